//! The sanitizer: what it keeps, and what it removes.

mod generated;

use gazeta::browser::sanitizer::{Policy, set_html, to_text};
use js_sys::Reflect;
use leptos::prelude::document;
use wasm_bindgen_test::wasm_bindgen_test;
use wordpress::model::Html;

use crate::sanitizers::load;
use crate::support::{find, text_of};

#[wasm_bindgen_test]
fn the_sanitizer_passes_text_and_nothing_that_runs() {
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
            // The ids of articles get a prefix, so that none equals an id of the app.
            let html = html.replace("id=\"user-content-", "");
            for word in
                ["<script", "onerror", "onload", "javascript:", "<iframe", "<form", "<input", "style=", "id=", "name="]
            {
                assert!(!html.contains(word), "{policy:?} let `{word}` through: {attack} became {html}");
            }
            assert!(
                attack.contains("<math") || text_of(&element).contains("ok"),
                "{policy:?} lost the text of {attack}: {html}"
            );
        }
    }
    let pwned = Reflect::get(&js_sys::global(), &"pwned".into()).expect("a property");
    assert!(pwned.is_undefined(), "an attack ran");
}

#[wasm_bindgen_test]
fn the_sanitizer_keeps_what_editors_use() {
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
    assert!(text_of(&element).contains("старое"), "the text of an old wrapper stays");
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

/// What every engine must make of unknown elements, as article, comment and title.
#[wasm_bindgen_test]
async fn the_words_of_an_unknown_element_stay_whatever_its_name() {
    let cases = [
        ("<h1>Главное</h1><p>Раз.</p>", "<h2>Главное</h2><p>Раз.</p>"),
        ("<H1 id=a>Главное</H1>", "<h2 id=\"user-content-a\">Главное</h2>"),
        ("<p>В <noindex>Доме культуры</noindex>.</p>", "<p>В Доме культуры.</p>"),
        ("<p>В <NoIndex>Доме <x-y is=z>культуры</x-y></NOINDEX>.</p>", "<p>В Доме культуры.</p>"),
        ("<o:p>а</o:p><имя>б</имя><h1-x>в</h1-x>", "а&lt;имя&gt;бв"),
        ("<p is=x-y>а</p>", "<p>а</p>"),
        ("<marquee><p>а</p></marquee>", "<p>а</p>"),
        ("<object data=x><p>Файл</p></object><canvas>рисунок</canvas>", "<p>Файл</p>рисунок"),
        ("<menu><li>а</menu>", "<ul><li>а</li></ul>"),
        ("<textarea>а <b>б</textarea>", "а &lt;b&gt;б"),
        ("<math><mfrac><mn>1</mn><mn>2</mn></mfrac><annotation>нет</annotation></math> м", "1/2 м"),
        ("<script>нет</script><style>нет</style><template>нет</template><title>нет</title>а", " а"),
        ("<iframe>нет</iframe><svg><text>нет</text></svg><noembed>нет</noembed><datalist><option>нет</datalist>а", "а"),
        ("<frameset><frame>а", "а"),
        ("<noscript><p>а</p></noscript>", "<p>а</p>"),
    ];
    for sanitizer in load().await {
        for (html, expected) in cases {
            assert_eq!(sanitizer.fill(html, "prose").inner_html(), expected, "{}: {html}", sanitizer.name);
        }
        assert_eq!(text_of(&sanitizer.fill("В <noindex>Доме</noindex><h1>а</h1>б", "inline")), "В Доме а б");
        assert_eq!(
            text_of(&sanitizer.fill("<table><tr><td>а<td>б</table><img alt=':)'>", "comment")).trim(),
            "а  б     :)"
        );
    }
}

/// Addresses that open another app.
const CHATS: [&str; 7] = [
    "viber://chat?number=%2B7",
    "whatsapp://send?phone=7",
    "TG://resolve?domain=x",
    "sms:+7",
    "sgnl://signal.me/#p/7",
    "geo:50,80",
    "webcal://a.example/",
];

#[wasm_bindgen_test]
async fn editors_may_link_to_chats_and_strangers_may_not() {
    for sanitizer in load().await {
        let has_link = |url: &str, policy: &str| {
            let element = sanitizer.fill(&format!("<a href=\"{url}\">а</a>"), policy);
            element.query_selector("a[href]").expect("a good selector").is_some()
        };
        for url in ["https://a.example/", "/a/", "#a", "mailto:a@a.example", "tel:+7"] {
            assert!(["inline", "comment", "prose"].iter().all(|policy| has_link(url, policy)), "{url}");
        }
        for url in CHATS {
            assert!(has_link(url, "prose") && has_link(url, "inline"), "{}: {url}", sanitizer.name);
            assert!(!has_link(url, "comment"), "{}: {url} of a stranger", sanitizer.name);
        }
        for url in [
            "javascript:x",
            "data:text/html,x",
            "vbscript:x",
            "intent://x#Intent;end",
            "file:///a",
            "ms-settings:x",
            "facetime:x",
            "steam://x",
            "vibers://x",
        ] {
            assert!(!has_link(url, "prose"), "{}: {url}", sanitizer.name);
        }
    }
}
