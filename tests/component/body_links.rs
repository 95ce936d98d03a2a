//! Links and unknown elements in the body of an article: prepared, sanitized and enhanced.

use gazeta::browser::article_body::{Presentation, show};
use leptos::prelude::document;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;
use wordpress::model::Html;

use crate::support::{find, text_of};

fn show_body(html: &str) -> Element {
    let element = document().create_element("div").expect("an element");
    let presentation = Presentation {
        home: "https://paper.example/".to_owned(),
        has_lead: true,
        load_embeds: false,
        messages: (0..20).map(|number| format!("message {number}\n")).collect(),
    };
    show(&element, &Html(html.to_owned()), &presentation);
    element
}

#[wasm_bindgen_test]
fn unknown_elements_of_a_body_keep_their_words() {
    let element = show_body(
        "<h1>Главное</h1><p>В <noindex>Доме культуры</noindex>.</p><object><p>Файл</p></object>\
         <math><mn>7</mn></math><textarea>код</textarea><center>середина</center><script>нет</script>",
    );
    assert_eq!(text_of(&find(&element, "h2")), "Главное");
    for word in ["В Доме культуры.", "Файл", "7", "код"] {
        assert!(text_of(&element).contains(word), "{word} is lost: {}", element.inner_html());
    }
    assert_eq!(text_of(&find(&element, "div.has-text-align-center")).trim(), "середина");
    assert!(!text_of(&element).contains("нет"));
}

/// The address of the link, without the path of the page, and the id of the element that it leads to.
fn follow(body: &str) -> (String, Option<String>) {
    let element = show_body(body);
    let href = find(&element, "a[href]").get_attribute("href").unwrap_or_default();
    let (_, id) = href.split_once('#').expect("a fragment");
    let target = element.query_selector("[tabindex='-1']").expect("a good selector");
    (id.to_owned(), target.map(|target| target.id()))
}

#[wasm_bindgen_test]
fn a_fragment_link_finds_its_target_as_a_browser_does() {
    for (body, expected) in [
        ("<a href='#one'>а</a><h2 id='one'>б</h2>", "one"),
        ("<a href='#Итоги'>а</a><h2 id='Итоги'>б</h2>", "Итоги"),
        ("<a href='#%D0%98'>а</a><h2 id='И'>б</h2>", "И"),
        // An id that is percent-encoded itself comes first.
        ("<a href='#%D0%98'>а</a><h2 id='И'>б</h2><h2 id='%D0%98'>в</h2>", "%D0%98"),
        ("<a href='#И'>а</a><h2 id='%D0%98'>в</h2>", "%D0%98"),
        ("<a href='#50%'>а</a><h2 id='50%'>в</h2>", "50%"),
        ("<a href='#old'>а</a><p><a name='old'></a>б</p>", "old"),
        ("<a href='#old'>а</a><p><a name='old' id='new'></a>б</p>", "old"),
        ("<a href='#new'>а</a><p><a name='old' id='new'></a>б</p>", "new"),
        ("<a href='#%D1%8F'>а</a><p><a name='я'>б</a></p>", "я"),
        ("<a href='#two'>а</a><p id='two'>б</p><p id='two'>в</p>", "two"),
    ] {
        let (id, target) = follow(body);
        assert_eq!(target.as_deref(), Some(format!("user-content-{expected}").as_str()), "{body}");
        assert_eq!(id, format!("user-content-{expected}"), "{body}");
    }
    for body in ["<a href='#old'>а</a><p name='old'>б</p>", "<a href='#%D0'>а</a><h2 id='И'>б</h2>"] {
        assert_eq!(follow(body).1, None, "{body}");
    }
}

#[wasm_bindgen_test]
fn a_name_cannot_hide_what_the_app_uses() {
    let element =
        show_body("<a name='location'>а</a><a name='gazeta-settings'>б</a><form name='x'><a name='main'>в</a></form>");
    assert!(element.query_selector("[name]").expect("a good selector").is_none());
    for id in ["location", "gazeta-settings", "main"] {
        find(&element, &format!("a[id='user-content-{id}']"));
    }
}

#[wasm_bindgen_test]
fn a_link_around_a_picture_without_a_text_has_a_name() {
    for (body, expected) in [
        ("<figure><a href='/a/'><img src='/a.jpg' alt=''></a><figcaption>Мост</figcaption></figure>", Some("Мост")),
        (
            "<dl class='gallery-item'><dt><a href='/a/'><img src='/a.jpg'></a></dt><dd class='wp-caption-text'>Река</dd></dl>",
            Some("Река"),
        ),
        ("<p><a href='https://other.example/a/'><img src='/a.jpg' alt=''></a></p>", Some("other.example/a")),
        ("<p><a href='https://other.example/a/'></a></p>", Some("other.example/a")),
        ("<p><a href='/a/'><img src='/a.jpg' alt='Мост'></a></p>", None),
        ("<p><a href='/a/' aria-label='Мост'><img src='/a.jpg'></a></p>", Some("Мост")),
        ("<p><a href='/a/'>Мост</a></p>", None),
        // Who speaks to the device says the words that stand there.
        ("<p><a href='/a/' aria-label='Posts published on 01.12.2026'>1</a></p>", None),
        ("<p><a href='/a/' aria-label='Шолак (9 items)'>Шолак <i>(9)</i></a></p>", Some("Шолак (9 items)")),
    ] {
        let link = find(&show_body(body), "a[href]");
        assert_eq!(link.get_attribute("aria-label").as_deref(), expected, "{body}");
    }
}

/// Forms within forms, which only an attacker writes, must not hold up the page.
#[wasm_bindgen_test]
fn a_body_of_many_forms_costs_as_much_as_it_is_long() {
    let start = js_sys::Date::now();
    let element = show_body(&"<form><x>а</form>".repeat(3_000));
    let ms = js_sys::Date::now() - start;
    assert!(ms < 3_000.0, "{ms} ms");
    assert_eq!(text_of(&element).matches('а').count(), 3_000);
}
