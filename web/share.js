// What a browser offers for passing an address on; each of it may be missing, on a page without https above all.

/** "sheet", "copy" or "mail". */
export function way() {
    return navigator.share ? "sheet" : navigator.clipboard ? "copy" : "mail";
}

/** Opens the device's own sheet; a reader who closes it has not failed. */
export function share(title, path) {
    navigator.share({ title, url: absolute(path) }).catch(() => {});
}

/** Copies the address, and tells whether that went well. */
export function copy(path, tell) {
    navigator.clipboard.writeText(absolute(path)).then(() => tell(true), () => tell(false));
}

/** The address of a letter that holds the title and the address. */
export function letter(title, path) {
    return `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(`${title}\n${absolute(path)}`)}`;
}

function absolute(path) {
    return new URL(path, location.origin).href;
}
