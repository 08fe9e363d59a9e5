/** What crosses the boundary: one series at a time, its figures, and honest words where nobody counts. */
import { flowCurve } from '../../src/domain/geometry';
import { expect, test } from './fixtures';
import {
  WITH_A_MAP_MILLISECONDS,
  card,
  liveMap,
  mapSettled,
  openLiveMap,
  openWords,
  overview,
  sheet,
  withoutWebGl,
} from './live-map';

test.describe.configure({ timeout: WITH_A_MAP_MILLISECONDS });
test.skip(({ isMobile }) => isMobile, 'a phone has tests of its own');

/** Where on the ground the middle of a flow's arc lies. */
function middleOf(flow: string): readonly [number, number] {
  const found = overview.flows.find(({ id }) => id === flow);
  const [from, to] = [found?.from, found?.to].map((end) => overview.places.find(({ id }) => id === end)?.lngLat);
  if (!from || !to) throw new Error(`${flow} has no ends`);
  const curve = flowCurve(from, to);
  return curve[Math.floor(curve.length / 2)] ?? from;
}

test('a family is chosen, its series is drawn with a legend of its own, and an arc opens its card', async ({
  page,
}) => {
  const [longitude, latitude] = middleOf('macao-enterprises-in-hengqin');
  await openLiveMap(page, `?lang=en#map=13/${latitude}/${longitude}/0/0`);
  await page.getByRole('group', { name: 'What crosses' }).getByRole('button', { name: 'Enterprises' }).click();
  const legend = page.getByRole('region', { name: 'Legend' });
  await expect(legend).toContainText('Unit: firms');
  await expect(legend.getByRole('listitem')).toHaveCount(3);
  for (const figure of await legend.getByRole('listitem').all()) await expect(figure).toContainText(/\d{1,3}(,\d{3})+/);

  await page
    .getByRole('group', { name: 'Series' })
    .getByRole('button', { name: 'Macao enterprises in Hengqin' })
    .click();
  await expect(legend).toContainText('25,000');
  await mapSettled(page);
  await expect(liveMap(page)).not.toHaveAttribute('data-flows-drawn', '0');
  const box = await liveMap(page).boundingBox();
  if (!box) throw new Error('the map has no box');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  const opened = card(page, 'Macao → Hengqin');
  await expect(opened).toContainText('Macao enterprises in Hengqin');
  await expect(opened).toContainText('7,300');

  await page.getByRole('group', { name: 'What crosses' }).getByRole('button', { name: 'Services' }).click();
  await expect(opened).toBeHidden();
  await expect(legend).toContainText('described, no figure exists');
  await expect(legend.getByRole('listitem')).toHaveCount(0);
  await expect(page.getByRole('group', { name: 'Series' })).toHaveCount(0);
});

test.describe('the figures of a series', () => {
  test.beforeEach(({ context }) => withoutWebGl(context));

  test('are read as a table, sorted, taken away, and told to who listens', async ({ page }) => {
    await openWords(page, '?lang=en&series=macao-residents-living-in-hengqin&at=2024');
    await expect(page.getByRole('status').filter({ hasText: 'The map shows' })).toContainText(
      'Macao → Hengqin: 16,863 persons, counted Oct 2024, with a target of 20,000 persons',
    );
    await page.getByRole('region', { name: 'Legend' }).getByRole('button', { name: 'Read as a table' }).click();
    await expect(page).toHaveURL(/page=figures/);
    const table = page.getByRole('table');
    const first = table.getByRole('row').nth(1);
    await expect(first).toContainText('5,400');
    await table.getByRole('button', { name: 'Figure (persons)' }).click();
    await expect(first).toContainText('60,000');
    await expect(table.getByRole('columnheader', { name: 'Figure (persons)' })).toHaveAttribute(
      'aria-sort',
      'descending',
    );
    // The count of October 2024 is made in another way than that of 2022: no difference is taken.
    await expect(table.getByRole('row').filter({ hasText: '2024.10' })).toContainText('counted in another way');
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download this table (CSV)' }).click();
    expect((await saving).suggestedFilename()).toBe('Macao residents living in Hengqin.csv');
    await page.getByRole('combobox', { name: 'Series' }).selectOption("Passengers at Zhuhai's ports (year)");
    await expect(table.getByRole('row').filter({ hasText: 'Gongbei Port' }).first()).toBeVisible();
  });
});

test.describe('the card of a flow', () => {
  // Its words need no map, and are read sooner without one.
  test.beforeEach(({ context }) => withoutWebGl(context));

  test('says the figure of the chosen time, what is aimed at, who counted, and the measures behind it', async ({
    page,
  }) => {
    await openWords(page, '?lang=en&flow=macao-residents-living-in-hengqin');
    const opened = card(page, 'Macao → Hengqin');
    await expect(opened).toContainText('16,863 persons Oct 2024 · actual');
    const overTime = opened.getByRole('group', { name: 'Macao residents living in Hengqin' });
    await expect(overTime.getByRole('button', { name: '2024 target: 20,000 persons' })).toBeVisible();
    await overTime.getByRole('button', { name: '2029 target: 60,000 persons' }).click();
    await expect(page).toHaveURL(/at=2029/);
    // What is aimed at never becomes the figure.
    await expect(opened).toContainText('16,863 persons Oct 2024 · actual');
    await expect(opened).toContainText('84% of the 2024 target');
    await expect(opened).toContainText('Counted by Executive Committee of the Hengqin zone');
    await expect(opened.getByRole('button', { name: /^Source: / }).first()).toBeVisible();

    const time = page.getByRole('region', { name: 'Time' });
    await time.getByRole('button', { name: '2022, baseline' }).click();
    await expect(opened).toContainText('5,400 persons 2022 · baseline');
    await expect(opened).not.toContainText('16,863 persons Oct 2024 · actual');
    await expect(page).toHaveURL(/at=2022/);
    await time.getByRole('button', { name: 'Oct 2024, actual' }).click();
    await expect(opened).toContainText('16,863');

    const behind = overview.flows.find(({ id }) => id === 'macao-residents-living-in-hengqin')?.measures ?? [];
    expect(behind.length).toBeGreaterThan(0);
    await expect(opened.getByRole('heading', { name: 'Measures behind it' })).toBeVisible();
    const first = opened.getByRole('listitem').getByRole('button').filter({ hasNotText: '◆' }).first();
    const title = (await first.innerText()).trim();
    await first.click();
    await expect(sheet(page, 'Hengqin').getByRole('heading', { name: title })).toBeInViewport();
  });

  test('opens from a link that names the flow alone, over the series it is drawn with', async ({ page }) => {
    await openWords(page, '?lang=en&flow=macao-funded-value-added-in-hengqin');
    await expect(card(page, 'Macao → Hengqin')).toContainText('RMB');
    const series = page.getByRole('group', { name: 'Series' });
    await expect(series.getByRole('button', { pressed: true })).toHaveText(/value added/i);
    await page.goto('?lang=en&flow=lo-wu-passengers');
    await expect(page.getByRole('region', { name: 'Time' })).toContainText('Feb 2026');
  });

  test('says so where no such count exists', async ({ page }) => {
    await openWords(page, '?lang=en&flow=goods-through-hengqin-first-line');
    const opened = card(page, 'Macao → Hengqin');
    await expect(opened).toContainText('Goods entering Hengqin through the first line');
    await expect(opened).toContainText('nobody publishes such a count');
    // What holds it back is told where a source tells it, with that source.
    await expect(opened.getByRole('heading', { name: 'Limits that remain' })).toBeVisible();
    await expect(opened).toContainText('cross the second line and are still controlled there');
    await expect(opened).not.toContainText('%');

    await page.goto('?lang=en&family=services');
    await page.getByRole('region', { name: 'Legend' }).getByRole('button', { name: 'Read as a table' }).click();
    await expect(page.getByRole('heading', { name: 'Described, but not counted' })).toBeVisible();
    await expect(page.getByRole('button', { name: /^Hong Kong → Nansha/ })).toBeVisible();
  });
});
