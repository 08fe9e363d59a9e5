/** Street detail from an archive beside the page: offered where there is one, drawn when asked for, harmless if it fails. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { WITH_A_MAP_MILLISECONDS, liveMap, mapSettled, openLiveMap } from './live-map';
import { archiveWithARoad } from './pmtiles-archive';

test.describe.configure({ timeout: WITH_A_MAP_MILLISECONDS });
test.use({ viewport: { width: 1000, height: 640 } });
test.skip(({ isMobile }) => isMobile, 'about files, not about screens');

/** Serves a configuration that names an archive, and the archive by ranges, as a static host does. */
async function withArchive(page: Page, archive: Uint8Array): Promise<string[]> {
  const ranges: string[] = [];
  await page.route('**/config.json', async (route) => {
    const response = await route.fetch();
    const configuration = (await response.json()) as Record<string, unknown>;
    const attribution = { 'zh-Hant': '街道來源', 'zh-Hans': '街道来源', en: 'Streets by the test' };
    await route.fulfill({ json: { ...configuration, streetDetail: { archive: 'streets.pmtiles', attribution } } });
  });
  await page.route('**/streets.pmtiles', async (route) => {
    const range = (await route.request().headerValue('range')) ?? '';
    ranges.push(range);
    const [, from, to] = /bytes=(\d+)-(\d+)/.exec(range) ?? [];
    const body = Buffer.from(archive.slice(Number(from), Math.min(Number(to) + 1, archive.length)));
    await route.fulfill({ status: 206, body, contentType: 'application/octet-stream' });
  });
  return ranges;
}

const key = (page: Page) => page.getByRole('region', { name: 'Key to the map' });

test('a deployment with an archive offers street detail in the key; it is drawn, credited and part of the link', async ({
  page,
}) => {
  const ranges = await withArchive(page, archiveWithARoad());
  await openLiveMap(page, '?lang=en');
  await page.getByRole('button', { name: 'Key to the map' }).click();
  await expect(key(page)).toContainText('Control point');
  expect(ranges).toEqual([]);

  await key(page).getByRole('checkbox', { name: 'Street detail' }).check();
  await expect(liveMap(page)).toContainText('Streets by the test');
  await expect(page).toHaveURL(/streets=1/);
  await mapSettled(page);
  await expect.poll(() => ranges.length).toBeGreaterThan(1);

  await key(page).getByRole('checkbox', { name: 'Street detail' }).uncheck();
  await expect(liveMap(page)).not.toContainText('Streets by the test');
  await expect(page).not.toHaveURL(/streets/);
});

test('an archive that is none leaves the map as it was and says so', async ({ page }) => {
  await withArchive(page, new TextEncoder().encode('x'.repeat(20_000)));
  await openLiveMap(page, '?lang=en&streets=1');
  await expect(page.getByRole('status').filter({ hasText: 'Street detail could not be loaded' })).toBeVisible();
  await expect(liveMap(page)).not.toContainText('Streets by the test');
  await mapSettled(page);
});

test('without an archive the key has no such switch', async ({ page }) => {
  await openLiveMap(page, '?lang=en');
  await page.getByRole('button', { name: 'Key to the map' }).click();
  await expect(key(page)).toContainText('Metro');
  await expect(key(page).getByRole('checkbox')).toHaveCount(0);
});
