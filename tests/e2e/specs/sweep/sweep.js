// Compares an article on the page with WordPress's response: `sweep.visit(item, patienceMs)` opens it and returns what
// is missing; `sweep.findWide()` returns what makes the page scroll sideways. It never changes the page.
window.sweep = (() => {
    // What has no words for a reader, or stands on the page in another form: scripts and styles; frames and objects,
    // which become links; what players say where they are not supported, and `noscript`; drawings and formulas; forms,
    // in whose place is a link.
    const APART = "script, style, template, iframe, object, embed, audio, video, canvas, noscript, svg, math, form, input, select, textarea";
    // The name of a leftover shortcode with its attributes, and the data of one that encodes them.
    const SHORTCODE = /\[\/?[a-z][\w-]*[^[\]<>]*\]|\bJTND\w+/g;
    const ADDRESS = /\b(https?:\/\/|www\.)\S+/g;
    // Elements of a response within a line; on the page its styles decide.
    const INLINE = /^(a|abbr|acronym|b|bdi|bdo|big|cite|code|del|dfn|em|font|i|ins|kbd|mark|nobr|noindex|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)$/i;
    const HOLDS_NOTHING = /^data:|^about:|^$/;

    // A character without width: where an inline element begins or ends within what may be one word.
    const SEAM = "\u2060";

    // The text of a node; words of two blocks never touch, words of two inline elements may.
    function read(node, how) {
        if (node.nodeType === Node.TEXT_NODE) return how.isHidden(node.parentElement) ? "" : node.data;
        if (node.nodeType !== Node.ELEMENT_NODE || node.matches(`${APART}, br`)) return " ";
        const inner = [...node.childNodes].map((child) => read(child, how)).join("");
        const edge = how.isInline(node) ? how.seam : " ";
        return edge + inner + edge;
    }

    // In a response, and on the page: there words are visible, or can be opened.
    const SENT = { seam: SEAM, isInline: (element) => INLINE.test(element.tagName), isHidden: () => false };
    const SHOWN = {
        seam: "",
        isInline: (element) => getComputedStyle(element).display === "inline",
        isHidden: (element) => !element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !element.closest("details"),
    };

    const toWords = (text) => text.normalize("NFC").replace(/\u00ad|\u200b/g, "").match(/[\p{L}\p{N}\u2060]*[\p{L}\p{N}][\p{L}\p{N}\u2060]*/gu) ?? [];

    // A paper's texts hold broken addresses and broken JSON too.
    function attempt(act) {
        try {
            return act();
        } catch {
            return null;
        }
    }

    function count(values) {
        const counts = new Map();
        for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
        return counts;
    }

    // Parsed apart from the page, where it requests and runs nothing. Inline styles and handlers are renamed, because the
    // policy would be asked about them.
    function parse(html) {
        const text = html.replace(/<style[^]*?(<\/style>|$)/gi, " ").replace(/\s(style|on\w+)\s*=/gi, " data-$1=");
        return new DOMParser().parseFromString(text, "text/html");
    }

    function findSentWords({ title, html }) {
        const body = parse(html).body;
        const lists = [...body.querySelectorAll("script.wp-playlist-script")];
        const tracks = lists.flatMap((list) => attempt(() => JSON.parse(list.textContent).tracks) ?? []);
        const text = [parse(title).body, body].map((part) => read(part, SENT));
        const names = tracks.map((track) => track.title);
        return toWords([...text, ...names].join(" ").replace(SHORTCODE, "").replace(ADDRESS, " "));
    }

    function findLostWords(item, main) {
        const parts = [...main.querySelectorAll("h1, .prose")];
        const shown = count(toWords(parts.map((part) => read(part, SHOWN)).join(" ").replace(ADDRESS, " ")));
        const take = (word) => {
            const left = shown.get(word) ?? 0;
            if (left) shown.set(word, left - 1);
            return 0 < left;
        };
        // The page's styles may set apart what WordPress has sent without a space.
        return findSentWords(item).flatMap((word) => {
            const pieces = word.split(SEAM).filter(Boolean);
            return take(pieces.join("")) ? [] : pieces.filter((piece) => !take(piece));
        });
    }

    // A picture by its file, whichever of its sizes is meant.
    function toFile(address) {
        const path = attempt(() => new URL(address, location.href).pathname) ?? address;
        return (attempt(() => decodeURI(path)) ?? path).replace(/(-\d+x\d+|-scaled)?\.\w+$/, "");
    }

    const isPicture = (address) => address && !HOLDS_NOTHING.test(address.trim());

    // The address that a lazy-loading script would have put into `src`.
    function findAddress(image) {
        const { lazySrc, src, original, origSrc } = image.dataset;
        return [lazySrc, src, original, origSrc, image.getAttribute("src")].find(isPicture);
    }

    // The background picture of a cover block, or the one that a lazy-loading script would have set.
    function findBackground(element) {
        const style = element.matches("[class*=wp-block-cover]") ? element.dataset.style : "";
        return element.dataset.bg ?? style?.match(/background-image:\s*url\(["']?([^"')]+)/)?.[1];
    }

    function findSentPictures({ html }) {
        const body = parse(html).body;
        const images = [...body.querySelectorAll("img")].filter(({ width, height }) => !(width === 1 && height === 1));
        const backgrounds = [...body.querySelectorAll("[data-bg], [class*=wp-block-cover]")].map(findBackground);
        const files = (all) => all.filter(isPicture).map(toFile);
        const inPlace = images.filter((image) => !image.closest("noscript")).map(findAddress);
        const all = new Set(files([...images.map(findAddress), ...backgrounds]));
        return { all, inPlace: count(files([...inPlace, ...backgrounds])) };
    }

    // The file that an image on the page shows.
    function findShown(image) {
        const first = image.getAttribute("srcset")?.trim().split(/\s/)[0] ?? image.getAttribute("src");
        return isPicture(first) ? [toFile(first)] : [];
    }

    function findWrongPictures(item, main) {
        const { all, inPlace } = findSentPictures(item);
        const inBody = count([...main.querySelectorAll(".prose img")].flatMap(findShown));
        const anywhere = new Set([...main.querySelectorAll(".article img")].flatMap(findShown));
        const lost = [...all].filter((file) => !anywhere.has(file)).map((file) => `lost ${file}`);
        const isDoubled = (file) => Math.max(1, inPlace.get(file) ?? 0) < inBody.get(file);
        return [...lost, ...[...all].filter(isDoubled).map((file) => `doubled ${file}`)];
    }

    // Frames, and what a script would have turned into one: the address stands in an attribute.
    const EMBEDS = "iframe, embed[src], [data-instgrm-permalink], .fb-post, .fb-video, .tiktok-embed, script[data-telegram-post]";

    function findEmbedAddress(element) {
        const { instgrmPermalink, href, src, lazySrc, telegramPost } = element.dataset;
        const inTag = element.getAttribute("src") ?? element.getAttribute("cite");
        return telegramPost ? `https://t.me/${telegramPost}` : instgrmPermalink ?? href ?? src ?? lazySrc ?? inTag;
    }

    // «youtube» for www.youtube.com and for www.youtube-nocookie.com.
    function toSite(address) {
        const { protocol, host, hostname } = attempt(() => new URL(address, "https://nowhere.invalid/")) ?? {};
        const name = hostname?.split(".").at(-2)?.replace("-nocookie", "");
        return /^https?:/.test(protocol) && hostname !== "nowhere.invalid" ? { host, name } : null;
    }

    // Each embed of another site must have left a link to that site.
    function findLostEmbeds({ host, html }, main) {
        const sites = [...parse(html).body.querySelectorAll(EMBEDS)].map(findEmbedAddress).map(toSite);
        const links = [...main.querySelectorAll(".prose :is(a[href], iframe)")].map((link) => toSite(link.href ?? link.src));
        const known = new Set(links.map((site) => site?.name));
        return sites.filter((site) => site && site.host !== host && !known.has(site.name)).map((site) => site.host);
    }

    const rest = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

    // Goes there without a reload, and waits for another article than before, or another list of articles, until what
    // stands around it has come too.
    async function open(path, wanted, patienceMs) {
        const find = () => document.querySelector(`main ${wanted}`);
        const [old, begin] = [find(), performance.now()];
        history.pushState(null, "", path);
        dispatchEvent(new PopStateEvent("popstate"));
        for (let calm = 0; calm < 4 && performance.now() - begin < patienceMs; ) {
            await rest(20);
            calm = find() && find() !== old && pendingRequests === 0 ? calm + 1 : 0;
        }
    }

    async function visit(item, patienceMs) {
        const words = findSentWords(item).length;
        await open(item.path, words ? ".prose" : "article", patienceMs);
        const main = document.querySelector("main");
        return {
            words,
            pictures: findSentPictures(item).all.size,
            lost: findLostWords(item, main),
            wrong: findWrongPictures(item, main),
            embeds: findLostEmbeds(item, main),
            title: main.querySelector("h1")?.textContent ?? "",
        };
    }

    function findWide() {
        const root = document.documentElement;
        if (root.scrollWidth <= root.clientWidth) return [];
        const isOut = (element) => element.checkVisibility() && root.clientWidth + 0.5 < element.getBoundingClientRect().right;
        const out = [...document.body.querySelectorAll("*")].filter(isOut);
        return [`${root.scrollWidth} px of ${root.clientWidth}`, ...out.slice(-3).map((element) => `${element.tagName}.${element.className}`)];
    }

    // With the text at twice its size, as a reader may set it.
    function findWideAtDouble() {
        const { style } = document.documentElement;
        style.fontSize = "200%";
        const wide = findWide();
        style.fontSize = "";
        return wide;
    }

    return { visit, findWide, findWideAtDouble };
})();
