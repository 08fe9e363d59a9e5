/** What the map itself tells: where a measure holds, where one is, and what is drawn where no graphics context is to be had. */
import { expect, test } from './fixtures';
import {
  WITH_A_MAP_MILLISECONDS,
  card,
  liveMap,
  mapSettled,
  openLiveMap,
  openWords,
  sheet,
  withoutWebGl,
  zoneList,
} from './live-map';

test.describe.configure({ timeout: WITH_A_MAP_MILLISECONDS });
test.use({ viewport: { width: 1180, height: 760 } });

test.describe('without WebGL', () => {
  test.beforeEach(({ context }) => withoutWebGl(context));

  test('a measure of three parts of a zone names them, and marks all three while it is pointed at', async ({
    page,
  }) => {
    await openWords(page, '?lang=en&zone=nansha&card=0');
    const tax = sheet(page, 'Nansha')
      .getByRole('article')
      .filter({ has: page.getByRole('heading', { name: /^Corporate tax at 15%/ }) });
    await expect(tax).toContainText(/Applies in Nansha Bay.*, Qingsheng.*, Nansha hub.* only/i);
    const marked = page.getByRole('group', { name: 'Map' }).locator('.parts .chosen');
    await expect(page.getByRole('group', { name: 'Map' }).locator('.parts path').first()).toBeAttached();
    await expect(marked).toHaveCount(0);
    await tax.hover();
    await expect(marked).toHaveCount(3);
    await page.getByRole('heading', { level: 1 }).hover();
    await expect(marked).toHaveCount(0);
  });

  test('the still map has its bridges, and its passengers by control point, who are opened by their names', async ({
    page,
  }) => {
    await openWords(page, '?lang=en&series=control-point-passengers&at=2025-10');
    const map = page.getByRole('group', { name: 'Map' });
    await expect(map.locator('.links .bridge').first()).toBeAttached();
    await expect(map.locator('.circle').first()).toBeAttached();
    expect(await map.locator('.flow').count()).toBeGreaterThan(10);
    await page
      .getByRole('button', { name: /^Lo Wu/ })
      .first()
      .click();
    await expect(card(page, 'Lo Wu Control Point')).toContainText(/\d{3},\d{3}/);
  });

  test('the still map prints, with its names, above the words', async ({ page }) => {
    await openWords(page, '?lang=en');
    await page.emulateMedia({ media: 'print' });
    const map = page.getByRole('group', { name: 'Map' });
    await expect(map).toBeVisible();
    const [picture, words] = [await map.boundingBox(), await zoneList(page).boundingBox()];
    expect(picture?.height).toBeGreaterThan(400);
    expect((picture?.y ?? 0) + (picture?.height ?? 0)).toBeLessThanOrEqual(words?.y ?? 0);
  });
});

test('come close, and a small map of the whole says where one is; a click on it leads out', async ({ page }) => {
  // The west of Nansha: what is framed lies in the upper left quarter of the whole.
  await openLiveMap(page, '?lang=en#map=12/22.85/113.4/0/0');
  const locator = liveMap(page).getByRole('button', { name: 'Whole Bay Area' });
  await expect(locator).toBeVisible();
  const whole = await locator.boundingBox();
  const frame = await locator.locator('rect.frame').boundingBox();
  if (!whole || !frame) throw new Error('the small map has no size');
  expect(frame.x + frame.width / 2).toBeLessThan(whole.x + whole.width / 2);
  expect(frame.y + frame.height / 2).toBeLessThan(whole.y + whole.height / 2);
  expect(frame.width).toBeLessThan(whole.width / 2);

  await locator.click();
  await expect(locator).toBeHidden();
  await mapSettled(page);
  await expect(page).toHaveURL(/#map=[89]\./);
});

test('the live map prints as a picture of the same view, in lines and with its credits, and is back after it', async ({
  page,
}) => {
  await openLiveMap(page, '?lang=en&zone=hengqin&card=0');
  const picture = page.getByRole('img', { name: 'Sketch of the four zones' });
  await expect(picture).toHaveCount(0);
  // As a browser does around its print dialog.
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await expect(picture).toBeVisible();
  await expect(picture).toContainText('Hengqin');
  await expect(liveMap(page)).toBeHidden();
  await expect(page.locator('.map')).toContainText('OpenStreetMap contributors');
  const [drawn, words] = [await picture.boundingBox(), await sheet(page, 'Hengqin').boundingBox()];
  expect((drawn?.y ?? 0) + (drawn?.height ?? 0)).toBeLessThanOrEqual(words?.y ?? 0);

  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(picture).toHaveCount(0);
  await expect(liveMap(page)).toBeVisible();
});
