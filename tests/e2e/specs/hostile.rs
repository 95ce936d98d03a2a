//! Hostile HTML in every field where the backend may send HTML: its text is shown, and it never runs. The policy is
//! off, so that only the sanitizer protects; `attacks` tests both, with many more inputs.

use serde_json::{Value, json};

use crate::support::browser::Engine;
use crate::support::pages::ArticlePage;
use crate::support::pages::article::RIVER;
use crate::support::{Fault, Locate, Session, containing, e2e_test, requests};

/// Everything in it would call `harm` if it ran. All addresses are complete, so that nothing is fetched.
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

/// Puts the hostile HTML into every field that may hold HTML.
fn inject_harm(session: &Session) {
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
    session.server.inject(requests::ARTICLE, Fault::altered_post(harm_article));
    session.server.inject(requests::COMMENTS, Fault::altered(comments));
    session.server.inject(requests::FEED, Fault::altered(cards));
    session.server.inject(requests::RELATED, Fault::altered(cards));
    // The article itself comes first: its second is part of what is requested.
    let beside = |posts: &mut Value| {
        for post in posts.as_array_mut().into_iter().flatten() {
            post["title"]["rendered"] = json!(format!("Карточка {HARM}"));
        }
    };
    session.server.inject(requests::PREVIOUS, Fault::altered(beside));
    session.server.inject(requests::MENU_ITEMS, Fault::altered(menu));
    session.server.inject(requests::SITE, Fault::altered(site));
}

fn harm_article(post: &mut Value) {
    post["title"]["rendered"] = json!(format!("Заголовок {HARM}"));
    post["excerpt"]["rendered"] = json!(format!("<p>Подводка {HARM}</p>"));
    post["content"]["rendered"] = json!(format!("<p>Начало.</p>{HARM}<p>Конец.</p>"));
    post["_embedded"]["author"][0]["name"] = json!(format!("Автор {HARM}"));
    post["_embedded"]["wp:featuredmedia"][0]["caption"]["rendered"] = json!(format!("Подпись {HARM}"));
    post["_embedded"]["wp:term"][1][0]["name"] = json!(format!("Тема {HARM}"));
    post["_embedded"]["wp:term"][1][0]["link"] = json!("javascript:harm('tag')");
    post["_embedded"]["author"][0]["link"] = json!("javascript:harm('author')");
}

async fn check(session: &Session) {
    inject_harm(session);
    session.open(RIVER).await;
    let page = ArticlePage(session);
    session.main().paragraph("Конец.").see().await;
    session.main().paragraph("хороший текст").see().await;
    page.comments().await.thread().see_count(7).await;
    page.feed().cards().see_count(7).await;
    page.related().article().see_count(4).await;
    page.adjacent_posts().link(containing("Карточка")).see().await;
    page.masthead().menu().link(containing("Пункт")).see().await;
    let forbidden: Vec<String> = session
        .run("const all = document.querySelectorAll('body :is(iframe, object, embed, math, meta, base, link, style), main script, header script, .prose form, .prose input, .prose button, .prose [style], .thread [style]');
            const handlers = [...document.querySelectorAll('body *')].filter((e) => [...e.attributes].some(({ name }) => name.startsWith('on')));
            return [...all, ...handlers].map((e) => e.outerHTML.slice(0, 200))")
        .await;
    assert!(forbidden.is_empty(), "these came through: {forbidden:#?}");
    // A click on the former dangerous link does no harm either.
    let _: Option<()> = session
        .run("for (const a of document.querySelectorAll('a')) if (/script/i.test(a.protocol)) a.click(); return null")
        .await;
    let links: Vec<String> = session
        .run("return [...document.querySelectorAll('a[href]')].filter((a) => !/^(https?|mailto|tel|sms|viber|whatsapp|tg|sgnl|geo|webcal):$/.test(a.protocol)).map((a) => a.outerHTML.slice(0, 200))")
        .await;
    let harmed: Vec<String> = session.run("return harmed").await;
    assert!(harmed.is_empty() && links.is_empty(), "this ran: {harmed:?}; these links came through: {links:#?}");
}

#[tokio::test]
async fn hostile_html_never_runs_behind_the_browsers_own_sanitizer() {
    e2e_test()
        .not_in(Engine::WebKit, "it has no Element.setHTML: DOMPurify is its sanitizer, in the tests beside this one")
        .run(async |session| {
            session.server.drop_policy();
            session.server.run_before_app(WATCH);
            check(session).await;
            let has_sanitizer: bool = session.run("return 'setHTML' in Element.prototype").await;
            assert!(has_sanitizer, "this browser has a sanitizer of its own");
            assert!(session.server.requests("purify").is_empty(), "DOMPurify is not fetched where it is not needed");
            see_that_harm_would_be_noticed(session).await;
        })
        .await;
}

/// Without a sanitizer the same picture does run.
async fn see_that_harm_would_be_noticed(session: &Session) {
    let script = "document.body.append(document.createElement('div'));
        document.body.lastChild.innerHTML = arguments[0].match(/<img.*?>/)[0]; return null";
    session.run_with::<Option<()>>(script, vec![HARM.into()]).await;
    let noticed = async || session.run::<bool>("return harmed.includes('onerror')").await.then_some(());
    session.until("harm is noticed", noticed).await;
}

#[tokio::test]
async fn hostile_html_never_runs_behind_dompurify() {
    e2e_test()
        .run(async |session| {
            session.server.drop_policy();
            session.server.run_before_app(&format!("delete Element.prototype.setHTML; {WATCH}"));
            check(session).await;
            assert_eq!(session.server.requests("purify").len(), 1, "DOMPurify serves browsers without a sanitizer");
        })
        .await;
}

#[tokio::test]
async fn a_browser_without_a_sanitizer_shows_the_whole_article() {
    e2e_test()
        .run(async |session| {
            session.server.run_before_app("delete Element.prototype.setHTML");
            let page = ArticlePage::open_river(session).await;
            page.see_surroundings().await;
            assert_eq!(page.count_long_paragraphs().await, 9, "long paragraphs of the body");
        })
        .await;
}
