//! The main column of an archive or of the search.

use crate::support::sight::Sight;
use crate::support::{Look, Reader, any};

pub struct ListPart<'a>(pub &'a Reader);

impl<'a> ListPart<'a> {
    /// Opens a page and waits for its title.
    pub async fn open(reader: &'a Reader, path: &str, title: &str) -> Self {
        reader.open(path).await;
        let page = Self(reader);
        page.title().see_text(title).await;
        page
    }

    pub fn title(&self) -> Sight<'a> {
        self.0.main().title(any())
    }

    /// The articles, without those of the feed beside them.
    pub fn cards(&self) -> Sight<'a> {
        self.0.look("column", any()).article()
    }

    pub fn titles(&self) -> Sight<'a> {
        self.cards().heading(any()).link(any())
    }

    pub fn more(&self) -> Sight<'a> {
        self.0.look("column", any()).button("Ещё новости")
    }

    pub fn pager(&self) -> Sight<'a> {
        self.0.look("column", any()).navigation("Страницы")
    }

    pub fn crumbs(&self) -> Sight<'a> {
        self.0.navigation("Вы здесь")
    }
}
