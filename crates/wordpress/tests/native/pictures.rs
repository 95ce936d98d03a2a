//! The files of a picture.

use wordpress::model::{Html, Image};

#[test]
fn files_of_an_https_page_are_asked_for_by_https() {
    let image = |src: &str, srcset: &str| Image {
        src: src.to_owned(),
        srcset: srcset.to_owned(),
        width: 900,
        height: 600,
        alt: String::new(),
        caption: Html(String::new()),
        credit: None,
    };
    for (protocol, src, srcset, expected) in [
        (
            "https:",
            "http://paper.example/u/a.jpg",
            "http://paper.example/u/a-300.jpg 300w, https://paper.example/u/a.jpg 900w",
            (
                "https://paper.example/u/a.jpg",
                "https://paper.example/u/a-300.jpg 300w, https://paper.example/u/a.jpg 900w",
            ),
        ),
        ("https:", "/u/a.jpg", "", ("/u/a.jpg", "")),
        ("http:", "http://127.0.0.1:8081/u/a.jpg", "", ("http://127.0.0.1:8081/u/a.jpg", "")),
    ] {
        assert_eq!(image(src, srcset).at_protocol(protocol), image(expected.0, expected.1));
    }
}
