// Embeds, tables, pictures and links of an article. `prepare` rewrites, before sanitizing, elements that the sanitizer
// would drop without a trace. `enhance` adds the app's behaviour to sanitized content. Neither of them sanitizes.

// The prefix that the sanitizer gives to all ids.
const ID_PREFIX = "user-content-";
// The width of the text column, in rem.
const COLUMN = 42;
const PICTURE = /\.(avif|gif|jpe?g|png|webp)$/i;
const FILE = /\.(7z|csv|docx?|djvu|epub|fb2|gpx|mp[34]|odp|ods|odt|ogg|pdf|pptx?|rar|rtf|txt|wav|xlsx?|zip)$/i;

// Sites whose embeds the app builds itself: name, kind (0 video, 1 post, 2 map), a pattern for the address without its
// scheme, the address of the frame, and the address of the page if the pattern also matches frames.
// build/nginx.rs reads the hosts of the frames from this table.
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
    ["Instagram", 1, /^(?:www\.)?instagram\.com\/(?:[\w.]+\/)?(p|reel|tv)\/([\w-]+)/,
        "https://www.instagram.com/$1/$2/embed/"],
    ["Google Maps", 2, /^(?:www|maps)\.google\.com\/maps\/embed(\?.*)/, "https://www.google.com/maps/embed$1"],
    ["Yandex Maps", 2, /^(?:www\.)?yandex\.(?:com|kz|ru)\/map-widget\/v1\/?(\?.*)/,
        "https://yandex.ru/map-widget/v1/$1"],
    ["OpenStreetMap", 2, /^(?:www\.)?openstreetmap\.org\/export\/embed\.html(\?.*)/,
        "https://www.openstreetmap.org/export/embed.html$1"],
];

/** Returns `html` with embeds as links, tables in figures and pictures that load lazily. */
export function prepare(html, hasLead) {
    const source = html.replace(/<!--nextpage-->/g, "<hr class=wp-block-nextpage>");
    const page = new DOMParser().parseFromString(source, "text/html");
    // Not `page.body`: an image with the name "body" would hide that property.
    const root = Document.prototype.querySelector.call(page, "body");
    const all = (selector) => root.querySelectorAll(selector);
    all("form").forEach(unwrap);
    for (const fallback of all("noscript")) {
        const lazyImage = fallback.previousElementSibling;
        if (lazyImage?.matches("img[data-src], img[data-lazy-src]")) lazyImage.remove();
        fallback.replaceWith(...fallback.childNodes);
    }
    all("iframe, embed[src], script[data-telegram-post]").forEach(toLink);
    // The sanitizer drops these anyway. Serialized and parsed again, they could swallow the content after them.
    all("math, script, style, svg, template, textarea, title").forEach((element) => element.remove());
    all("p, .wp-block-embed__wrapper").forEach(linkBareUrl);
    for (const quote of all("blockquote:is(.wp-embedded-content, .twitter-tweet, .instagram-media)")) {
        const link = [...quote.querySelectorAll("a[href]")].pop();
        if (link) markEmbed(link);
    }
    all("[data-style], [align], center").forEach(convertStyle);
    for (const table of all("table:not(.wp-block-table *)")) wrap(table, "figure", "wp-block-table");
    all("img").forEach((image, index) => prepareImage(image, index === 0 && !hasLead));
    for (const paragraph of all("p")) {
        if (!paragraph.textContent.trim() && !paragraph.firstElementChild) paragraph.remove();
    }
    return root.innerHTML;
}

// Uses a range, because a form's fields can hide its own properties and methods, such as `replaceWith`.
function unwrap(form) {
    const range = new Range();
    range.selectNodeContents(form);
    const inner = range.extractContents();
    range.selectNode(form);
    range.deleteContents();
    range.insertNode(inner);
}

function wrap(element, tag, name) {
    const wrapper = document.createElement(tag);
    wrapper.className = name;
    element.replaceWith(wrapper);
    wrapper.append(element);
    return wrapper;
}

function markEmbed(link) {
    link.className = "is-embed";
}

// WordPress embeds another post of the site as a quotation with a link, followed by a frame: the link is enough.
function toLink(frame) {
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

// An address alone in its paragraph is one that WordPress could not turn into an embed.
function linkBareUrl(block) {
    const address = block.textContent.trim();
    const link = block.querySelector("a") ?? document.createElement("a");
    if (!/^https?:\/\/\S+$/i.test(address) || block.querySelector(":not(a):not(br)")) return;
    link.href = address;
    link.textContent = formatAddress(link);
    if (findEmbed(link)) markEmbed(link);
    block.replaceChildren(link);
}

// Shortens an address for display.
function formatAddress(link) {
    const address = link.href.replace(/^\w+:\/\/(www\.)?/, "").replace(/[/#]$/, "");
    return address.slice(0, 80);
}

// Keeps some of an editor's inline styles: alignment as a WordPress class, widths as an attribute, and the background
// picture of a cover block.
function convertStyle(element) {
    // `disarm` has renamed the attribute to `data-style`. The CSP allows styles that are set by a script.
    const { style } = document.createElement("i");
    style.cssText = element.dataset.style ?? "";
    const { textAlign, flexBasis, width, gridTemplateColumns, backgroundImage } = style;
    const align = element.tagName === "CENTER" ? "center" : textAlign || element.getAttribute("align") || "";
    const isPart = element.matches("img, table");
    const alignClass = isPart ? `align${align}` : `has-text-align-${align}`;
    if (/^(center|right|left)$/.test(align)) element.classList.add(alignClass);
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
        // Set after the element is in the parsed document, which fetches nothing.
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

function prepareImage(image, isFirst) {
    const { src, lazySrc, srcset, lazySrcset } = image.dataset;
    const address = src || lazySrc;
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
    if (image.hasAttribute("srcset")) image.sizes = `${isFirst ? "" : "auto, "}${toSizes(image)}`;
}

// The value of `sizes`: how wide the picture is shown.
function toSizes(image) {
    if (image.closest(".alignwide, .alignfull")) return "(width >= 72rem) 72rem, 100vw";
    const gallery = image.closest("[class*=columns-], .wp-block-gallery, .blocks-gallery-grid");
    const columns = Number(gallery?.className.match(/columns-(\d)/)?.[1] ?? (gallery ? 3 : 1));
    const side = image.closest(".wp-block-column, .wp-block-media-text, .alignleft, .alignright") ? 2 : 1;
    const parts = Math.max(columns, side);
    return `(width >= ${COLUMN + 2}rem) ${(COLUMN / parts).toFixed(1)}rem, ${Math.ceil(100 / Math.min(parts, 2))}vw`;
}

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

// The embed for the address of a link, or `null`.
function findEmbed(link) {
    const address = link.href.replace(/^https?:\/\//, "");
    for (const [name, kind, pattern, frame, page] of SOURCES) {
        const found = address.match(pattern)?.[0];
        const to = (address) => found.replace(pattern, address);
        if (found) return { name, kind, frame: to(frame), page: page ? to(page) : link.href };
    }
    return null;
}

// Replaces an embed's link with a card whose button loads the frame.
function toCard(link, messages, loadNow) {
    const source = findEmbed(link);
    const title = link.textContent.trim();
    if (!source) {
        if (link.getAttribute("href").startsWith("/")) return;
        return link.append(make("small", link.hostname.replace(/^www\./, "")));
    }
    const { name, kind, frame, page } = source;
    const isNamed = title && !/^[\w-]+(\.[\w-]+)+\//.test(title);
    const button = make("button", messages[4 + kind]);
    button.type = "button";
    button.className = "button";
    link.textContent = messages[7].replace("{}", name);
    link.href = page;
    const box = make("span", "");
    box.className = "embed";
    Object.assign(box, { role: "group", ariaLabel: isNamed ? title : `${messages[1 + kind]}, ${name}` });
    link.replaceWith(box);
    box.append(make("strong", isNamed ? title : messages[1 + kind]), make("small", name), button, link);
    link.removeAttribute("class");
    const show = () => loadExtras().then((extras) => extras.frame(box, frame, box.ariaLabel, kind));
    button.onclick = show;
    if (loadNow) show();
}

function make(tag, text) {
    const element = document.createElement(tag);
    element.textContent = text;
    return element;
}

// Frames and the picture viewer, which few page views need.
function loadExtras() {
    return import("/extras.js");
}

// Pictures of a gallery, and pictures that link to their own full size, open in the viewer.
function addZoom(element, messages) {
    for (const image of element.querySelectorAll("img")) {
        const link = image.closest("a");
        const isPicture = link && (PICTURE.test(link.pathname) || link.rel.includes("attachment"));
        const isOwn = isPicture || link?.closest(".gallery");
        const gallery = image.closest(".wp-block-gallery, .gallery, .blocks-gallery-grid");
        if (link ? !isOwn : !gallery) continue;
        const button = make("button", "");
        button.type = "button";
        button.className = "zoom";
        button.ariaLabel = image.alt ? `${messages[8]}: ${image.alt}` : messages[8];
        button.dataset.large = link && PICTURE.test(link.pathname) ? link.href : findLargest(image);
        const inner = link ?? image.closest("picture") ?? image;
        inner.replaceWith(button);
        button.append(image.closest("picture") ?? image);
        button.onclick = () => {
            const buttons = gallery ? [...gallery.querySelectorAll(".zoom")] : [button];
            loadExtras().then((extras) => extras.view(buttons, buttons.indexOf(button), messages.slice(9)));
        };
    }
}

function findLargest(image) {
    const candidates = image.srcset.split(/,\s+/).map((one) => one.trim().split(/\s+/));
    candidates.sort((a, b) => parseInt(b[1]) - parseInt(a[1]));
    return candidates[0]?.[0] || image.src;
}

// Shows the text alternative of a picture that failed to load.
function replaceBroken(image) {
    if (image.tagName !== "IMG") return;
    const text = make("span", image.alt);
    text.className = `${image.className} broken`;
    text.hidden = !image.alt;
    image.replaceWith(text);
}
