//! Mounts the views of the matrix.

use gazeta::app::App;
use gazeta::comments::discussion::Discussion;
use gazeta::components::article::discussed::CommentsCount;
use gazeta::components::article::password::PasswordForm;
use gazeta::components::masthead::menu::Menu;
use gazeta::components::masthead::weather::WeatherNow;
use gazeta::config::Settings;
use leptos::prelude::*;
use wordpress::permalinks::ArchiveKey;

use crate::stub_site::StubSite;
use crate::support::{Mounted, WEATHER, make_settings, mount_archive, run};

pub fn mount(view: impl FnOnce() -> AnyView + 'static) -> Mounted {
    Mounted::new(make_settings(""), view)
}

pub fn mount_site(_: &StubSite) -> Mounted {
    let settings: Settings = make_settings("");
    run("history.replaceState('', '', '/search')");
    Mounted::bare(move || view! { <App settings=Ok(settings) /> }.into_any())
}

pub fn mount_weather(_: &StubSite) -> Mounted {
    let settings = make_settings(WEATHER);
    let weather = settings.weather.clone().expect("a paper with weather");
    Mounted::new(settings, move || view! { <WeatherNow settings=weather /> }.into_any())
}

pub fn mount_menu(_: &StubSite) -> Mounted {
    mount(|| view! { <Menu /> }.into_any())
}

pub fn mount_navigation(site: &StubSite) -> Mounted {
    site.stub("/menu-items?", "[]");
    site.stub("/navigation?", include_str!("../../../fixtures/navigation.json"));
    mount_menu(site)
}

pub fn mount_password(site: &StubSite) -> Mounted {
    thread_local! {
        /// An unlocked article stays unlocked.
        static ID: std::cell::Cell<u32> = const { std::cell::Cell::new(1000) };
    }
    let post = site.post(ID.replace(ID.get() + 1), r#"{"content": {"rendered": "", "protected": true}}"#);
    mount(move || view! { <PasswordForm post /> }.into_any())
}

pub fn mount_section(_: &StubSite) -> Mounted {
    mount_archive(ArchiveKey::Section(vec!["sport".to_owned()]))
}

pub fn mount_comments(site: &StubSite) -> Mounted {
    let post = site.post(1, "{}");
    mount(move || view! { <Discussion post /> }.into_any())
}

pub fn mount_count(site: &StubSite) -> Mounted {
    let post = site.post(1, "{}");
    mount(move || view! { <CommentsCount post /> }.into_any())
}
