// Measures what has no counterpart in the theme: the start of the app, and its memory after a long session. It never
// throttles the network.
import { openPhone, SLOW, withBrowser } from "./browser.mjs";

const NAVIGATIONS = 50;

// Compiles the bytes once more, separately: while streaming, compiling cannot be told from waiting for the network. The
// app runs when the module that imports it continues, so a message posted before that arrives after it.
function recordStart() {
  WebAssembly.instantiateStreaming = async (source, imports) => {
    const response = await source;
    const bytes = await response.clone().arrayBuffer();
    let before = performance.now();
    const module = await WebAssembly.compile(bytes);
    const compile = performance.now() - before;
    before = performance.now();
    const instance = await WebAssembly.instantiate(module, imports);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { window.benchStart = { compile, run: performance.now() - before }; };
    port2.postMessage(null);
    window.benchMemory = Object.values(instance.exports).find((part) => part instanceof WebAssembly.Memory);
    return { instance, module };
  };
}

async function slowProcessor(page) {
  const tools = await page.createCDPSession();
  await tools.send("Emulation.setCPUThrottlingRate", { rate: SLOW.cpuSlowdownMultiplier });
}

// Returns { compile, run } in milliseconds, with the processor slowed down four times.
export async function startUp(url) {
  return withBrowser(async (browser) => {
    const page = await openPhone(browser);
    await page.evaluateOnNewDocument(recordStart);
    await slowProcessor(page);
    await page.goto(url, { waitUntil: "networkidle0" });
    await page.waitForFunction(() => window.benchStart);
    return page.evaluate(() => window.benchStart);
  });
}

async function measureMemory(page) {
  const tools = await page.createCDPSession();
  await tools.send("HeapProfiler.collectGarbage");
  const { usedSize } = await tools.send("Runtime.getHeapUsage");
  const wasm = await page.evaluate(() => window.benchMemory?.buffer.byteLength ?? 0);
  await tools.detach();
  return { js: usedSize, wasm };
}

// Goes from the front page to an article and back, again and again. Returns { js, wasm } in bytes at the end.
export async function runLongSession(front) {
  return withBrowser(async (browser) => {
    const page = await openPhone(browser);
    await page.evaluateOnNewDocument(recordStart);
    await page.goto(front, { waitUntil: "networkidle0" });
    for (let round = 0; round < NAVIGATIONS / 2; round += 1) {
      await page.waitForSelector("#feed-1 a");
      await page.evaluate(() => document.querySelector("#feed-1 a").click());
      await page.waitForSelector("a[rel=prev], a[rel=next]");
      await page.evaluate(() => history.back());
      await page.waitForFunction(() => location.pathname === "/");
    }
    await page.waitForSelector("#feed-1 a");
    return measureMemory(page);
  });
}
