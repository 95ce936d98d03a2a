//! A page with some of its endpoints faulty and the others well, and what the reader does there.

use super::Matrix;
use super::endpoint::{self, Endpoint, Manner};
use super::fault::{DENIALS, LOOSE, REFUSED, SILENCE, TIMEOUT, Trouble, UNREACHABLE};
use crate::support::reader::BLINK;
use crate::support::sight::Sight;
use crate::support::{Look, Reader, any};

const RETRY: &str = "Повторить";

/// How a reader comes to a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// By its address: nothing is remembered of earlier answers.
    Load,
    /// By a link of the app.
    Link,
}

pub struct Scene {
    way: Way,
    path: &'static str,
    pub faulty: &'static [Endpoint],
    well: &'static [Endpoint],
}

use endpoint::{
    ARTICLE, AUTHOR, COMMENTS, COUNT, DISCUSSED, FEED, LEADS, LIST, LOOKUP, MENU, MENU_ITEMS, NEIGHBOURS, RELATED,
    SEARCH, SECTION, SECTIONS, SITE, STICKY, TAG, WEATHER,
};

/// On the front page so many lists may be silent that a browser has no connection left for anything else.
/// What was answered before is remembered, so that each page by a link has an endpoint that was not asked yet.
pub static SCENES: [Scene; 12] = [
    Scene {
        way: Way::Load,
        path: "/uroven-reki/",
        faulty: &[MENU, NEIGHBOURS, RELATED, COUNT],
        well: &[SITE, WEATHER, FEED, COMMENTS],
    },
    Scene {
        way: Way::Load,
        path: "/uroven-reki/",
        faulty: &[SITE, WEATHER, FEED, COMMENTS],
        well: &[MENU, NEIGHBOURS, RELATED],
    },
    Scene { way: Way::Link, path: "/odna-stroka/", faulty: &[ARTICLE], well: &[MENU, FEED] },
    Scene { way: Way::Load, path: "/", faulty: &[LEADS, SECTION], well: &[MENU] },
    Scene { way: Way::Load, path: "/", faulty: &[STICKY, SECTIONS, DISCUSSED], well: &[MENU, FEED] },
    Scene { way: Way::Link, path: "/category/sport/", faulty: &[LOOKUP], well: &[FEED] },
    Scene { way: Way::Link, path: "/category/kultura/", faulty: &[LIST], well: &[FEED] },
    Scene { way: Way::Link, path: "/tag/шолак/", faulty: &[TAG], well: &[FEED] },
    Scene { way: Way::Link, path: "/author/doszhanov/", faulty: &[AUTHOR], well: &[FEED] },
    Scene { way: Way::Link, path: "/?s=хлеб", faulty: &[SEARCH], well: &[FEED] },
    Scene { way: Way::Link, path: "/o-gazete/", faulty: &[endpoint::PAGE], well: &[FEED] },
    Scene { way: Way::Load, path: "/author/ershova/", faulty: &[MENU_ITEMS], well: &[FEED, SITE] },
];

/// Goes to the page, sees what became of each part, takes the fault away and sees each part heal.
pub async fn play(reader: &Reader, scene: &'static Scene, trouble: &'static Trouble, matrix: &Matrix) {
    println!("{} · {}", trouble.name, scene.path);
    begin(reader, scene, trouble).await;
    let mut outcomes = Vec::new();
    for endpoint in scene.faulty {
        let outcome = judge(endpoint, trouble);
        see_outcome(reader, endpoint, trouble, outcome).await;
        outcomes.push((endpoint, outcome));
    }
    let told = outcomes.iter().filter(|(_, outcome)| *outcome == "told").count();
    assert!(told > 0 || trouble.name == LOOSE || reader.alert().count().await == 0, "what fails quietly says nothing");
    see_sound(reader).await;
    if trouble.name == REFUSED {
        reader.server.pick_up().await;
    }
    reader.server.heal();
    heal_told(reader, &outcomes).await;
    heal_quiet(reader, &outcomes, trouble).await;
    for (endpoint, outcome) in outcomes {
        matrix.note(endpoint, trouble, outcome);
    }
}

/// Comes to the page under the fault; all that has none is there.
async fn begin(reader: &Reader, scene: &Scene, trouble: &Trouble) {
    for ask in scene.faulty.iter().flat_map(|endpoint| endpoint.asks) {
        reader.server.plant(ask, (trouble.make)());
    }
    reader.server.forget_asked();
    go(reader, scene).await;
    for endpoint in scene.well {
        (endpoint.content)(reader).see().await;
    }
    match trouble.name {
        // The server is there until all is asked that it will not answer.
        REFUSED => {
            see_asked(reader, scene).await;
            reader.server.hang_up().await;
        }
        SILENCE => pass_ten_seconds(reader, scene).await,
        _ => {}
    }
}

/// Each part by its own button.
async fn heal_told(reader: &Reader, outcomes: &[(&'static Endpoint, &'static str)]) {
    for (endpoint, _) in outcomes.iter().filter(|(_, outcome)| *outcome == "told") {
        (endpoint.place)(reader).button(RETRY).click().await;
        (endpoint.content)(reader).see().await;
    }
    // Other sections have asked the same, and the feed asks what the leads ask.
    while reader.button(RETRY).count().await > 0 {
        reader.button(RETRY).click().await;
        tokio::time::sleep(BLINK).await;
    }
    reader.alert().see_none().await;
}

async fn go(reader: &Reader, scene: &Scene) {
    match scene.way {
        Way::Load => reader.open(scene.path).await,
        Way::Link => follow(reader, scene.path).await,
    }
}

/// Follows a link of the app.
async fn follow(reader: &Reader, path: &str) {
    let click = "const link = document.createElement('a'); link.href = arguments[0]; document.body.append(link);
        link.click(); link.remove(); return null";
    reader.run_with::<Option<()>>(click, vec![path.into()]).await;
}

/// By the page itself, as it came: WebKit's own button passes over pages that no hand has touched.
async fn go_back(reader: &Reader) {
    reader.run::<Option<()>>("history.back(); return null").await;
}

async fn see_asked(reader: &Reader, scene: &Scene) {
    for endpoint in scene.faulty {
        let asked = async || (!reader.server.asked(endpoint.asks[0]).is_empty()).then_some(());
        reader.until(&format!("{} is asked for", endpoint.name), asked).await;
    }
}

/// The parts of one page are waited for as long as it takes; on the others the ten seconds are over once all else is there.
async fn pass_ten_seconds(reader: &Reader, scene: &Scene) {
    if scene.faulty[0].name == SITE.name {
        return;
    }
    see_asked(reader, scene).await;
    reader.run::<Option<()>>("tenSeconds.forEach((end) => end()); return null").await;
}

/// What is expected of an endpoint under a fault.
fn judge(endpoint: &Endpoint, trouble: &Trouble) -> &'static str {
    let is_denied = DENIALS.contains(&trouble.name);
    let is_down = [Some(UNREACHABLE), Some(TIMEOUT)].contains(&trouble.sentence);
    match (endpoint.manner, trouble.sentence) {
        (Manner::QuietHeaders, _) if trouble.name == "wrong types" => "shown",
        _ if trouble.name == LOOSE => "some",
        (_, None) => "shown",
        (Manner::Else, _) => "other",
        (Manner::ElseDenied, _) if is_denied => "other",
        (Manner::ElseUnlessDown, _) if !is_down => "other",
        (Manner::Told | Manner::ElseDenied | Manner::ElseUnlessDown, _) => "told",
        (Manner::Quiet | Manner::QuietWeather | Manner::QuietHeaders, _) => "quiet",
    }
}

async fn see_outcome(reader: &Reader, endpoint: &Endpoint, trouble: &Trouble, outcome: &str) {
    let (place, content) = ((endpoint.place)(reader), (endpoint.content)(reader));
    match (outcome, trouble.sentence) {
        ("told", Some(sentence)) => place.alert().paragraph(sentence).see().await,
        ("quiet", _) => content.see_none().await,
        ("some", _) => {}
        _ => {
            see_slowly(&content).await;
            content.see().await;
        }
    }
}

/// A list of 45 kB takes a quarter of a minute at 3 kB/s, which is longer than readers of other journeys wait.
async fn see_slowly(content: &Sight<'_>) {
    for _ in 0..300 {
        if content.count().await > 0 {
            return;
        }
        tokio::time::sleep(BLINK * 3).await;
    }
}

/// Nothing is blank, nothing spins, nothing has panicked.
async fn see_sound(reader: &Reader) {
    let settled =
        "return !document.querySelector('main .skeleton') && document.querySelector('main').offsetHeight > 100";
    reader.until("nothing spins", async || reader.run::<bool>(settled).await.then_some(())).await;
    let panics: Vec<String> = reader.run("return window.panics").await;
    assert!(panics.is_empty(), "{panics:?}");
    let failed: bool = reader.run("return Boolean(document.querySelector('.rescue'))").await;
    assert!(!failed, "the program has failed");
}

/// What comes by itself: the weather when the reader returns, all else with the next page.
async fn heal_quiet(reader: &Reader, outcomes: &[(&'static Endpoint, &'static str)], trouble: &Trouble) {
    let quiet: Vec<_> = outcomes.iter().filter(|(_, outcome)| *outcome == "quiet").collect();
    let is_loose = trouble.name == LOOSE;
    if quiet.is_empty() && !is_loose {
        return;
    }
    for (endpoint, _) in &quiet {
        match endpoint.name {
            "weather" => {
                reader
                    .run::<Option<()>>(
                        "document.dispatchEvent(new Event('visibilitychange', { bubbles: true })); return null",
                    )
                    .await;
                (endpoint.content)(reader).see().await;
            }
            "site" => {
                follow(reader, "/o-gazete/").await;
                (endpoint.content)(reader).see().await;
                go_back(reader).await;
            }
            _ => {
                follow(reader, "/search").await;
                reader.main().title("Поиск").see().await;
                go_back(reader).await;
                (endpoint.content)(reader).see().await;
            }
        }
    }
    if is_loose {
        reader.reload().await;
        for (endpoint, _) in outcomes {
            (endpoint.content)(reader).see().await;
        }
    }
    reader.look("column", any()).alert().see_none().await;
}
