//! The parts of an article's page that load independently.

use super::article::RIVER_TITLE;
use super::{ArticlePage, CommentsPart};
use crate::support::locator::Locator;
use crate::support::{Locate, any, requests};

/// A part of the article's page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Article,
    Menu,
    AdjacentPosts,
    Related,
    Comments,
    Feed,
}

impl Part {
    /// The requests of the part. Its failure names the first in the console.
    pub fn requests(self) -> &'static [&'static str] {
        match self {
            Self::Article => &[requests::ARTICLE],
            Self::Menu => &[requests::MENU_ITEMS, requests::NAVIGATION, requests::TOP_SECTIONS, requests::TOP_PAGES],
            Self::AdjacentPosts => &[requests::PREVIOUS],
            Self::Related => &[requests::RELATED],
            Self::Comments => &[requests::COMMENTS],
            Self::Feed => &[requests::FEED],
        }
    }

    pub fn find<'a>(self, page: &ArticlePage<'a>) -> Locator<'a> {
        match self {
            Self::Article => page.0.main(),
            Self::Menu => page.masthead().menu(),
            Self::AdjacentPosts => page.adjacent_posts(),
            Self::Related => page.related(),
            Self::Comments => CommentsPart(page.0).region(),
            Self::Feed => page.feed().region(),
        }
    }

    pub fn content<'a>(self, page: &ArticlePage<'a>) -> Locator<'a> {
        match self {
            Self::Article => page.0.main().title(RIVER_TITLE),
            Self::Menu => page.masthead().menu().link("Культура"),
            Self::AdjacentPosts => page.adjacent_posts().link(any()),
            Self::Related => page.related().article(),
            Self::Comments => CommentsPart(page.0).thread(),
            Self::Feed => page.feed().cards(),
        }
    }

    /// The parts that do not need this one.
    pub fn others(self) -> Vec<Self> {
        let all = [Self::Article, Self::Menu, Self::AdjacentPosts, Self::Related, Self::Comments, Self::Feed];
        match self {
            // Adjacent posts, related articles and comments belong to an article.
            Self::Article => vec![Self::Menu, Self::Feed],
            _ => all.into_iter().filter(|&part| part != self).collect(),
        }
    }
}
