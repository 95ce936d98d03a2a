// Runs in the page's head, before the program has come: asks WordPress for what the page of this address needs first.
// What that is stands in the data block `gazeta-requests`, made from crates/wordpress/src/requests.rs. An answer that
// comes badly is asked for anew by the program. The policy names this script by its hash.
(() => {
    const read = (name) => document.getElementById(`gazeta-${name}`).textContent;
    // Nothing, where no server has laid an answer into the page.
    const parse = (text) => JSON.parse(/^[[{]/.test(text) ? text : "null");
    // By address: the part of the page, the answer, what came with the page, what an earlier visit has kept of it.
    const early = (self.gazetaEarly = {});
    try {
        const { api, name, language = "ru", lists = {} } = JSON.parse(read("settings"));
        const { kinds, common, first, feed, section, lengths, sizes } = JSON.parse(read("requests"));
        document.documentElement.lang = language;
        if (name) document.title = name;
        const own = parse(read("first"));
        const base = api.replace(/\/+$/, "");
        const ask = (part, request, values, own) => {
            const path = request.replace(/{(\w+)}/g, (_, name) => values[name]);
            const url = base + (base.includes("?") ? path.replace("?", "&") : path);
            const giveUp = new AbortController();
            const options = { credentials: "omit", signal: giveUp.signal };
            const answer = own ? Promise.resolve(new Response(read("first"))) : fetch(url, options);
            // Whoever takes the answer hears of what went wrong.
            answer.catch(() => {});
            const kept = own ? null : self.caches?.match(url).catch(() => {});
            return (early[new URL(url, location)] = { url, part, answer, own, giveUp, kept });
        };
        const address = location.pathname + location.search;
        const [pattern, kind] = kinds.find(([pattern]) => RegExp(pattern).test(address)) ?? [];
        const slots = Object.entries(address.match(pattern)?.groups ?? {});
        // As the program writes them: links of WordPress have small letters in `%d0`.
        const values = slots.map(([name, slug]) => [name, encodeURIComponent(decodeURIComponent(slug))]);
        const asked = first[kind] && ask(kind, first[kind], Object.fromEntries(values), own);
        if (kind === "front") ask("feed", feed, { length: lists.feed ?? lengths.feed });
        // What a section lists is asked for by its number.
        const askLists = async (answer) => {
            const [{ id }] = await (await answer).clone().json();
            for (const request of section) ask("list", request, { id, length: lists.archive ?? lengths.archive });
        };
        if (kind === "section") askLists(asked.answer).catch(() => {});
        for (const [part, request] of Object.entries(common)) ask(part, request);
        const shown = (own?.[0] ?? parse(read("second"))?.[0])?._embedded;
        // Where there is something to read already, the program does not take the line from its picture.
        if (!shown) (self.gazetaProgram = fetch(...JSON.parse(read("program")))).catch(() => {});
        // The lead picture, before anything is there to show it, in the sizes that WordPress itself lists.
        const srcset = shown["wp:featuredmedia"][0].gazeta_srcset;
        if (srcset) Object.assign(new Image(), { fetchPriority: "high", sizes: sizes[kind] ?? sizes.lead, srcset });
    } catch {
        // The program says what is wrong with the settings, and a page may have no picture.
    }
})();
