//! What readers do, in a real browser, on the release build, against a real WordPress; never how the app is made.
//!
//! Each journey has a browser and a server of its own. `make test ONLY=journeys` brings all that they need.
//! A journey that fails leaves a picture and the page's source in `target/journeys/`.

mod pages;
mod support;

mod ahead;
mod archives;
mod article;
mod attacks;
mod axe;
#[cfg(feature = "bench")]
mod bench;
mod blocks;
mod boot;
mod comments;
mod conversation;
mod day;
mod drafts;
mod editor;
mod embeds;
mod faces;
mod faces_together;
mod feed;
mod forgetting;
mod front;
mod head;
mod gallery;
mod hostile;
mod keyboard;
mod layout;
mod masthead;
mod matrix;
mod menu;
mod names;
mod nginx;
mod neighbours;
mod nothing_lost;
mod numbered;
mod outbox;
mod odd_answers;
mod password;
mod prose;
mod reading;
mod reading_panel;
mod replies;
mod requests;
mod rescue;
mod retries;
mod routes;
mod search;
mod second;
mod settings;
mod store;
mod transition;
mod way_back;
mod weather;
mod worker;
