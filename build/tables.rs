//! Part of the build script: writes `target/generated/`, what the boot script, the service worker and nginx must know
//! of addresses and requests, from the one table in `crates/wordpress/src/requests.rs`.

use std::fs;
use std::path::Path;

use serde_json::{Map, Value, json};
use wordpress::requests::{self, Kind};

use crate::shell::Settings;

const EMBEDS: &str = "src/browser/prose.js";
/// What nginx adds to `<address>; imagesrcset="…"`.
const LEAD: &str = r#"', $picture; rel=preload; as=image; imagesizes="$sizes"; fetchpriority=high'"#;
const KINDS: [Kind; 4] = [Kind::Front, Kind::Section, Kind::Subsection, Kind::Post];

/// Writes `head.html` for the page, `kinds.json` for the service worker and `tables.conf` for nginx.
pub fn write_tables(folder: &Path, settings: &Settings) {
    fs::create_dir_all(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    crate::write(&folder.join("head.html"), &to_head(settings));
    crate::write(&folder.join("kinds.json"), &to_kinds().to_string());
    crate::write(&folder.join("tables.conf"), &to_conf());
}

/// The title, and the table that web/boot.js reads.
fn to_head(settings: &Settings) -> String {
    let first = KINDS.iter().filter_map(|&kind| Some((kind.as_str().to_owned(), requests::to_first(kind)?.into())));
    let [site, menu] = requests::to_common();
    let table = json!({
        "kinds": to_kinds(),
        "common": { "site": site, "menu": menu },
        "first": first.collect::<Map<String, Value>>(),
        "feed": requests::to_feed(),
        "section": requests::to_section_lists(),
        "lengths": { "feed": requests::FEED_LENGTH, "archive": requests::ARCHIVE_LENGTH },
        "sizes": { "lead": requests::LEAD_SIZES, "front": requests::FRONT_LEAD_SIZES },
    });
    // Nothing in a data block may look like a tag.
    let table = table.to_string().replace('<', "\\u003c");
    let name = settings.name.replace('&', "&amp;").replace('<', "&lt;");
    format!("<title>{name}</title>\n<script type=\"application/json\" id=\"gazeta-requests\">{table}</script>\n")
}

fn to_kinds() -> Value {
    requests::to_kinds().into_iter().map(|(pattern, kind)| json!([pattern, kind.as_str()])).collect()
}

/// The maps of deploy/nginx.conf.
fn to_conf() -> String {
    let kinds = requests::to_kinds();
    let kinds = kinds.iter().map(|(pattern, kind)| (format!("\"~{pattern}\""), kind.as_str().to_owned()));
    let first = [Kind::Front, Kind::Section, Kind::Post].map(|kind| {
        let request = requests::to_first(kind).unwrap_or_default().replace("{slug}", "$slug");
        (kind.as_str().to_owned(), quote(&request))
    });
    let newest = (Kind::Front.as_str().to_owned(), quote(&requests::to_newest()));
    let sizes = (Kind::Front.as_str().to_owned(), quote(requests::FRONT_LEAD_SIZES));
    let hashed = format!("public, max-age={}, immutable", requests::HASHED_SECONDS);
    let file = format!("\"public, max-age={}\"", requests::FILE_SECONDS);
    let answers = format!("\"public, s-maxage={}\"", requests::ANSWERS_SECONDS);
    let lifetimes = [
        // Browsers see by it that there is a new build.
        ("/sw.js".to_owned(), "no-cache".to_owned()),
        (r#""~-[0-9a-f]{16}(_bg)?\.(css|js|wasm)$""#.to_owned(), quote(&hashed)),
    ];
    let public = ("\"\"".to_owned(), answers);
    let none = ("\"\"".to_owned(), "\"\"".to_owned());
    let comments = [(r#""~^/(wp-json|\?rest_route=)/wp/v2/comments""#.to_owned(), "@comments".to_owned())];
    [
        "# Made by build/tables.rs from crates/wordpress/src/requests.rs, for deploy/nginx.conf.\n".to_owned(),
        to_map("What an address asks for.", "$request_uri $kind", "other", kinds),
        to_map("What its page asks first.", "$kind $first", "\"\"", first),
        to_map("What leads a front page to which nothing is pinned.", "$kind $second", "\"\"", [newest]),
        // For the two data blocks of a page, each of which is a request of its own.
        "map $uri $question {\n    volatile;\n    default $first;\n    /second-answer $second;\n}\n".to_owned(),
        to_map("How wide its lead picture is.", "$kind $sizes", &quote(requests::LEAD_SIZES), [sizes]),
        to_map("How long browsers keep a file.", "$uri $lifetime", &file, lifetimes),
        to_constant("How long they keep what editors have uploaded.", "uploads", &file),
        to_map("How long a CDN keeps an answer that is for everybody.", "$private $shared", "\"\"", [public]),
        to_map(
            "Who answers for the API: comments are kept for a shorter time.",
            "$request_uri $answers",
            "@api",
            comments,
        ),
        to_map(
            "The header that names the lead picture, where gazeta.php has named it.",
            "$picture $lead",
            LEAD,
            [none],
        ),
        to_constant("Whose frames an article may show.", "embed_hosts", &quote(&find_embed_hosts().join(" "))),
    ]
    .join("\n")
}

fn quote(text: &str) -> String {
    format!("\"{text}\"")
}

fn to_map(comment: &str, names: &str, default: &str, rows: impl IntoIterator<Item = (String, String)>) -> String {
    let rows: String = rows.into_iter().map(|(key, value)| format!("    {key} {value};\n")).collect();
    format!("# {comment}\nmap {names} {{\n    default {default};\n{rows}}}\n")
}

fn to_constant(comment: &str, name: &str, value: &str) -> String {
    to_map(comment, &format!("\"\" ${name}"), value, [])
}

/// The hosts of the frames that the app builds: `https://player.vimeo.com`. Each row of the table in `prose.js` has the
/// address of its frame as its first text with a scheme.
fn find_embed_hosts() -> Vec<String> {
    let prose = fs::read_to_string(EMBEDS).unwrap_or_else(|error| panic!("{EMBEDS}: {error}"));
    let table = prose.split_once("const SOURCES = [").and_then(|(_, rest)| rest.split_once("\n];"));
    let (table, _) = table.unwrap_or_else(|| panic!("{EMBEDS} has no table of SOURCES"));
    let rows = table.split("\n    [").skip(1);
    rows.map(|row| {
        let (_, frame) = row.split_once("\"https://").unwrap_or_else(|| panic!("{EMBEDS}: no frame in {row}"));
        format!("https://{}", frame.split('/').next().unwrap_or_default())
    })
    .collect()
}
