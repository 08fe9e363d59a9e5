/**
 * What playing time over the passengers by control point costs the main thread. Run by hand on what was built:
 * `npm run bench -- playing`.
 *
 * The promise is under 2 ms a frame. It is measured as the thread's own time for script, style and layout: once while marks
 * run along the arrows and nothing else changes, once while months play at the fastest speed, six a second. What the
 * graphics card draws, here a processor in its stead, is not in it.
 */
import { serveDist } from '../e2e/serve-dist';
import { launchMeasured } from './browser';
import { FRAMES_WITHIN } from './frames';

const ADDRESS = '?lang=en&series=control-point-passengers&at=2023-02';
const MEASURED_MILLISECONDS = 6000;

const served = await serveDist();
const browser = await launchMeasured();
const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'no-preference' });
const page = await context.newPage();
await page.addInitScript({ content: FRAMES_WITHIN });
await page.goto(served.address + ADDRESS);
await page.locator('[role=application][data-complete=true]').waitFor({ timeout: 120_000 });
const devtools = await context.newCDPSession(page);
// The thread's own time, so that what else the machine does is not counted.
await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });

async function work(): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return (of('ScriptDuration') + of('LayoutDuration') + of('RecalcStyleDuration')) * 1000;
}

async function measure(what: string): Promise<void> {
  const before = await work();
  const frames = Number(await page.evaluate(`framesWithin(${String(MEASURED_MILLISECONDS)})`));
  const spent = (await work()) - before;
  const seconds = MEASURED_MILLISECONDS / 1000;
  console.log(
    `${what}: ${(spent / frames).toFixed(2)} ms a frame at ${(frames / seconds).toFixed(0)} frames a second, ` +
      `${(spent / seconds).toFixed(0)} ms of each second, ${(spent / seconds / 60).toFixed(2)} ms a frame if there were 60`,
  );
}

await measure('marks running');
const time = page.getByRole('region', { name: 'Time' });
await time.getByRole('combobox', { name: 'Speed' }).selectOption('4×');
await time.getByRole('button', { name: 'Play' }).click();
await measure('months playing');
await browser.close();
await served.close();
