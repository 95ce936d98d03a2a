// The site of the component tests: a small WordPress of an invented town. It responds to the app's requests, notes them,
// and injects faults. Evaluated by stub_site.rs; the value is the function from a `Request` to a `Response`.
(() => {
    const HOME = "https://vestnik.example";
    const OFFSET = ":00+05:00";
    const html = (rendered) => ({ rendered });
    const author = { id: 2, name: "Марат Досжанов", link: `${HOME}/author/doszhanov/`, description: "Пишет о спорте." };
    const toTerm = (id, slug, name, taxonomy) => ({
        id, slug, name, taxonomy, parent: 0, description: "", link: `${HOME}/${taxonomy}/${slug}/`,
    });
    const section = toTerm(3, "obshchestvo", "Общество", "category");
    const tag = toTerm(9, "sholak", "Шолак", "post_tag");

    const toPost = (id, fields) => {
        const date = `2026-11-${String(28 - (id % 28)).padStart(2, "0")}T08:40`;
        return {
            id, type: "post", slug: `statya-${id}`, link: `${HOME}/statya-${id}/`, date: `${date}:00`,
            date_gmt: new Date(date + OFFSET).toISOString().slice(0, 19), title: html(`Статья ${id}`),
            excerpt: html(`<p>Начало статьи ${id}.</p>`), content: { rendered: "<p>Текст.</p>", protected: false },
            comment_status: "open", _embedded: { author: [author], "wp:term": [[section], [tag]] }, ...fields,
        };
    };
    const river = toPost(1, { slug: "uroven-reki", link: `${HOME}/uroven-reki/`, title: html("Уровень реки") });
    const about = toPost(30, { type: "page", slug: "o-gazete", link: `${HOME}/o-gazete/`, title: html("О газете") });
    // The newest first; the river is the oldest.
    const posts = Array.from({ length: 16 }, (_, index) => (index === 15 ? river : toPost(40 - index)));
    const comments = ["Вода ещё поднимется.", "У нас сухо.", "Спасибо."].map((text, index) => ({
        id: 70 + index, post: 1, parent: 0, author: 0, author_name: `Читатель ${index + 1}`, author_url: "",
        date: `2026-11-20T1${index}:00:00`, date_gmt: `2026-11-20T0${index}:00:00`, content: html(`<p>${text}</p>`),
        status: "approved",
    }));
    const item = (id, title, parent) => ({ id, title: html(title), url: `${HOME}/${id}/`, parent, menus: 5 });

    const toPage = (query) => {
        const [page, length] = [Number(query.get("page") ?? 1), Number(query.get("per_page"))];
        const start = Number(query.get("offset") ?? (page - 1) * length);
        return toResponse(posts.slice(start, start + length), posts.length, length);
    };
    const findPost = (query) => posts.filter((post) => post.slug === query.get("slug"));
    // The first route whose part is in the request responds.
    const ROUTES = [
        ["/?_fields=name", () => ({
            name: "Вестник", description: "Газета города и степи", home: HOME, gmt_offset: 5, show_on_front: "posts",
            page_on_front: 0, page_for_posts: 0,
        })],
        ["/menu-items?", () => [item(11, "Общество", 0), item(12, "Школа", 11), item(13, "Контакты", 0)]],
        ["/navigation?", () => []],
        ["/categories?parent=0", () => [section, toTerm(4, "kultura", "Культура", "category")]],
        ["/categories?parent=", () => []],
        ["/categories?slug=", () => [toTerm(5, "sport", "Спорт", "category")]],
        ["/pages?parent=0", () => [about]],
        ["/pages?parent=", () => []],
        ["/pages?slug=", () => [about]],
        ["/tags?slug=", () => [tag]],
        ["/users?slug=", () => [author]],
        ["/posts?slug=", findPost],
        ["/posts?before=", () => [posts[14]]],
        ["/posts?after=", () => [posts[12]]],
        ["/posts?page=", toPage],
        ["password=", (query, path) => ({ id: Number(path.split("/").pop()), content: html("<p>Дневник начинается.</p>") })],
        ["/posts?", toPage],
        ["&per_page=1&_fields=id", () => toResponse([{ id: 70 }], comments.length, 1)],
        ["/comments?per_page=100", () => [{ id: 70, post: 40 }, { id: 71, post: 40 }]],
        ["/comments?post=", () => toResponse(comments, comments.length, 100)],
        ["/open-meteo/", () => ({ current: { temperature_2m: 8.2, weather_code: 3, is_day: 1 } })],
    ];

    function toResponse(body, total = 1, length = 1) {
        const counts = { "X-WP-Total": total, "X-WP-TotalPages": Math.ceil(total / length) };
        // Nothing is kept in the browser's cache: the next test must not find it there.
        return new Response(JSON.stringify(body), { headers: { "Cache-Control": "no-store", ...counts } });
    }

    function respondWell(ask, url) {
        const body = stubs.find(([part]) => ask.includes(part));
        if (body) return toResponse(JSON.parse(body[1]));
        const route = ROUTES.find(([part]) => ask.includes(part));
        if (!route) return new Response(`no route for ${ask}`, { status: 404 });
        const result = route[1](url.searchParams, url.pathname);
        return result instanceof Response ? result : toResponse(result);
    }

    // The app names each failed address in the console.
    if (!globalThis.warnings) {
        globalThis.warnings = [];
        const warn = console.warn;
        console.warn = (...words) => {
            warnings.push(words.join(" "));
            warn(...words);
        };
    }
    warnings.length = 0;

    let faults = [];
    let stubs = [];
    let pending = 0;
    let lastActivity = 0;
    const asks = [];
    const note = () => (lastActivity = performance.now());

    async function respond(request) {
        const url = new URL(request.url);
        // A part of a request is recognised as in the end-to-end tests: `METHOD /path?query`, percent-decoded.
        const ask = `${request.method} ${decodeURIComponent(url.pathname + url.search)}`;
        asks.push(ask);
        pending += 1;
        note();
        try {
            const fault = faults.find(([part]) => ask.includes(part));
            return fault ? await fault[1](request, () => respondWell(ask, url), note) : respondWell(ask, url);
        } finally {
            pending -= 1;
            note();
        }
    }

    return Object.assign(respond, {
        inject: (part, fault) => faults.push([part, fault]),
        stub: (part, json) => stubs.push([part, json]),
        clear: () => (faults = []),
        isNamed: (part) => warnings.some((warning) => decodeURIComponent(warning).includes(part)),
        count: (part) => asks.filter((ask) => ask.includes(part)).length,
        // Retries follow after 5 ms, so the app has ended all its requests.
        isIdle: () => pending === 0 && 60 < performance.now() - lastActivity,
        post: (id, fields) => JSON.stringify(toPost(id, JSON.parse(fields))),
    });
})()
