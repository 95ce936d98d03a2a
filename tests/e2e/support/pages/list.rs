//! The main column of an archive or of the search.

use crate::support::locator::Locator;
use crate::support::{Locate, Session, any};

pub struct ListPart<'a>(pub &'a Session);

impl<'a> ListPart<'a> {
    /// Opens a page and waits for its title.
    pub async fn open(session: &'a Session, path: &str, title: &str) -> Self {
        session.open(path).await;
        let page = Self(session);
        page.title().see_text(title).await;
        page
    }

    pub fn title(&self) -> Locator<'a> {
        self.0.main().title(any())
    }

    /// The articles, without those of the feed beside them.
    pub fn cards(&self) -> Locator<'a> {
        self.0.locate("column", any()).article()
    }

    pub fn titles(&self) -> Locator<'a> {
        self.cards().heading(any()).link(any())
    }

    pub fn more(&self) -> Locator<'a> {
        self.0.locate("column", any()).button("Ещё новости")
    }

    pub fn pager(&self) -> Locator<'a> {
        self.0.locate("column", any()).navigation("Страницы")
    }

    pub fn crumbs(&self) -> Locator<'a> {
        self.0.navigation("Вы здесь")
    }
}
