// Which pictures of a body open in the picture viewer, and what replaces one that fails to load.
import { closeOverlay, openOverlay } from "../history.js";
import { loadExtras, make } from "./dom.js";

const PICTURE = /\.(avif|gif|jpe?g|png|webp)$/i;

/** Pictures of a gallery, and pictures that link to their own full size, open in the viewer. */
export function addZoom(element, messages) {
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
            const overlay = { openOverlay, closeOverlay };
            loadExtras().then((extras) => extras.view(buttons, buttons.indexOf(button), messages.slice(9), overlay));
        };
    }
}

function findLargest(image) {
    const candidates = image.srcset.split(/,\s+/).map((one) => one.trim().split(/\s+/));
    candidates.sort((a, b) => parseInt(b[1]) - parseInt(a[1]));
    return candidates[0]?.[0] || image.src;
}

/** Shows the text alternative of a picture that failed to load. If it has several files, `src` is tried alone first. */
export function replaceBroken(image) {
    if (image.tagName !== "IMG") return;
    const sources = [...(image.closest("picture")?.querySelectorAll("source") ?? [])];
    if (image.src && (image.hasAttribute("srcset") || sources.length)) {
        sources.forEach((source) => source.remove());
        return image.removeAttribute("srcset");
    }
    const text = make("span", image.alt);
    text.className = `${image.className} broken`;
    text.hidden = !image.alt;
    image.replaceWith(text);
}
