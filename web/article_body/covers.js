// Pictures behind words, before sanitizing: cover blocks of all ages, and other elements with a background picture.
import { MEDIA, create } from "./dom.js";
import { PICTURE, findData } from "./lazy.js";

const BACKGROUND = "wp-block-cover__image-background";
const CONTAINER = "div, section, header, article, aside, main";
// Names of attributes from which scripts take a background picture.
const NAME = /bg|background|src|img|lazy|original|parallax/;

/** Turns the background picture of an element into one of its own: behind its words, or alone. */
export function convertBackground(element) {
    if (element.matches("img, source, video, audio, a[href], track")) return;
    const address = findAddress(element);
    const isCover = element.closest(".wp-block-cover, .wp-block-cover-image");
    if (!address || (!isCover && element.querySelector(MEDIA))) return;
    const hasWords = element.textContent.trim();
    if (hasWords && !element.matches(CONTAINER)) return;
    const image = create("img");
    image.setAttribute("src", address);
    image.alt = element.getAttribute("aria-label") ?? "";
    if (isCover && isCover !== element && !hasWords) {
        image.className = BACKGROUND;
        element.replaceWith(image);
    } else {
        element.prepend(image);
        if (!hasWords && !isCover) return;
        element.classList.add("wp-block-cover");
        image.className = BACKGROUND;
    }
}

function findAddress(element) {
    const { style } = document.createElement("i");
    style.cssText = element.dataset.style ?? "";
    const data = findData(element).filter(([name]) => NAME.test(name) && name !== "data-image");
    for (const value of [style.backgroundImage, ...data.map(([, value]) => value)]) {
        const address = value?.match(/^url\(["']?(.+?)["']?\)/)?.[1] ?? value?.split(/\s/)[0];
        if (address && (PICTURE.test(address) || /^url\(["']?(https?:)?\//.test(value))) return address;
    }
    return null;
}

/** Gives a cover block of any age the parts of today's: the picture or film, and a container for its words. */
export function toCover(cover) {
    cover.classList.add("wp-block-cover");
    const media = cover.querySelector(`:scope > :is(.${BACKGROUND}, .wp-block-cover__video-background)`)
        ?? cover.querySelector(":scope > :is(img, picture, video)");
    if (media && !/background/.test(media.className)) (media.querySelector("img") ?? media).classList.add(BACKGROUND);
    if (cover.querySelector(":scope > .wp-block-cover__inner-container")) return;
    const isContent = (node) => node !== media && (node.textContent.trim() || node.querySelector?.(MEDIA));
    const words = [...cover.childNodes].filter(isContent);
    if (!words.length) return;
    const inner = create("div", "wp-block-cover__inner-container");
    inner.append(...words);
    cover.append(inner);
}
