// Embeds of a body before sanitizing: each becomes a link of the class `is-embed`, which cards.js turns into a card.
// Which sites the app knows stands in embed_sources.json; the build makes a module of it (build/embeds.rs).
import { SOURCES } from "../../target/generated/embed_sources.js";
import { HIDDEN, MEDIA } from "./dom.js";
import { PICTURE } from "./lazy.js";

// What is no embed, or has its address elsewhere.
const OTHERS = "img, picture, source, video, audio, track, svg *, ul, ol, li, tr, td, th, [class*=wp-block-cover]";
// Attributes that hold the address of what a script would put in the place of an element.
const ADDRESS = /^(src|data|cite|data-.*(href|link|url|uri|src|cite))$/;
// Attributes of which only a number or name tells what is shown: a word of tag, class or attribute, the value, and the
// address that it stands for.
const NUMBERS = [
    [/telegram/, /^\w+\/\d+$/, "t.me/$&"],
    [/youtu/, /^[\w-]{11}$/, "youtu.be/$&"],
    [/vimeo/, /^\d{6,}$/, "vimeo.com/$&"],
    [/twe*t/, /^\d{9,}$/, "x.com/i/status/$&"],
    [/instagram/, /^[\w-]{10,12}$/, "www.instagram.com/p/$&"],
    [/vk_post/, /^vk_post_(-?\d+_\d+)$/, "vk.com/wall$1"],
];
// The attributes that hold it.
const NUMBER = /^(id|videoid|data-.*(id|embed|code|post|video|v))$/;

/** Replaces an element that shows nothing by itself, but names an address, with a link. `home` is an address of the
 *  site: what leads there, but for frames, are buttons to share or like the page. */
export function toLink(element, home) {
    if (element.matches(OTHERS) || !element.isConnected) return;
    if (element.matches("a[href]")) return nameLink(element, home);
    const isFrame = element.matches("iframe, embed, object");
    const link = findAddress(element, isFrame);
    const hasWords = element.textContent.trim() || element.querySelector(MEDIA);
    if (isFrame) {
        if (hasWords && !link) return element.replaceWith(...element.childNodes);
        if (!link || element.matches(HIDDEN) || isQuoted(element, link, home)) return element.remove();
    } else if (!link || isOwn(link, home)) return;
    else if (hasWords && !element.matches("script")) return addMissing(element, link);
    link.textContent = element.title || formatAddress(link);
    markEmbed(link);
    element.replaceWith(link);
}

const isOwn = ({ host }, home) => [home, location.href].some((own) => toLinkTo(own).host === host);

function findAddress(element, isFrame) {
    const where = `${element.tagName} ${element.getAttribute("class")} `.toLowerCase();
    let found = null;
    for (const { name, value: text } of element.attributes) {
        const value = text.trim();
        const words = where + name + (name === "id" ? value : "");
        const number = NUMBER.test(name) && NUMBERS.find(([word, pattern]) => word.test(words) && pattern.test(value));
        if (number && !(found && findEmbed(found))) found = toLinkTo(`https://${value.replace(number[1], number[2])}`);
        const isAddress = ADDRESS.test(name) && (/^(https?:)?\/\/./i.test(value) || (isFrame && /^\/\w/.test(value)));
        // Page builders keep the address of a film in a list of settings.
        const inside = name === "data-settings" && value.replaceAll("\\", "").match(/https?:\/\/[^"]+/)?.[0];
        const link = (isAddress || inside) && toLinkTo(inside || value);
        const isWanted = isAddress && !found && !PICTURE.test(value) && !element.matches("script");
        if (link && (isWanted || findEmbed(link))) found = link;
    }
    return found;
}

function toLinkTo(address) {
    const link = document.createElement("a");
    link.href = address;
    return link;
}

// WordPress embeds a post as a quotation with a link, followed by a frame whose address ends in `/embed/`. It shows
// a document in an object, beside a link.
function isQuoted(frame, link, home) {
    const wanted = frame.matches("object") ? "a[href]" : "blockquote.wp-embedded-content a[href]";
    const links = [...frame.closest("body").querySelectorAll(wanted)];
    const isPost = frame.classList.contains("wp-embedded-content") || /\bsecret=/.test(link.hash) || isOwn(link, home);
    if (isPost) {
        link.hash = "";
        link.pathname = link.pathname.replace(/(\/)embed\/?$/, "$1");
        link.search = link.search.replace(/[?&]embed=[^&]*/, "");
    }
    const place = frame.closest("p, .wp-block-embed__wrapper") ?? frame;
    const before = [frame, place].map((part) => part.previousElementSibling);
    const isAfter = isPost && before.some((part) => part?.matches("blockquote.wp-embedded-content"));
    return isAfter || links.some((one) => toKey(one) === toKey(link));
}

// A post whose words stand in the text, but without a link to it.
function addMissing(element, link) {
    const isPost = element.matches("blockquote") && /embed|media|tweet/.test(element.className);
    const links = [...element.querySelectorAll("a[href]")].map(toKey);
    if (!isPost || links.includes(toKey(link))) return;
    link.textContent = formatAddress(link);
    markEmbed(link);
    element.append(link);
}

// A link that has no words, because a script would have replaced it: to another site, and with a class for the script.
function nameLink(link, home) {
    const isEmpty = !link.textContent.trim() && !link.querySelector(MEDIA) && link.matches("[class], [data-pin-do]");
    const target = toLinkTo(link.getAttribute("href"));
    if (!isEmpty || !/^https?:/.test(target.protocol) || isOwn(target, home)) return;
    link.textContent = link.title || link.getAttribute("aria-label") || formatAddress(target);
    markEmbed(link);
}

function markEmbed(link) {
    link.className = "is-embed";
}

/** Marks the links of posts that are quoted in the text, as their sites offer it. */
export function markEmbeds(root) {
    const quotes = "blockquote:is(.wp-embedded-content, .twitter-tweet, .instagram-media)";
    for (const quote of root.querySelectorAll(quotes)) {
        const link = [...quote.querySelectorAll("a[href]")].pop();
        if (link) markEmbed(link);
    }
}

/** Of several embeds of one thing, such as a player and its fallback without scripts, the first stays. */
export function dropRepeated(root) {
    const known = new Set();
    for (const link of root.querySelectorAll("a.is-embed[href]")) {
        const key = toKey(link);
        if (known.has(key)) link.remove();
        known.add(key);
    }
}

// Equal for all addresses of one thing.
function toKey(link) {
    const { host, pathname, search, href } = toLinkTo(link.getAttribute("href"));
    return findEmbed({ href })?.frame ?? `${host.replace(/^www\./, "")}${pathname.replace(/\/+$/, "")}${search}`;
}

/** Makes a link of an address that stands alone in its paragraph: WordPress could not turn it into an embed. */
export function linkBareUrl(block) {
    if (block.matches("figure")) return [...block.childNodes].forEach(linkText);
    const address = block.textContent.trim();
    const link = block.querySelector("a") ?? document.createElement("a");
    if (!/^https?:\/\/\S+$/i.test(address) || block.querySelector(":not(a):not(br)")) return;
    link.href = address;
    link.textContent = formatAddress(link);
    if (findEmbed(link)) markEmbed(link);
    block.replaceChildren(link);
}

// In old embed blocks, the address stands in the figure itself.
function linkText(node) {
    const address = node.textContent.trim();
    if (node.nodeType !== Node.TEXT_NODE || !/^https?:\/\/\S+$/i.test(address)) return;
    const link = toLinkTo(address);
    link.textContent = formatAddress(link);
    markEmbed(link);
    node.replaceWith(link);
}

// Shortens an address for display.
export function formatAddress(link) {
    const address = link.href.replace(/^\w+:\/\/(www\.)?/, "").replace(/[/#]$/, "");
    return address.slice(0, 80);
}

/** The embed for the address of a link, or `null`. */
export function findEmbed({ href }) {
    const address = href.replace(/^https?:\/\//, "");
    for (const [name, kind, pattern, frame, page] of SOURCES) {
        const found = address.match(pattern);
        const fill = (template) => template.replace(/\$(\d)/g, (_, group) => found[group] ?? "");
        if (found) return { name, kind, frame: fill(frame), page: page ? fill(page) : href };
    }
    return null;
}
