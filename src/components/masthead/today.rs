//! Today's date on the site's clock; it turns over at the site's midnight while the page stays open.

use leptos::prelude::*;

use super::super::dynamic::dynamic_text;
use super::super::element::{Piece, element};
use crate::browser::clock;
use crate::locale::dates::{format_today, to_midnight_ms};
use crate::locale::use_language;

/// «Пятница, 19 апреля, 2024». `offset` is the site's clock, minutes east of Greenwich; `None` until it is known.
pub fn today(offset: impl Fn() -> Option<i32> + Clone + Send + 'static) -> Piece {
    let language = use_language();
    let sleep = offset.clone();
    let now = clock::use_now(move |now| to_midnight_ms(now, sleep().unwrap_or_default()));
    let date = move || offset().map(|offset| format_today(language, now.get(), offset)).unwrap_or_default();
    element("p", &[("class", "today")], vec![dynamic_text(date)])
}
