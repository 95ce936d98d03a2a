//! The parts of an article's page that load by themselves.

use super::article::RIVER_TITLE;
use super::{ArticlePage, CommentsPart};
use crate::support::sight::Sight;
use crate::support::{Look, any, asks};

/// A part of the article's page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Article,
    Menu,
    Neighbours,
    Related,
    Comments,
    Feed,
}

impl Part {
    /// What it asks for; the first is named in the console.
    pub fn asks(self) -> &'static [&'static str] {
        match self {
            Self::Article => &[asks::ARTICLE],
            Self::Menu => &[asks::MENU_ITEMS, asks::NAVIGATION, asks::TOP_SECTIONS, asks::TOP_PAGES],
            Self::Neighbours => &[asks::PREVIOUS],
            Self::Related => &[asks::RELATED],
            Self::Comments => &[asks::COMMENTS],
            Self::Feed => &[asks::FEED],
        }
    }

    pub fn find<'a>(self, page: &ArticlePage<'a>) -> Sight<'a> {
        match self {
            Self::Article => page.0.main(),
            Self::Menu => page.masthead().menu(),
            Self::Neighbours => page.neighbours(),
            Self::Related => page.related(),
            Self::Comments => CommentsPart(page.0).region(),
            Self::Feed => page.feed().region(),
        }
    }

    pub fn content<'a>(self, page: &ArticlePage<'a>) -> Sight<'a> {
        match self {
            Self::Article => page.0.main().title(RIVER_TITLE),
            Self::Menu => page.masthead().menu().link("Культура"),
            Self::Neighbours => page.neighbours().link(any()),
            Self::Related => page.related().article(),
            Self::Comments => CommentsPart(page.0).thread(),
            Self::Feed => page.feed().cards(),
        }
    }

    /// The parts that do not need this one.
    pub fn others(self) -> Vec<Self> {
        let all = [Self::Article, Self::Menu, Self::Neighbours, Self::Related, Self::Comments, Self::Feed];
        match self {
            // Neighbours, related articles and comments belong to an article.
            Self::Article => vec![Self::Menu, Self::Feed],
            _ => all.into_iter().filter(|&part| part != self).collect(),
        }
    }
}
