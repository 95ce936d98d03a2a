// Registers the service worker (web/service_worker.js). Only a release includes this module: tools/release.mjs.

// The delay after the app's start, in ms, so that a first visit does not share its bandwidth.
const DELAY = 4000;

/** Registers the worker, unless the user saves data or WordPress prints the pages: a kept page would hide the new ones. Without a worker, every visit loads the files again. */
export function keepApp() {
    const { saveData } = navigator.connection ?? {};
    if (saveData || document.getElementById("gazeta-answers")) return;
    setTimeout(() => navigator.serviceWorker?.register("/sw.js", { updateViaCache: "none" }).catch(() => {}), DELAY);
}
