/** What is wrong with a reader's own table, as data: `i18n/own-flows` puts it into words. All of it is told at once. */

/**
 * What can be wrong, and what it does:
 * - `file`: nothing of the file can be used.
 * - `row`: that row is left out, the others can be used.
 * - `note`: used as it stands, and said.
 */
export const PROBLEM_WEIGHTS = {
  'too-large': 'file',
  'empty-file': 'file',
  spreadsheet: 'file',
  'not-text': 'file',
  'unknown-table': 'file',
  'missing-column': 'file',
  'duplicate-header': 'file',
  'reserved-header': 'file',
  'unclosed-quote': 'file',
  'no-rows': 'file',
  'undecodable-characters': 'note',
  'stray-quote': 'row',
  'ragged-row': 'row',
  'missing-id': 'row',
  'duplicate-place': 'row',
  'not-a-coordinate': 'row',
  'coordinates-swapped': 'row',
  'longitude-out-of-range': 'row',
  'latitude-out-of-range': 'row',
  'too-many-places': 'row',
  'place-off-the-map': 'note',
  'missing-place': 'row',
  'unknown-place': 'row',
  'missing-time': 'row',
  'not-a-time': 'row',
  'other-exactness': 'row',
  'time-too-far': 'row',
  'missing-value': 'row',
  'not-a-number': 'row',
  'negative-value': 'row',
  'value-too-large': 'row',
  'too-many-kinds': 'row',
  'too-many-rows': 'row',
} as const;
export type ProblemCode = keyof typeof PROBLEM_WEIGHTS;
export type ProblemWeight = 'file' | 'row' | 'note';

export interface Problem {
  code: ProblemCode;
  /** Name of the file, as the reader knows it. */
  file: string;
  /** Line in the file, counted from 1; the header usually stands in line 1. */
  line?: number;
  /** The column as its header is written. */
  column?: string;
  /** What stood there, cut to a readable length. */
  found?: string;
  /** What was expected, where the code alone does not say it: a count, a list of columns, another line. */
  expected?: string;
}

export const weightOf = (code: ProblemCode): ProblemWeight => PROBLEM_WEIGHTS[code];

const LONGEST_FOUND = 40;

/** A stranger's text as it is quoted in a message: one line, cut. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_FOUND ? `${line.slice(0, LONGEST_FOUND)}…` : line;
}

/** Collects problems. Each is counted; of each code only the first ones are kept, so that a bad column of a million rows is told shortly. */
export class Problems {
  readonly #keptOfEach: number;
  readonly #kept: Problem[] = [];
  readonly #counts = new Map<ProblemCode, number>();

  constructor(keptOfEach = 50) {
    this.#keptOfEach = keptOfEach;
  }

  add(problem: Problem): void {
    const count = (this.#counts.get(problem.code) ?? 0) + 1;
    this.#counts.set(problem.code, count);
    if (count > this.#keptOfEach) return;
    this.#kept.push(problem.found === undefined ? problem : { ...problem, found: quoted(problem.found) });
  }

  get kept(): readonly Problem[] {
    return this.#kept;
  }

  /** How often each code was met, those not kept included. */
  get counts(): ReadonlyMap<ProblemCode, number> {
    return this.#counts;
  }

  count(weight: ProblemWeight): number {
    let total = 0;
    for (const [code, count] of this.#counts) if (weightOf(code) === weight) total += count;
    return total;
  }
}
