//! The contract of WordPress's REST API, tested on recorded answers and on odd ones.

mod archives;
mod contract;
mod endpoint;
mod markup;
mod outbox;
mod permalinks;
mod reading;
mod requests;
mod shortcodes;
mod threads;
