// Fills a folder with the theme: theme.mjs RELEASE FOLDER. It takes theme/, the files of the release, and what the build
// has generated for it (target/generated/theme.json), which becomes PHP. It ends with 1 where something is not as
// expected, and never builds the release.
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { transform } from "esbuild";
import { readHeaders } from "./theme_headers.mjs";
import { writeThemeWorker } from "./write_worker.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
// What a page may ask for. The page itself, the service worker and the tables of nginx are of no use to a theme.
const SERVED = /^(gazeta-[\w-]+\.(js|wasm)|boot_error-\w+\.js|extras\.js|purify\.es\.js|favicon\.svg)$/;
// What a host that compresses nothing would send at many times its length (theme/files.php).
const COMPRESSIBLE = /\.(js|wasm|txt)$/;
const SANITIZER = /^const (INLINE|COMMENT|PROSE|LINK|BODY) = (\[[^\]]*\]);$/gm;

const [release, folder] = process.argv.slice(2);
const app = join(folder, "app");
const read = (...path) => readFileSync(join(...path), "utf8");

function demand(found, sentence) {
  if (!found) throw new Error(sentence);
  return found;
}

/** A value as PHP writes it. */
function toPhp(value) {
  if (Array.isArray(value)) return `array( ${value.map(toPhp).join(", ")} )`;
  if (value === null || typeof value !== "object") return typeof value === "string" ? quote(value) : String(value);
  return `array( ${Object.entries(value).map(([name, member]) => `${quote(name)} => ${toPhp(member)}`).join(", ")} )`;
}

const quote = (text) => `'${text.replace(/[\\']/g, "\\$&")}'`;

function writePhp(name, about, value) {
  const guard = "defined( 'ABSPATH' ) || exit;";
  writeFileSync(join(app, `${name}.php`), `<?php\n/** ${about} */\n\n${guard}\n\nreturn ${toPhp(value)};\n`);
}

/** What the page of the release names: its style sheet and its scripts with their integrity. */
function readRelease() {
  const page = read(release, "index.html");
  const find = (pattern, name) => demand(page.match(pattern), `index.html of the release has no ${name}.`);
  const [, module, moduleHash] = find(/<script type="?module"? src="?([^\s">]+)"? integrity="?([^\s">]+)"?/, "module");
  const [, errorHash, bootError] = find(/integrity=([^\s>]+) src=([^\s>]+boot_error[^\s>]+)/, "boot_error.js");
  const [, program] = find(/gazeta-program[^>]*>([^<]+)<\/script>/, "program");
  const [address, { integrity }] = JSON.parse(program);
  return {
    sheet: find(/<style>([\s\S]*?)<\/style>/, "style sheet")[1],
    module: [module, moduleHash],
    boot_error: [bootError, errorHash],
    program: [address, integrity],
    messages: Object.fromEntries(readdirSync(join(release, "messages")).map(toMessages)),
  };
}

/** The files of the release by name. */
function readFiles() {
  const served = readdirSync(release).filter((name) => SERVED.test(name));
  const messages = readdirSync(join(release, "messages")).map((name) => `messages/${name}`);
  return [...served, ...messages].map((name) => [name, readFileSync(join(release, name))]);
}

const toHash = (content) => createHash("sha256").update(content).digest("hex");

/** Writes them into a folder whose name is their hash, so that those of several releases lie beside each other; returns
 *  that name, and the length and hash of each file. */
function writeFiles(files) {
  const mark = toHash(files.map(([name, content]) => `${name} ${toHash(content)}`).join("\n")).slice(0, 12);
  mkdirSync(join(app, mark, "messages"), { recursive: true });
  for (const [name, content] of files) {
    writeFileSync(join(app, mark, name), content);
    if (COMPRESSIBLE.test(name)) writeFileSync(join(app, mark, `${name}.gz`), gzipSync(content, { level: 9 }));
  }
  return { mark, files: Object.fromEntries(files.map(([name, content]) => [name, [content.length, toHash(content)]])) };
}

/** By language: the address of its messages as the app requests it, with the mark of their build; and their file. */
function toMessages(name) {
  const [mark] = read(release, "messages", name).split("\n", 1);
  return [name.replace(/\.txt$/, ""), [`/messages/${name}?${mark}`, `messages/${name}`]];
}

/** The elements and attributes of the text of an article, from the one list of the sanitizer. */
function readSanitizer() {
  const lists = {};
  for (const [, name, list] of read(ROOT, "web/sanitizer.js").matchAll(SANITIZER)) {
    const members = list.replace(/\.\.\.(\w+)/g, (_, other) => JSON.stringify(lists[other]).slice(1, -1));
    lists[name] = JSON.parse(members.replace(/\s+/g, " ").replace(/, *\]/, "]"));
  }
  demand(lists.PROSE && lists.BODY, "web/sanitizer.js has no lists of elements and attributes.");
  return { elements: lists.PROSE, attributes: lists.BODY };
}

/** The messages that the theme prints, in all languages. */
function pickMessages(messages) {
  const code = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".php"));
  const text = code.map((name) => read(folder, name)).join("\n");
  const names = [...new Set([...text.matchAll(/gazeta_(?:text|forms)\( '(?!health\.)([\w.]+)'/g)].map(([, name]) => name))];
  const pick = (all) => names.map((name) => [name, demand(all[name], `The theme prints ${name}, which is no message.`)]);
  return Object.fromEntries(Object.entries(messages).map(([language, all]) => [language, Object.fromEntries(pick(all))]));
}

rmSync(folder, { recursive: true, force: true });
cpSync(join(ROOT, "theme"), folder, { recursive: true });
mkdirSync(app, { recursive: true });
cpSync(join(ROOT, "tests/wordpress/plugin/gazeta.php"), join(folder, "inc/api.php"));
cpSync(join(ROOT, "LICENSE"), join(folder, "license.txt"));
const boot = await transform(read(ROOT, "web/printed.js"), { minify: true, target: "es2022", charset: "utf8" });
demand(!/<\/|<!--/.test(boot.code), "web/printed.js has what cannot stand in a page.");
const files = writeFiles(readFiles());
writePhp("release", "The files of the release.", { ...readRelease(), ...files, boot: boot.code.trim() });
const worker = await writeThemeWorker(join(app, files.mark), { minify: true, target: "es2022", charset: "utf8" });
writePhp("worker", "The service worker.", { code: worker });
const { messages, health, ...tables } = JSON.parse(read(ROOT, "target/generated/theme.json"));
writePhp("tables", "What the theme knows of the app, generated from its source.", {
  ...tables,
  sanitizer: readSanitizer(),
  headers: readHeaders(read(ROOT, "deploy/nginx.conf"), read(ROOT, "target/generated/tables.conf")),
  messages: pickMessages(messages),
});
// Only the health page reads these.
writePhp("health", "The messages of the health page.", { messages: health });
