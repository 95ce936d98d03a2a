//! A tab that stays open for a day: the date turns over, the weather comes anew, and nothing grows.

use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::extensions::cdp::ChromeDevTools;

use crate::support::pages::ArticlePage;
use crate::support::browser::Browser;
use crate::support::{Fault, Look, Reader, asks, calendar, journey};

const DAY: i64 = 24 * 3600;
/// The quarters of an hour after the first five.
const REST: usize = 24 * 4 - 5;

/// A clock that goes when it is told to: timers of more than five seconds wait for it, shorter ones for the browser's own.
/// It starts where the real one stands, and stands still while a request is under way, whose time would be over otherwise. The program's
/// memory is kept within reach.
const CLOCK: &str = "
    let ahead = 0;
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
            // With its body: a head alone may come long before, and the ten seconds that it may take are over at once.
            await answer.clone().arrayBuffer().catch(() => null);
            return answer;
        } finally {
            underway -= 1;
        }
    };
    // What has come is read before the clock goes on.
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

/// What a browser counts itself, where its driver tells: Chromium's.
async fn ask_browser(reader: &Reader) -> Value {
    if reader.session.browser != Browser::Chromium {
        return Value::Null;
    }
    let tools = ChromeDevTools::new(reader.session.driver.handle.clone());
    let ask = async |command: &str| {
        let answer = tools.execute_cdp_with_params(command, json!({})).await;
        answer.unwrap_or_else(|error| panic!("{command}: {error}"))
    };
    ask("HeapProfiler.collectGarbage").await;
    ask("Performance.enable").await;
    ask("Performance.getMetrics").await
}

async fn measure(reader: &Reader) -> Size {
    let metrics = ask_browser(reader).await;
    let find = |name: &str| {
        let all = metrics["metrics"].as_array().into_iter().flatten();
        all.filter(|metric| metric["name"] == name).find_map(|metric| metric["value"].as_f64()).unwrap_or_default()
    };
    Size {
        timers: reader.run("return countTimers()").await,
        elements: reader.run("return document.querySelectorAll('*').length").await,
        nodes: find("Nodes"),
        listeners: find("JSEventListeners"),
        heap_kb: find("JSHeapUsedSize") / 1e3,
        program: reader.run("return wasmMemory?.buffer.byteLength ?? 0").await,
    }
}

/// WebKit's driver counts the minute that a script may take by the page's own timers, so it would be over at once. Five seconds
/// are the browser's.
async fn keep_driver_off_the_clock(reader: &Reader) {
    if reader.session.browser == Browser::WebKit {
        let driver = &reader.session.driver;
        driver.set_script_timeout(Duration::from_secs(5)).await.expect("scripts may be given less time");
    }
}

/// Lets quarters of an hour pass.
async fn pass(reader: &Reader, quarters: usize) {
    for _ in 0..quarters {
        let script =
            "const done = arguments[arguments.length - 1]; pass(900).then(() => setTimeout(() => done(null), 60))";
        reader.run_async::<Option<()>>(script, Vec::new()).await;
    }
}

fn set_weather(reader: &Reader, degrees: i32) {
    let current = json!({ "temperature_2m": degrees, "weather_code": 3, "is_day": 1 });
    reader.server.plant(asks::WEATHER, Fault::Answer(json!({ "current": current })));
}

#[tokio::test]
async fn a_day_in_an_open_tab_turns_the_date_brings_the_weather_and_leaves_nothing_behind() {
    journey()
        .run(async |reader| {
            reader.server.run_first(CLOCK);
            keep_driver_off_the_clock(reader).await;
            reader.server.plant(asks::WEATHER, Fault::late(1500));
            let page = ArticlePage::open_river(reader).await;
            page.see_surroundings().await;
            page.masthead().see_weather("пасмурно 8 °C Бозкала").await;
            let today = calendar::now();
            reader.banner().paragraph(calendar::format_today(today).as_str()).see().await;
            // What is made once and kept is made in the first hour. An answer that came late does not hold up the next one.
            pass(reader, 1).await;
            assert_eq!(
                reader.server.asked(asks::WEATHER).len(),
                2,
                "the weather of the first quarter and of the second"
            );
            set_weather(reader, -3);
            pass(reader, 4).await;
            page.masthead().see_weather("пасмурно −3 °C Бозкала").await;
            reader.server.forget_asked();
            let before = measure(reader).await;
            pass(reader, REST).await;
            let after = measure(reader).await;
            println!("after five quarters: {before:?}\nafter a day:         {after:?}");
            reader.banner().paragraph(calendar::format_today(today + DAY).as_str()).see().await;
            let asked = reader.server.asked(asks::WEATHER).len();
            assert!((REST - 2..=REST).contains(&asked), "the weather was asked for {asked} times");
            let others = reader.server.asked(asks::ANYTHING);
            assert!(others.is_empty(), "a tab that nobody reads asks for nothing else: {others:#?}");
            assert!(after.timers <= before.timers, "timers");
            assert!(after.elements <= before.elements, "elements");
            assert!(after.nodes <= before.nodes + 20.0, "nodes");
            assert!(after.listeners <= before.listeners + 5.0, "listeners");
            assert!(after.heap_kb <= before.heap_kb + 200.0, "heap");
            assert!(after.program <= before.program, "the program's memory");
        })
        .await;
}
