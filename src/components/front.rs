//! What only the front page has.

pub mod discussed;
pub mod leads;
pub mod sections;
