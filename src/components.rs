//! What pages are made of; a component shows what it is given and asks only through `query`.

pub mod masthead;
pub mod article;
pub mod related;
pub mod comments;
pub mod feed;
pub mod footer;

pub mod card;
pub mod picture;
pub mod timestamp;

pub mod faces;
pub mod skeleton;
pub mod empty;
pub mod failure;
pub mod notice;
pub mod settings_error;

pub mod element;
pub mod dynamic;
