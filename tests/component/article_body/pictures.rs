//! Pictures and other files in the body of an article: loaded lazily, over HTTPS, or broken.

use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, Event};

use super::{check, count, to_element};
use crate::support::{find, text_of, until};

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
