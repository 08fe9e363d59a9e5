/**
 * Passengers by control point: sums over a window of time, a direction and kinds of travellers.
 *
 * A table is indexed once. Every column (a control point, a direction, a kind of traveller) is kept as running sums, so
 * that the persons of any window are one difference of two numbers: a move of the window costs a few additions for each
 * control point, however long the window and the table.
 */
import type { PassengerCounts, PassengerDirection, PassengerPair, PassengerPopulation } from '../contract/pieces';
import type { When } from '../contract/values';
import { PASSENGER_DIRECTIONS, PASSENGER_POPULATIONS } from './passenger-names';

const COLUMNS_OF_PAIR = PASSENGER_DIRECTIONS.length * PASSENGER_POPULATIONS.length;

/** The table as running sums. Made by `indexPassengers`; its arrays are not to be written to. */
export interface PassengerIndex {
  months: readonly When[];
  pairs: readonly PassengerPair[];
  /** Persons of a column in the months before the one at an offset: `sums[column * (months + 1) + month]`. */
  sums: Float64Array;
  /** How many months before the one at an offset list the control point: `listed[pair * (months + 1) + month]`. */
  listed: Uint32Array;
  base: PassengerCounts['base'];
}

/** Months by their place in the table, both of them part of the window. */
export interface PassengerWindow {
  first: number;
  last: number;
}

/** Whom and which way. What is left out is not filtered. */
export interface PassengerFilter {
  populations?: readonly PassengerPopulation[];
  direction?: PassengerDirection;
  /** Ids of places. The others count nothing. */
  controlPoints?: ReadonlySet<string>;
}

/** Persons of a window at each control point, in the order of the index's pairs. */
export interface PassengerTotals {
  arrivals: Float64Array;
  departures: Float64Array;
}

/**
 * Makes the index. Costs one pass over the table.
 * @throws RangeError where the table lacks a direction or a kind of traveller, or a column is not as long as its months
 */
export function indexPassengers(counts: PassengerCounts): PassengerIndex {
  const { months, pairs } = counts;
  const stride = months.length + 1;
  const sums = new Float64Array(pairs.length * COLUMNS_OF_PAIR * stride);
  const listed = new Uint32Array(pairs.length * stride);
  for (const pair of pairs.keys()) {
    PASSENGER_DIRECTIONS.forEach((direction, directionAt) => {
      PASSENGER_POPULATIONS.forEach((population, populationAt) => {
        const values =
          counts.counts[pair]?.[counts.directions.indexOf(direction)]?.[counts.populations.indexOf(population)];
        if (values?.length !== months.length)
          throw new RangeError(
            `${pairs[pair]?.controlPoint ?? ''}: ${direction} of ${population} are not ${months.length} months`,
          );
        const start = columnOf(pair, directionAt, populationAt) * stride;
        for (const [month, value] of values.entries()) {
          sums[start + month + 1] = (sums[start + month] ?? 0) + (value ?? 0);
          // A control point is listed with all its columns or with none.
          if (directionAt === 0 && populationAt === 0)
            listed[pair * stride + month + 1] = (listed[pair * stride + month] ?? 0) + (value === null ? 0 : 1);
        }
      });
    });
  }
  return { months, pairs, sums, listed, base: counts.base };
}

function columnOf(pair: number, direction: number, population: number): number {
  return pair * COLUMNS_OF_PAIR + direction * PASSENGER_POPULATIONS.length + population;
}

/** The window from a month to a month, cut to what the table holds; `undefined` where it holds nothing of it. Years will do: `2024` to `2024`. */
export function passengerWindow(
  index: Pick<PassengerIndex, 'months'>,
  from: When,
  to: When,
): PassengerWindow | undefined {
  const first = index.months.findIndex((month) => month >= from);
  const last = index.months.findLastIndex((month) => month.slice(0, to.length) <= to.slice(0, month.length));
  return first === -1 || last < first ? undefined : { first, last };
}

/** How many months a window is long. */
export function monthsIn({ first, last }: PassengerWindow): number {
  return last - first + 1;
}

/** Room for the totals of an index, to be used again and again. */
export function emptyTotals(index: Pick<PassengerIndex, 'pairs'>): PassengerTotals {
  return { arrivals: new Float64Array(index.pairs.length), departures: new Float64Array(index.pairs.length) };
}

/**
 * Persons of a window at each control point. With `into` nothing is allocated.
 * @returns `into`, or new totals; zero where the filter leaves a control point or a direction out
 */
export function passengersIn(
  index: PassengerIndex,
  window: PassengerWindow,
  filter: PassengerFilter = {},
  into: PassengerTotals = emptyTotals(index),
): PassengerTotals {
  const mask = populationMask(filter);
  for (let pair = 0; pair < index.pairs.length; pair++) {
    const wanted = isWanted(index, pair, filter);
    into.arrivals[pair] = wanted && filter.direction !== 'departure' ? sumOf(index, pair, 0, mask, window) : 0;
    into.departures[pair] = wanted && filter.direction !== 'arrival' ? sumOf(index, pair, 1, mask, window) : 0;
  }
  return into;
}

/** Arrivals less departures: how many more came into Hong Kong than left it. Only of totals that hold both directions. */
export function netOf(totals: PassengerTotals, pair: number): number {
  return (totals.arrivals[pair] ?? 0) - (totals.departures[pair] ?? 0);
}

/** All persons of totals, over all control points. */
export function allOf({ arrivals, departures }: PassengerTotals): number {
  return arrivals.reduce((sum, persons) => sum + persons, 0) + departures.reduce((sum, persons) => sum + persons, 0);
}

/** Persons of each month over all control points that the filter lets through: the line of a chart. */
export function passengersByMonth(index: PassengerIndex, filter: PassengerFilter = {}): Float64Array {
  const totals = new Float64Array(index.months.length);
  const mask = populationMask(filter);
  const window = { first: 0, last: 0 };
  for (let pair = 0; pair < index.pairs.length; pair++) {
    if (!isWanted(index, pair, filter)) continue;
    for (let month = 0; month < totals.length; month++) {
      window.first = window.last = month;
      totals[month] = (totals[month] ?? 0) + bothWays(index, pair, mask, window, filter);
    }
  }
  return totals;
}

/** The largest figure that any control point has in any one month and direction: the end of the scale of widths. */
export function largestMonth(index: PassengerIndex, filter: PassengerFilter = {}): number {
  const totals = emptyTotals(index);
  let largest = 0;
  for (let month = 0; month < index.months.length; month++) {
    const { arrivals, departures } = passengersIn(index, { first: month, last: month }, filter, totals);
    for (let pair = 0; pair < index.pairs.length; pair++)
      largest = Math.max(largest, arrivals[pair] ?? 0, departures[pair] ?? 0);
  }
  return largest;
}

/** In how many months of the window the statistics list the control point. Zero: nothing is known of it there. */
export function monthsListed(index: PassengerIndex, pair: number, { first, last }: PassengerWindow): number {
  const start = pair * (index.months.length + 1);
  return (index.listed[start + last + 1] ?? 0) - (index.listed[start + first] ?? 0);
}

function populationMask({ populations }: PassengerFilter): number {
  return PASSENGER_POPULATIONS.reduce(
    (mask, population, at) => (populations === undefined || populations.includes(population) ? mask | (1 << at) : mask),
    0,
  );
}

function isWanted(index: PassengerIndex, pair: number, { controlPoints }: PassengerFilter): boolean {
  return controlPoints === undefined || controlPoints.has(index.pairs[pair]?.controlPoint ?? '');
}

function sumOf(index: PassengerIndex, pair: number, direction: number, mask: number, window: PassengerWindow): number {
  const stride = index.months.length + 1;
  let sum = 0;
  for (let population = 0; population < PASSENGER_POPULATIONS.length; population++) {
    if ((mask & (1 << population)) === 0) continue;
    const start = columnOf(pair, direction, population) * stride;
    sum += (index.sums[start + window.last + 1] ?? 0) - (index.sums[start + window.first] ?? 0);
  }
  return sum;
}

function bothWays(
  index: PassengerIndex,
  pair: number,
  mask: number,
  window: PassengerWindow,
  { direction }: PassengerFilter,
): number {
  const arrivals = direction === 'departure' ? 0 : sumOf(index, pair, 0, mask, window);
  return arrivals + (direction === 'arrival' ? 0 : sumOf(index, pair, 1, mask, window));
}

/** What a filter lets through at one control point in a window, both ways together unless it names one. */
export function passengersAt(
  index: PassengerIndex,
  pair: number,
  window: PassengerWindow,
  filter: PassengerFilter = {},
): number {
  return isWanted(index, pair, filter) ? bothWays(index, pair, populationMask(filter), window, filter) : 0;
}

/**
 * A ratio, or why there is none.
 * - `from-zero`: nobody passed in the earlier window, and somebody in the later: it reopened, it did not grow
 * - `both-zero`: nobody passed in either
 * - `not-listed`: the statistics do not list the control point in every month of one of the windows
 * - `counts-drivers`: one side counts drivers of vehicles and the other does not
 * - `no-figure`: the base year has no figure for it
 * - `not-split`: the base year does not tell directions and kinds of travellers apart, and the filter does
 */
export type Ratio =
  | { known: true; value: number }
  | { known: false; because: 'from-zero' | 'both-zero' | 'not-listed' | 'counts-drivers' | 'no-figure' | 'not-split' };

/** How one control point differs between two windows. Both sides are averages of a month, so that windows of unlike length may be held against each other. */
export interface PassengerChange {
  /** Its place in the index's pairs. */
  pair: number;
  /** Persons a month. Left out: nothing is known. */
  earlier?: number;
  later?: number;
  /** Later less earlier, persons a month. */
  change?: number;
  /** Later divided by earlier: 1.2 is a fifth more. */
  ratio: Ratio;
}

/** Each control point that the filter lets through, in the order of the pairs. */
export function comparePassengers(
  index: PassengerIndex,
  earlier: PassengerWindow,
  later: PassengerWindow,
  filter: PassengerFilter = {},
): PassengerChange[] {
  return wantedPairs(index, filter).map((pair) =>
    changeOf(pair, monthlyAverage(index, pair, earlier, filter), monthlyAverage(index, pair, later, filter)),
  );
}

/**
 * Persons a month; `undefined` where the statistics list the control point in none of the months. Where they list it in some,
 * the average is over those, and `complete` says that the window holds more.
 */
export interface MonthlyAverage {
  persons: number;
  complete: boolean;
}

export function monthlyAverage(
  index: PassengerIndex,
  pair: number,
  window: PassengerWindow,
  filter: PassengerFilter = {},
): MonthlyAverage | undefined {
  const listed = monthsListed(index, pair, window);
  if (listed === 0) return undefined;
  return { persons: passengersAt(index, pair, window, filter) / listed, complete: listed === monthsIn(window) };
}

function changeOf(
  pair: number,
  earlier: MonthlyAverage | undefined,
  later: MonthlyAverage | undefined,
  because?: 'counts-drivers' | 'no-figure' | 'not-split',
): PassengerChange {
  const comparable = earlier !== undefined && later !== undefined;
  return {
    pair,
    ...(earlier && { earlier: earlier.persons }),
    ...(later && { later: later.persons }),
    ...(comparable && because === undefined && { change: later.persons - earlier.persons }),
    ratio: because === undefined ? ratioOf(earlier, later) : { known: false, because },
  };
}

function ratioOf(earlier: MonthlyAverage | undefined, later: MonthlyAverage | undefined): Ratio {
  if (earlier?.complete !== true || later?.complete !== true) return { known: false, because: 'not-listed' };
  if (earlier.persons === 0) return { known: false, because: later.persons === 0 ? 'both-zero' : 'from-zero' };
  return { known: true, value: later.persons / earlier.persons };
}

function wantedPairs(index: PassengerIndex, filter: PassengerFilter): number[] {
  return [...index.pairs.keys()].filter((pair) => isWanted(index, pair, filter));
}

/** The base year at one control point, as an average of a month: a twelfth of the year, and the figure of no month. */
export interface PassengerBaseAverage {
  kind: 'yearly-average';
  year: When;
  /** A twelfth of the year's persons, both directions and all travellers. */
  personsPerMonth: number;
  includesDrivers: boolean;
}

export function baseAverage(index: PassengerIndex, pair: number): PassengerBaseAverage | undefined {
  const figure = index.base.pairs[pair];
  if (figure == null) return undefined;
  const { persons, includesDrivers } = figure;
  return { kind: 'yearly-average', year: index.base.year, personsPerMonth: persons / 12, includesDrivers };
}

/**
 * A window beside the base year. The base does not tell directions and travellers apart: where the filter does,
 * nothing is compared, and where the base counts drivers, its figure is given without a difference or a ratio.
 */
export function compareWithBase(
  index: PassengerIndex,
  window: PassengerWindow,
  filter: PassengerFilter = {},
): PassengerChange[] {
  const isSplit = filter.direction !== undefined || populationMask(filter) !== populationMask({});
  return wantedPairs(index, filter).map((pair) => {
    const base = baseAverage(index, pair);
    const later = monthlyAverage(index, pair, window, filter);
    if (isSplit) return changeOf(pair, undefined, later, 'not-split');
    if (base === undefined) return changeOf(pair, undefined, later, 'no-figure');
    const earlier = { persons: base.personsPerMonth, complete: true };
    return changeOf(pair, earlier, later, base.includesDrivers ? 'counts-drivers' : undefined);
  });
}

/** Months without a gap in which somebody passed a control point. */
export interface TrafficRun {
  /** Places in the index's months, both part of the run. */
  first: number;
  last: number;
  /** Months right before the run in which nobody passed or the control point was not listed. */
  closedBefore: number;
}

/** Every run of months in which a control point carried passengers, the oldest first. */
export function trafficRuns(index: PassengerIndex, pair: number, filter: PassengerFilter = {}): TrafficRun[] {
  const runs: TrafficRun[] = [];
  let closed = 0;
  for (let month = 0; month < index.months.length; month++) {
    if (passengersAt(index, pair, { first: month, last: month }, filter) === 0) {
      closed++;
      continue;
    }
    const open = runs.at(-1);
    if (open !== undefined && closed === 0) open.last = month;
    else runs.push({ first: month, last: month, closedBefore: closed });
    closed = 0;
  }
  return runs;
}

/** When a control point carried passengers again. */
export interface Reopening {
  pair: number;
  month: When;
  /** Months in a row without a passenger right before it, as far back as the table goes. */
  closedMonths: number;
}

/** A single month without a passenger is an interruption (a flood, works), not a closing. */
const SHORTEST_CLOSING_MONTHS = 2;

/**
 * The month in which a control point carried passengers again after its latest closing of two months or more.
 * `undefined` where it never closed in the table, or never opened.
 */
export function reopeningOf(index: PassengerIndex, pair: number, filter: PassengerFilter = {}): Reopening | undefined {
  const run = trafficRuns(index, pair, filter).findLast(({ closedBefore }) => closedBefore >= SHORTEST_CLOSING_MONTHS);
  const month = run === undefined ? undefined : index.months[run.first];
  return run === undefined || month === undefined ? undefined : { pair, month, closedMonths: run.closedBefore };
}

/** All reopenings, the first to come back first. */
export function reopenings(index: PassengerIndex, filter: PassengerFilter = {}): Reopening[] {
  return wantedPairs(index, filter)
    .flatMap((pair) => reopeningOf(index, pair, filter) ?? [])
    .sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : a.pair - b.pair));
}
