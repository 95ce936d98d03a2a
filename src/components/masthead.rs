//! The masthead at the top of every page: weather, date, the paper's name, the menu.

pub mod menu;
pub mod sky;
pub mod today;
pub mod weather;

use leptos::prelude::*;

use self::menu::Menu;
use self::today::Today;
use self::weather::WeatherNow;
use crate::browser::live_text::{LiveText, live_text};
use crate::context::{find_name, find_offset, use_settings, use_site};
use wordpress::permalinks;

/// The masthead.
#[component]
pub fn Masthead() -> impl IntoView {
    let scope = stylers::style_sheet!("src/components/masthead.css");
    let site = use_site();
    let weather = use_settings().weather.clone();
    view! {
        <header class="masthead" class=(scope, true)>
            <div class="strip">
                {weather.map(|settings| view! { <WeatherNow settings /> }.into_any())} <Today offset=move || find_offset(site) />
            </div>
            <p class="name">
                <a href=permalinks::to_front() use:live_text=LiveText::new(move || find_name(site))></a>
            </p>
            <Menu />
        </header>
    }
}
