/** "What is in it for my firm?": told by touch or keys, answered in three bands, and printed on one page. */
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { openWords, sheet, withoutWebGl } from './live-map';

// Nothing here needs the map, and without it the words come sooner.
test.beforeEach(({ context }) => withoutWebGl(context));

const TAX = '?lang=en&page=firm&firm=does.manufacturer_wants.lower-tax_registered.hong-kong_in.qianhai';
const TITLE = 'Exempt Hong Kong residents from tax above Hong Kong’s';

const firmPage = (page: Page): Locator => page.getByRole('region', { name: 'For my firm' });
const band = (page: Page, name: RegExp): Locator => firmPage(page).getByRole('region', { name });
const answer = (page: Page, question: string, name: string): Locator =>
  page.getByRole('toolbar', { name: question }).getByRole('button', { name });

test('answers come as one chooses, stand in the address, and a measure opens beside them', async ({
  page,
  isMobile,
}) => {
  await openWords(page, '?lang=en');
  await page.getByRole('button', { name: 'For my firm' }).click();
  await expect(band(page, /^Applies if/)).toBeVisible();

  await answer(page, 'What does the firm do?', 'Manufacture').click();
  await answer(page, 'What do you want?', 'Lower tax').click();
  await answer(page, 'Where is the firm registered, or where do you live?', 'Hong Kong').click();
  await answer(page, 'Which zones?', 'Qianhai').click();
  await expect(firmPage(page).getByRole('status')).toHaveText('0 apply, 1 applies if …, 0 for information');
  expect(new URL(page.url()).searchParams.get('firm')).toBe(
    'does.manufacturer_wants.lower-tax_registered.hong-kong_in.qianhai',
  );
  const found = band(page, /^Applies if/).getByRole('article');
  await expect(found).toContainText('Through your staff: for employees and professionals · Qianhai');
  await expect(found).toContainText('the taxpayer is a Hong Kong resident working in Qianhai');
  await expect(found.getByRole('button', { name: /^Source: Wen Wei Po/ })).toBeVisible();

  await found.getByRole('button', { name: TITLE }).click();
  await expect(sheet(page, 'Qianhai').getByRole('article').filter({ hasText: TITLE })).toBeInViewport();
  if (!isMobile) await expect(firmPage(page)).toBeVisible();

  await page.goBack();
  await expect(firmPage(page).getByRole('status')).toHaveText('0 apply, 1 applies if …, 0 for information');
});

test('an answer taken back widens the result; beginning again takes all of them back', async ({ page }) => {
  await openWords(page, TAX);
  const status = firmPage(page).getByRole('status');
  await expect(status).toHaveText('0 apply, 1 applies if …, 0 for information');
  await answer(page, 'Which zones?', 'Qianhai').click();
  await expect(status).toHaveText('0 apply, 5 apply if …, 0 for information');
  await page.getByRole('button', { name: 'Begin again' }).click();
  expect(new URL(page.url()).searchParams.has('firm')).toBe(false);
  await expect(answer(page, 'What do you want?', 'Lower tax')).toHaveAttribute('aria-pressed', 'false');
});

test('a link with an answer that is none shows the rest and says so', async ({ page }) => {
  await openWords(page, '?lang=en&page=firm&firm=wants.lower-tax_does.magic');
  await expect(answer(page, 'What do you want?', 'Lower tax')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText('“does.magic” is not known for “firm”')).toBeVisible();
});

test('keys alone tell a firm and open a measure', async ({ page, isMobile }) => {
  test.skip(isMobile, 'about keys');
  await openWords(page, '?lang=en&page=firm');
  await expect(page.getByRole('heading', { name: 'For my firm' })).toBeFocused();
  const focused = page.locator(':focus');
  // Past the buttons of the page to the first question, where one stop holds all its answers.
  while ((await focused.textContent())?.trim() !== 'Manufacture') await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(focused).toHaveText('Lower tax');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(firmPage(page).getByRole('status')).toHaveText('0 apply, 5 apply if …, 0 for information');
  while ((await focused.textContent())?.trim() !== 'Corporate tax at 15% for encouraged industries')
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(sheet(page, 'Nansha')).toBeVisible();
  await expect(sheet(page, 'Nansha').getByRole('heading', { name: /^Corporate tax at 15%/ })).toBeInViewport();
});

test('the handout is one page with sources, date, the caution and whom to ask, however little was told', async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile, 'paper is the same for all');
  for (const address of [TAX, '?lang=zh-Hant&page=firm', '?lang=en&page=firm', '?lang=en&theme=dark&page=firm']) {
    await openWords(page, address);
    await expect(page.getByRole('article').first()).toBeAttached();
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect([
      address,
      /\/Type\s*\/Pages[^>]*\/Count\s+(\d+)/.exec(pdf)?.[1] ?? /\/Count\s+(\d+)/.exec(pdf)?.[1],
    ]).toEqual([address, '1']);
  }
  await openWords(page, TAX);
  await expect(page.getByRole('article').first()).toBeAttached();
  await page.emulateMedia({ media: 'print' });
  const paper = firmPage(page);
  for (const words of [
    'Manufacture · Lower tax · Hong Kong · Qianhai',
    'Information, not legal or tax advice.',
    'Chinese Manufacturers',
    'research@cma.org.hk',
    'Printed ',
    'Wen Wei Po 2024.04.19',
    'firm=does.manufacturer',
  ])
    await expect(paper.getByText(words).first()).toBeVisible();
  await expect(page.getByRole('toolbar')).toHaveCount(0);
  await expect(page.getByRole('navigation', { name: 'Cooperation zones' })).toHaveCount(0);
});

test('axe finds nothing serious, in light and in the dark', async ({ page, isMobile }) => {
  for (const theme of ['light', 'dark']) {
    await openWords(page, `?lang=en&theme=${theme}&page=firm&firm=does.manufacturer`);
    await expect(firmPage(page).getByRole('article').first()).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`))).toEqual([]);
    if (isMobile) {
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      expect(wide, 'nothing is wider than a phone').toBe(false);
    }
  }
});
