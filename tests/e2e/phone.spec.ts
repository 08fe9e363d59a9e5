/** On a phone: the map on top, the words on a sheet from below. Everything by touch, nothing wider than the screen. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import {
  WITH_A_MAP_MILLISECONDS,
  card,
  liveMap,
  mapSettled,
  nameOnMap,
  openLiveMap,
  openWords,
  sheet,
  withoutWebGl,
  zoneList,
} from './live-map';

test.describe.configure({ timeout: WITH_A_MAP_MILLISECONDS });

async function expectNothingWider(page: Page): Promise<void> {
  const [content, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  expect(content, 'the page is wider than the screen').toBeLessThanOrEqual(screen ?? 0);
}

/** The share of the screen's height that a part takes up. */
const shareOf = async (part: Locator) => ((await part.boundingBox())?.height ?? 0) / 844;

test('the sheet is raised and lowered by its handle; zone, card, families and time work by touch', async ({ page }) => {
  await openLiveMap(page, '?lang=en');
  await expectNothingWider(page);
  const column = page.locator('.column');
  const handle = page.getByRole('button', { name: /^(Raise|Lower) the sheet$/ });
  await expect.poll(() => shareOf(column)).toBeCloseTo(0.48, 1);

  await handle.tap();
  await expect(handle).toHaveAttribute('aria-expanded', 'true');
  await expect.poll(() => shareOf(column)).toBeGreaterThan(0.85);
  await handle.tap();
  await expect(handle).toHaveAttribute('aria-expanded', 'false');
  await expect.poll(() => shareOf(column)).toBeLessThan(0.5);

  const grip = await handle.boundingBox();
  await page.mouse.move(195, (grip?.y ?? 0) + 10);
  await page.mouse.down();
  await page.mouse.move(195, 700, { steps: 4 });
  await page.mouse.move(195, 800, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => shareOf(column)).toBeLessThan(0.2);
  await handle.press('ArrowUp');
  await expect.poll(() => shareOf(column)).toBeCloseTo(0.48, 1);

  await zoneList(page).getByRole('button', { name: 'Hengqin' }).tap();
  const hengqin = card(page, 'Hengqin');
  await expect(hengqin).toBeInViewport({ ratio: 1 });
  // The words make way, so that the zone is seen above its card, and come back once the card is closed.
  await expect.poll(() => shareOf(column)).toBeLessThan(0.2);
  await hengqin.getByRole('button', { name: 'Close' }).tap();
  await expect.poll(() => shareOf(column)).toBeCloseTo(0.48, 1);
  await page.getByRole('button', { name: 'All zones' }).tap();
  await zoneList(page).getByRole('button', { name: 'Hengqin' }).tap();
  await mapSettled(page);
  await expectNothingWider(page);
  const [ofCard, ofColumn] = [await hengqin.boundingBox(), await column.boundingBox()];
  expect((ofCard?.y ?? 0) + (ofCard?.height ?? 0)).toBeLessThanOrEqual((ofColumn?.y ?? 0) + 1);

  await hengqin.getByRole('button', { name: /^All \d+ measures/ }).tap();
  await expect(hengqin).toBeHidden();
  await expect.poll(() => shareOf(column)).toBeGreaterThan(0.85);
  await expect(sheet(page, 'Hengqin').getByRole('article').first()).toBeVisible();
  await expectNothingWider(page);
  await handle.tap();

  await page.getByRole('group', { name: 'What crosses' }).getByRole('button', { name: 'Enterprises' }).tap();
  await page.getByRole('combobox', { name: 'Series' }).selectOption({ label: 'Macao enterprises in Hengqin' });
  const legend = page.getByRole('region', { name: 'Legend' });
  await expect(legend).toBeHidden();
  await page.getByText('Legend', { exact: true }).tap();
  await expect(legend).toContainText('Macao enterprises in Hengqin');
  await page.getByText('Legend', { exact: true }).tap();
  await page.getByRole('button', { name: '2022, baseline' }).tap();
  await expect(page.getByRole('region', { name: 'Time' }).getByRole('status')).toHaveText('2022');
  await expect(liveMap(page)).not.toHaveAttribute('data-flows-drawn', '0');
  await expectNothingWider(page);
});

test('the card of a flow leaves in sight what it is about', async ({ page }) => {
  await openLiveMap(page, '?lang=en&flow=macao-residents-living-in-hengqin');
  const opened = card(page, 'Macao → Hengqin');
  await expect(opened).toBeInViewport({ ratio: 1 });
  // In the south of the Bay Area, where the card lies along the bottom of the map.
  const bottomOfName = async () => {
    const name = await nameOnMap(page, 'Hengqin').boundingBox();
    return (name?.y ?? Infinity) + (name?.height ?? 0);
  };
  const top = async () => (await opened.boundingBox())?.y ?? 0;
  await expect.poll(async () => (await top()) - (await bottomOfName())).toBeGreaterThan(0);
});

test('targets, outline and every language fit the screen', async ({ page }) => {
  await openLiveMap(page, '?lang=en&zone=qianhai&tab=targets');
  for (const language of ['EN', '简', '繁']) {
    await page.getByRole('button', { name: language, exact: true }).tap();
    await expectNothingWider(page);
    const words = page.locator('.words');
    expect(await words.evaluate((each) => each.scrollWidth - each.clientWidth)).toBeLessThanOrEqual(0);
  }
  await page
    .getByRole('button', { name: /^出處：.*特點一/ })
    .first()
    .tap();
  const outline = page.getByRole('dialog', { name: '文件大綱' });
  await expect(outline.locator('[aria-current=true]')).toBeInViewport();
  expect(await outline.evaluate((each) => each.scrollWidth - each.clientWidth)).toBeLessThanOrEqual(0);
});

test('the figures of a series are read as a table: every action in sight, and sources with room to be read', async ({
  page,
  context,
}) => {
  await withoutWebGl(context);
  await openWords(page, '?lang=en&page=figures&series=macao-enterprises-in-hengqin');
  const table = page.getByRole('table');
  await expect(table).toBeVisible();
  await expectNothingWider(page);
  for (const action of [
    page.getByRole('button', { name: 'Show on the map' }),
    page.getByRole('button', { name: 'Download this table (CSV)' }),
    page.getByRole('link', { name: 'Download all figures (CSV)' }),
    page.getByRole('button', { name: 'Back to the map' }),
  ])
    await expect(action).toBeInViewport({ ratio: 1 });
  const source = await table.getByRole('cell', { name: /^China News Service/ }).boundingBox();
  expect(source?.width).toBeGreaterThan(200);
  // As high as the name of its flow and the mark beside it, not a letter to a line.
  expect(source?.height).toBeLessThan(90);
});

test('the time of the passengers is chosen by touch: nothing in its frame lies on anything else', async ({
  page,
  context,
}) => {
  await withoutWebGl(context);
  for (const address of [
    '?lang=en&page=passengers',
    '?lang=zh-Hant&page=passengers&series=control-point-passengers&step=day',
  ]) {
    await openWords(page, address);
    const play = page.getByRole('button', { name: /^(Play|播放)$/ });
    await expect(play).toBeVisible();
    const frame = page.locator('section').filter({ has: play }).last();
    const boxes = await frame
      .getByRole('button')
      .evaluateAll((buttons) => buttons.map((each) => each.getBoundingClientRect().toJSON() as DOMRect));
    const seen = boxes.filter(({ width }) => width > 0);
    expect(seen.length).toBeGreaterThanOrEqual(5);
    const overlapping = seen.flatMap((one, index) =>
      seen
        .slice(index + 1)
        .filter(
          ({ left, right, top, bottom }) =>
            one.left < right - 1 && left < one.right - 1 && one.top < bottom && top < one.bottom,
        ),
    );
    expect(overlapping).toEqual([]);
  }
});
