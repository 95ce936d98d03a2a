//! A half-uploaded theme, an error in the middle of a page, an article that is deleted meanwhile: never a white page.

use std::fs;

use serde_json::Value;

use super::open;
use crate::support::theme::{Copy, Printed, alone, fetch, find_article, install_stub, set_article};
use crate::support::{Locate, e2e_test};

const TEXT: &str = "до отметки 287 сантиметров";

/// An article, a list and an address that does not exist, as the fallback prints them.
async fn check_plain(what: &str, to_path: impl Fn(&str) -> String) {
    let page = fetch(&to_path("/uroven-reki/")).await;
    check_whole(&page, what);
    assert!(page.html.contains(TEXT) && page.html.contains("<h1>Уровень реки</h1>"), "{what}: the article");
    let list = fetch(&to_path("/category/sport/")).await;
    check_whole(&list, what);
    assert!(5 < list.count("<p><a href="), "{what}: the list");
    assert_eq!(fetch(&to_path("/takoy-stati-net/")).await.status, 404, "{what}");
}

/// It is one page, with one title, and without the app.
fn check_whole(page: &Printed, what: &str) {
    assert_eq!(page.status, 200, "{what}");
    for tag in ["<!DOCTYPE html>", "<title>", "<main>", "</main>", "</html>"] {
        assert_eq!(page.count(tag), 1, "{what}: {tag}");
    }
    assert_eq!(page.count("id=\"gazeta-answers\""), 0, "{what}: the app");
    assert!(page.header("cache-control").contains("no-cache"), "{what}: a cache may keep it");
    assert!(!page.html.contains("Fatal error") && !page.html.contains("wp-content/themes/gazeta-"), "{what}: paths");
}

#[tokio::test]
async fn without_a_file_of_the_theme_the_page_is_plain() {
    for file in ["inc/body.php", "inc/load.php", "parts/article.php", "app/tables.php", "app/release.php"] {
        let name = file.replace(['/', '.'], "-");
        let copy = Copy::new(&name);
        fs::remove_file(copy.folder.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
        check_plain(file, |path| copy.to_path(path)).await;
    }
}

#[tokio::test]
async fn with_half_a_file_of_the_theme_the_page_is_plain() {
    for file in ["inc/menu.php", "inc/head.php", "app/tables.php"] {
        let copy = Copy::new(&format!("half-{}", file.replace(['/', '.'], "-")));
        let text = fs::read_to_string(copy.folder.join(file)).expect("the file can be read");
        let half: String = text.chars().take(text.chars().count() / 2).collect();
        fs::write(copy.folder.join(file), half).expect("the file can be written");
        check_plain(file, |path| copy.to_path(path)).await;
    }
}

#[tokio::test]
async fn an_error_of_a_plugin_in_the_middle_of_a_page_leaves_its_text() {
    install_stub();
    for hook in
        ["wp_head", "wp_footer", "body_class", "the_tags", "the_title", "language_attributes", "document_title_parts"]
    {
        let page = fetch(&format!("/uroven-reki/?stub_fault={hook}")).await;
        check_whole(&page, hook);
        assert!(page.html.contains(TEXT), "{hook}");
    }
    // The text as its author wrote it.
    let page = fetch("/uroven-reki/?stub_fault=the_content").await;
    check_whole(&page, "the_content");
    assert!(page.html.contains(TEXT));
}

#[tokio::test]
async fn without_a_file_of_the_release_the_printed_page_stays() {
    let copy = Copy::new("release");
    let release = copy.find_release();
    let before = fetch(&copy.to_path("/uroven-reki/")).await;
    assert_eq!(before.count("id=\"gazeta-answers\""), 1, "the copy is whole at first");
    let files = fs::read_dir(&release).expect("the release can be read").filter_map(Result::ok);
    let program = files.map(|entry| entry.path()).find(|path| path.to_string_lossy().ends_with("_bg.wasm"));
    let program = program.expect("the release has a program");
    for is_half in [true, false] {
        if is_half {
            fs::write(&program, [0, 97, 115, 109]).expect("the file can be written");
        } else {
            fs::remove_file(&program).expect("the file can be removed");
        }
        let page = fetch(&copy.to_path("/uroven-reki/")).await;
        assert_eq!((page.status, page.count("id=\"gazeta-answers\"")), (200, 0), "half: {is_half}");
        assert!(page.html.contains(TEXT) && page.html.contains("masthead"), "half: {is_half}");
    }
}

#[tokio::test]
async fn a_wordpress_that_is_too_old_is_told_so_in_a_sentence() {
    install_stub();
    let page = fetch("/uroven-reki/?stub_old").await;
    assert_eq!(page.status, 500);
    assert!(page.html.contains("Gazeta needs WordPress 6.1 and PHP 7.4"), "{}", page.html);
}

#[tokio::test]
async fn an_article_that_is_deleted_meanwhile_is_said_to_be_gone() {
    let _alone = alone().await;
    let slug = "pervaya-lyzhnaya-trassa";
    let before = find_article(slug, "post_status");
    e2e_test()
        .run(async |session| {
            session.expect_in_console("404");
            open(session, "/takoy-stati-net/").await;
            set_article(slug, "post_status", "trash");
            let click = format!(
                "const link = document.createElement('a'); link.href = '/{slug}/'; link.textContent = 'трасса';
                document.querySelector('#main').append(link); link.click(); return null"
            );
            session.run::<Value>(&click).await;
            // The app asks, does not find it, and leaves the address to WordPress, which says so.
            session.until_equal("the address", format!("/{slug}/"), async || session.path().await).await;
            session.main().heading("Такой страницы нет").see().await;
        })
        .await;
    set_article(slug, "post_status", &before);
}
