//! The masthead: menu, weather and date.

use gazeta::app::App;
use gazeta::components::masthead::Masthead;
use gazeta::components::masthead::menu::Menu;
use gazeta::components::masthead::weather::WeatherNow;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{REFUSED, mount};
use crate::stub_site::StubSite;
use crate::support::{Mounted, WEATHER, make_settings, set_clock};
use crate::{FRIDAY_MS, HOUR_MS};

fn mount_menu() -> Mounted {
    mount(|| view! { <Menu /> }.into_any())
}

#[wasm_bindgen_test]
async fn a_site_that_hides_its_menus_offers_its_navigation() {
    let site = StubSite::new();
    site.inject("/menu-items?", REFUSED);
    site.stub("/navigation?", include_str!("../../fixtures/navigation.json"));
    let menu = mount_menu();
    menu.see(".row a", "Общество").await;
    let toggle = menu.see(".row [aria-label='Разделы: Ещё']", "").await;
    assert_eq!(toggle.get_attribute("aria-expanded").as_deref(), Some("false"));
    toggle.click();
    menu.see(".row [data-open] a", "Контакты").await;
    menu.see(".row [aria-expanded=true]", "").await;
    assert!(menu.find(".row a", "Культура").is_none(), "the fallback is not asked");
    assert_eq!(site.count("/categories?parent=0"), 0);
}

#[wasm_bindgen_test]
async fn a_site_without_any_menu_offers_its_sections_and_pages() {
    let site = StubSite::new();
    site.inject("/menu-items?", REFUSED);
    let menu = mount_menu();
    menu.see(".row a", "О газете").await;
    // The largest section comes first, as the site orders them.
    assert_eq!(menu.texts(".row a"), ["Общество", "Культура", "О газете"]);
}

#[wasm_bindgen_test]
async fn a_site_with_nothing_to_choose_from_says_so() {
    let site = StubSite::new();
    for part in ["/menu-items?", "/navigation?", "/categories?parent=0", "/pages?parent=0"] {
        site.stub(part, "[]");
    }
    let menu = mount_menu();
    menu.see(".row p", "В меню пока ничего нет!").await;
    menu.see("dialog p", "В меню пока ничего нет!").await;
}

#[wasm_bindgen_test]
async fn weather_that_says_nothing_is_not_shown() {
    for json in [
        r#"{"error": true, "reason": "Minutely API request limit exceeded."}"#,
        r#"{"current": {"temperature_2m": null, "weather_code": 3}}"#,
        r#"{"current": {"temperature_2m": "8", "weather_code": 3}}"#,
        "[]",
        "null",
    ] {
        let site = StubSite::new();
        site.stub("/open-meteo/", json);
        let weather = mount_weather();
        site.settle("/open-meteo/").await;
        assert_eq!(weather.texts(".weather"), [""], "{json}");
        weather.see_none("[role=alert]").await;
    }
}

#[wasm_bindgen_test]
async fn frost_and_a_sky_that_nobody_knows_are_told_as_they_are() {
    let site = StubSite::new();
    site.stub("/open-meteo/", r#"{"current": {"temperature_2m": -12.4, "weather_code": 42, "is_day": 0}}"#);
    let weather = mount_weather();
    weather.see(".degrees", "−12\u{a0}°C").await;
    weather.see(".city", "Бозкала").await;
    assert!(weather.find("svg", "").is_none(), "the sky is not guessed");
}

fn mount_weather() -> Mounted {
    let settings = make_settings(WEATHER);
    let weather = settings.weather.clone().expect("a paper with weather");
    Mounted::new(settings, move || view! { <WeatherNow settings=weather /> }.into_any())
}

#[wasm_bindgen_test]
async fn a_site_may_switch_the_weather_off() {
    let site = StubSite::new();
    let mount = |more: &str| {
        let settings = make_settings(more);
        Mounted::bare(move || view! { <App settings=Ok(settings) /> }.into_any())
    };
    let app = mount(r#", "weather": false"#);
    app.see(".name a", "Вестник").await;
    app.see("footer", "").await;
    assert!(app.find("footer a", "Open-Meteo").is_none());
    assert!(app.find(".weather", "").is_none());
    assert_eq!(site.count("/open-meteo/"), 0, "the weather is not requested");
    drop(app);
    let app = mount(WEATHER);
    app.see("footer a", "Open-Meteo").await;
    app.see(".weather", "8").await;
}

#[wasm_bindgen_test]
async fn the_date_turns_over_at_the_papers_midnight_whatever_the_device_says() {
    let _site = StubSite::new();
    let _clock = set_clock(FRIDAY_MS + 19.0 * HOUR_MS - 500.0);
    let masthead = mount(|| view! { <Masthead /> }.into_any());
    masthead.see(".today", "Пятница, 19 апреля, 2024").await;
    masthead.see(".today", "Суббота, 20 апреля, 2024").await;
    assert_eq!(masthead.texts(".today"), ["Суббота, 20 апреля, 2024"]);
}
