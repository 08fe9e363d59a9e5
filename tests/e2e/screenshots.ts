/**
 * Takes pictures of the built atlas, to look at one by one.
 *
 *     npm run screenshots                    three screens, three languages, into test-results/screenshots/
 *     npm run screenshots -- FOLDER          into FOLDER
 *     npm run screenshots -- --views         the eight framed views on the three screens in the three languages, and
 *                                            once in each of the other themes: 72 and 16 pictures
 *     npm run screenshots -- --views --only=hengqin,phone,en
 *                                            of those, the ones whose names hold all of these words
 *     npm run screenshots -- --readme        the README's picture, tests/e2e/atlas.jpg
 *
 * ImageMagick lays them out on a sheet: montage test-results/screenshots/phone-*.png -tile 4x -geometry +8+8 sheet.png
 */
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from '@playwright/test';
import { BROWSER_ARGUMENTS, findBrowser } from '../../.ci/browser';
import { LANGUAGES, type Language } from '../../src/contract/vocabulary';
import { THEMES_OF_PAGE, type PageTheme } from '../../src/domain/view';
import { expect } from './fixtures';
import { FRAMED_VIEWS, addressOf } from './framed-views';
import { serveDist, TOP_FOLDER } from './serve-dist';

interface Screen {
  name: string;
  width: number;
  height: number;
  isPhone?: boolean;
}

const SCREENS: readonly Screen[] = [
  { name: 'desktop', width: 1440, height: 900 },
  { name: 'projector', width: 1920, height: 1080 },
  { name: 'phone', width: 390, height: 844, isPhone: true },
];

const README_PICTURE = resolve(import.meta.dirname, 'atlas.jpg');
/** What the README shows: a zone with its measures, and what crosses to it. */
const README_ADDRESS = '?lang=en&zone=hengqin';
const README_SCREEN: Screen = { name: 'readme', width: 1440, height: 900 };

async function takePicture(
  browser: Browser,
  address: string,
  { width, height, isPhone = false }: Screen,
  file: string,
): Promise<void> {
  const page = await browser.newPage({
    viewport: { width, height },
    reducedMotion: 'reduce',
    ...(isPhone && { hasTouch: true, isMobile: true }),
  });
  await page.goto(address);
  // What the first view could do without arrives after it: finer shores, links, fonts.
  await expect(page.locator('[role=application][data-complete=true]')).toBeAttached({ timeout: 90_000 });
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: file, ...(file.endsWith('.jpg') && { quality: 85 }) });
  await page.close();
  console.log(file);
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { readme: { type: 'boolean' }, views: { type: 'boolean' }, only: { type: 'string' } },
});
const folder = resolve(positionals[0] ?? resolve(TOP_FOLDER, 'test-results/screenshots'));
const addressIn = (language: Language) => `?lang=${language}`;

/** Every picture of the framed views: its file's name, screen and address. */
function framedPictures(): { name: string; screen: Screen; address: string }[] {
  const inTheme = (theme: PageTheme, screens: readonly Screen[], languages: readonly Language[]) =>
    FRAMED_VIEWS.flatMap((view) =>
      screens.flatMap((screen) =>
        languages.map((language) => ({
          name: `${theme}-${view.name}-${screen.name}-${language}`,
          screen,
          address: `${addressIn(language)}&theme=${theme}${addressOf(view, screen)}`,
        })),
      ),
    );
  const wanted = values.only?.split(',') ?? [];
  return [
    ...inTheme('light', SCREENS, LANGUAGES),
    ...THEMES_OF_PAGE.filter((theme) => theme !== 'light').flatMap((theme) =>
      inTheme(theme, SCREENS.slice(0, 1), ['zh-Hant']),
    ),
  ].filter(({ name }) => wanted.every((word) => name.includes(word)));
}

const executablePath = findBrowser();
const browser = await chromium.launch({ args: BROWSER_ARGUMENTS, ...(executablePath && { executablePath }) });
const served = await serveDist();
try {
  if (values.readme) {
    await takePicture(browser, served.address + README_ADDRESS, README_SCREEN, README_PICTURE);
  } else if (values.views) {
    mkdirSync(folder, { recursive: true });
    for (const { name, screen, address } of framedPictures()) {
      await takePicture(browser, served.address + address, screen, resolve(folder, `${name}.png`));
    }
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
