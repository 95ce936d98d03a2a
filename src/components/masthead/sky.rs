//! The weather icon: an SVG path drawn with a stroke in the colour of the text.

use leptos::prelude::*;

use crate::data::weather::Sky;
use crate::i18n::messages::SkyMessages;
use crate::i18n::use_messages;

const SUN: &str = "M12 7.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9M12 2v2.5M12 19.5V22M2 12h2.5M19.5 12H22M5 5l1.7 1.7\
    M17.3 17.3 19 19M5 19l1.7-1.7M17.3 6.7 19 5";
const MOON: &str = "M19.5 14.5A8 8 0 1 1 9.5 4.5a6.5 6.5 0 0 0 10 10Z";
const SMALL_SUN: &str = "M16.5 4.5a3.5 3.5 0 0 1 3.2 5M16.5 1.2v1M21.4 3.3l-.7.7M23 8.5h-1M11.6 3.3l.7.7";
const SMALL_MOON: &str = "M14.5 4.6A4 4 0 1 0 20.7 9a5 5 0 0 1-6.2-4.4Z";
const CLOUD: &str = "M7 18.5a4 4 0 0 1-.4-8 5.5 5.5 0 0 1 10.6 1.2A3.5 3.5 0 0 1 17 18.5Z";
const HIGH_CLOUD: &str = "M7 15a4 4 0 0 1-.4-8 5.5 5.5 0 0 1 10.6 1.2A3.5 3.5 0 0 1 17 15Z";

/// The icon, with sun or moon, and its text alternative.
#[component]
pub fn SkyPicture(
    /// The state of the sky.
    sky: Sky,
    /// Whether it is day at the place of the weather.
    is_day: bool,
) -> impl IntoView {
    view! {
        <svg class="sky" viewBox="0 0 24 24" role="img" aria-label=find_name(sky, &use_messages().sky)>
            <path d=find_path_data(sky, is_day)></path>
        </svg>
    }
}

/// The name of a state of the sky, in the language of the messages.
pub fn find_name(sky: Sky, names: &SkyMessages) -> &'static str {
    match sky {
        Sky::Clear => names.clear,
        Sky::PartlyCloudy => names.partly_cloudy,
        Sky::Overcast => names.overcast,
        Sky::Fog => names.fog,
        Sky::Drizzle => names.drizzle,
        Sky::Rain => names.rain,
        Sky::Snow => names.snow,
        Sky::Thunder => names.thunder,
    }
}

/// The SVG path data for a state of the sky.
fn find_path_data(sky: Sky, is_day: bool) -> String {
    let parts: &[&str] = match sky {
        Sky::Clear if is_day => &[SUN],
        Sky::Clear => &[MOON],
        Sky::PartlyCloudy if is_day => &[SMALL_SUN, CLOUD],
        Sky::PartlyCloudy => &[SMALL_MOON, CLOUD],
        Sky::Overcast => &[CLOUD],
        Sky::Fog => &[HIGH_CLOUD, "M4 18h16M7 21h10"],
        Sky::Drizzle => &[HIGH_CLOUD, "M9 18v1.5M15 18v1.5M12 20v1.5"],
        Sky::Rain => &[HIGH_CLOUD, "M8.5 18l-1.2 4M12.5 18l-1.2 4M16.5 18l-1.2 4"],
        Sky::Snow => &[HIGH_CLOUD, "M8 18.5h.01M12 18.5h.01M16 18.5h.01M10 21.5h.01M14 21.5h.01"],
        Sky::Thunder => &[HIGH_CLOUD, "M12.5 13.5 10 18.5h4l-2.5 4.5"],
    };
    parts.concat()
}
