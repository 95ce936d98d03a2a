//! Those who are logged in: the admin bar, previews of drafts, comments under the own name, the Customizer.

use serde_json::Value;

use super::open;
use crate::specs::editor::sign_in;
use crate::support::pages::comments::CommentsPart;
use crate::support::theme::{address, alone, fetch, find_article, set_article, sql};
use crate::support::{Locate, Session, e2e_test};

/// The address of «Edit» in the admin bar; empty if there is none.
const EDIT: &str = "return document.querySelector('#wp-admin-bar-edit a')?.getAttribute('href') ?? ''";

pub(super) async fn open_anything(session: &Session, path: &str) {
    let url = format!("{}{path}", address());
    session.browser.driver.goto(url.as_str()).await.unwrap_or_else(|error| panic!("{url} did not open: {error}"));
}

async fn see_edit(session: &Session, part: &str) {
    let found = async || {
        let link: String = session.run(EDIT).await;
        (link.contains(part) && link.is_empty() == part.is_empty()).then_some(())
    };
    session.until(&format!("«Edit» leads to {part}"), found).await;
}

#[tokio::test]
async fn edit_in_the_admin_bar_follows_what_the_app_shows() {
    e2e_test()
        .run(async |session| {
            session.expect_in_console("");
            sign_in(session, &address()).await;
            open(session, "/uroven-reki/").await;
            let is_shown = "const bar = document.getElementById('wpadminbar')?.getBoundingClientRect();
                const top = document.querySelector('header.masthead').getBoundingClientRect().top;
                return bar?.height > 20 && bar.bottom <= top + 1";
            assert!(session.run::<bool>(is_shown).await, "the admin bar is above the page");
            see_edit(session, &format!("post={}&", find_article("uroven-reki", "ID"))).await;
            session.mark_page().await;
            session.main().link("Общество").click().await;
            session.main().heading("Общество").see().await;
            see_edit(session, "taxonomy=category").await;
            let follow =
                "const link = document.querySelector('#main .row-card h2 a'); link?.click(); return Boolean(link)";
            session.until("an article is listed", async || session.run::<bool>(follow).await.then_some(())).await;
            let slug = async || {
                let path = session.path().await;
                (!path.contains("category")).then(|| path.trim_matches('/').to_owned())
            };
            let slug = session.until("an article is open", slug).await;
            see_edit(session, &format!("post={}&", find_article(&slug, "ID"))).await;
            session.banner().link("Вестник Бозкалы").click().await;
            see_edit(session, "").await;
            assert!(session.is_page_marked().await, "the app was not left");
        })
        .await;
}

#[tokio::test]
async fn a_comment_of_who_is_logged_in_has_the_name_of_the_account() {
    let _alone = alone().await;
    e2e_test()
        .run(async |session| {
            session.expect_in_console("");
            sign_in(session, &address()).await;
            open(session, "/odna-stroka/").await;
            let comments = CommentsPart(session);
            comments.scroll_into_view().await;
            comments.text().write("Строка исправлена.").await;
            comments.name().see_none().await;
            comments.form().paragraph("Logged in as admin.").see().await;
            comments.send().click().await;
            let find = "SELECT CAST(user_id AS TEXT) AS user, comment_author AS name, comment_approved AS state FROM wp_comments
                WHERE comment_content LIKE '%Строка исправлена.%'";
            let kept = async || sql(find, &[]).first().cloned();
            let comment = session.until("the comment is stored", kept).await;
            sql("DELETE FROM wp_comments WHERE comment_content LIKE '%Строка исправлена.%'", &[]);
            sql("UPDATE wp_posts SET comment_count = 0 WHERE post_name = 'odna-stroka'", &[]);
            assert_eq!(comment["user"], "1", "{comment}");
            assert_eq!((&comment["name"], &comment["state"]), (&"admin".into(), &"1".into()), "{comment}");
            assert!(session.path().await.starts_with("/odna-stroka/"), "the app was not left");
        })
        .await;
}

#[tokio::test]
async fn only_pages_of_who_is_logged_in_have_a_nonce_and_they_are_never_stored() {
    e2e_test()
        .run(async |session| {
            session.expect_in_console("");
            for path in ["/", "/uroven-reki/", "/kontakty/"] {
                let page = fetch(path).await;
                for word in ["nonce", "gazetaEditor", "wpadminbar", "editors.js"] {
                    assert_eq!(page.count(word), 0, "{path} has {word}");
                }
            }
            sign_in(session, &address()).await;
            open(session, "/uroven-reki/").await;
            let load = "const done = arguments[arguments.length - 1];
                fetch(location.href).then(async (response) => done([response.headers.get('cache-control'), await response.text()]))";
            let [caching, page]: [String; 2] = session.run_async(load, Vec::new()).await;
            assert!(page.contains("gazetaEditor") && page.contains("\"worker\":\"\""), "the page is that of the account");
            assert!(caching.contains("no-store") && caching.contains("private"), "{caching}");
        })
        .await;
}

#[tokio::test]
async fn a_preview_of_a_draft_is_whole_and_looks_as_the_article_will() {
    let _alone = alone().await;
    e2e_test()
        .run(async |session| {
            session.expect_in_console("");
            sign_in(session, &address()).await;
            for (slug, query) in [("bayga-na-krayu-stepi", "p"), ("redakciya", "page_id")] {
                let (id, title) = (find_article(slug, "ID"), find_article(slug, "post_title"));
                set_article(slug, "post_status", "draft");
                open_anything(session, &format!("/?{query}={id}&preview=true")).await;
                let shown: Vec<String> = session
                    .run(
                        "return ['h1', 'article.article .prose', '#shell header.masthead .name', '#wpadminbar']
                        .map((selector) => document.querySelector(selector)?.textContent.trim() ?? '')",
                    )
                    .await;
                let is_app = session.run::<bool>("return Boolean(document.getElementById('gazeta-answers'))").await;
                set_article(slug, "post_status", "publish");
                assert_eq!(shown[0].replace('\u{a0}', " "), title.replace("&nbsp;", " "), "{slug}");
                assert!(80 < shown[1].len(), "{slug} has its text: {}", shown[1]);
                assert!(!shown[2].is_empty() && !shown[3].is_empty() && !is_app, "{slug}: {shown:?}");
            }
        })
        .await;
}

#[tokio::test]
async fn the_customizer_shows_the_app_with_choices_that_are_not_saved() {
    let _alone = alone().await;
    e2e_test()
        .run(async |session| {
            session.expect_in_console("");
            fetch("/").await;
            sign_in(session, &address()).await;
            open_anything(session, "/wp-admin/customize.php?url=%2Furoven-reki%2F").await;
            let told = "return document.querySelector('#sub-accordion-section-gazeta .description')?.textContent ?? ''";
            let told = async || Some(session.run::<String>(told).await).filter(|text| text.contains("Policy: strict"));
            session.until("the section tells the policy", told).await;
            see_in_preview(session, "Уровень реки", "Вестник Бозкалы").await;
            session.run::<Value>("wp.customize('blogname').set('Голос Бозкалы'); return null").await;
            see_in_preview(session, "Уровень реки", "Голос Бозкалы").await;
            // Links lead on in the preview, with the choices.
            session
                .run::<Value>(&in_preview("page.querySelector('#main a[href*=\"/category/obshchestvo/\"]').click()"))
                .await;
            see_in_preview(session, "Общество", "Голос Бозкалы").await;
            assert_eq!(fetch("/").await.count("Голос Бозкалы"), 0, "nothing is saved");
        })
        .await;
}

/// A script about the page in the preview.
fn in_preview(script: &str) -> String {
    format!(
        "const page = [...document.querySelectorAll('#customize-preview iframe')].at(-1)?.contentDocument;
        return page ? {script} ?? null : null"
    )
}

/// Waits for the app with a heading and a name of the paper in the preview.
async fn see_in_preview(session: &Session, heading: &str, name: &str) {
    let script = in_preview(
        "[page.querySelector('#main h1')?.textContent ?? '', page.querySelector('header.masthead .name')?.textContent ?? '',
        String(Boolean(page.getElementById('shell')))]",
    );
    let expected = Some([heading, name, "false"].map(str::to_owned));
    session.until_equal("the preview", expected, async || session.run::<Option<[String; 3]>>(&script).await).await;
}
