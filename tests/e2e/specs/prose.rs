//! The body of an article: every word is there, and odd markup does no harm.

mod links;

use serde_json::{Value, json};

use crate::support::pages::ArticlePage;
use crate::support::pages::article::{RIVER, RIVER_TITLE};
use crate::support::{Fault, Locate, Session, any, containing, e2e_test, requests, wordpress};

/// Each of the paper's oldest articles has one kind of block.
pub const OLDEST: [&str; 17] = [
    "kak-chitat-vestnik",
    "slova-na-stene",
    "raspisanie-osen",
    "dva-stolbca",
    "oblozhka-nomera",
    "snimok-na-polose",
    "avgust-v-snimkah",
    "staryy-albom",
    "golos-stancii",
    "okno-v-set",
    "sledy-staroy-temy",
    "spor-o-skameyke",
    "chto-eshche-pochitat",
    "po-staromu",
    "dlinnyy-put",
    "pismo-s-yuga",
    "slovo-dnya",
];

/// Opens an article by its slug and waits for its body.
pub async fn open(session: &Session, slug: &str) {
    session.open(&format!("/{slug}/")).await;
    let body = async || session.run::<bool>("return Boolean(document.querySelector('.prose'))").await.then_some(());
    session.until(&format!("the body of {slug} is there"), body).await;
}

#[tokio::test]
async fn every_word_of_every_block_is_on_the_page() {
    e2e_test()
        .run(async |session| {
            session.expect_in_console("propal.jpg");
            session.expect_in_console("starye-vesy");
            for slug in OLDEST {
                open(session, slug).await;
                let sent = wordpress::load(&format!("posts?slug={slug}&_fields=content")).await;
                let html = sent[0]["content"]["rendered"].as_str().unwrap_or_default().to_owned();
                let lost: Vec<String> = session.run_with(LOST, vec![json!(html)]).await;
                assert!(lost.is_empty(), "{slug} lost: {lost:#?}");
            }
        })
        .await;
}

/// The words of the response that are missing on the page; addresses and shortcodes are rewritten on purpose.
const LOST: &str = "
    // The parser would check inline styles against the policy, and write violations to the console.
    const html = arguments[0].replace(/\\[[^\\]]*\\]/g, ' ').replace(/<style[^]*?<\\/style>/g, ' ').replace(/\\bstyle=/g, 'data-style=');
    const sent = new DOMParser().parseFromString(html, 'text/html');
    sent.querySelectorAll('script, iframe').forEach((e) => e.remove());
    const words = (text) => text.match(/[\\p{L}\\d]{3,}/gu) ?? [];
    const read = (node) => node.nodeType === Node.TEXT_NODE ? node.data : [...node.childNodes].map(read).join(' ');
    const shown = new Set(words(read(document.querySelector('main .prose'))));
    const text = read(sent.body).replace(/https?:\\S+/g, ' ').replace(/JTND\\w+/g, ' ').replace('19 августа 2026', '');
    return words(text).filter((word) => !shown.has(word))";

#[tokio::test]
async fn shortcodes_go_and_the_words_in_them_stay() {
    e2e_test()
        .run(async |session| {
            open(session, "sledy-staroy-temy").await;
            let main = session.main();
            main.paragraph(containing("Прежний сайт «Вестника» собирали из кубиков")).see().await;
            main.paragraph(containing("Внутри спрятан абзац, который должен остаться.")).see().await;
            main.paragraph(containing("остаются: [1], [см. с. 14], […] и [так в оригинале]")).see().await;
            main.button("Показать видео").see().await;
            let text: String = session.run("return document.querySelector('.prose').textContent").await;
            for trace in ["vc_", "td_block", "su_spoiler", "contact-form", "JTND", "[embed"] {
                assert!(!text.contains(trace), "{trace} is left: {text}");
            }
            let empty: u32 = session
                .run("return [...document.querySelectorAll('.prose p')].filter((p) => !p.textContent.trim()).length")
                .await;
            assert_eq!(empty, 0, "no empty paragraphs are left behind");
        })
        .await;
}

#[tokio::test]
async fn an_article_of_several_pages_is_whole() {
    e2e_test()
        .run(async |session| {
            open(session, "dlinnyy-put").await;
            for part in ["Часть первая.", "Наблюдатель гидропоста", "Часть вторая.", "Часть третья"]
            {
                session.main().paragraph(containing(part)).see().await;
            }
            let breaks: u32 = session.run("return document.querySelectorAll('.prose hr').length").await;
            assert_eq!(breaks, 2, "a mark stands between the pages");
            open(session, "dlinnyy-put/2").await;
            session.main().paragraph(containing("Часть первая.")).see().await;
        })
        .await;
}

#[tokio::test]
async fn what_gutenberg_never_wrote_does_no_harm() {
    e2e_test()
        .run(async |session| {
            let body = "<p>Начало.</p><a href='#'>вверх</a><a href='http://['>сломанная</a>\
                <iframe src='javascript:alert(1)'></iframe><iframe></iframe><img name='body' alt='снимок без адреса'>\
                <figure style='width:%%'><noscript><img src='data:image/gif;base64,R0lGODlhAQABAAAAACw=' alt='поздний'></noscript></figure>\
                <a href='%E0%A4%A'>битая</a><p>[vc_row</p><p>Конец.</p>";
            let alter = move |post: &mut Value| post["content"]["rendered"] = json!(body);
            session.server.inject(requests::ARTICLE, Fault::altered_post(alter));
            ArticlePage::open(session, RIVER, RIVER_TITLE).await;
            session.main().paragraph("Начало.").see().await;
            session.main().paragraph("Конец.").see().await;
            session.main().locate("image", any()).see().await;
        })
        .await;
}
