// The second program: it shares memory and functions with the first, and fills the places that the first has left for it.

// How long it is waited for, ms: as long as a line of 1 kB/s needs.
const LONGEST = 40_000;

let coming;

async function start(imports, address, integrity) {
    const signal = AbortSignal.timeout(LONGEST);
    const answer = await fetch(address, { integrity, signal });
    await WebAssembly.instantiate(await answer.arrayBuffer(), imports);
}

/** Answers nothing when it is there, and the reason when it is not; then the next call tries again. The build writes down what there
 *  is to fetch and what it imports (tools/shrink_program.mjs); a debug build has one program, which has all. */
export async function bringSecond(isCalm, imports, address, integrity) {
    const { saveData, effectiveType = "4g" } = navigator.connection ?? {};
    if (!address || (isCalm && (saveData || effectiveType.endsWith("2g")))) return;
    try {
        await (coming ??= start(imports, address, integrity));
    } catch (reason) {
        coming = undefined;
        return String(reason);
    }
}
