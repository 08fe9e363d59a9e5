/**
 * Passengers by control point: sums over a window of time, a direction and kinds of travellers.
 *
 * A table is indexed once. Every column (a control point, a direction, a kind of traveller) is kept as running sums, so
 * that the persons of any window are one difference of two numbers: a move of the window costs a few additions for each
 * control point, however long the window and the table.
 */
import type {
  DailyPassengers,
  PassengerCounts,
  PassengerDirection,
  PassengerPair,
  PassengerPopulation,
} from '../contract/pieces';
import type { When } from '../contract/values';
import { PASSENGER_DIRECTIONS, PASSENGER_POPULATIONS } from './passenger-names';

const COLUMNS_OF_PAIR = PASSENGER_DIRECTIONS.length * PASSENGER_POPULATIONS.length;

/** How long each time of a table is. */
export type PassengerStep = 'month' | 'day';

/** The table as running sums. Made by `indexPassengers` or `indexDays`; its arrays are not to be written to. */
export interface PassengerIndex {
  step: PassengerStep;
  /** The months or the days of the table, one after the other. */
  times: readonly When[];
  pairs: readonly PassengerPair[];
  /** Persons of a column in the times before the one at an offset: `sums[column * (times + 1) + time]`. */
  sums: Float64Array;
  /** How many times before the one at an offset list the control point: `listed[pair * (times + 1) + time]`. */
  listed: Uint32Array;
  base: PassengerCounts['base'];
}

/** Times by their place in the table, both of them part of the window. */
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
 * Makes the index of the months. Costs one pass over the table.
 * @throws RangeError where the table lacks a direction or a kind of traveller, or a column is not as long as its months
 */
export function indexPassengers(counts: PassengerCounts): PassengerIndex {
  return indexTable(counts, 'month', counts.months, counts.pairs, counts.base);
}

/**
 * Makes the index of the days, with the control points in the order of the monthly table.
 * @throws RangeError as `indexPassengers` does, and where a control point has no days
 */
export function indexDays(daily: DailyPassengers, { pairs, base }: PassengerCounts): PassengerIndex {
  const columns = pairs.map(({ controlPoint }) => daily.counts[daily.controlPoints.indexOf(controlPoint)] ?? []);
  return indexTable({ ...daily, counts: columns }, 'day', daily.days, pairs, base);
}

function indexTable(
  { counts, directions, populations }: Pick<PassengerCounts, 'counts' | 'directions' | 'populations'>,
  step: PassengerStep,
  times: readonly When[],
  pairs: readonly PassengerPair[],
  base: PassengerCounts['base'],
): PassengerIndex {
  const stride = times.length + 1;
  const sums = new Float64Array(pairs.length * COLUMNS_OF_PAIR * stride);
  const listed = new Uint32Array(pairs.length * stride);
  for (const pair of pairs.keys()) {
    PASSENGER_DIRECTIONS.forEach((direction, directionAt) => {
      PASSENGER_POPULATIONS.forEach((population, populationAt) => {
        const values = counts[pair]?.[directions.indexOf(direction)]?.[populations.indexOf(population)];
        if (values?.length !== times.length)
          throw new RangeError(
            `${pairs[pair]?.controlPoint ?? ''}: ${direction} of ${population} are not ${times.length} ${step}s`,
          );
        const start = columnOf(pair, directionAt, populationAt) * stride;
        for (const [time, value] of values.entries()) {
          sums[start + time + 1] = (sums[start + time] ?? 0) + (value ?? 0);
          // A control point is listed with all its columns or with none.
          if (directionAt === 0 && populationAt === 0)
            listed[pair * stride + time + 1] = (listed[pair * stride + time] ?? 0) + (value === null ? 0 : 1);
        }
      });
    });
  }
  return { step, times, pairs, sums, listed, base };
}

function columnOf(pair: number, direction: number, population: number): number {
  return pair * COLUMNS_OF_PAIR + direction * PASSENGER_POPULATIONS.length + population;
}

/**
 * The window from a time to a time, cut to what the table holds; `undefined` where it holds nothing of it. Times less exact
 * than the table's mean all they cover, `2024` to `2024` its twelve months; of more exact ones, such as a day in a table of
 * months, the time they lie in.
 */
export function passengerWindow(
  index: Pick<PassengerIndex, 'times'>,
  from: When,
  to: When,
): PassengerWindow | undefined {
  const first = index.times.findIndex((time) => time >= from.slice(0, time.length));
  const last = index.times.findLastIndex((time) => time.slice(0, to.length) <= to.slice(0, time.length));
  return first === -1 || last < first ? undefined : { first, last };
}

/** How many months, or days, a window is long. */
export function timesIn({ first, last }: PassengerWindow): number {
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

/** Persons of each month, or day, over all control points that the filter lets through: the line of a chart. */
export function passengersByTime(index: PassengerIndex, filter: PassengerFilter = {}): Float64Array {
  const totals = new Float64Array(index.times.length);
  const mask = populationMask(filter);
  const window = { first: 0, last: 0 };
  for (let pair = 0; pair < index.pairs.length; pair++) {
    if (!isWanted(index, pair, filter)) continue;
    for (let time = 0; time < totals.length; time++) {
      window.first = window.last = time;
      totals[time] = (totals[time] ?? 0) + bothWays(index, pair, mask, window, filter);
    }
  }
  return totals;
}

/** The largest figure that any control point has in any one month, or day, and direction: the end of the scale of widths. */
export function largestOfTimes(index: PassengerIndex, filter: PassengerFilter = {}): number {
  const totals = emptyTotals(index);
  let largest = 0;
  for (let time = 0; time < index.times.length; time++) {
    const { arrivals, departures } = passengersIn(index, { first: time, last: time }, filter, totals);
    for (let pair = 0; pair < index.pairs.length; pair++)
      largest = Math.max(largest, arrivals[pair] ?? 0, departures[pair] ?? 0);
  }
  return largest;
}

/** In how many months, or days, of the window the statistics list the control point. Zero: nothing is known of it there. */
export function timesListed(index: PassengerIndex, pair: number, { first, last }: PassengerWindow): number {
  const start = pair * (index.times.length + 1);
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
  const stride = index.times.length + 1;
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
 * - `not-listed`: the statistics do not list the control point in all of one of the windows
 * - `counts-drivers`: one side counts drivers of vehicles and the other does not
 * - `no-figure`: the base year has no figure for it
 * - `not-split`: the base year does not tell directions and kinds of travellers apart, and the filter does
 */
export type Ratio =
  | { known: true; value: number }
  | { known: false; because: 'from-zero' | 'both-zero' | 'not-listed' | 'counts-drivers' | 'no-figure' | 'not-split' };

/** How one control point differs between two windows. Both sides are averages of a month, or a day, so that windows of unlike length may be held against each other. */
export interface PassengerChange {
  /** Its place in the index's pairs. */
  pair: number;
  /** Persons a month, or a day. Left out: nothing is known. */
  earlier?: number;
  later?: number;
  /** Later less earlier, persons a month, or a day. */
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
    changeOf(pair, averageIn(index, pair, earlier, filter), averageIn(index, pair, later, filter)),
  );
}

/**
 * Persons a month, or a day; `undefined` where the statistics list the control point in none of them. Where they list it in
 * some, the average is over those, and `complete` says that the window holds more.
 */
export interface PassengerAverage {
  persons: number;
  complete: boolean;
}

export function averageIn(
  index: PassengerIndex,
  pair: number,
  window: PassengerWindow,
  filter: PassengerFilter = {},
): PassengerAverage | undefined {
  const listed = timesListed(index, pair, window);
  if (listed === 0) return undefined;
  return { persons: passengersAt(index, pair, window, filter) / listed, complete: listed === timesIn(window) };
}

function changeOf(
  pair: number,
  earlier: PassengerAverage | undefined,
  later: PassengerAverage | undefined,
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

function ratioOf(earlier: PassengerAverage | undefined, later: PassengerAverage | undefined): Ratio {
  if (earlier?.complete !== true || later?.complete !== true) return { known: false, because: 'not-listed' };
  if (earlier.persons === 0) return { known: false, because: later.persons === 0 ? 'both-zero' : 'from-zero' };
  return { known: true, value: later.persons / earlier.persons };
}

function wantedPairs(index: PassengerIndex, filter: PassengerFilter): number[] {
  return [...index.pairs.keys()].filter((pair) => isWanted(index, pair, filter));
}

/** The base year at one control point, as an average of a month or a day: a share of the year, and the figure of no time in it. */
export interface PassengerBaseAverage {
  kind: 'yearly-average';
  year: When;
  /** A twelfth of the year's persons, or one of its days' share: both directions and all travellers. */
  personsPerTime: number;
  includesDrivers: boolean;
}

export function baseAverage(index: PassengerIndex, pair: number): PassengerBaseAverage | undefined {
  const figure = index.base.pairs[pair];
  if (figure == null) return undefined;
  const { persons, includesDrivers } = figure;
  const { year } = index.base;
  const times = index.step === 'month' ? 12 : daysInYear(Number(year));
  return { kind: 'yearly-average', year, personsPerTime: persons / times, includesDrivers };
}

function daysInYear(year: number): number {
  return (Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1)) / 86_400_000;
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
    const later = averageIn(index, pair, window, filter);
    if (isSplit) return changeOf(pair, undefined, later, 'not-split');
    if (base === undefined) return changeOf(pair, undefined, later, 'no-figure');
    const earlier = { persons: base.personsPerTime, complete: true };
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
  for (let month = 0; month < index.times.length; month++) {
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
 * `undefined` where it never closed in the table, or never opened; and in a table of days, where what is empty for a while
 * is a timetable or a storm.
 */
export function reopeningOf(index: PassengerIndex, pair: number, filter: PassengerFilter = {}): Reopening | undefined {
  if (index.step === 'day') return undefined;
  const run = trafficRuns(index, pair, filter).findLast(({ closedBefore }) => closedBefore >= SHORTEST_CLOSING_MONTHS);
  const month = run === undefined ? undefined : index.times[run.first];
  return run === undefined || month === undefined ? undefined : { pair, month, closedMonths: run.closedBefore };
}

/** All reopenings, the first to come back first. */
export function reopenings(index: PassengerIndex, filter: PassengerFilter = {}): Reopening[] {
  return wantedPairs(index, filter)
    .flatMap((pair) => reopeningOf(index, pair, filter) ?? [])
    .sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : a.pair - b.pair));
}

/** A day, or month, and all persons of it. */
export interface BusyTime {
  /** Its place in the index's times. */
  at: number;
  time: When;
  persons: number;
}

/** The times at which most passed, the busiest first. @param most how many of them at most */
export function busiestTimes(index: PassengerIndex, byTime: ArrayLike<number>, most: number): BusyTime[] {
  return index.times
    .map((time, at) => ({ at, time, persons: byTime[at] ?? 0 }))
    .filter(({ persons }) => persons > 0)
    .sort((a, b) => b.persons - a.persons || a.at - b.at)
    .slice(0, most);
}
