// How the app shell makes room for the program: it stays above what the program draws until the same stands there.

let isSelecting = false;
// To ask for a selection that nobody has made would cost a layout.
document.addEventListener("selectionchange", () => (isSelecting = true), { once: true });
const findShell = () => document.getElementById("shell");

/** Lays the shell above what the program is about to draw. */
export function stepAside() {
    const shell = findShell();
    if (!shell) return;
    shell.ariaHidden = true;
    shell.style.cssText = "position: absolute; inset: 0 0 auto";
}

/** Takes the shell away with the next frame, for then the program has drawn what stands in it; where somebody reads in
 *  it already, after what stands around the article, so that nothing moves under a finger. */
export function handOver() {
    const go = () => {
        const select = isSelecting && findSelection();
        findShell()?.remove();
        if (select) select();
    };
    const leave = () => {
        requestAnimationFrame(go);
        // A tab behind another one has no frames.
        setTimeout(go, 500);
    };
    if (document.querySelector("#shell article:not([hidden])")) setTimeout(leave);
    else leave();
}

// Both texts have the same parts in the same order, so a place in one is a place in the other.
function findSelection() {
    const [painted, own] = ["#shell .prose", "#main .prose"].map((place) => document.querySelector(place));
    const { anchorNode, anchorOffset, focusNode, focusOffset } = getSelection();
    if (!own || !painted?.contains(anchorNode) || !painted.contains(focusNode)) return null;
    const find = (node) => {
        if (node === painted) return own;
        return find(node.parentNode)?.childNodes[[...node.parentNode.childNodes].indexOf(node)];
    };
    const [anchor, focus] = [find(anchorNode), find(focusNode)];
    return anchor && focus && (() => getSelection().setBaseAndExtent(anchor, anchorOffset, focus, focusOffset));
}
