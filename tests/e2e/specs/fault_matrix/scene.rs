//! A page with some of its endpoints faulty and the others well, and what the reader does there.

use super::Matrix;
use super::endpoint::{self, Endpoint, Manner, UNLOCK};
use super::fault::{DENIALS, LOOSE, REFUSED, SILENCE, TIMEOUT, Trouble, UNREACHABLE};
use super::recovery::{follow, recover};
use crate::support::locator::Locator;
use crate::support::server::read_recorded;
use crate::support::session::POLL_INTERVAL;
use crate::support::{Locate, Session, requests};

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
    /// Whether the site has a block theme, and so no menu but a navigation.
    has_block_theme: bool,
    /// Whether it gets every fault: together the sample scenes have each manner of endpoint; the weather is `Quiet` to
    /// them.
    is_sample: bool,
}

impl Scene {
    const fn sample(self) -> Self {
        Self { is_sample: true, ..self }
    }

    /// Whether a fault is tried in it.
    pub const fn has(&self, trouble: &Trouble) -> bool {
        self.is_sample || trouble.is_everywhere
    }
}

const fn load(path: &'static str, faulty: &'static [Endpoint], well: &'static [Endpoint]) -> Scene {
    Scene { way: Way::Load, path, faulty, well, has_block_theme: false, is_sample: false }
}

const fn link(path: &'static str, faulty: &'static [Endpoint]) -> Scene {
    Scene { way: Way::Link, path, faulty, well: &[FEED], has_block_theme: false, is_sample: false }
}

use endpoint::{
    ADJACENT_POSTS, ARTICLE, AUTHOR, COMMENTS, COUNT, DISCUSSED, FEED, LEADS, LIST, LOOKUP, MENU, MENU_ITEMS,
    NAVIGATION, PASSWORD, RELATED, SEARCH, SECTION, SECTIONS, SITE, STICKY, TAG, WEATHER,
};

/// On the front page so many lists may be silent that a browser has no connection left for anything else.
/// What was answered before is remembered, so that each page by a link has an endpoint that was not asked yet.
pub static SCENES: [Scene; 14] = [
    load("/uroven-reki/", &[MENU, ADJACENT_POSTS, RELATED, COUNT], &[SITE, WEATHER, FEED, COMMENTS]).sample(),
    load("/uroven-reki/", &[SITE, WEATHER, FEED, COMMENTS], &[MENU, ADJACENT_POSTS, RELATED]),
    Scene { well: &[MENU, FEED], ..link("/odna-stroka/", &[ARTICLE]) },
    load("/", &[LEADS, SECTION], &[MENU]),
    load("/", &[STICKY, SECTIONS, DISCUSSED], &[MENU, FEED]).sample(),
    link("/category/sport/", &[LOOKUP]),
    link("/category/kultura/", &[LIST]),
    link("/tag/шолак/", &[TAG]),
    link("/author/doszhanov/", &[AUTHOR]).sample(),
    link("/?s=хлеб", &[SEARCH]),
    link("/o-gazete/", &[endpoint::PAGE]),
    load("/author/ershova/", &[MENU_ITEMS], &[FEED, SITE]).sample(),
    Scene { has_block_theme: true, ..load("/author/ershova/", &[NAVIGATION], &[FEED, SITE]) },
    load("/pod-parolem/", &[PASSWORD], &[MENU, ADJACENT_POSTS, RELATED, FEED]).sample(),
];

/// Goes to the page, sees what became of each part, clears the fault and sees each part recover.
pub async fn play(session: &Session, scene: &'static Scene, trouble: &'static Trouble, matrix: &Matrix) {
    println!("{} · {}", trouble.name, scene.path);
    begin(session, scene, trouble).await;
    let mut outcomes = Vec::new();
    for endpoint in scene.faulty {
        let outcome = judge(endpoint, trouble);
        see_outcome(session, endpoint, trouble, outcome).await;
        outcomes.push((endpoint, outcome));
    }
    let told = outcomes.iter().filter(|(_, outcome)| *outcome == "told").count();
    assert!(told > 0 || trouble.name == LOOSE || session.alert().count().await == 0, "what fails quietly says nothing");
    see_sound(session).await;
    if trouble.name == REFUSED {
        session.server.resume_listening().await;
    }
    session.server.clear_faults();
    recover(session, &outcomes).await;
    for (endpoint, outcome) in outcomes {
        matrix.note(endpoint, trouble, outcome);
    }
}

/// The answers of a WordPress with a block theme, where the scene wants one.
fn stub(session: &Session, scene: &Scene) {
    let answers =
        || vec![(requests::MENU_ITEMS, "[]".to_owned()), (requests::NAVIGATION, read_recorded("navigation.json"))];
    session.server.stub(if scene.has_block_theme { answers() } else { Vec::new() });
}

/// Comes to the page under the fault; all that has none is there.
async fn begin(session: &Session, scene: &Scene, trouble: &Trouble) {
    stub(session, scene);
    for ask in scene.faulty.iter().flat_map(|endpoint| endpoint.requests) {
        session.server.inject(ask, (trouble.make)());
    }
    session.server.clear_requests();
    go(session, scene).await;
    for endpoint in scene.well {
        (endpoint.content)(session).see().await;
    }
    for form in scene.faulty.iter().filter(|endpoint| endpoint.manner == Manner::Form) {
        (form.place)(session).field("Пароль").write("stepnoy").await;
        (form.place)(session).button(UNLOCK).click().await;
    }
    match trouble.name {
        // The server is there until all is asked that it will not answer.
        REFUSED => {
            see_asked(session, scene).await;
            session.server.stop_listening().await;
        }
        SILENCE => pass_ten_seconds(session, scene).await,
        _ => {}
    }
}

async fn go(session: &Session, scene: &Scene) {
    match scene.way {
        Way::Load => session.open(scene.path).await,
        Way::Link => follow(session, scene.path).await,
    }
}

async fn see_asked(session: &Session, scene: &Scene) {
    for endpoint in scene.faulty {
        let asked = async || (!session.server.requests(endpoint.requests[0]).is_empty()).then_some(());
        session.until(&format!("{} is asked for", endpoint.name), asked).await;
    }
}

/// The parts of one page are waited for as long as it takes; on the others the ten seconds are over once all else is
/// there.
async fn pass_ten_seconds(session: &Session, scene: &Scene) {
    if scene.faulty[0].name == SITE.name {
        return;
    }
    see_asked(session, scene).await;
    session.run::<Option<()>>("tenSeconds.forEach((end) => end()); return null").await;
}

/// What is expected of an endpoint under a fault.
fn judge(endpoint: &Endpoint, trouble: &Trouble) -> &'static str {
    let is_denied = DENIALS.contains(&trouble.name);
    let is_down = [Some(UNREACHABLE), Some(TIMEOUT)].contains(&trouble.sentence);
    match (endpoint.manner, trouble.sentence) {
        (Manner::QuietHeaders, _) if trouble.name == "wrong types" => "shown",
        _ if trouble.name == LOOSE => "some",
        (_, None) => "shown",
        (Manner::Form, _) => "said",
        (Manner::Else, _) => "other",
        (Manner::ElseDenied, _) if is_denied => "other",
        (Manner::ElseUnlessDown, _) if !is_down => "other",
        (Manner::Told | Manner::ElseDenied | Manner::ElseUnlessDown, _) => "told",
        (Manner::Quiet | Manner::QuietWeather | Manner::QuietHeaders, _) => "quiet",
    }
}

async fn see_outcome(session: &Session, endpoint: &Endpoint, trouble: &Trouble, outcome: &str) {
    let (place, content) = ((endpoint.place)(session), (endpoint.content)(session));
    match (outcome, trouble.sentence) {
        ("told", Some(sentence)) => place.alert().paragraph(sentence).see().await,
        ("said", Some(sentence)) => place.status().see_text(sentence).await,
        ("quiet", _) => content.see_none().await,
        ("some", _) => {}
        ("other", _) => (endpoint.instead)(session).see().await,
        _ => {
            see_slowly(&content).await;
            content.see().await;
        }
    }
}

/// A list of 45 kB takes a quarter of a minute at 3 kB/s, which is longer than readers of other tests wait.
async fn see_slowly(content: &Locator<'_>) {
    for _ in 0..300 {
        if content.count().await > 0 {
            return;
        }
        tokio::time::sleep(POLL_INTERVAL * 3).await;
    }
}

/// Nothing is blank, nothing spins, nothing has panicked.
async fn see_sound(session: &Session) {
    let settled =
        "return !document.querySelector('main .skeleton') && document.querySelector('main').offsetHeight > 100";
    session.until("nothing spins", async || session.run::<bool>(settled).await.then_some(())).await;
    let panics: Vec<String> = session.run("return window.panics").await;
    assert!(panics.is_empty(), "{panics:?}");
    let failed: bool = session.run("return Boolean(document.querySelector('.boot_error'))").await;
    assert!(!failed, "the app has failed");
}
