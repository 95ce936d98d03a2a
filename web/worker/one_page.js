// The page of a release: one for all addresses. It is opened from the cache, and renewed behind the reader.
import { CACHE_NAME, copy, find, HASHED } from "./files.js";

// The server embeds no article into it under this name.
const PAGE = "/index.html";

/** Caches the page with its build. */
export async function cacheFirst() {
    if (!(await cachePage())) throw new Error(`${PAGE} belongs to another build.`);
}

/** Answers a navigation. */
export async function openPage(event) {
    const page = await find(PAGE, CACHE_NAME);
    const renewed = cachePage().then((isOwn) => isOwn || registration.update());
    event.waitUntil(renewed.catch(() => {}));
    return page ?? fetch(event.request);
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
    await (isOwn ? cache.put(PAGE, copy(text, response)) : cache.delete(PAGE));
    return isOwn;
}
