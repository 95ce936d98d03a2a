//! Nothing on the screen jumps when responses come late.

use serde::Deserialize;

use crate::support::pages::{ArticlePage, ListPart};
use crate::support::{Fault, Locate, Screen, Session, any, e2e_test, requests};

#[derive(Debug, Deserialize)]
struct Shifts {
    total: f64,
    moved: Vec<String>,
}

#[tokio::test]
async fn nothing_jumps_on_a_phone_when_answers_come_late() {
    e2e_test().on(Screen::Phone).run(async |session| check_shifts(session).await).await;
}

#[tokio::test]
async fn nothing_jumps_on_a_desktop_when_answers_come_late() {
    e2e_test().run(async |session| check_shifts(session).await).await;
}

/// Each response has a different delay; the upper parts of the page come last.
async fn check_shifts(session: &Session) {
    session.server.run_before_app(include_str!("../../support/session/layout_shifts.js"));
    let delays = [
        (requests::FEED, 100),
        (requests::COMMENTS, 200),
        (requests::RELATED, 300),
        (requests::PREVIOUS, 500),
        (requests::NEXT, 500),
        (requests::ARTICLE, 600),
        (requests::WEATHER, 1500),
        (requests::MENU_ITEMS, 1600),
        (requests::SITE, 1700),
    ];
    for (part, delay) in delays {
        session.server.inject(part, Fault::late(delay));
    }
    let page = ArticlePage::open_river(session).await;
    page.masthead().paper().see().await;
    page.adjacent_posts().link(any()).see().await;
    page.related().article().see_count(4).await;
    page.comments().await.thread().see_count(7).await;
    page.feed().cards().see_count(7).await;
    let shifts = read_shifts(session).await;
    println!("layout shift: {:.4} {:#?}", shifts.total, shifts.moved);
    assert!(shifts.total < 0.05, "the page jumps by {}: {:#?}", shifts.total, shifts.moved);
    // Proves that a jump would be noticed.
    let jump = "scrollTo(0, 0); document.body.insertAdjacentElement('afterbegin', document.createElement('div')).style.height = '400px'; return null";
    session.run::<Option<()>>(jump).await;
    let noticed = async || (0.05 < read_shifts(session).await.total).then_some(());
    session.until("a jump is noticed", noticed).await;
}

#[tokio::test]
async fn nothing_jumps_on_a_front_page_on_a_phone() {
    e2e_test()
        .on(Screen::Phone)
        .run(async |session| {
            session.server.run_before_app(include_str!("../../support/session/layout_shifts.js"));
            session.track_tasks();
            for (part, delay) in [(requests::SITE, 100), (requests::FEED, 500), (requests::MENU_ITEMS, 800)] {
                session.server.inject(part, Fault::late(delay));
            }
            session.open("/").await;
            session.main().article().see().await;
            session.banner().link(any()).see().await;
            session.settle().await;
            check_stillness(session).await;
        })
        .await;
}

#[tokio::test]
async fn nothing_jumps_in_a_section_when_the_sections_below_it_come_late() {
    e2e_test()
        .on(Screen::Phone)
        .run(async |session| {
            session.server.run_before_app(include_str!("../../support/session/layout_shifts.js"));
            session.server.inject("&hide_empty=true", Fault::late(700));
            let page = ListPart::open(session, "/category/obshchestvo/", "Общество").await;
            session.main().link("Здоровье").see().await;
            page.cards().see_count(10).await;
            check_stillness(session).await;
        })
        .await;
}

async fn check_stillness(session: &Session) {
    let shifts = read_shifts(session).await;
    assert!(shifts.total < 0.02, "the page jumps by {}: {:#?}", shifts.total, shifts.moved);
}

async fn read_shifts(session: &Session) -> Shifts {
    let script = "return { total: shifts.reduce((sum, shift) => sum + shift.value, 0), moved: shifts.map((shift) => shift.moved) }";
    session.run(script).await
}
