//! No word makes a page scroll sideways, however long it is and wherever it stands.

use serde_json::{Value, json};

use super::{LISTS, STICKING_OUT};
use crate::support::pages::ArticlePage;
use crate::support::{Fault, Locate, Screen, Session, e2e_test, requests};

/// Words as long as Russian and Kazakh make them, and longer.
const LONG_WORDS: [&str; 2] =
    ["Электрогидрогазотеплоснабжениепереподключениями", "Қанағаттандырылмағандықтарыңыздандағыларданмысыңдар"];

/// Puts a word into every text of every response.
fn inject_word(session: &Session, word: &'static str) {
    let server = &session.server;
    server.inject(requests::ARTICLE, Fault::altered(move |posts| fill_article(posts, word)));
    for part in [requests::FEED, requests::RELATED, requests::PREVIOUS, requests::NEXT, requests::LATEST] {
        server.inject(part, Fault::altered(move |posts| fill_list(posts, word)));
    }
    server.inject(requests::COMMENTS, Fault::altered(move |comments| fill_comments(comments, word)));
    server.inject(requests::MENU_ITEMS, Fault::altered(move |items| fill_menu(items, word)));
    server.inject(requests::SITE, Fault::altered(move |site| site["name"] = json!(word)));
}

fn fill_list(posts: &mut Value, word: &str) {
    for post in posts.as_array_mut().into_iter().flatten() {
        fill_head(post, word);
    }
}

/// Title and excerpt of a post.
fn fill_head(post: &mut Value, word: &str) {
    post["title"]["rendered"] = json!(word);
    post["excerpt"]["rendered"] = json!(format!("<p>{word}</p>"));
}

fn fill_article(posts: &mut Value, word: &str) {
    // Of an address that names no article there is none.
    let Some(post) = posts.get_mut(0) else { return };
    fill_head(post, word);
    post["_embedded"]["author"][0]["name"] = json!(word);
    post["_embedded"]["wp:featuredmedia"][0]["caption"]["rendered"] = json!(word);
    for term in post["_embedded"]["wp:term"].as_array_mut().into_iter().flatten() {
        for term in term.as_array_mut().into_iter().flatten() {
            term["name"] = json!(word);
        }
    }
    post["content"]["rendered"] = json!(BODY.replace("WORD", word));
}

fn fill_comments(comments: &mut Value, word: &str) {
    for comment in comments.as_array_mut().into_iter().flatten() {
        comment["author_name"] = json!(word);
        comment["content"]["rendered"] = json!(format!("<p>{word} <code>{word}</code></p>"));
    }
}

fn fill_menu(items: &mut Value, word: &str) {
    for item in items.as_array_mut().into_iter().flatten() {
        item["title"]["rendered"] = json!(word);
    }
}

/// Each part of a text that has a layout of its own.
const BODY: &str = "<p>Начало.</p><h2>WORD</h2><p><b>WORD</b> <a href=\"/a/\">WORD</a></p><ul><li>WORD<ol><li>WORD</li></ol></li></ul>
    <table><caption>WORD</caption><tr><th>WORD</th><td>WORD</td></tr></table><pre>WORD WORD</pre><p><code>WORDWORD</code></p>
    <blockquote><p>WORD</p><cite>WORD</cite></blockquote><dl><dt>WORD</dt><dd>WORD</dd></dl>
    <details open><summary>WORD</summary><p>WORD</p></details><figure class=\"wp-block-pullquote\"><blockquote><p>WORD</p></blockquote></figure>
    <div class=\"wp-block-buttons\"><div class=\"wp-block-button\"><a class=\"wp-block-button__link\" href=\"/a/\">WORD</a></div></div>
    <div class=\"wp-block-file\"><a href=\"/a.pdf\">WORD</a><a href=\"/a.pdf\" class=\"wp-block-file__button\" download>WORD</a></div>
    <div class=\"wp-block-columns\"><div class=\"wp-block-column\"><p>WORD</p></div><div class=\"wp-block-column\"><p>WORD</p></div></div>
    <div class=\"wp-block-media-text\"><figure></figure><div class=\"wp-block-media-text__content\"><p>WORD</p></div></div>
    <div class=\"wp-block-cover\"><div class=\"wp-block-cover__inner-container\"><p>WORD</p></div></div>
    <div class=\"wp-block-group is-layout-flex\"><p>WORD</p><p>WORD</p></div>
    <nav class=\"wp-block-navigation\"><ul class=\"wp-block-navigation\"><li><a href=\"/a/\"><span>WORD</span></a></li><li><a href=\"/b/\">А</a></li></ul></nav>
    <p class=\"wp-block-tag-cloud\"><a href=\"/a/\">WORD</a> <a href=\"/b/\">а</a></p>
    <ul class=\"wp-block-latest-posts is-grid\"><li><a href=\"/a/\">WORD</a></li></ul>
    <p><a href=\"https://www.youtube.com/watch?v=abcdefghijk\">https://www.youtube.com/watch?v=abcdefghijk</a></p><p>Конец.</p>";

#[tokio::test]
async fn no_long_word_makes_a_page_scroll_sideways() {
    e2e_test()
        .on(Screen::Phone)
        .run(async |session| {
            for word in LONG_WORDS {
                inject_word(session, word);
                session.open("/uroven-reki/").await;
                let page = ArticlePage(session);
                session.main().paragraph("Конец.").see().await;
                page.comments().await.thread().see_count(7).await;
                page.feed().cards().see_count(7).await;
                page.related().article().see_count(4).await;
                check_width(session, "/uroven-reki/", word).await;
                for (path, last) in LISTS {
                    session.open(path).await;
                    session.main().button(last).see().await;
                    session.main().article().see().await;
                    check_width(session, path, word).await;
                }
            }
        })
        .await;
}

/// On small screens, and with text twice as large.
async fn check_width(session: &Session, path: &str, word: &str) {
    for (width, size) in [(320, "100%"), (360, "100%"), (320, "200%"), (768, "200%")] {
        session.browser.set_screen(width, 800, true).await;
        let script = format!("document.documentElement.style.fontSize = '{size}'; {STICKING_OUT}");
        let out: Vec<String> = session.run(&script).await;
        assert!(out.is_empty(), "{path} with {word} at {width} px and {size}: {out:#?}");
    }
    session.run::<Option<()>>("document.documentElement.style.fontSize = ''; return null").await;
}
