//! Builds the URLs of the requests for the articles before and after another one.

use super::ApiBase;
use super::dates::{to_second_after, to_second_before};
use crate::model::Way;

/// How many articles beside another one are requested: enough for those of one second, where a paper publishes some
/// together.
pub const BESIDE_LENGTH: usize = 8;
/// How many articles of one second are requested at a time.
pub const SECOND_LENGTH: usize = 100;

impl ApiBase {
    /// `GET wp/v2/posts?before=`, `?after=`: the articles of the second `date` (site-local, `2024-04-19T10:15:00`) and
    /// beyond it, the nearest first.
    pub fn to_beside(&self, way: Way, date: &str) -> String {
        // Both bounds are exclusive.
        self.to_beyond(way, &to_farther(way.reverse(), date))
    }

    /// The same without those of the second `date`.
    pub fn to_beyond(&self, way: Way, date: &str) -> String {
        let (bound, order) = match way {
            Way::Back => ("before", "desc"),
            Way::On => ("after", "asc"),
        };
        self.to_adjacent(&[(bound, date), ("order", order), ("per_page", &BESIDE_LENGTH.to_string())])
    }

    /// `GET wp/v2/posts?after=&before=&orderby=id`: the articles of one second, sorted by id; `page` counts from 1.
    pub fn to_second(&self, way: Way, date: &str, page: u32) -> String {
        let order = if way == Way::Back { "desc" } else { "asc" };
        self.to_adjacent(&[
            ("after", &to_second_before(date)),
            ("before", &to_second_after(date)),
            ("orderby", "id"),
            ("order", order),
            ("per_page", &SECOND_LENGTH.to_string()),
            ("page", &page.to_string()),
        ])
    }

    fn to_adjacent(&self, query: &[(&str, &str)]) -> String {
        let mut all = query.to_vec();
        all.push(("_fields", "id,date,link,title"));
        self.to_url("/wp/v2/posts", &all)
    }
}

/// One second farther on the way.
fn to_farther(way: Way, date: &str) -> String {
    match way {
        Way::Back => to_second_before(date),
        Way::On => to_second_after(date),
    }
}
