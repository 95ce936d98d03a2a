//! Makes a response from a fault.

use axum::body::Body;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use super::super::fault::Fault;
use super::origin::{Origin, Request, read_recorded, with_type};
use super::streams::{make_huge, send_half, send_slowly};

const BAD_GATEWAY: &str =
    "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>";

impl Origin {
    /// The response to a request under a fault.
    pub async fn respond_with_fault(&self, fault: Fault, request: Request) -> Response {
        match fault {
            Fault::Down | Fault::Silent => close_connection(),
            Fault::Reset => {
                request.connection.break_off();
                close_connection()
            }
            Fault::Slow(_) | Fault::Cut => self.respond_in_parts(fault, request).await,
            Fault::Empty => with_type("application/json", ""),
            Fault::NotModified => StatusCode::NOT_MODIFIED.into_response(),
            Fault::TooMany(seconds) => {
                let wait = [(header::RETRY_AFTER, seconds.to_string())];
                (StatusCode::TOO_MANY_REQUESTS, wait, "Too many requests").into_response()
            }
            Fault::BadGateway => (StatusCode::BAD_GATEWAY, with_type("text/html", BAD_GATEWAY)).into_response(),
            Fault::Elsewhere(url) => (StatusCode::FOUND, [(header::LOCATION, url)]).into_response(),
            Fault::Huge => with_type("application/json", Body::from_stream(make_huge())),
            Fault::Html => with_type("text/html", "<!doctype html><title>Вход</title><p>Войдите в сеть"),
            Fault::Truncated => with_type("application/json", "[{\"id\":1,\"title\":{\"rend"),
            Fault::Refusal(status, code) => {
                let body = json!({ "code": code, "message": "Так сказал сайт.", "data": { "status": status } });
                (StatusCode::from_u16(status).expect("a status"), to_json(&body)).into_response()
            }
            Fault::Response(value) => to_json(&value),
            Fault::Recorded(name) => with_type("application/json", read_recorded(name)),
            Fault::DropAfter => {
                self.respond(request).await;
                close_connection()
            }
            Fault::Late(delay) => {
                tokio::time::sleep(delay).await;
                self.respond(request).await
            }
            Fault::Altered(alter) => {
                let (parts, body) = self.respond(request).await.into_parts();
                let body = axum::body::to_bytes(body, usize::MAX).await.expect("the body was read before");
                let mut value = serde_json::from_slice(&body).unwrap_or(Value::Null);
                alter(&mut value);
                Response::from_parts(parts, Body::from(value.to_string()))
            }
            Fault::Replaced(old, new) => {
                let (parts, body) = self.respond(request).await.into_parts();
                let body = axum::body::to_bytes(body, usize::MAX).await.expect("the body was read before");
                Response::from_parts(parts, Body::from(String::from_utf8_lossy(&body).replace(&old, &new)))
            }
        }
    }

    /// WordPress's response as a slow or broken network delivers it.
    async fn respond_in_parts(&self, fault: Fault, request: Request) -> Response {
        let (mut parts, body) = self.respond(request).await.into_parts();
        let body = axum::body::to_bytes(body, usize::MAX).await.expect("the body was read before");
        parts.headers.remove(header::CONTENT_LENGTH);
        let body = match fault {
            Fault::Slow(speed) => Body::from_stream(send_slowly(body, speed)),
            _ => Body::from_stream(send_half(body)),
        };
        Response::from_parts(parts, body)
    }
}

/// Ends the task of the connection by a panic, which closes the connection without a response.
fn close_connection() -> ! {
    std::panic::resume_unwind(Box::new("the connection is closed on purpose"))
}

fn to_json(value: &Value) -> Response {
    with_type("application/json", value.to_string())
}
