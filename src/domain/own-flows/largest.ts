/** Finds the largest flows of a level in two passes and without sorting all of them. */
import type { FlowLevel } from './flow-index';

/** Bits of a 32-bit float, sign aside, in two halves: positive floats are in the order of their bits. */
const HALF_BITS = 16;
const HALF = 1 << HALF_BITS;

/** Between two places, one of them in the frame. */
function isShown(flow: number, { origins, destinations }: FlowLevel, inFrame: Uint8Array): boolean {
  const from = origins[flow] as number;
  const to = destinations[flow] as number;
  return from !== to && ((inFrame[from] as number) | (inFrame[to] as number)) !== 0;
}

export class LargestFinder {
  /** The flows found, the smallest first. */
  readonly chosen: Uint32Array<ArrayBuffer>;
  /** The largest value met at the last `find`. */
  largest = 0;
  readonly #histogram = new Uint32Array(HALF);
  readonly #float = new Float32Array(1);
  readonly #bits = new Uint32Array(this.#float.buffer);
  readonly #keys: Float64Array;

  constructor(most: number) {
    this.chosen = new Uint32Array(most);
    this.#keys = new Float64Array(most);
  }

  /**
   * Fills `chosen` with the largest flows between different places, at least one of them in the frame. Values alike to
   * seven digits count as equal; of those the ones numbered first are taken.
   * @returns how many there are
   */
  find(sums: Float64Array, level: FlowLevel, inFrame: Uint8Array): number {
    const histogram = this.#histogram;
    const float = this.#float;
    const bits = this.#bits;
    const most = this.chosen.length;
    const count = level.origins.length;

    histogram.fill(0);
    let candidates = 0;
    this.largest = 0;
    for (let flow = 0; flow < count; flow += 1) {
      const sum = sums[flow] as number;
      if (sum <= 0 || !isShown(flow, level, inFrame)) continue;
      if (sum > this.largest) this.largest = sum;
      float[0] = sum;
      const half = (bits[0] as number) >>> HALF_BITS;
      histogram[half] = (histogram[half] as number) + 1;
      candidates += 1;
    }
    if (candidates <= most) return this.#take(sums, 0, Infinity, level, inFrame);

    // The half that the smallest of the chosen has, and how many of those that have it still fit.
    let room = most;
    let upper = HALF - 1;
    while ((histogram[upper] as number) < room) {
      room -= histogram[upper] as number;
      upper -= 1;
    }
    histogram.fill(0);
    for (let flow = 0; flow < count; flow += 1) {
      const sum = sums[flow] as number;
      if (sum <= 0) continue;
      float[0] = sum;
      const whole = bits[0] as number;
      if (whole >>> HALF_BITS !== upper || !isShown(flow, level, inFrame)) continue;
      const lower = whole & (HALF - 1);
      histogram[lower] = (histogram[lower] as number) + 1;
    }
    let lower = HALF - 1;
    while ((histogram[lower] as number) < room) {
      room -= histogram[lower] as number;
      lower -= 1;
    }
    bits[0] = ((upper << HALF_BITS) | lower) >>> 0;
    return this.#take(sums, float[0] as number, room, level, inFrame);
  }

  /** Takes all above a threshold, and of those equal to it as many as there is room for. */
  #take(sums: Float64Array, threshold: number, roomForEqual: number, level: FlowLevel, inFrame: Uint8Array): number {
    const { chosen } = this;
    let taken = 0;
    let room = roomForEqual;
    for (let flow = 0; flow < level.origins.length; flow += 1) {
      const sum = sums[flow] as number;
      if (sum <= 0) continue;
      this.#float[0] = sum;
      const rounded = this.#float[0];
      if (rounded < threshold || !isShown(flow, level, inFrame)) continue;
      if (rounded === threshold) {
        if (room === 0) continue;
        room -= 1;
      }
      chosen[taken] = flow;
      this.#keys[taken] = sum;
      taken += 1;
    }
    this.#sort(taken);
    return taken;
  }

  /** Puts the chosen in order, the smallest first (Shell's sort: a thousand need no better, and no array is made). */
  #sort(count: number): void {
    const keys = this.#keys;
    const { chosen } = this;
    for (let step = Math.max(1, Math.floor(count / 2.3)); ; step = Math.max(1, Math.floor(step / 2.3))) {
      for (let at = step; at < count; at += 1) {
        const key = keys[at] as number;
        const flow = chosen[at] as number;
        let before = at;
        while (before >= step && (keys[before - step] as number) > key) {
          keys[before] = keys[before - step] as number;
          chosen[before] = chosen[before - step] as number;
          before -= step;
        }
        keys[before] = key;
        chosen[before] = flow;
      }
      if (step === 1) return;
    }
  }
}
