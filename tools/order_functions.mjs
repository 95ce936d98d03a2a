// Puts the functions of a program beside those that they are like, for brotli then finds more to repeat: 3.7 kB of 147. Binaryen orders
// by names, so each function gets a name that says its place; the names go afterwards. It changes no code.
import { bodiesOf, countImports, encode, encodeText, sectionsOf, withLength } from "./wasm_file.mjs";

const GRAM = 4;
// What stands in more functions than this says nothing of a likeness.
const COMMON = 200;
// Short functions are like everything.
const SHORT = 30;

const gramsOf = (body) => new Set(Array.from({ length: Math.max(0, body.length - GRAM + 1) }, (_, at) => body.slice(at, at + GRAM)));

/** The functions in the order of a walk that begins at the longest, and goes from each to the one that has most in common with it. */
function walk(bodies) {
  const grams = bodies.map(gramsOf);
  const holders = new Map();
  grams.forEach((all, index) => all.forEach((gram) => (holders.get(gram) ?? holders.set(gram, []).get(gram)).push(index)));
  const left = new Set(bodies.keys());
  const longest = () => [...left].reduce((best, index) => (bodies[best].length < bodies[index].length ? index : best));
  const order = [];
  for (let next = longest(); ; ) {
    left.delete(next);
    order.push(next);
    if (left.size === 0) return order;
    next = nearest(grams, holders, left, next) ?? longest();
  }
}

function nearest(grams, holders, left, from) {
  const shared = new Map();
  for (const gram of grams[from]) {
    const all = holders.get(gram);
    if (COMMON < all.length) continue;
    for (const index of all) if (left.has(index)) shared.set(index, (shared.get(index) ?? 0) + 1);
  }
  let [best, likeness] = [null, 0];
  for (const [index, count] of shared) {
    const own = count / (grams[index].size + SHORT);
    if (likeness < own) [best, likeness] = [index, own];
  }
  return best;
}

/** The program with names by which binaryen's pass --reorder-functions-by-name brings it into order. */
export function nameByOrder(wasm) {
  const imported = countImports(wasm);
  const sections = [...sectionsOf(wasm)];
  const order = walk(bodiesOf(sections.find(({ id }) => id === 10).content));
  const places = new Map(order.map((index, place) => [index, place]));
  const names = [...places.keys()].sort((a, b) => a - b).map((index) => [imported + index, `f${String(places.get(index)).padStart(6, "0")}`]);
  const imports = Array.from({ length: imported }, (_, index) => [index, `a${String(index).padStart(6, "0")}`]);
  const all = [...imports, ...names];
  const table = [...encode(all.length), ...all.flatMap(([index, name]) => [...encode(index), ...encodeText(name)])];
  const custom = [...encodeText("name"), 1, ...withLength(table)];
  const kept = sections.filter(({ id }) => id !== 0).map(({ whole }) => whole);
  return Buffer.concat([wasm.subarray(0, 8), ...kept, Buffer.from([0, ...withLength(custom)])]);
}
