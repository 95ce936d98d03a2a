//! Random texts, random JSON, and random changes of a response.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};

/// Parts of texts that are hard to parse.
const PIECES: [&str; 36] = [
    "[",
    "]",
    "/",
    "<",
    ">",
    "\"",
    "'",
    "=",
    " ",
    "\n",
    "&amp;",
    "&",
    "…",
    "[…]",
    "[gallery ids=\"1\"]",
    "[vc_raw_html]",
    "[/vc_raw_html]",
    "[spoiler]",
    "[/spoiler]",
    "<pre>",
    "</pre>",
    "<code",
    "<!--",
    "-->",
    "<a href=\"",
    "<p>",
    "текст",
    "İ",
    "ß",
    "Ⱥ",
    "\u{301}",
    "👩‍👩‍👧",
    "\u{0}",
    "\u{feff}",
    "javascript:",
    "2024-04-19T10:15:00",
];

pub fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![vec(select(&PIECES[..]), 0..60).prop_map(|pieces| pieces.concat()), any::<String>()]
}

pub fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        Just(json!(9_007_199_254_740_991_u64)),
        any_text().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 40, 6, |inner| {
        let key = prop_oneof![select(vec!["id", "parent", "title", "rendered", "_embedded", "sizes"]), Just("")];
        let members = vec((key, inner.clone()), 0..6);
        prop_oneof![
            vec(inner, 0..6).prop_map(Value::from),
            members.prop_map(|members| members.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()),
        ]
    })
}

/// A change of one value in a response.
#[derive(Debug, Clone)]
pub enum Change {
    Replace(Value),
    Remove,
    Repeat,
}

pub fn any_change() -> impl Strategy<Value = (Index, Change)> {
    let change = prop_oneof![any_json().prop_map(Change::Replace), Just(Change::Remove), Just(Change::Repeat)];
    (any::<Index>(), change)
}

pub fn count(value: &Value) -> usize {
    1 + match value {
        Value::Array(members) => members.iter().map(count).sum(),
        Value::Object(members) => members.values().map(count).sum(),
        _ => 0,
    }
}

/// Changes the value at a place, in the order in which JSON is written; returns how many places are left to pass.
pub fn alter(value: &mut Value, place: usize, change: &Change) -> Option<usize> {
    if place == 0 {
        *value = match change {
            Change::Replace(other) => other.clone(),
            Change::Remove => Value::Null,
            Change::Repeat => Value::from(vec![value.clone(); 5]),
        };
        return None;
    }
    let mut left = place - 1;
    let members: Box<dyn Iterator<Item = &mut Value>> = match value {
        Value::Array(members) => Box::new(members.iter_mut()),
        Value::Object(members) => Box::new(members.values_mut()),
        _ => return Some(left),
    };
    for member in members {
        left = alter(member, left, change)?;
    }
    Some(left)
}
