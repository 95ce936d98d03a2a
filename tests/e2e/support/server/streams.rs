//! Response bodies as slow and broken networks deliver them.

use std::convert::Infallible;
use std::io;
use std::time::Duration;

use axum::body::Bytes;
use futures::stream::{self, Stream};

/// Sends ten parts a second.
pub fn send_slowly(body: Bytes, speed: usize) -> impl Stream<Item = Result<Bytes, Infallible>> {
    stream::unfold(body, move |mut rest| async move {
        if rest.is_empty() {
            return None;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
        let part = rest.split_to(rest.len().min(speed / 10));
        Some((Ok(part), rest))
    })
}

/// Sends the first half, then closes the connection.
pub fn send_half(mut body: Bytes) -> impl Stream<Item = Result<Bytes, io::Error>> {
    let half = body.split_to(body.len() / 2);
    stream::iter([Ok(half), Err(io::Error::other("the connection is cut on purpose"))])
}

/// One JSON text of 20 MB.
pub fn make_huge() -> impl Stream<Item = Result<Bytes, Infallible>> {
    let part = Bytes::from(vec![b'a'; 100_000]);
    let begin = [Bytes::from_static(b"[\"")].into_iter();
    stream::iter(begin.chain(std::iter::repeat_n(part, 200)).chain([Bytes::from_static(b"\"]")]).map(Ok))
}
