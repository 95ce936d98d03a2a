// Load test: sends 10,000 page loads over 20 articles through nginx, then the same requests for 30 s to WordPress
// without a micro-cache (the theme's server). It prints both and writes target/bench/load.json. PHP's own log tells how
// many requests reached PHP. It never starts the servers (load.sh does).
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { recordArticles } from "./record.mjs";

const root = process.argv[2];
const { GAZETA_PORT, THEME_PORT } = process.env;
const folder = join(root, "target/bench");
const PAGE_LOADS = Number(process.env.PAGE_LOADS || 10_000);
const ARTICLES = 20;
const BAR = 0.04;

function countPhp() {
  const log = readFileSync(join(root, `tests/wordpress/.data/log/server-${THEME_PORT}.log`), "utf8");
  // PHP's built-in server takes a new connection for each request.
  return log.match(/ Accepted$/gm)?.length ?? 0;
}

// Loads with `connections` clients at once, for at most so many seconds.
function load(port, connections, seconds) {
  const list = join(folder, "load.txt");
  const options = ["-t1", `-c${connections}`, `-d${seconds}s`, "--timeout", "20s", "-s", join(root, "tools/bench/load.lua")];
  const before = countPhp();
  const { stdout, stderr, status } = spawnSync("wrk", [...options, `http://127.0.0.1:${port}`, "--", list, String(PAGE_LOADS)], {
    encoding: "utf8",
  });
  const line = stdout.split("\n").find((text) => text.startsWith("{"));
  if (status !== 0 || !line) throw new Error(`wrk has ended with ${status}: ${stderr || stdout}`);
  return { ...JSON.parse(line), php: countPhp() - before };
}

function print(name, { requests, seconds, p50, p99, failed, php }) {
  const rate = Math.round(requests / seconds).toLocaleString("en");
  console.log(
    `${name.padEnd(24)}${rate.padStart(8)} requests/s, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms; ` +
      `${requests.toLocaleString("en")} requests in ${seconds.toFixed(1)} s, ${php.toLocaleString("en")} reached PHP, ${failed} failed`,
  );
}

const pages = await recordArticles(ARTICLES);
const lines = pages.flatMap((page, number) => page.map((address) => `${number + 1} ${address}`));
writeFileSync(join(folder, "load.txt"), lines.join("\n") + "\n");
console.log(`• ${pages.length} articles, ${lines.length} requests, ${new Set(lines.map((line) => line.split(" ")[1])).size} of them different`);

const nginx = load(GAZETA_PORT, 64, 300);
const alone = load(THEME_PORT, 8, 30);
const reach = nginx.php / nginx.requests;
print("nginx, micro-cache", nginx);
print("WordPress alone", alone);
writeFileSync(join(folder, "load.json"), JSON.stringify({ date: new Date().toISOString(), nginx, alone, reach }, null, 2));
const verdict = reach <= BAR ? "held" : `MISSED by ${((reach - BAR) * 100).toFixed(2)} %`;
console.log(`API requests that reach PHP: ${(reach * 100).toFixed(2)} % (at most ${BAR * 100} %): ${verdict}`);
process.exit(reach > BAR && process.env.STRICT === "1" ? 1 : 0);
