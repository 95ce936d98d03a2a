// Measures the time from a tap on the link to the next article until its title is painted, in milliseconds, under the
// same throttling. It does not matter whether the app or a new document shows the title.
import { openPhone, pause, slowDown, withBrowser } from "./browser.mjs";

// How long a reader looks at an article before going on, which leaves time to prefetch.
const READING = 4_000;

// Runs in every document. Both times are read from a clock that is the same in the next document.
function recordPaint(title) {
  const now = () => performance.timeOrigin + performance.now();
  addEventListener("pointerdown", (event) => {
    sessionStorage.setItem("bench.tap", performance.timeOrigin + event.timeStamp);
  }, { capture: true });
  const tapped = () => Number(sessionStorage.getItem("bench.tap"));
  const look = () => {
    if (document.querySelector("main h1")?.textContent.trim() !== title) return requestAnimationFrame(look);
    // A message posted in a frame arrives after that frame is painted.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { window.benchTook = now() - tapped(); };
    port2.postMessage(null);
  };
  requestAnimationFrame(look);
}

export async function tapNext(url, { address, title }) {
  return withBrowser(async (browser) => {
    const page = await openPhone(browser);
    await page.evaluateOnNewDocument(recordPaint, title);
    await slowDown(page);
    await page.goto(url, { waitUntil: "networkidle0", timeout: 60_000 });
    const link = await page.waitForSelector(`a[rel="next"][href$="${address}"]`);
    await link.evaluate((element) => element.scrollIntoView({ block: "center", behavior: "instant" }));
    await pause(READING);
    await link.tap();
    // A new document may replace the old one while we wait.
    for (let left = 600; 0 < left; left -= 1) {
      const took = await page.evaluate(() => window.benchTook).catch(() => undefined);
      if (took) return took;
      await pause(50);
    }
    throw new Error(`The title «${title}» did not come within 30 s of a tap on ${url}.`);
  });
}
