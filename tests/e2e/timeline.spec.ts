/** The timeline: every label readable, the date line asks what was in force, a mark leads to its record; on a phone it runs downwards. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { openWords, sheet, withoutWebGl } from './live-map';

test.beforeEach(({ context }) => withoutWebGl(context));

const chart = (page: Page) => page.getByRole('group', { name: 'Timeline of the zones' });

/** Pairs of labels of one lane that lie on one another. */
const overlaps = (page: Page) =>
  page.locator('.lane').evaluateAll((lanes) =>
    lanes.flatMap((lane) => {
      const items = [...lane.querySelectorAll('.item.placed')].map((item) => ({
        name: item.textContent?.trim() ?? '',
        box: item.getBoundingClientRect(),
      }));
      return items.flatMap((a, index) =>
        items
          .slice(index + 1)
          .filter(
            (b) =>
              a.box.left < b.box.right - 1 &&
              b.box.left < a.box.right - 1 &&
              a.box.top < b.box.bottom - 1 &&
              b.box.top < a.box.bottom - 1,
          )
          .map((b) => `${a.name} | ${b.name}`),
      );
    }),
  );

test('labels never lie on one another, at any width of a year, in any language', async ({ page, isMobile }) => {
  test.skip(isMobile, 'a phone has a list');
  for (const language of ['zh-Hant', 'zh-Hans', 'en']) {
    await openWords(page, `?lang=${language}&page=timeline`);
    await expect(page.locator('.status.placed').first()).toBeAttached();
    expect(await page.locator('.item.placed').count()).toBeGreaterThan(80);
    expect(await overlaps(page), language).toEqual([]);
  }
  const narrower = page.getByRole('button', { name: 'Less space for each year' });
  await narrower.click();
  await narrower.click();
  await expect(narrower).toBeDisabled();
  expect(await overlaps(page)).toEqual([]);
});

test('opened from the list, used by keys alone: marks, the date line, and a record in its sheet', async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile, 'a phone has no keys');
  await openWords(page, '?lang=en');
  await page.getByRole('button', { name: 'Timeline', exact: true }).press('Enter');
  await expect(page.locator('.status.placed').first()).toBeAttached();

  const date = page.getByRole('slider', { name: 'In force on this date' });
  await date.focus();
  await date.press('ArrowLeft');
  await expect(page).toHaveURL(/filter=on\.2026-10/);
  await expect(date).toHaveAttribute('aria-valuetext', /^\d+ measures in force at the end of Oct 2026$/);
  const after = Number(/^\d+/.exec((await date.getAttribute('aria-valuetext')) ?? '')?.[0]);
  await expect(page.getByText(`${after} of 177 measures`)).toBeVisible();
  await date.press('Home');
  await expect(date).toHaveAttribute('aria-valuetext', '0 measures in force at the end of Jan 2009');
  await page.getByRole('button', { name: 'No date' }).click();
  await expect(page).not.toHaveURL(/filter=/);

  const first = chart(page).getByRole('button', { name: /Outline plan 2019/ });
  await first.focus();
  await first.press('ArrowDown');
  await expect(page.locator('.lane[aria-label=Qianhai] .item:focus')).toBeVisible();
  await chart(page)
    .getByRole('region', { name: 'Hengqin' })
    .getByRole('button', { name: /Closed-customs operation begins/ })
    .press('Enter');
  await expect(sheet(page, 'Hengqin').getByRole('listitem').filter({ hasText: 'Closed-customs' })).toBeFocused();
  await expect(chart(page)).toBeVisible();

  await chart(page)
    .getByRole('region', { name: 'Hengqin' })
    .getByRole('button', { name: /measures: announced/ })
    .click();
  await page
    .getByRole('region', { name: /measures: announced/ })
    .getByRole('button', { name: /CPTPP/ })
    .click();
  await expect(sheet(page, 'Hengqin').getByRole('article').filter({ hasText: 'CPTPP' }).first()).toBeInViewport();

  const { violations } = await new AxeBuilder({ page }).include('.over').analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
});

test('a zone can be had alone; on a phone the years run downwards and fit the screen', async ({ page, isMobile }) => {
  await openWords(page, '?lang=en&page=timeline&filter=on.2025-02');
  const zones = page.getByRole('group', { name: 'Zones shown' });
  await zones.getByRole('button', { name: 'Nansha' }).click();
  await expect(page).toHaveURL(/filter=zone\.nansha_on\.2025-02/);
  await expect(page.getByText(/^\d+ measures in force at the end of Feb 2025$/)).toBeVisible();
  if (!isMobile) {
    await expect(page.locator('.lane')).toHaveCount(1);
    return;
  }
  const list = page.getByRole('list', { name: 'Timeline of the zones' });
  await expect(list.getByRole('heading').first()).toHaveText('2022');
  await expect(list).not.toContainText('Hengqin');
  const [content, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  expect(content).toBeLessThanOrEqual(screen ?? 0);
  await list.getByRole('button', { name: /State Council issues/ }).tap();
  await expect(sheet(page, 'Nansha')).toBeVisible();
});
