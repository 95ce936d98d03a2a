// Records the API requests that the app sends for an article that is read to its end, for the load test to repeat. It
// never repeats them itself.
import { openPhone, pause, withBrowser } from "./browser.mjs";

const gazeta = `http://127.0.0.1:${process.env.GAZETA_PORT}`;

async function findArticles(count) {
  const response = await fetch(`${gazeta}/wp-json/wp/v2/posts?per_page=${count}&_fields=link`);
  return (await response.json()).map(({ link }) => gazeta + new URL(link).pathname);
}

// Scrolls to the end, because comments are loaded only near the viewport.
async function readToTheEnd(page) {
  for (let screen = 0; screen < 20; screen += 1) {
    await page.evaluate(() => scrollBy(0, innerHeight));
    await pause(40);
  }
  await page.waitForNetworkIdle({ idleTime: 400 });
}

async function record(url) {
  return withBrowser(async (browser) => {
    const requests = [];
    const page = await openPhone(browser);
    page.on("request", (request) => {
      const { pathname, search } = new URL(request.url());
      if (request.method() === "GET" && pathname.startsWith("/wp-json")) requests.push(pathname + search);
    });
    await page.goto(url, { waitUntil: "networkidle0" });
    await readToTheEnd(page);
    return requests;
  });
}

// Returns a list of lists: the requests of each article.
export async function recordArticles(count) {
  const pages = [];
  for (const url of await findArticles(count)) pages.push(await record(url));
  return pages;
}
