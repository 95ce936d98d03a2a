//! What long lists and long visits cost, measured and never judged: `make bench-e2e` prints it.

mod comments;
mod feed;
mod visit;
