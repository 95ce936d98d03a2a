//! An element, found by its role and name: waits until it is there, and reads it.

mod actions;
pub mod role;

use std::fmt;
use std::time::Instant;

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::WebElement;
use thirtyfour::error::WebDriverResult;

use self::role::{Locate, Name, Step, squeeze};
use super::session::{Backoff, Session, TIMEOUT};

const SCRIPT: &str = include_str!("locator/find.js");

/// A chain of roles and names, each within the one before. It is evaluated anew whenever a method needs the elements.
#[derive(Clone)]
pub struct Locator<'a> {
    session: &'a Session,
    steps: Vec<Step>,
}

impl fmt::Display for Locator<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let steps: Vec<String> = self.steps.iter().map(Step::to_string).collect();
        write!(formatter, "{}", steps.join(" › "))
    }
}

impl<'a> Locator<'a> {
    pub fn new(session: &'a Session) -> Self {
        Self { session, steps: Vec::new() }
    }

    /// Looks within the elements found so far.
    pub fn then(mut self, step: Step) -> Self {
        self.steps.push(step);
        self
    }
}

impl<'a> Locate<'a> for Locator<'a> {
    fn within(&self) -> Locator<'a> {
        self.clone()
    }
}

impl Locator<'_> {
    fn to_json(&self) -> Value {
        let steps = self.steps.iter().map(|step| match &step.name {
            Name::Exact(name) => json!({ "role": step.role, "name": name, "match": "exact" }),
            Name::Containing(words) => json!({ "role": step.role, "name": words, "match": "part" }),
            Name::Any => json!({ "role": step.role, "name": "", "match": "any" }),
        });
        Value::Array(steps.collect())
    }

    async fn evaluate<T: DeserializeOwned>(&self, expression: &str) -> T {
        let script = format!("{SCRIPT}\nconst found = find(arguments[0]); {expression}");
        self.session.run_with(&script, vec![self.to_json()]).await
    }

    /// The names as `find.js` computes them, each with the name that the browser computes for screen readers.
    pub async fn names(&self) -> Vec<(String, String)> {
        let role = self.role();
        let ours: Vec<String> =
            self.evaluate(&format!("return found.map((element) => squeeze(name(element, {role:?})))")).await;
        let elements = self.elements().await.unwrap_or_else(|error| panic!("{self}: {error}"));
        let mut names = Vec::new();
        for (name, element) in ours.into_iter().zip(elements) {
            names.push((name, squeeze(&self.session.browser.compute_name(&element).await)));
        }
        names
    }

    async fn elements(&self) -> WebDriverResult<Vec<WebElement>> {
        let script = format!("{SCRIPT}\nreturn find(arguments[0]);");
        self.session.browser.driver.execute(script, vec![self.to_json()]).await?.elements()
    }

    /// How many there are now.
    pub async fn count(&self) -> usize {
        self.evaluate("return found.length").await
    }

    /// The text of all of them, now.
    pub async fn texts(&self) -> Vec<String> {
        self.evaluate("return found.map((element) => squeeze(content(element)))").await
    }

    /// Waits until it is there.
    pub async fn see(&self) {
        self.element().await;
    }

    /// Waits until there is none.
    pub async fn see_none(&self) {
        self.see_count(0).await;
    }

    /// Waits until there are so many.
    pub async fn see_count(&self, expected: usize) {
        self.session.until_equal(&format!("the number of: {self}"), expected, async || self.count().await).await;
    }

    /// Waits until the first of them has this text.
    pub async fn see_text(&self, expected: &str) {
        let text = async || self.texts().await.into_iter().next().unwrap_or_else(|| "(nothing there)".to_owned());
        self.session.until_equal(&self.to_string(), squeeze(expected), text).await;
    }

    /// Waits until they have these texts, in this order.
    pub async fn see_texts(&self, expected: &[&str]) {
        let expected: Vec<String> = expected.iter().map(|&text| squeeze(text)).collect();
        self.session.until_equal(&self.to_string(), expected, async || self.texts().await).await;
    }

    /// Waits for the element, and returns its text.
    pub async fn text(&self) -> String {
        self.see().await;
        self.texts().await.into_iter().next().unwrap_or_default()
    }

    /// An attribute as it is in the document; an empty text when there is none.
    pub async fn attribute(&self, name: &str) -> String {
        self.see().await;
        self.evaluate(&format!("return found[0]?.getAttribute({name:?}) ?? ''")).await
    }

    /// The value of a field.
    pub async fn value(&self) -> String {
        self.see().await;
        self.evaluate("return found[0].value").await
    }

    /// Whether it has the focus.
    pub async fn has_focus(&self) -> bool {
        self.evaluate("return found[0] !== undefined && found[0] === document.activeElement").await
    }

    /// Waits until it has the focus.
    pub async fn see_focus(&self) {
        let focus = async || self.has_focus().await.then_some(());
        self.session.until(&format!("the focus is on: {self}"), focus).await;
    }

    /// Waits for the first of them.
    pub async fn element(&self) -> WebElement {
        let end = Instant::now() + TIMEOUT;
        let mut backoff = Backoff::new();
        loop {
            if let Ok(elements) = self.elements().await
                && let Some(first) = elements.into_iter().next()
            {
                return first;
            }
            if end < Instant::now() {
                panic!("there is no {self}; of this role there are: {:#?}", self.names_of_role().await);
            }
            backoff.pause().await;
        }
    }

    /// The names of all elements of this role, for the failure message.
    async fn names_of_role(&self) -> Vec<String> {
        let role = self.role();
        let others = Locator::new(self.session).then(Step { role, name: Name::Any });
        others.evaluate(&format!("return found.map((element) => squeeze(name(element, {role:?})))")).await
    }

    fn role(&self) -> &'static str {
        self.steps.last().map_or("main", |step| step.role)
    }
}
