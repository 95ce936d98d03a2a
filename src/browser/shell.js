// The shell of index.html, which stands until the program has come. An article, the name of a section or the story that leads the front
// page are painted into it as soon as src/boot.js has brought them, through the same gate as ever, and only where the program will draw
// the same, so that nothing moves then: whatever is special about them is left to the program.
import { cool, fill, text } from "./gate.js";
import { prepare } from "./prose.js";
import { isFit } from "./store.js";

// What the program dresses, and what then takes another room.
const DRESSED = "a.is-embed, .gallery, .wp-block-gallery, a img, [width]:is(div, figure)";
const early = globalThis.gazetaEarly ?? {};
const settings = () => JSON.parse(document.getElementById("gazeta-settings").textContent);
let painted = null;
let isSelecting = false;

/** The addresses of what has come, one to a line. */
export function settled() {
    return Object.values(early).filter((asked) => asked.isRead).map((asked) => asked.url).join("\n");
}

/** Lays the shell above what the program is about to draw. */
export function stepAside() {
    const shell = document.getElementById("shell");
    if (!shell) return;
    shell.ariaHidden = true;
    shell.style.cssText = "position: absolute; inset: 0 0 auto";
}

/** Takes the shell away with the next frame, for then the program has drawn what stands in it; where a reader reads in it already,
 *  after what stands around the article, so that nothing moves under a finger. */
export function handOver() {
    const shell = document.getElementById("shell");
    if (!shell) return;
    const go = () => {
        if (!shell.isConnected) return;
        const keep = isSelecting && painted ? keepSelection(painted) : null;
        shell.remove();
        keep?.();
    };
    const leave = () => {
        requestAnimationFrame(go);
        // A tab behind another one has no frames.
        setTimeout(go, 500);
    };
    if (painted) setTimeout(leave);
    else leave();
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
    const body = asked.own || (await readEarly(asked));
    // What a redirect has brought is judged by the program.
    if (!body) return;
    const name = document.querySelector("#shell .name a");
    if (name && body.name) name.textContent = text(body.name);
    asked.isRead = true;
    const [, list, by] = asked.url.match(/\/(categories|posts|)[?&](slug|sticky|page|parent|_fields)\b/) ?? [];
    if (list === "categories" && by === "slug") showSection(body);
    else if (by === "parent" || asked.url.includes("categories%5B")) showRows(by, body);
    else if (by === "slug") painted = paint(body[0]);
    else if (by) showLeads(by, body);
}

async function readEarly(asked) {
    const kept = await asked.kept;
    const answer = isFit(kept) ? kept : await asked.answer;
    return answer.ok && !answer.redirected && answer.clone().json();
}

// The words of the shell are Russian, and so is the way in which it writes dates.
const isForeign = () => (settings().language ?? "ru") !== "ru";
// Puts what a template of the shell holds in the place of what stands in `place`.
const copy = (name) => document.querySelector(`#shell .${name}`).content.cloneNode(true);
const change = (place, name) => place.replaceChildren(copy(name));

// The section that the page's address names: what is said above its list, which is asked for where the section did not come with the page.
const rows = {};
function showSection(sections) {
    const isMeant = ({ link }) => new URL(link).pathname.toLowerCase() === location.pathname.toLowerCase();
    const section = sections.find(isMeant);
    if (!section) return;
    const asked = Object.keys(early);
    if (!asked.some((url) => /[?&]parent=/.test(url))) {
        globalThis.gazetaAsk("list", settings().lists?.archive ?? 10, section.id, section.id);
        Object.values(early).slice(asked.length).forEach((asked) => look(asked).catch(() => {}));
    }
    const { name, link, description, parent } = section;
    const place = document.querySelector("#shell .page-main");
    // A section below another one has a longer way up, and a description with paragraphs is no paragraph.
    if (!place || isForeign() || parent || description.includes("<p")) return;
    change(place, "of-section");
    place.querySelector("h1").textContent = text(name);
    const words = place.querySelector(".description");
    if (description.trim()) fill(words, description, "comment");
    else words.remove();
    place.querySelector(".rss a").href = `${link.replace(/\/$/, "")}/feed/`;
    showRows("place", place);
}

// The sections under it and its first articles, as many as a screen holds, once it is known how both begin.
function showRows(by, what) {
    rows[by] = what;
    const { place, parent, page = [] } = rows;
    const first = page.slice(0, 5);
    if (!place || !parent || !first.length || !first.every(isNamed)) return;
    place.querySelector(".skeleton").remove();
    const fillList = (list, members, make) => {
        list.closest("[hidden]").hidden = !members.length;
        list.append(...members.map((member) => {
            const item = document.createElement("li");
            item.append(make(member));
            return item;
        }));
    };
    fillList(place.querySelector(".term-list ul"), parent, ({ name, link }) =>
        Object.assign(document.createElement("a"), { textContent: text(name), href: new URL(link).pathname }),
    );
    fillList(place.querySelector(".cards"), first, (story) => {
        const row = copy("of-row");
        showStory(row, story);
        return row;
    });
}

// The story that leads the front page: the first that is pinned, else the newest; nothing where the site has set a page in front. Other
// pages ask for none that is pinned. `by` tells what has come: "sticky", "page" (the newest), or "_fields" (the site).
const leads = {};
function showLeads(by, body) {
    leads[by] = body;
    const { sticky, page = parseSecond(), _fields: site } = leads;
    const story = sticky && (sticky[0] ?? page?.[0]);
    const place = document.querySelector("#shell .page");
    if (!story || !site || site.show_on_front === "page" || !place || painted || !isNamed(story)) return;
    const [image] = story._embedded?.["wp:featuredmedia"] ?? [];
    if (isForeign()) return image && dress(Object.assign(new Image(), { fetchPriority: "high", sizes: "100vw" }), image);
    change(place, "of-front");
    place.classList.add("page-front");
    painted = place.querySelector("article");
    showStory(painted, story);
}

// What nginx has laid into the page, for sites that have pinned nothing.
function parseSecond() {
    try {
        return JSON.parse(document.getElementById("gazeta-second").textContent);
    } catch {}
}

// The program has words for a story without a title.
const isNamed = ({ title }) => text(title.rendered).trim();

function showStory(card, { title, link, excerpt, date, _embedded }) {
    const part = (name) => card.querySelector(name);
    const [image] = _embedded?.["wp:featuredmedia"] ?? [];
    if (image) dress(part("img"), image);
    // A card keeps its frame, a row does not.
    else part(".text + .frame, .frame:only-of-type img").remove();
    Object.assign(part(":is(h2, h3) a"), { textContent: text(title.rendered), href: new URL(link).pathname });
    const teaser = toTeaser(text(excerpt.rendered));
    if (teaser) part(".teaser").textContent = teaser;
    else part(".teaser").remove();
    part("time").textContent = format(date, part("time").dataset.months);
}

// As `markup::to_teaser` writes it.
function toTeaser(words) {
    const all = words.trim().replace(/\s+/g, " ");
    const kept = all.replace(/(\[(…|\.\.\.|&hellip;)\]|…|\.\.\.)$/, "").trim();
    return kept === all || !kept ? kept : `${kept.replace(/[,:;.–\- ]+$/, "")}…`;
}

// The article, painted; `null` where it is left to the program. `post` is a member of wp/v2/posts.
function paint(post) {
    const article = document.querySelector("#shell article");
    const { "wp:term": terms = [], "wp:featuredmedia": [image] = [], author: [author] = [] } = post._embedded;
    const sections = terms.flat().filter(({ taxonomy }) => taxonomy === "category");
    if (!article || isSpecial(post, sections)) return null;
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
    const { months } = part(".published").dataset;
    write(".published", format(post.date, months));
    write(".updated time", post.date.slice(0, 13) < post.modified.slice(0, 13) && format(post.modified, months));
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
function isSpecial({ type, title, content, excerpt, lang }, sections) {
    const languages = Object.keys(settings().languages ?? {});
    const isOther = sections.some(({ link }) => languages.some((slug) => link.includes(`/${slug}/`)));
    const isPlain = type === "post" && !content.protected && isNamed({ title });
    return !isPlain || isOther || lang || isForeign() || /\[\/?\w/.test(content.rendered + excerpt.rendered);
}

function findStandfirst({ excerpt, content }) {
    const squeeze = ({ rendered }) => text(rendered).trim().replace(/\s+/g, " ");
    const words = squeeze(excerpt);
    return !/\[(…|\.\.\.)\]$/.test(words) && !squeeze(content).includes([...words].slice(0, 60).join("")) && words;
}

// As `locale::dates` writes it.
function format(local, months) {
    const [year, month, day] = local.slice(0, 10).split("-");
    return `${Number(day)} ${months.split(" ")[month - 1]} ${year}, ${local.slice(11, 16)}`;
}

// As `locale::plurals` finds it.
function findForm(count) {
    const last = count % 10;
    const rest = count % 100;
    if (last === 1 && rest !== 11) return "one";
    return 1 < last && last < 5 && (rest < 12 || 14 < rest) ? "few" : "many";
}

// As `markup::to_reading_minutes` counts them.
function count(html, forms) {
    const words = html.replace(/<[^>]*>/g, "<").split(/[\s<]+/).filter((word) => word && !"—–-".includes(word));
    const minutes = Math.ceil(words.length / 180);
    return minutes && `${minutes} ${forms[findForm(minutes)]}`;
}

function findAge(local, forms) {
    const now = new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString();
    const years = now.slice(0, 4) - local.slice(0, 4) - (now.slice(4, 16) < local.slice(4, 16));
    return years > 0 && (years === 1 ? forms.year : (findForm(years) === "one" ? forms.one : forms.many).replace("{}", years));
}

function showLead(figure, media) {
    const image = figure.querySelector("img");
    const { caption, media_details: details } = media;
    image.alt = media.alt_text;
    dress(image, media);
    const words = figure.querySelector("figcaption");
    fill(words.firstElementChild, caption.rendered, "inline");
    const name = details?.image_meta?.credit?.trim();
    if (name && !caption.rendered.includes(name)) words.append(` ${words.dataset.by.replace("{}", name)}`);
    if (!words.textContent.trim()) words.remove();
}

// As `wire::post` reads what WordPress says of a picture.
function dress(image, { source_url: src, media_details: details }) {
    const { width, height, sizes = {} } = details ?? {};
    const isWhole = (size) => Math.abs(size.width * height - size.height * width) <= Math.max(width, height);
    const candidates = Object.values(sizes).filter((size) => size.width && size.source_url && !/[ ,]/.test(size.source_url) && isWhole(size));
    const srcset = new Set(candidates.map((size) => `${size.source_url} ${size.width}w`));
    if (width && height) Object.assign(image, { width, height });
    if (1 < srcset.size) image.srcset = [...srcset].join(", ");
    else image.removeAttribute("sizes");
    image.src = src;
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
const looks = Object.values(early).map((asked) => [asked, look(asked).catch(() => {})]);

/** Waits until the reader sees what an earlier visit has kept: where the program lies in the browser too, it would come in between. */
export async function seeKept() {
    // A store may be silent, and a tab behind another one has no frames.
    const late = new Promise((done) => setTimeout(done, 500));
    await Promise.race([paintKept(), late]);
}

async function paintKept() {
    for (const [asked, looked] of looks) if (isFit(await asked.kept)) await looked;
    if (painted) await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}
