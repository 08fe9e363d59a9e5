/** With the network off: after the first visit the atlas is whole in the browser, and a newer one asks first. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test, waitForSettled } from './fixtures';
import { WITH_A_MAP_MILLISECONDS, card, openWords, withoutWebGl } from './live-map';
import { DIST } from './serve-dist';
import { serveBelow } from './static-host';

test.describe.configure({ timeout: WITH_A_MAP_MILLISECONDS });
test.skip(({ isMobile }) => isMobile, 'about storage, not about screens');
test.use({ keepsCopy: true, viewport: { width: 1180, height: 760 } });

const foot = (page: Page) => page.getByRole('contentinfo');
const copyIsKept = (page: Page) => expect(foot(page)).toContainText('Works without a network', { timeout: 60_000 });

test('after one visit the whole atlas opens from the browser, briefing included', async ({ browser }) => {
  const context = await browser.newContext({ reducedMotion: 'reduce', viewport: { width: 1180, height: 760 } });
  const host = await serveBelow('/members/atlas/');
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  try {
    await page.goto(`${host.address}?lang=en`);
    await waitForSettled(page);
    await copyIsKept(page);
    await host.close();
    await context.setOffline(true);

    await page.reload();
    await waitForSettled(page);
    await expect(foot(page)).toContainText('research@cma.org.hk');
    await page.goto(`${host.address}en/?zone=hengqin`);
    await expect(card(page, 'Hengqin')).toBeVisible();
    await page.goto(`${host.address}?lang=en&briefing=five-minutes&scene=1`);
    for (let number = 1; number <= 5; number++) {
      await expect(page.getByRole('group', { name: `Scene ${String(number)} of 5` })).toBeVisible();
      await page.keyboard.press('PageDown');
    }
    const answer = await page.evaluate(async () => (await fetch('data/atlas.json')).status);
    expect(answer).toBe(200);
    expect(errors).toEqual([]);
  } finally {
    await context.close();
  }
});

test('a newer version is said to be ready, and takes over only when it is asked to', async ({ browser }) => {
  const built =
    /<meta name="version" content="([^"]+)"/.exec(readFileSync(join(DIST, 'index.html'), 'utf8'))?.[1] ?? '';
  let isNewer = false;
  const host = await serveBelow('/', (file, content) => {
    if (!isNewer) return content;
    if (file.endsWith('.html')) return content.toString().replace(built, '9.9.9-newer');
    return file === 'sw.js' ? content.toString().replaceAll(/(html`,revision:`)\w+/g, '$1newer') : content;
  });
  const context = await browser.newContext({ viewport: { width: 1180, height: 760 } });
  await withoutWebGl(context);
  try {
    const page = await context.newPage();
    await openWords(page, `${host.address}?lang=en`);
    await expect(foot(page)).toContainText(`Version ${built}`);
    await copyIsKept(page);

    isNewer = true;
    await page.reload();
    const ready = page.getByRole('status').filter({ hasText: 'A newer version of the atlas is ready' });
    await expect(ready).toBeVisible();
    await expect(foot(page)).toContainText(`Version ${built}`);
    await page.reload();
    await expect(foot(page)).toContainText(`Version ${built}`);

    await ready.getByRole('button', { name: 'Use it now' }).click();
    await expect(foot(page)).toContainText('Version 9.9.9-newer');
    await expect(ready).toHaveCount(0);
  } finally {
    await context.close();
    await host.close();
  }
});
test('where there is no room for a copy that is said, and the atlas goes on', async ({ page, context, baseURL }) => {
  await withoutWebGl(context);
  const devTools = await context.newCDPSession(page);
  await devTools.send('Storage.overrideQuotaForOrigin', { origin: new URL(baseURL ?? '').origin, quotaSize: 500_000 });
  await openWords(page, '?lang=en');
  const said = page.getByRole('status').filter({ hasText: 'no room for a copy' });
  await expect(said).toBeVisible({ timeout: 30_000 });
  await said.getByRole('button', { name: 'Close' }).click();
  await expect(said).toHaveCount(0);
  await page.getByRole('navigation').getByRole('button', { name: 'Hengqin' }).click();
  await expect(card(page, 'Hengqin')).toContainText('106.46 km²');
});
