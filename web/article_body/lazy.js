// Pictures, sound and films that a plugin's script would have loaded: their files stand in data attributes.
import { HIDDEN } from "./dom.js";

/** A file of a picture. */
export const PICTURE = /^[^\s{}<>"]+\.(avif|gif|jpe?g|png|svg|webp)([?#]\S*)?$/i;
// The names of attributes that scripts read instead of `src`.
const LAZY = /^data-(.*-)?(\w*src|lazy\w*|original|echo)$/;
const ADDRESS = /^(https?:\/\/|\/|\.{1,2}\/|[^\s{}<>":]+\.\w{2,5}([?#]|$))[^\s{}<>"]*$/i;
// Several files with their widths, or the one attribute that holds nothing else.
const SET = /\s[\d.]+[wx]\s*(,|$)/;
// What stands in `src` until a script has come.
const EMPTY = /^$|^(about|data):/i;
const DUMMY = /(^|[/_-])(1x1|blank|gr[ae]y|load(er|ing)|pixel|placeholder|spacer|trans)[\w.-]*\.(gif|png|svg)([?#]|$)/i;

const isPlaceholder = (address) => EMPTY.test(address?.trim() ?? "") || DUMMY.test(address);

/** The data attributes of an element, as pairs of name and value. */
export function findData(element) {
    const pairs = [...element.attributes].map(({ name, value }) => [name, value.trim()]);
    return pairs.filter(([name]) => name.startsWith("data-") && name !== "data-style");
}

/** Gives an element its real file in place of a placeholder; removes what has none. */
export function findFile(element) {
    const data = findData(element);
    const find = (test) => data.find(([name, value]) => test(name, value))?.[1];
    const set = find((name, value) => /(src|bg)set$/.test(name) && value) ?? find((_, value) => SET.test(value));
    const isFree = isPlaceholder(element.getAttribute("src"));
    const isImage = element.matches("img");
    const file = find((name, value) => LAZY.test(name) && ADDRESS.test(value))
        ?? (isImage && isFree ? find((_, value) => PICTURE.test(value)) : null);
    const poster = find((name, value) => name.endsWith("poster") && value);
    if (poster) element.setAttribute("poster", poster);
    if (file && !element.matches("picture > source")) element.setAttribute("src", file);
    // Beside another file, the widths are those of a placeholder.
    if (set) element.setAttribute("srcset", set);
    else if (isImage && file) element.removeAttribute("srcset");
    if (isPlaceholder(element.getAttribute("srcset")?.split(" ")[0])) element.removeAttribute("srcset");
    const candidates = element.getAttribute("srcset")?.trim().split(/\s+/);
    if (isImage && isFree && !file && candidates) element.setAttribute("src", candidates[0].replace(/,$/, ""));
    // A player may have its files in elements of their own.
    if (!isImage && !element.matches("[src], [srcset], :has(source)")) element.remove();
}

/** Of a picture and its fallback without scripts, one stays. Other fallbacks take the place of their `noscript`, except
 *  pictures that only count readers. */
export function mergeFallback(noscript) {
    noscript.querySelectorAll(`img${HIDDEN}`).forEach((image) => image.remove());
    const picture = noscript.querySelector("img");
    const twin = picture && findTwin(noscript, picture);
    if (!twin) return noscript.replaceWith(...noscript.childNodes);
    if (isPlaceholder(twin.getAttribute("src"))) twin.replaceWith(picture);
    noscript.remove();
}

// The picture beside a fallback that shows the same, or nothing yet.
function findTwin(noscript, picture) {
    for (const side of [noscript.previousElementSibling, noscript.nextElementSibling]) {
        const images = side?.matches("img") ? [side] : [...(side?.querySelectorAll("img") ?? [])];
        const [address, own] = [images[0], picture].map((image) => image?.getAttribute("src") ?? "");
        if (images.length === 1 && (isPlaceholder(address) || toName(address) === toName(own))) return images[0];
    }
    return null;
}

// The name of a file in whatever size.
function toName(address) {
    return address.replace(/[?#].*/, "").replace(/(-\d+x\d+|-scaled)?\.\w+$/, "").split("/").pop();
}
