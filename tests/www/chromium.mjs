// Chromium as the tests start it: without what it does besides showing pages, and with typefaces that every machine has.

import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

/** @typedef {'narrow' | 'wide'} Face the typefaces of `fonts/` that pages are shown in */

/** What Playwright turns off. It is said again here because only the last list of such a kind counts. */
const OFF = [
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];

/** Parts of the window around a page and processes kept in store: for each context they cost more than a page does. */
const UNSEEN = ['SpareRendererForSitePerProcess', 'WebUIOmniboxAimPopup', 'WebUIOmniboxPopup'];

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${[...OFF, ...UNSEEN]}`,
];

/** The file that makes these the only typefaces of a browser. @param {Face} face */
export const fontconfig = (face) => fileURLToPath(new URL(`fonts/${face}.conf`, import.meta.url));

/** @param {Face} face */
const how = (face) => ({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: FLAGS,
  env: { ...process.env, FONTCONFIG_FILE: fontconfig(face) },
});

/** A browser of one's own. @param {Face} face */
export const launch = (face = 'narrow') => chromium.launch(how(face));

/** A browser for many test files, one after the other. */
export const launchServer = () => chromium.launchServer({ ...how('narrow'), host: '127.0.0.1' });

/** The browser that another process has started, or one of one's own. @param {Face} [face] */
export function connect(face = 'narrow') {
  const shared = process.env.CHROMIUM_SERVER;
  return shared && face === 'narrow' ? chromium.connect(shared) : launch(face);
}
