// The service worker of a release. It caches the app's files, so that the next visit paints at once and opens offline
// too. Responses of WordPress are cached by web/http_cache.js instead. All other requests, those for WordPress's own
// pages among them, go to the network as if there were no worker. The build (tools/write_worker.mjs) defines BUILD, the
// name of the build; FILES, the URLs of its code and messages with their integrity; and KINDS, the kinds of addresses.
import { within } from "./time_limit.js";

const PREFIX = "gazeta-app-";
const CACHE_NAME = PREFIX + BUILD;
// The page for all addresses. The server embeds no article into it under this name.
const PAGE = "/index.html";
// File names with a content hash, in URLs and in the page.
const HASHED = /\/[\w-]+-[0-9a-f]{16}(_bg)?\.\w+/g;
// The first pattern that matches decides the kind of an address (crates/wordpress/src/requests.rs).
const isServers = (address) => KINDS.find(([pattern]) => RegExp(pattern).test(address))?.[1] === "server";

addEventListener("install", (event) => {
    // Open pages of the previous build still find their files, see `openFile`.
    skipWaiting();
    event.waitUntil(cacheBuild());
});

// A page waits until the worker is active.
addEventListener("activate", (event) => event.waitUntil(within("caches", dropOld).catch(() => {})));

addEventListener("fetch", (event) => {
    const { method, mode, url } = event.request;
    const { origin, pathname, search } = new URL(url);
    if (method !== "GET" || origin !== location.origin) return;
    if (mode !== "navigate") {
        if (pathname + search in FILES || pathname.match(HASHED)) event.respondWith(openFile(event.request));
    } else if (!isServers(pathname + search)) event.respondWith(openPage(event));
});

// Caches all files of the build or none. If one is missing or fails its integrity check, installing fails, and the
// browser tries again on the next visit.
async function cacheBuild() {
    const cache = await caches.open(CACHE_NAME);
    try {
        const cacheFile = async ([url, integrity]) => cache.put(url, await fetch(url, { integrity }));
        await Promise.all(Object.entries(FILES).map(cacheFile));
        if (!(await cachePage())) throw new Error(`${PAGE} belongs to another build.`);
    } catch (error) {
        await caches.delete(CACHE_NAME);
        throw error;
    }
}

// Caches the current page with its headers, because settings and policies can change without a new build. Returns
// whether it belongs to this build. The page of another build is removed instead: that build's worker will cache it,
// and until then the page comes from the network.
async function cachePage() {
    const response = await fetch(PAGE, { cache: "no-cache" });
    const text = await response.text();
    // The login page of a captive portal is not the app's page.
    if (!response.ok || !text.includes("gazeta-settings")) throw new Error(`${PAGE} is not the app's page.`);
    const cache = await caches.open(CACHE_NAME);
    const isOwn = text.match(HASHED)?.every((name) => name in FILES);
    // A new response, because browsers refuse to open a page from a redirected one.
    const page = new Response(text, { headers: response.headers });
    for (const name of ["content-encoding", "content-length"]) page.headers.delete(name);
    await (isOwn ? cache.put(PAGE, page) : cache.delete(PAGE));
    return isOwn;
}

// Removes old builds but the previous one: its pages may still be open and load further files.
async function dropOld() {
    const others = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE_NAME);
    await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
}

// Treats a cache that fails or does not answer as empty.
function find(url, cacheName) {
    return within("caches", () => caches.match(url, { cacheName, ignoreVary: true })).catch(() => {});
}

async function openPage(event) {
    const page = await find(PAGE, CACHE_NAME);
    const renewed = cachePage().then((isOwn) => isOwn || registration.update());
    event.waitUntil(renewed.catch(() => {}));
    return page ?? fetch(event.request);
}

// Files with a hash in their name may come from any build, because they never change.
async function openFile(request) {
    const own = await find(request.url, CACHE_NAME);
    return own ?? (request.url.match(HASHED) && (await find(request.url))) ?? fetch(request);
}
