// The pages of the theme, which WordPress prints: each comes from the network, and only without one as it was kept.
// When another theme prints the pages, the worker removes itself: browsers keep a worker whose address is gone
// (github.com/w3c/ServiceWorker/issues/204).
import { within } from "../time_limit.js";
import { copy, isServers } from "./files.js";

const CACHE_NAME = "gazeta-pages";
const WEEK = 604_800_000;
const MAX_COUNT = 40;
// The header with the time of caching, in ms since 1970.
const CACHED_AT = "x-gazeta-kept";
// What stands in every page of the theme; and in those that the app takes over and anybody may read (theme/inc/worker.php).
const OWN = /\bid=["']?shell\b/;
const FOR_ALL = /\bid=["']?gazeta-places\b[^<]*"worker":"\//;

/** Keeps the pages that are open: they came before the worker. */
export async function cacheFirst() {
    const open = await clients.matchAll({ includeUncontrolled: true, type: "window" });
    const keepOpen = async ({ url }) => {
        const { pathname, search } = new URL(url);
        if (!isServers(pathname + search)) await look(url, await fetch(url));
    };
    await Promise.allSettled(open.map(keepOpen));
}

/** Answers a navigation. */
export function openPage(event) {
    const { url } = event.request;
    const response = fetch(event.request);
    const copied = response.then((response) => response.clone());
    event.waitUntil(copied.then((response) => look(url, response)).catch(() => {}));
    return response.catch(async (error) => {
        const kept = (await findPage(url)) ?? (await makeShell());
        if (!kept) throw error;
        return kept;
    });
}

// Keeps a page that the app takes over, unless it is somebody's own.
async function look(url, response) {
    const { headers, ok, redirected, type } = response;
    if (type !== "basic" || redirected || !/html/.test(headers.get("content-type"))) return;
    const text = await response.text();
    if (!OWN.test(text)) return removeIfReplaced();
    const isPrivate = /no-store|private/.test(headers.get("cache-control"));
    if (ok && !isPrivate && FOR_ALL.test(text)) await put(new URL(url), copy(text, response));
}

async function put(address, page) {
    page.headers.set(CACHED_AT, Date.now());
    page.headers.delete("vary");
    address.hash = "";
    await within("caches", async () => {
        const cache = await caches.open(CACHE_NAME);
        // Deleted first, so that the newest is the last.
        await cache.delete(address);
        await cache.put(address, page);
        const keys = await cache.keys();
        await Promise.all(keys.slice(0, -MAX_COUNT).map((key) => cache.delete(key)));
    });
}

async function findPage(url) {
    const page = await within("caches", async () => (await caches.open(CACHE_NAME)).match(url)).catch(() => {});
    // Also from the future, as the device's clock had it.
    return page && Math.abs(Date.now() - page.headers.get(CACHED_AT)) < WEEK ? page : undefined;
}

// For an address that was never loaded as a page: the newest kept page without its content. The app shows what it has kept
// of the address; menu and name of the paper are in the answers of that page.
async function makeShell() {
    const newest = async () => {
        const cache = await caches.open(CACHE_NAME);
        const keys = await cache.keys();
        return keys.length && cache.match(keys.at(-1));
    };
    const page = await within("caches", newest).catch(() => {});
    if (!page) return;
    const text = (await page.text())
        .replace(/<title>[^]*?<\/title>/, "<title></title>")
        .replace(/(<main\b[^>]*>)[^]*(<\/main>)/, "$1$2")
        .replace(/\bid=["']?gazeta-answers\b/, "data-kept $&");
    return copy(text, page);
}

// A page of something else: a plugin prints whole pages of its own, or another theme is active. Then the worker's own
// address answers with a page, or not at all.
async function removeIfReplaced() {
    const response = await fetch(location.href, { cache: "no-store", redirect: "error" });
    const isOwn = /javascript/.test(response.headers.get("content-type"));
    if (![404, 410].includes(response.status) && (isOwn || !response.ok)) return;
    await registration.unregister();
    const names = (await caches.keys()).filter((name) => name.startsWith("gazeta"));
    await Promise.all(names.map((name) => caches.delete(name)));
}
