//! Handles one request: by an injected fault or by the origin. It records the request.

use std::sync::Arc;
use std::sync::atomic::Ordering;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{ConnectInfo, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use super::super::console_recorder;
use super::super::fault::Fault;
use super::connection::Connection;
use super::origin::Request;
use super::{Shared, policy};

/// Serves the app and WordPress, until the task is aborted.
pub(super) fn serve(listener: TcpListener, shared: Arc<Shared>) -> JoinHandle<()> {
    let router = Router::new().fallback(handle).with_state(shared);
    let service = router.into_make_service_with_connect_info::<Connection>();
    tokio::spawn(async move { axum::serve(listener, service).await.expect("the server runs") })
}

impl Shared {
    fn find_fault(&self, line: &str) -> Option<Fault> {
        let faults = self.faults.lock().unwrap();
        faults.iter().find(|(part, _)| line.contains(part)).map(|(_, fault)| fault.clone())
    }
}

/// A request without a response. When the browser closes the connection, it is dropped before it has one.
struct Waiting<'a> {
    shared: &'a Shared,
    line: &'a str,
    is_answered: bool,
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        if !self.is_answered {
            self.shared.aborted.lock().unwrap().push(self.line.to_owned());
        }
    }
}

async fn handle(
    State(shared): State<Arc<Shared>>,
    ConnectInfo(connection): ConnectInfo<Connection>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    if uri.path() == policy::REPORTS {
        shared.violations.lock().unwrap().push(String::from_utf8_lossy(&body).into_owned());
        return StatusCode::NO_CONTENT.into_response();
    }
    if uri.path() == console_recorder::PATH {
        let report = serde_json::from_slice(&body).expect("the recorder writes JSON");
        shared.report.lock().unwrap().add(report);
        return Response::default();
    }
    let request = Request { method, uri, headers, body, connection };
    let line = request.to_line();
    shared.requests.lock().unwrap().push(line.clone());
    let mut waiting = Waiting { shared: &shared, line: &line, is_answered: false };
    let mut response = respond(&shared, &line, request).await;
    waiting.is_answered = true;
    shared.answered.lock().unwrap().push(line.clone());
    if shared.is_kept_out_of_caches.load(Ordering::SeqCst) {
        response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    response
}

/// The response of the fault that matches, or of the origin. A silent fault waits until the faults change.
async fn respond(shared: &Shared, line: &str, request: Request) -> Response {
    loop {
        let change = shared.faults_changed.notified();
        match shared.find_fault(line) {
            _ if shared.is_down.load(Ordering::SeqCst) => {
                return shared.origin.respond_with_fault(Fault::Down, request).await;
            }
            None => return shared.origin.respond(request).await,
            Some(Fault::Silent) => change.await,
            Some(fault) => return shared.origin.respond_with_fault(fault, request).await,
        }
    }
}
