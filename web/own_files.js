// The app's own files that are loaded on demand. A deploy can take them away under a page that is open: then the page
// is loaded anew. Drafts are stored, so nothing typed is lost.
import { within } from "./time_limit.js";

// The files for which this tab has been loaded anew, once for each: a file may be missing for good.
const KEY = "gazeta.renewed";

/** Loads the page from the network. The service worker would answer with the page that it has cached. */
export async function reload() {
    const unregister = async () => (await navigator.serviceWorker.getRegistration())?.unregister();
    await within("workers", unregister).catch(() => {});
    location.reload();
}

/** Whether a file that could not be loaded is gone: 404, or a page in its place. Then the page is loaded anew. */
export async function renewIfGone(address) {
    const response = await fetch(address, { method: "HEAD", cache: "no-store" }).catch(() => {});
    const isPage = /html/.test(response?.headers.get("content-type"));
    const isGone = [404, 410].includes(response?.status) || (response?.ok && isPage);
    if (isGone && isFirst(address)) await reload();
    return isGone;
}

/** Loads one of the app's own modules by `load`. A release has it, with this file name, beside its one module. */
export async function importOwn(load, name) {
    try {
        return await load();
    } catch (error) {
        await renewIfGone(new URL(name, import.meta.url).href);
        throw error;
    }
}

function isFirst(address) {
    const { pathname } = new URL(address, location.href);
    try {
        const renewed = sessionStorage.getItem(KEY) ?? "";
        if (renewed.includes(pathname)) return false;
        sessionStorage.setItem(KEY, `${renewed} ${pathname}`);
        return true;
    } catch {
        // Without storage the page could be loaded anew without end.
        return false;
    }
}
