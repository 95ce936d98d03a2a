//! What long lists and long visits cost, measured and never judged: `make bench-journeys` prints it.

mod comments;
mod feed;
mod visit;
