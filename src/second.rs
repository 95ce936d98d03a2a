//! The doors of the second program: what a first visit is drawn without, and what is fetched when it is needed (README,
//! decision 31). What only they reach is no part of the first program (`tools/split_program.mjs`); a debug build is one.

use std::sync::Arc;

use leptos::prelude::*;

use crate::api::client::retry;
use crate::api::{ApiBase, ApiError, ErrorKind};
use crate::browser::{answer, clock, console, second};
use crate::components::comments::{Comments, delivery};
use crate::locale::Strings;
use crate::model::Post;

/// The second program, which is there: without one in hand nobody can knock at its doors.
#[derive(Debug)]
pub struct Second(());

/// The release takes the program apart at these: each must stay a function of its own.
impl Second {
    /// Discussion and form of an article.
    #[inline(never)]
    pub fn show_comments(&self, post: Arc<Post>) -> AnyView {
        view! { <Comments post/> }.into_any()
    }

    /// Sends what waits in the outbox.
    #[inline(never)]
    pub fn empty_outbox(&self, base: &ApiBase, strings: &'static Strings) {
        delivery::empty_outbox(base, strings);
    }
}

/// Fetches the second program, with as many tries as the questions to the site have; at once where it is there.
pub async fn bring() -> Result<Second, ApiError> {
    let mut tries = 0;
    let kind = loop {
        tries += 1;
        let Err(kind) = second::bring(second::When::Now).await.map_err(to_kind) else { return Ok(Second(())) };
        match retry::find_pause_ms(&kind, None, tries, clock::chance()) {
            Some(ms) => answer::pause(ms).await,
            None => break kind,
        }
    };
    let error = kind.at("the second program");
    console::warn(&error.to_string());
    Err(error)
}

fn to_kind(reason: String) -> ErrorKind {
    match reason.starts_with("TimeoutError") {
        true => ErrorKind::Timeout,
        false => ErrorKind::Unreachable(reason),
    }
}
