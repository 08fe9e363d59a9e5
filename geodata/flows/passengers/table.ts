/**
 * Our tables of passengers: one row for each time, control point and direction. Text in, rows and problems out; no file
 * is touched here.
 */
import Papa from 'papaparse';

export const DIRECTIONS = ['arrival', 'departure'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Kinds of travellers, in the order of the columns. */
export const POPULATIONS = ['hk-residents', 'mainland-visitors', 'other-visitors'] as const;

export type Period = 'month' | 'day';

/** Passengers of one time at one control point in one direction. */
export interface CountRow {
  /** Month `2024-10` or day `2024-10-31`. */
  at: string;
  /** Id of a place. */
  controlPoint: string;
  direction: Direction;
  /** Persons, in the order of `POPULATIONS`. */
  persons: readonly [number, number, number];
}

/** Something wrong in a line of a file; lines are counted from 1. */
export interface Problem {
  line: number;
  message: string;
}

/** A table as read, with everything wrong in it. */
export interface ReadTable<Row> {
  rows: Row[];
  /** The line of each row, in the order of `rows`. */
  lines: number[];
  problems: Problem[];
}

/** What the report of 2019 gives for a control point. */
export interface YearRow {
  year: string;
  controlPoint: string;
  /** Both directions and all travellers. */
  persons: number;
  /** Whether drivers of vehicles are in the figure. */
  includesDrivers: boolean;
}

const COUNT_COLUMNS = ['control_point', 'direction', 'hk_residents', 'mainland_visitors', 'other_visitors', 'total'];
const YEAR_COLUMNS = ['year', 'control_point', 'persons', 'drivers'];
const TIME = { month: /^\d{4}-(0[1-9]|1[0-2])$/, day: /^\d{4}-\d{2}-\d{2}$/ } as const;

/** All persons of a row. */
export function totalOf({ persons }: Pick<CountRow, 'persons'>): number {
  return persons[0] + persons[1] + persons[2];
}

/** Names a row among those of its table: no two rows share it. */
export function keyOf(row: Pick<CountRow, 'at' | 'controlPoint' | 'direction'>): string {
  return `${row.at} ${row.controlPoint} ${row.direction}`;
}

/** A whole number of persons, or `undefined`: `1203` and `1,203` are; an empty cell, `-`, `12.5` and `-3` are not. */
export function personsOf(cell: string): number | undefined {
  return /^(\d+|\d{1,3}(,\d{3})+)$/.test(cell) ? Number(cell.replaceAll(',', '')) : undefined;
}

/** False for the thirtieth of February. */
export function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return TIME.day.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** Cells of each line of a CSV text, trimmed, with the line's number. Empty lines are left out. */
export function cellsOf(text: string): { line: number; cells: string[] }[] {
  const data = Papa.parse(text, { delimiter: ',' }).data as string[][];
  return data
    .map((cells, index) => ({ line: index + 1, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
}

/** Reads a table of ours. Each row's total must be the sum of its kinds of travellers. */
export function readTable(text: string, period: Period): ReadTable<CountRow> {
  const columns = [period, ...COUNT_COLUMNS];
  return readRows(text, columns, (cells) => {
    const [at = '', controlPoint = '', direction = ''] = cells;
    const [residents, mainland, others, total] = cells.slice(3).map(personsOf);
    if (!TIME[period].test(at) || (period === 'day' && !isDay(at))) return `"${at}" is not a ${period} of the calendar`;
    if (!isDirection(direction)) return `"${direction}" is not a direction; expected arrival or departure`;
    if (residents === undefined || mainland === undefined || others === undefined || total === undefined)
      return `a count is not a whole number of persons: ${cells.slice(3).join(', ')}`;
    if (residents + mainland + others !== total)
      return `the three kinds of travellers add up to ${String(residents + mainland + others)}, the total says ${String(total)}`;
    return { at, controlPoint, direction, persons: [residents, mainland, others] };
  });
}

/** Reads the yearly table. */
export function readYearTable(text: string): ReadTable<YearRow> {
  return readRows(text, YEAR_COLUMNS, ([year = '', controlPoint = '', count = '', drivers = '']) => {
    const persons = personsOf(count);
    if (!/^\d{4}$/.test(year)) return `"${year}" is not a year`;
    if (persons === undefined) return `"${count}" is not a whole number of persons`;
    if (drivers !== 'yes' && drivers !== 'no') return `drivers: "${drivers}" is neither yes nor no`;
    return { year, controlPoint, persons, includesDrivers: drivers === 'yes' };
  });
}

function readRows<Row>(text: string, columns: string[], read: (cells: string[]) => Row | string): ReadTable<Row> {
  const [head, ...body] = cellsOf(text.replace(/^\uFEFF/, ''));
  const table: ReadTable<Row> = { rows: [], lines: [], problems: [] };
  if (head?.cells.join() !== columns.join()) {
    table.problems.push({ line: 1, message: `the first line must be ${columns.join(',')}` });
    return table;
  }
  for (const { line, cells } of body) {
    const row =
      cells.length === columns.length
        ? read(cells)
        : `${String(cells.length)} cells; expected ${String(columns.length)}`;
    if (typeof row === 'string') table.problems.push({ line, message: row });
    else {
      table.rows.push(row);
      table.lines.push(line);
    }
  }
  return table;
}

function isDirection(text: string): text is Direction {
  return (DIRECTIONS as readonly string[]).includes(text);
}

/** The rows as text, by time, then in the order of `controlPoints`, arrivals before departures. */
export function writeTable(rows: readonly CountRow[], period: Period, controlPoints: readonly string[]): string {
  const lines = sortRows(rows, controlPoints).map((row) =>
    [row.at, row.controlPoint, row.direction, ...row.persons, totalOf(row)].join(),
  );
  return `${[[period, ...COUNT_COLUMNS].join(), ...lines].join('\n')}\n`;
}

/** By time, then in the order of `controlPoints`, arrivals before departures. */
export function sortRows(rows: readonly CountRow[], controlPoints: readonly string[]): CountRow[] {
  const order = new Map(controlPoints.map((place, index) => [place, index]));
  const rank = (place: string) => order.get(place) ?? controlPoints.length;
  return [...rows].sort(
    (a, b) =>
      (a.at < b.at ? -1 : a.at > b.at ? 1 : 0) ||
      rank(a.controlPoint) - rank(b.controlPoint) ||
      DIRECTIONS.indexOf(a.direction) - DIRECTIONS.indexOf(b.direction),
  );
}
