// The sanitizer: the only place where HTML from the backend becomes DOM nodes. It uses the browser's Sanitizer API
// (`Element.setHTML`); browsers without it load DOMPurify before the app starts.

// Where Trusted Types are enforced, HTML and scripts that bypass the sanitizer throw. The default policy allows only
// texts that cannot run: HTML that is parsed into a separate document (`prepare` of article_body/), and JSON, which
// the head contains for search engines (JSON-LD). It allows one script URL, the service worker's (register_worker.js).
globalThis.trustedTypes?.createPolicy("default", {
    createHTML: (html, _, sink) => (sink === "DOMParser parseFromString" ? html : null),
    createScript: (text) => (isJsonObject(text) ? text : null),
    createScriptURL: (url) => (url === "/sw.js" ? url : null),
});

function isJsonObject(text) {
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
// Obsolete elements of old editors: the element is removed, its content stays.
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

// Only WordPress's own classes are kept, which style/prose.css styles; any other could be a class of the app.
const CLASS = /^(wp-|is-|has-|align|gallery|blocks-|size-|columns-|screen-reader-text$)/;
// The allowed schemes of links, and of pictures, audio and video.
const PICTURES = /^(https?:|data:image\/)/i;
const ADDRESSES = [["href", /^(https?|mailto|tel):/], ["src", PICTURES], ["poster", PICTURES]];
// A `srcset` candidate with a scheme that is not allowed.
const FORBIDDEN_CANDIDATE = /(^|[\s,])(?!https?:|data:image\/)[a-z][\w+.-]*:/i;
const probe = document.createElement("a");
// The prefix of all ids in sanitized content, so that they cannot clash with the app's ids (DOM clobbering).
const ID_PREFIX = "user-content-";
// Elements of this document fetch nothing, so content is sanitized in it.
const inert = document.implementation.createHTMLDocument("");

// A tag with its attributes; it may match more if the quotes are not balanced.
const TAG = /<\/?[a-z](?:[^>"']+|"[^"]*"|'[^']*')*>?/gi;
// Style sheets, which browsers check while they parse, before sanitizing: the console would report CSP violations.
const SHEET = /<style(?=[\s/>])[^]*?(<\/style[^>]*>|$)/gi;
// WebKit reports a script to Trusted Types as soon as DOMPurify moves it, although it cannot run in an inert document.
const SCRIPT = /<script(?=[\s/>])[^]*?(<\/script[^>]*>|$)/gi;
// Tags and attributes that have an effect while the browser parses, each with its harmless replacement.
const ACTIVE = [
    [/^<\/?base\b[^]*/i, ""],
    [/^(<track\b[^]*\s)default\b/i, "$1data-"],
    [/([\s"'/])(style|on\w+)(?=\s*=)/gi, "$1data-$2"],
];

// Removed text is replaced by a space; otherwise `<scr<style></style>ipt>` would become a script.
const GAP = " ";

/** Removes style sheets and `base`, and renames inline styles and event handlers to data attributes without effect;
 *  `prepare` converts some of those styles. */
export function disarm(html) {
    const rename = (tag) => ACTIVE.reduce((tag, [active, harmless]) => tag.replace(active, harmless), tag);
    return html.replace(SHEET, GAP).replace(TAG, rename);
}

/** Sanitizes `html` by the named policy and puts it into `element`. */
export function fill(element, html, policy) {
    const [elements, attributes] = POLICIES[policy];
    const container = inert.createElement("div");
    html = disarm(html);
    if (purify) {
        container.append(purify.sanitize(html.replace(SCRIPT, GAP), {
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
        container.setHTML(html, {
            sanitizer: {
                elements,
                attributes,
                replaceWithChildrenElements: flattened,
                comments: false,
                dataAttributes: false,
            },
        });
    }
    checkAddresses(container);
    if (policy === "prose") renameIds(container);
    element.replaceChildren(...container.childNodes);
    return element;
}

// Both sanitizers remove schemes that run scripts. This also removes those that open other apps or whole documents.
function checkAddresses(element) {
    for (const [name, allowed] of ADDRESSES) {
        for (const part of element.querySelectorAll(`[${name}]`)) {
            // Resolved by an element of the page, because an inert document has no base URL.
            probe.href = part.getAttribute(name);
            if (!allowed.test(probe.href)) part.removeAttribute(name);
        }
    }
    for (const part of element.querySelectorAll("[srcset]")) {
        if (FORBIDDEN_CANDIDATE.test(part.srcset)) part.removeAttribute("srcset");
    }
}

// Removes foreign classes, and prefixes ids and the references to them.
function renameIds(element) {
    for (const inner of element.querySelectorAll("[class], [id], [headers]")) {
        const classes = [...inner.classList].filter((name) => CLASS.test(name)).join(" ");
        if (classes) inner.className = classes;
        else inner.removeAttribute("class");
        if (inner.id) inner.id = ID_PREFIX + inner.id;
        const headers = inner.getAttribute("headers");
        if (headers) inner.setAttribute("headers", headers.trim().replace(/\S+/g, `${ID_PREFIX}$&`));
    }
}

/** The text of `html` as it would be displayed, without tags. */
export function text(html) {
    // Most titles have no markup and need no parsing.
    return /[<&]/.test(html) ? fill(inert.createElement("div"), html, "comment").textContent : html;
}
