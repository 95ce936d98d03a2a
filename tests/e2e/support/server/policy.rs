//! Reads the headers of the app from `deploy/nginx.conf`, so that tests run under the policy that readers get.

use std::path::Path;

use axum::http::{HeaderMap, HeaderName, HeaderValue, header};

use super::super::wordpress;
use super::find_dist;

/// The configuration that papers use.
const CONF: &str = "deploy/nginx.conf";
/// The line that includes the file of [`read_hashes`].
pub const HASHES: &str = "include /var/www/gazeta/hashes.conf;";
/// The line that includes the file of [`read_tables`].
pub const TABLES: &str = "include /var/www/gazeta/tables.conf;";
/// The path to which browsers report violations of the policy.
pub const REPORTS: &str = "/forbidden-by-the-policy";

/// The text of the configuration.
pub fn read_conf() -> String {
    read(CONF)
}

/// The text of a file of the project.
pub fn read(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The build's hashes, which the configuration includes. A debug build has no inline script that needs one.
pub fn read_hashes() -> String {
    let none = "set $hash_of_boot \"\";\nset $hash_of_sheet \"\";\nset $module \"\";\n";
    std::fs::read_to_string(find_dist().join("hashes.conf")).unwrap_or_else(|_| none.to_owned())
}

/// The build's tables, which the configuration includes.
pub fn read_tables() -> String {
    let path = find_dist().join("tables.conf");
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The headers of the app's pages and files, as nginx would send them; `api` is the address of an API on another
/// origin.
pub fn read_headers(api: &str) -> HeaderMap {
    let conf = read_conf().replace(HASHES, &read_hashes());
    let mut variables = vec![
        ("$api".to_owned(), to_origin(api)),
        ("$files".to_owned(), to_origin(&wordpress::address())),
        ("$lead".to_owned(), String::new()),
        ("$cache_control".to_owned(), String::new()),
        ("$embed_hosts".to_owned(), find_embed_hosts()),
    ];
    let mut headers = HeaderMap::new();
    // Headers within a location apply only there.
    let (server, _) = conf.split_once("location ").expect("the conf has locations");
    for line in server.lines().map(str::trim) {
        if let Some(rest) = line.strip_prefix("set ") {
            let (name, value) = split(rest);
            let value = fill_in(value, &variables);
            variables.retain(|(known, _)| known != name);
            variables.push((name.to_owned(), value));
        } else if let Some(rest) = line.strip_prefix("add_header ") {
            let (name, value) = split(rest.trim_end_matches(" always;"));
            let name = HeaderName::from_bytes(name.as_bytes()).expect("the name of a header");
            let value = fill_in(value, &variables);
            // Each location sets this variable; nginx sends no empty header.
            if value.is_empty() {
                continue;
            }
            headers.insert(name, HeaderValue::from_str(&value).expect("the value of a header"));
        }
    }
    assert!(headers.contains_key(header::CONTENT_SECURITY_POLICY), "{CONF} sends no policy");
    headers
}

/// Allows one script of the test, and makes browsers report violations.
pub fn adapt(headers: &mut HeaderMap, nonce: Option<&str>) {
    let Some(policy) = headers.get(header::CONTENT_SECURITY_POLICY).and_then(|policy| policy.to_str().ok()) else {
        return;
    };
    let mut policy = format!("{policy}; report-uri {REPORTS}");
    if let Some(nonce) = nonce {
        policy = policy.replace("script-src 'self'", &format!("script-src 'self' 'nonce-{nonce}'"));
    }
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_str(&policy).expect("the value of a header"));
}

/// Formats an origin as the configuration needs it: with a space before it.
pub fn to_origin(address: &str) -> String {
    if address.is_empty() { String::new() } else { format!(" {address}") }
}

fn find_embed_hosts() -> String {
    let tables = read_tables();
    let hosts = tables.split_once("$embed_hosts {").and_then(|(_, rest)| rest.split('"').nth(1));
    hosts.expect("tables.conf has the embed hosts").to_owned()
}

fn split(statement: &str) -> (&str, &str) {
    let (name, value) = statement.split_once(' ').expect("a name and a value");
    (name, value.trim_end_matches(';').trim_matches('"'))
}

fn fill_in(value: &str, variables: &[(String, String)]) -> String {
    variables.iter().fold(value.to_owned(), |value, (name, inner)| value.replace(name, inner))
}
