//! Shortcodes that WordPress left as text because their plugin is gone: they go, what stands between them stays.

/// Shortcodes without attributes of their own that papers have in their archives.
const KNOWN: [&str; 16] = [
    "audio", "button", "caption", "clear", "column", "divider", "embed", "gallery", "playlist", "row", "section",
    "spacer", "tab", "tabs", "toc", "video",
];
/// Longer than this is a sentence in brackets.
const LONGEST: usize = 2_000;

/// The text without leftovers of shortcodes; `[1]`, `[…]`, `[sic]` and what stands in code are no shortcodes.
pub fn remove_shortcodes(html: &str) -> String {
    if !html.contains('[') {
        return html.to_owned();
    }
    let mut kept = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(start) = rest.find(['<', '[']) {
        kept.push_str(&rest[..start]);
        rest = &rest[start..];
        let skipped = match rest.starts_with('[') {
            true => find_shortcode(rest, html),
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
            (b'"' | b'\'', None) => quote = Some(letter),
            (letter, Some(open)) if letter == open => quote = None,
            (b'>', None) => return at + 1,
            _ => {}
        }
    }
    1
}

/// The length of the shortcode that a text begins with, with what it holds where that is no text.
fn find_shortcode(text: &str, html: &str) -> Option<usize> {
    let end = text.find(']').filter(|&end| end < LONGEST)?;
    let inner = &text[1..end];
    let (is_closing, inner) = inner.strip_prefix('/').map_or((false, inner), |inner| (true, inner));
    let length = inner.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_' && letter != '-');
    let (name, attributes) = inner.split_at(length.unwrap_or(inner.len()));
    let is_name = name.starts_with(|letter: char| letter.is_ascii_alphabetic());
    let attributes = attributes.strip_suffix('/').unwrap_or(attributes);
    let is_plain = attributes.trim().is_empty();
    let is_shortcode = match is_plain {
        true => name.contains('_') || KNOWN.contains(&name) || has_other_half(name, is_closing, html),
        false => has_attribute(attributes) || name.contains('_') && attributes.starts_with(char::is_whitespace),
    };
    if !is_name || attributes.contains('[') || !is_shortcode {
        return None;
    }
    // Encoded HTML and scripts are no text.
    let closing = format!("[/{name}]");
    let is_raw = !is_closing && name.contains("raw_");
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

fn has_other_half(name: &str, is_closing: bool, html: &str) -> bool {
    match is_closing {
        true => html.contains(&format!("[{name}]")) || html.contains(&format!("[{name} ")),
        false => html.contains(&format!("[/{name}]")),
    }
}
