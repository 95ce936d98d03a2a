//! Builds the URLs of lists: articles, categories, tags, authors and pages.

use super::dates::to_bounds;
use super::{ApiBase, join};
use crate::model::Selection;

/// The fields of a post that a card needs.
const CARD_FIELDS: &str = "id,date,date_gmt,link,title,excerpt,content.protected,_links.wp:featuredmedia,_embedded";
/// The fields of a category or a tag that the heading of its archive needs.
const TERM_FIELDS: &str = "id,name,slug,link,parent,description";
/// The fields of an author that the heading of their archive needs.
const AUTHOR_FIELDS: &str = "id,name,link,description,avatar_urls";

impl ApiBase {
    /// `GET wp/v2/posts?page=`: one page of a list of articles; `page` counts from 1.
    pub fn to_list(&self, selection: &Selection, page: u32, per_page: u32) -> String {
        self.to_part(selection, ("page", page), per_page)
    }

    /// `GET wp/v2/posts?offset=`: the part of a list behind its first `offset` articles.
    pub fn to_list_from(&self, selection: &Selection, offset: u32, count: u32) -> String {
        self.to_part(selection, ("offset", offset), count)
    }

    fn to_part(&self, selection: &Selection, (start, number): (&str, u32), count: u32) -> String {
        let id = match selection {
            Selection::Section(id) | Selection::Tag(id) | Selection::Author(id) => id.to_string(),
            _ => String::new(),
        };
        let (number, count) = (number.to_string(), count.to_string());
        let [after, before] = match selection {
            Selection::Date(date) => to_bounds(date),
            _ => [String::new(), String::new()],
        };
        let mut query = vec![(start, number.as_str()), ("per_page", &count)];
        match selection {
            Selection::Latest => {}
            Selection::Section(_) => {
                query.extend([("categories[terms]", id.as_str()), ("categories[include_children]", "true")]);
            }
            Selection::Tag(_) => query.push(("tags", &id)),
            Selection::Author(_) => query.push(("author", &id)),
            Selection::Date(_) => query.extend([("after", after.as_str()), ("before", &before)]),
            Selection::Search(words) => query.extend([("search", words.as_str()), ("orderby", "relevance")]),
        }
        self.to_cards(&query)
    }

    /// `GET wp/v2/posts?sticky=true`: the sticky posts, which editors have chosen for the front page.
    pub fn to_sticky(&self, count: u32) -> String {
        self.to_cards(&[("sticky", "true"), ("per_page", &count.to_string())])
    }

    /// `GET wp/v2/posts?include=`: the articles with these ids, in this order.
    pub fn to_chosen(&self, ids: &[u64]) -> String {
        self.to_cards(&[("include", &join(ids)), ("orderby", "include"), ("per_page", &ids.len().to_string())])
    }

    /// `GET wp/v2/comments`: the latest comments, with the ids of their articles only.
    pub fn to_latest_comments(&self) -> String {
        self.to_url("/wp/v2/comments", &[("per_page", "100"), ("_fields", "id,post")])
    }

    /// `GET wp/v2/categories?slug=`: the category of the last slug, and its parents.
    pub fn to_sections_by_slug(&self, slugs: &[String]) -> String {
        self.to_url("/wp/v2/categories", &[("slug", &slugs.join(",")), ("per_page", "100"), ("_fields", TERM_FIELDS)])
    }

    /// `GET wp/v2/categories?include=`: the category with an id.
    pub fn to_section_by_id(&self, id: u64) -> String {
        self.to_url("/wp/v2/categories", &[("include", &id.to_string()), ("_fields", TERM_FIELDS)])
    }

    /// `GET wp/v2/categories?parent=`: the subcategories that have articles.
    pub fn to_sections_under(&self, id: u64) -> String {
        let query =
            [("parent", &*id.to_string()), ("hide_empty", "true"), ("per_page", "100"), ("_fields", "id,name,link")];
        self.to_url("/wp/v2/categories", &query)
    }

    /// `GET wp/v2/tags?slug=`: a tag.
    pub fn to_tag_by_slug(&self, slug: &str) -> String {
        self.to_url("/wp/v2/tags", &[("slug", slug), ("_fields", TERM_FIELDS)])
    }

    /// `GET wp/v2/users?slug=`: an author, on sites that make them public.
    pub fn to_author_by_slug(&self, slug: &str) -> String {
        self.to_url("/wp/v2/users", &[("slug", slug), ("_fields", AUTHOR_FIELDS)])
    }

    /// `GET wp/v2/users?include=`: the author with an id.
    pub fn to_author_by_id(&self, id: u64) -> String {
        self.to_url("/wp/v2/users", &[("include", &id.to_string()), ("_fields", AUTHOR_FIELDS)])
    }

    /// `GET wp/v2/posts`: the authors of the latest hundred articles.
    pub fn to_latest_authors(&self) -> String {
        let fields = "id,_links.author,_embedded";
        self.to_url("/wp/v2/posts", &[("per_page", "100"), ("_fields", fields), ("_embed", "author")])
    }

    /// `GET wp/v2/pages?parent=`: the child pages of a page, in menu order.
    pub fn to_pages_under(&self, id: u64) -> String {
        let query = [
            ("parent", &*id.to_string()),
            ("orderby", "menu_order"),
            ("order", "asc"),
            ("per_page", "100"),
            ("_fields", "id,link,title"),
        ];
        self.to_url("/wp/v2/pages", &query)
    }

    /// `GET wp/v2/pages?slug=`: the titles and addresses of pages.
    pub fn to_page_titles(&self, slugs: &[String]) -> String {
        self.to_url("/wp/v2/pages", &[("slug", &slugs.join(",")), ("per_page", "100"), ("_fields", "id,link,title")])
    }

    /// `GET wp/v2/posts?categories=`: the newest articles of some categories, without the article `exclude`.
    pub fn to_related(&self, sections: &[u64], exclude: u64, count: u32) -> String {
        self.to_cards(&[
            ("categories", &join(sections)),
            ("exclude", &exclude.to_string()),
            ("per_page", &count.to_string()),
        ])
    }

    /// `GET wp/v2/posts?exclude=`: the newest articles without some.
    pub fn to_latest(&self, exclude: &[u64], count: u32) -> String {
        self.to_cards(&[("exclude", &join(exclude)), ("per_page", &count.to_string())])
    }

    fn to_cards(&self, query: &[(&str, &str)]) -> String {
        let mut all = query.to_vec();
        all.extend([("_fields", CARD_FIELDS), ("_embed", "wp:featuredmedia")]);
        self.to_url("/wp/v2/posts", &all)
    }

    /// `GET wp/v2/categories?parent=0`: the top-level categories with the most articles.
    pub fn to_top_sections(&self) -> String {
        self.to_url(
            "/wp/v2/categories",
            &[
                ("parent", "0"),
                ("orderby", "count"),
                ("order", "desc"),
                ("hide_empty", "true"),
                ("per_page", "8"),
                ("_fields", "id,name,link"),
            ],
        )
    }

    /// `GET wp/v2/pages?parent=0`: the site's top-level pages, in menu order.
    pub fn to_top_pages(&self) -> String {
        self.to_url(
            "/wp/v2/pages",
            &[
                ("parent", "0"),
                ("orderby", "menu_order"),
                ("order", "asc"),
                ("per_page", "5"),
                ("_fields", "id,link,title"),
            ],
        )
    }
}
