//! Every date of the paper: what a reader reads, and what a machine does.

use super::element::{Piece, nothing, text_element};
use crate::locale::dates::format_moment;
use crate::locale::use_language;
use crate::model::Moment;

/// A moment as `<time>`, on the site's clock.
pub fn timestamp(moment: &Moment) -> Piece {
    if moment.local.is_empty() {
        return nothing();
    }
    text_element("time", &[("datetime", &moment.machine)], &format_moment(use_language(), &moment.local))
}
