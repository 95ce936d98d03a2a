// Rewrites a body before the sanitizer, which would drop some elements without a trace. It does not sanitize.
import { convertBackground, toCover } from "./covers.js";
import { rename, wrap } from "./dom.js";
import { dropRepeated, linkBareUrl, markEmbeds, toLink } from "./embeds.js";
import { findFile, mergeFallback } from "./lazy.js";
import { liftToHttps, prepareImage } from "./pictures.js";
import { linkOptions, toPageLink, toPlayers } from "./scripted.js";
import { convertStyle } from "./styles.js";
import { parse, unwrapUnknown } from "../sanitizer.js";

export { lift } from "./pictures.js";

/** Returns `html` with embeds as links, tables in figures and pictures that load lazily; `link` is the address of the
 *  article on its site. */
export function prepare(html, hasLead, link) {
    const source = cutForms(html.replace(/<!--nextpage-->/g, "<hr class=wp-block-nextpage>"));
    let root = parse(source);
    const all = (selector) => root.querySelectorAll(selector);
    all("form").forEach((form) => toPageLink(form, link));
    all("select").forEach(linkOptions);
    all(".wp-playlist").forEach(toPlayers);
    all("img, source, audio, video").forEach(findFile);
    all("noscript").forEach(mergeFallback);
    all("*").forEach((element) => toLink(element, link));
    all("*").forEach(convertBackground);
    all(".wp-block-cover, .wp-block-cover-image").forEach(toCover);
    all("[data-style], [align], center").forEach(convertStyle);
    // Here, because elements that are serialized and parsed again could swallow the content after them.
    root = unwrapUnknown(root, "prose");
    all("a[name]").forEach(anchor);
    all("p, .wp-block-embed__wrapper, figure.wp-block-embed").forEach(linkBareUrl);
    markEmbeds(root);
    dropRepeated(root);
    // WordPress and old editors put a list straight into a list, where a screen reader expects items.
    for (const list of all(":is(ul, ol) > :is(ul, ol)")) wrap(list, "li", "");
    // A gallery of old themes has terms without descriptions, for pictures without a caption.
    all("dl:not(:has(dd)), dl:not(:has(dd)) > dt").forEach((part) => rename(part, "div"));
    for (const table of all("table:not(.wp-block-table *)")) {
        // Old table blocks have the class that belongs to the figure.
        table.classList.remove("wp-block-table");
        wrap(table, "figure", "wp-block-table");
    }
    if ([location.protocol, link].some((address) => address.startsWith("https:"))) all("*").forEach(liftToHttps);
    all("img").forEach((image, index) => prepareImage(image, index === 0 && !hasLead));
    for (const paragraph of all("p")) {
        if (!paragraph.textContent.trim() && !paragraph.firstElementChild) paragraph.remove();
    }
    return root.innerHTML;
}

// Forms within forms would cost the square of their number; only an attacker writes so many.
function cutForms(html) {
    const parts = html.split(/<\/?form(?=[\s/>])[^<>]*>/i);
    return parts.length < 100 ? html : parts.join(" ");
}

// The old form of an anchor. The sanitizer keeps only ids, and prefixes them.
function anchor(link) {
    if (link.id === link.name) return;
    const mark = link.id ? document.createElement("span") : link;
    mark.id = link.name;
    if (mark !== link) link.before(mark);
}
