// What fills the program: bytes of code by room and crate, and the largest functions, read from the names that Trunk's build still has.
// weigh.mjs [COUNT] prints a table. It is taken before the program is shrunk, so shares count, not sums; it never builds.
import fs from "node:fs";
import { bodiesOf, countImports, namesOf, sectionsOf } from "./wasm_file.mjs";

const PROGRAM = "target/wasm32-unknown-unknown/release/gazeta.wasm";

// Names as Rust writes them (v0): a crate is "C", a mark of its build, the length of its name, its name; parts of its path follow.
function roomOf(name) {
  const own = /6gazeta(\d+)/.exec(name);
  if (own) {
    const rest = name.slice(own.index + own[0].length);
    const room = rest.slice(0, Number(own[1]));
    const inner = /^(\d+)/.exec(rest.slice(room.length));
    const part = inner && rest.slice(room.length + inner[0].length).slice(0, Number(inner[0]));
    return part && /^(components|pages|api|browser)$/.test(room) ? `${room}::${part}` : room;
  }
  const other = /C(?:s[0-9a-zA-Z]*_)(\d+)/.exec(name);
  return other ? `crate ${name.slice(other.index + other[0].length).slice(0, Number(other[1]))}` : "other";
}

function weigh() {
  const wasm = fs.readFileSync(PROGRAM);
  const [names, imported] = [namesOf(wasm), countImports(wasm)];
  const bodies = bodiesOf([...sectionsOf(wasm)].find(({ id }) => id === 10).content);
  const all = bodies.map(({ length }, index) => ({ length, name: names.get(imported + index) ?? "?" }));
  // What wasm-bindgen reads at build time never reaches a reader.
  return all.filter(({ name }) => !name.includes("describe"));
}

const all = weigh();
const sum = all.reduce((sum, { length }) => sum + length, 0);
const rooms = new Map();
for (const { length, name } of all) rooms.set(roomOf(name), (rooms.get(roomOf(name)) ?? 0) + length);
const line = (length, words) => console.log(`${String(length).padStart(8)} ${((100 * length) / sum).toFixed(1).padStart(5)} %  ${words}`);
[...rooms].sort(([, a], [, b]) => b - a).slice(0, 40).forEach(([room, length]) => line(length, room));
line(sum, "all");
console.log("");
all.sort((a, b) => b.length - a.length).slice(0, Number(process.argv[2] ?? 20)).forEach(({ length, name }) => line(length, name));
