//! What has to be known of WordPress's texts before they are shown; pure, the gate to the DOM is `browser::gate`.

pub mod shortcodes;

/// The marks at the end of an excerpt that WordPress cut by itself: `[…]`, `[&hellip;]`, `…`, `...`.
const CUT_MARKS: [&str; 5] = ["[…]", "[...]", "[&hellip;]", "…", "..."];

/// How many words of a search are marked; an address may hold thousands.
const MOST_WORDS: usize = 20;

/// Whether an excerpt is an editor's standfirst, and not the body's beginning cut by WordPress.
///
/// REST does not tell the two apart; both texts come without tags. WordPress leaves pictures and their captions
/// out of an excerpt, so its beginning may stand anywhere in the body.
pub fn is_written_by_hand(excerpt: &str, body: &str) -> bool {
    const BEGINNING: usize = 60;
    let excerpt = squeeze(excerpt);
    if excerpt.is_empty() || excerpt.ends_with(']') && trim_cut_mark(&excerpt).len() < excerpt.len() {
        return false;
    }
    let beginning: String = excerpt.chars().take(BEGINNING).collect();
    !squeeze(body).contains(&beginning)
}

/// The excerpt of a list, ending in one ellipsis where WordPress cut it.
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

/// How many minutes a body takes to read, rounded up; 0 for one without words.
pub fn to_reading_minutes(html: &str) -> usize {
    const WORDS_A_MINUTE: usize = 180;
    let texts = html.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text));
    let words = texts.flat_map(str::split_whitespace).filter(|word| !["—", "–", "-"].contains(word));
    words.count().div_ceil(WORDS_A_MINUTE)
}

/// Cuts a text where the words of a search begin and end; `true` stands beside what was found. `lower` and `words` are
/// in lower case, which only the browser knows for every alphabet.
pub fn find_marks<'a>(text: &'a str, lower: &str, words: &str) -> Vec<(bool, &'a str)> {
    // A letter of another length in lower case would shift all marks behind it.
    let is_aligned =
        text.len() == lower.len() && text.char_indices().map(|(at, _)| at).eq(lower.char_indices().map(|(at, _)| at));
    let mut pieces = Vec::new();
    let mut rest = 0;
    // Each word with the place where it stands next, so that a long text is read once for each.
    let mut next: Vec<(&str, usize)> = Vec::new();
    if is_aligned {
        next.extend(words.split_whitespace().take(MOST_WORDS).filter_map(|word| Some((word, lower.find(word)?))));
    }
    while let Some(&(word, start)) = next.iter().min_by_key(|(word, at)| (*at, usize::MAX - word.len())) {
        pieces.extend([(false, &text[rest..start]), (true, &text[start..start + word.len()])]);
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
    pieces.push((false, &text[rest..]));
    pieces.retain(|(_, piece)| !piece.is_empty());
    pieces
}

/// White space of any kind and length becomes one space: the two texts break their lines differently.
fn squeeze(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text as HTML that shows it letter by letter; quotes may stay, it is never an attribute.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
