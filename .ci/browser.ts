/** Finds the browser that the tests drive, and knows how a machine gets one. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];

const APPLICATIONS: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/** Ubuntu's `chromium-browser` may be a script that only says how to install the real one, so it is asked. */
const answers = (file: string) =>
  process.platform === 'win32' || spawnSync(file, ['--version'], { timeout: 30_000 }).status === 0;

/**
 * Where a Chromium stands: the one named by `CHROME_PATH`, one installed on the machine, or the one that
 * `npx playwright install chromium` has fetched.
 */
export function findBrowser(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return [
    process.env.CHROME_PATH ?? '',
    ...COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command))),
    ...(APPLICATIONS[process.platform] ?? []),
    chromium.executablePath(),
  ].find((file) => file !== '' && existsSync(file) && answers(file));
}

/** Without such fonts the labels of the map are empty boxes. Only Linux comes without them. */
export function hasChineseFonts(): boolean {
  if (process.platform !== 'linux') return true;
  // No answer at all means no font library, and so no fonts.
  const fonts = spawnSync('fc-list', [':lang=zh-hk', 'family'], { encoding: 'utf8' });
  return fonts.status === 0 && fonts.stdout.trim() !== '';
}

/**
 * How the browser is started: without a graphics card, quiet, and with no way to any other machine, so that a
 * request that leaves the page's origin fails loudly.
 */
export const BROWSER_ARGUMENTS = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-background-networking',
  '--no-first-run',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];
