//! Decodes `wp/v2/posts`, `wp/v2/pages` and what `_embed` adds to them.

use super::authors::decode_byline;
use super::{find_html, find_id, find_link, find_list, find_number, find_text};
use crate::json::Json;
use crate::markup::shortcodes::remove_shortcodes;
use crate::model::{AdjacentPost, Card, Html, Image, Moment, Post, Term, is_language_tag};

/// Decodes an article or a page.
pub fn decode(sent: &impl Json) -> Option<Post> {
    let published = find_text(sent, "date");
    let modified = find_text(sent, "modified");
    let updated =
        is_later_edition(&published, &modified).then(|| Moment::new(modified, &find_text(sent, "modified_gmt")));
    Some(Post {
        id: find_id(sent)?,
        link: find_link(sent, "link"),
        title: find_html(sent, "title/rendered"),
        excerpt: find_clean_html(sent, "excerpt/rendered"),
        body: find_clean_html(sent, "content/rendered"),
        is_protected: is_protected(sent),
        published: Moment::new(published, &find_text(sent, "date_gmt")),
        updated,
        byline: decode_byline(sent),
        lead: find_lead(sent),
        sections: find_terms(sent, "category"),
        tags: find_terms(sent, "post_tag"),
        comments_open: find_text(sent, "comment_status") == "open",
        is_article: find_text(sent, "type") != "page",
        language: Some(find_text(sent, "lang").replace('_', "-")).filter(|tag| is_language_tag(tag)),
        has_parent: find_number(sent, "parent") != 0,
    })
}

/// Decodes the body alone; `None` if it is still hidden by a password.
pub fn decode_body(sent: &impl Json) -> Option<Html> {
    find_id(sent)?;
    Some(find_clean_html(sent, "content/rendered")).filter(|body| !body.is_blank())
}

/// Decodes an article for a list.
pub fn decode_card(sent: &impl Json) -> Option<Card> {
    Some(Card {
        id: find_id(sent)?,
        link: find_link(sent, "link"),
        title: find_html(sent, "title/rendered"),
        excerpt: find_clean_html(sent, "excerpt/rendered"),
        is_protected: is_protected(sent),
        published: Moment::new(find_text(sent, "date"), &find_text(sent, "date_gmt")),
        lead: find_lead(sent),
    })
}

/// Decodes the previous or the next article.
pub fn decode_adjacent_post(sent: &impl Json) -> Option<AdjacentPost> {
    Some(AdjacentPost {
        id: find_id(sent)?,
        date: find_text(sent, "date"),
        link: find_link(sent, "link"),
        title: find_html(sent, "title/rendered"),
    })
}

/// Decodes the id of the article that a comment belongs to.
pub fn decode_owner(sent: &impl Json) -> Option<u64> {
    Some(find_number(sent, "post")).filter(|id| *id != 0)
}

/// Decodes the title and the address of a page.
pub fn decode_page_title(sent: &impl Json) -> Option<Term> {
    Some(Term { id: find_id(sent)?, name: find_html(sent, "title/rendered"), link: find_link(sent, "link") })
}

/// Decodes a category or a tag.
pub fn decode_term(sent: &impl Json) -> Option<Term> {
    Some(Term { id: find_id(sent)?, name: find_html(sent, "name"), link: find_link(sent, "link") })
}

/// The HTML at a path, without leftover shortcodes of removed plugins.
fn find_clean_html(sent: &impl Json, path: &str) -> Html {
    Html(remove_shortcodes(&find_text(sent, path)))
}

fn is_protected(sent: &impl Json) -> bool {
    sent.at("content/protected").and_then(|sent| sent.as_flag()).unwrap_or_default()
}

/// Whether an update is worth showing: changes within the same clock hour are usually corrections.
fn is_later_edition(published: &str, modified: &str) -> bool {
    const TO_THE_HOUR: usize = "2024-04-19T10".len();
    match (published.get(..TO_THE_HOUR), modified.get(..TO_THE_HOUR)) {
        (Some(published), Some(modified)) => published < modified,
        _ => false,
    }
}

/// The embedded terms of a taxonomy; WordPress sends one list per taxonomy.
fn find_terms(sent: &impl Json, taxonomy: &str) -> Vec<Term> {
    let lists = find_list(sent, "_embedded/wp:term").into_iter().filter_map(|terms| terms.as_list()).flatten();
    lists.filter(|term| find_text(term, "taxonomy") == taxonomy).filter_map(|term| decode_term(&term)).collect()
}

fn find_lead(sent: &impl Json) -> Option<Image> {
    find_list(sent, "_embedded/wp:featuredmedia").iter().find_map(decode_image)
}

/// Decodes an embedded member of `wp/v2/media`; `None` if it has no address.
fn decode_image(sent: &impl Json) -> Option<Image> {
    let src = find_text(sent, "source_url");
    let caption = find_html(sent, "caption/rendered");
    let credit = find_text(sent, "media_details/image_meta/credit").trim().to_owned();
    let is_news = !credit.is_empty() && !caption.0.contains(&credit);
    let details = sent.get("media_details");
    let (width, height) = details.as_ref().map_or((0, 0), find_size);
    // gazeta.php sends WordPress's own `srcset`. The app shell uses it too, so the browser loads only one file.
    let own_srcset = Some(find_text(sent, "gazeta_srcset")).filter(|srcset| !srcset.is_empty());
    let srcset = own_srcset.or_else(|| Some(find_srcset(details.as_ref()?, width, height))).unwrap_or_default();
    (!src.is_empty()).then(|| Image {
        srcset,
        src,
        width,
        height,
        alt: find_text(sent, "alt_text"),
        caption,
        credit: is_news.then_some(credit),
    })
}

fn find_size(sent: &impl Json) -> (u64, u64) {
    // More than any camera takes; the limit keeps products from overflowing.
    const MAX_PX: u64 = 1_000_000;
    (find_number(sent, "width").min(MAX_PX), find_number(sent, "height").min(MAX_PX))
}

/// Builds a `srcset` from the sizes with the original's aspect ratio: a square crop must not replace a wide picture.
fn find_srcset(details: &impl Json, width: u64, height: u64) -> String {
    let Some(sizes) = details.get("sizes") else { return String::new() };
    let mut candidates: Vec<String> = Vec::new();
    for size in sizes.keys().unwrap_or_default().iter().filter_map(|name| sizes.get(name)) {
        let src = find_text(&size, "source_url");
        let (size_width, size_height) = find_size(&size);
        // Equal up to rounding to whole pixels.
        let is_same_shape = (size_width * height).abs_diff(size_height * width) <= width.max(height);
        let is_usable = size_width > 0 && is_same_shape && !src.is_empty() && !src.contains([' ', ',']);
        let candidate = format!("{src} {size_width}w");
        if is_usable && !candidates.contains(&candidate) {
            candidates.push(candidate);
        }
    }
    if candidates.len() < 2 { String::new() } else { candidates.join(", ") }
}
