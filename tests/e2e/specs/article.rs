//! The article: its page shows everything that the paper has about it.

use crate::support::pages::ArticlePage;
use crate::support::pages::masthead::PAPER;
use crate::support::{Fault, Locate, containing, e2e_test, requests};

const LEAD: &str = "Разлившаяся река подступает к домам на низком берегу";

#[tokio::test]
async fn an_article_shows_all_that_the_paper_has_about_it() {
    e2e_test()
        .run(async |session| {
            let page = ArticlePage::open_river(session).await;
            session.see_title(&format!("Уровень реки — {PAPER}")).await;
            let main = session.main();
            main.link("Общество").see().await;
            main.paragraph(containing("Из-за шуги и раннего тепла")).see().await;
            assert!(main.link("Светлана Ершова").attribute("href").await.ends_with("/author/ershova/"));
            let published = main.time("12 ноября 2026, 08:40");
            assert_eq!(published.attribute("datetime").await, "2026-11-12T03:40:00Z");
            for tag in ["Шолак", "мост", "паводок"] {
                main.item(tag).link(tag).see().await;
            }
            assert_eq!(page.count_long_paragraphs().await, 9, "long paragraphs of the body");
            main.paragraph("Светлана ЕРШОВА").see().await;
            main.paragraph("Фото Руслана ОМАРОВА").see().await;
            page.see_surroundings().await;
        })
        .await;
}

#[tokio::test]
async fn the_lead_picture_comes_in_the_right_size_with_caption_and_credit() {
    e2e_test()
        .run(async |session| {
            ArticlePage::open_river(session).await;
            let figure = session.main().figure();
            let picture = figure.image(LEAD);
            picture.see().await;
            let caption = figure.text().await;
            assert!(caption.contains("Нижняя набережная у Старого моста"), "{caption}");
            assert_eq!(caption.matches("Фото: Руслан Омаров").count(), 1, "the credit is there once: {caption}");
            let srcset = picture.attribute("srcset").await;
            assert!(srcset.matches("w,").count() >= 2, "three sizes or more: {srcset}");
            let loaded = async || session.run::<bool>("const [i] = document.querySelectorAll('figure img');
                return i.complete && i.naturalWidth > 0").await.then_some(());
            session.until("the picture is loaded", loaded).await;
            let sizes: [f64; 3] = session
                .run("const [i] = document.querySelectorAll('figure img');
                    return [i.clientWidth, i.clientHeight / i.clientWidth, Number(i.currentSrc.match(/-(\\d+)x\\d+\\./)?.[1] ?? 1600)]")
                .await;
            let [width, shape, fetched] = sizes;
            assert!(width <= fetched && fetched < 2.0 * width, "shown at {width} px, fetched at {fetched} px");
            assert!((shape - 1067.0 / 1600.0).abs() < 0.01, "the picture is not squeezed: {shape}");
        })
        .await;
}

#[tokio::test]
async fn an_article_that_was_changed_says_when() {
    e2e_test()
        .run(async |session| {
            ArticlePage::open(session, "/pervyy-buran/", "Первый буран: город засыпало за шесть часов").await;
            session.main().locate("definition", "Обновлено 18 ноября 2026, 13:05").see().await;
            let changed = session.main().time("18 ноября 2026, 13:05");
            assert_eq!(changed.attribute("datetime").await, "2026-11-18T08:05:00Z");
        })
        .await;
}

#[tokio::test]
async fn articles_at_the_edges_of_what_editors_do_are_whole() {
    e2e_test()
        .run(async |session| {
            let check = async |slug: &str, title: &str, writer: &str| {
                let page = ArticlePage::open(session, &format!("/{slug}/"), title).await;
                session.main().link(writer).see().await;
                page.feed().cards().see_count(7).await;
            };
            check("hleb-i-sol", "Хлеб & соль: «Наурыз» встречает гостей <осенью>", "Әлия Сейтқазы").await;
            check("odna-stroka", "Свет в Заречье восстановлен", "Марат Досжанов").await;
            check("qyryq-bir-zhyl-bir-synyp", "Қырық бір жыл, бір сынып бөлмесі", "Әлия Сейтқазы").await;
            // No picture and no excerpt: there is neither a frame nor a standfirst.
            check("avtobus-nomer-chetyre", "Четвёртый автобус пойдёт до Кирпичного", "Марат Досжанов").await;
            session.main().figure().see_none().await;
            let first: String = session.run("return document.querySelector('.prose p').textContent.slice(0, 40)").await;
            let twice = session.main().paragraph(containing(&first)).count().await;
            assert_eq!(twice, 1, "the beginning of the text is there once");
        })
        .await;
}

#[tokio::test]
async fn an_article_is_drawn_once_although_the_site_tells_its_name_late() {
    e2e_test()
        .run(async |session| {
            session.server.inject(requests::SITE, Fault::late(1500));
            let page = ArticlePage::open_river(session).await;
            session.run::<Option<()>>("document.querySelector('main h1').wasHere = true; return null").await;
            page.masthead().paper().see().await;
            assert!(session.run::<bool>("return document.querySelector('main h1').wasHere === true").await);
        })
        .await;
}
