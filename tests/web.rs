//! Single components and the browser's own services, in a headless browser.
#![cfg(target_arch = "wasm32")]

use gazeta::api::ErrorKind;
use gazeta::app;
use gazeta::browser::gate::{Policy, set_html, to_text};
use gazeta::browser::{clock, links, outline};
use gazeta::components::element::Piece;
use gazeta::components::failure::failure;
use gazeta::components::masthead::sky::sky_picture;
use gazeta::components::masthead::today::today;
use gazeta::config::{SettingsError, read_settings};
use gazeta::locale::dates::{format_moment, format_period, format_today, to_midnight_ms};
use gazeta::locale::plurals::{Form, find_form};
use gazeta::locale::{Language, provide_language, words};
use gazeta::model::Html;
use gazeta::routes::{Route, find_route};
use gazeta::weather::Sky;
use js_sys::{Function, Promise, Reflect, RegExp};
use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, HtmlElement};

wasm_bindgen_test_configure!(run_in_browser);

const KAZAKH: &str = include_str!("../target/words/kk.txt");
const ENGLISH: &str = include_str!("../target/words/en.txt");
const WORKER: &str = include_str!("../src/sw.js");
const HOUR_MS: f64 = 3_600_000.0;
/// 19 April 2024, 00:00 UTC.
const FRIDAY_MS: f64 = 1_713_484_800_000.0;

/// Mounts a view into a section of its own, which stays for the whole test run.
fn show(view: impl FnOnce() -> Piece + 'static) -> HtmlElement {
    let section: HtmlElement = document().create_element("section").expect("an element").unchecked_into();
    document().body().expect("a body").append_child(&section).expect("a place");
    mount_to(section.clone(), move || {
        provide_language(Language::Russian);
        app::provide_settings(read_settings(Some(r#"{"api": "/wp-json/"}"#)).expect("good settings"));
        view().open()
    })
    .forget();
    section
}

async fn sleep(ms: i32) {
    let promise = Promise::new(&mut |resolve: Function, _| {
        window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, ms).expect("a timer");
    });
    wasm_bindgen_futures::JsFuture::from(promise).await.expect("timers never fail");
}

fn find(root: &Element, selector: &str) -> HtmlElement {
    root.query_selector(selector).expect("a good selector").expect(selector).unchecked_into()
}

fn text(element: &Element) -> String {
    element.text_content().unwrap_or_default()
}

fn take_words() {
    words::take(Language::Kazakh, KAZAKH.to_owned()).expect("words of this build");
    words::take(Language::English, ENGLISH.to_owned()).expect("words of this build");
}

#[wasm_bindgen_test]
fn dates_are_written_as_readers_write_them() {
    take_words();
    let date = |language, hours: f64| format_today(language, FRIDAY_MS + hours * HOUR_MS, 300);
    assert_eq!(date(Language::Russian, 5.0), "Пятница, 19 апреля, 2024");
    assert_eq!(date(Language::Kazakh, 5.0), "Жұма, 19 сәуір, 2024");
    assert_eq!(date(Language::English, 5.0), "Friday, April 19, 2024");
    assert_eq!(date(Language::Russian, 18.99), "Пятница, 19 апреля, 2024");
    assert_eq!(date(Language::Russian, 19.0), "Суббота, 20 апреля, 2024");
    assert_eq!(format_moment(Language::Russian, "2024-04-19T10:15:00"), "19 апреля 2024, 10:15");
    assert_eq!(format_moment(Language::English, "2024-04-19T10:15:00"), "April 19, 2024, 10:15");
    assert_eq!(format_moment(Language::Russian, "вчера"), "вчера");
}

/// What the browser calls a day; `options` is a list of `Intl.DateTimeFormat`'s options.
fn ask_browser(language: Language, options: &str, ms: f64) -> String {
    let body =
        format!("return new Date({ms}).toLocaleDateString('{}', {{ timeZone: 'UTC', {options} }})", language.tag());
    let name = Function::new_no_args(&body).call0(&JsValue::NULL).expect("a name");
    name.as_string().expect("a text").to_lowercase()
}

#[wasm_bindgen_test]
fn months_and_days_have_the_names_that_browsers_know() {
    take_words();
    for language in [Language::Russian, Language::English] {
        for month in 1..=12 {
            let day = format!("2024-{month:02}-19");
            let ms = clock::parse_date(&day);
            let alone = format!("{} 2024", ask_browser(language, "month: 'long'", ms));
            assert_eq!(format_period(language, &day[..7]).to_lowercase(), alone);
            let whole = ask_browser(language, "month: 'long', day: 'numeric'", ms);
            assert!(format_period(language, &day).to_lowercase().starts_with(&whole), "{whole}");
        }
        for day in 0..7 {
            let ms = FRIDAY_MS + f64::from(day) * 24.0 * HOUR_MS;
            let name = ask_browser(language, "weekday: 'long'", ms);
            assert!(format_today(language, ms, 0).to_lowercase().starts_with(&name), "{name}");
        }
    }
}

#[wasm_bindgen_test]
fn numbers_want_the_forms_that_browsers_know() {
    for language in [Language::Russian, Language::Kazakh, Language::English] {
        for count in 0..=130 {
            let body = format!("return new Intl.PluralRules('{}').select({count})", language.tag());
            let name = Function::new_no_args(&body).call0(&JsValue::NULL).expect("a name").as_string();
            let expected = match name.expect("a text").as_str() {
                "one" => Form::One,
                "few" => Form::Few,
                _ => Form::Many,
            };
            assert_eq!(find_form(language, count), expected, "{count}");
        }
    }
}

#[wasm_bindgen_test]
fn dates_of_headers_are_read() {
    assert_eq!(clock::parse_date("Fri, 19 Apr 2024 00:00:00 GMT"), FRIDAY_MS);
    assert!(clock::parse_date("soon").is_nan());
}

#[wasm_bindgen_test]
fn midnight_is_the_sites() {
    for (hours, offset, expected) in [(0.0, 0, 24.0), (18.0, 300, 1.0), (19.0, 300, 24.0), (3.0, -240, 1.0)] {
        assert_eq!(to_midnight_ms(FRIDAY_MS + hours * HOUR_MS, offset), expected * HOUR_MS, "{hours} h, {offset} min");
    }
}

#[wasm_bindgen_test]
fn comments_are_counted_in_each_language() {
    take_words();
    let table = [
        (Language::Russian, 1, "1 комментарий"),
        (Language::Russian, 3, "3 комментария"),
        (Language::Russian, 5, "5 комментариев"),
        (Language::Russian, 21, "21 комментарий"),
        (Language::Russian, 111, "111 комментариев"),
        (Language::Kazakh, 5, "5 пікір"),
        (Language::English, 1, "1 comment"),
        (Language::English, 2, "2 comments"),
    ];
    for (language, count, expected) in table {
        assert_eq!(language.format_comment_count(count), expected);
    }
}

/// Sets the clock of the page to `ms` and lets it run on from there.
fn set_clock(ms: f64) {
    let real = Function::new_no_args("return performance.timeOrigin + performance.now()");
    let now: f64 = real.call0(&JsValue::NULL).expect("a clock").as_f64().expect("a number");
    let body = format!("return performance.timeOrigin + performance.now() + {}", ms - now);
    let date = Reflect::get(&js_sys::global(), &"Date".into()).expect("Date");
    Reflect::set(&date, &"now".into(), &Function::new_no_args(&body)).expect("a property");
}

#[wasm_bindgen_test]
async fn the_date_turns_over_at_the_sites_midnight() {
    set_clock(FRIDAY_MS + 19.0 * HOUR_MS - 300.0);
    let section = show(|| today(|| Some(300)));
    sleep(20).await;
    assert_eq!(text(&section), "Пятница, 19 апреля, 2024");
    sleep(600).await;
    assert_eq!(text(&section), "Суббота, 20 апреля, 2024");
}

#[wasm_bindgen_test]
fn the_gate_lets_text_through_and_nothing_that_runs() {
    let attacks = [
        "<script>window.pwned = 1</script>ok",
        "<img src=x onerror='window.pwned = 1'>ok",
        "<svg onload='window.pwned = 1'></svg>ok",
        "<a href='javascript:window.pwned = 1'>ok</a>",
        "<iframe srcdoc='<script>parent.pwned = 1</script>'></iframe>ok",
        "<form action='//evil.example'><input name=a><button>ok</button></form>",
        "<p style='position:fixed;inset:0'>ok</p>",
        "<div id='main' name='location'>ok</div>",
        "<math><mtext></form><form><mglyph><style></math><img src onerror='window.pwned = 1'>ok",
    ];
    for policy in [Policy::Inline, Policy::Comment, Policy::Prose] {
        for attack in attacks {
            let element = document().create_element("div").expect("an element");
            set_html(&element, &Html(attack.to_owned()), policy);
            let html = element.inner_html();
            // Ids of articles are renamed, so that none is the app's.
            let html = html.replace("id=\"user-content-", "");
            for word in
                ["<script", "onerror", "onload", "javascript:", "<iframe", "<form", "<input", "style=", "id=", "name="]
            {
                assert!(!html.contains(word), "{policy:?} let `{word}` through: {attack} became {html}");
            }
            assert!(
                attack.contains("<math") || text(&element).contains("ok"),
                "{policy:?} lost the text of {attack}: {html}"
            );
        }
    }
    let pwned = Reflect::get(&js_sys::global(), &"pwned".into()).expect("a property");
    assert!(pwned.is_undefined(), "something ran");
}

#[wasm_bindgen_test]
fn the_gate_keeps_what_editors_use() {
    let body = "<h2>Заголовок</h2><p>Текст <strong>важно</strong> <font color=red>старое</font></p>\
        <figure class=\"wp-block-image\"><img src=\"/a.jpg\" srcset=\"/a.jpg 1w\" alt=\"а\" width=\"3\" height=\"2\"></figure>\
        <table><tbody><tr><td colspan=\"2\">я</td></tr></tbody></table><blockquote><p>ц</p></blockquote>";
    let element = document().create_element("div").expect("an element");
    set_html(&element, &Html(body.to_owned()), Policy::Prose);
    for selector in
        ["h2", "p > strong", "figure.wp-block-image > img[srcset][alt][width]", "td[colspan]", "blockquote > p"]
    {
        find(&element, selector);
    }
    assert!(text(&element).contains("старое"), "the text of an old wrapper stays");
    assert_eq!(to_text(&Html("«Хлеб» &amp; <em>соль</em> &#8230;".to_owned())), "«Хлеб» & соль …");
}

#[wasm_bindgen_test]
fn only_wordpress_s_own_classes_and_renamed_ids_pass() {
    let body = "<div class=\"wp-block-group page has-background\" id=\"main\">а</div><p class=\"button primary\">б</p>\
        <h2 id=\"часть\">в</h2><table><tbody><tr><th id=\"x\">г</th><td headers=\"x  y\">д</td></tr></tbody></table>\
        <p dir=\"rtl\" lang=\"ar\">е</p>";
    let element = document().create_element("div").expect("an element");
    set_html(&element, &Html(body.to_owned()), Policy::Prose);
    let group = find(&element, "div");
    assert_eq!(group.class_name(), "wp-block-group has-background");
    assert_eq!(group.id(), "user-content-main");
    assert!(!find(&element, "p").has_attribute("class"));
    assert_eq!(find(&element, "h2").id(), "user-content-часть");
    assert_eq!(find(&element, "td").get_attribute("headers").as_deref(), Some("user-content-x  user-content-y"));
    find(&element, "p[dir=rtl][lang=ar]");
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
    let items = outline::find_items(&Html(html.to_owned()));
    assert_eq!(items.len(), 2);
    assert_eq!(to_text(&items[0].title), "Общество & быт");
    assert_eq!(items[0].children[0].link, "/b/");
}

#[wasm_bindgen_test]
async fn a_failure_says_what_to_do_and_tries_again() {
    let tries = StoredValue::new(0);
    let error = ErrorKind::Timeout.at("/wp-json/");
    let section = show(move || failure(&error, move || tries.update_value(|tries| *tries += 1)));
    assert!(text(&section).contains("Сайт газеты не ответил вовремя."));
    let button = find(&section, "button");
    assert_eq!(text(&button), "Повторить");
    button.click();
    assert_eq!(tries.get_value(), 1);
}

#[wasm_bindgen_test]
fn every_sky_has_a_picture_and_its_name() {
    use Sky::{Clear, Drizzle, Fog, Overcast, PartlyCloudy, Rain, Snow, Thunder};
    for sky in [Clear, PartlyCloudy, Overcast, Fog, Drizzle, Rain, Snow, Thunder] {
        let section = show(move || sky_picture(sky, false));
        assert!(find(&section, "svg[role=img][aria-label] > path").get_attribute("d").is_some_and(|d| d.len() > 20));
        let name = find(&section, "svg").get_attribute("aria-label").unwrap_or_default();
        assert_eq!(name, Language::Russian.strings().sky.find(sky));
    }
}

#[wasm_bindgen_test]
fn broken_settings_name_the_key_on_the_page() {
    let error = SettingsError::Absent { key: "api".to_owned(), expected: "an address" };
    let section = show(move || app::view(Err(error)));
    assert!(text(&section).contains("Сайт настроен с ошибкой"));
    assert!(text(&section).contains("\"api\" is missing: it must be an address"));
}

/// A pattern of the service worker.
fn find_pattern(name: &str) -> RegExp {
    let start = format!("const {name} = /");
    let line = WORKER.lines().find_map(|line| line.strip_prefix(start.as_str())).expect("a line of its own");
    let (pattern, flags) = line.rsplit_once('/').expect("a pattern");
    RegExp::new(pattern, flags.trim_end_matches(';'))
}

#[wasm_bindgen_test]
fn the_worker_answers_for_pages_of_the_app_and_for_nothing_of_wordpress() {
    let [paths, queries] = ["OTHER_PATH", "OTHER_QUERY"].map(find_pattern);
    let answers = |path: &str, query: &str| !paths.test(path) && !queries.test(query);
    for (path, query) in [
        ("/", ""),
        ("/", "?p=12"),
        ("/", "?s=most&utm_source=mail"),
        ("/uroven-reki/", ""),
        ("/2024/04/19/uroven-reki.html", ""),
        ("/%d0%bf%d0%b0%d0%b2%d0%be%d0%b4%d0%be%d0%ba/", ""),
        ("/category/sport/page/3/", ""),
        ("/feedback/", ""),
    ] {
        assert!(answers(path, query), "{path}{query}");
        assert_ne!(find_route(path, query.trim_start_matches('?')), Route::WordPress, "{path}{query}");
    }
    for (path, query) in [
        ("/wp-admin", ""),
        ("/wp-admin/", ""),
        ("/wp-login.php", ""),
        ("/wp-comments-post.php", ""),
        ("/wp-content/uploads/a.jpg", ""),
        ("/wp-json/", ""),
        ("/xmlrpc.php", ""),
        ("/feed", ""),
        ("/feed/", ""),
        ("/feed/atom/", ""),
        ("/news/feed/", ""),
        ("/plan.pdf", ""),
        ("/", "?attachment_id=5"),
        ("/", "?feed=rss2"),
    ] {
        assert!(!answers(path, query), "{path}{query}");
        assert_eq!(find_route(path, query.trim_start_matches('?')), Route::WordPress, "{path}{query}");
    }
    // What only the server knows.
    for (path, query) in [
        ("/uroven-reki/", "?gazeta=off"),
        ("/", "?rest_route=/"),
        ("/", "?p=12&preview=true"),
        ("/.well-known/change-password", ""),
        ("/open-meteo/v1/forecast", ""),
    ] {
        assert!(!answers(path, query), "{path}{query}");
    }
}
