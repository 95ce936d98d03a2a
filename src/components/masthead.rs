//! The head of every page: weather, date, the paper's name, the menu.

pub mod menu;
pub mod sky;
pub mod today;
pub mod weather;

use leptos::prelude::*;

use self::menu::Menu;
use self::today::Today;
use self::weather::WeatherNow;
use crate::app::{find_offset, use_settings, use_site};
use crate::browser::gate::to_text;
use crate::routes;

/// The masthead.
#[component]
pub fn Masthead() -> impl IntoView {
    let scope = stylers::style_sheet!("src/components/masthead.css");
    let site = use_site();
    let name = move || site.ready().map(|site| to_text(&site.name)).unwrap_or_default();
    let offset = Signal::derive(move || find_offset(site));
    let weather = use_settings().weather.clone().map(|settings| view! { <WeatherNow settings/> });
    view! {
        <header class=format!("masthead {scope}")>
            <div class="strip">
                {weather}
                <Today offset/>
            </div>
            <p class="name"><a href=routes::to_front()>{name}</a></p>
            <Menu/>
        </header>
    }
}
