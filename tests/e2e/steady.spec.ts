/** What goes wrong while the page goes on: a lost graphics context, no WebGL at all, files that do not come. */
import { expect, test } from './fixtures';
import {
  WITH_A_MAP_MILLISECONDS,
  card,
  liveMap,
  loseContexts,
  mapSettled,
  openLiveMap,
  openWords,
  sheet,
  withoutWebGl,
  zoneList,
} from './live-map';

test.describe.configure({ timeout: WITH_A_MAP_MILLISECONDS });
// Fewer pixels are drawn sooner where no graphics card draws them.
test.use({ viewport: { width: 1180, height: 760 } });

test('a lost graphics context comes back with flows and all, and the words stay in use meanwhile', async ({ page }) => {
  await openLiveMap(page, '?lang=en&zone=hengqin&series=macao-enterprises-in-hengqin');
  const drawn = await liveMap(page).getAttribute('data-flows-drawn');
  expect(Number(drawn)).toBeGreaterThan(0);

  const giveBack = await loseContexts(page);
  await expect(liveMap(page)).toHaveAttribute('data-context', 'lost');
  await expect(page.getByRole('status').filter({ hasText: 'The map is recovering' })).toBeVisible();
  await sheet(page, 'Hengqin')
    .getByRole('tab', { name: /^Targets/ })
    .click();
  await expect(page.locator('#indicator-hengqin-macao-residents-living')).toBeVisible();

  await giveBack();
  await expect(liveMap(page)).toHaveAttribute('data-context', 'ok');
  await mapSettled(page);
  await expect(liveMap(page)).toHaveAttribute('data-flows-drawn', drawn ?? '');
  await expect(page.getByRole('status').filter({ hasText: 'The map is recovering' })).toBeHidden();
});

test('without WebGL a still map takes the same clicks, and the page says so', async ({ page, context }) => {
  await withoutWebGl(context);
  await openWords(page, '?lang=en');
  await expect(page.getByRole('status').filter({ hasText: 'no WebGL' })).toBeVisible();
  await expect(liveMap(page)).toHaveCount(0);
  const still = page.getByRole('group', { name: 'Map of the cooperation zones in the Greater Bay Area' });

  await still.getByRole('button', { name: 'Nansha' }).click();
  await expect(card(page, 'Nansha')).toBeVisible();
  await expect(sheet(page, 'Nansha')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card(page, 'Nansha')).toBeHidden();

  await page.getByRole('button', { name: 'All zones' }).click();
  await expect(zoneList(page)).toBeVisible();
  await still.getByRole('button', { name: 'Hengqin' }).press('Enter');
  await expect(card(page, 'Hengqin')).toBeVisible();
  await card(page, 'Hengqin').getByRole('button', { name: 'Close' }).click();

  // Ports and airports by name, and the parts of the zone that is open.
  await expect(still.locator('.signs title').filter({ hasText: 'Airport Control Point' })).toHaveCount(1);
  await expect(still.locator('.parts path')).not.toHaveCount(0);

  // Near its head, where no legend can lie above it.
  const [x, y] = await still.locator('.flow.actual .reach').evaluate((path: SVGPathElement) => {
    const near = path.getPointAtLength(path.getTotalLength() * 0.85).matrixTransform(path.getScreenCTM() ?? undefined);
    return [near.x, near.y] as const;
  });
  await page.mouse.click(x, y);
  await expect(card(page, 'Macao → Hengqin')).toContainText('16,863');
});

test.describe('when files do not come', () => {
  test.use({ expectedMessages: [/Failed to load resource/] });

  test('measures that cannot be had are said to be missing; targets stay', async ({ page, context }) => {
    await withoutWebGl(context);
    await page.route(/\/data\/page\/measures/, (route) => route.abort());
    await openWords(page, '?lang=en&zone=hengqin');
    await expect(sheet(page, 'Hengqin')).toContainText('The measures could not be loaded');
    await sheet(page, 'Hengqin')
      .getByRole('tab', { name: /^Targets/ })
      .click();
    await expect(page.locator('#indicator-hengqin-macao-residents-living')).toContainText('16,863');
  });
});
