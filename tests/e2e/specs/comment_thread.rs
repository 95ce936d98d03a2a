//! The comment thread: order, folded branches, links to single comments, and new comments of others.

use crate::support::database::{add_comment, add_many_comments, find_comment};
use crate::support::pages::article::{RIVER, RIVER_TITLE};
use crate::support::pages::{ArticlePage, CommentsPart};
use crate::support::{Locate, Screen, Session, any, containing, e2e_test, requests, wordpress};

const PAGES: &str = "/comments?post=";
/// The keys Home, End and Down choose in a list.
const OLDEST: &str = "\u{e011}";
const NEWEST: &str = "\u{e011}\u{e015}";
const ANSWERED: &str = "\u{e010}";
const SLUG: &str = "uroven-reki";

#[tokio::test]
async fn comments_load_near_the_viewport() {
    e2e_test()
        .run(async |session| {
            let page = ArticlePage::open_river(session).await;
            page.related().article().see_count(4).await;
            let requested =
                || session.server.requests(PAGES).into_iter().filter(|line| line.contains("&page=")).count();
            assert_eq!(requested(), 0, "they are far from the viewport");
            let count = session.main().link("7 комментариев");
            count.see().await;
            count.click().await;
            CommentsPart(session).thread().see_count(7).await;
            assert_eq!(requested(), 1);
            let top: f64 = session.run("return document.getElementById('comments').getBoundingClientRect().top").await;
            assert!(top < 800.0, "the count leads to the comments: they stand at {top} px");
        })
        .await;
}

#[tokio::test]
async fn an_address_of_one_comment_leads_to_it_and_marks_it() {
    e2e_test()
        .run(async |session| {
            let id = find_comment("Пришёл! Записал меня");
            session.open(&format!("{RIVER}#comment-{id}")).await;
            see_marked(session, id).await;
            let comments = CommentsPart(session);
            let link = comments.branch("Тогда спокоен").link(containing("ноября 2026"));
            let href = link.attribute("href").await;
            comments.branch("Тогда спокоен").article().see().await;
            let other = find_comment("Тогда спокоен");
            let click = format!("document.querySelector('a[data-comment=\"{other}\"]').click(); return null");
            session.run::<Option<()>>(&click).await;
            see_marked(session, other).await;
            assert!(href.starts_with(RIVER) && href.contains("#comment-"), "{href}");
            assert_eq!(session.path().await, format!("{RIVER}#comment-{other}"));
        })
        .await;
}

async fn see_marked(session: &Session, id: u64) {
    let script = format!(
        "const marked = [...document.querySelectorAll('[data-marked]')], place = marked[0]?.getBoundingClientRect();
        return marked.length === 1 && marked[0].id === 'comment-{id}' && marked[0] === document.activeElement
            && place.bottom > 0 && place.top < innerHeight"
    );
    let marked = async || session.run::<bool>(&script).await.then_some(());
    session.until("the comment of the address is marked, focused and on the screen", marked).await;
}

#[tokio::test]
async fn an_address_of_a_comment_that_is_not_there_says_so() {
    e2e_test()
        .run(async |session| {
            session.open(&format!("{RIVER}#comment-999999")).await;
            let words = "Этого комментария здесь нет: он ещё не проверен или удалён.";
            let is_shown = async || {
                CommentsPart(session).region().status().texts().await.contains(&words.to_owned()).then_some(())
            };
            session.until("a message says so", is_shown).await;
        })
        .await;
}

#[tokio::test]
async fn the_reader_chooses_the_order() {
    e2e_test()
        .run(async |session| {
            let comments = ArticlePage::open_river(session).await.comments().await;
            comments.thread().see_count(7).await;
            let first = async || comments.thread().texts().await.first().cloned().unwrap_or_default();
            let check = async |keys: &str, words: &str| {
                comments.order().write(keys).await;
                let found = async || first().await.contains(words).then_some(());
                session.until(&format!("«{words}» comes first"), found).await;
                comments.thread().see_count(7).await;
            };
            check(NEWEST, "700 метров не закрывают").await;
            check(ANSWERED, "Живу на Тополиной").await;
            check(NEWEST, "700 метров не закрывают").await;
            check(OLDEST, "Живу на Тополиной").await;
        })
        .await;
}

#[tokio::test]
async fn the_writer_of_the_article_is_marked() {
    e2e_test()
        .run(async |session| {
            let comments = ArticlePage::open_river(session).await.comments().await;
            comments.thread().see_count(7).await;
            let marks: Vec<String> = session
                .run("return [...document.querySelectorAll('#comments article')].filter((a) => a.textContent.includes('Автор статьи'))
                    .map((a) => a.querySelector('b').textContent)")
                .await;
            assert!(!marks.is_empty() && marks.iter().all(|name| name == "Светлана Ершова"), "{marks:?}");
        })
        .await;
}

#[tokio::test]
async fn a_branch_folds_and_says_how_many_it_holds() {
    e2e_test()
        .run(async |session| {
            let comments = ArticlePage::open_river(session).await.comments().await;
            comments.thread().see_count(7).await;
            let fold = comments.branch("Живу на Тополиной").locate("fold", "Ответов: 3");
            fold.click().await;
            comments.thread().see_count(4).await;
            fold.see().await;
            fold.click().await;
            comments.thread().see_count(7).await;
        })
        .await;
}

#[tokio::test]
async fn deep_answers_are_folded_then_stand_beside_what_they_answer() {
    e2e_test()
        .that_writes()
        .on(Screen::Phone)
        .run(async |session| {
            let mut parent = find_comment("Пришёл! Записал меня");
            for level in 3..9 {
                let date = format!("2026-11-12 17:{level:02}:00");
                parent = add_comment(SLUG, parent, &format!("Ответ на глубине {level}."), &date);
            }
            let comments = ArticlePage::open_river(session).await.comments().await;
            // The deep replies are folded.
            comments.thread().see_count(7).await;
            comments.branch("Пришёл! Записал меня").locate("fold", "Ответов: 6").click().await;
            comments.thread().see_count(13).await;
            comments.branch("Ответ на глубине 8.").link("в ответ Сосед").see().await;
            comments.branch("Ответ на глубине 8.").button("Ответить: Сосед").click().await;
            comments.form_of("Ответ: Сосед").field("Комментарий").write("м".repeat(90).as_str()).await;
            for width in [320, 360] {
                session.browser.set_screen(width, 740, true).await;
                let [page, screen]: [f64; 2] =
                    session.run("const root = document.documentElement; return [root.scrollWidth, root.clientWidth]").await;
                assert!(page <= screen, "at {width} px the page is {page} px wide");
                let narrow: f64 = session
                    .run("return Math.min(...[...document.querySelectorAll('#comments article, #comments textarea')].map((e) => e.clientWidth))")
                    .await;
                assert!(narrow >= 180.0, "at {width} px the narrowest comment has {narrow} px");
            }
        })
        .await;
}

#[tokio::test]
async fn a_long_discussion_comes_page_by_page_and_none_is_missing() {
    e2e_test()
        .that_writes()
        .run(async |session| {
            add_many_comments(SLUG, 243);
            // A reply to a comment that does not exist, and a comment that is its own parent.
            let lost = add_comment(SLUG, 777_777, "Отвечаю пустоте.", "2026-11-12 10:00:00");
            let comments = ArticlePage::open_river(session).await.comments().await;
            session.region("251 комментарий").see().await;
            comments.thread().see_count(100).await;
            comments.branch("Отвечаю пустоте.").see().await;
            let shown = async || comments.thread().count().await;
            for expected in [200, 251] {
                session.run::<Option<()>>("document.querySelector('#comments .thread').lastElementChild.scrollIntoView(); return null").await;
                session.until_equal("comments on the screen", expected, shown).await;
            }
            let twice: usize = session
                .run("const ids = [...document.querySelectorAll('#comments article')].map((a) => a.id); return ids.length - new Set(ids).size")
                .await;
            assert_eq!(twice, 0, "each is there once");
            let late = find_comment("Слово номер 240 ");
            session.open("/").await;
            session.open(&format!("{RIVER}#comment-{late}")).await;
            see_marked(session, late).await;
            comments.order().write(NEWEST).await;
            let first = async || {
                comments.thread().texts().await.first().is_some_and(|text| text.contains("Слово номер 242")).then_some(())
            };
            session.until("the newest root comes first", first).await;
            assert!(lost > 0);
        })
        .await;
}

#[tokio::test]
async fn what_others_write_meanwhile_is_offered_and_nothing_jumps() {
    e2e_test()
        .that_writes()
        .run(async |session| {
            let comments = ArticlePage::open_river(session).await.comments().await;
            comments.thread().see_count(7).await;
            let parent = find_comment("Живу на Тополиной");
            add_comment(SLUG, parent, "Новое под старым.", "2026-11-23 10:00:00");
            add_comment(SLUG, 0, "Новое внизу.", "2026-11-23 10:01:00");
            let before = session.scroll_top().await;
            session
                .run::<Option<()>>(
                    "document.dispatchEvent(new Event('visibilitychange', { bubbles: true })); return null",
                )
                .await;
            let offer = comments.region().button("2 новых");
            offer.see().await;
            comments.thread().see_count(7).await;
            assert_eq!(session.scroll_top().await, before, "nothing has moved");
            offer.click().await;
            comments.thread().see_count(9).await;
            offer.see_none().await;
            comments.branch("Живу на Тополиной").article().see_count(5).await;
            see_marked(session, find_comment("Новое под старым")).await;
            session.region("9 комментариев").see().await;
        })
        .await;
}

#[tokio::test]
async fn pictures_come_from_the_site_only() {
    e2e_test()
        .run(async |session| {
            let third = "https://secure.gravatar.example/avatar/1?s=96";
            // A host whose name only begins like the site's is a foreign host too.
            let like_own = format!("{}.harm.example/avatar/2", wordpress::address());
            session.server.inject(requests::COMMENTS, crate::support::Fault::altered(move |list| {
                for (at, comment) in list.as_array_mut().into_iter().flatten().enumerate() {
                    let own = "/wp-includes/images/blank.gif";
                    comment["author_avatar_urls"] = serde_json::json!({ "96": match at { 0 => own, 1 => like_own.as_str(), _ => third } });
                }
            }));
            let page = ArticlePage::open(session, RIVER, RIVER_TITLE).await;
            let comments = page.comments().await;
            comments.thread().see_count(7).await;
            comments.region().locate("time", any()).see().await;
            let faces: Vec<String> = session
                .run("return [...document.querySelectorAll('#comments .face')].map((e) => e.getAttribute('src') ?? e.textContent)")
                .await;
            assert_eq!(faces.len(), 7, "{faces:?}");
            assert_eq!(faces.iter().filter(|face| face.contains('/')).count(), 1, "{faces:?}");
            assert_eq!(faces.iter().filter(|face| face.chars().count() == 1).count(), 6, "{faces:?}");
        })
        .await;
}
