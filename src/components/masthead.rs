//! The head of every page: weather, date, the paper's name, the menu.

pub mod menu;
pub mod sky;
pub mod today;
pub mod weather;

use self::menu::menu;
use self::today::today;
use self::weather::weather_now;
use super::dynamic::dynamic_text;
use super::element::{Piece, element, nothing};
use crate::app::{find_name, find_offset, use_settings, use_site};
use crate::routes;

/// The masthead.
pub fn masthead() -> Piece {
    let scope = stylers::style_sheet!("src/components/masthead.css");
    let site = use_site();
    let weather = use_settings().weather.clone().map_or_else(nothing, weather_now);
    let name = element("a", &[("href", routes::to_front())], vec![dynamic_text(move || find_name(site))]);
    element(
        "header",
        &[("class", &format!("masthead {scope}"))],
        vec![
            element("div", &[("class", "strip")], vec![weather, today(move || find_offset(site))]),
            element("p", &[("class", "name")], vec![name]),
            menu(),
        ],
    )
}
