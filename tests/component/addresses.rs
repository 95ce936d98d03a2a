//! What the loaders make of responses that are not what was asked for, and of WordPress's own word about an address.

use gazeta::browser::abort::Abort;
use gazeta::browser::url;
use gazeta::data::{ErrorKind, load};
use gazeta::pages::article::ArticlePage;
use gazeta::pages::lazy_chunk::show_lazy;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use wordpress::endpoint::ApiBase;
use wordpress::permalinks::{ArchiveKey, Outcome, PostKey, Route, find_route, find_slugs};

use crate::stub_fetch::StubFetch;
use crate::support::{Mounted, make_settings, run, until_true as until};

/// A WordPress that knows three posts and pages, and sends the newest post for a slug that is none. `head` responds to
/// requests for pages. Each test has an API of its own, because responses are cached.
fn stub(head: &str) -> StubFetch {
    StubFetch::new(&format!(
        r#"(request) => {{
            const {{ pathname, searchParams }} = new URL(request.url, location);
            const json = (value, status = 200) => new Response(JSON.stringify(value), {{ status }});
            const post = (id, path, type = "post") => ({{ id, type, link: "https://wp.example" + path, title: {{ rendered: path }} }});
            if (request.method === "HEAD") {{
                const response = ({head})(pathname, searchParams);
                return response.url ? response : Object.defineProperty(response, "url", {{ value: request.url }});
            }}
            const posts = [post(9, "/newest/"), post(1, "/2019/03/04/story/"), post(2, "/both/"), post(5, "/1984/")];
            const pages = [post(3, "/school/contacts/", "page"), post(4, "/about/contacts/", "page"), post(6, "/o/both/", "page")];
            const tags = [{{ id: 7, name: "Туман", link: "https://wp.example/temy/mist/" }}];
            const [, kind, id] = pathname.match(/wp.v2.([a-z]+).?(.*)$/) ?? [];
            const all = {{ posts, pages, tags, categories: [], users: [] }}[kind];
            if (!all) return json({{ home: location.origin, name: "Вестник" }});
            if (id) {{
                const found = all.find((one) => one.id === Number(id));
                return found ? json(found) : json({{ code: "rest_post_invalid_id" }}, 404);
            }}
            const slugs = (searchParams.get("slug") ?? "").toLowerCase().split(/[\s,]+/).filter(Boolean);
            const has = ({{ link }}) => slugs.some((slug) => link.endsWith("/" + slug + "/"));
            return json(slugs.length ? all.filter(has) : all.slice(0, 1));
        }}"#
    ))
}

const NO_HEAD: &str = "() => new Response(null)";

async fn load(name: &str, address: &str) -> Result<u64, ErrorKind> {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let Route::Article(key) = find_route(path, query) else { panic!("{address} is no article's") };
    let base = ApiBase::new(&format!("/{name}/wp-json"));
    load::load_post(&base, &key, address, &Abort::default()).await.map(|post| post.id).map_err(|error| error.kind)
}

#[wasm_bindgen_test]
async fn a_post_is_shown_at_its_own_address_only() {
    let _stub = stub(NO_HEAD);
    for (address, expected) in [
        ("/2019/03/04/story/", Ok(1)),
        ("/2019/03/04/Story", Ok(1)),
        ("/2019/03/04/story/amp/", Ok(1)),
        ("/2019/03/04/story/,", Err(ErrorKind::NotFound)),
        ("/2019/03/04/story/%20", Err(ErrorKind::NotFound)),
        ("/,%20,/", Err(ErrorKind::NotFound)),
        ("/2020/03/04/story/", Err(ErrorKind::NotFound)),
        ("/about/contacts/", Ok(4)),
        ("/school/contacts/", Ok(3)),
        ("/contacts/", Err(ErrorKind::NotFound)),
        ("/both/", Ok(2)),
        ("/o/both/", Ok(6)),
        ("/?p=1", Ok(1)),
        ("/?p=4", Ok(4)),
        ("/?page_id=1", Ok(1)),
        ("/?p=77", Err(ErrorKind::NotFound)),
        ("/1984/x", Err(ErrorKind::NotFound)),
    ] {
        assert_eq!(load("own", address).await, expected, "{address}");
    }
}

#[wasm_bindgen_test]
async fn a_number_can_be_a_slug() {
    let _stub = stub(NO_HEAD);
    let (base, abort) = (ApiBase::new("/number/wp-json"), Abort::default());
    let post = load::load_post(&base, &PostKey::Id(1984), "/1984/", &abort).await;
    assert_eq!(post.map(|post| post.id), Ok(5));
}

#[wasm_bindgen_test]
async fn a_tag_is_found_below_another_base() {
    let _stub = stub(NO_HEAD);
    let find = async |address: &str| {
        let key = ArchiveKey::Section(vec!["temy".to_owned(), "mist".to_owned()]);
        let archive =
            load::load_archive(ApiBase::new("/tags/wp-json"), key, address.to_owned(), Abort::default()).await;
        archive.map(|archive| archive.title.0).map_err(|error| error.kind)
    };
    assert_eq!(find("/temy/mist/").await, Ok("Туман".to_owned()));
    assert_eq!(find("/other/mist/").await, Err(ErrorKind::NotFound));
}

#[wasm_bindgen_test]
async fn wordpress_knows_where_an_address_leads() {
    let stub = stub(
        r#"(path, query) => {
            const headers = { Link: `<${location.origin}/wp-json/>; rel="https://api.w.org/"` };
            if (query.get("gazeta") !== "off") throw new Error("the address is not marked");
            if (path === "/none/") return new Response(null, { status: 404, headers });
            if (path === "/shell/") return new Response(null);
            if (path === "/down/") throw new TypeError("Failed to fetch");
            const moved = { "/old/": "/2019/03/04/story/", "/a/photo/": "/wp-content/a.jpg" }[path] ?? path;
            const url = location.origin + moved + "?gazeta=off&";
            return Object.defineProperties(new Response(null, { headers }), { url: { value: url }, redirected: { value: moved !== path } });
        }"#,
    );
    let none = load::load_outcome("/none/").await;
    let requests = stub.count();
    for (address, expected) in [
        ("/old/", Outcome::Moved("/2019/03/04/story/".to_owned())),
        ("/a/photo/", Outcome::Own("/wp-content/a.jpg".to_owned())),
        ("/book/title/", Outcome::Own("/book/title/?gazeta=off".to_owned())),
        ("/none/", Outcome::Missing),
    ] {
        assert_eq!(load::load_outcome(address).await, expected, "{address}");
    }
    assert_eq!(none, Outcome::Missing);
    assert_eq!(stub.count() - requests, 4, "one request for each address");
    for address in ["/shell/", "/down/", "/nowhere/?gazeta=off"] {
        assert_eq!(load::load_outcome(address).await, Outcome::Unknown, "{address}");
    }
}

/// Trunk and plain hosts respond to the question with the app, others refuse it, or nothing comes.
#[wasm_bindgen_test]
async fn where_wordpress_cannot_be_asked_the_app_says_what_it_knows_and_complains_of_nothing() {
    run("globalThis.told = [];
        globalThis.quiet = { warn: console.warn, error: console.error };
        for (const level in quiet) console[level] = (...words) => told.push(words.join(' '));");
    for head in [
        "() => new Response('<!doctype html><title>Вестник</title>')",
        "() => new Response(null, { status: 405 })",
        "() => new Response(null, { status: 404 })",
        "() => new Response(null, { status: 502 })",
        "() => { throw new TypeError('Failed to fetch'); }",
    ] {
        let _stub = stub(head);
        let page = open("/novosti/story.html", "story");
        until("the best guess", || url::address() == "/2019/03/04/story/").await;
        drop(page);
        let page = open("/none/", "none");
        page.see("h1", "Такой страницы нет").await;
        page.see("a", "Открыть на сайте газеты").await;
        assert_eq!(url::address(), "/none/", "{head}");
    }
    run("Object.assign(console, quiet)");
    assert_eq!(run("return told.join()").as_string().as_deref(), Some(""));
}

fn open(address: &str, slug: &str) -> Mounted {
    let key = PostKey::Slug(slug.to_owned());
    Mounted::at(address, make_settings(""), || view! { <ArticlePage key is_arrival=true show_lazy /> }.into_any())
}

#[wasm_bindgen_test]
async fn the_error_has_the_address_of_the_best_guess() {
    let _stub = stub(NO_HEAD);
    for (address, expected) in [
        ("/novosti/story.html", "/2019/03/04/story/"),
        ("/2020/03/04/story/", ""),
        ("/2019/03/04/story/,", ""),
        ("/sport/both/", "/both/"),
        ("/none/", ""),
    ] {
        let (base, slug) = (ApiBase::new("/guess/wp-json"), find_slugs(address).0.pop().unwrap_or_default());
        let key = PostKey::Slug(slug.trim_end_matches(".html").to_owned());
        let error = load::load_post(&base, &key, address, &Abort::default()).await.expect_err(address);
        assert_eq!((error.kind, error.url.as_str()), (ErrorKind::NotFound, expected), "{address}");
    }
}
