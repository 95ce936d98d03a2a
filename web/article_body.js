// What stands in an article beside plain text. `prepare` rewrites, before the gate, what the gate would drop without a
// trace; `dress` gives what has passed it the app's own behaviour. Neither of them lets anything through.

const OURS = "user-content-";
const COLUMN = 42;
const PICTURE = /\.(avif|gif|jpe?g|png|webp)$/i;
const FILE = /\.(7z|csv|docx?|djvu|epub|fb2|gpx|mp[34]|odp|ods|odt|ogg|pdf|pptx?|rar|rtf|txt|wav|xlsx?|zip)$/i;

// Hosts whose frames the app builds: name, kind, the address without its scheme, the frame, and the page for readers where the
// address may be that of a frame.
const SOURCES = [
    ["YouTube", 0, /^(?:(?:www|m|music)\.)?(?:youtube(?:-nocookie)?\.com\/(?:watch\?(?:.*&)?v=|embed\/|shorts\/|live\/|v\/)|youtu\.be\/)([\w-]{6,})/,
        "https://www.youtube-nocookie.com/embed/$1", "https://www.youtube.com/watch?v=$1"],
    ["Vimeo", 0, /^(?:(?:www|player)\.)?vimeo\.com\/(?:video\/)?(\d+)/, "https://player.vimeo.com/video/$1?dnt=1",
        "https://vimeo.com/$1"],
    ["VK", 0, /^(?:(?:www|m)\.)?vk(?:video)?\.(?:com|ru)\/video(?:_ext\.php\?oid=)?(-?\d+)(?:_|&id=)(\d+)/,
        "https://vk.com/video_ext.php?oid=$1&id=$2", "https://vk.com/video$1_$2"],
    ["Telegram", 1, /^t\.me\/(?:s\/)?(\w+\/\d+)/, "https://t.me/$1?embed=1"],
    ["X", 1, /^(?:(?:www|mobile)\.)?(?:x|twitter)\.com\/\w+\/status\/(\d+)/,
        "https://platform.twitter.com/embed/Tweet.html?dnt=true&id=$1"],
    ["Instagram", 1, /^(?:www\.)?instagram\.com\/(?:[\w.]+\/)?(p|reel|tv)\/([\w-]+)/, "https://www.instagram.com/$1/$2/embed/"],
    ["Google Maps", 2, /^(?:www|maps)\.google\.com\/maps\/embed(\?.*)/, "https://www.google.com/maps/embed$1"],
    ["Yandex Maps", 2, /^(?:www\.)?yandex\.(?:com|kz|ru)\/map-widget\/v1\/?(\?.*)/, "https://yandex.ru/map-widget/v1/$1"],
    ["OpenStreetMap", 2, /^(?:www\.)?openstreetmap\.org\/export\/embed\.html(\?.*)/,
        "https://www.openstreetmap.org/export/embed.html$1"],
];

/** `html` with embeds as links, tables in frames and pictures that wait until they are near. */
export function prepare(html, hasLead) {
    const read = new DOMParser().parseFromString(html.replace(/<!--nextpage-->/g, "<hr class=wp-block-nextpage>"), "text/html");
    // A picture named «body» would answer to `read.body`.
    const root = Document.prototype.querySelector.call(read, "body");
    const all = (selector) => root.querySelectorAll(selector);
    all("form").forEach(unwrap);
    for (const stand of all("noscript")) {
        const late = stand.previousElementSibling;
        if (late?.matches("img[data-src], img[data-lazy-src]")) late.remove();
        stand.replaceWith(...stand.childNodes);
    }
    all("iframe, embed[src], script[data-telegram-post]").forEach(toLink);
    // The gate drops them anyway; written out and read again they could swallow what follows.
    all("math, script, style, svg, template, textarea, title").forEach((element) => element.remove());
    all("p, .wp-block-embed__wrapper").forEach(readAddress);
    for (const quote of all("blockquote:is(.wp-embedded-content, .twitter-tweet, .instagram-media)")) {
        const link = [...quote.querySelectorAll("a[href]")].pop();
        if (link) mark(link);
    }
    all("[data-style], [align], center").forEach(readStyle);
    for (const table of all("table:not(.wp-block-table *)")) wrap(table, "figure", "wp-block-table");
    all("img").forEach((image, index) => readImage(image, index === 0 && !hasLead));
    for (const paragraph of all("p")) {
        if (!paragraph.textContent.trim() && !paragraph.firstElementChild) paragraph.remove();
    }
    return root.innerHTML;
}

// The fields of a form answer to the names of its own properties, so nothing is asked of it.
function unwrap(form) {
    const range = new Range();
    range.selectNodeContents(form);
    const inner = range.extractContents();
    range.selectNode(form);
    range.deleteContents();
    range.insertNode(inner);
}

function wrap(element, tag, name) {
    const frame = document.createElement(tag);
    frame.className = name;
    element.replaceWith(frame);
    frame.append(element);
    return frame;
}

function mark(link) {
    link.className = "is-embed";
}

// Another post of the site comes as a quotation with its link, and a frame of the same: the link is enough.
function toLink(frame) {
    const { telegramPost: post, src: late, lazySrc: later } = frame.dataset;
    const address = post ? `https://t.me/${post}` : [late, later, frame.getAttribute("src")].find((src) => /^(https?:)?\/\/./i.test(src));
    const isQuoted = frame.classList.contains("wp-embedded-content") && frame.previousElementSibling;
    if (!address || isQuoted) return frame.remove();
    const link = document.createElement("a");
    link.href = address;
    link.textContent = frame.title || to(link);
    mark(link);
    frame.replaceWith(link);
}

// An address alone in its paragraph is one that WordPress could not turn into an embed.
function readAddress(block) {
    const address = block.textContent.trim();
    const link = block.querySelector("a") ?? document.createElement("a");
    if (!/^https?:\/\/\S+$/i.test(address) || block.querySelector(":not(a):not(br)")) return;
    link.href = address;
    link.textContent = to(link);
    if (find(link)) mark(link);
    block.replaceChildren(link);
}

function to(link) {
    const address = link.href.replace(/^\w+:\/\/(www\.)?/, "").replace(/[/#]$/, "");
    return address.slice(0, 80);
}

// Of an editor's styles these pass: alignment as WordPress's class, widths as a number, a picture behind a cover.
function readStyle(element) {
    // The gate has cooled the attribute; a style that is written so is asked nothing by the policy.
    const { style } = document.createElement("i");
    style.cssText = element.dataset.style ?? "";
    const { textAlign, flexBasis, width, gridTemplateColumns, backgroundImage } = style;
    const align = element.tagName === "CENTER" ? "center" : textAlign || element.getAttribute("align") || "";
    const isPart = element.matches("img, table");
    if (/^(center|right|left)$/.test(align)) element.classList.add(isPart ? `align${align}` : `has-text-align-${align}`);
    if (element.tagName === "CENTER") wrap(element, "div", "has-text-align-center");
    if (element.tagName === "IMG") resize(element, width);
    const isFigure = element.matches("figure, .wp-caption");
    const wanted = flexBasis || (isFigure && width) || gridTemplateColumns.match(/[\d.]+%/)?.[0];
    if (wanted && /^[\d.]+(px|%)$/.test(wanted)) element.setAttribute("width", wanted);
    const cover = element.matches(".wp-block-cover") && backgroundImage.match(/^url\("(.+)"\)$/);
    if (cover) {
        const image = document.createElement("img");
        image.className = "wp-block-cover__image-background";
        element.prepend(image);
        // Not before it stands in a document that fetches nothing.
        image.src = cover[1];
        image.alt = "";
    }
}

function resize(image, width) {
    const [old, height] = ["width", "height"].map((name) => Number(image.getAttribute(name)));
    const wanted = width.endsWith("px") ? Math.round(parseFloat(width)) : 0;
    if (!wanted) return;
    image.setAttribute("width", wanted);
    if (old && height) image.setAttribute("height", Math.round((wanted * height) / old));
}

function readImage(image, isFirst) {
    const { src: late, lazySrc: later, srcset, lazySrcset } = image.dataset;
    const address = late || later;
    if (address) image.setAttribute("src", address);
    if (address && (srcset || lazySrcset)) image.setAttribute("srcset", srcset || lazySrcset);
    image.loading = isFirst ? "eager" : "lazy";
    image.decoding = "async";
    if (!isFirst) image.removeAttribute("fetchpriority");
    const size = image.getAttribute("src")?.match(/-(\d+)x(\d+)\.\w+$/);
    if (size && !image.hasAttribute("width")) {
        image.setAttribute("width", size[1]);
        image.setAttribute("height", size[2]);
    }
    if (image.hasAttribute("srcset")) image.sizes = `${isFirst ? "" : "auto, "}${sizesOf(image)}`;
}

function sizesOf(image) {
    if (image.closest(".alignwide, .alignfull")) return "(width >= 72rem) 72rem, 100vw";
    const gallery = image.closest("[class*=columns-], .wp-block-gallery, .blocks-gallery-grid");
    const columns = Number(gallery?.className.match(/columns-(\d)/)?.[1] ?? (gallery ? 3 : 1));
    const side = image.closest(".wp-block-column, .wp-block-media-text, .alignleft, .alignright") ? 2 : 1;
    const parts = Math.max(columns, side);
    return `(width >= ${COLUMN + 2}rem) ${(COLUMN / parts).toFixed(1)}rem, ${Math.ceil(100 / Math.min(parts, 2))}vw`;
}

/** Gives the app's behaviour to a text that has passed the gate. `words` are the lines of `locale::prose`. */
export function dress(element, words, atOnce) {
    const say = words.split("\n");
    const all = (selector) => element.querySelectorAll(selector);
    for (const part of all(":is(div, figure)[width]")) setWidth(part, part.getAttribute("width"));
    all("a[href]").forEach((link) => lead(element, link));
    all(".wp-block-table").forEach((table, index) => {
        const caption = table.querySelector("figcaption, caption")?.textContent.trim();
        // It scrolls, so it takes the focus, and says what it is; a figure has a role already.
        const name = index ? `${say[0]} ${index + 1}` : say[0];
        Object.assign(table, { tabIndex: 0, ariaLabel: caption || name });
    });
    for (const code of all("pre")) code.tabIndex = 0;
    for (const link of all("a.is-embed[href]")) card(link, say, atOnce);
    zoom(element, say);
    element.addEventListener("error", ({ target }) => replaceBroken(target), true);
    const aim = findTarget(element, location.hash);
    if (aim) requestAnimationFrame(() => aim.scrollIntoView());
}

function setWidth(part, width) {
    const number = Math.min(parseFloat(width), width.endsWith("%") ? 100 : 2000);
    if (!width.endsWith("%")) part.style.maxInlineSize = `${number}px`;
    else if (part.matches(".wp-block-media-text")) part.style.setProperty("--media", `${number}%`);
    else part.style.flexGrow = number;
}

function findTarget(element, hash) {
    try {
        return hash && element.querySelector(`#${CSS.escape(OURS + decodeURIComponent(hash.slice(1).replace(OURS, "")))}`);
    } catch {
        return null;
    }
}

function lead(element, link) {
    const { origin, pathname, search } = location;
    const isBare = link.getAttribute("href").startsWith("#");
    if (isBare || (link.hash && link.origin === origin && link.pathname === pathname)) {
        const aim = findTarget(element, link.hash);
        link.setAttribute("href", `${pathname}${search}${aim ? `#${aim.id}` : link.hash || "#main"}`);
        if (aim && !aim.hasAttribute("tabindex")) aim.tabIndex = -1;
    } else if (FILE.test(link.pathname) && !link.hasAttribute("download")) link.setAttribute("download", "");
}

function find(link) {
    const address = link.href.replace(/^https?:\/\//, "");
    for (const [name, kind, pattern, frame, page] of SOURCES) {
        const found = address.match(pattern)?.[0];
        if (found) return { name, kind, frame: found.replace(pattern, frame), page: page ? found.replace(pattern, page) : link.href };
    }
    return null;
}

function card(link, say, atOnce) {
    const source = find(link);
    const title = link.textContent.trim();
    if (!source) {
        if (link.getAttribute("href").startsWith("/")) return;
        return link.append(make("small", link.hostname.replace(/^www\./, "")));
    }
    const { name, kind, frame, page } = source;
    const isNamed = title && !/^[\w-]+(\.[\w-]+)+\//.test(title);
    const button = make("button", say[4 + kind]);
    button.type = "button";
    button.className = "button";
    link.textContent = say[7].replace("{}", name);
    link.href = page;
    const box = make("span", "");
    box.className = "embed";
    Object.assign(box, { role: "group", ariaLabel: isNamed ? title : `${say[1 + kind]}, ${name}` });
    link.replaceWith(box);
    box.append(make("strong", isNamed ? title : say[1 + kind]), make("small", name), button, link);
    link.removeAttribute("class");
    const show = () => extras().then((extras) => extras.frame(box, frame, box.ariaLabel, kind));
    button.onclick = show;
    if (atOnce) show();
}

function make(tag, text) {
    const element = document.createElement(tag);
    element.textContent = text;
    return element;
}

// Frames and the viewer of pictures: only some readers ever need them.
function extras() {
    return import("/extras.js");
}

// The pictures of a gallery, and single ones that link to their own large form, open in the viewer.
function zoom(element, say) {
    for (const image of element.querySelectorAll("img")) {
        const link = image.closest("a");
        const isOwn = link && (PICTURE.test(link.pathname) || link.rel.includes("attachment") || link.closest(".gallery"));
        const gallery = image.closest(".wp-block-gallery, .gallery, .blocks-gallery-grid");
        if (link ? !isOwn : !gallery) continue;
        const button = make("button", "");
        button.type = "button";
        button.className = "zoom";
        button.ariaLabel = image.alt ? `${say[8]}: ${image.alt}` : say[8];
        const large = link && PICTURE.test(link.pathname) ? link.href : largest(image);
        button.dataset.large = large;
        const inner = link ?? image.closest("picture") ?? image;
        inner.replaceWith(button);
        button.append(image.closest("picture") ?? image);
        button.onclick = () => {
            const buttons = gallery ? [...gallery.querySelectorAll(".zoom")] : [button];
            extras().then((extras) => extras.view(buttons, buttons.indexOf(button), say.slice(9)));
        };
    }
}

function largest(image) {
    const candidates = image.srcset.split(/,\s+/).map((one) => one.trim().split(/\s+/));
    candidates.sort((a, b) => parseInt(b[1]) - parseInt(a[1]));
    return candidates[0]?.[0] || image.src;
}

function replaceBroken(image) {
    if (image.tagName !== "IMG") return;
    const words = make("span", image.alt);
    words.className = `${image.className} broken`;
    words.hidden = !image.alt;
    image.replaceWith(words);
}
