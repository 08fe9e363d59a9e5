/** What a person compares: plans, industries, zones and targets. None of it needs the map, so these do without one. */
import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { WITH_A_MAP_MILLISECONDS, openWords, sheet, withoutWebGl } from './live-map';

test.beforeEach(async ({ context }) => withoutWebGl(context));

const comparePage = (page: Page) => page.getByRole('region', { name: 'Compare' });

async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`));
}

test('a cell of the plans lays its row open by keyboard, and a measure opens in the words beside it', async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile, 'no keyboard');
  await openWords(page, '?lang=en');
  await page.getByRole('button', { name: 'Compare' }).click();
  const compared = comparePage(page);
  await compared.getByRole('button', { name: /^Rule of law, Qianhai plan: 7 measures/ }).press('Enter');
  expect(new URL(page.url()).searchParams.get('row')).toBe('rule-of-law');

  const cell = compared.getByRole('region', { name: 'Rule of law: Qianhai plan' });
  await cell.getByRole('button', { name: 'Support Hong Kong as the seat of arbitration' }).press('Enter');
  await expect(sheet(page, 'Qianhai').locator('#measure-qianhai-hong-kong-seat-of-arbitration')).toBeVisible();
  await expect(compared).toBeVisible();
});

test('the pressure test of one plan leads to the same action of the other', async ({ page }) => {
  await openWords(page, '?lang=en&compare=plans&row=market');
  const compared = comparePage(page);
  await compared
    .getByRole('region', { name: 'Market environment: Hengqin plan' })
    .getByRole('button', { name: /also: Qianhai plan \(Pressure tests/ })
    .click();
  const thread = compared.getByRole('article', { name: /^Pressure tests against CPTPP and DEPA/ });
  await expect(thread).toBeFocused();
  await expect(thread.getByText('Qianhai · Qianhai plan')).toBeInViewport();
  await expect(thread.getByText('Hengqin · Hengqin plan')).toBeInViewport();
});

test('a link that opens a measure beside a page scrolls the words to it, and never the page itself', async ({
  page,
}) => {
  await openWords(page, '?lang=en&compare=plans&zone=qianhai&measure=qianhai-hong-kong-seat-of-arbitration');
  await expect(page.locator('#measure-qianhai-hong-kong-seat-of-arbitration')).toBeAttached();
  expect(await page.evaluate(() => document.documentElement.scrollHeight <= window.innerHeight)).toBe(true);
});

test('zones are taken in and left out, the address follows, and the table is a file for a spreadsheet', async ({
  page,
}) => {
  await openWords(page, '?lang=en&compare=zones&zones=qianhai.nansha');
  const compared = comparePage(page);
  await expect(compared.getByRole('checkbox', { name: 'Qianhai' })).toBeDisabled();
  await compared.getByRole('checkbox', { name: 'Hengqin' }).check();
  expect(new URL(page.url()).searchParams.get('zones')).toBe('qianhai.hengqin.nansha');

  const arriving = page.waitForEvent('download');
  await compared.getByRole('button', { name: 'Measures (CSV)' }).click();
  const file = await arriving;
  expect(file.suggestedFilename()).toBe('qianhai-hengqin-nansha-measures.csv');
  const text = await readFile(await file.path(), 'utf8');
  expect(text.charCodeAt(0)).toBe(0xfeff);
  expect(text.split('\r\n')[0]).toBe('\uFEFFTopic,Zone,Measure,Summary,Status,Date,Valid to,Plan,Sources');
  expect(text).toMatch(/^Tax,Nansha,Corporate tax at 15% for encouraged industries,/m);
});

test('a target says what is missing and what is needed, or why neither can be said', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-30T12:00:00+08:00'));
  await openWords(page, '?lang=en&compare=targets');
  const row = (name: string) => comparePage(page).getByRole('row').filter({ hasText: name });
  const working = row('2029 target 40,000');
  await expect(working).toContainText('34,703 persons');
  await expect(working).toContainText('3.1 years');
  await expect(working).toContainText('needed: 6,717 persons a year');
  await expect(working).toContainText('12.8 times the pace so far');
  await expect(row('Foreign capital actually used').first()).toContainText('basis or definition differ: not compared');
  await expect(row('2025 target 11,000')).toContainText('target date 2025 has passed');
});

test('axe finds nothing serious in the comparisons, light or dark', async ({ page, isMobile }) => {
  test.skip(isMobile, 'about words and roles, not about screens');
  test.setTimeout(WITH_A_MAP_MILLISECONDS);
  for (const address of [
    '?lang=en&compare=plans&row=market',
    '?lang=en&theme=dark&compare=industries&row=finance',
    '?lang=en&compare=zones',
    '?lang=en&theme=dark&compare=targets',
  ]) {
    await openWords(page, address);
    await expect(comparePage(page).getByRole('table').first()).toBeVisible();
    expect.soft(await findings(page), address).toEqual([]);
  }
});
