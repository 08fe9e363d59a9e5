/**
 * Whether the built atlas stays as light as it was while it is used: 500 changes of zone, year, language and theme. Run by
 * hand: `npm run bench -- steadiness`, or with a number of changes: `npm run bench -- steadiness 100`.
 *
 * Changes come as fast as the page takes them. Every 50th, the map comes to rest, garbage is collected, and canvases and
 * heap are counted. It fails where their canvases are not as many as after the 50th, or the heap more than 10 % larger.
 */
import type { CDPSession, Page } from '@playwright/test';
import { LANGUAGES } from '../../src/contract/vocabulary';
import { THEMES_OF_PAGE } from '../../src/domain/view';
import { serveDist } from '../e2e/serve-dist';
import { launchMeasured } from './browser';

const ROUNDS = Number(process.argv[2] ?? 500);
const ROUNDS_BETWEEN_COUNTS = 50;
const MOST_GROWTH = 0.1;
const ZONES = ['', 'qianhai', 'hengqin', 'nansha', 'northern-metropolis', 'gba'];
const YEARS = ['2022', '2024-10', '2025', '2029', '2035'];
const SETTLED_WITHIN_MILLISECONDS = 120_000;

interface Count {
  round: number;
  canvases: number;
  heapMegabytes: number;
}

/** Every round changes one of the four; over the rounds each meets each. */
function addressOf(round: number): string {
  const zone = ZONES[Math.floor((round + 3) / 4) % ZONES.length] ?? '';
  const year = YEARS[Math.floor((round + 2) / 4) % YEARS.length] ?? '';
  const language = LANGUAGES[Math.floor((round + 1) / 4) % LANGUAGES.length] ?? '';
  const theme = THEMES_OF_PAGE[Math.floor(round / 4) % THEMES_OF_PAGE.length] ?? '';
  return `?lang=${language}&theme=${theme}&at=${year}${zone === '' ? '' : `&zone=${zone}`}`;
}

async function settled(page: Page): Promise<void> {
  const map = page.locator('[role=application][data-complete=true]');
  await map.waitFor({ state: 'attached', timeout: SETTLED_WITHIN_MILLISECONDS });
}

async function count(page: Page, session: CDPSession, round: number): Promise<Count> {
  await settled(page);
  // Twice: what finalisers let go of in the first is collected in the second.
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return { round, canvases: await page.locator('canvas').count(), heapMegabytes: usedSize / 1e6 };
}

const browser = await launchMeasured();
const served = await serveDist();
const counts: Count[] = [];
try {
  const page = await browser.newPage({ viewport: { width: 900, height: 560 }, reducedMotion: 'reduce' });
  const session = await page.context().newCDPSession(page);
  await page.goto(served.address + addressOf(0));
  await settled(page);
  for (let round = 1; round <= ROUNDS; round++) {
    // As the browser's Back would: the page reads the address and shows what it says.
    await page.evaluate(async (address) => {
      history.replaceState(null, '', address);
      dispatchEvent(new PopStateEvent('popstate'));
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }, addressOf(round));
    if (round % ROUNDS_BETWEEN_COUNTS !== 0) continue;
    const here = await count(page, session, round);
    counts.push(here);
    console.log(
      `after ${String(round).padStart(4)} changes: ${String(here.canvases)} canvases, ${here.heapMegabytes.toFixed(1)} MB of heap`,
    );
  }
} finally {
  await browser.close();
  await served.close();
}

const [first] = counts;
const last = counts.at(-1);
if (!first || !last)
  throw new Error(`nothing was counted: at least ${String(ROUNDS_BETWEEN_COUNTS)} changes are needed`);
const growth = last.heapMegabytes / first.heapMegabytes - 1;
console.log(
  `heap ${growth < 0 ? '' : '+'}${(growth * 100).toFixed(1)} % from change ${String(first.round)} to ${String(last.round)}`,
);
if (growth > MOST_GROWTH || counts.some(({ canvases }) => canvases !== first.canvases)) {
  console.error('The page does not stay as light as it was.');
  process.exitCode = 1;
}
