//! Part of the build script: fills in the template `build/tables.conf`, which `deploy/nginx.conf` includes.

use wordpress::requests::{self, Kind};

use crate::embeds;

const TEMPLATE: &str = include_str!("tables.conf");

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
        ("{embed_hosts}", embeds::find_hosts().join(" ")),
    ];
    values.iter().fold(TEMPLATE.to_owned(), |text, (name, value)| text.replace(name, value))
}

fn to_row(key: &str, value: &str) -> String {
    format!("    {key} {value};\n")
}
