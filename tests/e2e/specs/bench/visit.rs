//! A long session: the memory that fifty navigations leave in use.

use serde_json::{Value, json};
use thirtyfour::extensions::cdp::ChromeDevTools;

use crate::support::pages::{ArticlePage, FeedPart};
use crate::support::{Locate, Session, any, e2e_test};

const NAVIGATIONS: u32 = 50;

/// Gives the test access to the app's wasm memory.
const KEEP_MEMORY: &str = "
    const start = WebAssembly.instantiateStreaming;
    WebAssembly.instantiateStreaming = async (...parts) => {
        const result = await start.call(WebAssembly, ...parts);
        window.wasmMemory = Object.values(result.instance.exports).find((part) => part instanceof WebAssembly.Memory);
        return result;
    };";

/// Clicks by script: WebDriver's click would keep each element in memory, and with it its page.
const CLICK: &str = "document.querySelector('#feed-1 a').click(); return null";

#[tokio::test]
async fn fifty_navigations() {
    e2e_test()
        .run(async |session| {
            session.server.run_before_app(KEEP_MEMORY);
            session.open("/").await;
            for round in 0..=NAVIGATIONS {
                if round % 10 == 0 {
                    print(session, round).await;
                }
                FeedPart(session).titles().see_count(7).await;
                session.run::<Option<()>>(CLICK).await;
                ArticlePage(session).related().article().see_count(4).await;
                session.back().await;
                session.region("Главное").article().heading(any()).see_count(3).await;
            }
        })
        .await;
}

async fn print(session: &Session, round: u32) {
    let tools = ChromeDevTools::new(session.browser.driver.handle.clone());
    let ask = async |command: &str| {
        let answer = tools.execute_cdp_with_params(command, json!({})).await;
        answer.unwrap_or_else(|error| panic!("{command}: {error}"))
    };
    ask("HeapProfiler.collectGarbage").await;
    ask("Performance.enable").await;
    let metrics: Value = ask("Performance.getMetrics").await;
    let find = |name: &str| {
        let all = metrics["metrics"].as_array().into_iter().flatten();
        all.filter(|metric| metric["name"] == name).find_map(|metric| metric["value"].as_f64()).unwrap_or_default()
    };
    let program: u64 = session.run("return window.wasmMemory?.buffer.byteLength ?? 0").await;
    println!(
        "after {round} navigations: JS heap {:.2} MB, wasm {:.2} MB, {} nodes, {} listeners",
        find("JSHeapUsedSize") / 1e6,
        program as f64 / 1e6,
        find("Nodes"),
        find("JSEventListeners"),
    );
}
