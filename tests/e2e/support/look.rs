//! What a reader can look for: by role and visible name, on a page or within a part of it.

use std::fmt;

use super::reader::Reader;
use super::sight::Sight;

/// How something is called.
#[derive(Debug, Clone)]
pub enum Name {
    /// Just so.
    Exact(String),
    /// With these words in it.
    Containing(String),
    /// Whatever.
    Any,
}

/// Whatever it is called.
pub fn any() -> Name {
    Name::Any
}

/// Called by a name with these words in it.
pub fn containing(words: &str) -> Name {
    Name::Containing(words.to_owned())
}

impl From<&str> for Name {
    fn from(name: &str) -> Self {
        Self::Exact(squeeze(name))
    }
}

/// White space of any kind, no-break space too, is one space to a reader.
pub fn squeeze(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A role and a name.
#[derive(Debug, Clone)]
pub struct Step {
    pub role: &'static str,
    pub name: Name,
}

impl fmt::Display for Step {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.name {
            Name::Exact(name) => write!(formatter, "{} «{name}»", self.role),
            Name::Containing(words) => write!(formatter, "{} «…{words}…»", self.role),
            Name::Any => write!(formatter, "{}", self.role),
        }
    }
}

/// What can be looked for, on a page or within a part of it.
pub trait Look<'a> {
    fn within(&self) -> Sight<'a>;

    fn look(&self, role: &'static str, name: impl Into<Name>) -> Sight<'a> {
        self.within().then(Step { role, name: name.into() })
    }
    fn alert(&self) -> Sight<'a> {
        self.look("alert", any())
    }
    fn article(&self) -> Sight<'a> {
        self.look("article", any())
    }
    fn banner(&self) -> Sight<'a> {
        self.look("banner", any())
    }
    fn button(&self, name: impl Into<Name>) -> Sight<'a> {
        self.look("button", name)
    }
    fn dialog(&self, name: impl Into<Name>) -> Sight<'a> {
        self.look("dialog", name)
    }
    fn field(&self, name: impl Into<Name>) -> Sight<'a> {
        self.look("field", name)
    }
    fn figure(&self) -> Sight<'a> {
        self.look("figure", any())
    }
    fn heading(&self, name: impl Into<Name>) -> Sight<'a> {
        self.look("heading", name)
    }
    fn image(&self, name: impl Into<Name>) -> Sight<'a> {
        self.look("image", name)
    }
    fn item(&self, name: impl Into<Name>) -> Sight<'a> {
        self.look("item", name)
    }
    fn link(&self, name: impl Into<Name>) -> Sight<'a> {
        self.look("link", name)
    }
    fn main(&self) -> Sight<'a> {
        self.look("main", any())
    }
    fn navigation(&self, name: impl Into<Name>) -> Sight<'a> {
        self.look("navigation", name)
    }
    fn paragraph(&self, name: impl Into<Name>) -> Sight<'a> {
        self.look("paragraph", name)
    }
    fn region(&self, name: impl Into<Name>) -> Sight<'a> {
        self.look("region", name)
    }
    fn status(&self) -> Sight<'a> {
        self.look("status", any())
    }
    fn time(&self, name: impl Into<Name>) -> Sight<'a> {
        self.look("time", name)
    }
    /// The title of the page: its one first heading.
    fn title(&self, name: impl Into<Name>) -> Sight<'a> {
        self.look("title", name)
    }
}

impl<'a> Look<'a> for &'a Reader {
    fn within(&self) -> Sight<'a> {
        Sight::new(self)
    }
}
