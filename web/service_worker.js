// The service worker of a release: what the paper is made of lies in the browser, so that the next visit paints at once, and opens
// without a network too. What WordPress has said is kept by web/http_cache.js, and for WordPress's own pages nothing is answered
// here: what this file does not answer goes its way as if there were no worker. The build (tools/write_worker.mjs) writes BUILD,
// which names it, FILES, the addresses of its code and words, each with its integrity, and KINDS, which say whose an address is.
const APP = "gazeta-app-";
const NAME = APP + BUILD;
// The page of every address, for no server lays an article into this one.
const PAGE = "/index.html";
// What its name says all of, in an address and in the page.
const HASHED = /\/[\w-]+-[0-9a-f]{16}(_bg)?\.\w+/g;
// What an address asks for: the first pattern that fits says it (crates/wordpress/src/requests.rs).
const isServers = (address) => KINDS.find(([pattern]) => RegExp(pattern).test(address))?.[1] === "server";

addEventListener("install", (event) => {
    // Whoever has a page of the build before open finds its files all the same, see `openFile`.
    skipWaiting();
    event.waitUntil(keepBuild());
});

addEventListener("activate", (event) => event.waitUntil(dropOld()));

addEventListener("fetch", (event) => {
    const { method, mode, url } = event.request;
    const { origin, pathname, search } = new URL(url);
    if (method !== "GET" || origin !== location.origin) return;
    if (mode !== "navigate") {
        if (pathname + search in FILES || pathname.match(HASHED)) event.respondWith(openFile(event.request));
    } else if (!isServers(pathname + search)) event.respondWith(openPage(event));
});

// All of the build or nothing: where a file is not there or another one, the browser tries again with the next visit.
async function keepBuild() {
    const cache = await caches.open(NAME);
    try {
        const files = Object.entries(FILES).map(async ([url, integrity]) => cache.put(url, await fetch(url, { integrity })));
        await Promise.all(files);
        if (!(await keepPage())) throw new Error(`${PAGE} is of another build.`);
    } catch (error) {
        await caches.delete(NAME);
        throw error;
    }
}

// Keeps the page as it is now, with its headers, for settings and policies change without a build; tells whether it is of this build.
// One of another build is left to its own worker, and where that does not come, the network is better than what was yesterday.
async function keepPage() {
    const answer = await fetch(PAGE, { cache: "no-cache" });
    const text = await answer.text();
    // Networks that want a login answer for everybody.
    if (!answer.ok || !text.includes("gazeta-settings")) throw new Error(`${PAGE} is not the paper's.`);
    const cache = await caches.open(NAME);
    const isOwn = text.match(HASHED)?.every((name) => name in FILES);
    // Made anew, for browsers open no page that a redirect has brought.
    const page = new Response(text, { headers: answer.headers });
    for (const name of ["content-encoding", "content-length"]) page.headers.delete(name);
    await (isOwn ? cache.put(PAGE, page) : cache.delete(PAGE));
    return isOwn;
}

// The build before this one stays, for its pages may be open, and ask for what they have not needed until now.
async function dropOld() {
    const others = (await caches.keys()).filter((name) => name.startsWith(APP) && name !== NAME);
    await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
}

// A store that fails has nothing.
function find(url, cacheName) {
    return caches.match(url, { cacheName, ignoreVary: true }).catch(() => {});
}

async function openPage(event) {
    const page = await find(PAGE, NAME);
    const renewed = keepPage().then((isOwn) => isOwn || registration.update());
    event.waitUntil(renewed.catch(() => {}));
    return page ?? fetch(event.request);
}

// A name with a hash means the same in every build.
async function openFile(request) {
    return (await find(request.url, NAME)) ?? (request.url.match(HASHED) && (await find(request.url))) ?? fetch(request);
}
