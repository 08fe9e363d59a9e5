/** The sum of each flow over a window of time, kept while the window moves. */
import { flowCountOf, kindCountOf, rowCountOf, type FlowIndex } from './flow-index';

/** Steps counted from the index's first one; `to` is no longer part of the window. */
export interface StepWindow {
  from: number;
  to: number;
}

/** After so many moves the sums of broken numbers are made anew, so that roundings never gather. */
const MOVES_BEFORE_FRESH = 512;

export class WindowSums {
  readonly #index: FlowIndex;
  /** One sum for each flow of the index. The same column all the time; its content changes with `move`. */
  readonly sums: Float64Array;
  /** How many rows each sum is made of, so that a flow of none is exactly zero. Whole numbers need no such help. */
  readonly #rows: Uint32Array | undefined;
  /** How many rows each kind has. */
  readonly #kindRows: readonly number[];
  readonly #allKinds: number;
  #from = 0;
  #to = 0;
  /** Kinds that count, as bits; kinds are at most 24. */
  #kinds: number;
  #moves = 0;

  constructor(index: FlowIndex) {
    this.#index = index;
    this.sums = new Float64Array(flowCountOf(index));
    this.#rows = index.isWhole ? undefined : new Uint32Array(flowCountOf(index));
    const { rowStarts } = index;
    const kindRows = Array.from({ length: kindCountOf(index) }, () => 0);
    for (let at = 1; at < rowStarts.length; at += 1) {
      const kind = (at - 1) % kindRows.length;
      kindRows[kind] = (kindRows[kind] as number) + (rowStarts[at] as number) - (rowStarts[at - 1] as number);
    }
    this.#kindRows = kindRows;
    this.#allKinds = 2 ** kindRows.length - 1;
    this.#kinds = this.#allKinds;
  }

  /**
   * Sums the rows of a window. Where it overlaps the one before, only the rows that come and go are touched.
   * @param kinds which kinds count, the first one in the lowest bit; −1 for all
   */
  move({ from, to }: StepWindow, kinds = -1): void {
    const { stepCount } = this.#index;
    const nextFrom = Math.min(stepCount, Math.max(0, from));
    const nextTo = Math.min(stepCount, Math.max(nextFrom, to));
    const before = this.#kinds;
    const after = kinds & this.#allKinds;
    const changed =
      this.#rowsBetween(this.#from, nextFrom, before) +
      this.#rowsBetween(this.#to, nextTo, before) +
      this.#rowsBetween(nextFrom, nextTo, before ^ after);
    this.#moves += 1;
    const isStale = this.#rows !== undefined && this.#moves > MOVES_BEFORE_FRESH;
    if (isStale || changed >= this.#rowsBetween(nextFrom, nextTo, after)) {
      this.#moves = 0;
      this.sums.fill(0);
      this.#rows?.fill(0);
      this.#add(nextFrom, nextTo, after, 1);
    } else {
      this.#add(nextFrom, Math.min(this.#from, nextTo), before, 1);
      this.#add(Math.max(this.#to, nextFrom), nextTo, before, 1);
      this.#add(this.#from, Math.min(nextFrom, this.#to), before, -1);
      this.#add(Math.max(nextTo, this.#from), this.#to, before, -1);
      this.#add(nextFrom, nextTo, after & ~before, 1);
      this.#add(nextFrom, nextTo, before & ~after, -1);
    }
    this.#from = nextFrom;
    this.#to = nextTo;
    this.#kinds = after;
  }

  /** About how many rows of some kinds lie between two steps: as if each kind had the same share of each step. */
  #rowsBetween(step: number, other: number, kinds: number): number {
    const { rowStarts } = this.#index;
    const kindRows = this.#kindRows;
    const startOf = (at: number) => rowStarts[at * kindRows.length] as number;
    const ofKinds = kindRows.reduce((sum, rows, kind) => sum + ((kinds >> kind) & 1) * rows, 0);
    return (Math.abs(startOf(other) - startOf(step)) * ofKinds) / Math.max(1, rowCountOf(this.#index));
  }

  /** Adds the rows of some steps and kinds, or takes them off. */
  #add(from: number, to: number, kinds: number, sign: 1 | -1): void {
    if (from >= to || kinds === 0) return;
    const { rowStarts } = this.#index;
    const kindCount = this.#kindRows.length;
    if (kinds === this.#allKinds) {
      this.#addRows(rowStarts[from * kindCount] as number, rowStarts[to * kindCount] as number, sign);
      return;
    }
    for (let step = from; step < to; step += 1) {
      for (let kind = 0; kind < kindCount; kind += 1) {
        if (((kinds >> kind) & 1) === 0) continue;
        const at = step * kindCount + kind;
        this.#addRows(rowStarts[at] as number, rowStarts[at + 1] as number, sign);
      }
    }
  }

  #addRows(start: number, end: number, sign: 1 | -1): void {
    const { sums } = this;
    const { flowOf, values } = this.#index;
    const rows = this.#rows;
    for (let row = start; row < end; row += 1) {
      const flow = flowOf[row] as number;
      sums[flow] = (sums[flow] as number) + sign * (values[row] as number);
      if (rows === undefined) continue;
      const left = (rows[flow] as number) + sign;
      rows[flow] = left;
      if (left === 0) sums[flow] = 0;
    }
  }
}
