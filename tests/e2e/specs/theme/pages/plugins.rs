//! Printed pages beside plugins for search engines, forms and languages.

use crate::support::theme::{Printed, fetch, install_stub, set_article, sql};

#[tokio::test]
async fn with_a_plugin_for_search_engines_there_is_one_of_each_and_it_is_the_plugins() {
    install_stub();
    for path in ["/uroven-reki/?stub_seo", "/?stub_seo", "/category/sport/?stub_seo"] {
        let page = fetch(path).await;
        assert_eq!(page.count("<script type=\"application/ld+json\""), 1, "{path}: JSON-LD");
        let page = Printed { html: page.without_blocks(), ..page };
        for tag in ["name=\"description\"", "rel=\"canonical\"", "property=\"og:title\"", "property=\"og:image\""] {
            assert_eq!(page.count(tag), 1, "{path}: {tag}");
        }
        assert_eq!(page.between("name=\"description\" content=\"", "\""), "stub", "{path}");
    }
}

#[tokio::test]
async fn a_plugin_that_breaks_the_api_does_not_take_the_page_with_it() {
    install_stub();
    let page = fetch("/uroven-reki/?stub_broken").await;
    assert_eq!(page.status, 200);
    assert!(page.without_blocks().contains("до отметки 287 сантиметров"), "the text is printed");
    assert!(page.block("settings")["api"].is_string());
}

#[tokio::test]
async fn each_language_has_its_words() {
    install_stub();
    for (locale, words) in
        [("en", ["Front page", "November 12, 2026, 08:40"]), ("kk", ["Басты бет", "12 қараша 2026, 08:40"])]
    {
        let page = fetch(&format!("/uroven-reki/?stub_locale={locale}")).await;
        let visible = page.without_blocks();
        for words in words {
            assert!(visible.contains(words), "{locale} lacks {words}");
        }
        assert_eq!(page.block("settings")["language"], locale);
    }
}

#[tokio::test]
async fn a_page_with_a_form_of_a_plugin_stays_wordpress_own() {
    install_stub();
    set_article("kontakty", "post_content", "[stub_form]");
    sql("DELETE FROM wp_options WHERE option_name LIKE '%gazeta_plain_pages'", &[]);
    let page = fetch("/kontakty/").await;
    assert!(page.html.contains("<form class=\"stub\">") && page.html.contains("window.stubRan"), "the form is whole");
    assert_eq!(page.count("gazeta-answers"), 0, "the app does not take it over");
    assert!(page.html.contains("masthead"), "it has our masthead");
    let plain = fetch("/uroven-reki/").await.block("places")["plain"].to_string();
    assert!(plain.contains("\"/kontakty/\""), "links to it load fully: {plain}");
}
