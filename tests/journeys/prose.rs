//! What stands in an article: every kind of block is whole, stays within the page, and cannot reach what is the app's.

use serde_json::{Value, json};

use crate::pages::ArticlePage;
use crate::pages::article::{RIVER, RIVER_TITLE};
use crate::support::{Fault, Look, Reader, Screen, any, asks, containing, journey, wordpress};

/// The oldest articles of the paper hold a kind of block each.
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
pub async fn open(reader: &Reader, slug: &str) {
    reader.open(&format!("/{slug}/")).await;
    let body = async || reader.run::<bool>("return Boolean(document.querySelector('.prose'))").await.then_some(());
    reader.until(&format!("the body of {slug} is there"), body).await;
}

#[tokio::test]
async fn no_block_makes_a_page_scroll_sideways() {
    journey()
        .run(async |reader| {
            reader.expect_in_console("propal.jpg");
            reader.expect_in_console("starye-vesy");
            for slug in OLDEST {
                open(reader, slug).await;
                for width in [320, 360, 1280] {
                    reader.session.set_screen(width, 800, width < 1000).await;
                    let out: Vec<String> = reader.run(STICKING_OUT).await;
                    assert!(out.is_empty(), "{slug} at {width} px: {out:#?}");
                }
            }
        })
        .await;
}

const STICKING_OUT: &str = "
    const root = document.documentElement;
    const out = [...document.querySelectorAll('main .prose *')].filter((e) => e.checkVisibility()
        && !e.closest('.wp-block-table *, pre *, .screen-reader-text')
        && e.getBoundingClientRect().right > root.clientWidth + 0.5);
    const page = root.scrollWidth > root.clientWidth ? [`page ${root.scrollWidth} > ${root.clientWidth}`] : [];
    return [...page, ...out.slice(0, 5).map((e) => `${e.tagName}.${e.className}`)];";

#[tokio::test]
async fn every_word_of_every_block_is_on_the_page() {
    journey()
        .run(async |reader| {
            reader.expect_in_console("propal.jpg");
            reader.expect_in_console("starye-vesy");
            for slug in OLDEST {
                open(reader, slug).await;
                let sent = wordpress::ask(&format!("posts?slug={slug}&_fields=content")).await;
                let html = sent[0]["content"]["rendered"].as_str().unwrap_or_default().to_owned();
                let lost: Vec<String> = reader.run_with(LOST, vec![json!(html)]).await;
                assert!(lost.is_empty(), "{slug} lost: {lost:#?}");
            }
        })
        .await;
}

/// Words of the answer that are not on the page; addresses and shortcodes are rewritten on purpose.
const LOST: &str = "
    // The policy looks at styles while they are parsed, and would tell the console.
    const html = arguments[0].replace(/\\[[^\\]]*\\]/g, ' ').replace(/<style[^]*?<\\/style>/g, ' ').replace(/\\bstyle=/g, 'data-style=');
    const sent = new DOMParser().parseFromString(html, 'text/html');
    sent.querySelectorAll('script, iframe').forEach((e) => e.remove());
    const words = (text) => text.match(/[\\p{L}\\d]{3,}/gu) ?? [];
    const read = (node) => node.nodeType === Node.TEXT_NODE ? node.data : [...node.childNodes].map(read).join(' ');
    const shown = new Set(words(read(document.querySelector('main .prose'))));
    const text = read(sent.body).replace(/https?:\\S+/g, ' ').replace(/JTND\\w+/g, ' ').replace('19 августа 2026', '');
    return words(text).filter((word) => !shown.has(word))";

#[tokio::test]
async fn links_lead_where_they_should() {
    journey()
        .run(async |reader| {
            open(reader, "kak-chitat-vestnik").await;
            let main = reader.main();
            let file = main.link("raspisanie.pdf");
            assert!(file.attribute("href").await.ends_with("/raspisanie.pdf"));
            let has_download: bool =
                reader.run("return document.querySelector('.prose a[href$=\".pdf\"]').hasAttribute('download')").await;
            assert!(has_download, "a link to a file downloads");
            assert_eq!(main.link("«Степной листок»").attribute("rel").await, "external noopener");
            assert_eq!(
                main.link("redakciya@bozkala.example").attribute("href").await,
                "mailto:redakciya@bozkala.example"
            );
            assert_eq!(main.link("2-14-09").attribute("href").await, "tel:+77212140900");
            reader.mark_page().await;
            main.link("Объявления").click().await;
            see_on_screen(reader, "До двадцати слов").await;
            assert_eq!(reader.path().await, "/kak-chitat-vestnik/#user-content-obyavleniya");
            main.link("«Реклама»").click().await;
            main.title("Реклама").see().await;
            assert!(reader.is_page_marked().await, "the site's own page comes without a reload");
        })
        .await;
}

/// Waits until the part with these words is on the screen, and not the beginning of the page.
async fn see_on_screen(reader: &Reader, words: &str) {
    let script = "const part = [...document.querySelectorAll('.prose :is(li, p)')].find((e) => e.textContent.includes(arguments[0]));
        const { top, bottom } = part?.getBoundingClientRect() ?? {}; return scrollY > 0 && 0 < bottom && top < innerHeight";
    let near = async || reader.run_with::<bool>(script, vec![json!(words)]).await.then_some(());
    reader.until(&format!("«{words}» is on the screen"), near).await;
}

#[tokio::test]
async fn an_address_with_a_fragment_opens_at_its_place() {
    journey()
        .run(async |reader| {
            open(reader, "kak-chitat-vestnik").await;
            reader.open("/kak-chitat-vestnik/?#obyavleniya").await;
            see_on_screen(reader, "До двадцати слов").await;
        })
        .await;
}

#[tokio::test]
async fn footnotes_lead_there_and_back() {
    journey()
        .on(Screen::Phone)
        .run(async |reader| {
            open(reader, "spor-o-skameyke").await;
            let main = reader.main();
            main.link("1").click().await;
            see_on_screen(reader, "Решение городского совета").await;
            let back = "return document.querySelector('.wp-block-footnotes li a').click(), null";
            reader.run::<Value>(back).await;
            see_on_screen(reader, "Скамейку у Старого моста").await;
            let names: Vec<String> = reader
                .run("return [...document.querySelectorAll('.wp-block-footnotes a')].map((a) => a.ariaLabel)")
                .await;
            assert!(names.len() == 2 && names.iter().all(|name| !name.is_empty()), "{names:?}");
        })
        .await;
}

#[tokio::test]
async fn a_wide_table_scrolls_within_itself_by_keyboard_too() {
    journey()
        .on(Screen::Phone)
        .run(async |reader| {
            open(reader, "raspisanie-osen").await;
            let tables: Vec<(String, bool, bool)> = reader
                .run(
                    "return [...document.querySelectorAll('.prose .wp-block-table')].map((t) =>
                    [t.ariaLabel, t.tabIndex === 0, t.scrollWidth > t.clientWidth])",
                )
                .await;
            let expected =
                [("Пригородные рейсы с 1 сентября".to_owned(), true, true), ("Льготы".to_owned(), true, false)];
            assert_eq!(tables[0], expected[0]);
            assert_eq!((&tables[1].0, tables[1].1), (&expected[1].0, expected[1].1));
            reader.run::<Value>("document.querySelector('.prose .wp-block-table').focus(); return null").await;
            reader.press(thirtyfour::Key::Right).await;
            let moved = async || {
                reader
                    .run::<bool>("return document.querySelector('.prose .wp-block-table').scrollLeft > 0")
                    .await
                    .then_some(())
            };
            reader.until("the table has moved", moved).await;
        })
        .await;
}

#[tokio::test]
async fn shortcodes_go_and_the_words_in_them_stay() {
    journey()
        .run(async |reader| {
            open(reader, "sledy-staroy-temy").await;
            let main = reader.main();
            main.paragraph(containing("Прежний сайт «Вестника» собирали из кубиков")).see().await;
            main.paragraph(containing("Внутри спрятан абзац, который должен остаться.")).see().await;
            main.paragraph(containing("остаются: [1], [см. с. 14], […] и [так в оригинале]")).see().await;
            main.button("Показать видео").see().await;
            let text: String = reader.run("return document.querySelector('.prose').textContent").await;
            for trace in ["vc_", "td_block", "su_spoiler", "contact-form", "JTND", "[embed"] {
                assert!(!text.contains(trace), "{trace} is left: {text}");
            }
            let empty: u32 = reader
                .run("return [...document.querySelectorAll('.prose p')].filter((p) => !p.textContent.trim()).length")
                .await;
            assert_eq!(empty, 0, "no empty paragraphs are left behind");
        })
        .await;
}

#[tokio::test]
async fn an_article_of_several_pages_is_whole() {
    journey()
        .run(async |reader| {
            open(reader, "dlinnyy-put").await;
            for part in ["Часть первая.", "Наблюдатель гидропоста", "Часть вторая.", "Часть третья"]
            {
                reader.main().paragraph(containing(part)).see().await;
            }
            let breaks: u32 = reader.run("return document.querySelectorAll('.prose hr').length").await;
            assert_eq!(breaks, 2, "a mark stands between the pages");
            open(reader, "dlinnyy-put/2").await;
            reader.main().paragraph(containing("Часть первая.")).see().await;
        })
        .await;
}

#[tokio::test]
async fn a_text_cannot_take_the_apps_classes_ids_or_place() {
    journey()
        .run(async |reader| {
            reader.expect_in_console("starye-vesy");
            open(reader, "po-staromu").await;
            let harm: Vec<String> = reader
                .run("const box = [...document.querySelectorAll('.prose *')].find((e) => e.textContent.startsWith('Вставка, которая'));
                    const { position } = getComputedStyle(box);
                    return [box.className, box.id, box.getAttribute('style') ?? '', position, document.getElementById('main').tagName]")
                .await;
            assert_eq!(harm, ["", "user-content-main", "", "static", "MAIN"]);
            let centred: Vec<String> = reader
                .run("return [...document.querySelectorAll('.prose p')].filter((p) => p.textContent.includes('абзац стоит посередине')).map((p) => getComputedStyle(p).textAlign)")
                .await;
            assert_eq!(centred, ["center"]);
            open(reader, "dva-stolbca").await;
            let classes: u32 = reader.run("return document.querySelectorAll('.prose :is(.article, .button, .skip-link)').length").await;
            assert_eq!(classes, 0);
            let widths: Vec<f64> = reader
                .run("return [...document.querySelectorAll('.prose .wp-block-column')].map((e) => e.clientWidth)")
                .await;
            assert!(widths.len() == 2 && widths[0] > 1.6 * widths[1], "the columns keep their shares: {widths:?}");
        })
        .await;
}

#[tokio::test]
async fn lines_from_right_to_left_stay_so() {
    journey()
        .run(async |reader| {
            open(reader, "pismo-s-yuga").await;
            let lines: Vec<(String, String, String)> = reader
                .run("return [...document.querySelectorAll('.prose [dir=rtl]')].map((e) => [e.tagName, e.lang, getComputedStyle(e).direction])")
                .await;
            let rtl = |tag: &str| (tag.to_owned(), "ar".to_owned(), "rtl".to_owned());
            assert_eq!(lines, [rtl("P"), rtl("UL")]);
        })
        .await;
}

#[tokio::test]
async fn sound_film_and_files_wait_to_be_asked_for() {
    journey()
        .run(async |reader| {
            open(reader, "golos-stancii").await;
            let media: Vec<(String, bool, String)> = reader
                .run("return [...document.querySelectorAll('.prose :is(audio, video)')].map((e) => [e.tagName, e.controls, e.preload])")
                .await;
            let quiet = |tag: &str| (tag.to_owned(), true, "none".to_owned());
            assert_eq!(media, [quiet("AUDIO"), quiet("VIDEO")]);
            let button = reader.main().link("Скачать");
            assert!(button.attribute("href").await.ends_with(".pdf"));
            let length = "const audio = document.querySelector('.prose audio'); audio.preload = 'metadata';
                return new Promise((done) => Object.assign(audio,
                    { onloadedmetadata: () => done(audio.duration), onerror: () => done(0) }).load())";
            let seconds: f64 = reader.run(length).await;
            assert!((0.9..1.1).contains(&seconds), "the whistle lasts {seconds} s");
        })
        .await;
}

#[tokio::test]
async fn lists_of_posts_lead_into_the_app() {
    journey()
        .run(async |reader| {
            open(reader, "chto-eshche-pochitat").await;
            reader.mark_page().await;
            let posts: Vec<String> = reader
                .run("return [...document.querySelectorAll('.prose .wp-block-latest-posts a')].map((a) => a.getAttribute('href'))")
                .await;
            assert!(posts.len() == 3 && posts.iter().all(|href| href.starts_with('/')), "{posts:?}");
            reader.main().link(containing("Троих рыбаков сняли")).click().await;
            reader.main().title(containing("Троих рыбаков сняли")).see().await;
            assert!(reader.is_page_marked().await);
        })
        .await;
}

#[tokio::test]
async fn pictures_fit_their_column_wait_below_the_screen_and_keep_their_place() {
    journey()
        .run(async |reader| {
            reader.expect_in_console("propal.jpg");
            open(reader, "snimok-na-polose").await;
            let pictures: Vec<(String, String, f64)> = reader
                .run("return [...document.querySelectorAll('.prose img')].map((i) => [i.loading, i.sizes, i.width && i.height / i.width])")
                .await;
            assert_eq!(pictures[0].0, "eager", "the first picture of an article without another one");
            assert!(pictures[1..].iter().all(|(loading, ..)| loading == "lazy"), "{pictures:?}");
            assert!(pictures[0].1.contains("42.0rem") && pictures[1].1.contains("21.0rem"), "{pictures:?}");
            assert!(pictures.iter().all(|(.., shape)| (0.5..0.9).contains(shape)), "{pictures:?}");
        })
        .await;
}

#[tokio::test]
async fn a_broken_picture_says_what_it_showed() {
    journey()
        .run(async |reader| {
            reader.expect_in_console("propal.jpg");
            open(reader, "snimok-na-polose").await;
            reader
                .run::<Value>("document.querySelector('.prose img[src*=propal]').scrollIntoView(); return null")
                .await;
            reader
                .main()
                .figure()
                .look("definition", "Снимок, который потерялся при переезде на новый сайт")
                .see()
                .await;
        })
        .await;
}

#[tokio::test]
async fn what_gutenberg_never_wrote_does_no_harm() {
    journey()
        .run(async |reader| {
            let body = "<p>Начало.</p><a href='#'>вверх</a><a href='http://['>сломанная</a>\
                <iframe src='javascript:alert(1)'></iframe><iframe></iframe><img name='body' alt='снимок без адреса'>\
                <figure style='width:%%'><noscript><img src='data:image/gif;base64,R0lGODlhAQABAAAAACw=' alt='поздний'></noscript></figure>\
                <a href='%E0%A4%A'>битая</a><p>[vc_row</p><p>Конец.</p>";
            let alter = move |post: &mut Value| post["content"]["rendered"] = json!(body);
            reader.server.plant(asks::ARTICLE, Fault::altered_post(alter));
            ArticlePage::open(reader, RIVER, RIVER_TITLE).await;
            reader.main().paragraph("Начало.").see().await;
            reader.main().paragraph("Конец.").see().await;
            reader.main().look("image", any()).see().await;
        })
        .await;
}
