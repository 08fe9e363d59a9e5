/** A manufacturer's questions, asked by keys alone from the start page; the whole list is docs/ten-questions.md. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { openWords, sheet, withoutWebGl } from './live-map';

// Nothing here needs the map, and without it the words come sooner.
test.beforeEach(({ context }) => withoutWebGl(context));
test.skip(({ isMobile }) => isMobile, 'a phone has no keys');

/** Types into the search box as one does who has not touched the mouse, and takes the first find. */
async function ask(page: Page, words: string): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
}

test('engineers in Qianhai: the measure stands in sight, with its state and its source', async ({ page }) => {
  await openWords(page, '?lang=en');
  await ask(page, 'engineers tax Qianhai');
  const measure = sheet(page, 'Qianhai').locator('#measure-qianhai-hong-kong-tax-for-hong-kong-residents');
  await expect(measure).toBeInViewport();
  await expect(measure).toContainText('In force Apr 2024');
  await expect(measure.getByRole('button', { name: /^Source: / }).first()).toBeVisible();
});

test('Macao firms in Hengqin by 2029: the target stands in sight, and the link opens the same', async ({ page }) => {
  await openWords(page, '?lang=zh-Hant');
  await ask(page, '横琴 澳门企业 2029');
  const ladder = page.locator('#indicator-hengqin-macao-enterprises');
  await expect(ladder).toBeInViewport();
  await expect(ladder).toContainText('25,000');
  await expect(page).toHaveURL(/indicator=hengqin-macao-enterprises/);
  await page.reload();
  await expect(ladder).toBeInViewport();
});

test('an event is marked among its zone’s, and a plan opens with its measures', async ({ page }) => {
  await openWords(page, '?lang=en');
  await ask(page, 'Bill gazetted');
  const event = sheet(page, 'Northern Metropolis').getByRole('listitem').filter({ hasText: 'Bill gazetted' });
  await expect(event).toBeInViewport();
  await expect(event).toHaveClass(/sought/);
  await ask(page, 'Northern Metropolis Action Agenda');
  await expect(page).toHaveURL(/zone=northern-metropolis.*filter=plan\.northern-metropolis-agenda-2023/);
});

test('what the page can do is asked for by its name', async ({ page }) => {
  await openWords(page, '?lang=en');
  await ask(page, 'for my firm');
  await expect(page.getByRole('region', { name: 'For my firm' }).getByRole('status')).toBeVisible();
  await expect(page).toHaveURL(/page=firm/);
});
