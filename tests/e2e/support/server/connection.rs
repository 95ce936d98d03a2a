//! The connection that a request came on, for faults that are not answers.

use std::sync::{Arc, Mutex};

use axum::extract::connect_info::Connected;
use axum::serve::IncomingStream;
use tokio::net::{TcpListener, TcpStream};

/// A second hand on a socket, which is let go of together with the first one.
#[derive(Clone)]
pub struct Connection(Arc<Mutex<Option<std::net::TcpStream>>>);

impl Connected<IncomingStream<'_, TcpListener>> for Connection {
    fn connect_info(stream: IncomingStream<'_, TcpListener>) -> Self {
        use std::os::fd::AsFd;
        let hand = stream.io().as_fd().try_clone_to_owned().map(std::net::TcpStream::from);
        Self(Arc::new(Mutex::new(hand.ok())))
    }
}

impl Connection {
    /// Lets the socket end with a reset instead of a farewell, as soon as the server lets go of it.
    pub fn break_off(&self) {
        let hand = self.0.lock().expect("nobody panics with it").take().and_then(|hand| TcpStream::from_std(hand).ok());
        if let Some(hand) = hand {
            hand.set_zero_linger().expect("the socket is open");
        }
    }
}
