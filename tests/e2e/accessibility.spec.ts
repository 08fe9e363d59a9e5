/** What a machine can say about use without eyes, mouse or strong contrast: axe, on each kind of view, light and dark. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { WITH_A_MAP_MILLISECONDS, card, openLiveMap, openWords, sheet, withoutWebGl, zoneList } from './live-map';

test.describe.configure({ timeout: WITH_A_MAP_MILLISECONDS });
// Fewer pixels are drawn sooner where no graphics card draws them.
test.use({ viewport: { width: 1180, height: 760 } });
test.skip(({ isMobile }) => isMobile, 'about words and roles, not about screens');

/** Serious and critical findings, each with what it was found on. */
async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`));
}

test('axe finds nothing serious on the list, on a zone with its card, on targets and in the outline', async ({
  page,
}) => {
  await openLiveMap(page, '?lang=en');
  expect.soft(await findings(page), 'list').toEqual([]);

  await zoneList(page).getByRole('button', { name: 'Hengqin' }).click();
  await expect(card(page, 'Hengqin')).toBeVisible();
  await expect(sheet(page, 'Hengqin').getByRole('article').first()).toBeVisible();
  expect.soft(await findings(page), 'sheet and card').toEqual([]);

  await sheet(page, 'Hengqin')
    .getByRole('tab', { name: /^Targets/ })
    .click();
  expect.soft(await findings(page), 'targets').toEqual([]);

  await page
    .getByRole('tabpanel')
    .getByRole('button', { name: /^Source: .*Feature 1/ })
    .first()
    .click();
  await expect(page.getByRole('dialog', { name: 'Outline of the document' })).toBeVisible();
  expect.soft(await findings(page), 'outline').toEqual([]);
});

test('axe finds nothing serious in the dark, nor on the still map', async ({ page, context }) => {
  await withoutWebGl(context);
  await openWords(page, '?lang=en&theme=dark&zone=qianhai');
  await expect(card(page, 'Qianhai')).toBeVisible();
  await expect(sheet(page, 'Qianhai').getByRole('article').first()).toBeVisible();
  expect.soft(await findings(page), 'sheet and card').toEqual([]);
  await sheet(page, 'Qianhai')
    .getByRole('tab', { name: /^Targets/ })
    .click();
  expect.soft(await findings(page), 'targets').toEqual([]);
  await openWords(page, '?lang=en&theme=dark&family=goods&flow=goods-through-hengqin-first-line');
  await expect(card(page, 'Macao → Hengqin')).toBeVisible();
  expect.soft(await findings(page), 'list and flow card').toEqual([]);
});
