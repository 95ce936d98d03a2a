//! Commands of WebDriver, and of single drivers, that thirtyfour does not provide.

use std::sync::Arc;

use reqwest::Method;
use serde_json::{Value, json};
use thirtyfour::WebElement;
use thirtyfour::common::command::ExtensionCommand;
use thirtyfour::error::WebDriverResult;

/// A request below `/session/ID`.
#[derive(Debug)]
pub struct Command {
    method: Method,
    endpoint: Arc<str>,
    body: Option<Value>,
}

impl Command {
    /// Takes the entries of a log since it was last read.
    pub fn take_log(kind: &str) -> Self {
        Self { method: Method::POST, endpoint: "/se/log".into(), body: Some(json!({ "type": kind })) }
    }

    /// Computes the accessible name of an element.
    pub fn compute_name(element: &WebElement) -> Self {
        let endpoint = format!("/element/{}/computedlabel", element.element_id());
        Self { method: Method::GET, endpoint: endpoint.into(), body: None }
    }

    /// Switches to Firefox's own interface (`chrome`) or back to the page (`content`).
    pub fn set_context(context: &str) -> Self {
        Self { method: Method::POST, endpoint: "/moz/context".into(), body: Some(json!({ "context": context })) }
    }

    /// Runs a script.
    pub fn execute(script: &str, arguments: Value) -> Self {
        let body = json!({ "script": script, "args": arguments });
        Self { method: Method::POST, endpoint: "/execute/sync".into(), body: Some(body) }
    }

    /// Taps the middle of an element.
    pub fn tap(element: &WebElement) -> WebDriverResult<Self> {
        let actions = json!({ "actions": [{
            "type": "pointer",
            "id": "finger",
            "parameters": { "pointerType": "touch" },
            "actions": [
                { "type": "pointerMove", "duration": 0, "origin": element.to_json()?, "x": 0, "y": 0 },
                { "type": "pointerDown", "button": 0 },
                { "type": "pointerUp", "button": 0 },
            ],
        }] });
        Ok(Self { method: Method::POST, endpoint: "/actions".into(), body: Some(actions) })
    }
}

impl ExtensionCommand for Command {
    fn parameters_json(&self) -> Option<Value> {
        self.body.clone()
    }

    fn method(&self) -> Method {
        self.method.clone()
    }

    fn endpoint(&self) -> Arc<str> {
        Arc::clone(&self.endpoint)
    }
}
