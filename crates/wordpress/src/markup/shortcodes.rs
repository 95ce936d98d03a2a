//! Shortcodes that WordPress left as text because their plugin is gone: they go, what stands between them stays.

/// Shortcodes without attributes of their own that papers have in their archives.
const KNOWN: [&str; 16] = [
    "audio", "button", "caption", "clear", "column", "divider", "embed", "gallery", "playlist", "row", "section",
    "spacer", "tab", "tabs", "toc", "video",
];
/// Longer than this is a sentence in brackets.
const LONGEST: usize = 2_000;
/// How often a text is searched for the other half of a shortcode: a hostile one has a million different names.
const MOST_SEARCHES: u32 = 100;

/// The text without leftovers of shortcodes; `[1]`, `[…]`, `[sic]` and what stands in code are no shortcodes.
pub fn remove_shortcodes(html: &str) -> String {
    if !html.contains('[') {
        return html.to_owned();
    }
    let mut kept = String::with_capacity(html.len());
    let mut rest = html;
    let mut searches = MOST_SEARCHES;
    while let Some(start) = rest.find(['<', '[']) {
        kept.push_str(&rest[..start]);
        rest = &rest[start..];
        let skipped = match rest.starts_with('[') {
            true => find_shortcode(rest, html, &mut searches),
            false => None,
        };
        let copied = match skipped {
            Some(_) => 0,
            None if rest.starts_with('<') => find_markup_end(rest),
            None => 1,
        };
        kept.push_str(&rest[..copied]);
        rest = &rest[skipped.unwrap_or(copied)..];
    }
    kept.push_str(rest);
    kept
}

/// The length of the tag that a text begins with, or of the whole element where code stands in it.
fn find_markup_end(text: &str) -> usize {
    for (open, close) in [("<pre", "</pre>"), ("<code", "</code>"), ("<!--", "-->")] {
        if text.starts_with(open) {
            return text.find(close).map_or(text.len(), |at| at + close.len());
        }
    }
    if !text[1..].starts_with(|letter: char| letter.is_ascii_alphabetic() || letter == '/') {
        return 1;
    }
    let mut quote = None;
    for (at, letter) in text.bytes().enumerate() {
        match (letter, quote) {
            // A tag without an end; what comes now is looked at by itself, so that nothing is looked at over and over.
            (b'<', None) if at > 0 => return at,
            (b'"' | b'\'', None) => quote = Some(letter),
            (letter, Some(open)) if letter == open => quote = None,
            (b'>', None) => return at + 1,
            _ => {}
        }
    }
    1
}

/// The length of the shortcode that a text begins with, with what it holds where that is no text.
fn find_shortcode(text: &str, html: &str, searches: &mut u32) -> Option<usize> {
    // Up to the next bracket and not further, so that nothing is looked at over and over.
    let end = 1 + text.bytes().skip(1).take(LONGEST).position(|letter| letter == b']' || letter == b'[')?;
    if text.as_bytes()[end] == b'[' {
        return None;
    }
    let inner = &text[1..end];
    let (is_closing, inner) = inner.strip_prefix('/').map_or((false, inner), |inner| (true, inner));
    let length = inner.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_' && letter != '-');
    let (name, attributes) = inner.split_at(length.unwrap_or(inner.len()));
    let attributes = attributes.strip_suffix('/').unwrap_or(attributes);
    if !name.starts_with(|letter: char| letter.is_ascii_alphabetic()) {
        return None;
    }
    let is_shortcode = match attributes.trim().is_empty() {
        true => name.contains('_') || KNOWN.contains(&name) || has_other_half(name, is_closing, html, searches),
        false => has_attribute(attributes) || name.contains('_') && attributes.starts_with(char::is_whitespace),
    };
    if !is_shortcode {
        return None;
    }
    // Encoded HTML and scripts are no text.
    let is_raw = !is_closing && name.contains("raw_") && may_search(searches);
    let closing = format!("[/{name}]");
    let raw_end = if is_raw { text.find(&closing).map(|at| at + closing.len()) } else { None };
    Some(raw_end.unwrap_or(end + 1))
}

/// Whether `name=` stands after white space somewhere.
fn has_attribute(attributes: &str) -> bool {
    if !attributes.starts_with(char::is_whitespace) {
        return false;
    }
    attributes.split('=').next().is_some_and(|before| before.len() < attributes.len() && is_attribute_name(before))
}

/// `[id=7]` and `[gallery ids=` are so written; «[see a = b]» is not.
fn is_attribute_name(before: &str) -> bool {
    let name = before.trim_start();
    !name.is_empty() && name.bytes().all(|letter| letter.is_ascii_alphanumeric() || letter == b'_' || letter == b'-')
}

fn has_other_half(name: &str, is_closing: bool, html: &str, searches: &mut u32) -> bool {
    may_search(searches)
        && match is_closing {
            true => html.contains(&format!("[{name}]")) || html.contains(&format!("[{name} ")),
            false => html.contains(&format!("[/{name}]")),
        }
}

fn may_search(searches: &mut u32) -> bool {
    let may = *searches > 0;
    *searches = searches.saturating_sub(1);
    may
}
