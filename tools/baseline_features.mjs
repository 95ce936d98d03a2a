// Finds the features in JS or CSS that the oldest supported engines lack, by their names in MDN's browser compatibility
// data. A name shared by several interfaces counts as old as the oldest of them, so that the project's own methods are
// not reported. It never reads a file of the release.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const { api, css, javascript } = JSON.parse(readFileSync(createRequire(import.meta.url).resolve("@mdn/browser-compat-data"), "utf8"));

// Features that are used only where they exist, or whose absence does no harm; each group with its reason.
const HARMLESS = {
  "a visual refinement; the page works without it":
    "text-wrap text-wrap: balance text-wrap: pretty hanging-punctuation hanging-punctuation: first hanging-punctuation: last " +
    "scrollbar-gutter scrollbar-gutter: stable scrollbar-gutter: auto text-size-adjust line-clamp",
  "a smoother change of pages; the app checks whether it is supported":
    ":view-transition :view-transition-old :view-transition-new startViewTransition",
  "whether the reader saves data; without it the app assumes not": "connection",
  "less work for the browser; the page works without it": "content-visibility content-visibility: auto",
  "print only": "break-after: avoid orphans widows",
  "a mouse only": "cursor: pointer cursor: progress cursor: zoom-in resize resize: vertical",
  "the sanitizer, the share button and DOMPurify check whether it is supported":
    "setHTML share trustedTypes createPolicy removed createHTML createScriptURL element getAttributeType attrName node " +
    "TrustedHTML TrustedScriptURL",
  "wasm-bindgen checks whether it is supported": "byobRequest respond detached dispose",
  "the wasm memory export, not performance.memory": "memory",
};
const ALLOWED = new Set(Object.values(HARMLESS).flatMap((names) => names.match(/:?[\w-]+(: [\w-]+)?/g)));

// The first version that supports a feature without a prefix or a flag.
function versionIn(compat, engine) {
  const entries = [compat.support[engine] ?? []].flat().filter((entry) => !entry.flags && !entry.prefix && !entry.version_removed);
  const versions = entries.map(({ version_added: added }) => (typeof added === "string" ? Number.parseFloat(added.replace("≤", "")) : Infinity));
  return Math.min(Infinity, ...versions.map((version) => (Number.isNaN(version) ? Infinity : version)));
}

function tooNewFor(compats, oldest) {
  return Object.keys(oldest).filter((engine) => Math.min(...compats.map((compat) => versionIn(compat, engine))) > oldest[engine]);
}

// Maps each name to the compatibility data of everything that has this name.
function index(nodes) {
  const found = new Map();
  for (const [name, node] of nodes) {
    if (node?.__compat) found.set(name, [...(found.get(name) ?? []), node.__compat]);
  }
  return found;
}

const membersOf = (owners) => Object.values(owners).flatMap((owner) => Object.entries(owner).map(([name, node]) => [name.replace(/_static$/, ""), node]));
const GLOBALS = index([...Object.entries(api), ...Object.entries(javascript.builtins)]);
const MEMBERS = index([...membersOf(api), ...membersOf(javascript.builtins), ...Object.entries(api), ...Object.entries(javascript.builtins)]);
const toCamel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
const STYLES = index(Object.entries(css.properties).map(([name, node]) => [toCamel(name), node]));
const FUNCTIONS = index(Object.values(css.types).flatMap((type) => [...Object.entries(type), ...Object.values(type).flatMap((part) => Object.entries(part))]).concat(Object.entries(css.types)));

function namesInJs(text) {
  const members = [...text.matchAll(/\??\.\s*([A-Za-z]\w+)/g)].map(({ 1: name, index: at }) =>
    [name, text.slice(0, at).endsWith("style") ? STYLES : MEMBERS]);
  const globals = [...text.matchAll(/(?<![.\w$])([A-Z]\w{3,})\b/g)].map(([, name]) => [name, GLOBALS]);
  return [...members, ...globals].map(([name, table]) => [name, table.get(name)]);
}

function* namesInDeclaration(property, value) {
  if (property.startsWith("--")) return;
  const known = css.properties[property];
  yield [property, known ? [known.__compat] : undefined];
  for (const [word] of value.replace(/"[^"]*"|'[^']*'|url\([^)]*\)/g, "").matchAll(/[a-z][a-z0-9-]+(?=[\s,;)!/]|$)/gi)) {
    if (known?.[word]?.__compat) yield [`${property}: ${word}`, [known[word].__compat]];
  }
  for (const [, name] of value.matchAll(/(?<![\w-])([a-z][a-z-]+)\(/g)) yield [`${name}()`, FUNCTIONS.get(name)];
}

function* namesInPrelude(prelude) {
  const rule = prelude.match(/^@([\w-]+)/)?.[1];
  if (rule) {
    yield [`@${rule}`, css["at-rules"][rule] && [css["at-rules"][rule].__compat]];
    for (const [, feature] of prelude.matchAll(/\(\s*([a-z-]+)/g)) {
      const known = css["at-rules"][rule]?.[feature];
      if (known?.__compat) yield [`@${rule} (${feature})`, [known.__compat]];
    }
    return;
  }
  for (const [, name] of prelude.matchAll(/::?([a-z-]+)/g)) yield [`:${name}`, css.selectors[name] && [css.selectors[name].__compat]];
}

function namesInCss(text) {
  const found = [];
  for (const [, part, end] of text.replace(/\/\*[\s\S]*?\*\//g, "").matchAll(/([^{};]*)([{};])/g)) {
    const declaration = end !== "{" && part.trim().match(/^([\w-]+)\s*:([\s\S]*)$/);
    if (declaration) found.push(...namesInDeclaration(declaration[1], declaration[2]));
    else if (end === "{") found.push(...namesInPrelude(part.trim()));
  }
  return found;
}

// Returns one sentence for each feature that is too new.
export function newerFeatures(text, loader, oldest) {
  const names = loader === "css" ? namesInCss(text) : namesInJs(text);
  const problems = new Set();
  for (const [name, compats] of names) {
    if (!compats || ALLOWED.has(name)) continue;
    const engines = tooNewFor(compats, oldest);
    if (engines.length) problems.add(`${name} is too new for ${engines.join(", ")}`);
  }
  return [...problems];
}
