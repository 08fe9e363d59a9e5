/** Narrowing the measures: list, map and counts together, in the address, taken back one by one, on desk and phone. */
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { card, openWords, sheet, withoutWebGl, zoneList } from './live-map';

test.beforeEach(({ context }) => withoutWebGl(context));

const filterButton = (page: Page) => page.locator('#filter-button');
const found = (page: Page): Locator => page.getByRole('region', { name: 'Measures found' });
const onMap = (page: Page) => page.getByRole('group', { name: 'Map of the cooperation zones in the Greater Bay Area' });

async function raiseOnPhone(page: Page, isMobile: boolean): Promise<void> {
  if (isMobile) await page.getByRole('button', { name: 'Raise the sheet' }).tap();
}

test('facets narrow list, map and counts; chips and Back take a choice back', async ({ page, isMobile }) => {
  await openWords(page, '?lang=en');
  await raiseOnPhone(page, isMobile);
  await filterButton(page).click();
  const panel = page.getByRole('group', { name: 'Filter measures' });
  await panel.getByRole('button', { name: 'Theme' }).click();
  const marine = panel.getByRole('button', { name: /^Modern marine industry \d+$/ });
  const count = /\d+$/.exec((await marine.textContent()) ?? '')?.[0] ?? '';
  await marine.click();
  await expect(marine).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText(`${count} of 177 measures`)).toBeVisible();
  await expect(found(page).locator('.entry-row')).toHaveCount(Number(count));
  await expect(zoneList(page)).toBeHidden();
  await expect(page).toHaveURL(/filter=theme\.marine/);
  await expect(onMap(page)).toContainText(`Qianhai前海 · ${count}`);
  await expect(onMap(page)).not.toContainText(/Hengqin橫琴 · \d/);

  await panel.getByRole('button', { name: 'For whom' }).click();
  await panel.getByRole('button', { name: /^start-ups/ }).waitFor();
  await page.goBack();
  await expect(zoneList(page)).toBeVisible();
  await page.goForward();
  await page.getByRole('button', { name: 'Remove the filter: Modern marine industry' }).click();
  await expect(filterButton(page)).toBeFocused();
  await expect(zoneList(page)).toBeVisible();
  await expect(page).not.toHaveURL(/filter=/);
});

test('a link with filters opens the same; what is found opens in its sheet, which is narrowed too', async ({
  page,
  isMobile,
}) => {
  await openWords(page, '?lang=en&filter=theme.tax_audience.manufacturer');
  await raiseOnPhone(page, isMobile);
  await found(page).getByRole('button', { name: 'By theme' }).click();
  await expect(found(page).getByRole('heading')).toHaveText(/Tax \d/);
  await found(page)
    .getByRole('button', { name: /Nansha/ })
    .first()
    .click();
  await expect(sheet(page, 'Nansha').getByRole('article').first()).toBeVisible();
  expect(await sheet(page, 'Nansha').getByRole('article').count()).toBeLessThan(5);
  await sheet(page, 'Nansha').getByRole('button', { name: 'Clear all' }).click();
  await expect(sheet(page, 'Nansha').getByRole('article')).toHaveCount(17);
});

test('where nothing is left, the page says which filter to drop; the date is one of them', async ({
  page,
  isMobile,
}) => {
  await openWords(page, '?lang=en&filter=theme.marine_zone.northern-metropolis');
  await raiseOnPhone(page, isMobile);
  await expect(
    page.getByText('No measure meets all of these filters. Without the filter Theme there are 18.'),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Drop the filter Theme' }).click();
  await expect(found(page).locator('.entry-row')).toHaveCount(18);

  await openWords(page, '?lang=en&filter=counterpart.macao_on.2024-02-29');
  await expect(page.getByRole('button', { name: 'Remove the filter: In force on 29 Feb 2024' })).toBeVisible();
  await expect(found(page)).not.toContainText('Goods move freely on the first line');
  await openWords(page, '?lang=en&filter=counterpart.macao_on.2024-03-01');
  await expect(found(page)).toContainText('Goods move freely on the first line');
});

test('by keys alone, in the dark, and with nothing for axe to complain of', async ({ page, isMobile }) => {
  test.skip(isMobile, 'a phone has no keys');
  await openWords(page, '?lang=en&theme=dark');
  await filterButton(page).press('Enter');
  const panel = page.getByRole('group', { name: 'Filter measures' });
  await panel.getByRole('button', { name: 'Status' }).press('Enter');
  await panel.getByRole('button', { name: /^In force \d/ }).press('Enter');
  await expect(found(page)).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include('.column').analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
  await panel.getByRole('button', { name: 'Status' }).press('Escape');
  await expect(panel).toBeHidden();
  await expect(filterButton(page)).toBeFocused();
  await page.keyboard.press('2');
  await expect(card(page, 'Hengqin')).toContainText(/\d+ of 43 measures/);
});

test('while a search is typed, the map shows where its finds lie', async ({ page, isMobile }) => {
  test.skip(isMobile, 'on a phone the search takes the whole screen');
  await openWords(page, '?lang=en');
  await page.getByRole('combobox', { name: 'Search the atlas' }).fill('CPTPP');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expect(onMap(page)).toContainText(/Hengqin橫琴 · \d/);
  await expect(onMap(page)).not.toContainText(/Nansha南沙 · \d/);
  await page.keyboard.press('Escape');
  await expect(onMap(page)).not.toContainText(/Hengqin橫琴 · \d/);
});
