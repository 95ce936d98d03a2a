// Paints into the app shell what is read first, as soon as web/boot.js has its answer and before the program has come:
// an article's title, standfirst, lead picture and text; picture and title of the story that leads the front page; the
// name of a section. All else keeps its height. What WordPress says passes the sanitizer here too.
import { cool, fill, text } from "./sanitizer.js";
import { prepare } from "./article_body.js";
import { isFit } from "./http_cache.js";

// What the program dresses, and what then has another height.
const DRESSED = "a.is-embed, .gallery, .wp-block-gallery, a img, [width]:is(div, figure)";
const PAINT = { site: showSite, front: showStory, feed: showStory, post: showArticle };
PAINT.section = PAINT.subsection = showSection;
const find = (selector) => document.querySelector(`#shell ${selector}`);
let isPainted = false;
const looks = Object.values(globalThis.gazetaEarly ?? {}).map((asked) => [asked, look(asked).catch(() => {})]);

/** The addresses of what has come, one to a line. */
export const settled = () => looks.filter(([asked]) => asked.isRead).map(([asked]) => asked.url).join("\n");

/** Waits until what an earlier visit has kept is seen: a program that lies in the browser too would come in between. */
export async function seeKept() {
    // A cache may be silent, and a tab behind another one has no frames.
    const late = new Promise((done) => setTimeout(done, 500));
    const kept = looks.map(async ([asked, looked]) => isFit(await asked.kept) && looked);
    await Promise.race([late, Promise.all(kept)]);
    if (isPainted) await Promise.race([late, new Promise((done) => requestAnimationFrame(() => setTimeout(done)))]);
}

// What goes wrong here, or comes by a redirect, is left to the program.
async function look(asked) {
    const kept = await asked.kept;
    const answer = isFit(kept) ? kept : await asked.answer;
    if (!answer.ok || answer.redirected) return;
    const body = asked.own ?? (await answer.clone().json());
    asked.isRead = true;
    if (find(".page")) PAINT[asked.part]?.(body, asked.part);
}

// Puts what a template of the shell holds into its page.
const lay = (name) => find(".page").replaceChildren(find(`.${name}`).content.cloneNode(true));

function showSite(site, part) {
    if (site.name) find(".name a").textContent = text(site.name);
    showStory(site, part);
}

function showSection(sections) {
    const isMeant = ({ link }) => new URL(link).pathname.toLowerCase() === location.pathname.toLowerCase();
    const { name } = sections.find(isMeant);
    lay("of-section");
    find("h1").textContent = text(name);
}

// The story that leads the front page: the first that is pinned, else the newest. It is left to the program where the
// site has set a page in front, or the story has no title.
const parts = {};
function showStory(body, part) {
    parts[part] = body;
    const laid = document.getElementById("gazeta-second").textContent;
    const newest = parts.feed ?? (laid.startsWith("[") ? JSON.parse(laid) : []);
    const story = parts.front && (parts.front[0] ?? newest[0]);
    if (isPainted || !story || !parts.site || parts.site.show_on_front === "page") return;
    if (!text(story.title.rendered).trim()) return;
    lay("of-front");
    find(".page").classList.add("page-front");
    const [image] = story._embedded?.["wp:featuredmedia"] ?? [];
    if (image) showPicture(find("img"), image);
    else find("img").remove();
    const { pathname, search } = new URL(story.link);
    Object.assign(find("h3 a"), { textContent: text(story.title.rendered), href: pathname + search });
    isPainted = true;
}

// Pages have another head, what is shut has no text, and what plugins have left behind is taken away by the program.
function showArticle([post]) {
    const { type, title, content, excerpt } = post;
    const hasShortcode = /\[\/?\w/.test(content.rendered + excerpt.rendered);
    if (type !== "post" || content.protected || !text(title.rendered).trim() || hasShortcode) return;
    const { "wp:featuredmedia": [image] = [], author: [author] = [] } = post._embedded;
    const [writer, standfirst] = [author?.name && text(author.name), findStandfirst(post)];
    const lead = Boolean(image?.source_url);
    const lines = { standfirst, writer, lead, updated: isUpdated(post), age: isOld(post) };
    for (const [name, line] of Object.entries(lines)) {
        if (!line) find(`.${name}`).remove();
        else if (line !== true) find(`.${name}`).textContent = line;
    }
    fill(find("h1"), title.rendered, "inline");
    if (lead) showLead(image);
    showText(find(".prose"), content.rendered, lead);
    find(".skeleton").remove();
    find("article").hidden = false;
    isPainted = true;
}

// As `markup::is_written_by_hand` tells a standfirst from the beginning of the text.
function findStandfirst({ excerpt, content }) {
    const squeeze = ({ rendered }) => text(rendered).trim().replace(/\s+/g, " ");
    const words = squeeze(excerpt);
    return !/\[(…|\.\.\.)\]$/.test(words) && !squeeze(content).includes([...words].slice(0, 60).join("")) && words;
}

// Whether two lines have room; no more of dates is known here, and the program writes what stands in the lines.
const isUpdated = ({ date, modified }) => date.slice(0, 13) < modified.slice(0, 13);
const isOld = ({ date_gmt: date }) => Date.parse(`${date}Z`) <= new Date().setFullYear(new Date().getFullYear() - 1);

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

// In the sizes that WordPress lists, as the program shows it; without gazeta.php the place waits for the program.
function showPicture(place, { gazeta_srcset: srcset, media_details: details, source_url: src }) {
    const { width, height } = details ?? {};
    if (width && height) Object.assign(place, { width, height });
    if (srcset) Object.assign(place, { srcset, src });
}

// Up to the first part that the program dresses.
function showText(prose, html, hasLead) {
    fill(prose, prepare(cool(html), hasLead), "prose");
    const all = [...prose.childNodes];
    const first = all.findIndex((part) => part.matches?.(DRESSED) || part.querySelector?.(DRESSED));
    if (0 <= first) all.slice(first).forEach((part) => part.remove());
}
