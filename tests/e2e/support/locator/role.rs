//! How elements are located: by role and visible name, on a page or within a part of it.

use std::fmt;

use super::super::session::Session;
use super::Locator;

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

/// Where elements can be located: a page, or a part of it.
pub trait Locate<'a> {
    fn within(&self) -> Locator<'a>;

    fn locate(&self, role: &'static str, name: impl Into<Name>) -> Locator<'a> {
        self.within().then(Step { role, name: name.into() })
    }
    fn alert(&self) -> Locator<'a> {
        self.locate("alert", any())
    }
    fn article(&self) -> Locator<'a> {
        self.locate("article", any())
    }
    fn banner(&self) -> Locator<'a> {
        self.locate("banner", any())
    }
    fn button(&self, name: impl Into<Name>) -> Locator<'a> {
        self.locate("button", name)
    }
    fn dialog(&self, name: impl Into<Name>) -> Locator<'a> {
        self.locate("dialog", name)
    }
    fn field(&self, name: impl Into<Name>) -> Locator<'a> {
        self.locate("field", name)
    }
    fn figure(&self) -> Locator<'a> {
        self.locate("figure", any())
    }
    fn heading(&self, name: impl Into<Name>) -> Locator<'a> {
        self.locate("heading", name)
    }
    fn image(&self, name: impl Into<Name>) -> Locator<'a> {
        self.locate("image", name)
    }
    fn item(&self, name: impl Into<Name>) -> Locator<'a> {
        self.locate("item", name)
    }
    fn link(&self, name: impl Into<Name>) -> Locator<'a> {
        self.locate("link", name)
    }
    fn main(&self) -> Locator<'a> {
        self.locate("main", any())
    }
    fn navigation(&self, name: impl Into<Name>) -> Locator<'a> {
        self.locate("navigation", name)
    }
    fn paragraph(&self, name: impl Into<Name>) -> Locator<'a> {
        self.locate("paragraph", name)
    }
    fn region(&self, name: impl Into<Name>) -> Locator<'a> {
        self.locate("region", name)
    }
    fn status(&self) -> Locator<'a> {
        self.locate("status", any())
    }
    fn time(&self, name: impl Into<Name>) -> Locator<'a> {
        self.locate("time", name)
    }
    /// The title of the page: its one first heading.
    fn title(&self, name: impl Into<Name>) -> Locator<'a> {
        self.locate("title", name)
    }
}

impl<'a> Locate<'a> for &'a Session {
    fn within(&self) -> Locator<'a> {
        Locator::new(self)
    }
}
