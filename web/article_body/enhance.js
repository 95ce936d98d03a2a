// Adds the app's behaviour to the sanitized body of an article. It does not sanitize.
import { toCard } from "./cards.js";
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
    all("a[href]").forEach((link) => prepareLink(element, link));
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
    const target = findTarget(element, location.hash);
    if (target) requestAnimationFrame(() => target.scrollIntoView());
}

function setWidth(part, width) {
    const number = Math.min(parseFloat(width), width.endsWith("%") ? 100 : 2000);
    if (!width.endsWith("%")) part.style.maxInlineSize = `${number}px`;
    else if (part.matches(".wp-block-media-text")) part.style.setProperty("--media", `${number}%`);
    else part.style.flexGrow = number;
}

function findTarget(element, hash) {
    try {
        const id = ID_PREFIX + decodeURIComponent(hash.slice(1).replace(ID_PREFIX, ""));
        return hash && element.querySelector(`#${CSS.escape(id)}`);
    } catch {
        return null;
    }
}

// Makes fragment links point to the prefixed ids, and lets the browser download files.
function prepareLink(element, link) {
    const { origin, pathname, search } = location;
    const isBare = link.getAttribute("href").startsWith("#");
    if (isBare || (link.hash && link.origin === origin && link.pathname === pathname)) {
        const target = findTarget(element, link.hash);
        link.setAttribute("href", `${pathname}${search}${target ? `#${target.id}` : link.hash || "#main"}`);
        if (target && !target.hasAttribute("tabindex")) target.tabIndex = -1;
    } else if (FILE.test(link.pathname) && !link.hasAttribute("download")) link.setAttribute("download", "");
}
