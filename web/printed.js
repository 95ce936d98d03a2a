// Stands in the head of a page that the theme prints (theme/), in the place of web/boot.js: it hands the answers that
// WordPress has laid into the page to the app, which takes them for early requests. tools/theme.mjs puts it into the zip.
(() => {
    // In seconds: an answer is as old as one that the app's own request cache gives up.
    const MAX_AGE = 300;
    const parse = (name) => JSON.parse(document.getElementById(`gazeta-${name}`).textContent);
    const early = (self.gazetaEarly = {});
    const add = (url, response, body, cached = null) => {
        // An error is handled where the response is used.
        response.catch(() => {});
        early[new URL(url, location)] = { url, response, body, abort: new AbortController(), cached };
    };
    const { files, plain, made, worker } = parse("places");
    // A page cache may have kept this page for days. The clock of the device may be wrong, so both directions count.
    const isOld = Math.abs(Date.now() / 1000 - made) > MAX_AGE;
    const loaded = new Promise((done) => addEventListener("load", done));
    // Behind the reader, and written as the answers of the page are, so that the app can compare the two.
    const askAgain = async (url) => {
        await loaded;
        const response = await fetch(url, { credentials: "omit" });
        const answer = new Response(JSON.stringify(await response.json()), response);
        // The app takes JSON that comes early in the place of its cache, and would then not compare the two.
        answer.headers.delete("content-type");
        return answer;
    };
    // By the URL that the app would request: the body and the headers of the answer. An old one counts as one of the app's
    // HTTP cache, which the app shows and revalidates; else no older one is wanted from there.
    for (const [url, { body, headers }] of Object.entries(parse("answers"))) {
        const kept = { ...headers, "x-gazeta-kept": Date.now() };
        const answer = Promise.resolve(new Response(JSON.stringify(body), { headers: kept }));
        add(url, isOld ? askAgain(url) : answer, body, isOld ? answer : null);
    }
    // Files that the app looks for at the root of the site, by their place in the theme.
    for (const [url, place] of Object.entries(files)) {
        add(url, fetch(place));
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
