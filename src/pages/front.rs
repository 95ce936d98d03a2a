//! `/`: the lead story, the newest of each section, the feed, what readers talk about; or the page that the site has
//! set in front.

use super::article::article_page;
use crate::app::{find_name, use_site};
use crate::components::dynamic::{dynamic, dynamic_text};
use crate::components::element::{Piece, element};
use crate::components::feed::{Numbered, feed};
use crate::components::front::discussed::discussed;
use crate::components::front::leads::leads;
use crate::components::front::sections::sections;
use crate::components::later::soon;
use crate::components::skeleton::{Shape, skeleton};
use crate::query::Loadable;
use crate::routes::PostKey;

/// The front page.
pub fn front_page(is_arrival: bool) -> Piece {
    let site = use_site();
    dynamic(move || match site.get() {
        Loadable::Loading => element("div", &[("class", "page page-front")], vec![skeleton(Shape::Lead, 1)]),
        Loadable::Ready(site) => match site.front_page {
            Some(id) => article_page(PostKey::PageId(id), is_arrival),
            None => show(),
        },
        Loadable::Failed(_) => show(),
    })
}

fn show() -> Piece {
    let site = use_site();
    let name = dynamic_text(move || find_name(site));
    let heading = element("h1", &[("class", "visually-hidden"), ("tabindex", "-1")], vec![name]);
    let main = element("div", &[("class", "front-main")], vec![leads(), soon(sections)]);
    let side = element("div", &[("class", "front-side")], vec![soon(|| feed(Numbered::Yes)), soon(discussed)]);
    element("div", &[("class", "page page-front")], vec![heading, main, side])
}
