//! HTML that means harm, in every place where the backend may send HTML: it is read, and never runs.
//! The policy is off, so that the gate alone answers for it; `attacks` tries both, and many more.

use serde_json::{Value, json};

use crate::support::pages::ArticlePage;
use crate::support::pages::article::RIVER;
use crate::support::browser::Browser;
use crate::support::{Fault, Look, Reader, asks, containing, journey};

/// Everything here would call `harm` if it ran; all addresses are complete, so that nothing is fetched.
const HARM: &str = r#"<script>harm("script")</script>
    <img src="data:image/png;base64,AAAA" onerror="harm('onerror')" alt="рисунок">
    <svg onload="harm('svg')"><script>harm("svg script")</script></svg>
    <details open ontoggle="harm('toggle')"><summary>Ещё</summary>внутри</details>
    <iframe srcdoc="<script>parent.harm('iframe')</script>"></iframe>
    <object data="data:text/html,<script>parent.harm('object')</script>"></object>
    <form action="javascript:harm('form')"><input name="q"><button formaction="javascript:harm('button')">Нажми</button></form>
    <a href="javascript:harm('link')">опасная ссылка</a>
    <a href=" &#106;ava&#10;script:harm('hidden link')">скрытая ссылка</a>
    <math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=data:, onerror=harm('mxss')&gt;"></table></mtext></math>
    <style>body { display: none }</style><p style="position: fixed; inset: 0">хороший текст</p><meta http-equiv="refresh" content="0;url=data:,">"#;

const WATCH: &str = "window.harmed = []; window.harm = (how) => harmed.push(how);";

/// Puts the harm into every field that may hold HTML.
fn plant_harm(reader: &Reader) {
    let article = |post: &mut Value| {
        post["title"]["rendered"] = json!(format!("Заголовок {HARM}"));
        post["excerpt"]["rendered"] = json!(format!("<p>Подводка {HARM}</p>"));
        post["content"]["rendered"] = json!(format!("<p>Начало.</p>{HARM}<p>Конец.</p>"));
        post["_embedded"]["author"][0]["name"] = json!(format!("Автор {HARM}"));
        post["_embedded"]["wp:featuredmedia"][0]["caption"]["rendered"] = json!(format!("Подпись {HARM}"));
        post["_embedded"]["wp:term"][1][0]["name"] = json!(format!("Тема {HARM}"));
        post["_embedded"]["wp:term"][1][0]["link"] = json!("javascript:harm('tag')");
        post["_embedded"]["author"][0]["link"] = json!("javascript:harm('author')");
    };
    let comments = |comments: &mut Value| {
        comments[0]["author_name"] = json!(format!("Гость {HARM}"));
        comments[0]["author_url"] = json!("javascript:harm('site')");
        comments[0]["content"]["rendered"] = json!(HARM);
    };
    let cards = |posts: &mut Value| {
        posts[0]["title"]["rendered"] = json!(format!("Карточка {HARM}"));
        posts[0]["excerpt"]["rendered"] = json!(HARM);
    };
    let menu = |items: &mut Value| {
        items[0]["title"]["rendered"] = json!(format!("Пункт {HARM}"));
        items[1]["url"] = json!("javascript:harm('menu')");
    };
    let site = |site: &mut Value| site["name"] = json!(format!("Газета {HARM}"));
    reader.server.plant(asks::ARTICLE, Fault::altered_post(article));
    reader.server.plant(asks::COMMENTS, Fault::altered(comments));
    reader.server.plant(asks::FEED, Fault::altered(cards));
    reader.server.plant(asks::RELATED, Fault::altered(cards));
    reader.server.plant(asks::PREVIOUS, Fault::altered(cards));
    reader.server.plant(asks::MENU_ITEMS, Fault::altered(menu));
    reader.server.plant(asks::SITE, Fault::altered(site));
}

async fn check(reader: &Reader) {
    plant_harm(reader);
    reader.open(RIVER).await;
    let page = ArticlePage(reader);
    reader.main().paragraph("Конец.").see().await;
    reader.main().paragraph("хороший текст").see().await;
    page.comments().await.thread().see_count(7).await;
    page.feed().cards().see_count(7).await;
    page.related().article().see_count(4).await;
    page.neighbours().link(containing("Карточка")).see().await;
    page.masthead().menu().link(containing("Пункт")).see().await;
    let forbidden: Vec<String> = reader
        .run("const all = document.querySelectorAll('body :is(iframe, object, embed, math, meta, base, link, style), main script, header script, .prose form, .prose input, .prose button, .prose [style], .thread [style]');
            const handlers = [...document.querySelectorAll('body *')].filter((e) => [...e.attributes].some(({ name }) => name.startsWith('on')));
            return [...all, ...handlers].map((e) => e.outerHTML.slice(0, 200))")
        .await;
    assert!(forbidden.is_empty(), "these came through: {forbidden:#?}");
    // Whoever clicks on what was a dangerous link stays unharmed too.
    let _: Option<()> = reader
        .run("for (const a of document.querySelectorAll('a')) if (/script/i.test(a.protocol)) a.click(); return null")
        .await;
    let links: Vec<String> = reader
        .run("return [...document.querySelectorAll('a[href]')].filter((a) => !/^(https?|mailto|tel):$/.test(a.protocol)).map((a) => a.outerHTML.slice(0, 200))")
        .await;
    let harmed: Vec<String> = reader.run("return harmed").await;
    assert!(harmed.is_empty() && links.is_empty(), "this ran: {harmed:?}; these links came through: {links:#?}");
}

#[tokio::test]
async fn hostile_html_never_runs_behind_the_browsers_own_sanitizer() {
    journey()
        .not_in(Browser::WebKit, "it has no Element.setHTML: DOMPurify is its gate, in the journeys beside this one")
        .run(async |reader| {
            reader.server.drop_policy();
            reader.server.run_first(WATCH);
            check(reader).await;
            let has_sanitizer: bool = reader.run("return 'setHTML' in Element.prototype").await;
            assert!(has_sanitizer, "this browser has a sanitizer of its own");
            assert!(reader.server.asked("purify").is_empty(), "DOMPurify is not fetched where it is not needed");
            see_that_harm_would_be_noticed(reader).await;
        })
        .await;
}

/// Without a gate the same picture does run.
async fn see_that_harm_would_be_noticed(reader: &Reader) {
    let script = "document.body.append(document.createElement('div'));
        document.body.lastChild.innerHTML = arguments[0].match(/<img.*?>/)[0]; return null";
    reader.run_with::<Option<()>>(script, vec![HARM.into()]).await;
    let noticed = async || reader.run::<bool>("return harmed.includes('onerror')").await.then_some(());
    reader.until("harm is noticed", noticed).await;
}

#[tokio::test]
async fn hostile_html_never_runs_behind_dompurify() {
    journey()
        .run(async |reader| {
            reader.server.drop_policy();
            reader.server.run_first(&format!("delete Element.prototype.setHTML; {WATCH}"));
            check(reader).await;
            assert_eq!(reader.server.asked("purify").len(), 1, "DOMPurify serves browsers without a sanitizer");
        })
        .await;
}

#[tokio::test]
async fn a_browser_without_a_sanitizer_shows_the_whole_article() {
    journey()
        .run(async |reader| {
            reader.server.run_first("delete Element.prototype.setHTML");
            let page = ArticlePage::open_river(reader).await;
            page.see_surroundings().await;
            assert_eq!(page.count_long_paragraphs().await, 9, "long paragraphs of the body");
        })
        .await;
}
