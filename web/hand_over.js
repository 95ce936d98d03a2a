// Hands the page over from the app shell to the app: the shell covers the app's view until that shows the same content.

let isSelecting = false;
// `getSelection` would cost a layout, so it is not called unless something was selected.
document.addEventListener("selectionchange", () => (isSelecting = true), { once: true });
const findShell = () => document.getElementById("shell");

/** Positions the shell above the view that the app is about to render. */
export function stepAside() {
    const shell = findShell();
    if (!shell) return;
    shell.ariaHidden = true;
    shell.style.cssText = "position: absolute; inset: 0 0 auto";
}

/** Removes the shell in the next frame, when the app has rendered the same content. If the shell shows an article, it
 *  stays until the views around the article are rendered too, so that nothing moves while it is being read. */
export function handOver() {
    const remove = () => {
        const restoreSelection = isSelecting && findSelection();
        findShell()?.remove();
        if (restoreSelection) restoreSelection();
    };
    const removeInNextFrame = () => {
        requestAnimationFrame(remove);
        // A background tab gets no animation frames.
        setTimeout(remove, 500);
    };
    if (document.querySelector("#shell article:not([hidden])")) setTimeout(removeInNextFrame);
    else removeInNextFrame();
}

// Returns a function that selects the same text in the app's article. Both articles have the same nodes in the same
// order, so a node's path in one leads to its counterpart in the other.
function findSelection() {
    const [painted, own] = ["#shell .prose", "#main .prose"].map((selector) => document.querySelector(selector));
    const { anchorNode, anchorOffset, focusNode, focusOffset } = getSelection();
    if (!own || !painted?.contains(anchorNode) || !painted.contains(focusNode)) return null;
    const find = (node) => {
        if (node === painted) return own;
        return find(node.parentNode)?.childNodes[[...node.parentNode.childNodes].indexOf(node)];
    };
    const [anchor, focus] = [find(anchorNode), find(focusNode)];
    return anchor && focus && (() => getSelection().setBaseAndExtent(anchor, anchorOffset, focus, focusOffset));
}
