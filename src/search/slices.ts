/** Builds the index between other work, so that typing, the map and the first frames are not held up. */
import { SearchIndex } from './match';
import type { SearchRecord } from './records';

const RECORDS_AT_A_TIME = 16;
/** A slice of work that nobody notices. In milliseconds. */
const SLICE_MS = 8;

/** Resolves when the browser has nothing more urgent to do, or after a fifth of a second at the latest. */
function idle(): Promise<void> {
  return new Promise((resolve) => {
    // Safari has no idle callbacks.
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 200 });
    else setTimeout(resolve, 0);
  });
}

/** @returns the index with all records in it, or undefined where `isWanted` has become false on the way */
export async function buildInSlices(
  records: readonly SearchRecord[],
  isWanted: () => boolean,
): Promise<SearchIndex | undefined> {
  await idle();
  const index = new SearchIndex(records);
  for (;;) {
    await idle();
    if (!isWanted()) return undefined;
    const start = performance.now();
    while (performance.now() - start < SLICE_MS) {
      if (index.add(RECORDS_AT_A_TIME)) return index;
    }
  }
}
