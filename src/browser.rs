//! Small functions around the browser's APIs; outside this module only `data::client` uses web-sys. It loads nothing
//! from WordPress, and of the crate `wordpress` it uses only HTML values, menu items and permalinks.

pub mod abort;
pub mod prefetch;
pub mod response;
pub mod clock;
pub mod console;
pub mod document;
pub mod events;
pub mod sanitizer;
pub mod head;
pub mod history;
pub mod letter_case;
pub mod links;
pub mod live_text;
pub mod location;
pub mod menu_row;
pub mod viewport;
pub mod outbox;
pub mod own_files;
pub mod lazy_chunk;
pub mod navigation_block;
pub mod article_body;
pub mod sanitized;
pub mod scroll;
pub mod share;
pub mod app_shell;
pub mod storage;
pub mod http_cache;
pub mod theme;
pub mod url;
pub mod view_transition;
