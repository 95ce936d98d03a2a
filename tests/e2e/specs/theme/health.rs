//! The health page under Appearance: what it finds, in three languages, its one button, and who may see it.

use crate::support::theme::{
    Copy, Printed, address, alone, fetch, fetch_with, find_article, install_stub, log_in, set_article, sql,
};

const PAGE: &str = "/wp-admin/themes.php?page=gazeta-health";

/// The check of a heading: from its heading to the end of its entry.
fn find_check<'page>(page: &'page Printed, heading: &str) -> &'page str {
    page.between(&format!("<h2>{heading} "), "</li>")
}

async fn open_page(query: &str) -> Printed {
    let page = fetch_with(&format!("{PAGE}{query}"), "cookie", &log_in().await).await;
    assert_eq!(page.status, 200);
    page
}

#[tokio::test]
async fn the_health_page_says_what_it_has_found() {
    let _alone = alone().await;
    install_stub();
    let page = open_page("").await;
    for (heading, words) in [
        ("Файлы темы", "Все файлы на месте и целы"),
        ("Программа приложения", "application/wasm"),
        ("Сжатие программы и скриптов", "файлы идут через PHP"),
        ("Сжатие страниц", "несжатыми"),
        ("REST API", "могут читать через него статьи"),
        ("Адреса", "открывается по своему адресу"),
        ("Кэш страниц", "Его не видно"),
        ("Обновления", "DISALLOW_FILE_MODS"),
    ] {
        let check = find_check(&page, heading);
        assert!(check.contains(words), "{heading}: {check}");
    }
    let wishes = page.between("<textarea readonly", "</textarea>");
    assert!(wishes.contains("application/wasm") && wishes.contains("text/html"), "{wishes}");
}

#[tokio::test]
async fn the_preview_of_the_newest_article_is_drawn_and_its_title_is_text() {
    let _alone = alone().await;
    let newest = sql(
        "SELECT post_name FROM wp_posts WHERE post_type = 'post' AND post_status = 'publish' ORDER BY post_date DESC LIMIT 1",
        &[],
    );
    let slug = newest[0]["post_name"].as_str().unwrap_or_default().to_owned();
    let before = find_article(&slug, "post_title");
    for title in ["Лёд <b>тонок</b>", "Снег\"><script>harm()</script>", "Черта\u{2028}под строкой <!--"]
    {
        set_article(&slug, "post_title", title);
        let page = open_page("").await;
        let preview = page.between("<div class=\"gazeta-preview\">", "</div>");
        let first = title.split(['<', '"', '\u{2028}']).next().unwrap_or_default().trim();
        assert!(preview.contains(first) && preview.contains("Вестник Бозкалы"), "{title}: {preview}");
        assert!(preview.contains("<img src=\"http://127.0.0.1:"), "{title}: {preview}");
        assert!(!page.html.contains("<script>harm()"), "{title}");
    }
    set_article(&slug, "post_title", &before);
}

#[tokio::test]
async fn a_cached_page_with_a_nonce_is_named() {
    let _alone = alone().await;
    install_stub();
    sql(
        "INSERT OR REPLACE INTO wp_options (option_name, option_value, autoload) VALUES ('stub_cache', '1', 'yes')",
        &[],
    );
    sql("DELETE FROM wp_options WHERE option_name = 'notoptions'", &[]);
    let page = open_page("").await;
    sql("DELETE FROM wp_options WHERE option_name = 'stub_cache'", &[]);
    let check = find_check(&page, "Кэш страниц");
    assert!(check.contains("nonce") && check.contains("x-cache"), "{check}");
}

#[tokio::test]
async fn what_is_missing_is_named() {
    let copy = Copy::new("health");
    let extras = copy.find_release().join("extras.js");
    std::fs::remove_file(extras).expect("the file can be removed");
    let page = open_page(&format!("&stub_theme={}", copy.name)).await;
    let check = find_check(&page, "Файлы темы");
    assert!(check.contains("extras.js"), "{check}");
}

#[tokio::test]
async fn the_button_opens_comments_and_only_with_its_nonce() {
    let cookies = log_in().await;
    let _alone = alone().await;
    // The nonce is that of the session of these cookies.
    let page = fetch_with(PAGE, "cookie", &cookies).await;
    let check = find_check(&page, "Комментарии без учётной записи");
    assert!(check.contains("admin-post.php"), "there is a button: {check}");
    let (_, form) = check.split_once("name=\"_wpnonce\" value=\"").unwrap_or_default();
    let nonce = form.split('"').next().unwrap_or_default().to_owned();
    for (nonce, status, is_open) in [("0000000000", 403, false), (&*nonce, 302, true)] {
        let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().expect("a client");
        let request = client.post(format!("{}/wp-admin/admin-post.php", address()));
        let request = request.header("cookie", &cookies).header("content-type", "application/x-www-form-urlencoded");
        let response = request.body(format!("action=gazeta_allow_comments&_wpnonce={nonce}")).send().await;
        assert_eq!(response.expect("WordPress answers").status().as_u16(), status);
        let check = find_check(&open_page("").await, "Комментарии без учётной записи").to_owned();
        assert_eq!(!check.contains("admin-post.php"), is_open, "{check}");
    }
    let option = sql("SELECT option_value FROM wp_options WHERE option_name = 'theme_mods_gazeta'", &[]);
    let mods = option[0]["option_value"]
        .as_str()
        .unwrap_or_default()
        .replace("s:20:\"gazeta_open_comments\";b:1", "s:20:\"gazeta_open_comments\";b:0");
    sql("UPDATE wp_options SET option_value = ?1 WHERE option_name = 'theme_mods_gazeta'", &[&mods]);
}

#[tokio::test]
async fn a_visitor_sees_no_health_page() {
    let page = fetch(PAGE).await;
    assert!(page.html.contains("loginform") && !page.html.contains("gazeta-checks"));
}

#[tokio::test]
async fn the_health_page_is_in_the_language_of_its_reader() {
    install_stub();
    for (locale, words) in [("en", "Is the paper in order?"), ("kk", "Газетте бәрі дұрыс па?")] {
        let page = open_page(&format!("&stub_locale={locale}")).await;
        assert!(page.html.contains(words), "{locale}");
        assert!(!page.html.contains(">health."), "{locale} lacks a message");
    }
}
