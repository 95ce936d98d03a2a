//! Measures long lists and long sessions, without any limits: `make bench-e2e` prints the results.

mod comments;
mod feed;
mod visit;
