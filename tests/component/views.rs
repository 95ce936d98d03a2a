//! Views with responses that are odd, empty or refused: what they show, and what they do without. Here articles, archives
//! and the search.

mod lists;
mod masthead;

use gazeta::components::feed::{Feed, Numbered};
use gazeta::pages::search::SearchPage;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use wordpress::permalinks::ArchiveKey;

use crate::stub_site::StubSite;
use crate::support::{Mounted, make_settings, mount_archive, mount_article};

const REFUSED: &str = "() => new Response('{\"code\":\"rest_forbidden\"}', { status: 401 })";

const UNTITLED: &str = "Без заголовка";

fn mount(view: impl FnOnce() -> AnyView + 'static) -> Mounted {
    Mounted::new(make_settings(""), view)
}

fn mount_river() -> Mounted {
    mount_article("uroven-reki")
}

fn mount_feed() -> Mounted {
    mount(|| view! { <Feed numbered=Numbered::No /> }.into_any())
}

/// A fault that changes the first member of a list; `change` is JavaScript about `post`.
fn altered(change: &str) -> String {
    format!(
        "async (request, makeGood) => {{
            const good = makeGood();
            const [post, ...rest] = await good.json();
            {change};
            return new Response(JSON.stringify([post, ...rest]), {{ headers: good.headers }});
        }}"
    )
}

#[wasm_bindgen_test]
async fn an_article_without_a_title_still_has_a_name() {
    for change in ["delete post.title", "post.title = { rendered: ' ' }", "post.title = null"] {
        let site = StubSite::new();
        site.inject("/posts?slug=", &altered(change));
        mount_river().see("h1", UNTITLED).await;
        // In a list it still needs something to click on.
        let site = StubSite::new();
        site.inject("/posts?page=", &altered(change));
        mount_feed().see("article a", UNTITLED).await;
    }
}

#[wasm_bindgen_test]
async fn an_author_whom_the_site_hides_is_left_out() {
    let error = "{ code: 'rest_user_invalid_id', message: 'Неверный ID пользователя.', data: { status: 404 } }";
    for authors in [format!("[{error}]"), "[]".to_owned(), "null".to_owned()] {
        let site = StubSite::new();
        site.inject("/posts?slug=", &altered(&format!("post._embedded.author = {authors}")));
        let page = mount_river();
        page.see(".byline time", "08:40").await;
        assert!(page.find(".byline .author", "").is_none(), "{authors}");
        assert!(page.find(".byline", "Неверный").is_none(), "{authors}");
    }
}

#[wasm_bindgen_test]
async fn an_article_with_empty_lists_in_the_place_of_objects_is_still_an_article() {
    let site = StubSite::new();
    let fields = "post._embedded = post.content = post.excerpt = post.title = []; post.categories = {}";
    site.inject("/posts?slug=", &altered(fields));
    let page = mount_river();
    page.see("h1", UNTITLED).await;
    page.see_count(".feed article", 7).await;
    page.see(".adjacent-posts a", "").await;
    page.see_none("[role=alert]").await;
}

#[wasm_bindgen_test]
async fn a_site_that_hides_its_authors_still_has_their_pages() {
    for fault in [REFUSED, "() => new Response('[]', { headers: { 'Cache-Control': 'no-store' } })"] {
        let site = StubSite::new();
        site.inject("/users?slug=", fault);
        let page = mount_archive(ArchiveKey::Author("doszhanov".to_owned()));
        page.see("h1", "Марат Досжанов").await;
        page.see_count(".page-main article", 10).await;
        page.see_none("[role=alert]").await;
    }
}

#[wasm_bindgen_test]
async fn a_section_whose_children_cannot_be_read_does_without_them() {
    let site = StubSite::new();
    site.inject("/categories?parent=", REFUSED);
    let page = mount_archive(ArchiveKey::Section(vec!["sport".to_owned()]));
    page.see_count(".page-main article", 10).await;
    assert!(0 < site.count("/categories?parent=5"), "the children were requested");
    page.see_none("[role=alert]").await;
}

#[wasm_bindgen_test]
async fn an_archive_that_is_not_there_says_so() {
    let site = StubSite::new();
    for part in ["/categories?slug=", "/tags?slug=", "/users?slug="] {
        site.stub(part, "[]");
    }
    let slug = || "net-takogo".to_owned();
    for key in [ArchiveKey::Section(vec![slug()]), ArchiveKey::Tag(slug()), ArchiveKey::Author(slug())] {
        let page = mount_archive(key);
        page.see("h1", "Такой страницы нет").await;
        page.see("input[type=search]", "").await;
    }
}

#[wasm_bindgen_test]
async fn a_month_without_articles_is_empty() {
    let site = StubSite::new();
    site.stub("&after=2019-01-01", "[]");
    site.stub("&after=2018-12-31", "[]");
    let page = mount_archive(ArchiveKey::Date("2019-01".to_owned()));
    page.see("h1", "январь 2019").await;
    page.see(".empty", "Здесь пока нет статей.").await;
    page.see_none(".page-main article").await;
}

#[wasm_bindgen_test]
async fn a_search_without_result_helps_on() {
    let site = StubSite::new();
    site.stub("&search=", "[]");
    let page = mount(|| view! { <SearchPage words="кракозябра".to_owned() first=1 /> }.into_any());
    let sentence = page.see(".empty", "По запросу «кракозябра» ничего не нашлось.").await;
    assert!(sentence.text_content().is_some_and(|text| text.contains("нет ли опечатки")));
    page.see_none(".page-main article").await;
    page.see_count(".feed article", 7).await;
}
