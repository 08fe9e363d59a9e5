/**
 * Takes pictures of the built atlas, to look at: three screens, three languages.
 *
 *     npm run screenshots                    into test-results/screenshots/
 *     npm run screenshots -- FOLDER          into FOLDER
 *     npm run screenshots -- --readme        the README's picture, tests/e2e/atlas.jpg
 */
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from '@playwright/test';
import { BROWSER_ARGUMENTS, findBrowser } from '../../.ci/browser';
import { LANGUAGES, type Language } from '../../src/contract/vocabulary';
import { waitForSettled } from './fixtures';
import { serveDist, TOP_FOLDER } from './serve-dist';

interface Screen {
  name: string;
  width: number;
  height: number;
}

const SCREENS: readonly Screen[] = [
  { name: 'desktop', width: 1440, height: 900 },
  { name: 'projector', width: 1920, height: 1080 },
  { name: 'phone', width: 390, height: 844 },
];

const README_PICTURE = resolve(import.meta.dirname, 'atlas.jpg');
/** What the README shows: a zone with its measures, and what crosses to it. */
const README_ADDRESS = '?lang=en&zone=hengqin';
const README_SCREEN: Screen = { name: 'readme', width: 1440, height: 900 };

async function takePicture(browser: Browser, address: string, { width, height }: Screen, file: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' });
  await page.goto(address);
  await waitForSettled(page);
  await page.screenshot({ path: file, ...(file.endsWith('.jpg') && { quality: 85 }) });
  await page.close();
  console.log(file);
}

const { positionals, values } = parseArgs({ allowPositionals: true, options: { readme: { type: 'boolean' } } });
const folder = resolve(positionals[0] ?? resolve(TOP_FOLDER, 'test-results/screenshots'));
const addressIn = (language: Language) => `?lang=${language}`;

const executablePath = findBrowser();
const browser = await chromium.launch({ args: BROWSER_ARGUMENTS, ...(executablePath && { executablePath }) });
const served = await serveDist();
try {
  if (values.readme) {
    await takePicture(browser, served.address + README_ADDRESS, README_SCREEN, README_PICTURE);
  } else {
    mkdirSync(folder, { recursive: true });
    for (const screen of SCREENS) {
      for (const language of LANGUAGES) {
        const file = resolve(folder, `${screen.name}-${language}.png`);
        await takePicture(browser, served.address + addressIn(language), screen, file);
      }
    }
  }
} finally {
  await browser.close();
  await served.close();
}
