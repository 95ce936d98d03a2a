// Runs in the page's head, before the app has loaded, and sends the first requests of this address to WordPress.
// Which requests belong to which address stands in the data block `gazeta-requests`, generated from
// crates/wordpress/src/requests.rs. If one fails, the app sends it again. The CSP allows this script by its hash.
(() => {
    const readBlock = (name) => document.getElementById(`gazeta-${name}`).textContent;
    // `null` if no server has put a response into the data block.
    const parse = (text) => JSON.parse(/^[[{]/.test(text) ? text : "null");
    // By URL: which part of the page needs it, the response, its JSON if it came with the page, the cached response.
    const early = (self.gazetaEarly = {});
    try {
        const { api, name, language = "ru", lists = {} } = JSON.parse(readBlock("settings"));
        const { kinds, common, first, feed, section, lengths, sizes } = JSON.parse(readBlock("requests"));
        document.documentElement.lang = language;
        if (name) document.title = name;
        const inlined = parse(readBlock("first"));
        const base = api.replace(/\/+$/, "");
        const load = (part, template, values, inlined) => {
            const path = template.replace(/{(\w+)}/g, (_, name) => values[name]);
            const url = base + (base.includes("?") ? path.replace("?", "&") : path);
            const abort = new AbortController();
            const options = { credentials: "omit", signal: abort.signal };
            const response = inlined ? Promise.resolve(new Response(readBlock("first"))) : fetch(url, options);
            // Errors are handled where the response is used.
            response.catch(() => {});
            const cached = inlined ? null : self.caches?.match(url).catch(() => {});
            return (early[new URL(url, location)] = { url, part, response, body: inlined, abort, cached });
        };
        const address = location.pathname + location.search;
        const [pattern, kind] = kinds.find(([pattern]) => RegExp(pattern).test(address)) ?? [];
        const groups = Object.entries(address.match(pattern)?.groups ?? {});
        // Encoded as the app encodes them: WordPress writes its links with lower-case hex digits (`%d0`).
        const values = groups.map(([name, slug]) => [name, encodeURIComponent(decodeURIComponent(slug))]);
        const main = first[kind] && load(kind, first[kind], Object.fromEntries(values), inlined);
        if (kind === "front") load("feed", feed, { length: lists.feed ?? lengths.feed });
        // The lists of a category need its id, which is in the first response.
        const loadLists = async (response) => {
            const [{ id }] = await (await response).clone().json();
            for (const request of section) load("list", request, { id, length: lists.archive ?? lengths.archive });
        };
        if (kind === "section") loadLists(main.response).catch(() => {});
        for (const [part, request] of Object.entries(common)) load(part, request);
        const lead = (inlined?.[0] ?? parse(readBlock("second"))?.[0])?._embedded;
        // If the page can already paint something, the wasm file must not compete with its picture for bandwidth.
        if (!lead) (self.gazetaProgram = fetch(...JSON.parse(readBlock("program")))).catch(() => {});
        // Starts to fetch the lead picture before its element exists, in the sizes that WordPress itself lists.
        const srcset = lead["wp:featuredmedia"][0].gazeta_srcset;
        if (srcset) Object.assign(new Image(), { fetchPriority: "high", sizes: sizes[kind] ?? sizes.lead, srcset });
    } catch {
        // The app reports errors in the settings. A page without a lead picture ends here too.
    }
})();
