//! What pages ask for, in the model's words: each function is one question to the site, with its fallbacks.

use super::client::{self, Answer};
use super::wire::{self, comment, menu, post, site};
use super::{ApiBase, ApiError, ErrorKind};
use crate::browser::abort::Abort;
use crate::browser::{console, outline};
use crate::json::Json;
use crate::model::{Card, Comment, MenuItem, Neighbour, Post, Site};
use crate::routes::PostKey;

/// How many comments WordPress gives at once, at most.
const COMMENTS_PER_PAGE: u32 = 100;

/// A part of a list, and whether there is more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page<T> {
    /// The members.
    pub items: Vec<T>,
    /// Whether a next page exists.
    pub has_more: bool,
}

/// The site's name, address and clock.
pub async fn load_site(base: &ApiBase, abort: &Abort) -> Result<Site, ApiError> {
    let answer = client::get_remembered(&base.to_site(), abort).await?;
    one(&answer, site::read)
}

/// An article by its address: an article of that slug, else a page of that slug.
pub async fn load_post(base: &ApiBase, key: &PostKey, abort: &Abort) -> Result<Post, ApiError> {
    let slug = match key {
        PostKey::Id(id) => return load_post_by_id(base, *id, abort).await,
        PostKey::Slug(slug) => slug,
    };
    let posts = load_list(&base.to_post_by_slug(slug), abort, post::read).await?;
    if let Some(post) = posts.into_iter().next() {
        return Ok(post);
    }
    let url = base.to_page_by_slug(slug);
    let pages = load_list(&url, abort, post::read).await?;
    pages.into_iter().next().ok_or_else(|| ErrorKind::NotFound.at(&url))
}

async fn load_post_by_id(base: &ApiBase, id: u64, abort: &Abort) -> Result<Post, ApiError> {
    let answer = client::get_remembered(&base.to_post_by_id(id), abort).await.map_err(|error| match error.kind {
        ErrorKind::Refused { status: 404, .. } => ErrorKind::NotFound.at(&error.url),
        _ => error,
    })?;
    one(&answer, post::read)
}

/// The articles before and after a moment of the site's clock.
pub async fn load_neighbours(base: &ApiBase, date: &str, abort: &Abort) -> Result<[Option<Neighbour>; 2], ApiError> {
    let (previous_url, next_url) = (base.to_previous(date), base.to_next(date));
    let previous = load_list(&previous_url, abort, post::read_neighbour);
    let next = load_list(&next_url, abort, post::read_neighbour);
    let (previous, next) = futures::future::join(previous, next).await;
    Ok([previous?.into_iter().next(), next?.into_iter().next()])
}

/// Articles of the same sections, newest first, filled up from the latest of all sections.
pub async fn load_related(
    base: &ApiBase,
    sections: &[u64],
    id: u64,
    count: u32,
    abort: &Abort,
) -> Result<Vec<Card>, ApiError> {
    let mut posts = Vec::new();
    if !sections.is_empty() {
        posts = load_list(&base.to_related(sections, id, count), abort, post::read_card).await?;
    }
    let missing = count.saturating_sub(u32::try_from(posts.len()).unwrap_or(count));
    if missing > 0 {
        let mut known: Vec<u64> = posts.iter().map(|post| post.id).collect();
        known.push(id);
        posts.extend(load_list(&base.to_latest(&known, missing), abort, post::read_card).await?);
    }
    // A site may ignore `exclude` (some caching plugins do): the article itself never stands here.
    posts.retain(|post| post.id != id);
    Ok(posts)
}

/// The first `pages` pages of the newest articles; those that were read before come from memory.
pub async fn load_feed(base: &ApiBase, pages: u32, per_page: u32, abort: &Abort) -> Result<Page<Card>, ApiError> {
    let mut feed = Page { items: Vec::<Card>::new(), has_more: true };
    for page in 1..=pages {
        let answer = match client::get_remembered(&base.to_feed(page, per_page), abort).await {
            // Articles were withdrawn since the last page was read: the list ends here.
            Err(error) if error.code() == "rest_post_invalid_page_number" => {
                return Ok(Page { has_more: false, ..feed });
            }
            other => other?,
        };
        feed.has_more = answer.total_pages.is_some_and(|pages| page < pages);
        // An article published since moves others to the next page, where they would stand twice.
        let mut fresh = list(&answer, post::read_card)?;
        fresh.retain(|card| !feed.items.iter().any(|known| known.id == card.id));
        feed.items.append(&mut fresh);
    }
    Ok(feed)
}

/// All approved comments of an article, oldest first.
pub async fn load_comments(base: &ApiBase, post: u64, abort: &Abort) -> Result<Vec<Comment>, ApiError> {
    let mut comments = Vec::new();
    let mut page = 1;
    loop {
        let answer = client::get(&base.to_comments(post, page, COMMENTS_PER_PAGE), abort).await?;
        let pages = answer.total_pages.unwrap_or(1);
        comments.append(&mut list(&answer, comment::read)?);
        if pages <= page {
            return Ok(comments);
        }
        page += 1;
    }
}

/// Sends a comment; the answer is the comment as the site keeps it, approved or held.
pub async fn send_comment(base: &ApiBase, comment: &comment::NewComment, abort: &Abort) -> Result<Comment, ApiError> {
    let url = base.to_new_comment();
    let body =
        serde_json::to_string(comment).map_err(|_| ErrorKind::Malformed("a comment that JSON can hold").at(&url))?;
    let answer = client::post(&url, body, abort).await?;
    one(&answer, comment::read)
}

/// The menu: its items where the site lets them be read, else a block theme's navigation, else the largest
/// sections and the pages. An empty list stands for a site that has none of them.
pub async fn load_menu(base: &ApiBase, wanted: Option<u64>, abort: &Abort) -> Result<Vec<MenuItem>, ApiError> {
    match load_list(&base.to_menu_items(), abort, menu::read_item).await {
        Ok(items) if !items.is_empty() => return Ok(menu::to_menu(&items, wanted)),
        Err(error) if is_site_down(&error) => return Err(error),
        _ => {}
    }
    let navigation = load_list(&base.to_navigation(), abort, menu::read_navigation).await.unwrap_or_default();
    let items = navigation.first().map(outline::find_items).unwrap_or_default();
    if !items.is_empty() {
        return Ok(items);
    }
    let (sections_url, pages_url) = (base.to_top_sections(), base.to_top_pages());
    let sections = load_list(&sections_url, abort, menu::read_stand_in);
    let pages = load_list(&pages_url, abort, menu::read_stand_in);
    let (sections, pages) = futures::future::join(sections, pages).await;
    let mut items: Vec<MenuItem> = sections?;
    items.append(&mut pages.unwrap_or_default());
    Ok(items)
}

/// Whether the next rung of a ladder would fail for the same reason.
fn is_site_down(error: &ApiError) -> bool {
    matches!(error.kind, ErrorKind::Aborted | ErrorKind::Unreachable(_) | ErrorKind::Timeout)
}

/// How a member of an answer is read; `None` for one of another shape.
type Read<T> = fn(&Json) -> Option<T>;

async fn load_list<T>(url: &str, abort: &Abort, read: Read<T>) -> Result<Vec<T>, ApiError> {
    let answer = client::get_remembered(url, abort).await?;
    list(&answer, read)
}

fn one<T>(answer: &Answer, read: Read<T>) -> Result<T, ApiError> {
    read(&answer.body).ok_or_else(|| to_malformed(answer, "expected an object with an id"))
}

fn list<T>(answer: &Answer, read: Read<T>) -> Result<Vec<T>, ApiError> {
    wire::read_list(&answer.body, read).map_err(|reason| to_malformed(answer, reason))
}

fn to_malformed(answer: &Answer, reason: &'static str) -> ApiError {
    let error = ErrorKind::Malformed(reason).at(&answer.url);
    console::warn(&error.to_string());
    error
}
