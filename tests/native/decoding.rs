//! Unexpected responses: recorded ones with random changes, and random text. Nothing panics, hangs or uses too much
//! memory. The random seed is fixed; `PROPTEST_CASES=100000 cargo test decoding` tests more cases.

mod everything;

use std::time::{Duration, Instant};

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde_json::{Value, json};

use self::everything::{decode, mark_up};

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

fn run<S: Strategy>(strategy: S, test: impl Fn(S::Value)) {
    let config = Config { failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let outcome = runner.run(&strategy, |value| {
        let start = Instant::now();
        test(value);
        prop_assert!(start.elapsed() < Duration::from_secs(5), "it took {:?}", start.elapsed());
        Ok(())
    });
    outcome.unwrap_or_else(|error| panic!("{error}"));
}

fn fixtures() -> Vec<String> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let mut paths: Vec<_> =
        std::fs::read_dir(folder).expect("fixtures").map(|entry| entry.expect("a file").path()).collect();
    paths.sort();
    paths.iter().map(|path| std::fs::read_to_string(path).expect("a text")).collect()
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![vec(select(&PIECES[..]), 0..60).prop_map(|pieces| pieces.concat()), any::<String>()]
}

fn any_json() -> impl Strategy<Value = Value> {
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
enum Change {
    Replace(Value),
    Remove,
    Repeat,
}

fn any_change() -> impl Strategy<Value = (Index, Change)> {
    let change = prop_oneof![any_json().prop_map(Change::Replace), Just(Change::Remove), Just(Change::Repeat)];
    (any::<Index>(), change)
}

fn count(value: &Value) -> usize {
    1 + match value {
        Value::Array(members) => members.iter().map(count).sum(),
        Value::Object(members) => members.values().map(count).sum(),
        _ => 0,
    }
}

/// Changes the value at a place, in the order in which JSON is written; returns how many places are left to pass.
fn alter(value: &mut Value, place: usize, change: &Change) -> Option<usize> {
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

#[test]
fn recorded_responses_with_other_values_are_decoded_or_refused() {
    let fixtures: Vec<Value> = fixtures().iter().map(|text| serde_json::from_str(text).expect("JSON")).collect();
    run((select(fixtures), vec(any_change(), 1..8)), |(mut answer, changes)| {
        for (place, change) in changes {
            let place = place.index(count(&answer));
            alter(&mut answer, place, &change);
        }
        decode(&answer.to_string());
    });
}

#[test]
fn recorded_responses_with_broken_letters_are_decoded_or_refused() {
    let cuts = vec((any::<Index>(), any::<Index>(), any_text()), 0..4);
    run((select(fixtures()), cuts), |(answer, cuts)| {
        let mut letters: Vec<char> = answer.chars().collect();
        for (start, length, instead) in cuts {
            let start = start.index(letters.len() + 1);
            let end = letters.len().min(start + length.index(30));
            letters.splice(start..end, instead.chars());
        }
        decode(&letters.into_iter().collect::<String>());
    });
}

#[test]
fn recorded_responses_that_end_in_the_middle_are_refused() {
    run((select(fixtures()), any::<Index>()), |(answer, end)| {
        decode(&answer.chars().take(end.index(answer.len())).collect::<String>());
    });
}

#[test]
fn noise_is_decoded_or_refused() {
    run(any_text(), |text| decode(&text));
    run(any_json(), |value| decode(&value.to_string()));
    run(vec(any::<u8>(), 0..400), |bytes| {
        let text = String::from_utf8_lossy(&bytes);
        decode(&text);
        mark_up(&text);
    });
}

#[test]
fn texts_of_whatever_kind_are_marked_up() {
    run(any_text(), |text| mark_up(&text));
}

/// Code that reads each character once handles these texts in a moment; any other takes minutes.
#[test]
fn long_texts_made_to_stop_a_page_do_not() {
    const LENGTH: usize = 400_000;
    let beginnings = [
        "[",
        "[a]",
        "[/a]",
        "[a b=",
        "[vc_raw_x]",
        "<",
        "<a ",
        "<a \"",
        "<a '<a \"",
        "<pre",
        "<!--",
        "[ab]<",
        "a ",
        "…",
        "&",
    ];
    for beginning in beginnings {
        let text = beginning.repeat(LENGTH / beginning.len());
        let start = Instant::now();
        mark_up(&text);
        assert!(start.elapsed() < Duration::from_secs(20), "{beginning:?} takes {:?}", start.elapsed());
    }
    // A million names, each without an end tag.
    let names: String = (0..LENGTH / 8).map(|number| format!("[a{number:x}]")).collect();
    let start = Instant::now();
    mark_up(&names);
    assert!(start.elapsed() < Duration::from_secs(20), "names take {:?}", start.elapsed());
}

#[test]
fn long_lists_made_to_stop_a_page_do_not() {
    let item =
        |id: usize, parent: usize| json!({ "id": id, "parent": parent, "menus": 1, "slug": "novosti", "url": "/" });
    let lists = [
        vec![json!(1); 300_000],
        (0..20_000).map(|number| item(number, number + 1)).collect(),
        // Each level contains the whole next one.
        (0..900).map(|number| item(number % 3 + 1, number % 3)).collect(),
        (0..20_000).map(|_| item(7, 7)).collect(),
    ];
    for list in lists {
        let start = Instant::now();
        decode(&Value::from(list).to_string());
        assert!(start.elapsed() < Duration::from_secs(20), "it takes {:?}", start.elapsed());
    }
    let sizes: serde_json::Map<String, Value> = (0..20_000)
        .map(|number| (number.to_string(), json!({ "source_url": format!("/{number}.jpg"), "width": 3, "height": 2 })))
        .collect();
    let media = json!([{ "source_url": "/a.jpg", "media_details": { "width": 3, "height": 2, "sizes": sizes } }]);
    let start = Instant::now();
    decode(&json!([{ "id": 1, "_embedded": { "wp:featuredmedia": media } }]).to_string());
    assert!(start.elapsed() < Duration::from_secs(20), "it takes {:?}", start.elapsed());
}
