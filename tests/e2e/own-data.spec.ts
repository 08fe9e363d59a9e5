/** The reader's own data: brought in with a mistake, mended, shown, kept on this machine, removed and brought back. */
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { WITH_A_MAP_MILLISECONDS, mapSettled, openWords, withoutWebGl } from './live-map';

test.describe.configure({ timeout: WITH_A_MAP_MILLISECONDS });

const FLOWS = [
  'origin,destination,time,value,kind',
  'lo-wu,mill,2025-01,1200,staff',
  'mill,lo-wu,2025-01,twelve,staff',
  'mill,qianhai,2025-02,300,visitors',
].join('\n');
const PLACES = 'id,name,lon,lat\nmill,The mill,113.75,22.95\n';

const chooser = (page: Page) => page.getByRole('group', { name: 'What crosses' });
const legend = (page: Page) => page.getByRole('region', { name: 'Legend of your own data' });

/** Serious findings of axe, in one word each. */
async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

async function choose(page: Page, files: Record<string, string | Buffer>): Promise<void> {
  await page
    .locator('input[type=file]')
    .setInputFiles(
      Object.entries(files).map(([name, text]) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })),
    );
}

/** Drops a file from elsewhere on the page, beside the frame that invites to it. */
async function drop(page: Page, name: string, text: string, times = 1): Promise<void> {
  const files = await page.evaluateHandle(
    ([fileName, content, repeated]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content.repeat(repeated)], fileName, { type: 'text/csv' }));
      return transfer;
    },
    [name, text, times] as const,
  );
  await page.getByRole('heading', { name: 'Your own data' }).dispatchEvent('drop', { dataTransfer: files });
}

test.describe('without a map', () => {
  test.beforeEach(({ context }) => withoutWebGl(context));
  test.skip(({ isMobile }) => isMobile, 'the same words; a phone has a test of its own');

  test('a mistake is told with its line, mended and read again; what is added outlives a reload, a removal can be undone', async ({
    page,
  }) => {
    await openWords(page, '?lang=en&page=own-data');
    await expect(page.getByRole('heading', { name: 'Your own data' })).toBeVisible();
    await expect(page.getByText('They never leave this browser')).toBeVisible();
    await choose(page, { 'mill.csv': FLOWS, 'places.csv': PLACES });
    await expect(page.getByText('mill.csv, line 3, column “value”: found “twelve”, expected a number')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Add without the 1 faulty row' })).toBeVisible();

    expect.soft(await findings(page), 'report').toEqual([]);

    const file = page.getByRole('article', { name: 'mill.csv' });
    await file.getByRole('button', { name: 'Mend' }).click();
    await file.getByRole('textbox').fill(FLOWS.replace('twelve', '12'));
    await file.getByRole('button', { name: 'Read it again' }).click();
    await expect(page.getByText('Nothing wrong.')).toBeVisible();
    await expect(page.getByText('3 good rows, 3 flows between 3 places')).toBeVisible();

    await page.getByLabel('Name').fill('Our mill');
    await page.getByLabel('Unit').fill('persons');
    await page.getByRole('button', { name: 'Add to the map' }).click();
    const family = chooser(page).getByRole('button', { name: 'Your own data' });
    await expect(family).toHaveAttribute('aria-pressed', 'true');
    await expect(legend(page)).toContainText('Our mill');
    await expect(legend(page)).toContainText('Unit: persons');
    // The window opens on the last month: 300 from the mill to Qianhai.
    await expect(legend(page)).toContainText('One flow');
    await expect(page).toHaveURL(/[?&]own=own-/);

    await page.reload();
    await expect(legend(page)).toContainText('Our mill');
    const time = page.getByRole('region', { name: 'Time of your own data' });
    await time.getByRole('button', { name: 'One step back' }).click();
    await expect(legend(page)).toContainText('1,200');
    await legend(page).getByLabel('staff').uncheck();
    await expect(legend(page)).toContainText('No flow in this window.');
    await legend(page).getByLabel('staff').check();

    expect.soft(await findings(page), 'legend and time').toEqual([]);

    await legend(page).getByRole('button', { name: 'As a table' }).click();
    await expect(page.getByRole('row', { name: 'Lo Wu Control Point The mill 1,200 99%' })).toBeVisible();
    await page.getByRole('button', { name: 'Remove Our mill' }).click();
    await expect(page.getByText('“Our mill” was removed.')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(legend(page)).toContainText('Our mill');
    await page.reload();
    await expect(legend(page)).toContainText('Our mill');
  });

  test('what cannot be used adds nothing, and an encoding can be chosen', async ({ page }) => {
    await openWords(page, '?lang=en&page=own-data');
    await choose(page, { 'flows.csv': 'origin,destination,__proto__\nlo-wu,qianhai,1\n' });
    await expect(page.getByText('flows.csv, line 1, column “__proto__”: this name is reserved')).toBeVisible();
    await expect(page.getByText('flows.csv, line 1, column “value”: there is no column “value”')).toBeVisible();
    await expect(page.getByText('Nothing can be added until this is mended.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Add to the map' })).toHaveCount(0);

    // 起點,終點,人次 / 羅湖,前海,12 in Big5.
    await choose(page, { 'flows.csv': Buffer.from('b05fc2492cb2d7c2492ca448a6b80ac3b9b4f22cab65aefc2c3132', 'hex') });
    const encoding = page.getByRole('article', { name: 'flows.csv' }).getByRole('combobox');
    await expect(encoding).toHaveValue('big5');
    await expect(page.getByRole('article', { name: 'flows.csv' })).toContainText('羅湖');
    await encoding.selectOption('gb18030');
    await expect(page.getByRole('article', { name: 'flows.csv' })).not.toContainText('羅湖');

    // Two files of one name, as from two folders, are both there.
    const twin = {
      name: 'flows.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('origin,destination,value\nlo-wu,qianhai,1\n'),
    };
    await page.locator('input[type=file]').setInputFiles([twin, twin]);
    await expect(page.getByRole('article', { name: 'flows (2).csv' })).toBeVisible();
    await expect(page.getByText('2 good rows, 1 flow between 2 places')).toBeVisible();
  });

  test('a template can be dropped as it is, anywhere on the page; reading can be cancelled, and then nothing is added', async ({
    page,
  }) => {
    await openWords(page, '?lang=en&page=own-data');
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'flows.csv, a real example' }).click();
    const example = readFileSync(await (await saving).path(), 'utf8');
    await drop(page, 'flows.csv', example);
    await expect(page.getByText('Nothing wrong.')).toBeVisible();
    await page.getByRole('button', { name: 'Take out flows.csv' }).click();

    await drop(page, 'large.csv', 'origin,destination,value\nlo-wu,qianhai,1\n', 800_000);
    await expect(page.getByRole('progressbar')).toBeVisible();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByRole('progressbar')).toHaveCount(0);
    await expect(page.getByRole('article', { name: 'large.csv' })).toHaveCount(0);
    await expect(page.getByText('Nothing yet.')).toBeVisible();
  });

  test('a link to data of another machine says so and shows the atlas', async ({ page }) => {
    await openWords(page, '?lang=en&own=own-elsewhere');
    await expect(page.getByText('“own-elsewhere” is not known for “own”')).toBeVisible();
    await expect(page).not.toHaveURL(/own=/);
    await expect(chooser(page).getByRole('button', { name: 'People' })).toHaveAttribute('aria-pressed', 'true');
    await expect(chooser(page).getByRole('button', { name: '+ Your own data' })).toHaveCount(1);
  });

  test('a full disk is told, and the data stay until the page is closed', async ({ page }) => {
    await page.addInitScript(() => {
      type Put = (this: IDBObjectStore, value: unknown, key?: IDBValidKey) => IDBRequest<IDBValidKey>;
      const put = Reflect.get(IDBObjectStore.prototype, 'put') as Put;
      const refusing: Put = function (value, key) {
        if (this.transaction.db.name === 'atlas-own-flows') throw new DOMException('full', 'QuotaExceededError');
        return put.call(this, value, key);
      };
      Reflect.set(IDBObjectStore.prototype, 'put', refusing);
    });
    await openWords(page, '?lang=en&page=own-data');
    await choose(page, { 'flows.csv': 'origin,destination,value\nlo-wu,qianhai,5\n' });
    await page.getByLabel('Unit').fill('lorries');
    await page.getByRole('button', { name: 'Add to the map' }).click();
    await expect(legend(page)).toContainText('lorries');
    await legend(page).getByRole('button', { name: 'Add or remove…' }).click();
    await expect(page.getByRole('alert')).toContainText('no room left to keep these data');
  });
});

test('they are drawn on the map, in place of the family before', async ({ page, isMobile }) => {
  test.skip(isMobile, 'the same map');
  await openWords(page, '?lang=en&page=own-data');
  await choose(page, { 'mill.csv': FLOWS, 'places.csv': PLACES });
  await page.getByLabel('Unit').fill('persons');
  await page.getByRole('button', { name: 'Add without the 1 faulty row' }).click();
  const drawn = page.locator('[data-own-flows-drawn]');
  await expect(drawn).toHaveAttribute('data-own-flows-drawn', '1', { timeout: 60_000 });
  await mapSettled(page);
  await expect(page.locator('[role=application]')).toHaveAttribute('data-flows-drawn', '0');
  await expect(drawn.getByText('The mill', { exact: true })).toBeVisible();
  await chooser(page).getByRole('button', { name: 'People' }).click();
  await expect(drawn).toHaveCount(0);
});

test('on a phone a table is pasted, and nothing is wider than the screen', async ({ page, context, isMobile }) => {
  test.skip(!isMobile, 'about a narrow screen');
  await withoutWebGl(context);
  await openWords(page, '?lang=en&page=own-data');
  await page.getByRole('button', { name: 'Paste a table…' }).tap();
  await page
    .getByRole('textbox', { name: 'Table as text, its header first' })
    .fill(FLOWS.replace('twelve', '-12').replaceAll('mill', 'hengqin'));
  await page.getByRole('button', { name: 'Read it' }).tap();
  await expect(
    page.getByText('pasted-1.csv, line 3, column “value”: found “-12”, expected zero or more'),
  ).toBeVisible();
  await page.getByLabel('Unit').fill('persons');
  const [content, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  expect(content).toBeLessThanOrEqual(screen ?? 0);
  await page.getByRole('button', { name: 'Add without the 1 faulty row' }).tap();
  const time = page.getByRole('region', { name: 'Time of your own data' });
  await expect(time).toContainText('2025.02');
  await time.getByRole('slider', { name: 'Start of the window' }).press('Home');
  await expect(time).toContainText('2025.01 – 2025.02');
  await page.getByText('Legend', { exact: true }).tap();
  await expect(legend(page)).toContainText('All 2 flows');
});
