/** Passengers by control point: the tables of `flows/passengers/`, checked, and what is published from them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Atlas } from '../../src/contract/atlas';
import type { DailyPassengers, PassengerCounts } from '../../src/contract/pieces';
import {
  PASSENGER_DIRECTIONS,
  PASSENGER_POPULATIONS,
  PASSENGER_SERIES,
  passengerFlowId,
} from '../../src/domain/passenger-names';
import { keyOf, readTable, readYearTable, sortRows } from '../flows/passengers/table';
import type { CountRow, ReadTable, YearRow } from '../flows/passengers/table';
import { disagreements, nextTime } from '../flows/passengers/update';
import type { RecordOf } from './kinds';
import type { Mistakes } from './mistakes';
import { didYouMean } from './nearest';
import type { Content } from './read-content';
import { inThreeLanguages } from './simplified';
import type { Simplify } from './simplified';

const FOLDER = 'flows/passengers';
const CONTROL_POINTS = `${FOLDER}/control-points.yaml`;

/** The rows of the tables, in the order of `control-points.yaml`. */
export interface Passengers {
  monthly: CountRow[];
  daily: CountRow[];
  yearly: YearRow[];
}

type Table = 'monthly' | 'daily' | 'yearly-2019';

/** Reads the tables below `root`; `undefined` where the folder has none. Tells what is wrong in each line. */
export function readPassengers(root: string, content: Content, mistakes: Mistakes): Passengers | undefined {
  if (!existsSync(join(root, CONTROL_POINTS))) return undefined;
  const order = content.records['control point'].map(({ value }) => value.place);
  checkControlPoints(content, mistakes);
  const monthly = read(root, 'monthly', (text) => readTable(text, 'month'), order, mistakes);
  const daily = read(root, 'daily', (text) => readTable(text, 'day'), order, mistakes);
  const yearly = read(root, 'yearly-2019', readYearTable, order, mistakes);
  checkRepeats('monthly', monthly, keyOf, mistakes);
  checkRepeats('daily', daily, keyOf, mistakes);
  checkRepeats('yearly-2019', yearly, (row) => `${row.year} ${row.controlPoint}`, mistakes);
  checkMonths(monthly, mistakes);
  for (const trouble of disagreements(monthly.rows, daily.rows))
    mistakes.inFile(`${FOLDER}/monthly.csv`, `${trouble}; expected the two tables to agree`);
  return { monthly: sortRows(monthly.rows, order), daily: sortRows(daily.rows, order), yearly: yearly.rows };
}

function checkControlPoints(content: Content, mistakes: Mistakes): void {
  const places = new Map(content.records.place.map(({ value }) => [value.id, value]));
  const seen = new Set<string>();
  for (const { value, file, path } of content.records['control point']) {
    const place = places.get(value.place);
    if (place !== undefined && place.across === undefined)
      mistakes.at(
        file,
        [...path, 'place'],
        `place: "${value.place}" has no "across" in flows/places.yaml; a flow needs both sides`,
      );
    for (const name of [value.place, ...value.names]) {
      if (seen.has(name)) mistakes.at(file, path, `"${name}" stands twice; expected each place and each name once`);
      seen.add(name);
    }
  }
  if (!content.records.series.some(({ value }) => value.id === PASSENGER_SERIES))
    mistakes.inFile(
      CONTROL_POINTS,
      `flows/series.yaml has no series "${PASSENGER_SERIES}"; expected it beside these tables`,
    );
}

function read<Row extends { controlPoint: string }>(
  root: string,
  table: Table,
  parse: (text: string) => ReadTable<Row>,
  known: readonly string[],
  mistakes: Mistakes,
): ReadTable<Row> {
  const name = `${FOLDER}/${table}.csv`;
  for (const file of [name, `${FOLDER}/${table}.yaml`])
    if (!existsSync(join(root, file))) mistakes.inFile(file, 'this file is missing');
  if (!existsSync(join(root, name))) return { rows: [], lines: [], problems: [] };
  const result = parse(readFileSync(join(root, name), 'utf8'));
  for (const { line, message } of result.problems) mistakes.inFile(name, message, { line, column: 1 });
  for (const [index, { controlPoint }] of result.rows.entries())
    if (!known.includes(controlPoint))
      mistakes.inFile(name, `"${controlPoint}" is not in control-points.yaml${didYouMean(controlPoint, known)}`, {
        line: result.lines[index] ?? 1,
        column: 1,
      });
  return result;
}

function checkRepeats<Row>(
  table: Table,
  { rows, lines }: ReadTable<Row>,
  key: (row: Row) => string,
  mistakes: Mistakes,
): void {
  const seen = new Map<string, number>();
  for (const [index, row] of rows.entries()) {
    const line = lines[index] ?? 1;
    const before = seen.get(key(row));
    if (before === undefined) seen.set(key(row), line);
    else
      mistakes.inFile(
        `${FOLDER}/${table}.csv`,
        `${key(row)} already stands in line ${String(before)}; expected each row once, or its persons count twice`,
        { line, column: 1 },
      );
  }
}

/** Every month between the first and the last, and both directions of whatever is listed. */
function checkMonths({ rows, lines }: ReadTable<CountRow>, mistakes: Mistakes): void {
  const name = `${FOLDER}/monthly.csv`;
  const months = [...new Set(rows.map((row) => row.at))].sort();
  for (const [index, month] of months.slice(1).entries()) {
    const before = months[index] ?? '';
    if (nextTime(before) !== month) mistakes.inFile(name, `no row is of a month between ${before} and ${month}`);
  }
  const keys = new Set(rows.map(keyOf));
  for (const [index, row] of rows.entries()) {
    const other = row.direction === 'arrival' ? 'departure' : 'arrival';
    if (!keys.has(keyOf({ ...row, direction: other })))
      mistakes.inFile(name, `${keyOf(row)} has no row for the ${other}s`, { line: lines[index] ?? 1, column: 1 });
  }
}

/** The flows that the monthly table counts: each control point, direction and kind of travellers. */
export function passengerFlows(content: Content): RecordOf<'flow'>[] {
  const facts = factsOf(content, 'month');
  if (content.passengers === undefined || facts === undefined) return [];
  return pairsOf(content).flatMap(({ controlPoint, across, tie, measures = [] }) =>
    PASSENGER_DIRECTIONS.flatMap((direction) =>
      PASSENGER_POPULATIONS.map((population): RecordOf<'flow'> => ({
        id: passengerFlowId({ controlPoint, direction, population }),
        series: PASSENGER_SERIES,
        element: 'people',
        from: direction === 'arrival' ? across : controlPoint,
        to: direction === 'arrival' ? controlPoint : across,
        population,
        grade: 'counted',
        ...(tie && { tie }),
        measures,
        cites: [{ source: facts.source }],
      })),
    ),
  );
}

/** What a `.yaml` beside a table says of it. */
function factsOf(content: Content, period: 'month' | 'day' | 'year') {
  return content.records['passenger table'].find(({ value }) => value.period === period)?.value;
}

/** The control points of the tables with their other sides, in the order of `control-points.yaml`. */
function pairsOf(content: Content) {
  const across = new Map(content.records.place.map(({ value }) => [value.id, value.across]));
  const counted = new Set(content.passengers?.monthly.map((row) => row.controlPoint));
  return content.records['control point'].flatMap(({ value: { place, note, tie, measures } }) => {
    const other = across.get(place);
    return other === undefined || !counted.has(place)
      ? []
      : [{ controlPoint: place, across: other, note, tie, measures }];
  });
}

/** `page/passengers-monthly.json`. */
export function passengerCounts(content: Content, simplify: Simplify): PassengerCounts | undefined {
  const facts = factsOf(content, 'month');
  const yearFacts = factsOf(content, 'year');
  if (content.passengers === undefined || facts === undefined || yearFacts === undefined) return undefined;
  const { monthly, yearly } = content.passengers;
  const months = [...new Set(monthly.map((row) => row.at))];
  const rows = new Map(monthly.map((row) => [keyOf(row), row.persons]));
  const pairs = pairsOf(content);
  const year = yearly[0]?.year ?? 'undated';
  const base = new Map(yearly.filter((row) => row.year === year).map((row) => [row.controlPoint, row]));
  return {
    version: 1,
    series: PASSENGER_SERIES,
    source: facts.source,
    licence: facts.licence,
    retrieved: facts.retrieved,
    months,
    pairs: pairs.map(({ controlPoint, across, note, tie, measures }) => ({
      controlPoint,
      across,
      ...(note === undefined ? {} : { note: inThreeLanguages(note, simplify) }),
      ...(tie === undefined ? {} : { tie: inThreeLanguages(tie, simplify) }),
      ...(measures === undefined ? {} : { measures }),
    })),
    directions: [...PASSENGER_DIRECTIONS],
    populations: [...PASSENGER_POPULATIONS],
    counts: pairs.map(({ controlPoint }) =>
      PASSENGER_DIRECTIONS.map((direction) =>
        PASSENGER_POPULATIONS.map((_, population) =>
          months.map((at) => rows.get(keyOf({ at, controlPoint, direction }))?.[population] ?? null),
        ),
      ),
    ),
    base: {
      year,
      source: yearFacts.source,
      notes: yearFacts.notes.map((note) => inThreeLanguages(note, simplify)),
      pairs: pairs.map(({ controlPoint }) => {
        const row = base.get(controlPoint);
        return row === undefined ? null : { persons: row.persons, includesDrivers: row.includesDrivers };
      }),
    },
  };
}

/**
 * `page/passengers-daily.json`, with the control points of the monthly one. The daily table leaves out rows of zero, so a day
 * without a row is zero where the monthly table lists the control point in that month, and else no figure; a month that the
 * monthly table does not have yet is read as the last one it has.
 */
export function dailyPassengers(content: Content, monthly: PassengerCounts): DailyPassengers | undefined {
  const facts = factsOf(content, 'day');
  const rows = new Map(content.passengers?.daily.map((row) => [keyOf(row), row.persons]));
  const days = [...new Set(content.passengers?.daily.map((row) => row.at))].sort();
  if (facts === undefined || days.length === 0) return undefined;
  const monthOf = days.map((day) => monthly.months.findLastIndex((month) => month <= day.slice(0, 7)));
  return {
    version: 1,
    source: facts.source,
    retrieved: facts.retrieved,
    days,
    controlPoints: monthly.pairs.map(({ controlPoint }) => controlPoint),
    directions: monthly.directions,
    populations: monthly.populations,
    counts: monthly.pairs.map(({ controlPoint }, pair) =>
      PASSENGER_DIRECTIONS.map((direction, directionAt) =>
        PASSENGER_POPULATIONS.map((_, population) =>
          days.map((at, day) => {
            const listed = monthly.counts[pair]?.[directionAt]?.[population]?.[monthOf[day] ?? -1] ?? null;
            return rows.get(keyOf({ at, controlPoint, direction }))?.[population] ?? (listed === null ? null : 0);
          }),
        ),
      ),
    ),
  };
}

/** Lines of `flows.csv` for the monthly table, without its header; zeros are kept, for they were counted. */
export function monthlyLines(content: Content, atlas: Atlas): string {
  return linesOf(content, atlas, content.passengers?.monthly ?? [], 'month', true);
}

/** Lines of `passengers-daily.csv`, in the columns of `flows.csv`; zeros are left out, as in the table. */
export function dailyLines(content: Content, atlas: Atlas): string {
  return linesOf(content, atlas, content.passengers?.daily ?? [], 'day', false);
}

function linesOf(
  content: Content,
  atlas: Atlas,
  rows: readonly CountRow[],
  period: 'month' | 'day',
  zeros: boolean,
): string {
  const source = factsOf(content, period)?.source ?? '';
  const series = atlas.series.find(({ id }) => id === PASSENGER_SERIES);
  const pairs = new Map(pairsOf(content).map(({ controlPoint, across }) => [controlPoint, across]));
  const cells = rows.flatMap(({ at, controlPoint, direction, persons }) => {
    const across = pairs.get(controlPoint) ?? '';
    const [from, to] = direction === 'arrival' ? [across, controlPoint] : [controlPoint, across];
    return PASSENGER_POPULATIONS.flatMap((population, index) => {
      const value = persons[index] ?? 0;
      if (value === 0 && !zeros) return [];
      const flow = passengerFlowId({ controlPoint, direction, population });
      return [
        [
          PASSENGER_SERIES,
          flow,
          'people',
          from,
          to,
          population,
          at,
          'counted',
          value,
          series?.unit.en ?? '',
          series?.countedBy?.en ?? '',
          source,
        ],
      ];
    });
  });
  return cells.length === 0 ? '' : csvOf([], cells);
}

/** `passengers-yearly.csv`: both directions and all travellers together, so that no line of it is a flow. */
export function yearlyCsv(content: Content): string {
  const facts = factsOf(content, 'year');
  const rows = content.passengers?.yearly ?? [];
  const fields = ['year', 'control_point', 'persons', 'includes_drivers', 'counted_by', 'source'];
  const cells = rows.map(({ year, controlPoint, persons, includesDrivers }) => [
    year,
    controlPoint,
    persons,
    includesDrivers ? 'yes' : 'no',
    facts?.countedBy.en ?? '',
    facts?.source ?? '',
  ]);
  return `\uFEFF${csvOf(fields, cells)}`;
}

/** Lines of a CSV; without `fields` no header stands above them. */
function csvOf(fields: string[], data: (string | number)[][]): string {
  return `${Papa.unparse({ fields, data }, { header: fields.length > 0, newline: '\r\n', escapeFormulae: true })}\r\n`;
}
