//! The end of every page: the paper's name and tagline, and the credit of the weather's source.

use super::dynamic::dynamic_text;
use super::element::{Piece, element, nothing, text_element};
use crate::app::{find_name, use_settings, use_site};
use crate::browser::gate::to_text;
use crate::locale::use_strings;
use crate::routes;

/// The footer.
pub fn footer() -> Piece {
    let scope = stylers::style_sheet!("src/components/footer.css");
    let site = use_site();
    let name = dynamic_text(move || find_name(site));
    let tagline = dynamic_text(move || site.ready().map(|site| to_text(&site.tagline)).unwrap_or_default());
    let home = element("a", &[("href", routes::to_front())], vec![name]);
    let credit = if use_settings().weather.is_some() { show_credit() } else { nothing() };
    element(
        "footer",
        &[("class", &format!("footer {scope}"))],
        vec![element("p", &[("class", "name")], vec![home]), element("p", &[], vec![tagline]), credit],
    )
}

fn show_credit() -> Piece {
    let link = [("href", "https://open-meteo.com/"), ("rel", "external noopener")];
    element("p", &[], vec![text_element("a", &link, use_strings().weather_credit)])
}
