// Fetches the lazy chunks of a release, with integrity and a time limit. tools/release.mjs puts the calls into the loader
// that wasm-split writes; a debug build has no chunks.
import { renewIfGone } from "./own_files.js";

// The time limit, in ms: enough for a connection of 1 kB/s.
const TIMEOUT = 40_000;
let reason = "";
// By address: what was fetched before the program asked for it.
const early = new Map();

/** Starts to fetch a chunk that the program is about to ask for. */
export function fetchEarly(address, integrity) {
    const response = load(address, integrity);
    early.set(address.href, response);
    // The program hears of the error when it asks.
    response.catch(() => {});
}

/** The chunk as a response that can be compiled. Throws errors, and stores their text for `findReason`. */
export function fetchChunk(address, integrity) {
    const fetched = early.get(address.href);
    // A second try fetches anew.
    early.delete(address.href);
    return fetched ?? load(address, integrity);
}

async function load(address, integrity) {
    try {
        const response = await fetch(address, { integrity, signal: AbortSignal.timeout(TIMEOUT) });
        // Reads the whole body here, so that the time limit and `findReason` cover it too.
        return new Response(await response.arrayBuffer(), { headers: { "Content-Type": "application/wasm" } });
    } catch (error) {
        // An integrity that does not match looks like a broken network.
        reason = (await renewIfGone(address)) ? "gone" : String(error);
        throw error;
    }
}

/** The text of the last error; `gone` if the file is not there. */
export const findReason = () => reason;

/** Whether prefetching is allowed: not if the user saves data or has a very slow connection. */
export function mayPrefetch() {
    const { saveData, effectiveType = "4g" } = navigator.connection ?? {};
    return !saveData && !effectiveType.endsWith("2g");
}
