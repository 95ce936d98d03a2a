//! What leads the front page or a section, painted before the program has come.

use serde_json::Value;

use super::{let_the_program_come, open_without_program};
use crate::support::journey::Screen;
use crate::support::{Fault, Reader, journey};

/// Where the first parts of a list's page stand, in the shell or in the app.
async fn find_places(reader: &Reader, room: &str) -> Vec<String> {
    let script = r#"
        const parts = ".leads :is(.frame, img, h3, .teaser, .meta), .breadcrumbs li, .archive-heading :is(h1, .description, .rss, li), .cards > li:nth-child(-n + 5) :is(article, .text, h2, img)";
        return [...document.querySelectorAll(arguments[0] + " :is(" + parts + ")")].filter((part) => !part.closest(".leads ul, .feed")).map((part) => {
            const { top, left, width, height } = part.getBoundingClientRect();
            return [part.tagName, part.textContent.trim(), ...[top, left, width, height].map(Math.round)].join(" ");
        });"#;
    reader.run_with(script, vec![room.into()]).await
}

async fn check_lists(screen: Screen) {
    journey()
        .on(screen)
        .run(async |reader| {
            for (path, least) in [("/", 5), ("/category/obshchestvo/", 20), ("/category/kultura/", 20)] {
                open_without_program(reader, path).await;
                let painted = async || {
                    let places = find_places(reader, "#shell").await;
                    (least <= places.len()).then_some(places)
                };
                let before = reader.until(&format!("{path} is painted"), painted).await;
                let_the_program_come(reader).await;
                let after = async || find_places(reader, "#main").await;
                reader.until_equal(&format!("what the program draws of {path}"), before, after).await;
            }
        })
        .await;
}

#[tokio::test]
async fn what_leads_a_list_is_painted_where_the_program_draws_it() {
    check_lists(Screen::Desktop).await;
}

#[tokio::test]
async fn what_leads_a_list_is_painted_where_the_program_draws_it_on_a_phone() {
    check_lists(Screen::Phone).await;
}

/// A site that has set a page in front has no story there, and a section below another one a longer way up.
#[tokio::test]
async fn what_is_special_about_a_list_is_left_to_the_program() {
    journey()
        .run(async |reader| {
            let in_front = |site: &mut Value| site["show_on_front"] = "page".into();
            reader.server.plant("_fields=name", Fault::altered(in_front));
            for path in ["/", "/category/obshchestvo/zdorove/"] {
                reader.server.forget_asked();
                reader.server.keep_out_of_caches();
                let url = format!("{}{path}", reader.server.home);
                reader.server.run_first("document.addEventListener('DOMContentLoaded', () => new MutationObserver(() =>
                    window.wasPainted ||= Boolean(document.querySelector('#shell :is(.lead-card, .archive-heading)'))).observe(document.body, { childList: true, subtree: true }));");
                reader.session.driver.goto(url.as_str()).await.expect("the page is there");
                let script = "return !document.getElementById('shell')";
                reader.until("the app has started", async || reader.run::<bool>(script).await.then_some(())).await;
                assert!(!reader.run::<bool>("return Boolean(window.wasPainted)").await, "{path}");
            }
        })
        .await;
}
