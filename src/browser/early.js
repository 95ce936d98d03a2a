// What was asked for before the program came (src/boot.js): the program takes the answers from here, and the shell's article, once
// painted, goes when the program has drawn its own.
import { paint } from "./shell.js";

const early = globalThis.gazetaEarly ?? {};
let painted = null;

/** The answer to a request, if it was asked for early; each is given once. */
export function take(request) {
    const asked = request.method === "GET" && early[request.url];
    if (!asked) return null;
    delete early[request.url];
    request.signal.addEventListener("abort", () => asked.giveUp.abort());
    return asked.answer;
}

/** The addresses of what has come, one to a line, where an article is painted; nothing where the program may start at once. */
export function settled() {
    const urls = Object.values(early).filter((asked) => asked.isRead).map((asked) => asked.url);
    return painted ? urls.join("\n") : "";
}

/** Takes the shell away: at once, or, where an article is painted, with the next frame, for then the program has drawn it too. */
export function handOver() {
    const shell = document.getElementById("shell");
    if (!shell) return;
    if (!painted) return shell.remove();
    shell.ariaHidden = true;
    const go = () => {
        if (!shell.isConnected) return;
        const keep = keepSelection(painted);
        shell.remove();
        keep?.();
    };
    requestAnimationFrame(go);
    // A tab behind another one has no frames.
    setTimeout(go, 500);
}

// Both articles have the same parts in the same order, so a place in one is a place in the other.
function keepSelection(article) {
    const own = document.querySelector("#main article");
    const { anchorNode, anchorOffset, focusNode, focusOffset } = getSelection();
    if (!own || !article.contains(anchorNode) || !article.contains(focusNode)) return null;
    const find = (node) => {
        if (node === article) return own;
        return find(node.parentNode)?.childNodes[[...node.parentNode.childNodes].indexOf(node)];
    };
    const [anchor, focus] = [find(anchorNode), find(focusNode)];
    return anchor && focus && (() => getSelection().setBaseAndExtent(anchor, anchorOffset, focus, focusOffset));
}

// What goes wrong here goes right in the program, or is told by it.
async function look(asked) {
    const answer = await asked.answer;
    if (!answer.ok) return;
    const body = await answer.clone().json();
    if (asked.isPost) painted = paint(body[0]);
    asked.isRead = true;
}

for (const asked of Object.values(early)) look(asked).catch(() => {});
