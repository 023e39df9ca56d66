// Firefox for the tests of what another engine may do in another way: policies, style sheets, links, the element.

import puppeteer from 'puppeteer-core';
import { fontconfig } from './chromium.mjs';
import { closeWithFile, closeWithTest } from './closing.mjs';

/** Starting can take half a minute on a busy machine. */
const PATIENCE = 120_000;

async function launch() {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
    env: { ...process.env, FONTCONFIG_FILE: fontconfig('narrow') },
    timeout: PATIENCE,
    protocolTimeout: PATIENCE,
  });
  closeWithFile(() => browser.close());
  return browser;
}

/** The browser of this file, once a test has asked for it. @type {ReturnType<typeof launch> | undefined} */
let browser;

/**
 * A page in a context of its own, with a list of what goes wrong on it.
 *
 * @param {string} url
 * @param {{ width?: number }} [options]
 * @returns {Promise<{ page: import('puppeteer-core').Page, faults: string[] }>}
 */
export async function openFirefox(url, { width = 1280 } = {}) {
  browser ??= launch();
  const context = await (await browser).createBrowserContext();
  closeWithTest(() => context.close());
  const page = await context.newPage();
  /** @type {string[]} */
  const faults = [];
  page.on('pageerror', (error) => faults.push(`error ${error}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console ${message.text()}`);
  });
  await page.setViewport({ width, height: 800 });
  await page.goto(url);
  return { page, faults };
}
