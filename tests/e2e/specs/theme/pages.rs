//! The pages that WordPress prints, as readers without scripts, crawlers and messengers get them.

mod plugins;

use serde_json::Value;

use crate::support::theme::{Printed, address, alone, fetch, find_article, set_article};

/// Address, status, canonical address, and whether the preview has a picture.
const KINDS: [(&str, u16, &str, bool); 14] = [
    ("/", 200, "/", true),
    ("/page/2/", 200, "/page/2/", false),
    ("/uroven-reki/", 200, "/uroven-reki/", true),
    ("/odna-stroka/", 200, "/odna-stroka/", true),
    ("/o-gazete/redakciya/", 200, "/o-gazete/redakciya/", false),
    ("/category/sport/", 200, "/category/sport/", false),
    ("/category/obshchestvo/page/2/", 200, "/category/obshchestvo/page/2/", false),
    ("/category/sport/?utm_source=channel", 200, "/category/sport/", false),
    ("/?utm_source=channel", 200, "/", true),
    ("/author/ershova/", 200, "/author/ershova/", false),
    ("/2026/11/", 200, "/2026/11/", false),
    ("/2026/11/12/", 200, "/2026/11/12/", false),
    ("/?s=%D1%85%D0%BB%D0%B5%D0%B1", 200, "", false),
    ("/takoy-stati-net/", 404, "", false),
];

#[tokio::test]
async fn each_kind_of_address_has_its_status_and_exactly_one_of_each_tag() {
    for (path, status, canonical, has_picture) in KINDS {
        let page = fetch(path).await;
        assert_eq!(page.status, status, "{path}");
        // The boot script names the tags too.
        let page = Printed { html: page.without_blocks(), ..page };
        assert_eq!(page.count("<title>"), 1, "{path}");
        let is_found = usize::from(status == 200);
        assert_eq!(page.count("name=\"description\""), is_found, "{path}: description");
        assert_eq!(page.count("property=\"og:title\""), is_found, "{path}: og:title");
        assert_eq!(page.count("property=\"og:image\""), usize::from(has_picture), "{path}: og:image");
        assert_eq!(page.count("rel=\"canonical\""), usize::from(!canonical.is_empty()), "{path}: canonical");
        let link = page.between("rel=\"canonical\" href=\"", "\"");
        assert!(canonical.is_empty() || link == format!("{}{canonical}", address()), "{path}: {link}");
        assert_eq!(page.count("<h1"), 1, "{path}: headings");
    }
}

#[tokio::test]
async fn without_scripts_a_page_has_menu_text_pages_and_comments() {
    let article = fetch("/uroven-reki/").await.without_blocks();
    for words in [
        "category/kultura/",
        "<h1>Уровень реки</h1>",
        "Из-за шуги и раннего тепла",
        "12 ноября 2026, 08:40",
        "5 минут чтения",
        "до отметки 287 сантиметров",
        "srcset=",
        "7 комментариев",
        "Пришёл! Записал меня, собаку и восемь кур.",
        "wp-comments-post.php",
    ] {
        assert!(article.contains(words), "the article lacks {words}");
    }
    let list = fetch("/category/obshchestvo/").await.without_blocks();
    for words in ["rel=\"next\"", "/category/obshchestvo/page/2/", "Страница 1 из", "row-card"] {
        assert!(list.contains(words), "the section lacks {words}");
    }
    let front = fetch("/").await.without_blocks();
    assert!(front.contains("lead-card") && front.contains("fetchpriority=\"high\""), "the front page has no lead");
}

#[tokio::test]
async fn the_answers_are_those_of_the_api() {
    let _alone = alone().await;
    for path in ["/uroven-reki/", "/", "/category/sport/", "/2026/11/", "/author/ershova/", "/takoy-stati-net/"] {
        let page = fetch(path).await;
        let answers = page.block("answers");
        let answers = answers.as_object().unwrap_or_else(|| panic!("{path} has no answers"));
        assert!(3 <= answers.len(), "{path} has the answers {:?}", answers.keys());
        for (url, answer) in answers {
            let api: Value = serde_json::from_str(&fetch(url).await.html).unwrap_or_default();
            assert_eq!(answer["body"], api, "{path}: {url}");
        }
    }
}

/// A page holds no word that an anonymous reader may not read, and no nonce.
#[tokio::test]
async fn nothing_hidden_is_printed() {
    let _alone = alone().await;
    let hidden = [
        ("dom-u-pereezda", "post_status", "private", 404),
        ("bayga-na-krayu-stepi", "post_status", "draft", 404),
        ("noch-v-biblioteke", "post_password", "klyuch", 200),
    ];
    for (slug, column, value, status) in hidden {
        let words = find_words(slug);
        let own = format!("/{slug}/");
        assert!(fetch(&own).await.html.contains(&words), "{slug} can be read before it is hidden");
        let before = find_article(slug, column);
        set_article(slug, column, value);
        for path in [&*own, "/", "/page/2/", "/page/3/", "/2026/11/", "/2026/10/", "/feed/"] {
            let page = fetch(path).await;
            assert!(!page.html.contains(&words), "{path} has words of {slug}: {words}");
            assert_eq!(page.count("_wpnonce"), 0, "{path} has a nonce");
        }
        assert_eq!(fetch(&own).await.status, status, "{slug}");
        set_article(slug, column, &before);
    }
}

/// Words with which a paragraph of an article begins.
fn find_words(slug: &str) -> String {
    let text = find_article(slug, "post_content");
    let paragraph = text.split("<p>").nth(1).unwrap_or_default();
    let words: String = paragraph.chars().take(40).collect();
    assert!(30 < words.chars().count() && !words.contains(['<', '&']), "{slug} begins with {words}");
    words
}

#[tokio::test]
async fn no_title_ends_a_script_or_opens_a_comment() {
    let _alone = alone().await;
    let titles = [
        "Снег</script><script>harm()</script>",
        "Лёд <!--<script> и --> вода",
        "Черта\u{2028}под\u{2029}строкой",
        "Вода\"><img src=x onerror=harm()>",
    ];
    for title in titles {
        set_article("koshma-v-muzee", "post_title", title);
        for path in ["/koshma-v-muzee/", "/2026/11/"] {
            let page = fetch(path).await;
            check_scripts(&page, &format!("{path} with {title}"));
            let first = title.split(['<', '"', '\u{2028}']).next().unwrap_or_default().trim();
            let told = page.block("answers");
            let told = told.as_object().into_iter().flat_map(|all| all.values()).flat_map(find_titles);
            assert!(told.into_iter().any(|told| told.contains(first)), "{path} answers without the title {title}");
        }
    }
    set_article("koshma-v-muzee", "post_title", "Кошма");
}

/// The titles of the articles in an answer.
fn find_titles(answer: &Value) -> Vec<String> {
    let posts = answer["body"].as_array().into_iter().flatten();
    posts.filter_map(|post| post["title"]["rendered"].as_str().map(str::to_owned)).collect()
}

/// Each script of a page is one of ours or WordPress's, and each data block can be read.
fn check_scripts(page: &Printed, what: &str) {
    assert_eq!(page.count("<script"), page.count("</script>"), "{what}");
    for name in ["settings", "places", "program", "answers"] {
        assert_eq!(page.count(&format!("id=\"gazeta-{name}\"")), 1, "{what}: {name}");
        page.block(name);
    }
    let visible = page.without_blocks();
    assert!(!visible.contains("harm()</script>") && !visible.contains("<img src=x"), "{what}");
}

#[tokio::test]
async fn a_text_cannot_pass_for_a_data_block_and_contacts_nobody() {
    let _alone = alone().await;
    let text = "<p id=\"gazeta-answers\">{}</p><p><a href=\"#note\">к сноске</a></p><p id=\"note\">сноска</p>\
        <iframe src=\"https://video.example/embed/1\"></iframe><script>harm()</script><p onclick=\"harm()\">конец</p>";
    let before = find_article("pervyy-buran", "post_content");
    set_article("pervyy-buran", "post_content", text);
    let page = fetch("/pervyy-buran/").await;
    set_article("pervyy-buran", "post_content", &before);
    check_scripts(&page, "a text with an id of ours");
    let visible = page.without_blocks();
    assert!(visible.contains("user-content-gazeta-answers") && visible.contains("href=\"#user-content-note\""));
    assert!(!visible.contains("<iframe") && visible.contains("href=\"https://video.example/embed/1\""));
    assert!(!visible.contains("harm()"), "a script of the text is printed");
}
