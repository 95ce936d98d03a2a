//! What pages speak: a post, its pictures, its thread, the menu; made from `api::wire`, pure, never asking anything.

pub mod comment;
pub mod image;
pub mod menu;
pub mod post;
pub mod site;

pub use comment::{Comment, Thread};
pub use image::Image;
pub use menu::MenuItem;
pub use post::{Author, Card, Moment, Neighbour, Post, Term};
pub use site::Site;

/// HTML as the backend sent it: hostile until `browser::gate` has let it through.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Html(pub String);

impl Html {
    /// Whether nothing but white space stands in it.
    pub fn is_blank(&self) -> bool {
        self.0.trim().is_empty()
    }
}

impl From<crate::api::wire::Rendered> for Html {
    fn from(sent: crate::api::wire::Rendered) -> Self {
        Self(sent.rendered)
    }
}
