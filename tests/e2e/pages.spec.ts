/** Pages that take the place of the map: a link leads to one, and the map is there again as it was. */
import { expect, test } from './fixtures';
import { openWords, zoneList } from './live-map';

test('the data page opens from the foot, is in the address, and Escape brings the map back', async ({ page }) => {
  await openWords(page, '?lang=en');
  await page.getByRole('button', { name: 'Data and sources' }).click();
  const data = page.getByRole('region', { name: 'Data and sources' });
  await expect(data.getByRole('link', { name: 'measures.csv' })).toBeVisible();
  expect(new URL(page.url()).searchParams.get('page')).toBe('data');
  await expect(data.getByRole('heading', { name: 'Data and sources' })).toBeFocused();

  await page.keyboard.press('Escape');
  await expect(data).toBeHidden();
  expect(new URL(page.url()).searchParams.has('page')).toBe(false);
});

test('a link opens the page, and going to a zone brings the map back', async ({ page, isMobile }) => {
  test.skip(isMobile, 'on a phone the list is folded away beside a page');
  await openWords(page, '?lang=en&page=data');
  const data = page.getByRole('region', { name: 'Data and sources' });
  await expect(data).toBeVisible();
  await zoneList(page).getByRole('button', { name: 'Hengqin' }).click();
  await expect(data).toBeHidden();
});
