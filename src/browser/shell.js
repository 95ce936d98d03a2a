// Paints an article into the shell of index.html before the program has come, through the same gate as ever. It paints only what the
// program will draw in the same place, so that nothing moves then: whatever is special about an article is left to the program.
import { cool, fill, text } from "./gate.js";
import { prepare } from "./prose.js";

// What the program dresses, and what then takes another room.
const DRESSED = "a.is-embed, .gallery, .wp-block-gallery, a img, [width]:is(div, figure)";

/** The article, painted; `null` where it is left to the program. `post` is a member of wp/v2/posts. */
export function paint(post) {
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

// As `locale::dates` writes it.
function format(local) {
    const options = { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };
    const parts = new Intl.DateTimeFormat("ru", options).formatToParts(new Date(`${local}Z`));
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
