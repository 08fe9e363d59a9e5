/**
 * In front of a room with two windows: the stage on the projector, the presenter's window on the laptop, no network. The
 * whole briefing is run with what goes wrong on such a day.
 */
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { expect, openAtlas, test } from './fixtures';
import { cover, liveMap, loseContexts, mapSettled } from './live-map';

test.setTimeout(300_000);

const scene = (page: Page, number: number) =>
  page.getByRole('group', { name: `Scene ${String(number)} of 14`, exact: true });
/** The scene that the presenter's window has marked in its list. */
const marked = (presenter: Page) => presenter.getByRole('navigation', { name: 'All scenes' }).locator('[aria-current]');

async function openPresenter(stage: Page): Promise<Page> {
  const [presenter] = await Promise.all([stage.context().waitForEvent('page'), stage.keyboard.press('KeyS')]);
  await expect(presenter.getByRole('heading', { name: 'Speaker notes' })).toBeVisible();
  return presenter;
}

test.describe('with the network off', () => {
  // A small stage: without a graphics card each of its pixels costs time.
  test.use({ keepsCopy: true, viewport: { width: 1040, height: 660 } });

  test('two windows run the fourteen scenes through a lost context, a covered stage, a question and a departure', async ({
    page: stage,
    context,
  }) => {
    await openAtlas(stage, '?lang=en');
    await expect(stage.getByRole('contentinfo')).toContainText('Works without a network', { timeout: 60_000 });
    await context.setOffline(true);

    await stage.keyboard.press('KeyP');
    await stage.getByRole('button', { name: /^The Qianhai and Hengqin plans/ }).click();
    const presenter = await openPresenter(stage);
    await expect(presenter.getByText('Name the three documents')).toBeVisible();
    await presenter.keyboard.press('PageDown');
    await expect(scene(stage, 2)).toBeVisible();
    await expect(presenter.getByRole('timer')).not.toContainText('0:00');
    for (let number = 3; number <= 5; number++) {
      await stage.keyboard.press('ArrowRight');
      await expect(marked(presenter)).toContainText(String(number));
    }

    await mapSettled(stage);
    const giveBack = await loseContexts(stage);
    await expect(liveMap(stage)).toHaveAttribute('data-context', 'lost');
    await presenter.keyboard.press('PageDown');
    await expect(scene(stage, 6)).toBeVisible();
    await presenter.keyboard.press('PageUp');
    await expect(scene(stage, 5)).toContainText('16,863');
    await giveBack();
    await expect(liveMap(stage)).toHaveAttribute('data-context', 'ok');
    await mapSettled(stage);
    const address = stage.url();

    await stage.locator('.stage .measures button').first().click();
    await expect(stage.getByRole('complementary', { name: 'Hengqin', exact: true })).toBeVisible();
    await expect(presenter.getByText('The stage has left the script')).toBeVisible();
    await presenter.getByLabel(/^Question about/).fill('Until when does it hold?');
    await presenter.keyboard.press('Enter');
    await presenter.getByRole('button', { name: 'Back to scene 5' }).click();
    await expect(stage).toHaveURL(address);

    const uncover = await cover(stage);
    await presenter.keyboard.press('PageDown');
    await presenter.keyboard.press('PageDown');
    await expect(marked(presenter)).toContainText('7');
    await uncover();
    await expect(scene(stage, 7)).toBeVisible();
    await mapSettled(stage);

    await presenter.reload();
    await expect(marked(presenter)).toContainText('7');
    await expect(presenter.getByText('Until when does it hold?')).toBeVisible();
    await presenter.getByRole('button', { name: 'Black screen' }).click();
    await expect(stage.getByText('The screen is black')).toBeAttached();
    for (let number = 8; number <= 14; number++) {
      await presenter.keyboard.press('PageDown');
      await expect(scene(stage, number)).toBeVisible();
    }
    await presenter.keyboard.press('PageDown');
    await mapSettled(stage);
    await expect(scene(stage, 14)).toHaveAttribute('data-departure', 'none');
    await stage.reload();
    await expect(scene(stage, 14)).toBeVisible();

    const [file] = await Promise.all([
      presenter.waitForEvent('download'),
      presenter.getByRole('button', { name: 'Save as CSV' }).click(),
    ]);
    const csv = readFileSync(await file.path(), 'utf8');
    expect(csv).toMatch(/^\uFEFFTime,Briefing,Scene,/);
    expect(csv).toMatch(/Hengqin.*Until when does it hold\?/);

    await stage.close();
    // The stage says so itself: sooner than its silence would tell.
    await expect(presenter.getByText('The stage does not answer')).toBeVisible({ timeout: 5_000 });
    await presenter.keyboard.press('Home');
    await expect(marked(presenter)).toContainText('1');
  });
});

test('where no second window can open, the notes stand on the stage', async ({ page }) => {
  await page.addInitScript(() => Reflect.set(window, 'open', () => null));
  await page.goto('?lang=en&briefing=five-minutes');
  await expect(page.getByRole('group', { name: 'Scene 1 of 5' })).toBeVisible({ timeout: 60_000 });
  await page.keyboard.press('KeyS');
  const notes = page.getByRole('complementary', { name: 'Speaker notes' });
  await expect(notes).toContainText('Allow pop-up windows');
  await expect(notes.getByRole('timer')).toBeVisible();

  await page.keyboard.press('KeyQ');
  await page.getByLabel(/^Question/).fill('=1+1?');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(/^Question/)).toHaveCount(0);
  await page.keyboard.press('PageDown');
  await expect(page.getByRole('group', { name: 'Scene 2 of 5' })).toBeVisible();
});
