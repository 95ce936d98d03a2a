// The browser's history: every call of it stands here, because each may be refused. Safari throws after a hundred new
// entries in half a minute, and Chromium then ignores the call.
//
// The state of an entry is a number that names it. An overlay (menu, picture viewer, panel) adds an entry with the
// negative number of the page below it, so that Back closes the overlay and not the page.

// Positions are restored by the app (src/browser/scroll.rs).
history.scrollRestoration = "manual";

let last = Math.trunc(Math.random() * 2 ** 30);
// Closes the overlay that is open.
let closeOpen = null;
// The address of the page below the overlay that was opened or closed last.
let below;
// Whether a `back` of our own is on its way.
let isLeaving = false;
// What waits until it has arrived, and the end of its patience.
let waiting = null;
let timer;

const isOverlay = () => history.state < 0;

function write(method, state, url) {
    try {
        history[method](state, "", url);
    } catch {
        return false;
    }
    return location.href === url;
}

// Who opens the address anew, and does not reload it, may get an entry that still has its number.
if (performance.getEntriesByType("navigation")[0]?.type === "navigate" && history.state !== null) {
    write("replaceState", null, location.href);
}

function leave() {
    isLeaving = true;
    history.back();
}

function goOn() {
    clearTimeout(timer);
    const call = waiting;
    waiting = null;
    call?.();
}

// What was open when the page was left: it is closed now, and its entry must not be met.
function leaveOld() {
    isLeaving = false;
    if (isOverlay() && !closeOpen) leave();
}

/** The number of the current entry; one without a number gets one, and is 0 if that is refused. */
export function findEntry() {
    if (!Number.isInteger(history.state)) write("replaceState", ++last, location.href);
    return Math.abs(history.state);
}

/** Calls `call` once our own `back` has arrived: it would lead away from an entry that is added before. It takes some
 *  milliseconds; if it never arrives, `push` leaves the page to the browser. */
export function whenSettled(call) {
    if (!isLeaving) return call();
    waiting = call;
    clearTimeout(timer);
    timer = setTimeout(goOn, 1000);
}

/** Adds an entry, unless its address is the current one, and returns whether the page may now be shown. Where the
 *  entry is refused, the browser loads the page. */
export function push(address) {
    const url = new URL(address, location.href).href;
    const isSame = url === location.href;
    const close = closeOpen;
    closeOpen = null;
    close?.();
    if (isSame && isOverlay() && !isLeaving) leave();
    if (isSame || (!isLeaving && write(isOverlay() ? "replaceState" : "pushState", ++last, url))) return true;
    location.assign(url);
    return false;
}

/** Changes the address of the current entry. A refusal leaves only the address bar as it was. */
export function rename(address) {
    write("replaceState", history.state, new URL(address, location.href).href);
}

/** An overlay opens; `close` closes it on Back. Where the entry is refused, Back leaves the page. */
export function openOverlay(close) {
    closeOpen = close;
    below = location.href;
    const entry = findEntry();
    if (!isOverlay() || isLeaving) write("pushState", -entry, below);
}

/** The overlay was closed, and not by Back: its entry goes too. */
export function closeOverlay() {
    if (!closeOpen) return;
    closeOpen = null;
    if (isOverlay()) leave();
}

/** The overlay closes because one of its links is followed: the new page takes over its entry. */
export function replaceOverlay() {
    closeOpen = null;
}

// Registered before the app's own listeners, because this module is part of what starts the app.
addEventListener("popstate", (event) => {
    const close = !isLeaving && closeOpen;
    // The page below has not changed: the app must neither draw nor scroll it.
    if ((isLeaving || close) && location.href === below) event.stopImmediatePropagation();
    if (close) {
        closeOpen = null;
        close();
    } else if (!isLeaving && isOverlay()) {
        // Forward to the entry of an overlay that was closed.
        return leave();
    }
    isLeaving = false;
    goOn();
});
addEventListener("pageshow", leaveOld);
