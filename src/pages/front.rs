//! `/`: the news feed under the paper's name, until the front page has its own issue.

use leptos::prelude::*;

use crate::app::{find_name, use_site};
use crate::components::dynamic::dynamic_text;
use crate::components::element::element;
use crate::components::feed::feed;

/// The front page.
pub fn front_page() -> AnyView {
    let site = use_site();
    let name = dynamic_text(move || find_name(site));
    let heading = element("h1", &[("class", "visually-hidden"), ("tabindex", "-1")], vec![name]);
    element("div", &[("class", "page page-front")], vec![heading, feed()])
}
