// Prints how the end-to-end tests went in each engine: e2e_table.mjs ENGINE…, from the results that the run has left in
// target/e2e/. It exits with 1 when a test failed or an engine has no results. It never runs a test.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const FOLDER = join(dirname(dirname(fileURLToPath(import.meta.url))), "target/e2e");
const OUTCOMES = ["passed", "failed", "not applicable"];

function outcomesOf(engine) {
  const path = join(FOLDER, `${engine}.tsv`);
  const lines = existsSync(path) ? readFileSync(path, "utf8").trim().split("\n") : [];
  return lines.map((line) => line.split("\t")).map(([test, outcome, seconds, reason]) => ({ engine, test, outcome, seconds, reason }));
}

function printRow(cells) {
  console.log(`| ${cells[0].toString().padEnd(10)} | ${cells.slice(1).map((cell) => cell.toString().padStart(14)).join(" | ")} |`);
}

const engines = process.argv.slice(2);
const all = engines.map(outcomesOf);
console.log("\nEnd-to-end tests per engine");
printRow(["engine", "all", ...OUTCOMES]);
printRow(["-".repeat(10), ...Array(4).fill("-".repeat(14))]);
for (const [index, outcomes] of all.entries()) {
  const count = (wanted) => outcomes.filter(({ outcome }) => outcome === wanted).length;
  printRow([engines[index], outcomes.length, ...OUTCOMES.map(count)]);
}
const slowest = all.flat().sort((a, b) => b.seconds - a.seconds).slice(0, 8);
console.log("\nThe slowest");
for (const { engine, test, seconds } of slowest) console.log(`${seconds.padStart(6)} s  ${test} in ${engine}`);
console.log("");
const others = all.flat().filter(({ outcome }) => outcome !== "passed");
for (const { engine, test, outcome, reason } of others) {
  console.log(`${outcome} in ${engine}: ${test}${reason ? ` because ${reason}` : ""}`);
}
process.exitCode = others.some(({ outcome }) => outcome === "failed") || all.some((outcomes) => outcomes.length === 0) ? 1 : 0;
