/** A briefing of one's own: begun from the map, written beside the stage, kept, checked, saved as a file and opened again. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { openWords, withoutWebGl } from './live-map';

test.setTimeout(120_000);
test.skip(({ isMobile }) => isMobile, 'written at a desk');

const scene = (page: Page, number: number, total: number) =>
  page.getByRole('group', { name: `Scene ${String(number)} of ${String(total)}`, exact: true });

test('a briefing is made from the map, survives a reload, and goes through a file', async ({ page, context }) => {
  // The still picture stands in for the map: none of this is about drawing.
  await withoutWebGl(context);
  await page.route('**/config.json', async (route) => {
    const configuration = (await (await route.fetch()).json()) as Record<string, unknown>;
    const attribution = { 'zh-Hant': '街道', 'zh-Hans': '街道', en: 'Streets' };
    await route.fulfill({ json: { ...configuration, streetDetail: { archive: 'streets.pmtiles', attribution } } });
  });
  await openWords(page, '?lang=en&zone=hengqin');
  await page.keyboard.press('KeyP');
  await page.getByRole('button', { name: 'New briefing from this view' }).click();
  await expect(scene(page, 1, 1)).toContainText('Hengqin');
  const editor = page.getByRole('complementary', { name: 'Edit the briefing' });

  const title = editor.getByLabel('Title: the one sentence to be remembered, English');
  await title.fill('Hengqin has until 2029');
  await expect(scene(page, 1, 1).getByRole('heading')).toHaveText('Hengqin has until 2029');
  await title.press('Control+z');
  await expect(scene(page, 1, 1).getByRole('heading')).toHaveText('Hengqin');
  await title.press('Control+Shift+Z');
  await expect(title).toHaveValue('Hengqin has until 2029');

  await editor.getByRole('button', { name: 'Duplicate' }).click();
  await expect(scene(page, 2, 2)).toBeVisible();
  await editor.getByRole('button', { name: 'Move up' }).click();
  await expect(scene(page, 1, 2)).toBeVisible();
  await title.fill('Only the first of both');
  await editor.getByRole('button', { name: 'Delete the scene' }).click();
  await expect(scene(page, 1, 1).getByRole('heading')).toHaveText('Hengqin has until 2029');
  await title.press('Control+z');
  // The stage stays with its scene, which is the second again.
  await expect(scene(page, 2, 2).getByRole('heading')).toHaveText('Hengqin has until 2029');
  await editor.getByRole('button', { name: 'Only the first of both' }).click();

  await page.reload();
  await expect(scene(page, 1, 2).getByRole('heading')).toHaveText('Only the first of both');
  await page.keyboard.press('PageDown');
  await expect(scene(page, 2, 2).getByRole('heading')).toHaveText('Hengqin has until 2029');
  await page.keyboard.press('Escape');
  await expect(page.locator('.stage')).toHaveCount(0);

  await page.keyboard.press('KeyP');
  const chooser = page.getByRole('dialog', { name: 'Choose a briefing' });
  const own = chooser.getByRole('listitem').filter({ hasText: 'New briefing' });
  const [file] = await Promise.all([page.waitForEvent('download'), own.getByRole('button', { name: 'Save' }).click()]);
  const saved = await file.path();
  expect(file.suggestedFilename()).toBe('own-briefing.yaml');
  expect(readFileSync(saved, 'utf8')).toContain('en: Only the first of both');

  await chooser.getByLabel('Open a file').setInputFiles(saved);
  await expect(chooser.getByRole('status')).toContainText('what was there stays as it was');
  await chooser
    .getByLabel('Open a file')
    .setInputFiles({ name: 'bad.yaml', mimeType: 'application/yaml', buffer: Buffer.from('id: x\nscenes: 5\n') });
  await expect(chooser.getByRole('status')).toContainText('line 2');

  // A scene that asks for the streets of an archive which the host names and has not.
  const asking = readFileSync(saved, 'utf8').replace('view: zone=hengqin', 'view: zone=hengqin&streets=1');
  await chooser
    .getByLabel('Open a file')
    .setInputFiles({ name: 'streets.yaml', mimeType: 'application/yaml', buffer: Buffer.from(asking) });
  await expect(own).toHaveCount(3);
  await own.last().getByRole('button', { name: 'Check' }).click();
  const ofStreets = page.getByRole('dialog', { name: /^Ready to go on/ });
  await expect(ofStreets).toContainText('Street detail is asked for and cannot be reached now');
  await ofStreets.getByRole('button', { name: 'Close' }).click();
  await page.keyboard.press('KeyP');

  await own.first().getByRole('button', { name: 'Check' }).click();
  const findings = page.getByRole('dialog', { name: /^Ready to go on/ });
  const missing = findings.getByRole('listitem').filter({ hasText: 'No notes in English' });
  await expect(missing.getByRole('button')).toHaveCount(2);
  await missing.getByRole('button', { name: 'Scene 2 of 2' }).click();
  await expect(scene(page, 2, 2)).toBeVisible();
  await expect(editor).toBeVisible();
});
