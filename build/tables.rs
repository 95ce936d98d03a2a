//! Part of the build script: writes `target/generated/`, the tables of addresses and requests for the boot script, the
//! service worker and nginx, from `crates/wordpress/src/requests.rs`, and the table of embeds.

use std::fs;
use std::path::Path;

use serde_json::{Map, Value, json};
use wordpress::requests::{self, Kind};

use crate::shell::Settings;
use crate::{embeds, nginx};

const KINDS: [Kind; 4] = [Kind::Front, Kind::Section, Kind::Subsection, Kind::Post];

/// Writes `head.html` for the page, `kinds.json` for the service worker, `tables.conf` for nginx, and
/// `embed_sources.js` for the bodies of articles.
pub fn write_tables(folder: &Path, settings: &Settings) {
    fs::create_dir_all(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    crate::write(&folder.join("head.html"), &to_head(settings));
    crate::write(&folder.join("kinds.json"), &to_kinds().to_string());
    crate::write(&folder.join("tables.conf"), &nginx::to_tables());
    crate::write(&folder.join("embed_sources.js"), &embeds::to_module());
}

/// The title, and the data block that web/boot.js reads.
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
    // A data block must not contain anything that looks like a tag.
    let table = table.to_string().replace('<', "\\u003c");
    let name = settings.name.replace('&', "&amp;").replace('<', "&lt;");
    format!("<title>{name}</title>\n<script type=\"application/json\" id=\"gazeta-requests\">{table}</script>\n")
}

fn to_kinds() -> Value {
    requests::to_kinds().into_iter().map(|(pattern, kind)| json!([pattern, kind.as_str()])).collect()
}
