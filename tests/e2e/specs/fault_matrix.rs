//! A sample of the fault matrix in the browser's own network: what a reader sees under each fault, and that the page
//! recovers. The whole matrix is a component test. Prints
//! the cells.

mod endpoint;
mod fault;
mod recovery;
mod scene;

use std::collections::BTreeMap;
use std::sync::Mutex;

use self::endpoint::Endpoint;
use self::fault::{FAULTS, Trouble};
use self::scene::{SCENES, play};
use crate::support::e2e_test;
use crate::support::outcome::show_table;

/// The tests mostly wait, so several browsers run at a time.
const BROWSERS: usize = 3;

/// Retry pauses are the shortest possible; the test can end the ten-second time-out early; panics are counted; the
/// weather of the page before is deleted; all parts count as near the viewport, which costs less than drawing a
/// viewport that holds them all.
const PREPARE: &str = "
    Math.random = () => 0;
    const Observer = IntersectionObserver;
    window.IntersectionObserver = class extends Observer {
        constructor(call, options) { super(call, { ...options, rootMargin: '9000px' }); }
    };
    localStorage.removeItem('gazeta.weather');
    window.tenSeconds = new Map();
    const [wait, stop] = [setTimeout, clearTimeout];
    window.setTimeout = (call, ms) => {
        const id = wait(call, ms);
        if (ms === 10000) tenSeconds.set(id, call);
        return id;
    };
    window.clearTimeout = (id) => {
        tenSeconds.delete(id);
        stop(id);
    };
    window.panics = [];
    const tell = console.error;
    console.error = (...words) => {
        if (String(words[0]).includes('panicked')) panics.push(String(words[0]));
        tell(...words);
    };";

/// The outcome of each endpoint under each fault.
#[derive(Default)]
struct Matrix(Mutex<BTreeMap<(usize, &'static str), &'static str>>);

impl Matrix {
    fn note(&self, endpoint: &'static Endpoint, trouble: &'static Trouble, outcome: &'static str) {
        let row = SCENES.iter().flat_map(|scene| scene.faulty).position(|other| other.name == endpoint.name);
        self.0.lock().unwrap().insert((row.expect("an endpoint of a scene"), trouble.name), outcome);
    }

    fn print(&self) {
        let cells = self.0.lock().unwrap();
        let mut table = format!("\n{:<22} {}\n", "", FAULTS.each_ref().map(|trouble| trouble.short).join(" "));
        let rows = SCENES.iter().flat_map(|scene| scene.faulty.iter().map(move |endpoint| (scene, endpoint)));
        for (row, (scene, endpoint)) in rows.enumerate() {
            let outcomes = FAULTS.iter().map(|trouble| match cells.get(&(row, trouble.name)) {
                Some(outcome) => outcome,
                None if scene.has(trouble) => "!",
                None => "·",
            });
            let outcomes =
                outcomes.zip(&FAULTS).map(|(outcome, trouble)| format!("{outcome:<0$}", trouble.short.len()));
            table += &format!("{:<22} {}\n", endpoint.name, outcomes.collect::<Vec<_>>().join(" ").trim_end());
        }
        table += &format!("\n{}\n{} cells, each of them healed\n", fault::LEGEND, cells.len());
        show_table(&table);
    }
}

#[tokio::test]
async fn pages_recover_from_every_fault_of_a_real_network() {
    let matrix = Matrix::default();
    let waiting = Mutex::new(FAULTS.iter());
    let (notes, next) = (&matrix, || waiting.lock().unwrap().next());
    let turns = [(); BROWSERS].map(|()| {
        e2e_test().run(async |session| {
            session.expect_in_console("");
            // The policy forbids following a redirect to another origin.
            session.server.expect_violation("connect-src");
            session.server.keep_out_of_caches();
            session.server.run_before_app(PREPARE);
            // Animations of waiting parts would take processor time from the test.
            session.browser.set_reduced_motion().await;
            while let Some(trouble) = next() {
                for scene in SCENES.iter().filter(|scene| scene.has(trouble)) {
                    play(session, scene, trouble, notes).await;
                }
            }
        })
    });
    futures::future::join_all(turns).await;
    matrix.print();
    let cells = matrix.0.lock().unwrap().len();
    let played = |trouble| SCENES.iter().filter(move |scene| scene.has(trouble)).map(|scene| scene.faulty.len());
    let expected: usize = FAULTS.iter().flat_map(played).sum();
    assert_eq!(cells, expected, "cells of the matrix");
}
