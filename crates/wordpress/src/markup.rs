//! Analyses WordPress's texts before they are shown: standfirsts, teasers, reading time, search marks. It never
//! sanitizes: that is done by `browser::sanitizer`.

pub mod shortcodes;

/// The marks at the end of an excerpt that WordPress cut by itself: `[…]`, `[&hellip;]`, `…`, `...`.
const CUT_MARKS: [&str; 5] = ["[…]", "[...]", "[&hellip;]", "…", "..."];

/// How many words of a search are marked; an address may contain thousands.
const MAX_WORDS: usize = 20;

/// Whether an excerpt is an editor's standfirst, and not the beginning of the body, cut by WordPress.
///
/// The REST API does not distinguish the two. Both texts must be without tags. WordPress leaves pictures and captions
/// out of a generated excerpt, so its beginning may be found anywhere in the body.
pub fn is_written_by_hand(excerpt: &str, body: &str) -> bool {
    const BEGINNING: usize = 60;
    let excerpt = squeeze(excerpt);
    if excerpt.is_empty() || excerpt.ends_with(']') && trim_cut_mark(&excerpt).len() < excerpt.len() {
        return false;
    }
    let beginning: String = excerpt.chars().take(BEGINNING).collect();
    !squeeze(body).contains(&beginning)
}

/// The excerpt for a list; it ends in a single ellipsis if WordPress cut it.
pub fn to_teaser(excerpt: &str) -> String {
    let text = squeeze(excerpt);
    let kept = trim_cut_mark(&text);
    if kept.len() == text.len() || kept.is_empty() {
        return kept.to_owned();
    }
    format!("{}…", kept.trim_end_matches([',', ':', ';', '.', '–', '-', ' ']))
}

fn trim_cut_mark(text: &str) -> &str {
    let mark = CUT_MARKS.iter().find_map(|mark| text.strip_suffix(mark));
    mark.unwrap_or(text).trim_end()
}

/// The reading time of a body in minutes, rounded up; 0 if it has no words.
pub fn to_reading_minutes(html: &str) -> usize {
    const WORDS_PER_MINUTE: usize = 180;
    let texts = html.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    let words = texts.flat_map(str::split_whitespace).filter(|word| !["—", "–", "-"].contains(word));
    words.count().div_ceil(WORDS_PER_MINUTE)
}

/// Splits a text into parts, each with whether it is a word of a search. `lower` and `words` must be in lower case; the
/// caller lets the browser convert them, because it knows all alphabets.
pub fn find_marks<'a>(text: &'a str, lower: &str, words: &str) -> Vec<(bool, &'a str)> {
    // If a letter has another length in lower case, all marks after it would be shifted: then nothing is marked.
    let is_aligned =
        text.len() == lower.len() && text.char_indices().map(|(at, _)| at).eq(lower.char_indices().map(|(at, _)| at));
    let mut parts = Vec::new();
    let mut rest = 0;
    // Each word with its next position, so that a long text is scanned only once per word.
    let mut next: Vec<(&str, usize)> = Vec::new();
    if is_aligned {
        next.extend(words.split_whitespace().take(MAX_WORDS).filter_map(|word| Some((word, lower.find(word)?))));
    }
    while let Some(&(word, start)) = next.iter().min_by_key(|(word, at)| (*at, usize::MAX - word.len())) {
        parts.extend([(false, &text[rest..start]), (true, &text[start..start + word.len()])]);
        rest = start + word.len();
        next.retain_mut(|(word, at)| {
            if *at < rest {
                match lower[rest..].find(*word) {
                    Some(found) => *at = rest + found,
                    None => return false,
                }
            }
            true
        });
    }
    parts.push((false, &text[rest..]));
    parts.retain(|(_, part)| !part.is_empty());
    parts
}

/// Replaces any white space by one space, because the body and the excerpt break their lines differently.
fn squeeze(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Escapes a text as HTML content. Quotes are not escaped, so the result is not safe in an attribute.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
