/**
 * What every browser test starts from: the built atlas, served with its policy, and a promise kept in all of them:
 * nothing is reported in the console, nothing fails unseen, and no request leaves the origin.
 */
import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import { ADDRESS_VARIABLE } from './serve-dist';

export { expect };

/** A graphics driver's remark about reading pixels back, as pictures and exports must. Not the page's doing. */
const REMARKS_OF_DRIVERS = [/GPU stall due to ReadPixels/];

interface AtlasFixtures {
  /**
   * Messages of the console that a test causes on purpose, such as by losing the WebGL context or refusing a file:
   * `test.use({ expectedMessages: [/Failed to load resource/] })`.
   */
  expectedMessages: RegExp[];
  /**
   * Whether the page may keep its copy for use without a network. Tests about something else go without: a copy would
   * be fetched in their background, and answer requests in place of what they have set up.
   */
  keepsCopy: boolean;
}

/** Collects what a context must not do. Popups and workers of its pages are covered. */
function troublesOf(context: BrowserContext, origin: string, expectedMessages: readonly RegExp[]): string[] {
  const troubles: string[] = [];
  const isExpected = (text: string) => [...REMARKS_OF_DRIVERS, ...expectedMessages].some((known) => known.test(text));
  context.on('console', (message) => {
    const type = message.type();
    if ((type !== 'error' && type !== 'warning') || isExpected(message.text())) return;
    troubles.push(`console ${type}: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => {
    const { message } = error.error();
    if (!isExpected(message)) troubles.push(`uncaught: ${message}`);
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    const stays = url.origin === origin || url.protocol === 'data:' || url.protocol === 'blob:';
    if (!stays) troubles.push(`request to another origin: ${request.url()}`);
  });
  return troubles;
}

export const test = base.extend<AtlasFixtures>({
  expectedMessages: [[], { option: true }],
  keepsCopy: [false, { option: true }],
  baseURL: async ({}, use) => {
    const address = process.env[ADDRESS_VARIABLE];
    if (address === undefined) throw new Error('the atlas is not served: run the tests by `npm run test:e2e`');
    await use(address);
  },
  context: async ({ context, baseURL, expectedMessages, keepsCopy }, use) => {
    if (!keepsCopy) await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
    const troubles = troublesOf(context, new URL(baseURL ?? '').origin, expectedMessages);
    await use(context);
    expect(troubles, 'console messages, uncaught errors and requests to other origins').toEqual([]);
  },
});

/** Waits until the first view is drawn and idle, deck.gl included. */
export async function waitForSettled(page: Page): Promise<void> {
  await expect(page.locator('[role=application][data-settled=true]')).toBeAttached({ timeout: 60_000 });
}

/** Opens an address below the atlas's root ('', 'en/', '?zone=hengqin') and waits until the map is drawn. */
export async function openAtlas(page: Page, address = ''): Promise<void> {
  await page.goto(address);
  await waitForSettled(page);
}
