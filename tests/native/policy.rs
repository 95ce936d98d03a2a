//! The policy of `deploy/nginx.conf`: as strict as it says, and as wide as the app needs.

use std::fs;
use std::path::Path;

use gazeta::api::ApiBase;

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path))
        .unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The words of a directive.
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
        // The hashes are those of the build.
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

/// The conf, index.html and the program ask the same, else an answer would be asked for twice.
#[test]
fn the_server_asks_first_as_the_app_does() {
    let base = ApiBase::new("/wp-json/");
    let asked = find_questions();
    for own in [
        base.to_sticky(3),
        base.to_sections_by_slug(&["$section".to_owned()]).replace("%24section", "$section"),
        base.to_post_by_slug("$last").replace("%24last", "$last"),
    ] {
        assert!(asked.contains(&own), "{own} is not among {asked:#?}");
    }
}

/// What the maps of the conf ask of WordPress, with the parts that have names filled in.
fn find_questions() -> Vec<String> {
    let conf = read("deploy/nginx.conf");
    let named = |line: &str| {
        let (name, value) = line.strip_prefix("map \"\" ")?.split_once(" { default \"")?;
        Some((name.to_owned(), value.strip_suffix("\"; }")?.to_owned()))
    };
    let mut parts: Vec<_> = conf.lines().filter_map(named).collect();
    // The longest name first: one may begin another.
    parts.sort_by_key(|(name, _)| usize::MAX - name.len());
    let values =
        conf.lines().filter_map(|line| line.trim().strip_suffix("\";")?.rsplit_once(" \"")).map(|(_, value)| value);
    let questions = values.filter(|value| value.starts_with("posts?") || value.starts_with("categories?"));
    let fill_in = |question: &str| {
        parts.iter().fold(question.to_owned(), |question, (name, value)| question.replace(name, value))
    };
    questions.map(|question| format!("/wp-json/wp/v2/{}", fill_in(question))).collect()
}

#[test]
fn frames_come_from_the_hosts_of_the_embed_table_alone() {
    let prose = read("src/browser/prose.js");
    let (table, _) =
        prose.split_once("const SOURCES = [").and_then(|(_, rest)| rest.split_once("\n];")).expect("a table");
    let mut hosts = Vec::new();
    // Each row: the name, the kind, the pattern, then the address of the frame.
    for row in table.split("\n    [") {
        let Some((_, frame)) = row.split_once("\"https://") else { continue };
        let host = format!("https://{}", frame.split('/').next().unwrap_or_default());
        hosts.push(host);
    }
    assert_eq!(hosts.len(), 9, "{hosts:?}");
    let mut allowed = find_directive("frame-src");
    hosts.sort();
    allowed.sort();
    assert_eq!(allowed, hosts);
}

#[test]
fn the_page_has_nothing_that_the_policy_forbids() {
    let page = read("index.html");
    for word in ["<base", "<style", " style=", " onload=", " onerror=", "javascript:"] {
        assert!(!page.contains(word), "index.html has `{word}`");
    }
    // Addresses begin at the root: without a <base> a relative one would be looked for beside each article.
    let is_allowed = |script: &str| script.starts_with(" type=\"application/json\"") || script.starts_with(" src=\"/");
    assert!(page.split("<script").skip(1).all(is_allowed), "index.html has an inline script, or a relative address");
}

/// It has other bytes with each build, and a browser that kept it would not see that there is another one.
#[test]
fn the_service_worker_is_asked_for_each_time() {
    let conf = read("deploy/nginx.conf");
    let (_, map) = conf.split_once("map $uri $lifetime {").expect("a map of lifetimes");
    let (map, _) = map.split_once('}').expect("its end");
    assert!(map.lines().any(|line| line.trim() == "/sw.js no-cache;"), "{map}");
}
