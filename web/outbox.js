// The outbox: pending comments in IndexedDB, in the order in which they were written; a lock that lets only one tab
// send at a time; and the removal of all stored data. Not loaded on demand: it is needed when the network is down.
import { wipe as wipeCache } from "./http_cache.js";
import { within } from "./time_limit.js";

// How long another tab may hold the lock, in ms: as long as a request may take, and some more.
const LONGEST = 90_000;
let opened;

function open() {
    opened ??= new Promise((done, fail) => {
        const request = indexedDB.open("gazeta", 1);
        request.onupgradeneeded = () => request.result.createObjectStore("outbox", { autoIncrement: true });
        request.onsuccess = () => done(request.result);
        request.onerror = () => {
            opened = undefined;
            fail(request.error);
        };
    });
    return opened;
}

/** Runs the requests of `act` in one transaction. It is strict: when the promise resolves, the data is on the disk. */
function transact(mode, act) {
    return within("indexedDB", async () => {
        const database = await open();
        return new Promise((done, fail) => {
            const transaction = database.transaction("outbox", mode, { durability: "strict" });
            const requests = act(transaction.objectStore("outbox"));
            transaction.oncomplete = () => done(requests.map((request) => request.result));
            transaction.onabort = () => fail(transaction.error);
        });
    });
}

/** Stores a text, replacing that of `key` if there is one, and returns its key. */
export async function put(text, key) {
    return (await transact("readwrite", (box) => [key ? box.put(text, key) : box.add(text)]))[0];
}

/** Removes the text of `key`. */
export function remove(key) {
    return transact("readwrite", (box) => [box.delete(key)]);
}

/** Keys and texts, oldest first. */
export function getAll() {
    return transact("readonly", (box) => [box.getAllKeys(), box.getAll()]);
}

/** Whether there are no pending texts. */
export async function isEmpty() {
    return (await transact("readonly", (box) => [box.count()]))[0] === 0;
}

/** Removes everything that the app has stored in this browser, and reloads the page. */
export async function wipe() {
    await transact("readwrite", (box) => [box.clear()]).catch(() => {});
    await wipeCache().catch(() => {});
    for (const name of ["localStorage", "sessionStorage"]) {
        try {
            const storage = window[name];
            Object.keys(storage).filter((key) => key.startsWith("gazeta.")).forEach((key) => storage.removeItem(key));
        } catch {
            // Storage is blocked, so nothing is stored.
        }
    }
    location.reload();
}

/** Waits until no other tab is sending, and returns a function that releases the lock. In browsers without locks, only
 *  WordPress's own check for duplicates prevents sending twice. */
export async function lock() {
    const none = () => {};
    // Locks that work say at once whether another tab has this one.
    const own = await request({ ifAvailable: true }).catch(() => none);
    return own ?? (await request({}, LONGEST).catch(() => none));
}

/** Requests the lock. The function that releases it; `undefined` if it must be available and is not. */
function request(options, limit) {
    let isLate = false;
    const ask = () => new Promise((done, fail) => {
        // A lock that comes when nobody waits for it any more is released at once.
        const take = (lock, release) => {
            done(lock && release);
            if (!lock) release();
        };
        const hold = (lock) => (isLate ? fail() : new Promise((release) => take(lock, release)));
        navigator.locks.request("gazeta.outbox", options, hold).catch(fail);
    });
    return within("locks", ask, limit).catch((error) => {
        isLate = true;
        throw error;
    });
}
