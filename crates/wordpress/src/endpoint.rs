//! Builds every URL of the WordPress REST API that the app requests; it never sends a request.

mod adjacent;
pub mod comments;
pub mod dates;
mod lists;

pub use self::adjacent::{BESIDE_LENGTH, SECOND_LENGTH};

use std::fmt::Write as _;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// The characters to escape in a query value: all but the unreserved ones and `,`, `:` and `/`, which keep field lists
/// and dates readable. `+` must be escaped, because PHP decodes it as a space.
const QUERY_VALUE: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~').remove(b',').remove(b':').remove(b'/');

/// The fields of a post that the article page needs. WordPress ignores those of plugins that a site does not have.
const ARTICLE_FIELDS: &str = "id,date,date_gmt,link,title,excerpt,content,modified,modified_gmt,type,comment_status,\
    parent,lang,authors,coauthors,newspack_author_info,yoast_head_json.author,_links.author,_links.wp:term,_links.wp:featuredmedia,_embedded";

/// The root of a site's REST API.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiBase(String);

impl ApiBase {
    /// Accepts `/wp-json/`, `https://paper.example/wp-json` or the plain form `https://paper.example/?rest_route=/`.
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

    /// `GET wp/v2/posts?slug=`: a list with one article, or an empty list.
    pub fn to_post_by_slug(&self, slug: &str) -> String {
        self.to_article_by_slug("posts", slug)
    }

    /// `GET wp/v2/pages?slug=`: the same for WordPress's pages.
    pub fn to_page_by_slug(&self, slug: &str) -> String {
        self.to_article_by_slug("pages", slug)
    }

    fn to_article_by_slug(&self, kind: &str, slug: &str) -> String {
        let route = format!("/wp/v2/{kind}");
        self.to_url(
            &route,
            &[("slug", slug), ("_fields", ARTICLE_FIELDS), ("_embed", "author,wp:term,wp:featuredmedia")],
        )
    }

    /// `GET wp/v2/posts/ID`: one article by its id.
    pub fn to_post_by_id(&self, id: u64) -> String {
        self.to_article_by_id("posts", id)
    }

    /// `GET wp/v2/pages/ID`: one of WordPress's pages by its id.
    pub fn to_page_by_id(&self, id: u64) -> String {
        self.to_article_by_id("pages", id)
    }

    fn to_article_by_id(&self, kind: &str, id: u64) -> String {
        let route = format!("/wp/v2/{kind}/{id}");
        self.to_url(&route, &[("_fields", ARTICLE_FIELDS), ("_embed", "author,wp:term,wp:featuredmedia")])
    }

    /// `GET wp/v2/posts/ID?password=`: the body of a protected post; `kind` is `posts` or `pages`.
    pub fn with_password(&self, kind: &str, id: u64, password: &str) -> String {
        self.to_url(&format!("/wp/v2/{kind}/{id}"), &[("password", password), ("_fields", "id,content")])
    }

    /// `GET coauthors/v1/coauthors`: the authors of an article, on sites with the plugin Co-Authors Plus.
    pub fn to_coauthors(&self, id: u64) -> String {
        self.to_url("/coauthors/v1/coauthors", &[("post_id", &id.to_string()), ("_fields", "id,display_name,link")])
    }

    /// `GET wp/v2/menu-items`: the items of all menus, on sites that make them public; `page` counts from 1.
    pub fn to_menu_items(&self, page: u32) -> String {
        let page = page.to_string();
        let mut query = vec![("per_page", "100"), ("_fields", "id,title,url,parent,menus")];
        if page != "1" {
            query.push(("page", &page));
        }
        self.to_url("/wp/v2/menu-items", &query)
    }

    /// `GET wp/v2/navigation`: the menu of a block theme, as rendered HTML.
    pub fn to_navigation(&self) -> String {
        self.to_url("/wp/v2/navigation", &[("per_page", "1"), ("_fields", "id,content")])
    }
}

/// The type and the id of what a page of WordPress shows, if its header `Link` names that in the API (since 5.5).
pub fn find_resource(links: &str) -> Option<(&'static str, u64)> {
    ["posts", "pages", "categories", "users"].into_iter().find_map(|kind| {
        let (_, rest) = links.split_once(&format!("/wp/v2/{kind}/"))?;
        Some((kind, rest.split(['>', '?', '&']).next()?.parse().ok()?))
    })
}

fn join(ids: &[u64]) -> String {
    ids.iter().map(u64::to_string).collect::<Vec<_>>().join(",")
}
