//! What only the front page has.

pub mod discussed;
pub mod top_stories;
pub mod sections;
