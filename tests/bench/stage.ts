/**
 * What a scene change costs. Run by hand on what was built: `npm run bench -- stage`.
 *
 * The promises, drawn without a graphics card: a scene stands at most 1.5 s after its camera does, and the stage itself
 * takes less than 4 ms of the main thread per frame. The second is measured without WebGL, so that none of it is the map's:
 * script, style and layout of all that the page does while scenes change and figures count up.
 */
import type { Page } from '@playwright/test';
import { FLIGHT_MILLISECONDS } from '../../src/map/camera';
import { serveDist } from '../e2e/serve-dist';
import { launchMeasured } from './browser';
import { FRAMES_WITHIN } from './frames';

const SCENES = 14;
const ADDRESS = '?lang=en&briefing=plans-and-hong-kong';
const VIEWPORT = { width: 1440, height: 900 };

const served = await serveDist();
const browser = await launchMeasured();

const percentile = (values: readonly number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

/** In the page, as text: what compiles this file would give its functions helpers that the page does not have. */
const CLOCKS = `
  window.sceneClock = () => {
    const map = document.querySelector('[role=application]');
    const from = performance.now();
    let changedAt = from;
    new MutationObserver(() => (changedAt = performance.now())).observe(map, { attributeFilter: ['data-settled'] });
    // Stands still for half a second: what settles in between two steps of drawing is not settled.
    window.sceneTook = () =>
      new Promise((resolve) => {
        const asking = setInterval(() => {
          if (map.getAttribute('data-settled') !== 'true' || performance.now() - changedAt < 500) return;
          clearInterval(asking);
          resolve(changedAt - from);
        }, 50);
      });
  };
${FRAMES_WITHIN}`;

const WITHOUT_WEBGL = `
  const original = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (kind, options) {
    return kind.startsWith('webgl') ? null : original.call(this, kind, options);
  };
`;

/** Goes to the next scene, and answers how long the map took to move and to stand still, everything drawn. */
async function timeOfScene(page: Page, number: number): Promise<number> {
  await page.evaluate('sceneClock()');
  await page.keyboard.press('PageDown');
  await page.getByRole('group', { name: `Scene ${String(number)} of ${String(SCENES)}`, exact: true }).waitFor();
  return Number(await page.evaluate('sceneTook()'));
}

async function sceneChanges(): Promise<void> {
  const page = await browser.newPage({ viewport: VIEWPORT, reducedMotion: 'no-preference' });
  await page.addInitScript({ content: CLOCKS });
  await page.goto(served.address + ADDRESS);
  await page.locator('[role=application][data-complete=true]').waitFor({ timeout: 120_000 });
  const beyond: number[] = [];
  for (let number = 2; number <= SCENES; number++) {
    const took = await timeOfScene(page, number);
    beyond.push(Math.max(0, took - FLIGHT_MILLISECONDS));
    console.log(`scene ${String(number)}: ${took.toFixed(0)} ms`);
  }
  console.log(
    `beyond the flight: median ${percentile(beyond, 0.5).toFixed(0)} ms, worst ${Math.max(...beyond).toFixed(0)} ms (at most 1500)`,
  );
  await page.close();
}

async function workPerFrame(): Promise<void> {
  const context = await browser.newContext({ viewport: VIEWPORT, reducedMotion: 'no-preference' });
  await context.addInitScript({ content: WITHOUT_WEBGL });
  const page = await context.newPage();
  await page.addInitScript({ content: CLOCKS });
  await page.goto(served.address + ADDRESS);
  await page.getByRole('group', { name: `Scene 1 of ${String(SCENES)}` }).waitFor();
  await page.waitForTimeout(4000);
  const devtools = await context.newCDPSession(page);
  // The thread's own time, so that what else the machine does is not counted.
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const work = async (): Promise<number> => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
    return (of('ScriptDuration') + of('LayoutDuration') + of('RecalcStyleDuration')) * 1000;
  };
  const changes: number[] = [];
  const frames: number[] = [];
  for (let number = 2; number <= SCENES; number++) {
    const before = await work();
    await page.keyboard.press('PageDown');
    await page.evaluate('framesWithin(300)');
    const changed = await work();
    const count = Number(await page.evaluate('framesWithin(1200)'));
    changes.push(changed - before);
    frames.push(((await work()) - changed) / count);
  }
  console.log(
    `a scene change: median ${percentile(changes, 0.5).toFixed(0)} ms, worst ${Math.max(...changes).toFixed(0)} ms, once; ` +
      `each frame after it: median ${percentile(frames, 0.5).toFixed(2)} ms, worst ${Math.max(...frames).toFixed(2)} ms (under 4)`,
  );
  await context.close();
}

await workPerFrame();
await sceneChanges();
await browser.close();
await served.close();
