//! Components that only the front page uses.

pub mod discussed;
pub mod top_stories;
pub mod sections;
