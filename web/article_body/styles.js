// An editor's inline styles, before sanitizing: a few of them become classes or attributes.
import { wrap } from "./dom.js";

/** Keeps some of an editor's inline styles: alignment as a WordPress class, widths as an attribute. */
export function convertStyle(element) {
    // `disarm` has renamed the attribute to `data-style`. The CSP allows styles that are set by a script.
    const { style } = document.createElement("i");
    style.cssText = element.dataset.style ?? "";
    const { textAlign, flexBasis, width, gridTemplateColumns } = style;
    const align = element.tagName === "CENTER" ? "center" : textAlign || element.getAttribute("align") || "";
    const isPart = element.matches("img, table");
    const alignClass = isPart ? `align${align}` : `has-text-align-${align}`;
    if (/^(center|right|left)$/.test(align)) element.classList.add(alignClass);
    if (element.tagName === "CENTER") wrap(element, "div", "has-text-align-center");
    if (element.tagName === "IMG") resize(element, width);
    const isFigure = element.matches("figure, .wp-caption");
    const wanted = flexBasis || (isFigure && width) || gridTemplateColumns.match(/[\d.]+%/)?.[0];
    if (wanted && /^[\d.]+(px|%)$/.test(wanted)) element.setAttribute("width", wanted);
}

function resize(image, width) {
    const [old, height] = ["width", "height"].map((name) => Number(image.getAttribute(name)));
    const wanted = width.endsWith("px") ? Math.round(parseFloat(width)) : 0;
    if (!wanted) return;
    image.setAttribute("width", wanted);
    if (old && height) image.setAttribute("height", Math.round((wanted * height) / old));
}
