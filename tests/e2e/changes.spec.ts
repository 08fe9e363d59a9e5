/** What changed since a date: told in the words, counted on the map, in the address; the last visit is remembered. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { openWords, sheet, withoutWebGl, zoneList } from './live-map';

test.beforeEach(({ context }) => withoutWebGl(context));

const panel = (page: Page) => page.getByRole('region', { name: 'What changed' });
const onMap = (page: Page) => page.getByRole('group', { name: 'Map of the cooperation zones in the Greater Bay Area' });
const since = (page: Page) => panel(page).getByRole('group', { name: 'Since when' });

test('since the source paper, and since a date: figures, events and states, each leading to its sheet', async ({
  page,
  isMobile,
}) => {
  await openWords(page, '?lang=en');
  await page.getByRole('button', { name: 'What changed' }).click();
  if (isMobile) await page.getByRole('button', { name: 'Raise the sheet' }).tap();
  await since(page)
    .getByRole('button', { name: /^The source paper/ })
    .click();
  await expect(page).toHaveURL(/since=2023-12-31/);
  await expect(panel(page)).toContainText('The paper is dated 2024 without a day');
  await expect(panel(page)).toContainText('Closed-customs operation begins in Hengqin');
  await expect(panel(page).getByRole('heading', { name: /^New actual figures/ })).toBeVisible();
  // On a phone there is no room for its name.
  if (!isMobile) await expect(onMap(page)).toContainText(/Hengqin橫琴 · \d\d/);

  await panel(page).getByLabel('A date of your choice').fill('2026-06-30');
  await expect(page).toHaveURL(/since=2026-06-30/);
  await expect(panel(page)).toContainText('Northern Metropolis Development Bill gazetted');
  await expect(panel(page)).not.toContainText('Closed-customs operation begins in Hengqin');
  if (!isMobile) await expect(onMap(page)).toContainText(/Northern Metropolis北部都會區 · \d/);
  await expect(onMap(page)).not.toContainText(/Hengqin橫琴 · \d\d/);

  await panel(page)
    .getByRole('button', { name: /Bill gazetted/ })
    .click();
  await expect(sheet(page, 'Northern Metropolis').getByRole('tab', { selected: true })).toContainText('Timeline');
  await page.goBack();
  await expect(panel(page)).toContainText('Bill gazetted');
  await panel(page).getByRole('button', { name: 'Back to the zones' }).click();
  await expect(zoneList(page)).toBeVisible();
  await expect(page).not.toHaveURL(/since=/);
});

test('the last visit is remembered here, and a link brings its own date', async ({ page, isMobile }) => {
  test.skip(isMobile, 'the same on a phone');
  await page.addInitScript(() => {
    if (localStorage.getItem('atlas.visits') === null) localStorage.setItem('atlas.visits', '2026-03-01');
  });
  await openWords(page, '?lang=en&since=2026-07-01');
  await expect(panel(page)).toContainText(/changes? since 1 Jul 2026/);
  await since(page)
    .getByRole('button', { name: /^Your last visit, 1 Mar 2026/ })
    .click();
  await expect(page).toHaveURL(/since=2026-03-01/);
  const { violations } = await new AxeBuilder({ page }).include('.column').analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
});

test('a search offers what the page can do, and opens it', async ({ page, isMobile }) => {
  await openWords(page, '?lang=en');
  const box = page.getByRole('combobox', { name: 'Search the atlas' });
  await box.fill('what changed');
  await expect(page.getByRole('option', { name: 'What changed' })).toBeVisible();
  await box.press('Enter');
  await expect(panel(page)).toBeVisible();
  await box.fill('filter');
  await expect(page.getByRole('option', { name: 'Filter', exact: true })).toBeVisible();
  await box.press('Enter');
  await expect(page.getByRole('group', { name: 'Filter measures' })).toBeVisible();
  await expect(page.locator('#filter-button')).toBeFocused();
  if (isMobile) return;
  await box.fill('dark theme');
  await box.press('Enter');
  await expect(page).toHaveURL(/theme=dark/);
});
