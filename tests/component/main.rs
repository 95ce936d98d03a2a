//! Component tests: single components, and what needs a browser, in a headless Chromium.
#![cfg(target_arch = "wasm32")]

mod article_body;
mod addresses;
mod client;
mod fault_matrix;
mod attacks;
mod body_links;
mod comment_sending;
mod http_cache;
mod storage;
mod history;
mod lists;
mod menu;
mod sanitizer;
mod sanitizers;
mod translation;
mod i18n;
mod service_worker;
mod stub_fetch;
mod stub_site;
mod support;
mod views;

use crate::stub_fetch::StubFetch;
use gazeta::app::App;
use gazeta::browser::abort::Abort;
use gazeta::browser::sanitizer::to_text;
use gazeta::browser::{clock, links, navigation_block};
use gazeta::components::failure::Failure;
use gazeta::components::masthead::sky::{SkyPicture, find_name};
use gazeta::components::masthead::today::Today;
use gazeta::config::SettingsError;
use gazeta::data::ErrorKind;
use gazeta::data::client::get;
use gazeta::data::weather::Sky;
use gazeta::i18n::Language;
use leptos::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use wordpress::model::Html;

use self::support::{find, set_clock, show, sleep, text_of, until};

wasm_bindgen_test_configure!(run_in_browser);

const HOUR_MS: f64 = 3_600_000.0;
/// 19 April 2024, 00:00 UTC.
const FRIDAY_MS: f64 = 1_713_484_800_000.0;

#[wasm_bindgen_test]
async fn the_date_turns_over_at_the_sites_midnight() {
    let _clock = set_clock(FRIDAY_MS + 19.0 * HOUR_MS - 300.0);
    let section = show(|| view! { <Today offset=|| Some(300)/> });
    for expected in ["Пятница, 19 апреля, 2024", "Суббота, 20 апреля, 2024"] {
        until(expected, || (text_of(&section) == expected).then_some(())).await;
    }
}

#[wasm_bindgen_test]
fn links_of_an_article_lead_into_the_app_or_plainly_out() {
    let element = document().create_element("div").expect("an element");
    element.set_inner_html(
        "<a href='https://paper.example/news/'>1</a><a href='https://other.example/'>2</a>\
         <a href='#part'>3</a><a href='mailto:a@paper.example'>4</a>",
    );
    links::lead(&element, "https://paper.example/article/");
    let link = |number: u32| find(&element, &format!("a:nth-child({number})"));
    assert_eq!(link(1).get_attribute("href").as_deref(), Some("/news/"));
    assert_eq!(link(1).get_attribute("rel"), None);
    assert_eq!(link(2).get_attribute("rel").as_deref(), Some("external noopener"));
    assert_eq!(link(3).get_attribute("href").as_deref(), Some("#part"));
    assert_eq!(link(4).get_attribute("href").as_deref(), Some("mailto:a@paper.example"));
}

#[wasm_bindgen_test]
fn a_block_themes_navigation_becomes_a_menu() {
    let html = "<li><a href='/a/'><span>Общество &amp; быт</span></a><ul><li><a href='/b/'>Школа</a></li></ul></li>\
        <li><a href='/c/'>Спорт</a></li><li>не ссылка</li>";
    let items = navigation_block::find_items(&Html(html.to_owned()));
    assert_eq!(items.len(), 2);
    assert_eq!(to_text(&items[0].title), "Общество & быт");
    assert_eq!(items[0].children[0].link, "/b/");
}

#[wasm_bindgen_test]
async fn a_failure_says_what_to_do_and_tries_again() {
    let tries = StoredValue::new(0);
    let error = ErrorKind::Timeout.at("/wp-json/");
    let retry = move || tries.update_value(|tries| *tries += 1);
    let section = show(move || view! { <Failure error retry/> });
    assert!(text_of(&section).contains("Сайт газеты не ответил вовремя."));
    let button = find(&section, "button");
    assert_eq!(text_of(&button), "Повторить");
    button.click();
    assert_eq!(tries.get_value(), 1);
}

#[wasm_bindgen_test]
fn a_challenge_offers_the_whole_page_anew() {
    let error = ErrorKind::Challenge(403).at("/wp-json/");
    let section = show(move || view! { <Failure error retry=|()| panic!("a request cannot pass a challenge")/> });
    assert!(text_of(&section).contains("страница проверки"));
    // Pressed, it would reload the page of the tests.
    assert_eq!(text_of(&find(&section, "button")), "Открыть заново");
}

#[wasm_bindgen_test]
fn each_error_has_the_sentence_that_fits() {
    let refused = |status| ErrorKind::Refused { status, code: "rest_x".to_owned(), message: String::new() };
    for (kind, words) in [
        (refused(400), "возьмите другие слова"),
        (refused(414), "возьмите другие слова"),
        (refused(401), "Редакция может открыть доступ"),
        (refused(404), "Этого на сайте газеты нет"),
        (refused(503), "что-то сломалось"),
        (ErrorKind::NoApi(404), "настроен неверно"),
        (ErrorKind::NoApi(200), "настроен неверно"),
        (ErrorKind::Gone, "что-то сломалось"),
        (ErrorKind::Unreachable(String::new()), "Сайт газеты не отвечает"),
    ] {
        let section = show({
            let error = kind.clone().at("/wp-json/");
            move || view! { <Failure error retry=|()| ()/> }
        });
        assert!(text_of(&section).contains(words), "{kind:?}: {}", text_of(&section));
    }
}

#[wasm_bindgen_test]
async fn the_servers_date_corrects_a_wrong_clock() {
    let section = show(|| view! { <Today offset=|| Some(0)/> });
    // A response with a date, and one that has been in a cache for a day.
    for (date, age, expected) in [
        ("Thu, 02 Jul 2026 12:00:00 GMT", "", "Четверг, 2 июля, 2026"),
        ("Wed, 01 Jul 2026 12:00:00 GMT", "86400", "Четверг, 2 июля, 2026"),
        ("Fri, 19 Apr 2024 12:00:00 GMT", "0", "Пятница, 19 апреля, 2024"),
    ] {
        let respond = format!("() => new Response('[]', {{ headers: {{ Date: '{date}', Age: '{age}' }} }})");
        let stub = StubFetch::new(&respond);
        get("/wp-json/wp/v2/date", &Abort::default()).await.expect("a good response");
        drop(stub);
        sleep(20).await;
        assert_eq!(text_of(&section), expected, "{date}");
    }
    clock::correct(js_sys::Date::now());
    // Without a date, or with one that is none, the device's clock is right.
    let before = clock::now_ms();
    for headers in ["", "Date: 'soon'"] {
        let stub = StubFetch::new(&format!("() => new Response('[]', {{ headers: {{ {headers} }} }})"));
        get("/wp-json/wp/v2/date", &Abort::default()).await.expect("a good response");
        drop(stub);
    }
    assert!((clock::now_ms() - before).abs() < 60_000.0);
}

#[wasm_bindgen_test]
fn every_sky_has_a_picture_and_its_name() {
    use Sky::{Clear, Drizzle, Fog, Overcast, PartlyCloudy, Rain, Snow, Thunder};
    for sky in [Clear, PartlyCloudy, Overcast, Fog, Drizzle, Rain, Snow, Thunder] {
        let section = show(move || view! { <SkyPicture sky is_day=false/> });
        assert!(find(&section, "svg[role=img][aria-label] > path").get_attribute("d").is_some_and(|d| d.len() > 20));
        let name = find(&section, "svg").get_attribute("aria-label").unwrap_or_default();
        assert_eq!(name, find_name(sky, &Language::Russian.messages().sky));
    }
}

#[wasm_bindgen_test]
fn broken_settings_name_the_key_on_the_page() {
    let error = SettingsError::Absent { key: "api".to_owned(), expected: "an address" };
    let section = show(move || view! { <App settings=Err(error)/> });
    assert!(text_of(&section).contains("Сайт настроен с ошибкой"));
    assert!(text_of(&section).contains("\"api\" is missing: it must be an address"));
}
