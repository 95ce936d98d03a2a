//! A journey's own web server: faults are planted here, between the reader and the origin; it counts what was asked.

mod origin;

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, Method, Uri};
use axum::response::Response;
use percent_encoding::percent_decode_str;
use serde_json::Value;
use tokio::net::TcpListener;
use tokio::sync::Notify;
use tokio::task::JoinHandle;

use self::origin::{Asked, Origin};
use super::console::{Report, WITNESS_PATH};
use super::fault::Fault;

/// The server; it stops when it is dropped.
pub struct Server {
    /// `http://127.0.0.1:PORT`
    pub home: String,
    shared: Arc<Shared>,
    task: JoinHandle<()>,
}

struct Shared {
    origin: Origin,
    faults: Mutex<Vec<(String, Fault)>>,
    faults_changed: Notify,
    asked: Mutex<Vec<String>>,
    report: Mutex<Report>,
}

impl Server {
    pub async fn start() -> Self {
        let shared = Arc::new(Shared {
            origin: Origin::new(),
            faults: Mutex::default(),
            faults_changed: Notify::new(),
            asked: Mutex::default(),
            report: Mutex::default(),
        });
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let home = format!("http://{}", listener.local_addr().expect("an address"));
        let router = Router::new().fallback(answer).with_state(Arc::clone(&shared));
        let task = tokio::spawn(async move { axum::serve(listener, router).await.expect("the server runs") });
        Self { home, shared, task }
    }

    /// Requests that contain `part` get the fault; the newest that fits counts.
    pub fn plant(&self, part: &str, fault: Fault) {
        self.shared.faults.lock().unwrap().insert(0, (part.to_owned(), fault));
        self.shared.faults_changed.notify_waiters();
    }

    /// Takes all faults away.
    pub fn heal(&self) {
        self.shared.faults.lock().unwrap().clear();
        self.shared.faults_changed.notify_waiters();
    }

    /// Requests so far that contain `part`, percent-decoded: `GET /wp-json/…?…`.
    pub fn asked(&self, part: &str) -> Vec<String> {
        self.shared.asked.lock().unwrap().iter().filter(|line| line.contains(part)).cloned().collect()
    }

    /// Forgets what was asked so far.
    pub fn forget_asked(&self) {
        self.shared.asked.lock().unwrap().clear();
    }

    /// Takes what pages that are gone had written down.
    pub fn take_report(&self) -> Report {
        std::mem::take(&mut self.shared.report.lock().unwrap())
    }

    /// The settings that the site comes with.
    pub fn settings(&self) -> Value {
        self.shared.origin.settings()
    }

    /// Puts other settings into `index.html`; `None` takes the block away.
    pub fn set_settings(&self, settings: Option<&str>) {
        self.shared.origin.set_settings(settings);
    }

    /// Runs a script in every page before anything of the app.
    pub fn run_first(&self, script: &str) {
        self.shared.origin.run_first(script);
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Shared {
    fn find_fault(&self, line: &str) -> Option<Fault> {
        let faults = self.faults.lock().unwrap();
        faults.iter().find(|(part, _)| line.contains(part)).map(|(_, fault)| fault.clone())
    }
}

async fn answer(
    State(shared): State<Arc<Shared>>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    if uri.path() == WITNESS_PATH {
        let report = serde_json::from_slice(&body).expect("a witness writes JSON");
        shared.report.lock().unwrap().add(report);
        return Response::default();
    }
    let line = format!("{method} {}", percent_decode_str(&uri.to_string()).decode_utf8_lossy());
    shared.asked.lock().unwrap().push(line.clone());
    let asked = Asked { method, uri, headers, body };
    loop {
        let change = shared.faults_changed.notified();
        match shared.find_fault(&line) {
            None => return shared.origin.answer(asked).await,
            Some(Fault::Silent) => change.await,
            Some(fault) => return shared.origin.answer_badly(fault, asked).await,
        }
    }
}
