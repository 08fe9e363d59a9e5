import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';
import { BROWSER_ARGUMENTS, findBrowser } from '../../.ci/browser';
import { TOP_FOLDER } from './serve-dist';

// Looked for once; the workers inherit the answer.
const browser = (process.env.CHROME_PATH ??= findBrowser() ?? '');

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: resolve(TOP_FOLDER, 'test-results/e2e'),
  globalSetup: resolve(import.meta.dirname, 'global-setup.ts'),
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A map drawn without a graphics card keeps a processor busy: more at once would only wait for each other.
  workers: 2,
  // Where other work takes the processor for a while, a map may settle too late. Twice in a row it is the map's fault.
  retries: process.env.CI ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    launchOptions: { args: BROWSER_ARGUMENTS, ...(browser !== '' && { executablePath: browser }) },
    locale: 'zh-HK',
    timezoneId: 'Asia/Hong_Kong',
    screenshot: 'only-on-failure',
    // Flights of the camera are for people; tests about them ask for motion.
    contextOptions: { reducedMotion: 'reduce' },
  },
  projects: [
    { name: 'desktop', testIgnore: 'phone.spec.ts', use: { viewport: { width: 1440, height: 900 } } },
    {
      name: 'phone',
      // About bytes, servers and keys, not about screens; or on screens of a size of their own.
      testIgnore: [
        'briefing.spec.ts',
        'budgets.spec.ts',
        'delivery.spec.ts',
        'map.spec.ts',
        'presenter.spec.ts',
        'steady.spec.ts',
      ],
      use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
    },
  ],
});
