// Paints the first content into the app shell as soon as web/boot.js has a response, before the app has started: an
// article's title, standfirst, lead picture and text; the picture and title of the front page's lead story; a category's
// name. The rest keeps its height. HTML passes the sanitizer here too. What the theme has printed is painted already.
import { disarm, fill, text } from "./sanitizer.js";
import { lift, prepare } from "./article_body/prepare.js";
import { findEarly } from "./http_cache.js";
import { findJson } from "./json.js";
import { findLanguage, isCurrent, isOld, isPlain, isUpdated } from "./post.js";

// Parts of an article to which the app adds behaviour, which changes their height.
const ENHANCED = "a.is-embed, a.is-form, .gallery, .wp-block-gallery, a img, [width]:is(div, figure)";
const PAINT = { site: showSite, front: showStory, feed: showStory, post: showArticle };
PAINT.section = PAINT.subsection = showSection;
const find = (selector) => document.querySelector(`#shell:not(.is-printed) ${selector}`);
let isPainted = false;
export const paints = Object.values(globalThis.gazetaEarly ?? {}).map((request) => [request, paint(request).catch(() => {})]);

/** The URLs of the early responses that have arrived, one per line. */
export const settled = () => paints.filter(([request]) => request.read).map(([request]) => request.url).join("\n");

/** Waits until cached responses are painted; otherwise a cached wasm file would start first and delay the paint. */
export async function paintCached() {
    // A time limit, because a cache may never respond and a background tab gets no animation frames.
    const timeout = new Promise((done) => setTimeout(done, 500));
    const cached = paints.map(async ([request, painted]) => (await findEarly(request)) && painted);
    await Promise.race([timeout, Promise.all(cached)]);
    if (isPainted) await Promise.race([timeout, new Promise((done) => requestAnimationFrame(() => setTimeout(done)))]);
}

// Errors and redirected responses are left to the app.
async function paint(request) {
    const response = (await findEarly(request)) ?? (await request.response);
    if (!response.ok || response.redirected) return;
    const body = request.body ?? JSON.parse(findJson(await response.clone().text()));
    request.read = body;
    if (find(".page")) PAINT[request.part]?.(body, request.part);
}

// Replaces the content of the shell's page with a template of the shell.
const useTemplate = (name) => find(".page").replaceChildren(find(`.${name}`).content.cloneNode(true));

function showSite(site, part) {
    if (site.name) find(".name a").textContent = text(site.name);
    showStory(site, part);
}

function showSection(categories) {
    const { name } = categories.find(isCurrent);
    useTemplate("of-section");
    find("h1").textContent = text(name);
}

// The lead story of the front page is the first sticky post, or else the newest post. The app paints it instead if the
// site has a static front page or the story has no title.
const parts = {};
function showStory(body, part) {
    parts[part] = body;
    const inlined = document.getElementById("gazeta-second").textContent;
    const newest = parts.feed ?? (inlined.startsWith("[") ? JSON.parse(inlined) : []);
    const story = parts.front && (parts.front[0] ?? newest[0]);
    if (isPainted || !story || !parts.site || parts.site.show_on_front === "page") return;
    if (!text(story.title.rendered).trim()) return;
    useTemplate("of-front");
    find(".page").classList.add("page-front");
    const [image] = story._embedded?.["wp:featuredmedia"] ?? [];
    if (image) showPicture(find("img"), image);
    else find("img").remove();
    const { pathname, search } = new URL(story.link);
    Object.assign(find("h3 a"), { textContent: text(story.title.rendered), href: pathname + search });
    isPainted = true;
}

// Left to the app: pages, whose header differs; protected posts, which have no text; texts with leftover shortcodes.
function showArticle(posts) {
    const post = posts.find(isCurrent);
    const { title, content, excerpt } = post;
    const hasShortcode = /\[\/?\w/.test(content.rendered + excerpt.rendered);
    if (!isPlain(post) || !text(title.rendered).trim() || hasShortcode) return;
    const { "wp:featuredmedia": [image] = [], author: [author] = [] } = post._embedded;
    const [writer, standfirst] = [author?.name && text(author.name), findStandfirst(post)];
    const lead = Boolean(image?.source_url);
    const lines = { standfirst, author: writer, lead, updated: isUpdated(post), age: isOld(post) };
    for (const [name, line] of Object.entries(lines)) {
        if (!line) find(`.${name}`).remove();
        else if (line !== true) find(`.${name}`).textContent = line;
    }
    // Hyphens, and so the lines, are those of the language.
    const language = findLanguage(post);
    if (language) find("article").lang = language;
    fill(find("h1"), title.rendered, "inline");
    if (lead) showLead(image);
    showText(find(".prose"), post, lead);
    find(".skeleton").remove();
    find("article").hidden = false;
    isPainted = true;
}

// The same rule as `markup::is_written_by_hand`: an excerpt that WordPress cut from the text is not a standfirst.
function findStandfirst({ excerpt, content }) {
    const squeeze = ({ rendered }) => text(rendered).trim().replace(/\s+/g, " ");
    const words = squeeze(excerpt);
    return !/\[(…|\.\.\.)\]$/.test(words) && !squeeze(content).includes([...words].slice(0, 60).join("")) && words;
}

function showLead(image) {
    find(".lead img").alt = image.alt_text;
    showPicture(find(".lead img"), image);
    const caption = find("figcaption");
    fill(caption.firstElementChild, image.caption.rendered, "inline");
    const credit = image.media_details?.image_meta?.credit?.trim();
    const isNews = credit && !image.caption.rendered.includes(credit);
    if (isNews) caption.append(` ${caption.dataset.by.replace("{}", credit)}`);
    if (!caption.textContent.trim()) caption.remove();
}

// In the sizes that WordPress lists, as in the app. Without gazeta.php there are none, and the app loads the picture.
function showPicture(element, { gazeta_srcset: srcset, media_details: details, source_url: src }) {
    const { width, height } = details ?? {};
    if (width && height) Object.assign(element, { width, height });
    if (srcset) Object.assign(element, { srcset: lift(srcset), src: lift(src) });
}

// Shows the text up to the first part that the app enhances.
function showText(prose, { content, link }, hasLead) {
    fill(prose, prepare(disarm(content.rendered), hasLead, link), "prose");
    const all = [...prose.childNodes];
    const first = all.findIndex((part) => part.matches?.(ENHANCED) || part.querySelector?.(ENHANCED));
    if (0 <= first) all.slice(first).forEach((part) => part.remove());
}
