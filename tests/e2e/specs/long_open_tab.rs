//! A tab that stays open for a day: the date changes, the weather is updated, and memory does not grow.

use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::extensions::cdp::ChromeDevTools;

use crate::support::browser::Engine;
use crate::support::pages::ArticlePage;
use crate::support::{Fault, Locate, Session, calendar, e2e_test, requests};

const DAY: i64 = 24 * 3600;
/// The quarters of an hour after the first five.
const REST: usize = 24 * 4 - 5;

/// A clock that the test controls: timers of more than five seconds wait for it; shorter ones are the browser's own. It
/// starts at the real time, and stops during a request, because its time-out would pass otherwise. The script also
/// gives access to the app's wasm memory.
const CLOCK: &str = "
    let ahead = 0;
    // The server's own date would correct the clock.
    const get = Headers.prototype.get;
    Headers.prototype.get = function (name) { return name === 'Date' ? null : get.call(this, name); };
    const now = Date.now.bind(Date);
    const [wait, stop] = [setTimeout, clearTimeout];
    const timers = new Map();
    let last = 1e9;
    const RealDate = Date;
    window.Date = class extends RealDate {
        constructor(...parts) { super(...(parts.length ? parts : [now() + ahead])); }
        static now() { return now() + ahead; }
    };
    window.setTimeout = (call, ms = 0, ...rest) => {
        if (ms <= 5000) return wait(call, ms, ...rest);
        timers.set(++last, { call, at: Date.now() + ms });
        return last;
    };
    window.clearTimeout = (id) => { timers.delete(id) || stop(id); };
    window.countTimers = () => timers.size;
    const send = fetch;
    let underway = 0;
    window.fetch = async (...parts) => {
        underway += 1;
        try {
            const answer = await send(...parts);
            // Waits for the body too: it may come long after the headers, and its ten-second time-out would pass at
            // once.
            await answer.clone().arrayBuffer().catch(() => null);
            return answer;
        } finally {
            underway -= 1;
        }
    };
    // Reads the response before the clock goes on.
    const settle = async () => {
        for (let calm = 0; calm < 2; calm = underway ? 0 : calm + 1) await new Promise((next) => wait(next, 10));
    };
    window.pass = async (seconds) => {
        const end = Date.now() + seconds * 1000;
        for (;;) {
            const due = [...timers].filter(([, timer]) => timer.at <= end).sort(([, a], [, b]) => a.at - b.at)[0];
            if (!due) break;
            const [id, timer] = due;
            timers.delete(id);
            ahead = Math.max(ahead, timer.at - now());
            timer.call();
            await settle();
        }
        ahead = Math.max(ahead, end - now());
    };
    const start = WebAssembly.instantiateStreaming;
    WebAssembly.instantiateStreaming = async (...parts) => {
        const result = await start.call(WebAssembly, ...parts);
        window.wasmMemory = Object.values(result.instance.exports).find((part) => part instanceof WebAssembly.Memory);
        return result;
    };";

/// What must not grow.
#[derive(Debug, Clone, Copy)]
struct Size {
    timers: u64,
    elements: u64,
    nodes: f64,
    listeners: f64,
    heap_kb: f64,
    program: u64,
}

/// The counters of the browser itself; only Chromium's driver provides them.
async fn load_metrics(session: &Session) -> Value {
    if session.browser.engine != Engine::Chromium {
        return Value::Null;
    }
    let tools = ChromeDevTools::new(session.browser.driver.handle.clone());
    let ask = async |command: &str| {
        let answer = tools.execute_cdp_with_params(command, json!({})).await;
        answer.unwrap_or_else(|error| panic!("{command}: {error}"))
    };
    ask("HeapProfiler.collectGarbage").await;
    ask("Performance.enable").await;
    ask("Performance.getMetrics").await
}

async fn measure(session: &Session) -> Size {
    let metrics = load_metrics(session).await;
    let find = |name: &str| {
        let all = metrics["metrics"].as_array().into_iter().flatten();
        all.filter(|metric| metric["name"] == name).find_map(|metric| metric["value"].as_f64()).unwrap_or_default()
    };
    Size {
        timers: session.run("return countTimers()").await,
        elements: session.run("return document.querySelectorAll('*').length").await,
        nodes: find("Nodes"),
        listeners: find("JSEventListeners"),
        heap_kb: find("JSHeapUsedSize") / 1e3,
        program: session.run("return wasmMemory?.buffer.byteLength ?? 0").await,
    }
}

/// WebKit's driver measures the time limit of a script (a minute) by the page's own timers, so it would pass at once.
/// Timers up to five seconds stay the browser's.
async fn keep_driver_off_the_clock(session: &Session) {
    if session.browser.engine == Engine::WebKit {
        let driver = &session.browser.driver;
        driver.set_script_timeout(Duration::from_secs(5)).await.expect("scripts may be given less time");
    }
}

/// Lets quarters of an hour pass.
async fn pass(session: &Session, quarters: usize) {
    for _ in 0..quarters {
        let script =
            "const done = arguments[arguments.length - 1]; pass(900).then(() => setTimeout(() => done(null), 60))";
        session.run_async::<Option<()>>(script, Vec::new()).await;
    }
}

fn set_weather(session: &Session, degrees: i32) {
    let current = json!({ "temperature_2m": degrees, "weather_code": 3, "is_day": 1 });
    session.server.inject(requests::WEATHER, Fault::Response(json!({ "current": current })));
}

#[tokio::test]
async fn a_day_in_an_open_tab_turns_the_date_brings_the_weather_and_leaves_nothing_behind() {
    e2e_test()
        .run(async |session| {
            session.server.run_before_app(CLOCK);
            keep_driver_off_the_clock(session).await;
            session.server.inject(requests::WEATHER, Fault::late(1500));
            let page = ArticlePage::open_river(session).await;
            page.see_surroundings().await;
            page.masthead().see_weather("пасмурно 8 °C Бозкала").await;
            let today = calendar::now();
            session.banner().paragraph(calendar::format_today(today).as_str()).see().await;
            // Caches fill within the first hour. A late response does not delay the next one.
            pass(session, 1).await;
            assert_eq!(
                session.server.requests(requests::WEATHER).len(),
                2,
                "the weather of the first quarter and of the second"
            );
            set_weather(session, -3);
            pass(session, 4).await;
            page.masthead().see_weather("пасмурно −3 °C Бозкала").await;
            session.server.clear_requests();
            let before = measure(session).await;
            pass(session, REST).await;
            let after = measure(session).await;
            println!("after five quarters: {before:?}\nafter a day:         {after:?}");
            session.banner().paragraph(calendar::format_today(today + DAY).as_str()).see().await;
            let requested = session.server.requests(requests::WEATHER).len();
            assert!((REST - 2..=REST).contains(&requested), "the weather was requested {requested} times");
            let others = session.server.requests(requests::ANYTHING);
            assert!(others.is_empty(), "an idle tab sends no other requests: {others:#?}");
            check_growth(&before, &after);
        })
        .await;
}

/// Fails if the page holds more than before.
fn check_growth(before: &Size, after: &Size) {
    assert!(after.timers <= before.timers, "timers");
    assert!(after.elements <= before.elements, "elements");
    assert!(after.nodes <= before.nodes + 20.0, "nodes");
    assert!(after.listeners <= before.listeners + 5.0, "listeners");
    assert!(after.heap_kb <= before.heap_kb + 200.0, "heap");
    assert!(after.program <= before.program, "the app's memory");
}
