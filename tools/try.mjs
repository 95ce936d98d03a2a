// Stands between the tests and the WordPress that `make try` names: try.mjs URL PORT. It first asks whether that is a
// WordPress whose API is open, and says in a sentence if not. Then it passes on requests for reading, one at a time, and
// nothing else. It contacts no other host.
import { createServer } from "node:http";

const [, , named, port] = process.argv;
const LIMIT_MS = 30_000;
const ROUTES = /^\/(wp-json\/|\?rest_route=)/;

function fail(...lines) {
  console.error(`\n✗ ${lines.join("\n  ")}`);
  process.exit(1);
}

function readAddress() {
  try {
    const { protocol, origin, pathname } = new URL(named);
    if (/^https?:$/.test(protocol)) return origin + pathname.replace(/\/(wp-json\/?)?$/, "");
  } catch {
    // The sentence below says what an address is.
  }
  return fail(`URL must be the address of a WordPress, such as https://paper.example; it was "${named}".`);
}

const site = readAddress();

// A redirect is not followed, because it may lead to another host.
async function ask(path) {
  try {
    const response = await fetch(site + path, { redirect: "manual", signal: AbortSignal.timeout(LIMIT_MS), headers: { accept: "application/json" } });
    return { status: response.status, headers: response.headers, body: Buffer.from(await response.arrayBuffer()) };
  } catch (error) {
    return fail(`${site} does not respond: ${error.cause?.code ?? error.message}.`, "Is the address right, and can this machine reach it?");
  }
}

function parse(body) {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

// A site with plain permalinks has its API behind the query.
async function findApi() {
  let answered;
  for (const api of ["/wp-json/", "/?rest_route=/"]) {
    const { status, headers, body } = await ask(api);
    answered ??= status;
    const home = parse(body);
    if (home?.namespaces?.includes("wp/v2")) return api;
    if (300 <= status && status < 400) {
      fail(`${site} leads to ${headers.get("location")}.`, "Name that address: make try URL=…");
    }
    if (home?.code) fail(`The API of ${site} is closed: ${status} ${home.code}.`, "A security plugin may have closed it; Gazeta reads /wp-json/wp/v2/ without an account.");
  }
  return fail(`${site} does not answer like a WordPress: ${site}/wp-json/ answers with ${answered} and no API.`);
}

async function checkPosts(api) {
  const { status, body } = await ask(`${api}wp/v2/posts${api.includes("?") ? "&" : "?"}per_page=1&_fields=id`);
  const posts = parse(body);
  if (!Array.isArray(posts)) fail(`The API of ${site} does not list its articles: ${status} ${posts?.code ?? "without JSON"}.`);
  if (posts.length === 0) fail(`${site} has no published articles to look at.`);
}

// Always asked for as /wp-json/…; the site may know it otherwise.
function toPath(url, api) {
  if (api === "/wp-json/") return url;
  const { pathname, search } = new URL(url, "http://local");
  return `/?rest_route=/${pathname.slice("/wp-json/".length)}${search.replace("?", "&")}`;
}

let last = Promise.resolve();
let count = 0;

// Each request begins when the one before has ended.
function askInTurn(path) {
  count += 1;
  last = last.then(() => ask(path));
  return last;
}

function serve(api) {
  createServer(async ({ method, url }, response) => {
    if (method !== "GET" || !ROUTES.test(url)) return response.writeHead(404).end();
    const { status, headers, body } = await askInTurn(toPath(url, api));
    const names = ["content-type", "x-wp-total", "x-wp-totalpages"].filter((name) => headers.has(name));
    response.writeHead(status, Object.fromEntries(names.map((name) => [name, headers.get(name)]))).end(body);
  }).listen(Number(port), "127.0.0.1");
  process.on("SIGTERM", () => process.exit(0));
}

const api = await findApi();
await checkPosts(api);
if (port) serve(api);
