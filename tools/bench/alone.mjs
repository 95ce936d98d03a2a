// What only the app has: what its program costs at the start, and what a long visit leaves in memory. It never throttles the network.
import { openPhone, SLOW, withBrowser } from "./browser.mjs";

const NAVIGATIONS = 50;

// The bytes are compiled once more by themselves, for while they are streamed compiling cannot be told from waiting. The program runs
// when the module that asked for it goes on, and a message posted before that arrives after it.
function witness() {
  WebAssembly.instantiateStreaming = async (source, imports) => {
    const answer = await source;
    const bytes = await answer.clone().arrayBuffer();
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

// { compile, run } in milliseconds, the processor four times slower.
export async function startUp(url) {
  return withBrowser(async (browser) => {
    const page = await openPhone(browser);
    await page.evaluateOnNewDocument(witness);
    await slowProcessor(page);
    await page.goto(url, { waitUntil: "networkidle0" });
    await page.waitForFunction(() => window.benchStart);
    return page.evaluate(() => window.benchStart);
  });
}

async function weigh(page) {
  const tools = await page.createCDPSession();
  await tools.send("HeapProfiler.collectGarbage");
  const { usedSize } = await tools.send("Runtime.getHeapUsage");
  const wasm = await page.evaluate(() => window.benchMemory?.buffer.byteLength ?? 0);
  await tools.detach();
  return { js: usedSize, wasm };
}

// From the front page to an article and back, again and again: { js, wasm } in bytes at the end.
export async function visitLong(front) {
  return withBrowser(async (browser) => {
    const page = await openPhone(browser);
    await page.evaluateOnNewDocument(witness);
    await page.goto(front, { waitUntil: "networkidle0" });
    for (let round = 0; round < NAVIGATIONS / 2; round += 1) {
      await page.waitForSelector("#feed-1 a");
      await page.evaluate(() => document.querySelector("#feed-1 a").click());
      await page.waitForSelector("a[rel=prev], a[rel=next]");
      await page.evaluate(() => history.back());
      await page.waitForFunction(() => location.pathname === "/");
    }
    await page.waitForSelector("#feed-1 a");
    return weigh(page);
  });
}
