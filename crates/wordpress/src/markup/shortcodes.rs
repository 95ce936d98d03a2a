//! Removes shortcodes that WordPress left as text because their plugin was removed; the text between them is kept.

/// Common shortcodes that are recognised even without attributes and closing tag.
const KNOWN: [&str; 16] = [
    "audio", "button", "caption", "clear", "column", "divider", "embed", "gallery", "playlist", "row", "section",
    "spacer", "tab", "tabs", "toc", "video",
];
/// The maximum length of a shortcode; anything longer is a sentence in brackets.
const MAX_LENGTH: usize = 2_000;
/// How often a text is searched for the other half of a shortcode. It limits the cost of a hostile text with a million
/// different names.
const MAX_SEARCHES: u32 = 100;

/// Removes leftover shortcodes; `[1]`, `[…]`, `[sic]` and anything inside code elements are not shortcodes.
pub fn remove_shortcodes(html: &str) -> String {
    if !html.contains('[') {
        return html.to_owned();
    }
    let mut kept = String::with_capacity(html.len());
    let mut rest = html;
    let mut searches = MAX_SEARCHES;
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

/// The length of the tag that a text begins with, or of the whole element if it is `pre`, `code` or a comment.
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
            // An unclosed tag: the scan continues at the next one, so that no text is scanned twice.
            (b'<', None) if at > 0 => return at,
            (b'"' | b'\'', None) => quote = Some(letter),
            (letter, Some(open)) if letter == open => quote = None,
            (b'>', None) => return at + 1,
            _ => {}
        }
    }
    1
}

/// The length of the shortcode that a text begins with, including its content if that is encoded data.
fn find_shortcode(text: &str, html: &str, searches: &mut u32) -> Option<usize> {
    // Only up to the next bracket, so that no text is scanned twice.
    let end = 1 + text.bytes().skip(1).take(MAX_LENGTH).position(|letter| letter == b']' || letter == b'[')?;
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
    // The content of `raw_html` and `raw_js` shortcodes is encoded, not text.
    let is_raw = !is_closing && name.contains("raw_") && may_search(searches);
    let closing = format!("[/{name}]");
    let raw_end = if is_raw { text.find(&closing).map(|at| at + closing.len()) } else { None };
    Some(raw_end.unwrap_or(end + 1))
}

/// Whether the first `=` belongs to an attribute after white space.
fn has_attribute(attributes: &str) -> bool {
    if !attributes.starts_with(char::is_whitespace) {
        return false;
    }
    attributes.split('=').next().is_some_and(|before| before.len() < attributes.len() && is_attribute_name(before))
}

/// Whether the text before `=` is one name, as in `[gallery ids=`, unlike `[see a = b]`.
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
