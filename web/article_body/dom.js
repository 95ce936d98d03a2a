// What the modules for an article's body share.
import { importOwn } from "../own_files.js";

/** A new element with a text. */
export function make(tag, text) {
    const element = document.createElement(tag);
    element.textContent = text;
    return element;
}

/** What shows something without words. */
export const MEDIA = "img, picture, video, audio, iframe, embed, object, svg, hr";
/** What nobody sees: counters, and traps for robots. `disarm` of the sanitizer has renamed the attribute `style`. */
export const HIDDEN = ":is([hidden], [width='0'], [width='1'], [height='0'], [height='1'], "
    + "[data-style*='display:none'], [data-style*='display: none'])";

const inert = document.implementation.createHTMLDocument("");

/** A new element that fetches nothing, for a body that is not on the page yet. */
export function create(tag, name = "") {
    const element = inert.createElement(tag);
    if (name) element.className = name;
    return element;
}

/** Gives an element another name; class and id stay. */
export function rename(element, tag) {
    const renamed = create(tag, element.className);
    if (element.id) renamed.id = element.id;
    renamed.append(...element.childNodes);
    element.replaceWith(renamed);
}

/** Puts an element into a new one with a class, and returns that. */
export function wrap(element, tag, name) {
    const wrapper = document.createElement(tag);
    wrapper.className = name;
    element.replaceWith(wrapper);
    wrapper.append(element);
    return wrapper;
}

/** Frames and the picture viewer, which few page views need. */
export function loadExtras() {
    return importOwn(() => import("/extras.js"), "extras.js");
}
