// The one module of a release's page: it starts the program, which web/boot.js may have requested already. Program and
// JavaScript know each other by the short names that wasm-opt has chosen, so tools/release.mjs bundles this in the place of
// wasm-bindgen's own start, whose glue code "gazeta" is; "imports" is written by it. A debug build is started by Trunk.
import { __wbg_set_wasm as setProgram } from "gazeta";
import * as a from "imports";
import { keepApp } from "./register_worker.js";
import { fetchPagesChunk } from "./pages_chunk.js";
import { paintCached } from "./paint.js";

const fetchProgram = () => fetch(...JSON.parse(document.getElementById("gazeta-program").textContent));
const program = globalThis.gazetaProgram ?? fetchProgram();
let shared;
fetchPagesChunk(PAGES_CHUNK);

/** What the loader of the lazy chunks imports, under wasm-bindgen's name for it. */
export const initSync = () => shared;

// The service worker comes last, and only where the program runs. A failure is reported, for boot_error.js has to hear of it.
paintCached().then(start).then(keepApp, reportError);

async function start() {
    const { exports } = await instantiate(await program, { a });
    // The lazy chunks know the long names.
    shared = {
        memory: exports[SHORT.memory],
        __indirect_function_table: exports[SHORT.__indirect_function_table],
        __wasm_split_shared0: exports[SHORT.__wasm_split_shared0],
    };
    setProgram({ ...exports, ...shared });
    exports.__wbindgen_start();
}

// Not every static server knows the media type of wasm, and only with it browsers compile while it comes.
async function instantiate(response, imports) {
    const isNamed = response.headers.get("Content-Type") === "application/wasm";
    const { instance } = isNamed
        ? await WebAssembly.instantiateStreaming(response, imports)
        : await WebAssembly.instantiate(await response.arrayBuffer(), imports);
    return instance;
}
