// How an answer is waited for and read: part by part, so that a silent one and an endless one are both noticed in time.

// What web/boot.js has asked for before the program came.
const early = globalThis.gazetaEarly ?? {};

/** Sends a request, or takes what was asked for early; each such answer is given once. */
export function ask(request) {
    // gloo-net ends a query with "&".
    const url = request.url.replace(/&$/, "");
    const asked = request.method === "GET" && early[url];
    if (!asked) return fetch(request);
    delete early[url];
    request.signal.addEventListener("abort", () => asked.giveUp.abort());
    return asked.answer;
}

/** Its text; `null` when it is longer than `most` bytes, `false` when another origin than that of `url` gave it, or a
 *  redirect was not followed. `hear` is called with every part. */
export async function read(response, url, most, hear) {
    const origin = (address) => new URL(address, location).origin;
    if (!response.status || (response.redirected && origin(response.url) !== origin(url))) return false;
    // No body at all: 204, 304.
    if (!response.body) return "";
    const reader = response.body.getReader();
    const decoder = new TextDecoder();
    let text = "";
    for (let length = 0; ;) {
        const { done, value } = await reader.read();
        if (done) return text + decoder.decode();
        hear();
        length += value.length;
        if (length > most) {
            reader.cancel();
            return null;
        }
        text += decoder.decode(value, { stream: true });
    }
}

export function pause(ms) {
    return new Promise((done) => setTimeout(done, ms));
}
