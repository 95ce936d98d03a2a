// The bench: measures the three pages in turn for ROUNDS rounds, prints medians and bars, and writes them to
// target/bench/. It never starts the servers (bench.sh does), and exits with 1 for a missed bar only when STRICT=1.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { startUp, runLongSession } from "./alone.mjs";
import { at, toBars } from "./bars.mjs";
import { tapNext } from "./next.mjs";
import { findPages } from "./pages.mjs";
import { paint } from "./picture.mjs";
import { toTables, toText } from "./table.mjs";
import { visitOnce, visitTwice } from "./visits.mjs";

const root = process.argv[2];
const folder = join(root, "target/bench");
const ROUNDS = Number(process.env.ROUNDS || 5);

// Measures A, B, C in turn, so that a slow minute of the machine affects all of them.
async function runRound(pages) {
  const round = { a: await visitTwice(pages.a), b: await visitTwice(pages.b), c: await visitTwice(pages.c) };
  round.frontA = await visitOnce(pages.frontA);
  round.frontB = await visitOnce(pages.frontB);
  round.sectionA = await visitOnce(pages.sectionA);
  round.a.next = await tapNext(pages.a, pages.next);
  round.b.next = await tapNext(pages.b, pages.next);
  return round;
}

async function runRounds(pages) {
  const rounds = [];
  for (let number = 1; number <= ROUNDS; number += 1) {
    const started = Date.now();
    const round = await runRound(pages);
    rounds.push(round);
    const lcp = [round.a, round.b, round.c].map((page) => Math.round(page.first.lcp)).join(", ");
    console.log(`• round ${number} of ${ROUNDS}: LCP of A, B, C ${lcp} ms; ${Math.round((Date.now() - started) / 1000)} s`);
  }
  return rounds;
}

async function runAlone(pages) {
  const starts = [];
  for (let number = 0; number < ROUNDS; number += 1) starts.push(await startUp(pages.a));
  return { start: { compile: at(starts, "compile"), run: at(starts, "run") }, heap: await runLongSession(pages.frontA) };
}

// Returns the transfer size of a first visit as `make size` counts it.
function measureTransfer() {
  const { stdout } = spawnSync("node", [join(root, "tools/size.mjs"), join(folder, "site")], { encoding: "utf8" });
  const row = /^first visit\s+([\d,]+)\s+([\d,]+)$/m.exec(stdout);
  if (!row) throw new Error("tools/size.mjs prints no line `first visit`, which the bench needs.");
  return Number(row[2].replaceAll(",", ""));
}

// The last result of bench-load, if it was run. It may be of another release.
function readReach() {
  const path = join(folder, "load.json");
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")).reach : undefined;
}

const pages = await findPages(root);
const rounds = await runRounds(pages);
const alone = await runAlone(pages);
const bars = toBars({ rounds, transfer: measureTransfer(), reach: readReach() });
const tables = toTables({ rounds, alone, bars });
const missed = bars.filter((bar) => !bar.held);
const caption = `Gazeta, ${new Date().toISOString().slice(0, 10)}: medians of ${ROUNDS} rounds, Lighthouse mobile (devtools throttling), ${cpus().length} cores`;

writeFileSync(join(folder, "bench.json"), JSON.stringify({ date: new Date().toISOString(), rounds, alone, bars }, null, 2));
await paint(tables, caption, join(folder, "bench.png"));
console.log(`\n${caption}\n\n${tables.map(toText).join("\n\n")}\n`);
console.log("In full: target/bench/bench.json; as a picture: target/bench/bench.png");
console.log(missed.length ? `\n✗ ${missed.length} of ${bars.length} bars are missed.` : `\n✓ All ${bars.length} bars are held.`);
process.exit(missed.length && process.env.STRICT === "1" ? 1 : 0);
