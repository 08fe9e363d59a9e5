/** A zone as a reader meets it: in the list, on its card, in its sheet, and back to the print it comes from. */
import { expect, test } from './fixtures';
import {
  WITH_A_MAP_MILLISECONDS,
  card,
  openLiveMap,
  openWords,
  overview,
  sheet,
  withoutWebGl,
  zoneList,
} from './live-map';

test.describe.configure({ timeout: WITH_A_MAP_MILLISECONDS });
// Fewer pixels are drawn sooner where no graphics card draws them.
test.use({ viewport: { width: 1180, height: 760 } });
test.skip(({ isMobile }) => isMobile, 'a phone has tests of its own');

test('from the list to a card, from the card to the measures, from a measure to its line in the document', async ({
  page,
}) => {
  await openLiveMap(page, '?lang=en');
  const entries = zoneList(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('button') });
  await expect(entries).toHaveCount(5);
  for (const zone of overview.zones) {
    const entry = entries.filter({ has: page.getByRole('button', { name: zone.name.en, exact: true }) });
    await expect(entry).toContainText(zone.summary.en);
    await expect(entry.getByRole('definition').first()).not.toBeEmpty();
  }

  await zoneList(page).getByRole('button', { name: 'Hengqin' }).click();
  const count = overview.measureCounts['hengqin'] ?? 0;
  const hengqin = card(page, 'Hengqin');
  await expect(hengqin).toContainText('106.46 km²');
  await expect(hengqin.getByRole('term')).toHaveCount(3);
  await expect(hengqin.getByRole('definition').first()).toContainText(/\d/);
  await expect(hengqin.getByRole('heading', { name: 'Leading measures' })).toBeVisible();
  await expect(hengqin.getByRole('button', { name: `All ${count} measures` })).toBeVisible();

  const words = sheet(page, 'Hengqin');
  await expect(words.getByRole('article')).toHaveCount(count);
  for (const theme of ['Market environment', 'Government services', 'Rule of law', 'Openness', 'Tax']) {
    await expect(words.getByRole('heading', { level: 3, name: new RegExp(`^${theme} \\d+$`) })).toBeAttached();
  }

  const leading = overview.leadingMeasures['hengqin']?.[1];
  const title = leading?.title.en ?? '';
  await hengqin.getByRole('button', { name: title, exact: true }).click();
  const measure = words.getByRole('article').filter({ has: page.getByRole('heading', { name: title }) });
  await expect(measure).toBeInViewport();
  await expect(page).toHaveURL(new RegExp(`measure=${leading?.id ?? ''}`));

  await measure
    .getByRole('button', { name: /^Source: .*(Schedule|Feature|Lessons)/ })
    .first()
    .click();
  const outline = page.getByRole('dialog', { name: 'Outline of the document' });
  await expect(outline.locator('[aria-current=true]')).toContainText(title);
  await expect(outline.locator('[aria-current=true]')).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(outline).toBeHidden();
  await expect(measure).toBeVisible();
});

test.describe('targets', () => {
  // Figures need no map, and are read sooner without one.
  test.beforeEach(({ context }) => withoutWebGl(context));

  test('what was counted stands between where it began and what is aimed at', async ({ page }) => {
    await openWords(page, '?lang=en&zone=hengqin');
    await sheet(page, 'Hengqin')
      .getByRole('tab', { name: /^Targets/ })
      .click();
    const living = page.locator('#indicator-hengqin-macao-residents-living');
    await expect(living.getByRole('listitem').filter({ hasText: 'baseline' })).toContainText('5,400');
    await expect(living.getByRole('listitem').filter({ hasText: 'actual' })).toContainText('16,863');
    await expect(living.getByRole('listitem').filter({ hasText: '2029' })).toContainText('60,000');
    await expect(living).toContainText('84% of the 2024 target of 20,000');
  });

  test('where figures are not alike the reason stands in place of a percentage', async ({ page }) => {
    await openWords(page, '?lang=en&zone=qianhai&tab=targets');
    const capital = page.locator('#indicator-qianhai-foreign-capital-used');
    await expect(capital).toContainText('US$28–32 billion');
    await expect(capital).toContainText('Not alike: no percentage is given');
    await expect(capital).toContainText('could not be verified');
    await expect(capital).not.toContainText('%');
  });
});
