//! Every URL of the WordPress REST API that the app asks for; pure, it never sends a request.

pub mod comments;
mod dates;
mod lists;

use std::fmt::Write as _;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What may stand unescaped in a query value: the unreserved characters, and `,` and `:`, which WordPress's
/// field lists use; `+` must be escaped, or PHP reads it as a space.
const QUERY_VALUE: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~').remove(b',').remove(b':').remove(b'/');

/// What the article page needs of a post.
const ARTICLE_FIELDS: &str = "id,date,date_gmt,link,title,excerpt,content,modified,modified_gmt,type,comment_status,\
    parent,lang,_links.author,_links.wp:term,_links.wp:featuredmedia,_embedded";

/// The root of a site's REST API.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiBase(String);

impl ApiBase {
    /// Takes `/wp-json/`, `https://paper.example/wp-json` or the plain form `https://paper.example/?rest_route=/`.
    pub fn new(base: &str) -> Self {
        Self(base.trim_end_matches('/').to_owned())
    }

    fn to_url(&self, route: &str, query: &[(&str, &str)]) -> String {
        let mut url = format!("{}{route}", self.0);
        for (name, value) in query {
            let mark = if url.contains('?') { '&' } else { '?' };
            let name = utf8_percent_encode(name, QUERY_VALUE);
            // Writing to a String cannot fail.
            let _ = write!(url, "{mark}{name}={}", utf8_percent_encode(value, QUERY_VALUE));
        }
        url
    }

    /// `GET /`: name, address and time zone of the site.
    pub fn to_site(&self) -> String {
        self.to_url("/", &[("_fields", "name,description,home,gmt_offset,show_on_front,page_on_front,page_for_posts")])
    }

    /// `GET wp/v2/posts?slug=`: a list with the one article, or an empty one.
    pub fn to_post_by_slug(&self, slug: &str) -> String {
        self.to_whole("posts", slug)
    }

    /// `GET wp/v2/pages?slug=`: the same for WordPress's pages.
    pub fn to_page_by_slug(&self, slug: &str) -> String {
        self.to_whole("pages", slug)
    }

    fn to_whole(&self, kind: &str, slug: &str) -> String {
        let route = format!("/wp/v2/{kind}");
        self.to_url(
            &route,
            &[("slug", slug), ("_fields", ARTICLE_FIELDS), ("_embed", "author,wp:term,wp:featuredmedia")],
        )
    }

    /// `GET wp/v2/posts/ID`: one article by its number.
    pub fn to_post_by_id(&self, id: u64) -> String {
        self.to_one("posts", id)
    }

    /// `GET wp/v2/pages/ID`: one of WordPress's pages by its number.
    pub fn to_page_by_id(&self, id: u64) -> String {
        self.to_one("pages", id)
    }

    fn to_one(&self, kind: &str, id: u64) -> String {
        let route = format!("/wp/v2/{kind}/{id}");
        self.to_url(&route, &[("_fields", ARTICLE_FIELDS), ("_embed", "author,wp:term,wp:featuredmedia")])
    }

    /// `GET wp/v2/posts/ID?password=`: the body that a password hides; `kind` is `posts` or `pages`.
    pub fn with_password(&self, kind: &str, id: u64, password: &str) -> String {
        self.to_url(&format!("/wp/v2/{kind}/{id}"), &[("password", password), ("_fields", "id,content")])
    }

    /// The article published last before `date` (site-local, `2024-04-19T10:15:00`).
    pub fn to_previous(&self, date: &str) -> String {
        self.to_adjacent(&[("before", date), ("per_page", "1")])
    }

    /// The article published first after `date`.
    pub fn to_next(&self, date: &str) -> String {
        self.to_adjacent(&[("after", date), ("order", "asc"), ("per_page", "1")])
    }

    fn to_adjacent(&self, query: &[(&str, &str)]) -> String {
        let mut all = query.to_vec();
        all.push(("_fields", "id,link,title"));
        self.to_url("/wp/v2/posts", &all)
    }

    /// `GET wp/v2/menu-items`: the items of all menus, where the site lets them be read.
    pub fn to_menu_items(&self) -> String {
        self.to_url("/wp/v2/menu-items", &[("per_page", "100"), ("_fields", "id,title,url,parent,menus")])
    }

    /// `GET wp/v2/navigation`: the menu of a block theme, as rendered HTML.
    pub fn to_navigation(&self) -> String {
        self.to_url("/wp/v2/navigation", &[("per_page", "1"), ("_fields", "id,content")])
    }
}

fn join(ids: &[u64]) -> String {
    ids.iter().map(u64::to_string).collect::<Vec<_>>().join(",")
}
