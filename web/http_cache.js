// Caches WordPress's responses in the browser (Cache API), so that a page is shown before the network responds, and
// revalidates each of them in the background. Where there is no Cache API (plain http, some private windows) and after
// any error here, nothing is cached and the app works without it.
import { findJson } from "./json.js";
import { load, read } from "./response.js";
import { pause, within } from "./time_limit.js";

const NAME = "gazeta";
const MINUTE = 60_000;
const WEEK = 10_080 * MINUTE;
// The number of cached responses, and the length of each in bytes.
const MAX_COUNT = 120;
const MAX_BYTES = 200_000;
// The delay before writing to the cache, in ms, so that the page is drawn first.
const WRITE_DELAY = 1000;
// The header with the time of caching, in ms since 1970.
const CACHED_AT = "x-gazeta-kept";
// Cached: posts and lists of posts, the site and its menu. Never cached: search results and protected posts.
const CACHEABLE =
    /(wp\/v2\/(posts|pages|menu-items|navigation|categories|tags|users)|coauthors\/v1)\b|[/=][?&]_fields=name/;
const PRIVATE = /[?&](search|password)=/;
const early = globalThis.gazetaEarly ?? {};
// The time of the last request for each URL.
const requestedAt = new Map();
// Pairs of a URL and the abort signal of a view that shows its response.
let listeners = [];
let notifyFirst;
let isWithdrawal;
// The scheduled removal of the oldest responses.
let trimming;

/** Sets the callback that gets the URL of a response that has changed, before the listeners of `subscribe`; and the one
 *  that decides whether an error, by its status and text, withdraws the cached response. */
export function onRevalidated(callback, decide) {
    notifyFirst = callback;
    isWithdrawal = decide;
}

/** Dispatches a "revalidated" event to `signal`, until it is aborted, whenever the response of `url` has changed. */
export function subscribe(url, signal) {
    listeners = listeners.filter(([, other]) => !other.aborted);
    listeners.push([url, signal]);
}

function notify(url) {
    notifyFirst(url);
    for (const [other, signal] of listeners) if (other === url) signal.dispatchEvent(new Event("revalidated"));
}

/** Whether there is a cached response that is less than a week old; or from the future, as the device's clock had it. */
function isFit(cached) {
    return cached && Math.abs(Date.now() - cached.headers.get(CACHED_AT)) < WEEK;
}

/** The cached response of an early request, if it is fit, unless a good one comes from the network before it. */
export async function findEarly({ cached, response }) {
    const never = () => new Promise(() => {});
    const isGood = ({ ok, headers }) => ok && /json/.test(headers.get("content-type"));
    const responded = response.then((result) => (isGood(result) ? undefined : never()), never);
    const found = await Promise.race([within("caches", () => cached).catch(() => {}), responded]);
    return isFit(found) ? found : undefined;
}

const isCacheable = (url) => CACHEABLE.test(url) && !PRIVATE.test(url);

// If the response came with the page, `cached` is null: an older one is not wanted.
const findStored = (url) => within("caches", () => (early[url] ? early[url].cached : caches.match(url)));

async function find(url) {
    if (!isCacheable(url)) return;
    const cached = await (early[url] ? findEarly(early[url]) : findStored(url));
    return isFit(cached) ? cached.clone() : undefined;
}

/** The cached response, or else one from the network. */
export async function fetchCached(request) {
    const url = toAddress(request.url);
    const cached = request.method === "GET" && (await find(url).catch(() => {}));
    if (cached) return cached;
    const response = await load(request);
    const at = Date.now();
    requestedAt.set(url, at);
    const copy = request.method === "GET" && response.clone();
    // Not if it was removed meanwhile, because it could not be decoded.
    const write = () => requestedAt.get(url) === at && put(url, copy);
    if (copy) pause(WRITE_DELAY).then(write).catch(() => {});
    return response;
}

/** Revalidates a response that was cached here or in memory, at most once a minute, and notifies if it has changed. */
export async function revalidate(url) {
    const address = toAddress(url);
    // The device's clock may have been set meanwhile.
    if (Math.abs(Date.now() - requestedAt.get(address)) < MINUTE) return;
    requestedAt.set(address, Date.now());
    try {
        // An early response that has come since does not hide it: nobody has shown that one.
        const cached = isCacheable(address) && (await findStored(address));
        if (!isFit(cached)) return;
        const response = await load(new Request(address, { credentials: "omit", signal: AbortSignal.timeout(MINUTE) }));
        const old = await cached.clone().text();
        const isGone = !response.ok && isWithdrawal(response.status, (await readText(address, response)) || "");
        if (isGone) await remove(url);
        const text = response.ok && (await put(address, response, old[0]));
        if (isGone || (text && text !== old)) notify(url);
    } catch {
        // The cached response stays in use.
    }
}

const readText = (url, response) => read(response, url, MAX_BYTES, () => {});

/** Caches a response if that is allowed, and returns its JSON. An object never replaces a list: it is an error that a
 *  plugin sends with status 200. */
async function put(url, response, first) {
    const { ok, redirected, headers } = response;
    const isAllowed = ok && !redirected && isCacheable(url) && !/no-store/.test(headers.get("cache-control"));
    // Throws if the text is not JSON: then it is not cached.
    const text = isAllowed && findJson((await readText(url, response)) || "");
    if (!text || (first && first !== text[0])) return null;
    const cached = new Response(text, { headers });
    cached.headers.set(CACHED_AT, Date.now());
    // WebKit would compare request headers that requests here do not have.
    cached.headers.delete("vary");
    await within("caches", async () => {
        const cache = await caches.open(NAME);
        // Deleted first: WebKit keeps the position of an entry that is replaced, and `trim` removes the first ones.
        await cache.delete(url);
        await cache.put(url, cached);
        trimming ??= trim(cache).catch(() => {});
    });
    return text;
}

/** Removes the oldest entries, once for all responses of a page: to list the keys, Chromium opens a file per entry. */
async function trim(cache) {
    await pause(WRITE_DELAY);
    trimming = undefined;
    const keys = await within("caches", () => cache.keys());
    await Promise.all(keys.slice(0, -MAX_COUNT).map((key) => within("caches", () => cache.delete(key))));
}

/** Removes a response from the cache. */
export async function remove(url) {
    const address = toAddress(url);
    requestedAt.delete(address);
    delete early[address]?.cached;
    await within("caches", async () => (await caches.open(NAME)).delete(address)).catch(() => {});
}

/** Removes all caches of the app, those of the service worker (web/service_worker.js) too, and the worker itself. */
export async function wipe() {
    const unregister = async () => {
        const workers = await navigator.serviceWorker.getRegistrations();
        const own = workers.filter(({ active }) => /[/=]sw\.js$/.test(active?.scriptURL));
        await Promise.all(own.map((worker) => worker.unregister()));
    };
    await within("workers", unregister).catch(() => {});
    const names = await within("caches", () => caches.keys()).catch(() => []);
    const own = names.filter((name) => name.startsWith(NAME));
    await Promise.all(own.map((name) => within("caches", () => caches.delete(name))));
}

// The absolute URL, without the "&" that gloo-net puts at the end of a query.
function toAddress(url) {
    return new URL(url, location).href.replace(/&$/, "");
}
