//! Posts, films and maps of other sites, and other articles, in the body of an article.

use wasm_bindgen_test::wasm_bindgen_test;

use super::{check, count, to_element};
use crate::support::{find, text_of};

const CARD: &str = ".embed > a";
const PLAIN_LINK: &str = "a.is-embed";

/// What editors and plugins embed, what it becomes, and the page that this leads to.
const EMBEDS: [(&str, &str, &str); 14] = [
    (
        "<blockquote class='instagram-media' data-instgrm-permalink='https://www.instagram.com/p/AAA/'></blockquote>",
        CARD,
        "https://www.instagram.com/p/AAA/",
    ),
    (
        "<div class='fb-post' data-href='https://www.facebook.com/bozkala/posts/1'></div>",
        PLAIN_LINK,
        "https://www.facebook.com/bozkala/posts/1",
    ),
    (
        "<div class='fb-video' data-href='https://www.facebook.com/bozkala/videos/2' data-width='500'></div>",
        PLAIN_LINK,
        "https://www.facebook.com/bozkala/videos/2",
    ),
    (
        "<blockquote class='tiktok-embed' cite='https://www.tiktok.com/@a/video/7123456789012345678' data-video-id='7123456789012345678'><section></section></blockquote>",
        PLAIN_LINK,
        "https://www.tiktok.com/@a/video/7123456789012345678",
    ),
    (
        "<blockquote class='tiktok-embed' cite='https://www.tiktok.com/@a/video/7'><section>Слова <a href='https://www.tiktok.com/@a'>@a</a></section></blockquote>",
        PLAIN_LINK,
        "https://www.tiktok.com/@a/video/7",
    ),
    (
        "<script async src='https://telegram.org/js/telegram-widget.js' data-telegram-post='bozkala/12'></script>",
        CARD,
        "https://t.me/bozkala/12",
    ),
    (
        "<blockquote class='twitter-tweet' data-tweet-id='1700000000000000001'></blockquote>",
        CARD,
        "https://x.com/i/status/1700000000000000001",
    ),
    (
        "<div id='vk_post_-1_45616'></div><script>VK.Widgets.Post('vk_post_-1_45616')</script>",
        PLAIN_LINK,
        "https://vk.com/wall-1_45616",
    ),
    (
        "<iframe src='about:blank' data-src='https://ok.ru/videoembed/123'></iframe>",
        PLAIN_LINK,
        "https://ok.ru/videoembed/123",
    ),
    (
        "<div class='rll-youtube-player' data-src='https://www.youtube.com/embed/bozkala0001' data-id='bozkala0001'></div><noscript><iframe src='https://www.youtube.com/embed/bozkala0001?rel=0'></iframe></noscript>",
        CARD,
        "https://www.youtube.com/watch?v=bozkala0001",
    ),
    (
        "<div data-settings='{\"youtube_url\":\"https:\\/\\/youtu.be\\/bozkala0001\",\"mute\":\"\"}'><div></div></div>",
        CARD,
        "https://www.youtube.com/watch?v=bozkala0001",
    ),
    ("<lite-youtube videoid='bozkala0001'></lite-youtube>", CARD, "https://www.youtube.com/watch?v=bozkala0001"),
    (
        "<script async src='https://api-maps.yandex.ru/services/constructor/1.0/js/?um=constructor%3Aabc&amp;lang=ru_RU'></script>",
        CARD,
        "https://yandex.ru/maps/?um=constructor%3Aabc",
    ),
    (
        "<a data-pin-do='embedPin' href='https://www.pinterest.com/pin/99/'></a>",
        PLAIN_LINK,
        "https://www.pinterest.com/pin/99/",
    ),
];

#[wasm_bindgen_test]
fn an_address_in_an_attribute_becomes_a_card_or_a_link() {
    for (body, form, page) in EMBEDS {
        let expected = format!("{form}[href='{page}']");
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
