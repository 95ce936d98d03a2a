//! What all journeys stand on: browser, server, WordPress, and the eyes and hands of a reader.

pub mod browser;
pub mod calendar;
pub mod console;
pub mod fault;
mod hands;
pub mod journey;
pub mod ledger;
pub mod look;
pub mod nginx;
pub mod outcome;
pub mod pages;
pub mod reader;
pub mod server;
pub mod sight;
pub mod wordpress;

pub use fault::{Fault, asks};
pub use journey::{Screen, journey};
pub use look::{Look, any, containing};
pub use reader::Reader;
