//! Tests the contract of WordPress's REST API with recorded and irregular responses.

mod adjacent;
mod archives;
mod asked;
mod authors;
mod contract;
mod endpoint;
mod markup;
mod outbox;
mod permalinks;
mod pictures;
mod reading;
mod refusal;
mod requests;
mod shortcodes;
mod threads;
