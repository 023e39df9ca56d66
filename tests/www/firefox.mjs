// Firefox for the tests of what another engine may do in another way: policies, style sheets, links, the element.

import puppeteer from 'puppeteer-core';

/** Starting can take half a minute on a busy machine. */
const PATIENCE = 120_000;

export const launchFirefox = () =>
  puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
    timeout: PATIENCE,
    protocolTimeout: PATIENCE,
  });

/**
 * A page in a context of its own, with a list of what goes wrong on it.
 *
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} url
 * @param {{ width?: number }} [options]
 * @returns {Promise<{ page: import('puppeteer-core').Page, faults: string[] }>}
 */
export async function openFirefox(browser, url, { width = 1280 } = {}) {
  const context = await browser.createBrowserContext();
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
