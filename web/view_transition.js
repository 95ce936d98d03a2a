// Longer than this, ms, no device lets a finger wait that has time for more than the next page.
const LATE = 12;

/** Lets `draw` change the page: softly, where the browser can, motion is welcome and the device answers at once: to keep a picture of the
 *  old page takes a slow phone as long as to draw the new one. */
export function change(draw) {
    const isLate = LATE < performance.now() - (window.event?.timeStamp ?? Infinity);
    if (isLate || !document.startViewTransition || matchMedia("(prefers-reduced-motion: reduce)").matches) draw();
    // It is not shown when another one begins or the tab is hidden, and nothing has to happen then.
    else document.startViewTransition(draw).ready.catch(() => {});
}

/** Calls `draw` when what stands on the page is painted. In the shell a reader sees it already, and a tab behind another one paints nothing. */
export function afterPaint(draw) {
    if (document.hidden || document.getElementById("shell")) setTimeout(draw);
    else requestAnimationFrame(() => setTimeout(draw));
}
