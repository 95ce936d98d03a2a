// Embeds of a body before sanitizing: each becomes a link of the class `is-embed`, which cards.js turns into a card.
// Which sites the app knows stands in embed_sources.json; the build makes a module of it (build/embeds.rs).
import { SOURCES } from "../../target/generated/embed_sources.js";

const KINDS = ["video", "post", "map"];

/** Marks a link as an embed. */
export function markEmbed(link) {
    link.className = "is-embed";
}

/** Replaces a frame with a link. WordPress embeds another post of the site as a quotation with a link, followed by a
 *  frame: the link is enough. */
export function toLink(frame) {
    const { telegramPost: post, src: dataSrc, lazySrc } = frame.dataset;
    const candidates = [dataSrc, lazySrc, frame.getAttribute("src")];
    const address = post ? `https://t.me/${post}` : candidates.find((src) => /^(https?:)?\/\/./i.test(src));
    const isQuoted = frame.classList.contains("wp-embedded-content") && frame.previousElementSibling;
    if (!address || isQuoted) return frame.remove();
    const link = document.createElement("a");
    link.href = address;
    link.textContent = frame.title || formatAddress(link);
    markEmbed(link);
    frame.replaceWith(link);
}

/** Makes a link of an address that stands alone in its paragraph: WordPress could not turn it into an embed. */
export function linkBareUrl(block) {
    const address = block.textContent.trim();
    const link = block.querySelector("a") ?? document.createElement("a");
    if (!/^https?:\/\/\S+$/i.test(address) || block.querySelector(":not(a):not(br)")) return;
    link.href = address;
    link.textContent = formatAddress(link);
    if (findEmbed(link)) markEmbed(link);
    block.replaceChildren(link);
}

// Shortens an address for display.
export function formatAddress(link) {
    const address = link.href.replace(/^\w+:\/\/(www\.)?/, "").replace(/[/#]$/, "");
    return address.slice(0, 80);
}

/** The embed for the address of a link, or `null`. */
export function findEmbed(link) {
    const address = link.href.replace(/^https?:\/\//, "");
    for (const { name, kind, pattern, frame, page } of SOURCES) {
        const found = address.match(pattern);
        const fill = (template) => template.replace(/\$(\d)/g, (_, group) => found[group] ?? "");
        if (found) return { name, kind: KINDS.indexOf(kind), frame: fill(frame), page: page ? fill(page) : link.href };
    }
    return null;
}
