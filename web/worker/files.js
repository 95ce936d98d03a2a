// What the workers of a release and of the theme share: the app's files are cached as a whole for each build. The build
// (tools/write_worker.mjs) defines BUILD, the name of the build; FILES, the URLs of its code and messages with their
// integrity; APP, the folder that these begin at; and KINDS, the kinds of addresses.
import { within } from "../time_limit.js";

const PREFIX = "gazeta-app-";
export const CACHE_NAME = PREFIX + BUILD;
/** File names with a content hash, in URLs and in the page. */
export const HASHED = /\/[\w-]+-[0-9a-f]{16}(_bg)?\.\w+/g;
const files = Object.entries(FILES).map(([url, integrity]) => [APP + url, integrity]);
const urls = new Set(files.map(([url]) => url));

/** Whether the server answers an address itself. The first pattern that matches decides the kind
 *  (crates/wordpress/src/requests.rs). */
export const isServers = (address) => KINDS.find(([pattern]) => RegExp(pattern).test(address))?.[1] === "server";

/** Whether a file may be of the app: of this build, or of another one by its name. */
export const isFile = ({ pathname, search }) => urls.has(pathname + search) || pathname.match(HASHED);

/** Caches all files of the build or none, and then what `cacheMore` caches. If one is missing or fails its integrity
 *  check, installing fails, and the browser tries again on the next visit. */
export async function cacheBuild(cacheMore) {
    const cache = await caches.open(CACHE_NAME);
    try {
        const cacheFile = async ([url, integrity]) => cache.put(url, await fetch(url, { integrity }));
        await Promise.all(files.map(cacheFile));
        await cacheMore();
    } catch (error) {
        await caches.delete(CACHE_NAME);
        throw error;
    }
}

/** Removes old builds but the previous one: its pages may still be open and load further files. */
export async function dropOld() {
    const others = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE_NAME);
    await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
}

/** Treats a cache that fails or does not answer as empty. */
export function find(url, cacheName) {
    return within("caches", () => caches.match(url, { cacheName, ignoreVary: true })).catch(() => {});
}

/** A copy of a response with its headers; a new one, because browsers refuse to open a page from a redirected one. */
export function copy(text, { headers }) {
    const page = new Response(text, { headers });
    for (const name of ["content-encoding", "content-length"]) page.headers.delete(name);
    return page;
}

/** Files with a hash in their name may come from any build, because they never change. */
export async function openFile(request) {
    const own = await find(request.url, CACHE_NAME);
    return own ?? (request.url.match(HASHED) && (await find(request.url))) ?? fetch(request);
}
