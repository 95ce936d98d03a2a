// Starts this machine's Chromium with an empty profile, and throttles a page as Lighthouse does. It never downloads a
// browser.
import puppeteer from "puppeteer-core";
import { throttling } from "lighthouse/core/config/constants.js";

export const SLOW = throttling.mobileSlow4G;

// Each call has an empty profile, so no page finds what another one has cached.
export async function withBrowser(work) {
  const browser = await puppeteer.launch({ executablePath: process.env.CHROME_PATH, headless: true, args: ["--no-sandbox", "--disable-quic"] });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

// Opens a page with the screen of a phone.
export async function openPhone(browser) {
  const page = await browser.newPage();
  await page.setViewport({ width: 412, height: 823, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true });
  return page;
}

// Throttles a page to Lighthouse's slow 4G and a processor four times slower.
export async function slowDown(page) {
  const tools = await page.createCDPSession();
  await tools.send("Network.enable");
  await tools.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: SLOW.requestLatencyMs,
    downloadThroughput: (SLOW.downloadThroughputKbps * 1024) / 8,
    uploadThroughput: (SLOW.uploadThroughputKbps * 1024) / 8,
  });
  await tools.send("Emulation.setCPUThrottlingRate", { rate: SLOW.cpuSlowdownMultiplier });
}

export function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
