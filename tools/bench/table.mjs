// Formats the measurements as rows of text, for the terminal and the picture. It never decides what must hold.
import { at } from "./bars.mjs";

const COLUMNS = ["", "A: Gazeta", "B: the theme", "C: the limit", "A/B", "A/C"];
const MEASURES = [["fcp", "FCP, ms"], ["lcp", "LCP, ms"], ["tbt", "TBT, ms"], ["cls", "CLS"], ["bytes", "bytes"], ["requests", "requests"]];

function number(value) {
  if (!Number.isFinite(value)) return "–";
  return value < 10 && !Number.isInteger(value) ? value.toFixed(3) : Math.round(value).toLocaleString("en");
}

const ratio = (over, under) => (0 < under ? (over / under).toFixed(2) : "–");

function toRow(rounds, name, [a, b, c]) {
  const [first, second, third] = [a, b, c].map((path) => at(rounds, path));
  return [name, number(first), number(second), number(third), ratio(first, second), ratio(first, third)];
}

function toRows(rounds) {
  const visits = ["first", "repeat"].flatMap((visit) =>
    MEASURES.map(([key, name]) => toRow(rounds, `${visit} visit, ${name}`, ["a", "b", "c"].map((page) => `${page}.${visit}.${key}`))),
  );
  const front = MEASURES.map(([key, name]) => toRow(rounds, `front page, ${name}`, [`frontA.${key}`, `frontB.${key}`, ""]));
  return [...visits, toRow(rounds, "next article by a tap, ms", ["a.next", "b.next", ""]), ...front];
}

function toAlone({ start, heap }) {
  return [
    ["start of wasm, compile, ms (CPU ÷ 4)", number(start.compile)],
    ["start of wasm, run, ms (CPU ÷ 4)", number(start.run)],
    ["JS heap after 50 navigations, MB", (heap.js / 1e6).toFixed(2)],
    ["wasm memory after 50 navigations, MB", (heap.wasm / 1e6).toFixed(2)],
    ["1,000 items, 5,000 comments", "make bench-e2e"],
  ];
}

function toVerdict({ held, missed, value, unit, why }) {
  if (held) return "held";
  if (Number.isNaN(value)) return "not measured";
  return `MISSED by ${number(missed)}${unit}${why ? `: ${why}` : ""}`;
}

// Returns tables { head, rows }, each row a list of texts.
export function toTables({ rounds, alone, bars }) {
  return [
    { head: COLUMNS, rows: toRows(rounds) },
    { head: ["Gazeta alone", ""], rows: toAlone(alone) },
    { head: ["bar", "at most", "measured", ""], rows: bars.map((bar) => [bar.name, bar.bar, number(bar.value) + bar.unit, toVerdict(bar)]) },
  ];
}

export function toText({ head, rows }) {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? "").length)));
  const line = (row) => row.map((word, column) => (column ? word.padStart(widths[column]) : word.padEnd(widths[column]))).join("  ");
  // The last column of a bar is a sentence, so it is aligned to the left.
  return all.map((row) => (row.length === 4 ? `${line(row.slice(0, 3))}  ${row[3]}` : line(row))).join("\n");
}
