// What the app really asks of the API on an article's page, read to its end: for the load to repeat. It never answers by itself.
import { openPhone, pause, withBrowser } from "./browser.mjs";

const gazeta = `http://127.0.0.1:${process.env.GAZETA_PORT}`;

async function findArticles(count) {
  const answer = await fetch(`${gazeta}/wp-json/wp/v2/posts?per_page=${count}&_fields=link`);
  return (await answer.json()).map(({ link }) => gazeta + new URL(link).pathname);
}

// To the end, for the discussion is asked for when a reader comes near it.
async function readToTheEnd(page) {
  for (let screen = 0; screen < 20; screen += 1) {
    await page.evaluate(() => scrollBy(0, innerHeight));
    await pause(40);
  }
  await page.waitForNetworkIdle({ idleTime: 400 });
}

async function record(url) {
  return withBrowser(async (browser) => {
    const asked = [];
    const page = await openPhone(browser);
    page.on("request", (request) => {
      const { pathname, search } = new URL(request.url());
      if (request.method() === "GET" && pathname.startsWith("/wp-json")) asked.push(pathname + search);
    });
    await page.goto(url, { waitUntil: "networkidle0" });
    await readToTheEnd(page);
    return asked;
  });
}

// A list of lists: the requests of each article.
export async function recordArticles(count) {
  const pages = [];
  for (const url of await findArticles(count)) pages.push(await record(url));
  return pages;
}
