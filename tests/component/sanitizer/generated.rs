//! The sanitizer with HTML that no one wrote: random elements, and very long texts.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::sanitizers::{load, pause};
use crate::support::text_of;

/// A generator of numbers, always the same.
struct Random(u64);

impl Random {
    fn next(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % below
    }

    /// The name of an element that may or may not exist.
    fn name(&mut self) -> String {
        const KNOWN: [&str; 40] = [
            "p", "b", "a", "h1", "h2", "div", "span", "ul", "li", "center", "font", "form", "button", "label", "main",
            "math", "mi", "mtext", "mfrac", "noscript", "object", "select", "option", "details", "marquee", "nobr",
            "acronym", "table", "td", "ruby", "rt", "dir", "dialog", "fieldset", "listing", "canvas", "o:p", "x-y",
            "search", "blink",
        ];
        const LETTERS: &[u8] = b"abcXYZ019-_.:";
        if self.next(2) == 0 {
            return KNOWN[self.next(KNOWN.len())].to_owned();
        }
        let letters = (0..self.next(8)).map(|_| char::from(LETTERS[self.next(LETTERS.len())])).collect::<String>();
        format!("x{letters}")
    }

    /// Nested elements around numbered words.
    fn html(&mut self, words: &mut usize, depth: usize) -> String {
        let mut html = String::new();
        for _ in 0..=self.next(3) {
            *words += 1;
            let (name, word) = (self.name(), *words);
            let inner = if depth == 0 { String::new() } else { self.html(words, depth - 1) };
            html += &format!("<{name} title=t>({word}){inner}</{name}>");
        }
        html
    }
}

#[wasm_bindgen_test]
async fn no_word_is_lost_in_random_elements_and_both_sanitizers_keep_the_same() {
    let sanitizers = load().await;
    let mut random = Random(1);
    for _ in 0..200 {
        // The page must answer in between.
        pause().await;
        let mut words = 0;
        let html = random.html(&mut words, 3);
        for policy in ["inline", "comment", "prose"] {
            let texts = sanitizers.each_ref().map(|sanitizer| text_of(&sanitizer.fill(&html, policy)));
            assert_eq!(texts[0], texts[1], "{policy}: {html}");
            for word in 1..=words {
                assert!(texts[0].contains(&format!("({word})")), "{policy} lost ({word}) of {html}: {}", texts[0]);
            }
        }
    }
}

/// A text of an attacker must not hold up the page.
#[wasm_bindgen_test]
async fn a_long_text_costs_as_much_as_it_is_long() {
    let inputs = [
        "<x>а",
        "<x>а</x>",
        "<form><x>а</form>",
        "<menu><li>а",
        "<math><mi>а",
        "<style></style",
        "<p><x><p>",
        "<x ' \"",
        "<img alt=а>",
    ];
    for sanitizer in load().await {
        for input in inputs {
            pause().await;
            let html = input.repeat(5_000);
            let start = js_sys::Date::now();
            sanitizer.fill(&html, "inline");
            let ms = js_sys::Date::now() - start;
            assert!(ms < 3_000.0, "{}: {input}: {ms} ms", sanitizer.name);
        }
    }
}
