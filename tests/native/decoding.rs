//! Unexpected responses: recorded ones with random changes, and random text. Nothing panics, hangs or uses too much
//! memory. The random seed is fixed; `PROPTEST_CASES=100000 cargo test decoding` tests more cases.

mod arbitrary;
mod everything;

use std::time::{Duration, Instant};

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde_json::{Value, json};

use self::arbitrary::{alter, any_change, any_json, any_text, count};
use self::everything::{decode, mark_up};

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
