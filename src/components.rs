//! The components that pages are made of: they render the data they are given, and send requests only through
//! `data::query`.

pub mod masthead;
pub mod reading_panel;
pub mod front;
pub mod article;
pub mod archive_heading;
pub mod page_family;
pub mod share;
pub mod related;
pub mod feed;
pub mod footer;

pub mod listing;
pub mod opened_pages;
pub mod pager;
pub mod breadcrumbs;
pub mod term_list;
pub mod search_box;
pub mod card;
pub mod picture;
pub mod timestamp;

pub mod async_view;
pub mod lazy_mount;
pub mod defer;
pub mod prefetch;
pub mod skeleton;
pub mod empty;
pub mod failure;
pub mod notice;
pub mod settings_error;

pub mod head;
