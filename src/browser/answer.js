// How an answer is waited for and read: part by part, so that a silent one and an endless one are both noticed in time.

import { take } from "./early.js";

/** Sends a request, or takes what was asked for before the program came. */
export function ask(request) {
    return take(request) ?? fetch(request);
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
