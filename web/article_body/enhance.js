// Adds the app's behaviour to the sanitized body of an article. It does not sanitize.
import { toCard } from "./cards.js";
import { formatAddress } from "./embeds.js";
import { addZoom, replaceBroken } from "./viewer.js";

// The prefix that the sanitizer gives to all ids.
const ID_PREFIX = "user-content-";
const FILE = /\.(7z|csv|docx?|djvu|epub|fb2|gpx|mp[34]|odp|ods|odt|ogg|pdf|pptx?|rar|rtf|txt|wav|xlsx?|zip)$/i;

/** Adds the app's behaviour to sanitized content. `lines` are those of `ProseMessages::to_lines`; with `loadEmbeds`,
 *  frames of other sites load without a click. */
export function enhance(element, lines, loadEmbeds) {
    const messages = lines.split("\n");
    const all = (selector) => element.querySelectorAll(selector);
    for (const part of all(":is(div, figure)[width]")) setWidth(part, part.getAttribute("width"));
    for (const link of all("a.is-form")) link.textContent = messages[14];
    // Of two elements with one id, the first counts.
    const ids = new Map([...all("[id]")].reverse().map((part) => [part.id, part]));
    for (const link of all("a[href]")) {
        prepareLink(ids, link);
        nameLink(link);
    }
    all(".wp-block-table").forEach((table, index) => {
        const caption = table.querySelector("figcaption, caption")?.textContent.trim();
        // A table scrolls, so the keyboard must reach it, and it needs a name. A figure already has a role.
        const name = index ? `${messages[0]} ${index + 1}` : messages[0];
        Object.assign(table, { tabIndex: 0, ariaLabel: caption || name });
    });
    for (const code of all("pre")) code.tabIndex = 0;
    for (const link of all("a.is-embed[href]")) toCard(link, messages, loadEmbeds);
    addZoom(element, messages);
    element.addEventListener("error", ({ target }) => replaceBroken(target), true);
    const target = findTarget(ids, location.hash);
    if (target) requestAnimationFrame(() => target.scrollIntoView());
}

function setWidth(part, width) {
    const number = Math.min(parseFloat(width), width.endsWith("%") ? 100 : 2000);
    if (!width.endsWith("%")) part.style.maxInlineSize = `${number}px`;
    else if (part.matches(".wp-block-media-text")) part.style.setProperty("--media", `${number}%`);
    else part.style.flexGrow = number;
}

// As a browser does: an id may itself be percent-encoded, so it is looked for as written, and then decoded.
function findTarget(ids, hash) {
    const written = hash.slice(1).replace(ID_PREFIX, "");
    const target = ids.get(ID_PREFIX + written);
    try {
        return target ?? ids.get(ID_PREFIX + decodeURIComponent(written));
    } catch {
        return null;
    }
}

// A link that holds only a picture without a text has no name for screen readers: its caption is one, or its address.
// A name without the words that stand there is none for those who speak to their device.
function nameLink(link) {
    const toWords = (text) => text?.toLowerCase().match(/[\p{L}\p{N}]+/gu)?.join(" ") ?? "";
    const words = toWords(link.textContent);
    if (words && !` ${toWords(link.ariaLabel)} `.includes(` ${words} `)) link.removeAttribute("aria-label");
    if (link.textContent.trim() || link.ariaLabel || link.title || link.querySelector("[alt]:not([alt=''])")) return;
    const caption = link.closest("figure, .gallery-item, .wp-caption")?.querySelector("figcaption, .wp-caption-text");
    link.ariaLabel = caption?.textContent.trim() || formatAddress(link);
}

// Makes fragment links point to the prefixed ids, and lets the browser download files.
function prepareLink(ids, link) {
    const { origin, pathname, search } = location;
    const isBare = link.getAttribute("href").startsWith("#");
    if (isBare || (link.hash && link.origin === origin && link.pathname === pathname)) {
        const target = findTarget(ids, link.hash);
        link.setAttribute("href", `${pathname}${search}${target ? `#${target.id}` : link.hash || "#main"}`);
        if (target && !target.hasAttribute("tabindex")) target.tabIndex = -1;
    } else if (FILE.test(link.pathname) && !link.hasAttribute("download")) link.setAttribute("download", "");
}
