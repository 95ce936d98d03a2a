// The one gate to the DOM: HTML of the backend becomes nodes here, by the browser's sanitizer, else by DOMPurify.
// DOMPurify is fetched only by engines without `Element.setHTML`, before the app starts.

// Where Trusted Types are enforced, HTML and scripts that are written past the gate throw. Two texts pass, for neither can run:
// what is parsed into a document of its own (`prepare` in article_body.js), and JSON, which the head holds for search engines. Of all
// addresses of scripts that of the service worker does (worker.js).
globalThis.trustedTypes?.createPolicy("default", {
    createHTML: (html, _, sink) => (sink === "DOMParser parseFromString" ? html : null),
    createScript: (text) => (isObject(text) ? text : null),
    createScriptURL: (url) => (url === "/sw.js" ? url : null),
});

function isObject(text) {
    try {
        return text.startsWith("{") && Boolean(JSON.parse(text));
    } catch {
        return false;
    }
}

const purify =
    "setHTML" in Element.prototype
        ? null
        : (await import("/purify.es.mjs")).default;

const INLINE = ["a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "del", "em", "i", "ins", "kbd", "mark", "q",
    "s", "small", "span", "strong", "sub", "sup", "time", "u", "wbr"];
const COMMENT = [...INLINE, "blockquote", "li", "ol", "p", "pre", "ul"];
const PROSE = [...COMMENT, "address", "article", "aside", "audio", "caption", "col", "colgroup", "dd", "details", "dfn",
    "div", "dl", "dt", "figcaption", "figure", "footer", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "img",
    "main", "nav", "picture", "rp", "rt", "ruby", "samp", "section", "source", "summary", "table", "tbody", "td",
    "tfoot", "th", "thead", "tr", "track", "var", "video"];
// Wrappers that old editors left behind: they go, their text stays.
const FLATTENED = ["acronym", "big", "button", "center", "dir", "fieldset", "font", "form", "label", "legend", "menu",
    "nobr", "strike", "tt"];
const LINK = ["href", "hreflang", "lang", "dir", "title", "cite", "datetime", "rel"];
const BODY = [...LINK, "alt", "aria-label", "class", "colspan", "controls", "decoding", "download", "fetchpriority",
    "headers", "height", "id", "loading", "loop", "muted", "open", "playsinline", "poster", "preload", "reversed",
    "rowspan", "scope", "sizes", "span", "src", "srcset", "start", "type", "value", "width"];

const POLICIES = {
    inline: [INLINE, LINK],
    comment: [COMMENT, LINK],
    prose: [PROSE, BODY],
};

// WordPress's own classes pass, for the style sheet of articles knows them; any other could be one of the app's.
const CLASS = /^(wp-|is-|has-|align|gallery|blocks-|size-|columns-|screen-reader-text$)/;
// Where links lead, and where pictures, sound and films come from.
const PICTURES = /^(https?:|data:image\/)/i;
const ADDRESSES = [["href", /^(https?|mailto|tel):/], ["src", PICTURES], ["poster", PICTURES]];
const ODD_CANDIDATE = /(^|[\s,])(?!https?:|data:image\/)[a-z][\w+.-]*:/i;
const probe = document.createElement("a");
// The app's own ids, and what scripts find by a name, stay out of reach of a text.
const OURS = "user-content-";
// Its elements fetch nothing until they have passed.
const inert = document.implementation.createHTMLDocument("");

// A tag with its attributes; more than that where its quotes are not in order.
const TAG = /<\/?[a-z](?:[^>"']+|"[^"]*"|'[^']*')*>?/gi;
// What a browser looks at as it reads, before the sanitizer has a word: it would tell the console what the policy forbids.
const SHEET = /<style(?=[\s/>])[^]*?(<\/style[^>]*>|$)/gi;
// WebKit asks Trusted Types about a script as soon as DOMPurify moves it, although nothing runs where it works.
const SCRIPT = /<script(?=[\s/>])[^]*?(<\/script[^>]*>|$)/gi;
const HOT = [
    [/^<\/?base\b[^]*/i, ""],
    [/^(<track\b[^]*\s)default\b/i, "$1data-"],
    [/([\s"'/])(style|on\w+)(?=\s*=)/gi, "$1data-$2"],
];

// What is cut out leaves a space: `<scr<style></style>ipt>` would become a script.
const GAP = " ";

/** Drops sheets and bases, and gives the rest names that mean nothing; `prepare` reads what is left of a style. */
export function cool(html) {
    return html.replace(SHEET, GAP).replace(TAG, (tag) => HOT.reduce((tag, [hot, cold]) => tag.replace(hot, cold), tag));
}

/** Puts `html` into `element` as the policy allows; text of elements that it does not allow is kept. */
export function fill(element, html, policy) {
    const [elements, attributes] = POLICIES[policy];
    const place = inert.createElement("div");
    html = cool(html);
    if (purify) {
        place.append(purify.sanitize(html.replace(SCRIPT, GAP), {
            ALLOWED_TAGS: elements,
            ALLOWED_ATTR: attributes,
            ALLOW_ARIA_ATTR: false,
            ALLOW_DATA_ATTR: false,
            RETURN_DOM_FRAGMENT: true,
            // Ids are renamed below.
            SANITIZE_DOM: false,
        }));
    } else {
        const flattened = [...PROSE, ...FLATTENED].filter((name) => !elements.includes(name));
        place.setHTML(html, {
            sanitizer: {
                elements,
                attributes,
                replaceWithChildrenElements: flattened,
                comments: false,
                dataAttributes: false,
            },
        });
    }
    checkAddresses(place);
    if (policy === "prose") rename(place);
    element.replaceChildren(...place.childNodes);
    return element;
}

// The sanitizers stop at schemes that run scripts; others start programs of the device, or stand for a page of their own.
function checkAddresses(element) {
    for (const [name, allowed] of ADDRESSES) {
        for (const part of element.querySelectorAll(`[${name}]`)) {
            // As the page would read it: what is inert has no address of its own.
            probe.href = part.getAttribute(name);
            if (!allowed.test(probe.href)) part.removeAttribute(name);
        }
    }
    for (const part of element.querySelectorAll("[srcset]")) {
        if (ODD_CANDIDATE.test(part.srcset)) part.removeAttribute("srcset");
    }
}

function rename(element) {
    for (const inner of element.querySelectorAll("[class], [id], [headers]")) {
        const classes = [...inner.classList].filter((name) => CLASS.test(name)).join(" ");
        if (classes) inner.className = classes;
        else inner.removeAttribute("class");
        if (inner.id) inner.id = OURS + inner.id;
        const headers = inner.getAttribute("headers");
        if (headers) inner.setAttribute("headers", headers.trim().replace(/\S+/g, `${OURS}$&`));
    }
}

/** The text of `html` as a reader would see it, without tags. */
export function text(html) {
    // Most titles are plain: no nodes for them.
    return /[<&]/.test(html) ? fill(inert.createElement("div"), html, "comment").textContent : html;
}
