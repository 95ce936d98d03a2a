//! Mounts views into the page of the tests, with what the app provides to them.

use std::any::Any;
use std::cell::Cell;

use gazeta::browser::location::provide_location;
use gazeta::components::opened_pages::provide_opened_pages;
use gazeta::config::{Settings, decode_settings};
use gazeta::context;
use gazeta::data::load;
use gazeta::data::query::query;
use gazeta::i18n::{Language, provide_language};
use gazeta::pages::archive::ArchivePage;
use gazeta::pages::article::ArticlePage;
use gazeta::pages::lazy_chunk::show_lazy;
use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use wordpress::permalinks::{ArchiveKey, PostKey};

use super::{find_all, run, text_of, until};

/// Mounts a view into a new section, which remains for the whole test run.
pub fn show<V: IntoView + 'static>(view: impl FnOnce() -> V + 'static) -> HtmlElement {
    let section = add_section();
    mount_to(section.clone(), move || {
        provide_language(Language::Russian);
        context::provide_settings(decode_settings(Some(r#"{"api": "/wp-json/"}"#)).expect("good settings"));
        view()
    })
    .forget();
    section
}

fn add_section() -> HtmlElement {
    let section: HtmlElement = document().create_element("section").expect("an element").unchecked_into();
    document().body().expect("a body").prepend_with_node_1(&section).expect("a place");
    section
}

/// Settings with an API of their own, so that no test finds the responses of another in the request cache. `more` are
/// further members, each with a comma before it; `NUMBER` in them is different each time.
pub fn make_settings(more: &str) -> Settings {
    thread_local! {
        static NUMBER: Cell<u32> = const { Cell::new(0) };
    }
    let number = NUMBER.replace(NUMBER.get() + 1);
    let more = more.replace("NUMBER", &number.to_string());
    let settings = format!(r#"{{"api": "/wp-json-{number}/"{more}}}"#);
    decode_settings(Some(&settings)).expect("good settings")
}

/// A paper with weather; the browser keeps that of another endpoint.
pub const WEATHER: &str =
    r#", "weather": {"endpoint": "/open-meteo/NUMBER", "latitude": 51.1, "longitude": 71.4, "city": "Бозкала"}"#;

/// A mounted view; it is removed when this is dropped.
pub struct Mounted {
    /// The element around the view.
    pub root: HtmlElement,
    handle: Option<Box<dyn Any>>,
}

impl Mounted {
    /// Mounts a view with everything that the app provides to its pages, at the address of no page.
    pub fn new(settings: Settings, view: impl FnOnce() -> AnyView + 'static) -> Self {
        Self::at("/", settings, view)
    }

    /// The same at an address: a page shows only what has this permalink.
    pub fn at(address: &str, settings: Settings, view: impl FnOnce() -> AnyView + 'static) -> Self {
        // Only where it changes: Chromium ignores more than 200 changes in ten seconds.
        let location = window().location();
        if location.pathname().is_ok_and(|path| path != address) || location.search() != Ok(String::new()) {
            run(&format!("history.replaceState(null, '', {address:?})"));
        }
        Self::bare(move || {
            provide_language(settings.language);
            let base = settings.api.clone();
            context::provide_settings(settings);
            let site = query(move |abort| {
                let base = base.clone();
                async move { load::load_site(&base, &abort).await }
            });
            context::provide_site(site);
            provide_location();
            provide_opened_pages();
            view()
        })
    }

    /// Mounts a view that provides everything itself.
    pub fn bare(view: impl FnOnce() -> AnyView + 'static) -> Self {
        let root = add_section();
        let handle = mount_to(root.clone(), view);
        Self { root, handle: Some(Box::new(handle)) }
    }

    /// The first element that matches `selector` and contains `text`.
    pub fn find(&self, selector: &str, text: &str) -> Option<HtmlElement> {
        find_all(&self.root, selector).into_iter().find(|element| text_of(element).contains(text))
    }

    /// Waits until there is an element that matches `selector` and contains `text`.
    pub async fn see(&self, selector: &str, text: &str) -> HtmlElement {
        until(&format!("{selector} has «{text}»"), || self.find(selector, text)).await
    }

    /// Waits until no element matches `selector`.
    pub async fn see_none(&self, selector: &str) {
        until(&format!("{selector} is gone"), || self.find(selector, "").is_none().then_some(())).await;
    }

    /// Waits until `selector` matches so many elements.
    pub async fn see_count(&self, selector: &str, count: usize) {
        let is_so = || (find_all(&self.root, selector).len() == count).then_some(());
        until(&format!("{count} × {selector}"), is_so).await;
    }

    /// The texts of the elements that match `selector`.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        find_all(&self.root, selector).iter().map(|element| text_of(element)).collect()
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        drop(self.handle.take());
        self.root.remove();
    }
}

/// Mounts an article or a page by its slug, at its address.
pub fn mount_article(slug: &'static str) -> Mounted {
    let view =
        move || view! { <ArticlePage key=PostKey::Slug(slug.to_owned()) is_arrival=true show_lazy /> }.into_any();
    Mounted::at(&format!("/{slug}/"), make_settings(""), view)
}

/// Mounts an archive, at its address.
pub fn mount_archive(key: ArchiveKey) -> Mounted {
    let address = match &key {
        ArchiveKey::Section(slugs) => format!("/category/{}/", slugs.join("/")),
        ArchiveKey::Tag(slug) => format!("/post_tag/{slug}/"),
        ArchiveKey::Author(slug) => format!("/author/{slug}/"),
        _ => "/".to_owned(),
    };
    Mounted::at(&address, make_settings(""), move || view! { <ArchivePage key first=1 is_arrival=true /> }.into_any())
}
