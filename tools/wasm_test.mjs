// Runs tests that are compiled to wasm in a headless Chromium: wasm_test.mjs FILE.wasm, with the capabilities of
// webdriver.json. It never builds.
//
// wasm-bindgen-test-runner's web server has four threads, and each serves one connection until it ends. Chromium opens
// six connections at once, so two would wait for ever. Therefore Chromium gets a proxy, which closes its connection to
// that server after each response.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

function forward(incoming, response) {
  const { hostname, port, pathname, search } = new URL(incoming.url);
  const headers = { ...incoming.headers, connection: "close" };
  const options = { hostname, port, path: pathname + search, method: incoming.method, headers, agent: false };
  const outgoing = request(options, (incomingResponse) => {
    response.writeHead(incomingResponse.statusCode, incomingResponse.headers);
    incomingResponse.pipe(response);
  });
  outgoing.on("error", () => response.destroy());
  incoming.pipe(outgoing);
}

// The runner reads webdriver.json from its working directory.
function writeCapabilities(folder, proxyPort) {
  const capabilities = JSON.parse(readFileSync(join(ROOT, "webdriver.json"), "utf8"));
  capabilities["goog:chromeOptions"].args.push(`--proxy-server=127.0.0.1:${proxyPort}`, "--proxy-bypass-list=<-loopback>");
  writeFileSync(join(folder, "webdriver.json"), JSON.stringify(capabilities));
}

const [file, ...options] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "gazeta-component-"));
const proxy = createServer(forward).listen(0, "127.0.0.1", () => {
  writeCapabilities(folder, proxy.address().port);
  const runner = spawn("wasm-bindgen-test-runner", [resolve(file), ...options], { cwd: folder, stdio: "inherit" });
  runner.on("exit", (code) => {
    rmSync(folder, { recursive: true });
    process.exit(code ?? 1);
  });
});
