// Measures a visit with Lighthouse (mobile, throttled in the browser): the first one, and a repeat visit with the same
// profile. It never compares anything.
import lighthouse from "lighthouse";
import { pause, withBrowser } from "./browser.mjs";

const AUDITS = {
  fcp: "first-contentful-paint",
  lcp: "largest-contentful-paint",
  tbt: "total-blocking-time",
  cls: "cumulative-layout-shift",
  bytes: "total-byte-weight",
};
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];

async function measure(browser, url, isRepeat) {
  const flags = {
    port: Number(new URL(browser.wsEndpoint()).port),
    logLevel: "error",
    throttlingMethod: "devtools",
    onlyCategories: isRepeat ? ["performance"] : CATEGORIES,
    disableStorageReset: isRepeat,
  };
  const { lhr } = await lighthouse(url, flags);
  if (lhr.runtimeError) throw new Error(`Lighthouse could not measure ${url}: ${lhr.runtimeError.message}`);
  return toResult(lhr);
}

function toResult(lhr) {
  const measures = Object.entries(AUDITS).map(([name, audit]) => [name, lhr.audits[audit]?.numericValue]);
  const scores = Object.values(lhr.categories).map(({ id, score }) => [id, Math.round(score * 100)]);
  return {
    ...Object.fromEntries(measures),
    requests: lhr.audits["network-requests"].details.items.length,
    scores: Object.fromEntries(scores),
    why: { lcp: findPhases(lhr), cls: findShift(lhr), scores: findFaults(lhr) },
  };
}

// The phases of the largest paint: "timeToFirstByte 580 ms, …".
function findPhases(lhr) {
  const tables = lhr.audits["lcp-breakdown-insight"]?.details?.items ?? [];
  const phases = tables.find(({ type }) => type === "table")?.items ?? [];
  return phases.map(({ subpart, duration }) => `${subpart} ${Math.round(duration)} ms`).join(", ");
}

// The element with the largest layout shift.
function findShift(lhr) {
  const [worst] = lhr.audits["layout-shifts"]?.details?.items ?? [];
  return worst ? `${worst.node?.selector ?? "an element"} moved, ${worst.score.toFixed(3)}` : "";
}

// The audits that keep a category below 100.
function findFaults(lhr) {
  const faults = Object.values(lhr.categories).map(({ id, auditRefs }) => {
    const counted = auditRefs.filter((ref) => 0 < ref.weight && lhr.audits[ref.id].score !== null && lhr.audits[ref.id].score < 0.9);
    return [id, counted.map((ref) => ref.id).join(", ")];
  });
  return Object.fromEntries(faults);
}

// The pause before a repeat visit, in ms: time for a page to finish storing things in the browser. The service worker
// has started before that: Lighthouse leaves a page after five quiet seconds, and web/register_worker.js waits for
// four.
const AWAY = 3_000;

// Returns { first, repeat }.
export async function visitTwice(url) {
  return withBrowser(async (browser) => {
    const first = await measure(browser, url, false);
    await pause(AWAY);
    return { first, repeat: await measure(browser, url, true) };
  });
}

export async function visitOnce(url) {
  return withBrowser((browser) => measure(browser, url, false));
}
