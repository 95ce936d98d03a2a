//! «Лента новостей».

use crate::support::sight::Sight;
use crate::support::{Look, Reader, any};

pub const MORE: &str = "Ещё новости";

pub struct FeedPart<'a>(pub &'a Reader);

impl<'a> FeedPart<'a> {
    pub fn region(&self) -> Sight<'a> {
        self.0.region("Лента новостей")
    }

    pub fn cards(&self) -> Sight<'a> {
        self.region().article()
    }

    /// The titles, each a link.
    pub fn titles(&self) -> Sight<'a> {
        self.cards().heading(any()).link(any())
    }

    pub fn more(&self) -> Sight<'a> {
        self.region().button(MORE)
    }
}
