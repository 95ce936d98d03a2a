//! The context that all components share: the settings, and the site's own data from WordPress.

use std::sync::Arc;

use leptos::prelude::*;
use wordpress::model::Site;

use crate::browser::clock;
use crate::browser::sanitizer::to_text;
use crate::config::Settings;
use crate::data::query::{Loadable, Query};

/// The context value of the settings.
#[derive(Debug, Clone)]
struct SharedSettings(Arc<Settings>);

/// The context value of the site query.
#[derive(Debug, Clone, Copy)]
struct SharedSite(Query<Site>);

/// Provides the settings to all components.
pub fn provide_settings(settings: Settings) {
    provide_context(SharedSettings(Arc::new(settings)));
}

/// The settings of the site.
pub fn use_settings() -> Arc<Settings> {
    expect_context::<SharedSettings>().0
}

/// The query for the paper's name, address and time zone.
pub fn use_site() -> Query<Site> {
    expect_context::<SharedSite>().0
}

/// The paper's name as text; tracked, and empty until it is known.
pub fn find_name(site: Query<Site>) -> String {
    site.ready().map(|site| to_text(&site.name)).unwrap_or_default()
}

/// The site's time zone in minutes east of UTC; tracked. It is `None` while the site loads, and the device's own time
/// zone if the site could not be loaded.
pub fn find_offset(site: Query<Site>) -> Option<i32> {
    match site.get() {
        Loadable::Loading => None,
        Loadable::Ready(site) => Some(site.offset_minutes),
        Loadable::Failed(_) => Some(clock::device_offset_minutes()),
    }
}

/// Provides the site query to all components.
pub fn provide_site(site: Query<Site>) {
    provide_context(SharedSite(site));
}
