//! The news feed, «Лента новостей».

use crate::support::locator::Locator;
use crate::support::{Locate, Session, any};

pub const MORE: &str = "Ещё новости";

pub struct FeedPart<'a>(pub &'a Session);

impl<'a> FeedPart<'a> {
    pub fn region(&self) -> Locator<'a> {
        self.0.region("Лента новостей")
    }

    pub fn cards(&self) -> Locator<'a> {
        self.region().article()
    }

    /// The titles, each a link.
    pub fn titles(&self) -> Locator<'a> {
        self.cards().heading(any()).link(any())
    }

    pub fn more(&self) -> Locator<'a> {
        self.region().button(MORE)
    }
}
