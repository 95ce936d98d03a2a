// Has the service worker (web/service_worker.js) keep what the paper is made of. Only a release does: tools/release.mjs.

// How long after the program's start, ms: nothing is taken from a first visit.
const CALM = 4000;

/** Starts the worker, unless the reader saves data; where there can be none, each visit is as the first. */
export function keepApp() {
    const { saveData } = navigator.connection ?? {};
    if (saveData) return;
    setTimeout(() => navigator.serviceWorker?.register("/sw.js", { updateViaCache: "none" }).catch(() => {}), CALM);
}
