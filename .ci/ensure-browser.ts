/**
 * Gets the machine a browser for the tests where it has none, and fonts that hold Chinese: as root, by the platform's
 * package manager. Otherwise it says what to do.
 */
import { spawnSync } from 'node:child_process';
import { findBrowser, hasChineseFonts } from './browser';

interface PackageManager {
  command: string;
  refresh: readonly string[];
  install: readonly string[];
  browser: string;
  chineseFonts: string;
}

const PACKAGE_MANAGERS: readonly PackageManager[] = [
  {
    command: 'apt-get',
    refresh: ['update', '-qq'],
    install: ['install', '-y', '-qq', '--no-install-recommends'],
    browser: 'chromium',
    chineseFonts: 'fonts-noto-cjk',
  },
  {
    command: 'dnf',
    refresh: ['makecache', '-q'],
    install: ['install', '-y', '-q'],
    browser: 'chromium',
    chineseFonts: 'google-noto-sans-cjk-fonts',
  },
  {
    command: 'apk',
    refresh: ['update', '-q'],
    install: ['add', '-q'],
    browser: 'chromium',
    chineseFonts: 'font-noto-cjk',
  },
  {
    command: 'pacman',
    refresh: ['-Sy', '--noconfirm'],
    install: ['-S', '--needed', '--noconfirm'],
    browser: 'chromium',
    chineseFonts: 'noto-fonts-cjk',
  },
];

const succeeds = (command: string, options: readonly string[], shown: boolean) =>
  spawnSync(command, options, {
    stdio: shown ? ['ignore', 'ignore', 'inherit'] : 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;

const isRoot = process.getuid?.() === 0;
const manager = PACKAGE_MANAGERS.find(({ command }) => succeeds(command, ['--version'], false));

const missing = () => [
  ...(findBrowser() === undefined && manager ? [manager.browser] : []),
  ...(hasChineseFonts() || !manager ? [] : [manager.chineseFonts]),
];

if (manager && isRoot && missing().length > 0) {
  const wanted = missing();
  console.log(`Installing ${wanted.join(' and ')} for the browser tests.`);
  // A list that cannot be refreshed may still be good enough; whether it was shows in what is there afterwards.
  succeeds(manager.command, manager.refresh, true);
  succeeds(manager.command, [...manager.install, ...wanted], true);
}

if (!hasChineseFonts()) {
  console.warn('No font with Chinese characters was found: pictures will show boxes. Install Noto Sans CJK.');
}
const browser = findBrowser();
if (browser === undefined) {
  const byHand = manager ? `\n  ${[manager.command, ...manager.install, ...missing()].join(' ')}   (as root)` : '';
  console.error(
    `The browser tests need Chromium or Chrome, and none was found. One of these gets it:${byHand}
  npx playwright install chromium
or name one you have: CHROME_PATH=/path/to/chrome npm test`,
  );
  process.exitCode = 1;
} else {
  console.log(`Browser tests use ${browser}`);
}
