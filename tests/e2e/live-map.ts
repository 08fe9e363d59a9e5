/** What several browser tests do with the page: open it with its map, or without one, and find its parts by name. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Locator, Page } from '@playwright/test';
import type { Overview } from '../../src/contract/pieces';
import { expect } from './fixtures';
import { DIST } from './serve-dist';

/** What the page itself loads first. */
export const overview = JSON.parse(readFileSync(join(DIST, 'data/page/overview.json'), 'utf8')) as Overview;

/** Drawn without a graphics card, a map takes its time. */
const DRAWN_WITHIN_MILLISECONDS = 60_000;
/** Enough for a test that waits for the map more than once. */
export const WITH_A_MAP_MILLISECONDS = 150_000;

/** The live map, not the still picture that stands in for it. */
export const liveMap = (page: Page): Locator => page.locator('[role=application]');

/** Waits until the live map stands still with everything drawn. */
export async function mapSettled(page: Page): Promise<void> {
  await expect(page.locator('[role=application][data-settled=true]')).toBeAttached({
    timeout: DRAWN_WITHIN_MILLISECONDS,
  });
}

/** Opens an address below the atlas's root and waits for the live map. */
export async function openLiveMap(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await mapSettled(page);
}

/** Opens an address below the atlas's root and waits until the page listens, its map drawn or not. */
export async function openWords(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator('.page[data-live=true]')).toBeAttached();
}

/** From now on the context's pages find no WebGL, as on a locked-down desktop: the still picture takes the clicks. */
export async function withoutWebGl(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    type GetContext = (this: HTMLCanvasElement, kind: string, options?: unknown) => unknown;
    const original = Reflect.get(HTMLCanvasElement.prototype, 'getContext') as GetContext;
    const refusing: GetContext = function (kind, options) {
      return kind.startsWith('webgl') ? null : original.call(this, kind, options);
    };
    Reflect.set(HTMLCanvasElement.prototype, 'getContext', refusing);
  });
}

/** The list of zones. */
export const zoneList = (page: Page): Locator => page.getByRole('navigation', { name: 'Cooperation zones' });

/** The zone's name on the map. */
export const nameOnMap = (page: Page, zone: string): Locator =>
  liveMap(page).getByRole('button', { name: zone, exact: true });

/** The card at a place on the map. */
export const card = (page: Page, name: string): Locator => page.getByRole('dialog', { name, exact: true });

/** The sheet with everything on a zone. */
export const sheet = (page: Page, zone: string): Locator =>
  page.getByRole('complementary', { name: zone, exact: true });

/** Takes the graphics contexts of the map's canvases away, and answers with a way to give them back. */
export async function loseContexts(page: Page): Promise<() => Promise<void>> {
  const lost = await page.evaluateHandle(() =>
    [...document.querySelectorAll<HTMLCanvasElement>('[role=application] canvas')].flatMap((canvas) => {
      const extension = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
      extension?.loseContext();
      return extension ? [{ canvas, extension }] : [];
    }),
  );
  expect(await lost.evaluate((each) => each.length), 'the map and the flows have a canvas each').toBe(2);
  // A browser restores what is still on the page; the flows get a canvas anew.
  return () =>
    lost.evaluate((each) => {
      for (const { canvas, extension } of each) if (canvas.isConnected) extension.restoreContext();
    });
}

/**
 * From now on the page is as one whose window is covered or minimised: hidden, and without frames. Answers with a way to
 * uncover it. A browser driven by a test never does this by itself.
 */
export async function cover(page: Page): Promise<() => Promise<void>> {
  const covered = await page.evaluateHandle(() => {
    const held: FrameRequestCallback[] = [];
    const isHidden = { value: true };
    const original = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (callback) => (isHidden.value ? held.push(callback) : original(callback));
    Object.defineProperty(document, 'visibilityState', {
      configurable: true,
      get: () => (isHidden.value ? 'hidden' : 'visible'),
    });
    document.dispatchEvent(new Event('visibilitychange'));
    return () => {
      isHidden.value = false;
      for (const callback of held) original(callback);
      document.dispatchEvent(new Event('visibilitychange'));
    };
  });
  return () =>
    covered.evaluate((uncover) => {
      uncover();
    });
}
