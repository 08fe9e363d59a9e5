/** What is taken away: each file is made in the page, saved, and opened here. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Download, Locator, Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { expect, test } from './fixtures';
import { WITH_A_MAP_MILLISECONDS, openLiveMap, openWords, withoutWebGl } from './live-map';

test.describe.configure({ timeout: 2 * WITH_A_MAP_MILLISECONDS });
test.skip(({ isMobile }) => isMobile, 'about files, not about screens');
// Fewer pixels are drawn sooner where no graphics card draws them.
test.use({ viewport: { width: 1000, height: 640 } });

const handout = (page: Page) => page.getByRole('dialog', { name: 'Share and hand out' });

async function openHandout(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Share and hand out' }).click();
  await expect(handout(page)).toBeVisible();
}

async function saved(page: Page, button: string, withinMilliseconds: number): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: withinMilliseconds }),
    handout(page).getByRole('button', { name: button }).click(),
  ]);
  await savedAs(download);
  return download;
}

/** Width, height and share of pixels that differ from the first one, read by a browser. */
async function pixelsOf(
  page: Page,
  file: Buffer,
): Promise<{ width: number; height: number; colours: number; ofTheFlows: number }> {
  return page.evaluate(
    async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.width;
      canvas.height = image.height;
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      // The map alone: what stands under it has a paper ground.
      const { data } = context?.getImageData(0, 0, image.width, Math.round(image.height * 0.7)) ?? { data: [] };
      const colours = new Set<number>();
      let ofTheFlows = 0;
      for (let index = 0; index < data.length; index += 4) {
        const [red = 0, green = 0, blue = 0] = [data[index], data[index + 1], data[index + 2]];
        colours.add((red << 16) | (green << 8) | blue);
        // #b8321c, as flows are drawn on paper.
        if (Math.abs(red - 184) < 12 && Math.abs(green - 50) < 12 && Math.abs(blue - 28) < 12) ofTheFlows += 1;
      }
      return { width: image.width, height: image.height, colours: colours.size, ofTheFlows };
    },
    `data:image/png;base64,${file.toString('base64')}`,
  );
}

test('a picture of the view holds the map and its flows at twice the size, and leaves the page as it was', async ({
  page,
}) => {
  await openLiveMap(page, '?lang=en&series=macao-residents-living-in-hengqin');
  const address = page.url();
  const box = await page.locator('[role=application]').boundingBox();
  await openHandout(page);
  const download = await saved(page, 'Picture (PNG)', 120_000);
  expect(download.suggestedFilename()).toMatch(/^bay-zones-atlas-\d{4}-\d\d-\d\d\.png$/);
  const picture = await pixelsOf(page, readFileSync(await download.path()));
  expect(picture.width).toBe(Math.round((box?.width ?? 0) * 2));
  expect(picture.height).toBeGreaterThan((box?.height ?? 0) * 2);
  expect(picture.colours).toBeGreaterThan(200);
  expect(picture.ofTheFlows).toBeGreaterThan(500);
  await expect(handout(page)).toContainText('Saved: bay-zones-atlas');
  await handout(page).getByRole('button', { name: 'Close' }).click();
  await expect(page).toHaveURL(address);
  expect(await page.locator('[role=application]').boundingBox()).toEqual(box);
});

/** Of the map in a picture, whether arrows are drawn on it, and how many pixels of theirs lie along its edges. */
function arrowPixelsOf(picture: Locator): Promise<{ isDrawn: boolean; atEdge: number }> {
  return picture.evaluate((image) => {
    if (!(image instanceof HTMLImageElement)) throw new Error('no picture');
    const canvas = document.createElement('canvas');
    const [width, height] = [image.naturalWidth, Math.round(image.naturalHeight * 0.7)];
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const { data } = context?.getImageData(0, 0, width, height) ?? { data: [] };
    let [drawn, atEdge] = [0, 0];
    for (let index = 0; index < data.length; index += 4) {
      const [red = 0, green = 0, blue = 0] = [data[index], data[index + 1], data[index + 2]];
      if (Math.abs(red - 184) >= 12 || Math.abs(green - 50) >= 12 || Math.abs(blue - 28) >= 12) continue;
      drawn += 1;
      const [x, y] = [(index / 4) % width, Math.floor(index / 4 / width)];
      if (x < 12 || y < 12 || x >= width - 12) atEdge += 1;
    }
    return { isDrawn: drawn > 500, atEdge };
  });
}

async function savedAs(download: Download): Promise<string> {
  const file = test.info().outputPath(download.suggestedFilename());
  await download.saveAs(file);
  return file;
}

/** Pages of a PDF, counted by the objects that are one. */
const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length;

/** The slides as LibreOffice prints them, where it is installed: it refuses, or repairs with a question, what is not sound. */
function throughOffice(file: string): Buffer | undefined {
  const folder = test.info().outputPath('office');
  const profile = pathToFileURL(resolve(folder, 'profile')).href;
  const { status } = spawnSync(
    'soffice',
    ['--headless', `-env:UserInstallation=${profile}`, '--convert-to', 'pdf', '--outdir', folder, file],
    { timeout: 120_000, stdio: 'ignore' },
  );
  if (status === null) return undefined;
  expect(status, 'soffice').toBe(0);
  return readFileSync(resolve(folder, file.replace(/^.*[/\\]/, '').replace(/pptx$/, 'pdf')));
}

/** Words of an XML part, without its marks. */
const wordsOf = (part: Uint8Array | undefined) =>
  new TextDecoder()
    .decode(part)
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&');

test('slides hold each scene: picture, words, figures as a chart or table, notes and sources', async ({
  page,
  context,
}) => {
  await withoutWebGl(context);
  await openWords(page, '?lang=zh-Hant');
  await page.keyboard.press('KeyP');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^分享與派發.*五分鐘概覽/ })
    .click();
  const dialog = page.getByRole('dialog', { name: '分享與派發' });
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 120_000 }),
    dialog.getByRole('button', { name: '投影片（PPTX）' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^five-minutes-.*\.pptx$/);
  const parts = unzipSync(new Uint8Array(readFileSync(await download.path())));
  const names = Object.keys(parts);
  const matching = (pattern: RegExp) => names.filter((name) => pattern.test(name));
  expect(matching(/^ppt\/slides\/slide\d+\.xml$/)).toHaveLength(5);
  expect(matching(/^ppt\/notesSlides\/notesSlide\d+\.xml$/)).toHaveLength(5);
  expect(matching(/^ppt\/media\/.*\.png$/)).toHaveLength(5);
  const second = wordsOf(parts['ppt/slides/slide2.xml']);
  // The title breaks where its first clause ends.
  expect(second).toMatch(/前海現存港資企業，\s*2025年9月逾一萬家/);
  expect(second).toContain('《人民日報海外版》');
  // Two figures of one indicator stand as bars that can be edited; what is not alike stands in a table.
  expect(wordsOf(parts[matching(/^ppt\/charts\/chart\d+\.xml$/)[0] ?? ''])).toMatch(/10577\s.*11000/s);
  expect(wordsOf(parts['ppt/notesSlides/notesSlide2.xml'])).toContain('財稅〔2024〕12號');
  expect(new TextDecoder().decode(parts['ppt/slides/slide2.xml'])).toContain('<a:ea typeface="Microsoft JhengHei"');
  for (const name of matching(/\.(?:xml|rels)$/)) {
    const trouble = await page.evaluate(
      (text) =>
        new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror')?.textContent ?? '',
      new TextDecoder().decode(parts[name]),
    );
    expect(trouble, name).toBe('');
  }
  const paper = throughOffice(await savedAs(download));
  if (paper) expect(pagesOf(paper)).toBe(5);
});

test('pages for print hold a scene each with its sources', async ({ page, context }) => {
  await withoutWebGl(context);
  await openWords(page, '?lang=en&briefing=five-minutes&scene=2');
  await page.getByRole('button', { name: 'Share and hand out' }).click();
  await handout(page).getByRole('button', { name: 'Handout (print or PDF)' }).click();
  const pages = page.getByRole('dialog', { name: 'Five-minute overview' });
  await expect(pages.getByRole('article')).toHaveCount(5, { timeout: 60_000 });
  const second = pages.getByRole('article').nth(1);
  await expect(second).toContainText('10,577');
  await expect(second).toContainText('Source');
  await expect(second.getByRole('img')).toHaveJSProperty('complete', true);
  // Where what flows to Hengqin comes from lies in the picture too: no arrow runs out of it.
  expect(await arrowPixelsOf(pages.getByRole('article').nth(2).getByRole('img'))).toEqual({ isDrawn: true, atEdge: 0 });
  const paper = await page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    path: test.info().outputPath('handout.pdf'),
  });
  expect(pagesOf(paper)).toBe(5);
  await page.keyboard.press('Escape');
  await expect(pages).toHaveCount(0);
  await expect(page.getByRole('group', { name: 'Scene 2 of 5' })).toBeVisible();
});

test('pictures on their way can be called off, and the scene on stage is as it was', async ({ page }) => {
  await openLiveMap(page, '?lang=en&briefing=five-minutes&scene=2');
  await page.getByRole('button', { name: 'Share and hand out' }).click();
  await handout(page).getByRole('button', { name: 'Slides (PPTX)' }).click();
  await expect(handout(page)).toContainText('Drawing the map');
  await handout(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(handout(page)).toContainText('Nothing was saved');
  await handout(page).getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('group', { name: 'Scene 2 of 5' })).toBeVisible();
  await expect(page.locator('[data-departure]')).toHaveAttribute('data-departure', 'none');
});

test('the scene on screen has a short link, a code to scan and a frame for other pages', async ({
  page,
  context,
  baseURL,
}) => {
  await withoutWebGl(context);
  await openWords(page, '?lang=en&briefing=five-minutes&scene=3');
  await page.getByRole('button', { name: 'Share and hand out' }).click();
  const link = handout(page).getByRole('textbox', { name: 'Copy the link' });
  await expect(link).toHaveValue(`${baseURL ?? ''}?briefing=five-minutes&scene=3`);
  await handout(page).getByRole('button', { name: 'Show it large' }).click();
  const large = page.getByRole('dialog', { name: /^QR code of/ });
  const code = await large.getByRole('img').boundingBox();
  expect(code?.height).toBeGreaterThan(640 * 0.8);
  await large.getByRole('button', { name: 'Close' }).click();
  await handout(page).getByText('Show it in another page').click();
  await expect(handout(page).getByRole('textbox', { name: 'Copy the code' })).toHaveValue(
    /^<iframe src="[^"]*embed=1[^"]*" title="Bay Zones Atlas"/,
  );
  // In the frame stands the map with its legend, no controls, and the way to the whole atlas.
  await openWords(page, '?lang=en&zone=hengqin&embed=1');
  await expect(page.getByRole('link', { name: 'Bay Zones Atlas' })).toHaveAttribute(
    'href',
    /^\.\/\?lang=en&zone=hengqin$/,
  );
  await expect(page.locator('.legend')).toContainText('Macao residents');
  await expect(page.locator('.time, .top, .column')).toHaveCount(0);
  // In a frame as narrow as a phone the open card lies along the foot, and not on that way.
  await page.setViewportSize({ width: 390, height: 700 });
  await page.getByRole('link', { name: 'Bay Zones Atlas' }).click({ trial: true });
  // What a card leads to stands in words, of which a frame has none: it opens in the whole atlas.
  const opening = context.waitForEvent('page');
  await page.getByRole('button', { name: /^All \d+ measures/ }).click();
  const whole = await opening;
  await expect(whole).toHaveURL(/\?lang=en&zone=hengqin&card=0$/);
  await expect(whole.getByRole('complementary', { name: 'Hengqin', exact: true })).toBeVisible();
});

test('a scene of a briefing kept in this browser alone is shared as its map, and another browser opens that', async ({
  page,
  context,
  baseURL,
  browser,
}) => {
  await withoutWebGl(context);
  await openWords(page, '?lang=en&zone=hengqin&series=macao-enterprises-in-hengqin');
  await page.keyboard.press('KeyP');
  await page.getByRole('button', { name: 'New briefing from this view' }).click();
  await page.getByRole('complementary', { name: 'Edit the briefing' }).getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Share and hand out' }).click();
  await expect(handout(page)).toContainText('kept in this browser alone');
  const link = await handout(page).getByRole('textbox', { name: 'Copy the link' }).inputValue();
  expect(link).not.toContain('briefing=');
  expect(link.startsWith(baseURL ?? '')).toBe(true);

  const phone = await browser.newContext({ locale: 'en' });
  await withoutWebGl(phone);
  const other = await phone.newPage();
  await openWords(other, link);
  await expect(other.getByRole('complementary', { name: 'Hengqin', exact: true })).toBeVisible();
  // In Hengqin's sheet the family's own series for Hengqin needs no naming.
  await expect(other).toHaveURL(/family=enterprises/);
  await phone.close();
});
