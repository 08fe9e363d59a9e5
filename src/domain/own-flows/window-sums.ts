/** The sum of each flow over a window of time, kept while the window moves. */
import { flowCountOf, type FlowIndex } from './flow-index';

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
  #from = 0;
  #to = 0;
  /** Kinds that count, as bits; kinds are at most 24. */
  #kinds = -1;
  #moves = 0;

  constructor(index: FlowIndex) {
    this.#index = index;
    this.sums = new Float64Array(flowCountOf(index));
    this.#rows = index.isWhole ? undefined : new Uint32Array(flowCountOf(index));
  }

  /**
   * Sums the rows of a window. Where it overlaps the one before, only the rows that come and go are touched.
   * @param kinds which kinds count, the first one in the lowest bit; −1 for all
   */
  move({ from, to }: StepWindow, kinds = -1): void {
    const { rowStarts, stepCount } = this.#index;
    const nextFrom = Math.min(stepCount, Math.max(0, from));
    const nextTo = Math.min(stepCount, Math.max(nextFrom, to));
    const rowsBetween = (first: number, last: number) => (rowStarts[last] ?? 0) - (rowStarts[first] ?? 0);
    const changed =
      rowsBetween(Math.min(this.#from, nextFrom), Math.max(this.#from, nextFrom)) +
      rowsBetween(Math.min(this.#to, nextTo), Math.max(this.#to, nextTo));
    this.#moves += 1;
    const isStale = this.#rows !== undefined && this.#moves > MOVES_BEFORE_FRESH;
    if (kinds !== this.#kinds || isStale || changed >= rowsBetween(nextFrom, nextTo)) {
      this.#moves = 0;
      this.#kinds = kinds;
      this.sums.fill(0);
      this.#rows?.fill(0);
      this.#add(nextFrom, nextTo, 1);
    } else {
      this.#add(nextFrom, Math.min(this.#from, nextTo), 1);
      this.#add(Math.max(this.#to, nextFrom), nextTo, 1);
      this.#add(this.#from, Math.min(nextFrom, this.#to), -1);
      this.#add(Math.max(nextTo, this.#from), this.#to, -1);
    }
    this.#from = nextFrom;
    this.#to = nextTo;
  }

  /** Adds the rows of some steps, or takes them off. */
  #add(from: number, to: number, sign: 1 | -1): void {
    if (from >= to) return;
    const { sums } = this;
    const { rowStarts, flowOf, values, kindOf } = this.#index;
    const rows = this.#rows;
    const kinds = this.#kinds;
    const end = rowStarts[to] ?? 0;
    const isFiltered = kinds !== -1 && kindOf.length > 0;
    for (let row = rowStarts[from] ?? 0; row < end; row += 1) {
      const flow = flowOf[row] as number;
      // Multiplied by nothing or one: a branch that half of the rows take would cost more than it saves.
      const counts = isFiltered ? sign * ((kinds >> (kindOf[row] as number)) & 1) : sign;
      sums[flow] = (sums[flow] as number) + counts * (values[row] as number);
      if (rows === undefined) continue;
      const left = (rows[flow] as number) + counts;
      rows[flow] = left;
      if (left === 0) sums[flow] = 0;
    }
  }
}
