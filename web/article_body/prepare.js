// Rewrites a body before the sanitizer, which would drop some elements without a trace. It does not sanitize.
import { wrap } from "./dom.js";
import { linkBareUrl, markEmbed, toLink } from "./embeds.js";
import { prepareImage } from "./pictures.js";
import { convertStyle } from "./styles.js";
import { parse, unwrapUnknown } from "../sanitizer.js";

/** Returns `html` with embeds as links, tables in figures and pictures that load lazily. */
export function prepare(html, hasLead) {
    const source = html.replace(/<!--nextpage-->/g, "<hr class=wp-block-nextpage>");
    let root = parse(source);
    const all = (selector) => root.querySelectorAll(selector);
    all("form").forEach(unwrap);
    for (const fallback of all("noscript")) {
        const lazyImage = fallback.previousElementSibling;
        if (lazyImage?.matches("img[data-src], img[data-lazy-src]")) lazyImage.remove();
        fallback.replaceWith(...fallback.childNodes);
    }
    all("iframe, embed[src], script[data-telegram-post]").forEach(toLink);
    // Serialized and parsed again, unknown elements could swallow the content after them.
    root = unwrapUnknown(root, "prose", ["center"]);
    all("a[name]").forEach(anchor);
    all("p, .wp-block-embed__wrapper").forEach(linkBareUrl);
    for (const quote of all("blockquote:is(.wp-embedded-content, .twitter-tweet, .instagram-media)")) {
        const link = [...quote.querySelectorAll("a[href]")].pop();
        if (link) markEmbed(link);
    }
    // WordPress and old editors put a list straight into a list, where a screen reader expects items.
    for (const list of all(":is(ul, ol) > :is(ul, ol)")) wrap(list, "li", "");
    all("[data-style], [align], center").forEach(convertStyle);
    for (const table of all("table:not(.wp-block-table *)")) wrap(table, "figure", "wp-block-table");
    all("img").forEach((image, index) => prepareImage(image, index === 0 && !hasLead));
    for (const paragraph of all("p")) {
        if (!paragraph.textContent.trim() && !paragraph.firstElementChild) paragraph.remove();
    }
    return root.innerHTML;
}

// The old form of an anchor. The sanitizer keeps only ids, and prefixes them.
function anchor(link) {
    if (link.id === link.name) return;
    const mark = link.id ? document.createElement("span") : link;
    mark.id = link.name;
    if (mark !== link) link.before(mark);
}

// Uses a range, because a form's fields can hide its own properties and methods, such as `replaceWith`.
function unwrap(form) {
    const range = new Range();
    range.selectNodeContents(form);
    const inner = range.extractContents();
    range.selectNode(form);
    range.deleteContents();
    range.insertNode(inner);
}
