/** On stage: a whole briefing with a clicker, a departure from the script, and the exact way back. */
import { expect, openAtlas, test, waitForSettled } from './fixtures';

test.setTimeout(240_000);

test('a presenter jumps to a scene, answers a question on the map and comes back exactly', async ({ page }) => {
  await openAtlas(page, '?lang=zh-Hant');
  await page.keyboard.press('KeyP');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^《前海規劃》/ })
    .click();
  const scene = (number: number) => page.getByRole('group', { name: `場景 ${String(number)} / 14` });
  await expect(scene(1)).toBeVisible();

  await page.keyboard.press('End');
  await expect(scene(14)).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(scene(14)).toBeVisible();

  await page.keyboard.press('Digit5');
  await page.keyboard.press('Enter');
  await expect(scene(5)).toBeVisible();
  await expect(scene(5)).toContainText('16,863');
  await expect(scene(5)).toContainText('60,000');
  await waitForSettled(page);
  const address = page.url();

  await page.keyboard.press('KeyN');
  await expect(page.getByRole('complementary', { name: '講者備註' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary', { name: '講者備註' })).toHaveCount(0);

  await page.locator('.stage .measures button').first().click();
  await expect(page.getByRole('complementary', { name: '橫琴' })).toBeVisible();
  await page.getByRole('button', { name: '回到場景 5' }).click();
  await expect(scene(5)).toBeVisible();
  await expect(page).toHaveURL(address);

  // To look something up without a hand on the mouse, and back.
  await page.keyboard.press('Slash');
  await expect(page.getByRole('combobox', { name: '搜尋圖譜' })).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('combobox', { name: '搜尋圖譜' })).toHaveCount(0);
  await expect(page).toHaveURL(address);

  await page.keyboard.press('Space');
  await expect(scene(6)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.stage')).toHaveCount(0);
});

test('a link opens the scene it names, and one that names a lost briefing says so', async ({ page }) => {
  await openAtlas(page, '?lang=en&briefing=five-minutes&scene=3');
  await expect(page.getByRole('group', { name: 'Scene 3 of 5' })).toBeVisible();
  await openAtlas(page, '?lang=en&briefing=gone&scene=2');
  await expect(page.getByRole('status').filter({ hasText: 'gone' })).toBeVisible();
});
