//! The browser behind small functions: the only user of web-sys; it knows nothing of articles or of WordPress.

pub mod abort;
pub mod ahead;
pub mod answer;
pub mod clock;
pub mod console;
pub mod document;
pub mod events;
pub mod gate;
pub mod head;
pub mod letters;
pub mod links;
pub mod location;
pub mod near;
pub mod outbox;
pub mod second;
pub mod outline;
pub mod prose;
pub mod sanitized;
pub mod scroll;
pub mod share;
pub mod shell;
pub mod storage;
pub mod store;
pub mod theme;
pub mod transition;
