// Pictures of a body before sanitizing: how they load, and how large they are shown.

// The width of the text column, in rem.
const COLUMN = 42;

/** Makes a picture load lazily, and says how wide it is shown. */
export function prepareImage(image, isFirst) {
    // Without a text alternative a screen reader would read out the name of the file.
    if (!image.hasAttribute("alt")) image.alt = "";
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

/** The addresses of files at a protocol, by default that of the page; `files` may be a `srcset`. */
export function lift(files, protocol = location.protocol) {
    return files?.replace(/(^|[\s,])http:(?=\/\/)/gi, `$1${protocol}`);
}

/** Lifts the files of an element to https: on a page of https, the policy and browsers refuse any others. */
export function liftToHttps(element) {
    for (const name of ["src", "srcset", "poster"]) {
        const value = element.getAttribute(name);
        if (value) element.setAttribute(name, lift(value, "https:"));
    }
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
