// Answers of earlier visits, so that a page is there before the network is; each is asked for again behind the page. They lie in the
// browser's own store of answers (Cache API), and where it has none (plain http, a private window) nothing is kept: so it is
// with all that goes wrong here.
import { ask as askSite, pause, read } from "./response.js";

const NAME = "gazeta";
const MINUTE = 60_000;
const WEEK = 10_080 * MINUTE;
// How many answers are kept, and how long each may be.
const MOST = 120;
const LONGEST = 200_000;
// How long the store waits, ms, until the page is drawn.
const CALM = 1000;
// When an answer was kept, ms since 1970.
const AT = "x-gazeta-kept";
// Articles and lists of them, the site and its menu; never what was searched for, nor what a password has opened.
const KEPT = /wp\/v2\/(posts|pages|menu-items|navigation|categories|tags|users)\b|[/=][?&]_fields=name/;
const PRIVATE = /[?&](search|password)=/;
const early = globalThis.gazetaEarly ?? {};
// When the site was last asked for each.
const heard = new Map();
// Who shows what: addresses and signals.
let readers = [];
let hear;
// The look after the row that is to come.
let trimming;

/** Calls `first` with the address of an answer that has become another one, before those who attend to it. */
export function watch(first) {
    hear = first;
}

/** Sends "news" to `signal`, until it is aborted, when an answer has become another one. */
export function attend(url, signal) {
    readers = readers.filter(([, other]) => !other.aborted);
    readers.push([url, signal]);
}

function tell(url) {
    hear(url);
    for (const [asked, signal] of readers) if (asked === url) signal.dispatchEvent(new Event("news"));
}

/** Whether an answer was kept, and not too long ago. */
export function isFit(kept) {
    return kept && Date.now() - kept.headers.get(AT) < WEEK;
}

async function find(url) {
    if (!KEPT.test(url) || PRIVATE.test(url)) return;
    // Where something came with the page, nothing older is looked for.
    const kept = await (early[url] ? early[url].kept : globalThis.caches?.match(url));
    return isFit(kept) ? kept.clone() : undefined;
}

/** The answer that was kept, else the site's. */
export async function ask(request) {
    const url = toAddress(request.url);
    const kept = request.method === "GET" && (await find(url).catch(() => {}));
    if (kept) return kept;
    const answer = await askSite(request);
    heard.set(url, Date.now());
    const copy = request.method === "GET" && answer.clone();
    if (copy) pause(CALM).then(() => keep(url, copy)).catch(() => {});
    return answer;
}

/** Asks the site behind an answer that was kept or remembered, at most once a minute; tells when it answers otherwise now. */
export async function renew(url) {
    const address = toAddress(url);
    if (Date.now() - heard.get(address) < MINUTE) return;
    heard.set(address, Date.now());
    try {
        const kept = await find(address);
        if (!kept) return;
        const answer = await askSite(new Request(address, { credentials: "omit", signal: AbortSignal.timeout(MINUTE) }));
        // The article was withdrawn, or the site has been shut.
        const isGone = 400 <= answer.status && answer.status < 500 && answer.status !== 429;
        if (isGone) await drop(url);
        const text = await keep(address, answer);
        if (isGone || (text && text !== (await kept.text()))) tell(url);
    } catch {
        // Then what was kept is as good as it gets.
    }
}

/** Keeps an answer where it may be, and gives its text. */
async function keep(url, answer) {
    const { ok, redirected, headers } = answer;
    const mayBe = ok && !redirected && KEPT.test(url) && !PRIVATE.test(url) && !/no-store/.test(headers.get("cache-control"));
    const text = mayBe && (await read(answer, url, LONGEST, () => {}));
    if (!text) return null;
    // What cannot be read is not worth it.
    JSON.parse(text);
    const cache = await caches.open(NAME);
    const kept = new Response(text, { headers });
    kept.headers.set(AT, Date.now());
    // WebKit compares what no request here has.
    kept.headers.delete("vary");
    // Deleted first, for WebKit leaves what is put anew in its old place, and the oldest come first.
    await cache.delete(url);
    await cache.put(url, kept);
    trimming ??= trim(cache).catch(() => {});
    return text;
}

/** Leaves the newest, once for all answers of a page: to see the row, Chromium opens the files of each that is kept. */
async function trim(cache) {
    await pause(CALM);
    trimming = undefined;
    const keys = await cache.keys();
    await Promise.all(keys.slice(0, -MOST).map((key) => cache.delete(key)));
}

/** Forgets an answer. */
export async function drop(url) {
    const address = toAddress(url);
    delete early[address]?.kept;
    await (await globalThis.caches?.open(NAME))?.delete(address);
}

/** Forgets all answers, and what the service worker keeps (web/service_worker.js), with the worker itself. */
export async function wipe() {
    const workers = (await navigator.serviceWorker?.getRegistrations()) ?? [];
    const own = workers.filter(({ active }) => active && new URL(active.scriptURL).pathname === "/sw.js");
    await Promise.all(own.map((worker) => worker.unregister()));
    const names = (await globalThis.caches?.keys()) ?? [];
    await Promise.all(names.filter((name) => name.startsWith(NAME)).map((name) => caches.delete(name)));
}

// Whole, and without the "&" with which gloo-net ends a query.
function toAddress(url) {
    return new URL(url, location).href.replace(/&$/, "");
}
