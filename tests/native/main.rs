//! Tests that need neither browser nor WordPress: the contract with WordPress's API, the models, the texts, the rules
//! of the project.

mod archives;
mod comment_form;
mod contract;
mod decoding;
mod endpoint;
mod house;
mod markup;
mod outbox;
mod policy;
mod reading;
mod retry;
mod routes;
mod settings;
mod shortcodes;
mod smoke;
mod threads;
mod weather;
mod words;
