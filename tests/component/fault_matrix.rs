//! The fault matrix: every endpoint with every fault, in the view that sends the request: what a reader sees, and that
//! the view recovers. A sample of it is played end to end, in the browser's own network (`tests/e2e/specs/fault_matrix`).

mod endpoint;
mod fault;

use leptos::prelude::window;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Event, HtmlInputElement};

use self::endpoint::{Endpoint, Manner};
use self::fault::{Fault, Rest, list_faults};
use crate::stub_site::StubSite;
use crate::support::{Mounted, find_all, run, until};

const RETRY: &str = "Повторить";
const UNLOCK: &str = "Открыть статью";

/// What a reader sees under a fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    /// A message and a retry button, which recovers the view.
    Alert,
    /// Nothing.
    Quiet,
    /// A message in the form, which can be sent again.
    Form,
    /// What can be decoded, and everything after a reload.
    Some,
    /// A fallback, until a reload.
    Other,
    /// The content as usual.
    Shown,
}

fn judge(endpoint: &Endpoint, fault: &Fault) -> Outcome {
    match (endpoint.manner, fault.rest) {
        (_, Rest::All) | (Manner::QuietHeaders, Rest::Headers) => Outcome::Shown,
        (_, Rest::Ids) => Outcome::Some,
        (Manner::Form, _) => Outcome::Form,
        (Manner::Else, _) | (Manner::ElseDenied, Rest::Denied) => Outcome::Other,
        (Manner::ElseUnlessDown, Rest::Denied | Rest::Unusable | Rest::Headers) => Outcome::Other,
        (Manner::Alert | Manner::ElseDenied | Manner::ElseUnlessDown, _) => Outcome::Alert,
        (Manner::Quiet | Manner::QuietWeather | Manner::QuietSite | Manner::QuietHeaders, _) => Outcome::Quiet,
    }
}

/// Plays every fault with an endpoint.
async fn play_all(endpoint: &Endpoint) {
    for (fault, script) in list_faults() {
        let site = StubSite::new();
        for part in endpoint.requests {
            site.inject(part, &script);
        }
        web_sys::console::log_1(&format!("{}, {}", endpoint.requests[0], fault.name).into());
        play(&site, endpoint, &fault).await;
    }
}

/// Mounts the view under the fault, checks what it shows, clears the fault, and checks that the view recovers.
async fn play(site: &StubSite, endpoint: &Endpoint, fault: &Fault) {
    let outcome = judge(endpoint, fault);
    let mut mounted = (endpoint.mount)(site);
    if endpoint.manner == Manner::Form {
        submit(&mounted, "stepnoy").await;
    }
    see_outcome(site, &mounted, endpoint, fault, outcome).await;
    site.clear();
    match outcome {
        Outcome::Alert => retry(&mounted).await,
        Outcome::Form => submit(&mounted, "").await,
        Outcome::Quiet => mounted = recover_silently(site, endpoint, mounted).await,
        Outcome::Some | Outcome::Other => {
            // Mounted with another address of the API, it finds nothing in the request cache, as after a reload.
            drop(mounted);
            mounted = (endpoint.mount)(site);
            if endpoint.manner == Manner::Form {
                submit(&mounted, "stepnoy").await;
            }
        }
        Outcome::Shown => {}
    }
    mounted.see(endpoint.content.0, endpoint.content.1).await;
}

async fn see_outcome(site: &StubSite, mounted: &Mounted, endpoint: &Endpoint, fault: &Fault, outcome: Outcome) {
    let (content, text) = endpoint.content;
    match outcome {
        Outcome::Alert => drop(mounted.see("[role=alert] p", fault.sentence).await),
        Outcome::Form => drop(mounted.see("[role=status]", fault.sentence).await),
        Outcome::Other => drop(mounted.see(endpoint.instead.0, endpoint.instead.1).await),
        Outcome::Shown => drop(mounted.see(content, text).await),
        Outcome::Quiet => {
            site.settle(endpoint.requests[0]).await;
            assert!(mounted.find(content, text).is_none(), "{}: content in spite of {}", content, fault.name);
        }
        Outcome::Some => {
            site.settle(endpoint.requests[0]).await;
            mounted.see_none(".skeleton").await;
        }
    }
    assert!(0 < site.count(endpoint.requests[0]), "{} was requested", endpoint.requests[0]);
    if fault.rest != Rest::All && fault.rest != Rest::Ids && fault.rest != Rest::Headers {
        assert!(site.is_named(endpoint.requests[0]), "the console names {}", endpoint.requests[0]);
    }
    if outcome != Outcome::Alert && outcome != Outcome::Some {
        mounted.see_none("[role=alert]").await;
    }
}

/// Presses the retry button of each failure: several parts may show that of the same kind of request.
async fn retry(mounted: &Mounted) {
    let press_all = || {
        let buttons = find_all(&mounted.root, "[role=alert] button");
        for button in &buttons {
            assert_eq!(button.text_content().as_deref(), Some(RETRY));
            button.click();
        }
        buttons.is_empty().then_some(())
    };
    assert!(press_all().is_none(), "a failure has a button");
    until("no part fails any more", press_all).await;
}

/// Sends the form; an empty password leaves in the field what is typed there.
async fn submit(mounted: &Mounted, password: &str) {
    let field: HtmlInputElement = mounted.see("input", "").await.unchecked_into();
    if !password.is_empty() {
        field.set_value(password);
    }
    assert!(!field.value().is_empty(), "the typed password is still there");
    mounted.see("button", UNLOCK).await.click();
}

/// Silent parts recover without action: the weather when the reader returns to the tab, others on the next page.
async fn recover_silently(site: &StubSite, endpoint: &Endpoint, mounted: Mounted) -> Mounted {
    match endpoint.manner {
        Manner::QuietWeather => {
            // It bubbles to the window, where the app listens.
            window().dispatch_event(&Event::new("visibilitychange").expect("an event")).expect("a window");
            mounted
        }
        Manner::QuietSite => {
            run("history.pushState('', '', '/search?page=next')");
            window().dispatch_event(&Event::new("popstate").expect("an event")).expect("a window");
            mounted
        }
        _ => {
            drop(mounted);
            (endpoint.mount)(site)
        }
    }
}

/// Makes a test of a row.
macro_rules! row {
    ($($name:ident: $endpoint:ident)*) => {
        $(
            #[wasm_bindgen_test]
            async fn $name() {
                play_all(&endpoint::$endpoint).await;
            }
        )*
    };
}

row! {
    the_site_recovers_from_every_fault: SITE
    the_weather_recovers_from_every_fault: WEATHER_NOW
    the_menu_and_its_fallbacks_recover_from_every_fault: MENU
    the_menu_alone_recovers_from_every_fault: MENU_ITEMS
    a_block_themes_menu_recovers_from_every_fault: NAVIGATION
    a_body_by_its_password_recovers_from_every_fault: PASSWORD
    an_article_recovers_from_every_fault: ARTICLE
    a_page_recovers_from_every_fault: PAGE
    adjacent_posts_recover_from_every_fault: ADJACENT_POSTS
    related_articles_recover_from_every_fault: RELATED
    the_comment_count_recovers_from_every_fault: COUNT
    comments_recover_from_every_fault: COMMENTS
    the_feed_recovers_from_every_fault: FEED
    top_stories_recover_from_every_fault: LEADS
    sticky_posts_recover_from_every_fault: STICKY
    sections_recover_from_every_fault: SECTIONS
    the_articles_of_a_front_section_recover_from_every_fault: SECTION
    discussed_articles_recover_from_every_fault: DISCUSSED
    a_section_by_its_name_recovers_from_every_fault: LOOKUP
    the_articles_of_a_section_recover_from_every_fault: LIST
    a_tag_by_its_name_recovers_from_every_fault: TAG
    an_author_by_name_recovers_from_every_fault: AUTHOR
    a_search_recovers_from_every_fault: SEARCH
}
