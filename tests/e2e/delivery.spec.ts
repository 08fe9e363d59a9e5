/** How the atlas reaches a reader: before any script, under its policy, from any folder of any host. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Overview } from '../../src/contract/pieces';
import type { Language } from '../../src/contract/vocabulary';
import { expect, test, waitForSettled } from './fixtures';
import { DIST } from './serve-dist';
import { serveBelow } from './static-host';

const PAGES: { language: Language; path: string; lang: string; root: string }[] = [
  { language: 'zh-Hant', path: '', lang: 'zh-Hant-HK', root: './' },
  { language: 'zh-Hans', path: 'zh-Hans/', lang: 'zh-Hans-CN', root: '../' },
  { language: 'en', path: 'en/', lang: 'en', root: '../' },
];

const overview = JSON.parse(readFileSync(join(DIST, 'data/page/overview.json'), 'utf8')) as Overview;

test.describe('before any script runs', () => {
  test.use({ javaScriptEnabled: false });

  for (const { language, path, lang, root } of PAGES) {
    test(`every place and its description can be read at /${path}`, async ({ page }) => {
      await page.goto(path);
      const html = page.locator('html');
      await expect(html).toHaveAttribute('lang', lang);
      await expect(html).toHaveAttribute('data-root', root);
      expect(await page.title()).not.toBe('');
      for (const zone of overview.zones) {
        await expect(page.locator('body')).toContainText(zone.name[language]);
        await expect(page.locator('body')).toContainText(zone.summary[language]);
      }
    });
  }
});

test('the policy is served as a header and stands in each page, and allows nothing unsafe', async ({ request }) => {
  for (const { path } of PAGES) {
    const response = await request.get(path);
    const header = response.headers()['content-security-policy'] ?? '';
    expect(header).toContain("default-src 'self'");
    expect(header).toContain('frame-ancestors');
    expect(header).not.toContain('unsafe');

    const html = await response.text();
    const inPage = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    expect(inPage.replaceAll('&#39;', "'")).toBe(header.replace(/; frame-ancestors [^;]*/, ''));
  }
});

test('a file that is not there is said to be missing', async ({ request }) => {
  expect((await request.get('data/nothing.json')).status()).toBe(404);
});

for (const { path, lang } of PAGES) {
  test(`it works below a folder of a host that sends no headers, at ${path || 'the root'}`, async ({ browser }) => {
    const host = await serveBelow('/members/atlas/');
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    const troubles: string[] = [];
    context.on('console', (message) => {
      if (['error', 'warning'].includes(message.type()) && !/GPU stall/.test(message.text())) {
        troubles.push(message.text());
      }
    });
    context.on('request', (request) => {
      const inside = request.url().startsWith(host.address) || /^(data|blob):/.test(request.url());
      if (!inside) troubles.push(`outside its folder: ${request.url()}`);
    });
    try {
      const page = await context.newPage();
      await page.goto(host.address + path);
      await waitForSettled(page);
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      expect(troubles).toEqual([]);
    } finally {
      await context.close();
      await host.close();
    }
  });
}
