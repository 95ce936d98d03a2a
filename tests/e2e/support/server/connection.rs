//! The connection of a request, for faults below HTTP.

use std::sync::{Arc, Mutex};

use axum::extract::connect_info::Connected;
use axum::serve::IncomingStream;
use tokio::net::{TcpListener, TcpStream};

/// A second handlele of the socket, which is closed together with the first one.
#[derive(Clone)]
pub struct Connection(Arc<Mutex<Option<std::net::TcpStream>>>);

impl Connected<IncomingStream<'_, TcpListener>> for Connection {
    fn connect_info(stream: IncomingStream<'_, TcpListener>) -> Self {
        use std::os::fd::AsFd;
        let handle = stream.io().as_fd().try_clone_to_owned().map(std::net::TcpStream::from);
        Self(Arc::new(Mutex::new(handle.ok())))
    }
}

impl Connection {
    /// Makes the socket end with a reset (RST) when the server closes it.
    pub fn break_off(&self) {
        let handle =
            self.0.lock().expect("nobody panics with it").take().and_then(|handle| TcpStream::from_std(handle).ok());
        if let Some(handle) = handle {
            handle.set_zero_linger().expect("the socket is open");
        }
    }
}
