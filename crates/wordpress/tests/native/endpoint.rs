//! The URLs of the WordPress REST API, for sites with pretty and with plain permalinks.

use wordpress::endpoint::ApiBase;
use wordpress::model::Selection;
use wordpress::model::comment::Order;

#[test]
fn all_forms_of_the_api_base_are_accepted() {
    let table = [
        ("/wp-json/", "/wp-json/wp/v2/posts/7?_fields="),
        ("https://paper.example/wp-json", "https://paper.example/wp-json/wp/v2/posts/7?_fields="),
        ("https://paper.example/?rest_route=/", "https://paper.example/?rest_route=/wp/v2/posts/7&_fields="),
    ];
    for (base, beginning) in table {
        let url = ApiBase::new(base).to_post_by_id(7);
        assert!(url.starts_with(beginning), "{url} should start with {beginning}");
    }
}

#[test]
fn query_values_are_encoded() {
    let base = ApiBase::new("/wp-json/");
    let table = [
        (base.to_post_by_slug("паводок"), "slug=%D0%BF%D0%B0%D0%B2%D0%BE%D0%B4%D0%BE%D0%BA"),
        (base.to_post_by_slug("a&b=c d+e"), "slug=a%26b%3Dc%20d%2Be"),
        (
            base.with_password("posts", 7, "не & тот"),
            "/posts/7?password=%D0%BD%D0%B5%20%26%20%D1%82%D0%BE%D1%82&_fields=",
        ),
        (base.to_related(&[2, 5], 9, 4), "categories=2,5&exclude=9&per_page=4"),
        (base.to_latest(&[1, 2], 3), "exclude=1,2&per_page=3"),
        (base.to_list(&Selection::Latest, 2, 7), "page=2&per_page=7"),
        (base.to_list_from(&Selection::Tag(3), 6, 8), "posts?offset=6&per_page=8&tags=3"),
        (base.to_menu_items(1), "menu-items?per_page=100&_fields="),
        (base.to_menu_items(2), "&page=2"),
        (base.to_coauthors(4), "/coauthors/v1/coauthors?post_id=4&_fields="),
        (base.to_comments(4, 1, Order::Oldest), "post=4&order=asc&page=1&per_page=100"),
        (base.to_comments(4, 2, Order::Newest), "post=4&order=desc&page=2&per_page=100"),
        (base.to_comments(4, 3, Order::MostReplies), "post=4&order=asc&page=3&per_page=100"),
        (base.to_comments_after(4, "2026-11-12T09:12:00"), "post=4&order=asc&after=2026-11-12T09:12:00"),
        (base.to_comment_count(4), "post=4&per_page=1&_fields=id"),
    ];
    for (url, part) in table {
        assert!(url.contains(part), "{url} should contain {part}");
    }
}

#[test]
fn only_the_fields_in_use_are_requested() {
    let base = ApiBase::new("/wp-json/");
    let lists = [base.to_list(&Selection::Latest, 1, 7), base.to_comments(1, 1, Order::Oldest)];
    for url in [base.to_site(), base.to_post_by_slug("a")].into_iter().chain(lists) {
        assert!(url.contains("_fields="), "{url}");
    }
    // WordPress embeds only links in `_links`, and sends them only if `_embedded` is requested too.
    let feed = base.to_list(&Selection::Latest, 1, 7);
    assert!(feed.contains("_links.wp:featuredmedia,_embedded") && feed.contains("_embed=wp:featuredmedia"), "{feed}");
}

#[test]
fn each_list_requests_its_articles() {
    let base = ApiBase::new("/wp-json/");
    let date = |date: &str| Selection::Date(date.to_owned());
    let table = [
        (Selection::Section(3), "categories%5Bterms%5D=3&categories%5Binclude_children%5D=true"),
        (Selection::Tag(3), "tags=3"),
        (Selection::Author(3), "author=3"),
        (date("2024-04-19"), "after=2024-04-18T23:59:59&before=2024-04-20T00:00:00"),
        (date("2024-02"), "after=2024-01-31T23:59:59&before=2024-03-01T00:00:00"),
        (date("2024-03-01"), "after=2024-02-29T23:59:59&before=2024-03-02T00:00:00"),
        (date("2023-03-01"), "after=2023-02-28T23:59:59&before=2023-03-02T00:00:00"),
        (date("2024-12"), "after=2024-11-30T23:59:59&before=2025-01-01T00:00:00"),
        (date("2024"), "after=2023-12-31T23:59:59&before=2025-01-01T00:00:00"),
        (Selection::Search("хлеб & соль".to_owned()), "search=%D1%85%D0%BB%D0%B5%D0%B1%20%26%20%D1%81"),
    ];
    for (selection, part) in table {
        let url = base.to_list(&selection, 1, 10);
        assert!(url.contains(part), "{url} should contain {part}");
    }
}

#[test]
fn the_classic_comment_form_is_used_on_the_same_origin_only() {
    let here = "https://paper.example";
    let table = [
        ("/wp-json/", Some("/wp-comments-post.php")),
        ("/?rest_route=/", Some("/wp-comments-post.php")),
        ("/blog/wp-json", Some("/blog/wp-comments-post.php")),
        ("https://paper.example/blog/wp-json/", Some("https://paper.example/blog/wp-comments-post.php")),
        ("https://paper.example.evil/wp-json/", None),
        ("https://api.paper.example/wp-json/", None),
        ("//other.example/wp-json/", None),
        ("/api/v5/", None),
    ];
    for (base, expected) in table {
        assert_eq!(ApiBase::new(base).to_classic_form(here).as_deref(), expected, "{base}");
    }
}
