/** The address holds the whole view: it opens the same elsewhere, Back works, and a broken one still opens something. */
import { expect, test } from './fixtures';
import { WITH_A_MAP_MILLISECONDS, liveMap, openLiveMap, openWords, sheet, withoutWebGl, zoneList } from './live-map';

test.describe.configure({ timeout: WITH_A_MAP_MILLISECONDS });
test.skip(({ isMobile }) => isMobile, 'about addresses, not about screens');

test('the address follows what is chosen, opens the same for someone else, and Back undoes one step', async ({
  page,
  context,
}) => {
  await withoutWebGl(context);
  await openWords(page, '?lang=en');
  await zoneList(page).getByRole('button', { name: 'Hengqin' }).click();
  await page.getByRole('group', { name: 'What crosses' }).getByRole('button', { name: 'Enterprises' }).click();
  await page.getByRole('button', { name: 'Hong Kong enterprises in Qianhai' }).click();
  await page.getByRole('button', { name: 'Sep 2025, actual' }).click();
  await sheet(page, 'Hengqin')
    .getByRole('tab', { name: /^Timeline/ })
    .click();
  const address = new URL(page.url()).searchParams;
  expect(Object.fromEntries(address)).toEqual({
    lang: 'en',
    zone: 'hengqin',
    tab: 'timeline',
    series: 'hong-kong-enterprises-in-qianhai',
    at: '2025-09',
  });

  const elsewhere = await context.newPage();
  await openWords(elsewhere, page.url());
  await expect(sheet(elsewhere, 'Hengqin').getByRole('tab', { selected: true })).toContainText('Timeline');
  await expect(elsewhere.getByRole('button', { name: 'Hong Kong enterprises in Qianhai' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(elsewhere.getByRole('region', { name: 'Time' }).getByRole('status')).toHaveText('2025.09');
  expect(elsewhere.url()).toBe(page.url());

  await page.goBack();
  await expect(sheet(page, 'Hengqin').getByRole('tab', { selected: true })).toContainText('Measures');
  await page.goBack();
  // Beside the words of Hengqin its own figures are drawn first.
  await expect(page.getByRole('button', { name: 'Macao enterprises in Hengqin' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.goBack();
  await page.goBack();
  await expect(zoneList(page)).toBeVisible();
});

test('a broken address opens the nearest view and names what it could not follow', async ({ page, context }) => {
  await withoutWebGl(context);
  await openWords(page, '?lang=en&zone=atlantis&colour=blue&tab=targets#map=nowhere');
  const notice = page.getByRole('status').filter({ hasText: 'Part of the link could not be followed' });
  for (const named of ['“zone”', '“atlantis”', '“colour”', '“map”']) await expect(notice).toContainText(named);
  await expect(notice).not.toContainText('“tab”');
  await expect(zoneList(page)).toBeVisible();
  await notice.getByRole('button', { name: 'Close' }).click();
  await expect(notice).toBeHidden();
});

test('where the reader moves the map is kept in the address', async ({ page }) => {
  await openLiveMap(page, '?lang=en&zone=nansha&card=0#map=11.5/22.7/113.6/20/30');
  await expect(page).toHaveURL(/#map=11\.5\/22\.7\/113\.6\/20\/30$/);
  await liveMap(page).getByRole('button', { name: 'North up' }).click();
  await expect(page).toHaveURL(/#map=11\.5\/22\.7\/113\.6\/0\/0$/);
  await expect(sheet(page, 'Nansha')).toBeVisible();
});
