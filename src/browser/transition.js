/** Lets `draw` change the page: softly, where the browser can and motion is welcome. */
export function change(draw) {
    if (!document.startViewTransition || matchMedia("(prefers-reduced-motion: reduce)").matches) draw();
    // It is not shown when another one begins or the tab is hidden, and nothing has to happen then.
    else document.startViewTransition(draw).ready.catch(() => {});
}
