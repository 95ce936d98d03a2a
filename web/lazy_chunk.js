// How a release fetches its lazy chunk: with integrity and a time limit. tools/release.mjs puts the call into the loader
// that wasm-split has written; a debug build has no chunk.

// How long the chunk may take, ms: as long as a line of 1 kB/s needs.
const LONGEST = 40_000;
let reason = "";

/** The chunk as a response that can be compiled; it throws what went wrong, and keeps it for `findReason`. */
export async function fetchChunk(address, integrity) {
    try {
        const response = await fetch(address, { integrity, signal: AbortSignal.timeout(LONGEST) });
        // All of it, so that the time limit and `findReason` count for the body too.
        return new Response(await response.arrayBuffer(), { headers: { "Content-Type": "application/wasm" } });
    } catch (error) {
        reason = String(error);
        throw error;
    }
}

/** What the last failure was. */
export const findReason = () => reason;

/** Whether what nobody needs yet may be fetched. */
export function mayPrefetch() {
    const { saveData, effectiveType = "4g" } = navigator.connection ?? {};
    return !saveData && !effectiveType.endsWith("2g");
}
