// Whether a release runs in the oldest engines that the README names: baseline.mjs FOLDER. JS and CSS are compared with what MDN
// knows of each feature, syntax with what esbuild would have to rewrite, and the program is validated without newer features.
// It exits with 1 and names what is too new. It never changes the release.
import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { transform } from "esbuild";
import { newerFeatures } from "./baseline_features.mjs";
import { binaryen } from "./wasm_opt.mjs";

const TARGET = ["chrome120", "firefox121", "safari17.2"];
const OLDEST = { chrome: 120, chrome_android: 120, firefox: 121, firefox_android: 121, safari: 17.2, safari_ios: 17.2 };

const folder = process.argv[2];
const problems = [];

// What esbuild would write otherwise for the oldest engines is syntax that they do not know.
async function checkSyntax(name, text, loader) {
  const options = { loader, charset: "utf8", legalComments: "none" };
  const [plain, older] = await Promise.all(
    [["esnext"], TARGET].map((target) => transform(text, { ...options, target, logLevel: "silent" }).catch((error) => error)),
  );
  const found = [plain, older].flatMap((result) => [...(result.errors ?? []), ...(result.warnings ?? [])]);
  problems.push(...found.map(({ text }) => `${name}: ${text}`));
  if (plain.code === undefined || plain.code === older.code) return;
  const before = plain.code.split("\n");
  const line = before.findIndex((line, index) => line !== older.code.split("\n")[index]);
  problems.push(`${name}: newer syntax: ${before[line].trim().slice(0, 120)}`);
}

async function checkText(name, text, loader) {
  await checkSyntax(name, text, loader);
  problems.push(...newerFeatures(text, loader, OLDEST).map((problem) => `${name}: ${problem}`));
}

async function checkPage(name, text) {
  for (const [, attributes, script] of text.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)) {
    if (!/application\/(ld\+)?json/.test(attributes)) await checkText(`${name}, a script`, script, "js");
  }
  for (const [, sheet] of text.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)) await checkText(`${name}, a sheet`, sheet, "css");
}

function checkProgram(name, path) {
  try {
    binaryen("wasm-opt", path, "/dev/null");
  } catch (error) {
    const words = error.stderr.toString().split("\n").filter((line) => /unexpected|error|requires|Fatal/.test(line));
    problems.push(`${name}: a newer feature of WebAssembly: ${words.slice(0, 3).join(" ")}`);
  }
}

const CHECKS = {
  ".js": (name, path) => checkText(name, readFileSync(path, "utf8"), "js"),
  ".mjs": (name, path) => checkText(name, readFileSync(path, "utf8"), "js"),
  ".css": (name, path) => checkText(name, readFileSync(path, "utf8"), "css"),
  ".html": (name, path) => checkPage(name, readFileSync(path, "utf8")),
  ".wasm": checkProgram,
};

const names = readdirSync(folder, { recursive: true }).filter((name) => CHECKS[extname(name)]);
for (const name of names) await CHECKS[extname(name)](name, join(folder, name));
if (problems.length) {
  console.error(`✗ newer than the oldest engines (${TARGET.join(", ")}):\n${problems.map((problem) => `  ${problem}`).join("\n")}`);
  process.exitCode = 1;
} else {
  console.log(`baseline: ${names.length} files fit ${TARGET.join(", ")}`);
}
