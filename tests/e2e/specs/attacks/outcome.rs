//! What the attacks on the pages have done: those that ran, and what is left of the others.

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::corpus::Attack;
use super::site;
use super::site::Place;
use crate::support::Session;
use crate::support::outcome::show_table;
use crate::support::session::TIMEOUT;

const LOOK: &str = include_str!("look.js");
const TOUR: &str = include_str!("tour.js");

/// A page to inspect as soon as it shows certain words.
#[derive(Debug, Serialize)]
pub struct Stop {
    pub name: String,
    pub path: String,
    pub words: String,
}

impl Stop {
    /// The article and the tag of an attack.
    pub fn of(number: usize, attack: &Attack) -> [Self; 2] {
        let stop = |name: String, path: String, words: String| Self { name, path, words };
        [
            stop(attack.name.clone(), format!("/ataka-{number}/"), format!("Начало {number}.")),
            stop(format!("tag of {}", attack.name), format!("/tag/metka-{number}/"), format!("Метка {number}.")),
        ]
    }
}

/// The attacks that have run, and the remains of the others, after one page or all pages.
#[derive(Debug, Default, Deserialize)]
pub struct Outcome {
    pub fired: Vec<usize>,
    pub left: Vec<String>,
}

impl Outcome {
    pub async fn collect(&mut self, session: &Session, page: &str) {
        let found: Self = session.run(&format!("return ({LOOK})()")).await;
        self.fired.extend(found.fired);
        self.left.extend(found.left.iter().map(|left| format!("{page}: {left}")));
    }

    /// Goes from page to page and inspects each.
    pub async fn tour(&mut self, session: &Session, stops: &[Stop]) {
        let script = format!(
            "const done = arguments[arguments.length - 1];
            ({TOUR})(arguments[0], {LOOK}, arguments[1]).then((found) => done({{ Ok: found }}), (error) => done({{ Err: String(error) }}))"
        );
        let arguments = vec![json!(stops), json!(TIMEOUT.as_millis())];
        let found: Result<Self, String> = session.run_async(&script, arguments).await;
        let found = found.unwrap_or_else(|error| panic!("{error}"));
        self.fired.extend(found.fired);
        self.left.extend(found.left);
    }

    /// Prints a table by place, and fails unless all numbers are zero.
    pub fn report(&self, attacks: &[Attack], behind: &str) {
        let mut table = format!("\n{:<24}{:>9}{:>8}   behind {behind}\n", "place", "attacks", "fired");
        for place in Place::ALL {
            let fired = self.fired.iter().filter(|number| place.holds(**number)).count();
            table += &format!("{:<24}{:>9}{:>8}\n", place.name(), attacks.len(), fired);
        }
        table += &format!("attacks fired: {}\n", self.fired.len());
        show_table(&table);
        let names: Vec<String> = self.fired.iter().map(|number| site::describe(attacks, *number)).collect();
        assert!(names.is_empty(), "these ran: {names:#?}");
        assert!(self.left.is_empty(), "these came through: {:#?}", self.left);
    }
}
