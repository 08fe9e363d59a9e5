/**
 * What the reader's own flows cost, beside `@flowmap.gl/layers`: the same made-up rows, both from rows in memory, in one
 * run in a headless browser, without a graphics card unless `GRAPHICS=card` asks for it. Run by hand: `npm run bench -- flows`, or with numbers of rows:
 * `npm run bench -- flows 1000 500000`.
 *
 * flowmap.gl is measured as it comes, which smooths edges by several samples for each pixel, and once more with one sample,
 * which is cheaper and leaves its edges as steps: the atlas's arrows smooth theirs by themselves.
 *
 * - first: from rows in memory to the first picture, aggregation included (which the atlas does in a worker).
 * - work: the main thread's own time for one move of a window of 30 days by a day, drawing's commands included.
 * - frame: from asking for that move until the graphics side has carried out the frame.
 * - heap: what the page holds after the first picture, of objects and of columns, less an empty page.
 */
import { performance } from 'node:perf_hooks';
import { resolve } from 'node:path';
import type { Browser, CDPSession, Page } from '@playwright/test';
import { build } from 'vite';
import { readFiles } from '../../src/data/own-flows/read-files';
import { buildFlowIndex, columnsOf, type FlowIndex } from '../../src/domain/own-flows/flow-index';
import { FlowPainter, type PictureWanted } from '../../src/domain/own-flows/flow-picture';
import type { ContenderName, FlowBench } from './flows/page';
import { DAY_COUNT, csvOf, manyRows } from './flows/rows';
import { launchMeasured } from './browser';

declare const flowBench: FlowBench;

const CONTENDERS: readonly ContenderName[] = ['ours', 'flowmap.gl', 'one sample'];
const ROWS = [1_000, 10_000, 100_000, 500_000, 1_000_000];
/** The first moves warm up, and are not counted. */
const WARM_MOVES = 2;
/** Enough that a moment in which the machine is busy with something else is not half of them. */
const MOVES = 60;
const LEAST_MOVES = 3;
/** Moves end early where they take this long together. */
const PATIENCE_MILLISECONDS = 12_000;
const LONGEST_MILLISECONDS = 120_000;

interface Measured {
  firstMs: number;
  workMs: number;
  aggregationMs: number;
  frameMs: number;
  heapMb: number;
}

const print = (line = '') => process.stdout.write(`${line}\n`);
const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

async function script(): Promise<string> {
  const result = await build({
    configFile: false,
    root: resolve(import.meta.dirname, '../..'),
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      chunkSizeWarningLimit: 4000,
      rolldownOptions: {
        input: resolve(import.meta.dirname, 'flows/page.ts'),
        output: { codeSplitting: false, format: 'iife' },
      },
    },
  });
  const [bundle] = [result].flat();
  if (!bundle || !('output' in bundle)) throw new Error('the page was not built');
  return bundle.output[0].code;
}

/** Seconds that the page's main thread has been busy so far. */
async function busySeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN;
}

/** Bytes of objects and of typed columns that are still wanted. */
async function heapBytes(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const usage = (await session.send('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize?: number };
  return usage.usedSize + (usage.backingStorageSize ?? 0);
}

async function measured(browser: Browser, code: string, name: ContenderName, rows: number): Promise<Measured> {
  const page: Page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
  page.setDefaultTimeout(LONGEST_MILLISECONDS);
  page.on('pageerror', (error) => print(`${name}: ${error.message}`));
  try {
    const session = await page.context().newCDPSession(page);
    // The thread's own time, so that what else the machine does is not counted.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.addScriptTag({ content: code });
    await heapBytes(session);
    const before = await heapBytes(session);
    await page.evaluate(([which, count]) => flowBench.prepare(which, count), [name, rows] as const);
    const drawn = () => page.evaluate(() => flowBench.drawn());
    const show = () => page.evaluate(() => flowBench.show());
    await show();
    const firstMs = await drawn();
    const heapMb = ((await heapBytes(session)) - before) / 1e6;
    for (let move = 0; move < WARM_MOVES; move += 1) await show().then(drawn);
    const frames: number[] = [];
    const works: number[] = [];
    const aggregations: number[] = [];
    const start = performance.now();
    const isEnough = () => frames.length >= LEAST_MOVES && performance.now() - start > PATIENCE_MILLISECONDS;
    while (frames.length < MOVES && !isEnough()) {
      const busyBefore = await busySeconds(session);
      await show();
      works.push(((await busySeconds(session)) - busyBefore) * 1000);
      frames.push(await drawn());
      aggregations.push(await page.evaluate(() => flowBench.aggregation()));
    }
    return { firstMs, workMs: median(works), aggregationMs: median(aggregations), frameMs: median(frames), heapMb };
  } finally {
    await page.close();
  }
}

const number = (value: number, digits = value < 100 ? 1 : 0) => value.toFixed(digits).padStart(9);
const row = (rows: number, name: string, { firstMs, workMs, aggregationMs, frameMs, heapMb }: Measured) =>
  `${String(rows).padStart(9)}  ${name.padEnd(10)}${[firstMs, workMs, aggregationMs, frameMs, heapMb].map((value) => number(value)).join('')}`;

function measureReading(): FlowIndex {
  const rows = ROWS.at(-1) ?? 0;
  const text = csvOf(manyRows(rows));
  const start = performance.now();
  const files = [
    { name: 'rows.csv', text: text.rows },
    { name: 'places.csv', text: text.places },
  ];
  const { table } = readFiles(files, { known: [], map: [112, 21, 116, 25] });
  const read = performance.now();
  if (!table) throw new Error('the rows could not be read');
  const index = buildFlowIndex(table);
  const laidOut = performance.now();
  const bytes = columnsOf(index).reduce((sum, column) => sum + column.byteLength, 0);
  print(
    `${rows} rows of CSV (${(text.rows.length / 1e6).toFixed(0)} MB): read in ${((read - start) / 1000).toFixed(1)} s,`,
  );
  print(`laid out in ${((laidOut - read) / 1000).toFixed(1)} s, ${(bytes / rows).toFixed(1)} bytes a row`);
  return index;
}

const ALL_KINDS = -1;
const ONE_KIND_LESS = 0b011;
const days = (from: number, length: number) => ({ window: { from, to: from + length }, kinds: ALL_KINDS, zoom: 9 });

/** Ways to explore: for each move what is wanted. */
const WAYS: Readonly<Record<string, (move: number) => PictureWanted>> = {
  'a month moves by a day': (move) => days(move, 30),
  'a month jumps': (move) => days((move * 127) % (DAY_COUNT - 30), 30),
  'half a year moves by a day': (move) => days(move, 180),
  'the whole year, then half of it': (move) => days(0, move % 2 === 0 ? DAY_COUNT : 182),
  'a kind comes or goes, of a month': (move) => ({
    ...days(100, 30),
    kinds: move % 2 === 0 ? ONE_KIND_LESS : ALL_KINDS,
  }),
  'a kind comes or goes, of the year': (move) => ({
    ...days(0, DAY_COUNT),
    kinds: move % 2 === 0 ? ONE_KIND_LESS : ALL_KINDS,
  }),
  'the zoom changes, over the year': (move) => ({ ...days(0, DAY_COUNT), zoom: 7 + (move % 10) }),
};
const EXPLORING_MOVES = 100;

/** What one picture of ours costs before it is drawn, on average: the promise is at most 16 ms. */
function measureExploring(index: FlowIndex): void {
  const painter = new FlowPainter(index);
  for (const [way, wanted] of Object.entries(WAYS)) {
    const explore = () => {
      for (let move = 0; move < EXPLORING_MOVES; move += 1) painter.paint(wanted(move));
    };
    explore();
    const before = process.cpuUsage();
    explore();
    const { user, system } = process.cpuUsage(before);
    print(`${way}: ${((user + system) / 1000 / EXPLORING_MOVES).toFixed(1)} ms of aggregation`);
  }
}

const wanted = process.argv
  .slice(2)
  .map(Number)
  .filter((count) => count > 0);
measureExploring(measureReading());
print();
const browser = await launchMeasured();
try {
  const code = await script();
  print('     rows              first ms  work ms    of it    frame  heap MB');
  print('                                         aggregated');
  // Once for nothing: the first picture of a browser waits for its graphics side to start.
  for (const name of CONTENDERS) await measured(browser, code, name, 1000);
  for (const rows of wanted.length > 0 ? wanted : ROWS) {
    const ours = await measured(browser, code, 'ours', rows);
    print(row(rows, 'ours', ours));
    for (const name of CONTENDERS.slice(1)) {
      const theirs = await measured(browser, code, name, rows);
      print(row(rows, name, theirs));
      const ratio = (key: keyof Measured) => `${(theirs[key] / ours[key]).toFixed(1)}×`.padStart(9);
      print(
        `${' '.repeat(11)}${'ratio'.padEnd(10)}${ratio('firstMs')}${ratio('workMs')}${' '.repeat(9)}${ratio('frameMs')}${ratio('heapMb')}`,
      );
    }
  }
} finally {
  await browser.close();
}
