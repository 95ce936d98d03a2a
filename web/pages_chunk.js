// Fetches the pages chunk of a release together with the program, and not only when the program asks for it; not for an
// article, which does not need it.
import { fetchEarly } from "./lazy_chunk.js";
import { paints } from "./paint.js";
import { isCurrent, isPlain } from "./post.js";

/** Fetches the files, given by name and integrity, unless the early response is a plain article. */
export async function fetchPagesChunk(files) {
    const posts = paints.filter(([{ part }]) => part === "post");
    await Promise.all(posts.map(([, painted]) => painted));
    if (posts.some(([{ read }]) => read?.some((post) => isCurrent(post) && isPlain(post)))) return;
    for (const [name, integrity] of files) fetchEarly(new URL(name, import.meta.url), integrity);
}
