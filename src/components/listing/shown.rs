//! The articles that a list shows, page by page. An article that is published meanwhile pushes others to the next page,
//! and one that is withdrawn pulls them to the page before: told apart by their ids, none is shown twice.

use wordpress::model::Card;

/// The articles that are shown, as page number and article id.
#[derive(Debug, Default)]
pub struct Shown(Vec<(u32, u64)>);

impl Shown {
    /// The articles of a page that no earlier page shows; they are recorded. A page that is loaded again replaces its own
    /// records and those of the pages behind it, which are rendered anew.
    pub fn keep_new(&mut self, page: u32, cards: &[Card]) -> Vec<Card> {
        self.0.retain(|(other, _)| *other < page);
        let mut new = Vec::new();
        for card in cards {
            if !self.0.iter().any(|(_, id)| *id == card.id) {
                self.0.push((page, card.id));
                new.push(card.clone());
            }
        }
        new
    }

    /// The ids of the articles on the pages before a page.
    pub fn find_before(&self, page: u32) -> Vec<u64> {
        self.0.iter().filter(|(other, _)| *other < page).map(|(_, id)| *id).collect()
    }
}
