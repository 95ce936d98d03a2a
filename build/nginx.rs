//! Part of the build script: fills in the template `build/tables.conf`, which `deploy/nginx.conf` includes.

use std::fs;

use wordpress::requests::{self, Kind};

const TEMPLATE: &str = include_str!("tables.conf");
const EMBEDS: &str = "web/article_body.js";

/// The text of `tables.conf`.
pub fn to_tables() -> String {
    let kinds =
        requests::to_kinds().into_iter().map(|(pattern, kind)| to_row(&format!("\"~{pattern}\""), kind.as_str()));
    // The requests whose responses nginx embeds into the page.
    let first = [Kind::Front, Kind::Section, Kind::Post].map(|kind| {
        let request = requests::to_first(kind).unwrap_or_default().replace("{slug}", "$slug");
        to_row(kind.as_str(), &format!("\"{request}\""))
    });
    let values = [
        ("{kinds}", kinds.collect()),
        ("{first}", first.concat()),
        ("{newest}", requests::to_newest()),
        ("{lead_sizes}", requests::LEAD_SIZES.to_owned()),
        ("{front_lead_sizes}", requests::FRONT_LEAD_SIZES.to_owned()),
        ("{file_seconds}", requests::FILE_SECONDS.to_string()),
        ("{hashed_seconds}", requests::HASHED_SECONDS.to_string()),
        ("{response_seconds}", requests::RESPONSE_SECONDS.to_string()),
        ("{embed_hosts}", find_embed_hosts().join(" ")),
    ];
    values.iter().fold(TEMPLATE.to_owned(), |text, (name, value)| text.replace(name, value))
}

fn to_row(key: &str, value: &str) -> String {
    format!("    {key} {value};\n")
}

/// The origins of the frames that the app builds, such as `https://player.vimeo.com`. In each row of the table in
/// `article_body.js`, the first string with a scheme is the address of the frame.
fn find_embed_hosts() -> Vec<String> {
    let prose = fs::read_to_string(EMBEDS).unwrap_or_else(|error| panic!("{EMBEDS}: {error}"));
    let table = prose.split_once("const SOURCES = [").and_then(|(_, rest)| rest.split_once("\n];"));
    let (table, _) = table.unwrap_or_else(|| panic!("{EMBEDS} has no table SOURCES"));
    let rows = table.split("\n    [").skip(1);
    rows.map(|row| {
        let (_, frame) = row.split_once("\"https://").unwrap_or_else(|| panic!("{EMBEDS}: no frame address in {row}"));
        format!("https://{}", frame.split('/').next().unwrap_or_default())
    })
    .collect()
}
