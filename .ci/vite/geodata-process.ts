/**
 * Checks `geodata/` in the folder named as the first argument, writes `public/data/`, and sends the outcome to the
 * parent process.
 */
import { resolve } from 'node:path';
import { buildGeodata, type Mistake } from '../../geodata/build';

export type GeodataReport = { kind: 'done'; mistakes: readonly Mistake[] } | { kind: 'failed'; reason: string };

async function report(): Promise<GeodataReport> {
  const root = process.argv[2];
  if (root === undefined) return { kind: 'failed', reason: 'no folder was named' };
  try {
    const { mistakes } = await buildGeodata({ root: resolve(root, 'geodata'), out: resolve(root, 'public/data') });
    return { kind: 'done', mistakes };
  } catch (error) {
    return { kind: 'failed', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

process.send?.(await report());
