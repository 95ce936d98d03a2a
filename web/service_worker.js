// The service worker. It caches the app's files, so that the next visit paints at once and opens offline too. Responses
// of WordPress's API are cached by web/http_cache.js instead. All other requests, those for WordPress's own pages among
// them, go to the network as if there were no worker. "pages" is how pages are opened: web/worker/one_page.js in a
// release, web/worker/printed_pages.js in the theme (tools/write_worker.mjs).
import { cacheFirst, openPage } from "pages";
import { within } from "./time_limit.js";
import { cacheBuild, dropOld, isFile, isServers, openFile } from "./worker/files.js";

addEventListener("install", (event) => {
    // Open pages of the previous build still find their files, see `openFile`.
    skipWaiting();
    event.waitUntil(cacheBuild(cacheFirst));
});

// A page waits until the worker is active.
addEventListener("activate", (event) => event.waitUntil(within("caches", dropOld).catch(() => {})));

addEventListener("fetch", (event) => {
    const { method, mode, url } = event.request;
    const address = new URL(url);
    if (method !== "GET" || address.origin !== location.origin) return;
    if (mode !== "navigate") {
        if (isFile(address)) event.respondWith(openFile(event.request));
    } else if (!isServers(address.pathname + address.search)) event.respondWith(openPage(event));
});
