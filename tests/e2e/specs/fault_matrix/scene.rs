//! A page on which some endpoints have a fault, and what the reader does there.

use super::Matrix;
use super::endpoint::{self, Endpoint, Manner};
use super::fault::{LOOSE, REFUSED, SILENCE, Trouble};
use super::recovery::{follow, recover};
use crate::support::locator::Locator;
use crate::support::session::POLL_INTERVAL;
use crate::support::{Locate, Session};

/// How a reader opens a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// By its address, without any cached responses.
    Load,
    /// By a link within the app.
    Link,
}

pub struct Scene {
    way: Way,
    path: &'static str,
    pub faulty: &'static [Endpoint],
    well: &'static [Endpoint],
    /// Whether it gets every fault.
    is_sample: bool,
}

impl Scene {
    const fn sample(self) -> Self {
        Self { is_sample: true, ..self }
    }

    /// Whether a fault is tested in this scene.
    pub const fn has(&self, trouble: &Trouble) -> bool {
        self.is_sample || trouble.is_everywhere
    }
}

const fn load(path: &'static str, faulty: &'static [Endpoint], well: &'static [Endpoint]) -> Scene {
    Scene { way: Way::Load, path, faulty, well, is_sample: false }
}

const fn link(path: &'static str, faulty: &'static [Endpoint]) -> Scene {
    Scene { way: Way::Link, path, faulty, well: &[FEED], is_sample: false }
}

use endpoint::{ADJACENT_POSTS, ARTICLE, COMMENTS, COUNT, FEED, LEADS, LOOKUP, MENU, RELATED, SECTION, SITE, WEATHER};

/// A sample: how each view fails and recovers is tested in `tests/component/fault_matrix.rs`. Earlier responses are
/// cached, so each page opened by a link has an endpoint that was not requested before.
pub static SCENES: [Scene; 5] = [
    load("/uroven-reki/", &[MENU, ADJACENT_POSTS, RELATED, COUNT], &[SITE, WEATHER, FEED, COMMENTS]).sample(),
    load("/uroven-reki/", &[SITE, WEATHER, FEED, COMMENTS], &[MENU, ADJACENT_POSTS, RELATED]),
    Scene { well: &[MENU, FEED], ..link("/odna-stroka/", &[ARTICLE]) },
    load("/", &[LEADS, SECTION], &[MENU]),
    link("/category/sport/", &[LOOKUP]),
];

/// Opens the page, checks the outcome of each part, clears the fault, and checks that each part recovers.
pub async fn play(session: &Session, scene: &'static Scene, trouble: &'static Trouble, matrix: &Matrix) {
    println!("{} · {}", trouble.name, scene.path);
    begin(session, scene, trouble).await;
    let mut outcomes = Vec::new();
    for endpoint in scene.faulty {
        let outcome = judge(endpoint, trouble);
        see_outcome(session, endpoint, trouble, outcome).await;
        outcomes.push((endpoint, outcome));
    }
    let alerts = outcomes.iter().filter(|(_, outcome)| *outcome == "alert").count();
    assert!(
        alerts > 0 || trouble.name == LOOSE || session.alert().count().await == 0,
        "what fails quietly says nothing"
    );
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

/// Opens the page under the fault; all parts without a fault are shown.
async fn begin(session: &Session, scene: &Scene, trouble: &Trouble) {
    for ask in scene.faulty.iter().flat_map(|endpoint| endpoint.requests) {
        session.server.inject(ask, (trouble.make)());
    }
    session.server.clear_requests();
    go(session, scene).await;
    for endpoint in scene.well {
        (endpoint.content)(session).see().await;
    }
    match trouble.name {
        // The server stays up until everything that it will not answer is requested.
        REFUSED => {
            see_requests(session, scene).await;
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

async fn see_requests(session: &Session, scene: &Scene) {
    for endpoint in scene.faulty {
        let requested = async || (!session.server.requests(endpoint.requests[0]).is_empty()).then_some(());
        session.until(&format!("{} is requested", endpoint.name), requested).await;
    }
}

/// On one page the parts reach their real time-out; on the others the test ends it early, once everything else is
/// there.
async fn pass_ten_seconds(session: &Session, scene: &Scene) {
    if scene.faulty[0].name == SITE.name {
        return;
    }
    see_requests(session, scene).await;
    session.run::<Option<()>>("tenSeconds.forEach((end) => end()); return null").await;
}

/// The expected outcome of an endpoint under a fault.
fn judge(endpoint: &Endpoint, trouble: &Trouble) -> &'static str {
    match (endpoint.manner, trouble.sentence) {
        (Manner::QuietHeaders, _) if trouble.name == "wrong types" => "shown",
        _ if trouble.name == LOOSE => "some",
        (_, None) => "shown",
        (Manner::Alert, _) => "alert",
        (Manner::Quiet | Manner::QuietWeather | Manner::QuietHeaders, _) => "quiet",
    }
}

async fn see_outcome(session: &Session, endpoint: &Endpoint, trouble: &Trouble, outcome: &str) {
    let (place, content) = ((endpoint.place)(session), (endpoint.content)(session));
    match (outcome, trouble.sentence) {
        ("alert", Some(sentence)) => place.alert().paragraph(sentence).see().await,
        ("quiet", _) => content.see_none().await,
        ("some", _) => {}
        _ => {
            see_slowly(&content).await;
            content.see().await;
        }
    }
}

/// A list of 45 kB at 3 kB/s takes a quarter of a minute, longer than the usual time limit of the tests.
async fn see_slowly(content: &Locator<'_>) {
    for _ in 0..300 {
        if content.count().await > 0 {
            return;
        }
        tokio::time::sleep(POLL_INTERVAL * 3).await;
    }
}

/// Nothing is blank, nothing is still loading, nothing has panicked.
async fn see_sound(session: &Session) {
    let settled =
        "return !document.querySelector('main .skeleton') && document.querySelector('main').offsetHeight > 100";
    session.until("nothing is still loading", async || session.run::<bool>(settled).await.then_some(())).await;
    let panics: Vec<String> = session.run("return window.panics").await;
    assert!(panics.is_empty(), "{panics:?}");
    let failed: bool = session.run("return Boolean(document.querySelector('.boot_error'))").await;
    assert!(!failed, "the app has failed");
}
