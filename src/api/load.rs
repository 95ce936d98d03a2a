//! What pages ask for, in the model's words: each function is one question to the site, with its fallbacks.

use serde::de::DeserializeOwned;

use super::client::{self, Answer};
use super::{ApiBase, ApiError, wire};
use crate::browser::abort::Abort;
use crate::browser::outline;
use crate::model::{Card, Comment, MenuItem, Neighbour, Post, Site, menu};
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
    one::<wire::Site>(answer).map(Site::from)
}

/// An article by its address: an article of that slug, else a page of that slug.
pub async fn load_post(base: &ApiBase, key: &PostKey, abort: &Abort) -> Result<Post, ApiError> {
    let slug = match key {
        PostKey::Id(id) => return load_post_by_id(base, *id, abort).await,
        PostKey::Slug(slug) => slug,
    };
    let posts = load_list::<wire::Post>(&base.to_post_by_slug(slug), abort).await?;
    if let Some(post) = posts.into_iter().next() {
        return Ok(post.into());
    }
    let url = base.to_page_by_slug(slug);
    let pages = load_list::<wire::Post>(&url, abort).await?;
    pages.into_iter().next().map(Post::from).ok_or(ApiError::NotFound { url })
}

async fn load_post_by_id(base: &ApiBase, id: u64, abort: &Abort) -> Result<Post, ApiError> {
    let answer = client::get_remembered(&base.to_post_by_id(id), abort).await.map_err(|error| match error {
        ApiError::Refused { url, status: 404, .. } => ApiError::NotFound { url },
        other => other,
    })?;
    one::<wire::Post>(answer).map(Post::from)
}

/// The articles before and after a moment of the site's clock.
pub async fn load_neighbours(base: &ApiBase, date: &str, abort: &Abort) -> Result<[Option<Neighbour>; 2], ApiError> {
    let (previous_url, next_url) = (base.to_previous(date), base.to_next(date));
    let previous = load_list::<wire::Post>(&previous_url, abort);
    let next = load_list::<wire::Post>(&next_url, abort);
    let (previous, next) = futures::future::join(previous, next).await;
    let first = |posts: Vec<wire::Post>| posts.into_iter().next().map(Neighbour::from);
    Ok([first(previous?), first(next?)])
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
        posts = load_list::<wire::Post>(&base.to_related(sections, id, count), abort).await?;
    }
    let missing = count.saturating_sub(u32::try_from(posts.len()).unwrap_or(count));
    if missing > 0 {
        let mut known: Vec<u64> = posts.iter().map(|post| post.id).collect();
        known.push(id);
        posts.extend(load_list::<wire::Post>(&base.to_latest(&known, missing), abort).await?);
    }
    // A site may ignore `exclude` (some caching plugins do): the article itself never stands here.
    Ok(posts.into_iter().filter(|post| post.id != id).map(Card::from).collect())
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
        let fresh = list::<wire::Post>(answer)?.into_iter().map(Card::from);
        let known: Vec<u64> = feed.items.iter().map(|card| card.id).collect();
        feed.items.extend(fresh.filter(|card| !known.contains(&card.id)));
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
        comments.extend(list::<wire::Comment>(answer)?.into_iter().map(Comment::from));
        if pages <= page {
            return Ok(comments);
        }
        page += 1;
    }
}

/// Sends a comment; the answer is the comment as the site keeps it, approved or held.
pub async fn send_comment(base: &ApiBase, comment: &wire::NewComment, abort: &Abort) -> Result<Comment, ApiError> {
    let url = base.to_new_comment();
    let body = serde_json::to_value(comment)
        .map_err(|error| ApiError::Malformed { url: url.clone(), reason: error.to_string() })?;
    let answer = client::post(&url, &body, abort).await?;
    one::<wire::Comment>(answer).map(Comment::from)
}

/// The menu: its items where the site lets them be read, else a block theme's navigation, else the largest
/// sections and the pages. An empty list stands for a site that has none of them.
pub async fn load_menu(base: &ApiBase, wanted: Option<u64>, abort: &Abort) -> Result<Vec<MenuItem>, ApiError> {
    match load_list::<wire::MenuItem>(&base.to_menu_items(), abort).await {
        Ok(items) if !items.is_empty() => return Ok(menu::to_menu(items, wanted)),
        Err(error) if is_site_down(&error) => return Err(error),
        _ => {}
    }
    let navigation = load_list::<wire::Navigation>(&base.to_navigation(), abort).await.unwrap_or_default();
    let items = navigation.first().map(|menu| outline::find_items(&menu.content.rendered)).unwrap_or_default();
    if !items.is_empty() {
        return Ok(items);
    }
    let (sections_url, pages_url) = (base.to_top_sections(), base.to_top_pages());
    let sections = load_list::<wire::Term>(&sections_url, abort);
    let pages = load_list::<wire::Post>(&pages_url, abort);
    let (sections, pages) = futures::future::join(sections, pages).await;
    let pages = pages.unwrap_or_default().into_iter().map(MenuItem::from);
    Ok(sections?.into_iter().map(MenuItem::from).chain(pages).collect())
}

/// Whether the next rung of a ladder would fail for the same reason.
fn is_site_down(error: &ApiError) -> bool {
    matches!(error, ApiError::Aborted { .. } | ApiError::Unreachable { .. } | ApiError::Timeout { .. })
}

async fn load_list<T: DeserializeOwned>(url: &str, abort: &Abort) -> Result<Vec<T>, ApiError> {
    list(client::get_remembered(url, abort).await?)
}

fn one<T: DeserializeOwned>(answer: Answer) -> Result<T, ApiError> {
    let Answer { url, body, .. } = answer;
    wire::decode_one(body).map_err(|reason| to_malformed(url, reason))
}

fn list<T: DeserializeOwned>(answer: Answer) -> Result<Vec<T>, ApiError> {
    let Answer { url, body, .. } = answer;
    wire::decode_list(body).map_err(|reason| to_malformed(url, reason))
}

fn to_malformed(url: String, reason: String) -> ApiError {
    let error = ApiError::Malformed { url, reason };
    crate::browser::console::warn(&error.to_string());
    error
}
