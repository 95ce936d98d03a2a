// From a tap on the link to the next article until that article's title is painted, in milliseconds, under the same throttling.
// It never cares whether the title came by a program or with a new document.
import { openPhone, pause, slowDown, withBrowser } from "./browser.mjs";

// A reader looks at an article before going on; what wants to fetch ahead has this time.
const READING = 4_000;

// Runs in every document: the tap and the paint are told by one clock that outlives a document.
function witness(title) {
  const now = () => performance.timeOrigin + performance.now();
  addEventListener("pointerdown", (event) => {
    sessionStorage.setItem("bench.tap", performance.timeOrigin + event.timeStamp);
  }, { capture: true });
  const tapped = () => Number(sessionStorage.getItem("bench.tap"));
  const look = () => {
    if (document.querySelector("main h1")?.textContent.trim() !== title) return requestAnimationFrame(look);
    // The frame that has the title is painted before a message posted in it arrives.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { window.benchTook = now() - tapped(); };
    port2.postMessage(null);
  };
  requestAnimationFrame(look);
}

export async function tapNext(url, { address, title }) {
  return withBrowser(async (browser) => {
    const page = await openPhone(browser);
    await page.evaluateOnNewDocument(witness, title);
    await slowDown(page);
    await page.goto(url, { waitUntil: "networkidle0", timeout: 60_000 });
    const link = await page.waitForSelector(`a[rel="next"][href$="${address}"]`);
    await link.evaluate((element) => element.scrollIntoView({ block: "center", behavior: "instant" }));
    await pause(READING);
    await link.tap();
    // A new document may take the place of the old one while we wait.
    for (let left = 600; 0 < left; left -= 1) {
      const took = await page.evaluate(() => window.benchTook).catch(() => undefined);
      if (took) return took;
      await pause(50);
    }
    throw new Error(`The title «${title}» did not come within 30 s of a tap on ${url}.`);
  });
}
