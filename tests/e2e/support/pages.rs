//! One object for each kind of page or part: its name on the screen, and what a reader does with it.

pub mod article;
pub mod comments;
pub mod feed;
pub mod list;
pub mod masthead;
pub mod part;

pub use article::ArticlePage;
pub use comments::CommentsPart;
pub use feed::FeedPart;
pub use list::ListPart;
pub use masthead::Masthead;
pub use part::Part;
