/** The atlas in one file: opened from the disk with the network off, and briefed with. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { expect, test, waitForSettled } from './fixtures';
import { WITH_A_MAP_MILLISECONDS } from './live-map';
import { TOP_FOLDER } from './serve-dist';

test.describe.configure({ timeout: WITH_A_MAP_MILLISECONDS });
test.skip(({ isMobile }) => isMobile, 'about a file, not about screens');

const PORTABLE = resolve(TOP_FOLDER, 'portable');
const address = pathToFileURL(resolve(PORTABLE, 'bay-zones-atlas.html')).href;

test('a file opened by double click draws its map, runs a briefing and hands out its data', async ({ browser }) => {
  // Few pixels are drawn sooner where no graphics card draws them.
  const context = await browser.newContext({ reducedMotion: 'reduce', viewport: { width: 900, height: 600 } });
  await context.setOffline(true);
  const troubles: string[] = [];
  context.on('console', (message) => {
    const isTrouble = ['error', 'warning'].includes(message.type()) && !/GPU stall/.test(message.text());
    if (isTrouble) troubles.push(message.text());
  });
  context.on('weberror', (error) => troubles.push(error.error().message));
  context.on('request', (request) => {
    if (!/^(?:file|data|blob):/.test(request.url())) troubles.push(`leaves the file: ${request.url()}`);
  });
  try {
    const page = await context.newPage();
    await page.goto(`${address}?lang=en`);
    await waitForSettled(page);
    await expect(page.locator('[data-trouble]')).toHaveCount(0);
    await page.getByRole('button', { name: 'Briefings' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Five-minute overview/ })
      .click();
    for (let number = 1; number <= 5; number++) {
      await expect(page.getByRole('group', { name: `Scene ${String(number)} of 5` })).toBeVisible();
      await page.keyboard.press('PageDown');
    }
    await expect(page).toHaveURL(/briefing=five-minutes&scene=1/);
    await page.reload();
    await expect(page.getByRole('group', { name: 'Scene 1 of 5' })).toBeVisible();
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Data and sources' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'atlas.json' }).click(),
    ]);
    const atlas = JSON.parse(readFileSync(await download.path(), 'utf8')) as { zones: unknown[] };
    expect(atlas.zones).toHaveLength(5);
    expect(troubles).toEqual([]);
  } finally {
    await context.close();
  }
});

test('the archive for a host holds every page and says what to do with it', () => {
  const files = unzipSync(new Uint8Array(readFileSync(resolve(PORTABLE, 'bay-zones-atlas.zip'))));
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining(['README.txt', 'atlas/index.html', 'atlas/en/index.html', 'atlas/sw.js']),
  );
  expect(new TextDecoder().decode(files['README.txt'])).toContain('bay-zones-atlas.html');
});
