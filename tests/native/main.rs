//! Tests that need neither a browser nor WordPress: the contract with WordPress's API, the models, the texts, the rules
//! of the project.

mod comment_form;
mod decoding;
mod house;
mod listing;
mod policy;
mod recovery;
mod retry;
mod settings;
mod smoke;
mod styles;
mod theme;
mod views;
mod weather;
mod web;
mod messages;
