//! The policy of `deploy/nginx.conf`: strict, but sufficient for the app. Also the other generated or repeated tables.

use std::fs;
use std::path::Path;

use wordpress::decode::LINK_SCHEMES;
use wordpress::endpoint::ApiBase;
use wordpress::model::Selection;
use wordpress::permalinks::{OWN_PAGE, Route, find_route, own};
use wordpress::requests;

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path))
        .unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The values of a directive.
fn find_directive(name: &str) -> Vec<String> {
    let conf = read("deploy/nginx.conf");
    let (server, _) = conf.split_once("location ").expect("the conf has locations");
    let parts = server.lines().filter_map(|line| line.trim().strip_prefix("set $policy \"")?.strip_suffix("\";"));
    let policy = parts.fold(String::new(), |policy, part| part.replace("$policy", &policy));
    let directive = policy.split(';').map(str::trim).find(|directive| directive.split(' ').next() == Some(name));
    let directive = directive.unwrap_or_else(|| panic!("the policy has no {name}"));
    directive.split(' ').skip(1).map(str::to_owned).collect()
}

#[test]
fn nothing_unsafe_is_allowed() {
    for (name, expected) in [
        ("default-src", &["'none'"][..]),
        // The hashes come from the build.
        ("script-src", &["'self'", "'wasm-unsafe-eval'", "$hash_of_boot"]),
        ("style-src", &["'self'", "$hash_of_sheet"]),
        ("connect-src", &["'self'$api"]),
        ("object-src", &["'none'"]),
        ("base-uri", &["'none'"]),
        ("form-action", &["'none'"]),
        ("frame-ancestors", &["'none'"]),
        ("require-trusted-types-for", &["'script'"]),
        ("trusted-types", &["default", "dompurify"]),
    ] {
        assert_eq!(find_directive(name), expected, "{name}");
    }
}

/// Links in texts may lead where links in menus may lead.
#[test]
fn the_sanitizer_lets_links_through_as_the_decoders_do() {
    let schemes = LINK_SCHEMES.join("|").replace("http|https", "https?");
    let sanitizer = read("web/sanitizer.js");
    assert!(sanitizer.contains(&format!("const ADDRESSES = /^({schemes}):/;")), "{schemes}");
}

/// nginx passes an address with this mark to WordPress.
#[test]
fn nginx_knows_the_mark_of_wordpress_own_pages() {
    let (name, value) = OWN_PAGE.split_once('=').expect("a name and a value");
    let condition = format!("if ($arg_{name} = {value})");
    assert!(read("deploy/nginx.conf").contains(&condition), "{condition}");
    assert_eq!(find_route("/uroven-reki/", OWN_PAGE), Route::WordPress, "the app leaves such an address to the server");
}

/// The tables that the build generates for nginx.
const TABLES: &str = "target/generated/tables.conf";

#[test]
fn the_first_requests_of_the_server_are_those_of_the_app() {
    let (tables, base) = (read(TABLES), ApiBase::new(""));
    let slug = |url: String| url.replace("%24slug", "$slug");
    for (kind, own) in [
        ("front", base.to_sticky(3)),
        ("section", slug(base.to_sections_by_slug(&["$slug".to_owned()]))),
        ("post", slug(base.to_post_by_slug("$slug"))),
        ("front", base.to_list(&Selection::Latest, 1, 1)),
    ] {
        assert!(tables.contains(&format!("    {kind} \"{own}\";")), "{own} is not in {tables}");
    }
}

#[test]
fn frames_come_from_the_hosts_of_the_embed_table_alone() {
    assert_eq!(find_directive("frame-src"), ["$embed_hosts"]);
    let tables = read(TABLES);
    let hosts = tables.split_once("$embed_hosts {").and_then(|(_, rest)| rest.split('"').nth(1)).expect("a list");
    let hosts: Vec<_> = hosts.split(' ').collect();
    assert_eq!(hosts.len(), 9, "{hosts:?}");
    for host in hosts {
        let name = host.strip_prefix("https://").unwrap_or_default();
        assert!(name.contains('.') && !name.contains(['/', '*', '\'', ';']), "{host} is not a host");
    }
}

/// `/story/embed/` is WordPress's: other sites show it in a frame, which only the app's pages forbid.
#[test]
fn other_sites_may_frame_what_wordpress_serves() {
    let conf = read("deploy/nginx.conf");
    let (_, rest) = conf.split_once("location @wordpress {").expect("a location for WordPress's pages");
    let (location, _) = rest.split_once('}').expect("its end");
    assert!(location.contains("set $policy \"\";"), "{location}");
    assert!(!conf.to_lowercase().contains("x-frame-options"));
}

/// nginx allows no variable for these times, so they are repeated in the configuration.
#[test]
fn the_server_caches_answers_as_long_as_the_table_says() {
    let conf = read("deploy/nginx.conf");
    for (location, seconds) in [
        ("location @api {", requests::RESPONSE_SECONDS),
        ("location @comments {", requests::COMMENTS_SECONDS),
        ("location @plain {", requests::PLAIN_SECONDS),
        ("location ~ ^/(first|second)-response$ {", requests::RESPONSE_SECONDS),
    ] {
        let (_, rest) = conf.split_once(location).unwrap_or_else(|| panic!("there is no {location}"));
        let (_, valid) = rest.split_once("proxy_cache_valid ").expect("a time");
        let (valid, _) = valid.split_once(';').expect("its end");
        assert!(valid.ends_with(&format!(" {seconds}s")), "{location} {valid}");
    }
}

/// `GENERATE=1 cargo test --test native` writes them.
#[test]
fn the_proxies_of_trunk_are_those_of_the_table() {
    const FILE: &str = "Trunk.toml";
    const START: &str = "# Addresses that the server answers itself";
    let text = read(FILE);
    let (own, _) = text.split_once(START).expect("the beginning of the proxies");
    let expected = own.to_owned() + START + " (crates/wordpress/src/permalinks/own.rs).\n" + &to_proxies();
    if std::env::var_os("GENERATE").is_some() {
        fs::write(Path::new(env!("CARGO_MANIFEST_DIR")).join(FILE), &expected).expect("Trunk.toml can be written");
    }
    assert_eq!(read(FILE), expected, "Trunk.toml is stale; write it with: GENERATE=1 cargo test --test native");
}

fn to_proxies() -> String {
    let proxy = |root: &str, more: &str| {
        let slash = if root.contains('.') { "" } else { "/" };
        format!("\n[[proxy]]\nbackend = \"http://127.0.0.1:8081/{root}{slash}\"\nno_system_proxy = true\n{more}")
    };
    let answers = own::OWN_ROOTS.iter().chain(&own::MORE_PATHS).map(|root| proxy(root, "")).collect::<String>();
    // The browser must see both the redirect and the cookie of a response to a form.
    answers + &own::FORM_ROOTS.map(|root| proxy(root, "no_redirect = true\n")).concat()
}

/// The displayed widths of pictures (`sizes`) are in one place.
#[test]
fn no_component_has_sizes_of_its_own() {
    for file in ["src/components/article.rs", "src/components/card.rs"] {
        assert!(!read(file).contains("vw\""), "{file} has sizes that belong to crates/wordpress/src/requests.rs");
    }
}

/// The demonstration paper's name and language are in the settings only.
#[test]
fn the_page_says_nothing_of_its_own_beside_its_settings() {
    let page = read("index.html");
    let (before, rest) = page.split_once("id=\"gazeta-settings\">").expect("settings");
    let (_, after) = rest.split_once("</script>").expect("their end");
    let is_cyrillic = |letter: char| ('А'..='я').contains(&letter);
    assert!(!before.contains(is_cyrillic) && !after.contains(is_cyrillic), "index.html has text for readers");
    assert!(read("target/generated/head.html").starts_with("<title>Вестник Бозкалы</title>"));
    assert!(read("target/shell.html").contains("<noscript lang=\"ru\">"));
}

#[test]
fn the_page_has_nothing_that_the_policy_forbids() {
    let page = read("index.html");
    for word in ["<base", "<style", " style=", " onload=", " onerror=", "javascript:"] {
        assert!(!page.contains(word), "index.html has `{word}`");
    }
    // Addresses begin at the root: without a `<base>`, a relative one would be resolved against each article's address.
    let is_allowed = |script: &str| script.starts_with(" type=\"application/json\"") || script.starts_with(" src=\"/");
    assert!(page.split("<script").skip(1).all(is_allowed), "index.html has an inline script, or a relative address");
}

/// Its content changes with each build; a browser that cached it would not notice a new build.
#[test]
fn the_service_worker_is_not_cached() {
    let conf = read(TABLES);
    let (_, map) = conf.split_once("map $uri $lifetime {").expect("a map of lifetimes");
    let (map, _) = map.split_once('}').expect("its end");
    assert!(map.lines().any(|line| line.trim() == "/sw.js \"no-cache, no-transform\";"), "{map}");
}
