// The outbox on the disk: texts that have to reach the site, in the order in which they were written, a lock that lets one
// tab send at a time, and the end of all that is kept. Not fetched on demand: it is needed just when nothing can be fetched.
import { wipe as wipeStore } from "./http_cache.js";

let opened;

function open() {
    opened ??= new Promise((done, fail) => {
        const request = indexedDB.open("gazeta", 1);
        request.onupgradeneeded = () => request.result.createObjectStore("outbox", { autoIncrement: true });
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error);
    });
    return opened;
}

/** What `act` asks of the box; strict, so that it is on the disk when the promise is kept. */
async function ask(mode, act) {
    const database = await open();
    return new Promise((done, fail) => {
        const transaction = database.transaction("outbox", mode, { durability: "strict" });
        const requests = act(transaction.objectStore("outbox"));
        transaction.oncomplete = () => done(requests.map((request) => request.result));
        transaction.onabort = () => fail(transaction.error);
    });
}

/** Keeps a text, in the place of `key` if there is one, and answers its key. */
export async function keep(text, key) {
    return (await ask("readwrite", (box) => [key ? box.put(text, key) : box.add(text)]))[0];
}

export function drop(key) {
    return ask("readwrite", (box) => [box.delete(key)]);
}

/** Keys and texts, oldest first. */
export function all() {
    return ask("readonly", (box) => [box.getAllKeys(), box.getAll()]);
}

export async function isEmpty() {
    return (await ask("readonly", (box) => [box.count()]))[0] === 0;
}

/** Forgets all that this browser keeps for the reader, on the disk and in the tab, and begins anew. */
export async function wipe() {
    await ask("readwrite", (box) => [box.clear()]).catch(() => {});
    await wipeStore().catch(() => {});
    for (const name of ["localStorage", "sessionStorage"]) {
        try {
            const storage = window[name];
            Object.keys(storage).filter((key) => key.startsWith("gazeta.")).forEach((key) => storage.removeItem(key));
        } catch {
            // Where nothing may be kept, nothing is.
        }
    }
    location.reload();
}

/** Waits until no other tab sends; answers what ends the turn. Browsers without locks have the site's own check. */
export function lock() {
    return new Promise((done) => {
        if (!navigator.locks) return done(() => {});
        navigator.locks.request("gazeta.outbox", () => new Promise((release) => done(release))).catch(() => done(() => {}));
    });
}
