/** Who crosses, counted: the passengers at each control point by month, and the month in which the boundary opened again. */
import { expect, test } from './fixtures';
import { WITH_A_MAP_MILLISECONDS, card, liveMap, openLiveMap, openWords, withoutWebGl } from './live-map';

test.describe.configure({ timeout: WITH_A_MAP_MILLISECONDS });
test.skip(({ isMobile }) => isMobile, 'a phone has tests of its own');

/** A month at half speed; one in which control points come back stands four times as long. */
const HALF_SPEED_MILLISECONDS = 1300;
const HOUR_MILLISECONDS = 3_600_000;
const COUNTED = '?lang=en&series=control-point-passengers';

test('the boundary is framed, with an arrow for each direction, and names who came back', async ({ page }) => {
  await openLiveMap(page, `${COUNTED}&at=2023-02`);
  for (const [name, passengers] of [
    ['Lo Wu', '2.36m'],
    ['Lok Ma Chau', '324k'],
    ['Heung Yuen Wai', '360k'],
  ] as const)
    await expect(
      liveMap(page).getByRole('button', { name: `${name} ${passengers} Reopening`, exact: true }),
    ).toBeVisible();

  await openLiveMap(page, `${COUNTED}&at=2026-02`);
  // Seven crossings and West Kowloon have one other side, but nobody passes Sha Tau Kok: seven times two arrows.
  await expect(liveMap(page)).toHaveAttribute('data-flows-drawn', '14');
  await expect(liveMap(page).getByRole('button', { name: /^Lo Wu 5\.73m/ })).toBeVisible();
  const legend = page.getByRole('region', { name: 'Legend' });
  await expect(legend.getByRole('list', { name: /^Width of an arrow/ }).getByRole('listitem')).toHaveCount(3);
  await expect(legend).toContainText('3.32m');
});

test.describe('beside the map', () => {
  test.beforeEach(({ context }) => withoutWebGl(context));

  test('playing time from the beginning leads to February 2023 and names who came back', async ({ page }) => {
    // On a clock that the test turns, so that no month goes by unseen on a busy machine.
    await page.clock.install();
    await openWords(page, `${COUNTED}&at=2022-12`);
    // From here on time passes only when it is told to.
    await page.clock.pauseAt(Date.now() + HOUR_MILLISECONDS);
    const time = page.getByRole('region', { name: 'Time' });
    const legend = page.getByRole('region', { name: 'Legend' });
    await expect(time).toContainText('Dec 2022');
    await time.getByRole('combobox', { name: 'Speed' }).selectOption('0.5×');
    await time.getByRole('button', { name: 'Play' }).click();
    await page.clock.runFor(HALF_SPEED_MILLISECONDS);
    await expect(time).toContainText('Jan 2023');
    await expect(legend).toContainText('Carrying passengers again in Jan 2023');
    await expect(legend).toContainText(
      'Lok Ma Chau Spur Line, Man Kam To, West Kowloon, Macao Ferry Terminal, China Ferry Terminal, Kai Tak Cruise Terminal',
    );
    await page.clock.runFor(4 * HALF_SPEED_MILLISECONDS);
    await expect(time).toContainText('Feb 2023');
    await time.getByRole('button', { name: 'Pause' }).click();
    await expect(legend).toContainText('Carrying passengers again in Feb 2023');
    await expect(legend).toContainText('Lo Wu, Lok Ma Chau, Heung Yuen Wai');
    await expect(page).toHaveURL(/at=2023-02/);
  });

  test('who knows only that the border reopened finds the month and who came back first', async ({ page }) => {
    await openWords(page, '?lang=en&zone=hengqin');
    const search = page.getByRole('combobox', { name: 'Search the atlas' });
    await search.fill('border reopened february 2023');
    await page.getByRole('option', { name: /^Full reopening 2023\.02\.06/ }).click();
    await expect(page.getByRole('region', { name: 'Time' })).toContainText('Feb 2023');
    await expect(page.getByRole('region', { name: 'Legend' })).toContainText('Lo Wu, Lok Ma Chau, Heung Yuen Wai');

    await search.fill('lorries');
    await page.getByRole('option', { name: /^Goods vehicles across/ }).click();
    await expect(page.getByRole('region', { name: 'Legend' })).toContainText('Goods vehicles across');
  });

  test('travellers, direction, control points and another period are chosen, and the link keeps them', async ({
    page,
  }) => {
    await openWords(page, `${COUNTED}&at=2023-02`);
    const legend = page.getByRole('region', { name: 'Legend' });
    const list = legend.getByRole('list', { name: 'Control points' });
    await expect(list.getByRole('button', { name: /^Lo Wu/ })).toContainText('2.36m');
    await legend.getByRole('combobox', { name: 'Travellers' }).selectOption('Mainland visitors');
    await legend.getByRole('combobox', { name: 'Direction' }).selectOption('Arrivals');
    await expect(page).toHaveURL(/travellers=mainland-visitors&direction=arrival/);
    await expect(list.getByRole('button', { name: /^Lo Wu/ })).not.toContainText('2.36m');
    await legend.getByRole('button', { name: 'Clear filters' }).click();

    await legend.getByRole('combobox', { name: 'Compare' }).selectOption({ label: 'All of 2021 (closed)' });
    await expect(page).toHaveURL(/against=2021/);
    // 2,358,418 in February 2023, less 10,179 in twelve months of 2021: 848 a month.
    await expect(list.getByRole('button', { name: /^Lo Wu/ })).toContainText('+2.36m');
    const changes = legend.getByRole('list', { name: /^Width of an arrow, size of a circle/ }).getByRole('listitem');
    await expect(changes).toHaveCount(3);
    // 1,201,038 left by Lo Wu in February 2023; in all of 2021 no more than 5,000 or so, a few hundred a month.
    await expect(changes.first()).toContainText(/\+1\.2m\s*Lo Wu\s*Departures/);
    await legend
      .getByRole('combobox', { name: 'Compare' })
      .selectOption({ label: '2019 monthly average (before the pandemic)' });
    await expect(
      list.getByRole('button', { name: /^Lok Ma Chau 324|^Lok Ma Chau —|^Lok Ma Chau(?! Spur)/ }),
    ).toContainText('—');
    await list.getByRole('checkbox', { name: 'Airport' }).uncheck();
    await expect(page).toHaveURL(/point=lo-wu/);

    // Of one way at one control point the legend still has three figures, of three months.
    await page.goto(`${COUNTED}&at=2025-12&direction=arrival&point=lo-wu`);
    const widths = legend.getByRole('list', { name: /^Width of an arrow/ }).getByRole('listitem');
    await expect(widths).toHaveCount(3);
    for (const width of await widths.all()) await expect(width).toContainText('Lo Wu');
  });

  test('days are stepped through, each with its day of the week, and a span of them is made by keys', async ({
    page,
  }) => {
    await openWords(page, `${COUNTED}&at=2025-12`);
    const time = page.getByRole('region', { name: 'Time' });
    const list = page.getByRole('list', { name: 'Control points' });
    await expect(time).toContainText('31.6m');
    await time.getByRole('button', { name: 'Days' }).click();
    await expect(time).toContainText('1 Dec 2025 Monday');
    await expect(time).toContainText('851k');
    await time.getByRole('button', { name: 'Next day' }).click();
    await expect(page).toHaveURL(/at=2025-12-02&step=day/);
    await expect(list.getByRole('button', { name: /^Lo Wu/ })).toContainText('166k');
    await time.getByRole('slider', { name: 'Days' }).press('PageUp');
    await expect(time).toContainText('9 Dec 2025 Tuesday');
    await time.getByRole('slider', { name: 'Last day of the period' }).press('ArrowRight');
    // 833,377 on the ninth and 823,733 on the tenth.
    await expect(time).toContainText('1.66m passengers · 2 days together');
    await expect(page).toHaveURL(/at=2025-12-10&step=day&from=2025-12-09/);
    await time.getByRole('button', { name: 'Months' }).click();
    await expect(time).toContainText('Dec 2025');
    await expect(page).not.toHaveURL(/step=/);
  });

  test('a control point opens its card, with who counts and what must be known', async ({ page }) => {
    await openWords(page, `${COUNTED}&at=2023-02`);
    await page
      .getByRole('list', { name: 'Control points' })
      .getByRole('button', { name: /^Shenzhen Bay/ })
      .click();
    const opened = card(page, 'Shenzhen Bay Control Point');
    await expect(opened).toContainText('1,061,366 passengers · Feb 2023');
    await expect(opened).toContainText('Counted by Immigration Department');
    await expect(opened).toContainText('counts drivers too, so not comparable');
    await expect(opened).toContainText('Why it is drawn here');
    await expect(opened.getByRole('button', { name: /^Source: / }).first()).toBeVisible();
    await expect(page).toHaveURL(/flow=shenzhen-bay-passengers/);
  });
});
