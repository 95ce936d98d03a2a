//! The body of an article, from what WordPress sends to the page: old blocks, embeds, forms, lazy pictures.

use gazeta::browser::article_body::{Presentation, show};
use gazeta::i18n::Language;
use leptos::prelude::document;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, Event, HtmlElement};
use wordpress::model::Html;

use crate::support::{find, text_of, until};

const LINK: &str = "https://paper.example/story/";

/// Shows a body in an element of its own.
fn to_element(body: &str) -> HtmlElement {
    let section = document().create_element("section").expect("an element");
    section.set_inner_html("<div></div>");
    let element = find(&section, "div");
    let presentation = Presentation {
        home: LINK.to_owned(),
        has_lead: false,
        load_embeds: false,
        messages: Language::Russian.messages().prose.to_lines(),
    };
    show(&element, &Html(body.to_owned()), &presentation);
    element
}

fn count(element: &Element, selector: &str) -> u32 {
    element.query_selector_all(selector).expect("a good selector").length()
}

/// Fails unless the body has each of the selectors exactly once.
fn check(body: &str, once: &[&str]) {
    let element = to_element(body);
    for selector in once {
        assert_eq!(count(&element, selector), 1, "{selector} of {body} in {}", element.inner_html());
    }
}

#[wasm_bindgen_test]
fn the_words_of_a_cover_of_any_age_stand_on_its_picture() {
    const FILM: &str = ".wp-block-cover > video.wp-block-cover__video-background";
    const IMAGE: &str = ".wp-block-cover > img.wp-block-cover__image-background[src='/u/a.jpg']";
    for (body, media) in [
        (
            "<div class='wp-block-cover' style='background-image:url(/u/a.jpg)'><p class='wp-block-cover-text'>Слова</p></div>",
            IMAGE,
        ),
        (
            "<section class='wp-block-cover-image has-background-dim' style=\"background-image:url('/u/a.jpg')\"><h2>Слова</h2></section>",
            IMAGE,
        ),
        (
            "<div class='wp-block-cover'><video class='wp-block-cover__video-background' autoplay muted loop src='/u/f.mp4'></video><p>Слова</p></div>",
            FILM,
        ),
        (
            "<div class='wp-block-cover'><div class='wp-block-cover__image-background has-parallax' style='background-image:url(/u/a.jpg)'></div><div class='wp-block-cover__inner-container'><p>Слова</p></div></div>",
            IMAGE,
        ),
        ("<div class='wp-block-cover' style='background-image:url(/u/a.jpg)'>Слова</div>", IMAGE),
        (
            "<div class='wp-block-group' style='background-image:url(/u/a.jpg);background-size:cover'><p>Слова</p></div>",
            IMAGE,
        ),
        ("<div data-bg='url(/u/a.jpg)'><h3>Слова</h3></div>", IMAGE),
    ] {
        check(body, &[media, ".wp-block-cover > .wp-block-cover__inner-container"]);
        assert_eq!(text_of(&find(&to_element(body), ".wp-block-cover__inner-container")), "Слова", "{body}");
    }
}

#[wasm_bindgen_test]
fn other_old_blocks_keep_their_form() {
    check(
        "<table class='wp-block-table'><tbody><tr><td>я</td></tr></tbody></table>",
        &["[tabindex]", ".wp-block-table"],
    );
    check(
        "<figure class='wp-block-embed-youtube wp-block-embed'>\nhttps://youtu.be/bozkala0001\n<figcaption>Ледоход</figcaption></figure>",
        &[".embed", "figcaption"],
    );
}

#[wasm_bindgen_test]
fn an_address_in_an_attribute_becomes_a_card_or_a_link() {
    let card = |page: &str| format!(".embed > a[href='{page}']");
    let link = |page: &str| format!("a.is-embed[href='{page}']");
    for (body, expected) in [
        (
            "<blockquote class='instagram-media' data-instgrm-permalink='https://www.instagram.com/p/AAA/'></blockquote>",
            card("https://www.instagram.com/p/AAA/"),
        ),
        (
            "<div class='fb-post' data-href='https://www.facebook.com/bozkala/posts/1'></div>",
            link("https://www.facebook.com/bozkala/posts/1"),
        ),
        (
            "<div class='fb-video' data-href='https://www.facebook.com/bozkala/videos/2' data-width='500'></div>",
            link("https://www.facebook.com/bozkala/videos/2"),
        ),
        (
            "<blockquote class='tiktok-embed' cite='https://www.tiktok.com/@a/video/7123456789012345678' data-video-id='7123456789012345678'><section></section></blockquote>",
            link("https://www.tiktok.com/@a/video/7123456789012345678"),
        ),
        (
            "<blockquote class='tiktok-embed' cite='https://www.tiktok.com/@a/video/7'><section>Слова <a href='https://www.tiktok.com/@a'>@a</a></section></blockquote>",
            link("https://www.tiktok.com/@a/video/7"),
        ),
        (
            "<script async src='https://telegram.org/js/telegram-widget.js' data-telegram-post='bozkala/12'></script>",
            card("https://t.me/bozkala/12"),
        ),
        (
            "<blockquote class='twitter-tweet' data-tweet-id='1700000000000000001'></blockquote>",
            card("https://x.com/i/status/1700000000000000001"),
        ),
        (
            "<div id='vk_post_-1_45616'></div><script>VK.Widgets.Post('vk_post_-1_45616')</script>",
            link("https://vk.com/wall-1_45616"),
        ),
        (
            "<iframe src='about:blank' data-src='https://ok.ru/videoembed/123'></iframe>",
            link("https://ok.ru/videoembed/123"),
        ),
        (
            "<div class='rll-youtube-player' data-src='https://www.youtube.com/embed/bozkala0001' data-id='bozkala0001'></div><noscript><iframe src='https://www.youtube.com/embed/bozkala0001?rel=0'></iframe></noscript>",
            card("https://www.youtube.com/watch?v=bozkala0001"),
        ),
        (
            "<div data-settings='{\"youtube_url\":\"https:\\/\\/youtu.be\\/bozkala0001\",\"mute\":\"\"}'><div></div></div>",
            card("https://www.youtube.com/watch?v=bozkala0001"),
        ),
        ("<lite-youtube videoid='bozkala0001'></lite-youtube>", card("https://www.youtube.com/watch?v=bozkala0001")),
        (
            "<script async src='https://api-maps.yandex.ru/services/constructor/1.0/js/?um=constructor%3Aabc&amp;lang=ru_RU'></script>",
            card("https://yandex.ru/maps/?um=constructor%3Aabc"),
        ),
        (
            "<a data-pin-do='embedPin' href='https://www.pinterest.com/pin/99/'></a>",
            link("https://www.pinterest.com/pin/99/"),
        ),
    ] {
        check(body, &[&expected, "a[href]:not([href='https://www.tiktok.com/@a'])"]);
        assert!(!text_of(&find(&to_element(body), &expected)).trim().is_empty(), "{body}");
    }
}

#[wasm_bindgen_test]
fn what_counts_or_shares_becomes_no_link() {
    for body in [
        "<div class='fb-like' data-href='https://paper.example/story/'></div>",
        "<div class='share' data-url='https://paper.example/story/' data-image='https://paper.example/u/a.jpg'></div>",
        "<noscript><iframe src='https://count.example/ns.html' height='0' width='0'></iframe></noscript>",
        "<noscript><img src='https://count.example/1.gif' width='1' height='1'></noscript>",
        "<script async src='https://count.example/widget.js'></script>",
        "<blockquote cite='https://other.example/book/'><p>Слова</p></blockquote>",
    ] {
        let element = to_element(body);
        assert_eq!(count(&element, "a, img"), 0, "{body} became {}", element.inner_html());
    }
}

#[wasm_bindgen_test]
fn an_article_embedded_in_another_is_one_card() {
    for (body, href) in [
        (
            "<blockquote class='wp-embedded-content'><a href='https://paper.example/old/'>Старое</a></blockquote><p><iframe class='wp-embedded-content' src='https://paper.example/old/embed/#?secret=k'></iframe></p>",
            "/old/",
        ),
        (
            "<figure class='wp-block-embed'><div class='wp-block-embed__wrapper'><blockquote class='wp-embedded-content' data-secret='z'><a href='https://other.example/n/'>Старое</a></blockquote><iframe class='wp-embedded-content' src='https://other.example/n/embed/#?secret=z' data-secret='z'></iframe></div></figure>",
            "https://other.example/n/",
        ),
        (
            "<blockquote class='wp-embedded-content'><a href='https://paper.example/renamed/'>Старое</a></blockquote>\n<p><iframe class='wp-embedded-content' src='https://paper.example/old/embed/#?secret=k'></iframe></p>",
            "/renamed/",
        ),
        ("<p><iframe src='https://paper.example/?p=5&amp;embed=true#?secret=k' title='Старое'></iframe></p>", "/?p=5"),
        ("<p><iframe src='https://paper.example/old/embed/' title='Старое'></iframe></p>", "/old/"),
    ] {
        check(body, &["a", &format!("a.is-embed[href='{href}']")]);
        assert!(text_of(&to_element(body)).contains("Старое"), "{body}");
    }
}

#[wasm_bindgen_test]
fn a_playlist_has_a_player_for_each_track() {
    let playlist = |data: &str| {
        format!(
            "<div class='wp-playlist'><audio controls preload='none'></audio><noscript><ol><li><a href='/u/1.mp3'>Раз</a></li></ol></noscript>\
             <script type='application/json' class='wp-playlist-script'>{data}</script></div>"
        )
    };
    let audio = playlist(
        r#"{"type":"audio","tracks":[{"src":"https:\/\/paper.example\/u\/1.mp3","type":"audio\/mpeg","title":"Гудок &#8211; раз","meta":{"artist":"Хор","length_formatted":"1:02"}},{"src":"/u/2.mp3","title":"Два"}]}"#,
    );
    let element = to_element(&audio);
    assert_eq!(count(&element, "audio[controls][src]"), 2);
    assert_eq!(text_of(&find(&element, "figure:first-child figcaption")), "Гудок – раз · Хор · 1:02");
    assert_eq!(find(&element, "figure + figure audio").get_attribute("aria-label").as_deref(), Some("Два"));
    check(
        &playlist(r#"{"type":"video","tracks":[{"src":"/u/1.mp4","title":"Фильм","image":{"src":"/u/f.jpg"}}]}"#),
        &["video[controls][src='/u/1.mp4'][poster='/u/f.jpg']", "figcaption"],
    );
    let broken = to_element(&playlist("{\"tracks\":"));
    assert_eq!((count(&broken, "audio"), count(&broken, "li > a[href='/u/1.mp3']")), (0, 1));
}

#[wasm_bindgen_test]
fn a_form_becomes_a_link_to_the_page_on_the_site() {
    const FORM: &str = "Открыть форму на сайте газеты";
    for (body, words) in [
        ("<form action='/x' method='post'><label>Имя</label><textarea name='a'></textarea></form>", ""),
        ("<form>Имя: <input name='attributes'><input name='querySelectorAll'><input name='remove'></form>", ""),
        (
            "<p>До</p><form><p><label>Имя <input></label></p><p>Письмо</p><textarea></textarea><button>Послать</button></form>",
            "До",
        ),
        (
            "<form><h3>Опрос</h3><p>Строить ли мост?</p><ul><li><input type='radio'> <label>Да</label></li><li><input type='radio'> Нет</li></ul><input type='submit' value='Голосовать'></form>",
            "ОпросСтроить ли мост?",
        ),
        (
            "<form><label>Имя <input></label><p>Письмо</p><textarea></textarea><table><tr><td>Имя</td><td><input></td></tr></table><dl><dt>Город</dt><dd><select><option>Бозкала</option></select></dd></dl></form>",
            "",
        ),
        (
            "<form class='wpcf7-form'><p><label>Имя<br><span><input></span></label></p><p style='display: none !important;'><label>Δ<textarea></textarea></label></p></form>",
            "",
        ),
    ] {
        check(body, &["a", "a[href='https://paper.example/story/?gazeta=off']:not([aria-label])"]);
        assert_eq!(count(&to_element(body), "table, ul, dl"), 0, "{body}");
        assert_eq!(text_of(&to_element(body)).trim(), format!("{words}{FORM}"), "{body}");
    }
    // A form around a text, and a list of addresses, need none.
    assert_eq!(count(&to_element("<form><p>Текст</p></form>"), "a"), 0);
    check(
        "<select><option value=''>Месяц</option><option value='https://paper.example/2024/04/'>Апрель</option></select>",
        &["a", "li > a[href='/2024/04/']"],
    );
}

#[wasm_bindgen_test]
fn a_lazily_loaded_picture_is_shown_once() {
    const EMPTY: &str = "data:image/gif;base64,R0lGODlhAQABAAAAACw=";
    for body in [
        "<noscript><img src='/u/p.jpg'></noscript><img class='lazy' src='EMPTY' data-original='/u/p.jpg'>",
        "<img src='/u/p-30x20.jpg' srcset='EMPTY 1w' data-src='/u/p.jpg'>",
        "<img src='EMPTY' data-lazy-src='/u/p.jpg' data-lazy-srcset='/u/p-300x200.jpg 300w, /u/p.jpg 900w'><noscript><img src='/u/p.jpg'></noscript>",
        "<picture><source data-srcset='/u/p.webp' srcset='EMPTY'><img data-src='/u/p.jpg' src='/blank.gif'></picture><noscript><picture><source srcset='/u/p.webp'><img src='/u/p.jpg'></picture></noscript>",
        "<p><img class='lazy' src='/plugins/1x1.trans.gif'></p><noscript><img src='/u/p.jpg'></noscript>",
        "<img src='EMPTY' data-lazy='true' data-orig-file='/u/p.jpg'>",
        "<img data-cfsrc='/u/p.jpg' style='display:none'><noscript><img src='/u/p.jpg'></noscript>",
        "<div class='lazy-bg' data-bg='/u/p.jpg'></div>",
        "<div data-background-image=\"url('/u/p.jpg')\"></div>",
        "<span data-type='css_image' data-img-url='/u/p.jpg'></span>",
        "<div style='background-image: url(/u/p.jpg)'></div>",
    ] {
        check(&body.replace("EMPTY", EMPTY), &["img", "img[src='/u/p.jpg']:not([srcset*='data:'])"]);
    }
    let own = "<img src='/u/p-300x200.jpg' data-orig-file='/u/p.jpg' data-large-file='/u/p-1024x683.jpg'>";
    check(own, &["img[src='/u/p-300x200.jpg']"]);
    let two = to_element("<img src='/u/a.jpg'><noscript><img src='/u/b.jpg'></noscript>");
    assert_eq!(count(&two, "img"), 2, "two pictures stay two");
    check("<video controls data-src='/u/f.mp4' data-poster='/u/f.jpg'></video>", &["video[src='/u/f.mp4'][poster]"]);
    check(
        "<picture><source srcset='/u/p.webp' data-srcset='/u/q.webp'><img src='/u/q.jpg'></picture>",
        &["[srcset='/u/q.webp']"],
    );
}

#[wasm_bindgen_test]
fn files_of_an_https_page_are_asked_for_by_https() {
    let element = to_element(
        "<img src='http://paper.example/u/a.jpg' srcset='http://paper.example/u/a-300.jpg 300w,http://paper.example/u/a.jpg 900w'>\
         <audio controls src='http://paper.example/u/a.mp3'></audio>\
         <video controls poster='http://paper.example/u/v.jpg'><source src='http://other.example/v.mp4'></video>\
         <a href='http://other.example/'>Ссылка</a>",
    );
    for file in ["img", "audio", "video", "source"] {
        for name in ["src", "srcset", "poster"] {
            let value = find(&element, file).get_attribute(name).unwrap_or_default();
            assert!(!value.contains("http:"), "{file} {name}: {value}");
        }
    }
    assert_eq!(find(&element, "a").get_attribute("href").as_deref(), Some("http://other.example/"));
}

#[wasm_bindgen_test]
async fn a_broken_set_of_sizes_gives_way_to_the_picture() {
    let element = to_element(
        "<picture><source srcset='/none.webp'><img src='/none.jpg' srcset='/none-300.jpg 300w' alt='Мост'></picture>",
    );
    let fail = || {
        let image = element.query_selector("img").expect("a good selector");
        image.map(|image| image.dispatch_event(&Event::new("error").expect("an event")))
    };
    assert!(fail().is_some());
    check_only_src(&element);
    fail();
    let broken = until("words in place of the picture", || element.query_selector(".broken").ok().flatten()).await;
    assert_eq!(text_of(&broken), "Мост");
}

fn check_only_src(element: &Element) {
    assert_eq!(count(element, "source, [srcset]"), 0);
    assert_eq!(count(element, "img[src='/none.jpg']"), 1);
}
