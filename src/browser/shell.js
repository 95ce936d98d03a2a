// The shell of index.html, which stands until the program has come. An article is painted into it as soon as src/boot.js has brought
// one, through the same gate as ever, and only where the program will draw the same, so that nothing moves then: whatever is special
// about an article is left to the program.
import { cool, fill, text } from "./gate.js";
import { prepare } from "./prose.js";
import { isFit } from "./store.js";

// What the program dresses, and what then takes another room.
const DRESSED = "a.is-embed, .gallery, .wp-block-gallery, a img, [width]:is(div, figure)";
const early = globalThis.gazetaEarly ?? {};
let painted = null;
let isSelecting = false;

/** The addresses of what has come, one to a line. */
export function settled() {
    return Object.values(early).filter((asked) => asked.isRead).map((asked) => asked.url).join("\n");
}

/** Takes the shell away with the next frame, for then the program has drawn what stands in it; until then it lies above that. */
export function handOver() {
    const shell = document.getElementById("shell");
    if (!shell) return;
    shell.ariaHidden = true;
    shell.style.cssText = "position: absolute; inset: 0 0 auto";
    const go = () => {
        if (!shell.isConnected) return;
        const keep = isSelecting && painted ? keepSelection(painted) : null;
        shell.remove();
        keep?.();
    };
    requestAnimationFrame(go);
    // A tab behind another one has no frames.
    setTimeout(go, 500);
}

// Both articles have the same parts in the same order, so a place in one is a place in the other.
function keepSelection(article) {
    const own = document.querySelector("#main article");
    const { anchorNode, anchorOffset, focusNode, focusOffset } = getSelection();
    if (!own || !article.contains(anchorNode) || !article.contains(focusNode)) return null;
    const find = (node) => {
        if (node === article) return own;
        return find(node.parentNode)?.childNodes[[...node.parentNode.childNodes].indexOf(node)];
    };
    const [anchor, focus] = [find(anchorNode), find(focusNode)];
    return anchor && focus && (() => getSelection().setBaseAndExtent(anchor, anchorOffset, focus, focusOffset));
}

// What goes wrong here goes right in the program, or is told by it.
async function look(asked) {
    const kept = await asked.kept;
    const answer = isFit(kept) ? kept : await asked.answer;
    // What a redirect has brought is judged by the program.
    if (!answer.ok || answer.redirected) return;
    const body = await answer.clone().json();
    const name = document.querySelector("#shell .name a");
    if (name && body.name) name.textContent = text(body.name);
    if (asked.isPost) painted = paint(body[0]);
    asked.isRead = true;
}

// The article, painted; `null` where it is left to the program. `post` is a member of wp/v2/posts.
function paint(post) {
    const article = document.querySelector("#shell article");
    const settings = JSON.parse(document.getElementById("gazeta-settings").textContent);
    const { "wp:term": terms = [], "wp:featuredmedia": [image] = [], author: [author] = [] } = post._embedded;
    const sections = terms.flat().filter(({ taxonomy }) => taxonomy === "category");
    if (!article || isSpecial(post, sections, settings)) return null;
    const part = (name) => article.querySelector(name);
    const write = (name, words) => (words ? (part(name).textContent = words) : part(name).closest(".optional").remove());
    const link = (name, of) => {
        write(name, of?.name && text(of.name));
        if (of?.name) part(name).href = new URL(of.link).pathname;
    };
    fill(part("h1"), post.title.rendered, "inline");
    link(".section", sections[0]);
    link(".writer a", author);
    write(".standfirst", findStandfirst(post));
    write(".published", format(post.date));
    write(".updated time", post.date.slice(0, 13) < post.modified.slice(0, 13) && format(post.modified));
    write(".minutes", count(post.content.rendered, part(".minutes").dataset));
    write(".age", findAge(post.date, part(".age").dataset));
    if (image?.source_url) showLead(part(".lead"), image);
    else part(".lead").remove();
    showBody(part(".prose"), post.content.rendered, Boolean(image?.source_url));
    document.querySelector("#shell .skeleton").remove();
    article.hidden = false;
    return article;
}

// In another language than the shell, shut, or with what plugins have left behind.
function isSpecial({ type, title, content, excerpt, lang }, sections, { language = "ru", languages = {} }) {
    const isForeign = sections.some(({ link }) => Object.keys(languages).some((slug) => link.includes(`/${slug}/`)));
    const isPlain = type === "post" && !content.protected && text(title.rendered).trim();
    // Other languages wait for their words, and write their dates in other ways.
    return !isPlain || isForeign || lang || language !== "ru" || /\[\/?\w/.test(content.rendered + excerpt.rendered);
}

function findStandfirst({ excerpt, content }) {
    const squeeze = ({ rendered }) => text(rendered).trim().replace(/\s+/g, " ");
    const words = squeeze(excerpt);
    return !/\[(…|\.\.\.)\]$/.test(words) && !squeeze(content).includes([...words].slice(0, 60).join("")) && words;
}

// Made once: it is the slowest part of a paint.
const makeDates = () => new Intl.DateTimeFormat("ru", { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
let dates;

// As `locale::dates` writes it.
function format(local) {
    const parts = (dates ??= makeDates()).formatToParts(new Date(`${local}Z`));
    const find = (kind) => parts.find(({ type }) => type === kind).value;
    return `${find("day")} ${find("month")} ${find("year")}, ${local.slice(11, 16)}`;
}

// As `markup::to_reading_minutes` counts them.
function count(html, forms) {
    const words = html.replace(/<[^>]*>/g, "<").split(/[\s<]+/).filter((word) => word && !"—–-".includes(word));
    const minutes = Math.ceil(words.length / 180);
    const form = new Intl.PluralRules("ru").select(minutes);
    return minutes && `${minutes} ${forms[form] ?? forms.many}`;
}

function findAge(local, forms) {
    const now = new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString();
    const years = now.slice(0, 4) - local.slice(0, 4) - (now.slice(4, 16) < local.slice(4, 16));
    const form = new Intl.PluralRules("ru").select(years);
    return years > 0 && (years === 1 ? forms.year : (form === "one" ? forms.one : forms.many).replace("{}", years));
}

function showLead(figure, { source_url: src, alt_text: alt, caption, media_details: details }) {
    const image = figure.querySelector("img");
    const { width, height, sizes = {}, image_meta: { credit = "" } = {} } = details ?? {};
    const isWhole = (size) => Math.abs(size.width * height - size.height * width) <= Math.max(width, height);
    const candidates = Object.values(sizes).filter((size) => size.width && size.source_url && !/[ ,]/.test(size.source_url) && isWhole(size));
    const srcset = new Set(candidates.map((size) => `${size.source_url} ${size.width}w`));
    if (width && height) Object.assign(image, { width, height });
    image.alt = alt;
    if (1 < srcset.size) image.srcset = [...srcset].join(", ");
    else image.removeAttribute("sizes");
    image.src = src;
    const words = figure.querySelector("figcaption");
    fill(words.firstElementChild, caption.rendered, "inline");
    const name = credit.trim();
    if (name && !caption.rendered.includes(name)) words.append(` ${words.dataset.by.replace("{}", name)}`);
    if (!words.textContent.trim()) words.remove();
}

// Up to the first part that the program dresses.
function showBody(prose, html, hasLead) {
    fill(prose, prepare(cool(html), hasLead), "prose");
    const parts = [...prose.childNodes];
    const first = parts.findIndex((part) => part.matches?.(DRESSED) || part.querySelector?.(DRESSED));
    if (0 <= first) parts.slice(first).forEach((part) => part.remove());
}

// To ask for a selection that nobody has made would cost a layout.
document.addEventListener("selectionchange", () => (isSelecting = true), { once: true });
for (const asked of Object.values(early)) look(asked).catch(() => {});
