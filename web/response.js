// Sends requests and reads responses chunk by chunk, so that a stalled or an endless response is noticed in time.

// The requests that web/boot.js sent before the app started.
const early = globalThis.gazetaEarly ?? {};

/** Sends a request, or takes over the early request of the same URL; each early response is used once. */
export function load(request) {
    // gloo-net ends a query with "&".
    const url = request.url.replace(/&$/, "");
    const sent = request.method === "GET" && early[url];
    if (!sent) return fetch(request);
    delete early[url];
    request.signal.addEventListener("abort", () => sent.abort.abort());
    return sent.response;
}

/** The text of a response; `null` if it is longer than `limit` bytes; `false` if it comes from another origin than that
 *  of `url`, or if a redirect was not followed. Calls `onChunk` after every chunk. */
export async function read(response, url, limit, onChunk) {
    const origin = (address) => new URL(address, location).origin;
    if (!response.status || (response.redirected && origin(response.url) !== origin(url))) return false;
    // Status 204 and 304 have no body.
    if (!response.body) return "";
    const reader = response.body.getReader();
    const decoder = new TextDecoder();
    let text = "";
    for (let length = 0; ;) {
        const { done, value } = await reader.read();
        if (done) return text + decoder.decode();
        onChunk();
        length += value.length;
        if (length > limit) {
            reader.cancel();
            return null;
        }
        text += decoder.decode(value, { stream: true });
    }
}
