//! What pages are made of; a component shows what it is given and asks only through `query`.

pub mod article;
pub mod comments;
pub mod feed;
pub mod footer;
pub mod masthead;
pub mod related;

pub mod card;
pub mod picture;
pub mod timestamp;

pub mod dynamic;
pub mod element;
pub mod empty;
pub mod faces;
pub mod failure;
pub mod notice;
pub mod settings_error;
pub mod skeleton;
