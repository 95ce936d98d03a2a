//! The request cache: what was read is shown before the network responds, on the next visit too, and then revalidated.

use serde_json::{Value, json};

use crate::support::browser::Engine;
use crate::support::pages::article::RIVER;
use crate::support::pages::{ArticlePage, CommentsPart, Masthead};
use crate::support::{Fault, Locate, Session, any, e2e_test};

const POST: &str = "posts?slug=uroven-reki";
const OTHER_TITLE: &str = "Уровень реки падает";

/// As observed: keys that `keys()` has listed are gone after the next load.
const IN_MEMORY: &str = "its driver has no disk for this cache, and empties it when a page is left";

/// The addresses of the cached responses.
const CACHED: &str = "const done = arguments[arguments.length - 1];
    caches.open('gazeta').then((cache) => cache.keys()).then((keys) => done(keys.map(({ url }) => url)));";
/// Fills the cache with old responses: `arguments[0]` of them, cached `arguments[1]` ms ago.
const FILL: &str = "const [count, age, done] = arguments;
    caches.open('gazeta').then(async (cache) => {
        const headers = { 'x-gazeta-kept': Date.now() - age };
        for (let number = 0; number < count; number += 1) await cache.put(`/wp-json/old/${number}`, new Response('[]', { headers }));
        for (const key of await cache.keys()) {
            // The app may be writing to the cache at the same time.
            const text = await (await cache.match(key))?.text();
            if (text) await cache.put(key, new Response(text, { headers }));
        }
        done(null);
    });";

async fn find_saved(session: &Session, part: &str) -> Vec<String> {
    let all: Vec<String> = session.run_async(CACHED, Vec::new()).await;
    all.into_iter().filter(|url| url.contains(part)).collect()
}

/// Opens the article and waits until it is cached, with the paper's name and the articles beside it.
async fn visit(session: &Session) {
    let page = ArticlePage::open_river(session).await;
    page.see_surroundings().await;
    for part in [POST, "_fields=name", "posts?categories="] {
        let is_kept = async || (!find_saved(session, part).await.is_empty()).then_some(());
        session.until(&format!("{part} is kept"), is_kept).await;
    }
}

#[tokio::test]
async fn a_second_visit_shows_the_article_while_the_site_is_silent() {
    e2e_test()
        .not_in(Engine::WebKit, IN_MEMORY)
        .run(async |session| {
            visit(session).await;
            session.server.inject("/wp-json", Fault::Silent);
            let page = ArticlePage::open_river(session).await;
            assert!(page.count_long_paragraphs().await > 0, "the body is there too");
            Masthead(session).paper().see().await;
            page.related().article().link(any()).see().await;
        })
        .await;
}

#[tokio::test]
async fn what_has_changed_meanwhile_takes_its_place_and_the_reader_keeps_theirs() {
    e2e_test()
        .not_in(Engine::WebKit, IN_MEMORY)
        .run(async |session| {
            visit(session).await;
            let comments = ArticlePage(session).comments().await;
            comments.text().write("Черновик, который никто не теряет.").await;
            session.server.inject(POST, Fault::Silent);
            let page = ArticlePage::open_river(session).await;
            let comments = page.comments().await;
            comments.text().write(" И ещё слово.").await;
            let place = session.scroll_top().await;
            let text = comments.text().value().await;
            session.server.clear_faults();
            let alter = |posts: &mut Value| posts[0]["title"]["rendered"] = json!(OTHER_TITLE);
            session.server.inject(POST, Fault::altered(alter));
            page.title().see_text(OTHER_TITLE).await;
            session.until_equal("what was typed", text, async || CommentsPart(session).text().value().await).await;
            session
                .until("the place on the page", async || {
                    ((session.scroll_top().await - place).abs() < 50).then_some(())
                })
                .await;
        })
        .await;
}

#[tokio::test]
async fn what_was_withdrawn_meanwhile_goes() {
    e2e_test()
        .run(async |session| {
            visit(session).await;
            session.server.inject(POST, Fault::Response(json!([])));
            session.server.inject("pages?slug=uroven-reki", Fault::Response(json!([])));
            session.expect_in_console("uroven-reki");
            session.open(RIVER).await;
            session.main().heading("Такой страницы нет").see().await;
        })
        .await;
}

#[tokio::test]
async fn one_bad_answer_does_not_take_a_saved_article_away() {
    e2e_test()
        .not_in(Engine::WebKit, IN_MEMORY)
        .run(async |session| {
            visit(session).await;
            session.expect_in_console("");
            for fault in [Fault::Refusal(403, "rest_forbidden"), Fault::Refusal(404, "rest_no_route"), Fault::Html] {
                session.server.inject(POST, fault);
                session.server.clear_requests();
                let page = ArticlePage::open_river(session).await;
                let is_asked = async || (!session.server.requests(POST).is_empty()).then_some(());
                session.until("the article is revalidated", is_asked).await;
                page.see_surroundings().await;
                assert!(page.count_long_paragraphs().await > 0, "the article is still there");
                session.alert().see_none().await;
                assert_eq!(find_saved(session, POST).await.len(), 1, "and the saved copy");
            }
        })
        .await;
}

#[tokio::test]
async fn an_article_opens_where_storage_never_answers() {
    e2e_test()
        .run(async |session| {
            session.server.run_before_app(
                "const never = () => new Promise(() => {});
                 for (const name of ['match', 'open', 'keys']) CacheStorage.prototype[name] = never;
                 LockManager.prototype.request = never;
                 IDBFactory.prototype.open = () => ({});",
            );
            let page = ArticlePage::open_river(session).await;
            page.see_surroundings().await;
            assert!(page.count_long_paragraphs().await > 0, "the body is there");
            session.banner().link("Культура").click().await;
            session.main().title("Культура").see().await;
        })
        .await;
}

#[tokio::test]
async fn searches_and_comments_are_not_cached() {
    e2e_test()
        .run(async |session| {
            visit(session).await;
            session.open("/?s=река").await;
            session.main().article().heading(any()).see().await;
            // The same requests without search words are cached, so there was time enough.
            session.open("/").await;
            session
                .until("the news are kept", async || (find_saved(session, "per_page=").await.len() > 3).then_some(()))
                .await;
            for part in ["search=", "comments"] {
                assert_eq!(find_saved(session, part).await, Vec::<String>::new());
            }
        })
        .await;
}

#[tokio::test]
async fn the_cache_has_a_limit_and_forgets_what_is_old() {
    e2e_test()
        .run(async |session| {
            visit(session).await;
            session.run_async::<()>(FILL, vec![json!(150), json!(8 * 86_400_000_u64)]).await;
            session.server.inject(POST, Fault::altered(|posts| posts[0]["title"]["rendered"] = json!(OTHER_TITLE)));
            ArticlePage::open(session, RIVER, OTHER_TITLE).await.see_surroundings().await;
            let count = async || (find_saved(session, "").await.len() <= 120).then_some(());
            session.until("the oldest are gone", count).await;
            session
                .until("the latest stay", async || (!find_saved(session, POST).await.is_empty()).then_some(()))
                .await;
        })
        .await;
}

#[tokio::test]
async fn a_response_that_forbids_caching_is_not_cached() {
    e2e_test()
        .run(async |session| {
            session.server.keep_out_of_caches();
            let page = ArticlePage::open_river(session).await;
            page.see_surroundings().await;
            assert_eq!(find_saved(session, "").await, Vec::<String>::new());
        })
        .await;
}
