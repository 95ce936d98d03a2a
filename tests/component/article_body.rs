//! The body of an article, from what WordPress sends to the page: old blocks, playlists, forms.

mod embeds;
mod pictures;

use gazeta::browser::article_body::{Presentation, show};
use gazeta::i18n::Language;
use leptos::prelude::document;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement};
use wordpress::model::Html;

use crate::support::{find, text_of};

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
