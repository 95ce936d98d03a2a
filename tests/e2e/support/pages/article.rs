//! The page of an article.

use super::{CommentsPart, FeedPart, Masthead};
use crate::support::locator::Locator;
use crate::support::{Locate, Session, any};

/// The article that has everything an article can have.
pub const RIVER: &str = "/uroven-reki/";
pub const RIVER_TITLE: &str = "Уровень реки";

pub struct ArticlePage<'a>(pub &'a Session);

impl<'a> ArticlePage<'a> {
    /// Opens an article and waits for its title.
    pub async fn open(session: &'a Session, path: &str, title: &str) -> Self {
        session.open(path).await;
        let page = Self(session);
        page.title().see_text(title).await;
        page
    }

    /// Opens that article.
    pub async fn open_river(session: &'a Session) -> Self {
        Self::open(session, RIVER, RIVER_TITLE).await
    }

    pub fn title(&self) -> Locator<'a> {
        self.0.main().title(any())
    }

    /// Counts the paragraphs of the body that are longer than a signature.
    pub async fn count_long_paragraphs(&self) -> usize {
        self.0
            .run("return [...document.querySelectorAll('article .prose > p')].filter((p) => p.textContent.length > 200).length")
            .await
    }

    pub fn masthead(&self) -> Masthead<'a> {
        Masthead(self.0)
    }

    pub fn adjacent_posts(&self) -> Locator<'a> {
        self.0.navigation("Соседние статьи")
    }

    /// «Предыдущая статья» with its title.
    pub fn previous(&self, title: &str) -> Locator<'a> {
        self.adjacent_posts().link(format!("Предыдущая статья {title}").as_str())
    }

    /// «Следующая статья» with its title.
    pub fn next(&self, title: &str) -> Locator<'a> {
        self.adjacent_posts().link(format!("Следующая статья {title}").as_str())
    }

    pub fn related(&self) -> Locator<'a> {
        self.0.region("Похожие статьи")
    }

    /// Scrolls to the comments, which load near the viewport.
    pub async fn comments(&self) -> CommentsPart<'a> {
        let comments = CommentsPart(self.0);
        comments.scroll_into_view().await;
        comments
    }

    pub fn feed(&self) -> FeedPart<'a> {
        FeedPart(self.0)
    }

    /// Checks that everything around the article is there.
    pub async fn see_surroundings(&self) {
        self.masthead().menu().link("Культура").see().await;
        self.adjacent_posts().link(any()).see_count(2).await;
        self.related().article().see_count(4).await;
        self.comments().await.thread().see().await;
        self.feed().cards().see_count(7).await;
    }
}
