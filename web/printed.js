// Stands in the head of a page that the theme prints (theme/), in the place of web/boot.js: it hands the answers that
// WordPress has laid into the page to the app, which takes them for early requests. tools/theme.mjs puts it into the zip.
(() => {
    const parse = (name) => JSON.parse(document.getElementById(`gazeta-${name}`).textContent);
    const early = (self.gazetaEarly = {});
    const add = (url, response, body) => {
        // No older response is wanted from the cache.
        early[new URL(url, location)] = { url, response, body, abort: new AbortController(), cached: null };
    };
    // By the URL that the app would request: the body and the headers of the answer.
    for (const [url, { body, headers }] of Object.entries(parse("answers"))) {
        add(url, Promise.resolve(new Response(JSON.stringify(body), { headers })), body);
    }
    // Files that the app looks for at the root of the site, by their place in the theme.
    const { files, plain, worker } = parse("places");
    for (const [url, place] of Object.entries(files)) {
        const response = fetch(place);
        // An error is handled where the response is used.
        response.catch(() => {});
        add(url, response);
    }
    // The head of this page is WordPress's. The app writes its own when it shows another address, in the place of these.
    // Unless the service worker has made the page of one of another address.
    const isMade = "kept" in document.getElementById("gazeta-answers").dataset;
    document.documentElement.dataset.printed = isMade ? "" : location.pathname + location.search;
    const HEAD = '[name="description"], [property^="og:"], [property^="article:"], [name^="twitter:"], ' +
        '[name="robots"], [rel="canonical"], [type="application/ld+json"]';
    for (const element of document.head.querySelectorAll(HEAD)) element.dataset.page = "";
    // Pages that WordPress prints with the scripts of plugins: the browser opens links to them, not the app.
    const openPlain = ({ target }) => {
        const link = target.closest?.("a[href]");
        const isPlain = (start) => (start[0] === "?" ? link.search : `${link.pathname}/`).startsWith(start);
        if (link && plain.some(isPlain)) link.relList.add("external");
    };
    addEventListener("click", openPlain, { capture: true });
    // The service worker comes last, and only where the app runs. Pages of editors name none.
    const keepPages = () => {
        if (document.getElementById("shell")) return setTimeout(keepPages, DELAY);
        const toOwn = { createScriptURL: (url) => (url === worker ? url : null) };
        const policy = self.trustedTypes?.createPolicy("gazeta-worker", toOwn) ?? toOwn;
        navigator.serviceWorker?.register(policy.createScriptURL(worker), { updateViaCache: "none" }).catch(() => {});
    };
    // In ms, so that a first visit does not share its bandwidth.
    const DELAY = 4000;
    if (worker && !navigator.connection?.saveData) addEventListener("load", () => setTimeout(keepPages, DELAY));
})();
