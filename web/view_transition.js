// Changes the page with a view transition, and runs code after the next paint.

// The input delay, in ms, above which the device counts as too slow for a transition.
const MAX_DELAY = 12;

/** Calls `draw` to change the page, with a view transition if the browser supports it, the user allows motion and the
 *  device is fast: on a slow phone, the snapshot of the old page takes as long as rendering the new one. */
export function change(draw) {
    const isSlow = MAX_DELAY < performance.now() - (window.event?.timeStamp ?? Infinity);
    if (isSlow || !document.startViewTransition || matchMedia("(prefers-reduced-motion: reduce)").matches) draw();
    // The transition is skipped if another one begins or the tab is hidden; that needs no handling.
    else document.startViewTransition(draw).ready.catch(() => {});
}

/** Calls `draw` after the page is painted. It does not wait while the shell is shown, which is painted already, nor in
 *  a background tab, which never paints. */
export function afterPaint(draw) {
    if (document.hidden || document.getElementById("shell")) setTimeout(draw);
    else requestAnimationFrame(() => setTimeout(draw));
}
