// Runs in the page's head, before the program has come: asks the site for what the page of this address needs first, so that the
// answers travel beside the program and not after it. It decides nothing and draws nothing: an address that it does not know
// costs nothing, an answer that it got badly is asked for anew by the program. Which questions there are stands in index.html; a
// journey holds them together with `routes` and `api::endpoint`. The policy names this script by its hash.
(() => {
    // Nothing, where no server has laid an answer there, or half of one.
    const parse = (text) => {
        try {
            return JSON.parse(text);
        } catch {}
    };
    const read = (name) => document.getElementById(`gazeta-${name}`).textContent;
    // What WordPress keeps for itself, and what leads to other lists.
    const OTHER_ROOT = /^(author|category|feed|search|tag)$|^wp-|\.php$/;
    const OTHER_END = /^(feed|comment-page-.*|\d+|.*\.\w{2,4})$/;
    // What a server lays into a page: what its address is about.
    const LAID = /^(post|pinned|category)$/;
    const OTHER_QUERY = /[?&](s|p|page\w+|cat|tag|feed|attach\w+)=/;
    // Each answer by its whole address: the address as the program writes it, the answer, what came of it with the page, how to give it up,
    // and what an earlier visit has kept of what did not come with the page.
    const early = (self.gazetaEarly = {});
    try {
        const { api, lists = {} } = JSON.parse(read("settings"));
        const questions = JSON.parse(read("questions"));
        const first = read("first");
        const given = parse(first);
        const about = given?.[0];
        const base = api.replace(/\/+$/, "");
        // For the shell too, which asks for the list of a section that did not come with the page.
        const ask = (self.gazetaAsk = (kind, ...values) => {
            for (const question of questions[kind]) {
                const path = question.replace(/{}/g, () => values.shift());
                const url = base + (base.includes("?") ? path.replace("?", "&") : path);
                const own = LAID.test(kind) && given;
                const giveUp = new AbortController();
                const answer = own ? Promise.resolve(new Response(first)) : fetch(url, { credentials: "omit", signal: giveUp.signal });
                // Whoever takes the answer hears of what went wrong.
                answer.catch(() => {});
                early[new URL(url, location)] = { url, answer, own, giveUp, kept: own ? null : self.caches?.match(url).catch(() => {}) };
            }
        });
        const path = decodeURIComponent(location.pathname);
        const [root, ...slugs] = path.split("/").filter(Boolean).map(encodeURIComponent);
        const slug = slugs.at(-1) ?? root;
        // Whatever is written in other ways than in `endpoint`.
        if (!OTHER_QUERY.test(location.search) && !OTHER_END.test(slug) && !/[!'()*,:]/.test(path)) {
            if (!root) {
                ask("pinned");
                ask("cards", lists.feed ?? 7);
            } else if (root === "category" && slug !== root) {
                ask(root, slugs);
                if (about) ask("list", lists.archive ?? 10, about.id, about.id);
            } else if (!OTHER_ROOT.test(root)) ask("post", slug);
        }
        ask("all");
        const shown = (about ?? parse(read("second"))?.[0])?._embedded;
        // Where there is something to read already, the program does not take the line from its picture: the module asks for it.
        if (!shown) {
            (self.gazetaProgram = fetch(...JSON.parse(read("program")))).catch(() => {});
        }
        // The lead picture, before anything is there to show it.
        const { sizes } = shown["wp:featuredmedia"][0].media_details;
        const srcset = Object.values(sizes).map((size) => `${size.source_url} ${size.width}w`).join();
        Object.assign(new Image(), { fetchPriority: "high", sizes: `(width >= 64rem) ${root ? 44 : 48}rem, 100vw`, srcset });
    } catch {
        // The program says what is wrong with the settings, and a page may have no picture.
    }
})();
