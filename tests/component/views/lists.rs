//! Lists of articles: the feed, the front page, and what stands under an article.

use gazeta::components::article::adjacent_posts::AdjacentPosts;
use gazeta::components::front::top_stories::TopStories;
use gazeta::components::related::Related;
use gazeta::pages::front::FrontPage;
use gazeta::pages::lazy_chunk::show_lazy;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{REFUSED, altered, mount, mount_feed};
use crate::stub_site::StubSite;

const DOWN: &str = "() => { throw new TypeError('Failed to fetch'); }";

#[wasm_bindgen_test]
async fn an_article_that_slips_to_the_next_page_stands_there_once() {
    let site = StubSite::new();
    // The last of the first page.
    site.inject("/posts?offset=6", &altered("rest[0].id = 34"));
    let feed = mount_feed();
    feed.see_count("article", 7).await;
    feed.see("button.more", "").await.click();
    feed.see_count("article", 13).await;
}

#[wasm_bindgen_test]
async fn the_feed_keeps_what_it_has_when_more_fails() {
    let site = StubSite::new();
    site.inject("/posts?offset=6", DOWN);
    let feed = mount_feed();
    feed.see_count("article", 7).await;
    feed.see("button.more", "").await.click();
    let retry = feed.see("[role=alert] button", "Повторить").await;
    feed.see_count("article", 7).await;
    site.clear();
    retry.click();
    feed.see_count("article", 14).await;
}

#[wasm_bindgen_test]
async fn a_paper_without_news_says_so() {
    let site = StubSite::new();
    site.stub("/posts?page=", "[]");
    let feed = mount_feed();
    feed.see(".empty", "Новостей пока нет.").await;
    feed.see_none("button.more").await;
}

#[wasm_bindgen_test]
async fn a_paper_with_one_article_has_no_others() {
    let site = StubSite::new();
    for part in ["/posts?categories=", "/posts?exclude=", "/posts?before=", "/posts?after="] {
        site.stub(part, "[]");
    }
    let others = mount(|| {
        view! {
            <AdjacentPosts date="2026-11-12T08:40:00" id=1 />
            <Related sections=vec![3] id=1 />
        }
        .into_any()
    });
    others.see(".related .empty", "Других статей пока нет.").await;
    site.settle("/posts?after=").await;
    others.see_none(".skeleton").await;
    assert!(others.find(".adjacent-posts a", "").is_none());
}

#[wasm_bindgen_test]
async fn a_small_section_is_filled_up_with_the_latest_news() {
    let site = StubSite::new();
    let card = |id: u32| format!(r#"{{"id": {id}, "link": "/{id}/", "title": {{"rendered": "Запись {id}"}}}}"#);
    // The site ignores `exclude`, as some caching plugins do.
    site.stub("/posts?categories=", &format!("[{}, {}]", card(5), card(1)));
    site.stub("/posts?exclude=5,1,1", &format!("[{}, {}, {}]", card(8), card(1), card(9)));
    let related = mount(|| view! { <Related sections=vec![3] id=1 /> }.into_any());
    related.see("article", "Запись 9").await;
    assert_eq!(related.texts("h3"), ["Запись 5", "Запись 8", "Запись 9"]);
}

#[wasm_bindgen_test]
async fn sticky_posts_lead() {
    let site = StubSite::new();
    site.stub("sticky=true", r#"[{"id": 40, "link": "/40/", "title": {"rendered": "Пожар на хлебозаводе"}}]"#);
    let leads = mount(|| view! { <TopStories /> }.into_any());
    leads.see("article", "Пожар").await;
    // A sticky post that is among the newest stands there once.
    assert_eq!(leads.texts("h3"), ["Пожар на хлебозаводе", "Статья 39", "Статья 38"]);
}

#[wasm_bindgen_test]
async fn a_front_page_without_comments_and_sections_does_without_them() {
    let site = StubSite::new();
    for part in ["/wp/v2/comments", "/categories?parent=0", "sticky=true"] {
        site.inject(part, REFUSED);
    }
    let page = mount(|| view! { <FrontPage is_arrival=true show_lazy /> }.into_any());
    page.see_count(".top-stories article", 3).await;
    page.see_count(".feed article", 7).await;
    site.settle("/wp/v2/comments").await;
    page.see_none(".discussed").await;
    page.see_none("[role=alert]").await;
}
