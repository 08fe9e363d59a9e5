/** Reads the table of rows into typed columns: who goes where, when, how many, of what kind. */
import { GrowingColumn } from './growing';
import type { Header, RowColumn } from './headers';
import type { Problem, ProblemCode, Problems } from './problems';
import type { OwnPlace, Places } from './read-places';
import { plain, readNumber, readTime, type Exactness, type TimeStep } from './values';

/** What is measured to stay smooth is a million rows; twice as many still fit. */
export const MOST_ROWS = 2_000_000;
/** Kinds are boxes to tick. A column with more different words holds something else. */
export const MOST_KINDS = 24;
/** Sums of so many values of this size are still exact. */
const LARGEST_VALUE = 1e12;
/** In years; further out a slip of the pen is more likely than a source. */
const EARLIEST_YEAR = 1800;
const LATEST_YEAR = 2200;

/** The good rows of a reader's tables, one entry of each column for each row, in the order they were read. */
export interface FlowTable {
  places: readonly OwnPlace[];
  /** Numbers of places. */
  origins: Uint16Array<ArrayBuffer>;
  destinations: Uint16Array<ArrayBuffer>;
  /** Undefined where the table has no column of times. */
  exactness: Exactness | undefined;
  /** Steps of that exactness; all zero where there are none. */
  times: Int32Array<ArrayBuffer>;
  values: Float64Array<ArrayBuffer>;
  /** Words for kinds; empty where the table has none. A row without a kind has the empty word. */
  kinds: readonly string[];
  /** Numbers of those words; all zero where there are none. */
  kindOf: Uint8Array<ArrayBuffer>;
}

/** Rows of several files may be read one after another into one table. */
export class RowsReader {
  readonly #places: Places;
  readonly #problems: Problems;
  readonly #origins = new GrowingColumn((length) => new Uint16Array(length));
  readonly #destinations = new GrowingColumn((length) => new Uint16Array(length));
  readonly #times = new GrowingColumn((length) => new Int32Array(length));
  readonly #values = new GrowingColumn((length) => new Float64Array(length));
  readonly #kindOf = new GrowingColumn((length) => new Uint8Array(length));
  readonly #kinds = new Map<string, number>();
  /** Most tables name the same few hundred times again and again. */
  readonly #knownTimes = new Map<string, TimeStep | undefined>();
  #exactness: Exactness | undefined;
  #hasTimes: boolean | undefined;

  constructor(places: Places, problems: Problems) {
    this.#places = places;
    this.#problems = problems;
  }

  get count(): number {
    return this.#values.length;
  }

  read(cells: readonly string[], line: number, header: Header, file: string): void {
    const { columns, written } = header;
    const index = (column: RowColumn) => columns.get(column) ?? -1;
    const cell = (column: RowColumn) => plain(cells[index(column)] ?? '');
    let isGood = true;
    /** All that is wrong with a row is told, not only the first. */
    const refuse = (code: ProblemCode, column: RowColumn, more: Partial<Problem> = {}): undefined => {
      isGood = false;
      this.#problems.add({ code, file, line, column: written[index(column)] ?? column, ...more });
      return undefined;
    };
    const place = (column: 'origin' | 'destination'): number | undefined => {
      const called = cell(column);
      if (called === '') return refuse('missing-place', column);
      return this.#places.find(called) ?? refuse('unknown-place', column, { found: called });
    };
    const origin = place('origin');
    const destination = place('destination');
    const step = this.#readStep(columns.has('time'), () => cell('time'), refuse);
    const value = readValue(cell('value'), refuse);
    const kind = this.#readKind(columns.has('kind') ? cell('kind') : '', refuse);
    if (!isGood) return;
    if (this.count >= MOST_ROWS) {
      this.#problems.add({ code: 'too-many-rows', file, line, expected: String(MOST_ROWS) });
      return;
    }
    this.#origins.push(origin ?? 0);
    this.#destinations.push(destination ?? 0);
    this.#times.push(step ?? 0);
    this.#values.push(value ?? 0);
    this.#kindOf.push(kind ?? 0);
  }

  /** The first row that names a time decides how exact all are: days and years do not stand on one axis. */
  #readStep(hasColumn: boolean, cell: () => string, refuse: Refuse): number | undefined {
    this.#hasTimes ??= hasColumn;
    if (!this.#hasTimes) return hasColumn ? refuse('other-exactness', 'time', { expected: '' }) : 0;
    const text = hasColumn ? cell() : '';
    if (text === '') return refuse('missing-time', 'time');
    if (!this.#knownTimes.has(text)) {
      if (this.#knownTimes.size > 100_000) this.#knownTimes.clear();
      this.#knownTimes.set(text, readTime(text));
    }
    const time = this.#knownTimes.get(text);
    if (!time) return refuse('not-a-time', 'time', { found: text });
    const year = Number(/\d{4}/.exec(text)?.[0]);
    if (year < EARLIEST_YEAR || year > LATEST_YEAR) {
      return refuse('time-too-far', 'time', { found: text, expected: `${EARLIEST_YEAR}–${LATEST_YEAR}` });
    }
    this.#exactness ??= time.exactness;
    if (time.exactness === this.#exactness) return time.step;
    return refuse('other-exactness', 'time', { found: text, expected: this.#exactness });
  }

  #readKind(word: string, refuse: Refuse): number | undefined {
    const known = this.#kinds.get(word);
    if (known !== undefined) return known;
    if (this.#kinds.size >= MOST_KINDS)
      return refuse('too-many-kinds', 'kind', { found: word, expected: String(MOST_KINDS) });
    this.#kinds.set(word, this.#kinds.size);
    return this.#kinds.size - 1;
  }

  done(): FlowTable {
    const kinds = [...this.#kinds.keys()];
    return {
      places: this.#places.list,
      origins: this.#origins.done(),
      destinations: this.#destinations.done(),
      exactness: this.#exactness,
      times: this.#times.done(),
      values: this.#values.done(),
      kinds: kinds.some((word) => word !== '') ? kinds : [],
      kindOf: this.#kindOf.done(),
    };
  }
}

type Refuse = (code: ProblemCode, column: RowColumn, more?: Partial<Problem>) => undefined;

/** An empty cell is not zero: whoever knows of none writes 0. */
function readValue(text: string, refuse: Refuse): number | undefined {
  if (text === '') return refuse('missing-value', 'value');
  const value = readNumber(text);
  if (value === undefined) return refuse('not-a-number', 'value', { found: text });
  if (value < 0) return refuse('negative-value', 'value', { found: text });
  if (value > LARGEST_VALUE)
    return refuse('value-too-large', 'value', { found: text, expected: String(LARGEST_VALUE) });
  return value;
}
