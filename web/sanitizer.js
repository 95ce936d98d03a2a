// The sanitizer: the only place where HTML from the backend becomes DOM nodes. It uses the browser's Sanitizer API
// (`Element.setHTML`); browsers without it load DOMPurify before the app starts.
import { importOwn } from "./own_files.js";

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
        : (await importOwn(() => import("/purify.es.mjs"), "purify.es.js")).default;

const INLINE = ["a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q",
    "rp", "rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr"];
const COMMENT = [...INLINE, "blockquote", "li", "ol", "p", "pre", "ul"];
const PROSE = [...COMMENT, "address", "article", "aside", "audio", "caption", "col", "colgroup", "dd", "details", "div",
    "dl", "dt", "figcaption", "figure", "footer", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "img",
    "picture", "section", "source", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "track",
    "video"];
// What is no text goes as a whole: what no browser displays, and what it displays as something else than text.
const WORDLESS = ["annotation", "annotation-xml", "audio", "datalist", "iframe", "noembed", "noframes", "script",
    "selectedcontent", "style", "svg", "template", "title", "video", "xml"];
// Every other element that is not allowed is unwrapped: its words stay. Those that stand on lines of their own leave
// spaces, because their words would run into the next.
const LINES = new Set([...PROSE, "center", "fieldset", "form", "h1", "legend", "listing", "main",
    "nav", "option", "xmp"]);
INLINE.forEach((name) => LINES.delete(name));
// Between two parts of a formula: otherwise one half would become 12, and a square metre m2.
const SIGNS = new Map([["mfrac", "/"], ["msup", "^"]]);
const LINK = ["href", "hreflang", "lang", "dir", "title", "cite", "datetime", "rel"];
const BODY = [...LINK, "alt", "aria-label", "class", "colspan", "controls", "decoding", "download", "fetchpriority",
    "headers", "height", "id", "loading", "loop", "muted", "open", "playsinline", "poster", "preload", "reversed",
    "rowspan", "scope", "sizes", "span", "src", "srcset", "start", "type", "value", "width"];

// The allowed schemes of links: pages, mail and telephone. Editors may also link to a chat in a messenger, a place on a
// map and a calendar; strangers may not, because an address that another program opens can change its settings.
const ADDRESSES = /^(https?|mailto|tel|sms|viber|whatsapp|tg|sgnl|geo|webcal):/;

const POLICIES = {
    inline: [INLINE, LINK, ADDRESSES],
    comment: [COMMENT, LINK, /^(https?|mailto|tel):/],
    prose: [PROSE, BODY, ADDRESSES],
};

// Only WordPress's own classes are kept, which style/prose.css styles; any other could be a class of the app.
const CLASS = /^(wp-|is-|has-|align|gallery|blocks-|size-|columns-|screen-reader-text$)/;
const RELATIVE = /^([^a-z]|[a-z+.-]+([^a-z+.:-]|$))/;
// The allowed schemes of pictures, audio and video.
const MEDIA = /^(https?:|data:image\/)/;
// A `srcset` candidate with a scheme that is not allowed.
const FORBIDDEN_CANDIDATE = /(^|[\s,])(?!https?:|data:image\/)[a-z][\w+.-]*:/i;
const probe = document.createElement("a");
// The prefix of all ids in sanitized content, so that they cannot clash with the app's ids (DOM clobbering).
const ID_PREFIX = "user-content-";
// Elements of this document fetch nothing, so content is sanitized in it.
const inert = document.implementation.createHTMLDocument("");

const { get: childNodes } = Object.getOwnPropertyDescriptor(Node.prototype, "childNodes");

// A tag with its attributes; it may match more if the quotes are not balanced.
const TAG = /<\/?[a-z](?:[^>"']+|"[^"]*"|'[^']*')*>?/gi;
// Style sheets, which browsers check while they parse, before sanitizing: the console would report CSP violations.
const SHEET = /<style(?=[\s/>])[^]*?(<\/style(?=[\s/>])[^>]*(>|$)|$)/gi;
// Tags and attributes that have an effect while the browser parses, each with its harmless replacement. Two elements get
// another name: the title of the article is the only `h1`, and old lists are lists.
const ACTIVE = [
    [/^<\/?base\b[^]*/i, ""],
    [/^(<\/?)h1(?=[\s/>])/i, "$1h2"],
    [/^(<\/?)(dir|menu)(?=[\s/>])/i, "$1ul"],
    [/^(<track\b[^]*\s)default\b/i, "$1data-"],
    [/([\s"'/])(style|is|on\w+)(?=\s*=)/gi, "$1data-$2"],
];

// The elements that play sound or film.
const PLAYER = /(<\/?)(?:audio|video)(?=[\s/>])/gi;

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
    const [elements, attributes, addresses] = POLICIES[policy];
    const container = inert.createElement("div");
    html = disarm(html);
    // Browsers begin to load a player as soon as they have parsed it, in any document.
    if (policy !== "prose") html = html.replace(PLAYER, "$1template");
    // Most texts hold only known elements, and are parsed only once.
    const unknown = new RegExp(`<(?!(${elements.join("|")})[\\s/>])[a-z]`, "i");
    if (unknown.test(html)) html = unwrapUnknown(parse(html), policy).innerHTML;
    if (purify) {
        container.append(purify.sanitize(html, {
            ALLOWED_TAGS: elements,
            ALLOWED_ATTR: attributes,
            ALLOWED_URI_REGEXP: new RegExp(`${addresses.source}|${RELATIVE.source}`, "i"),
            ALLOW_ARIA_ATTR: false,
            ALLOW_DATA_ATTR: false,
            RETURN_DOM_FRAGMENT: true,
            // Ids are renamed below.
            SANITIZE_DOM: false,
        }));
    } else {
        container.setHTML(html, { sanitizer: { elements, attributes, comments: false, dataAttributes: false } });
    }
    checkAddresses(container, addresses);
    if (policy === "prose") renameIds(container);
    // Not one by one: a text may have more nodes than a function may have arguments.
    const range = new Range();
    range.selectNodeContents(container);
    element.replaceChildren(range.extractContents());
    return element;
}

/** Parses `html` into the body of a document that fetches nothing and runs nothing. */
export function parse(html) {
    // Where a body is open already, nothing moves into the head, and a frameset does not take its place.
    const page = new DOMParser().parseFromString(`<!DOCTYPE html><body>${html}`, "text/html");
    // Not `page.body`: an image with the name "body" would hide that property.
    return Document.prototype.querySelector.call(page, "body");
}

/** Copies `root` without what is no text, and without the other elements that the named policy does not allow: their
 *  words stay. What the browser's sanitizer and DOMPurify would do with unknown elements differs. */
export function unwrapUnknown(root, policy) {
    const copy = root.cloneNode();
    copyKnown(root, copy, POLICIES[policy][0]);
    return copy;
}

// A copy costs as much as the text is long; to move content out of nested elements costs the square of that.
function copyKnown(from, to, elements) {
    const sign = SIGNS.get(from.localName);
    // Not `from.childNodes`: the fields of a form can hide its own properties.
    for (const node of childNodes.call(from)) {
        const { localName: name, nodeType: type } = node;
        if (sign && node === from.lastElementChild) to.append(sign);
        if (type === Node.TEXT_NODE) to.append(node.data);
        else if (elements.includes(name) && node.namespaceURI === to.namespaceURI) {
            copyKnown(node, to.appendChild(node.cloneNode()), elements);
        } else if (!WORDLESS.includes(name)) {
            const isLine = LINES.has(name);
            if (isLine) to.append(GAP);
            if (name === "img") to.append(node.alt);
            copyKnown(node, to, elements);
            if (isLine) to.append(GAP);
        }
    }
}

// Both sanitizers remove schemes that run scripts. This also removes those that open other apps or whole documents.
function checkAddresses(element, addresses) {
    for (const [name, allowed] of [["href", addresses], ["src", MEDIA], ["poster", MEDIA]]) {
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
