/** On stage: a whole briefing with a clicker, a departure from the script, and the exact way back. */
import { expect, openAtlas, test, waitForSettled } from './fixtures';
import { withoutWebGl } from './live-map';

test.setTimeout(240_000);

test('a presenter jumps to a scene, answers a question on the map and comes back exactly', async ({ page }) => {
  await openAtlas(page, '?lang=zh-Hant');
  await page.keyboard.press('KeyP');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^《前海規劃》/ })
    .click();
  const scene = (number: number) => page.getByRole('group', { name: `場景 ${String(number)} / 14` });
  await expect(scene(1)).toBeVisible();

  await page.keyboard.press('End');
  await expect(scene(14)).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(scene(14)).toBeVisible();

  await page.keyboard.press('Digit5');
  await page.keyboard.press('Enter');
  await expect(scene(5)).toBeVisible();
  await expect(scene(5)).toContainText('16,863');
  await expect(scene(5)).toContainText('60,000');
  await waitForSettled(page);
  const address = page.url();

  await page.keyboard.press('KeyN');
  await expect(page.getByRole('complementary', { name: '講者備註' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary', { name: '講者備註' })).toHaveCount(0);

  await page.locator('.stage .measures button').first().click();
  await expect(page.getByRole('complementary', { name: '橫琴' })).toBeVisible();
  await page.getByRole('button', { name: '回到場景 5' }).click();
  await expect(scene(5)).toBeVisible();
  await expect(page).toHaveURL(address);

  // To look something up without a hand on the mouse, and back.
  await page.keyboard.press('Slash');
  await expect(page.getByRole('combobox', { name: '搜尋圖譜' })).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('combobox', { name: '搜尋圖譜' })).toHaveCount(0);
  await expect(page).toHaveURL(address);

  await page.keyboard.press('Space');
  await expect(scene(6)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.stage')).toHaveCount(0);
});

test('whatever moves the map on stage has a way back: a hand on it, and the wheel step by step after that', async ({
  page,
}) => {
  await openAtlas(page, '?lang=en&briefing=plans-and-hong-kong&scene=5');
  const stage = page.locator('.stage');
  const back = page.getByRole('button', { name: 'Back to scene 5' });
  const { width, height } = page.viewportSize() ?? { width: 1440, height: 900 };
  const address = page.url();
  const middle = [width * 0.7, height * 0.55] as const;
  const isBack = async () => {
    await back.click();
    await expect(stage).toHaveAttribute('data-departure', 'none');
    await waitForSettled(page);
    await expect(page).toHaveURL(address);
  };

  await page.mouse.move(...middle);
  await page.mouse.down();
  await page.mouse.move(middle[0] - 150, middle[1] - 90, { steps: 5 });
  await page.mouse.up();
  await expect(stage).toHaveAttribute('data-departure', 'moved');
  await isBack();

  await page.mouse.move(...middle);
  for (let step = 0; step < 3; step++) {
    // Each turn of the wheel is a movement of its own.
    await page.mouse.wheel(0, -100);
    await expect(page.locator('[role=application][data-settled=true]')).toHaveCount(0);
    await waitForSettled(page);
  }
  await expect(stage).toHaveAttribute('data-departure', 'moved');
  await isBack();
});

test('a link opens the scene it names, and one that names a lost briefing says so', async ({ page }) => {
  await openAtlas(page, '?lang=en&briefing=five-minutes&scene=3');
  await expect(page.getByRole('group', { name: 'Scene 3 of 5' })).toBeVisible();
  await openAtlas(page, '?lang=en&briefing=gone&scene=2');
  await expect(page.getByRole('status').filter({ hasText: 'gone' })).toBeVisible();
});

test('every figure stands whole, and on a phone the last source stands above the controls', async ({
  page,
  context,
}) => {
  // The still picture stands in for the map: this is about the words.
  await withoutWebGl(context);
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.goto('?lang=en&briefing=five-minutes');
  const row = page.locator('.stage dl');
  for (let number = 1; number <= 5; number++) {
    await expect(page.getByRole('group', { name: `Scene ${String(number)} of 5` })).toBeVisible();
    if ((await row.count()) > 0) {
      const [needed, given] = await row.evaluate(({ scrollWidth, clientWidth }) => [scrollWidth, clientWidth] as const);
      expect(needed, `figures of scene ${String(number)}`).toBeLessThanOrEqual(given + 1);
    }
    await page.keyboard.press('PageDown');
  }
  // What the arrows are is said over the map: Hengqin's are counted in 2024 and aimed at for 2029.
  await page.goto('?lang=en&briefing=five-minutes&scene=3');
  const key = page.locator('.stage .key');
  await expect(key).toContainText('Macao residents working in Hengqin');
  await expect(key).toContainText('2024.10 actual');
  await expect(key).toContainText('2029 target');

  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('?lang=en&briefing=plans-and-hong-kong&scene=6');
  const sources = page.locator('.stage .sources');
  await expect(sources).toContainText('China News Service');
  const words = page.locator('.stage .words');
  await words.evaluate((element) => {
    element.scrollTop = element.scrollHeight;
  });
  const footOf = async (part: typeof words) => {
    const box = await part.boundingBox();
    return box ? box.y + box.height : Infinity;
  };
  const controls = await page.locator('.stage .bar').boundingBox();
  expect(await footOf(words)).toBeLessThanOrEqual(controls?.y ?? 0);
  expect(await footOf(sources)).toBeLessThanOrEqual(controls?.y ?? 0);
});

test('at a booth the scenes turn by themselves, begin again after the last, and stop at any key or hand on the mouse', async ({
  page,
  context,
}) => {
  await withoutWebGl(context);
  await page.clock.install();
  await page.goto('?lang=en&briefing=five-minutes&scene=4');
  const scene = (number: number) => page.getByRole('group', { name: `Scene ${String(number)} of 5` });
  const play = page.getByRole('button', { name: 'Play by itself' });
  const pause = page.getByRole('button', { name: 'Pause playing' });
  await expect(scene(4)).toBeVisible();
  await page.keyboard.press('KeyA');
  await expect(pause).toBeVisible();
  // Each scene of this briefing stands for a minute.
  await page.clock.fastForward(61_000);
  await expect(scene(5)).toBeVisible();
  await page.clock.fastForward(61_000);
  await expect(scene(1)).toBeVisible();

  await page.keyboard.press('Tab');
  await expect(play).toBeVisible();
  await page.clock.fastForward(61_000);
  await expect(scene(1)).toBeVisible();

  await play.press('Space');
  await expect(pause).toBeVisible();
  await pause.press('Space');
  await expect(play).toBeVisible();

  // The table trembles, and then somebody takes the mouse, which had come to rest.
  await page.mouse.move(500, 300);
  await play.press('Space');
  await page.clock.fastForward(6_000);
  await page.mouse.move(506, 297);
  await page.mouse.move(500, 300);
  await expect(pause).toBeVisible();
  await expect(async () => {
    await page.mouse.move(640, 340, { steps: 3 });
    await page.mouse.move(500, 300, { steps: 3 });
    await expect(play).toBeVisible({ timeout: 500 });
  }).toPass();
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('a swipe turns the page, and from what was opened a button leads back', async ({ page, context }) => {
    await withoutWebGl(context);
    await page.goto('?lang=en&briefing=five-minutes&scene=2');
    const scene = (number: number) => page.getByRole('group', { name: `Scene ${String(number)} of 5` });
    await expect(scene(2).locator('.sources')).toContainText('am730');
    const fingers = await context.newCDPSession(page);
    const swipe = async (from: number, to: number) => {
      const at = (x: number) => ({ touchPoints: [{ x, y: 600 }] });
      await fingers.send('Input.dispatchTouchEvent', { type: 'touchStart', ...at(from) });
      for (let step = 1; step <= 4; step++)
        await fingers.send('Input.dispatchTouchEvent', { type: 'touchMove', ...at(from + ((to - from) * step) / 4) });
      await fingers.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    await swipe(320, 80);
    await expect(scene(3)).toBeVisible();
    await swipe(80, 320);
    await expect(scene(2)).toBeVisible();

    // The sheet of what was opened covers the foot of a phone, and not the way back.
    await scene(2).locator('.measures button').first().click();
    await expect(page.getByRole('complementary', { name: 'Qianhai', exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Back to scene 2' }).click();
    await expect(scene(2)).toHaveAttribute('data-departure', 'none');
  });
});
