//! What all tests share: the browser, the test's own web server, the local WordPress, and the objects that read a page
//! and act on it.

pub mod browser;
pub mod calendar;
pub mod console_recorder;
pub mod database;
pub mod e2e_test;
pub mod fault;
pub mod locator;
pub mod nginx;
pub mod outcome;
pub mod pages;
pub mod server;
pub mod session;
pub mod theme;
pub mod wordpress;

pub use e2e_test::{Screen, e2e_test};
pub use fault::{Fault, requests};
pub use locator::role::{Locate, any, containing};
pub use session::Session;
