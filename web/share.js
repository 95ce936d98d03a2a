// The browser's ways of sharing an address. Any of them may be missing, especially on a page without https.

/** The best available way: "sheet" (the system's share sheet), "copy" or "mail". */
export function findMethod() {
    return navigator.share ? "sheet" : navigator.clipboard ? "copy" : "mail";
}

/** Opens the system's share sheet. Closing it is not an error. */
export function share(title, path) {
    navigator.share({ title, url: absolute(path) }).catch(() => {});
}

/** Copies the address, and calls `done` with whether that succeeded. */
export function copy(path, done) {
    navigator.clipboard.writeText(absolute(path)).then(() => done(true), () => done(false));
}

/** A `mailto:` link for a message with the title and the address. */
export function mailto(title, path) {
    return `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(`${title}\n${absolute(path)}`)}`;
}

function absolute(path) {
    return new URL(path, location.origin).href;
}
