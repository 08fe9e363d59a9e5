/**
 * What is shown of the passengers by control point: for each control point the figures of a window, or how they differ
 * from another period. The map, the list, the table and the spoken sentence all read these rows.
 */
import type { When } from '../contract/values';
import {
  allOf,
  compareWithBase,
  comparePassengers,
  timesIn,
  timesListed,
  netOf,
  passengerWindow,
  passengersIn,
  reopenings,
  type PassengerChange,
  type PassengerFilter,
  type PassengerIndex,
  type PassengerWindow,
  type Reopening,
} from './passengers';
import type { MonthRange, PassengerView, View } from './view';

/** What the window is held against: months of the table, or the base year, of which only yearly totals are known. */
export type Compared = { range: MonthRange } & (
  { kind: 'window'; window: PassengerWindow } | { kind: 'base-year' } | { kind: 'no-figures' }
);

/** One control point in the window. */
export interface Crossing {
  /** Its place in the index's pairs. */
  pair: number;
  controlPoint: string;
  across: string;
  /** `not-listed`: the statistics do not name it in this window, which is not the same as zero. */
  state: 'open' | 'closed' | 'not-listed';
  /** Persons in the whole window; what the filter leaves out counts zero. */
  arrivals: number;
  departures: number;
  total: number;
  /** How many more arrived than left. Left out where a direction is filtered out. */
  net?: number;
  /** The month of the window in which it carried passengers again after a closing. */
  reopened?: Reopening;
  /** How an average month, or day, differs, in each direction and in both together. Left out: nothing is compared. */
  changes?: { arrivals?: PassengerChange; departures?: PassengerChange; total: PassengerChange };
}

/** The months, or days, shown: those the view names, cut to what the table holds; without a word of it, the latest. */
export function windowInView(index: Pick<PassengerIndex, 'times'>, view: Pick<View, 'at' | 'passengers'>) {
  const last = index.times.length - 1;
  const latest = { first: last, last };
  if (view.at === undefined) return latest;
  const window = passengerWindow(index, view.passengers?.from ?? view.at, view.at);
  if (window) return window;
  // Asked for before the table begins: its first is the nearest.
  return view.at < (index.times[0] ?? '') ? { first: 0, last: 0 } : latest;
}

export function filterInView({ populations, direction, controlPoints }: PassengerView = {}): PassengerFilter {
  return {
    ...(populations && { populations }),
    ...(direction && { direction }),
    ...(controlPoints && { controlPoints: new Set(controlPoints) }),
  };
}

export function comparedInView(index: PassengerIndex, view: PassengerView | undefined): Compared | undefined {
  const range = view?.against;
  if (!range) return undefined;
  if (range.from === index.base.year && range.to === index.base.year) return { range, kind: 'base-year' };
  const window = passengerWindow(index, range.from, range.to);
  return window ? { range, kind: 'window', window } : { range, kind: 'no-figures' };
}

/**
 * The rows, in the order of the index. Control points that the filter leaves out are left out.
 * @param cameBack the reopenings of the index with this filter, where they are at hand
 */
export function crossingsIn(
  index: PassengerIndex,
  window: PassengerWindow,
  filter: PassengerFilter,
  compared: Compared | undefined,
  cameBack: readonly Reopening[] = reopenings(index, filter),
): Crossing[] {
  const totals = passengersIn(index, window, filter);
  const reopened = new Map(cameBack.map((each) => [each.pair, each]));
  const differing = (direction: PassengerFilter['direction']) => {
    if (!compared || compared.kind === 'no-figures') return undefined;
    const narrowed = direction ? { ...filter, direction } : filter;
    const changes =
      compared.kind === 'base-year'
        ? compareWithBase(index, window, narrowed)
        : comparePassengers(index, compared.window, window, narrowed);
    return new Map(changes.map((change) => [change.pair, change]));
  };
  const both = differing(undefined);
  const arriving = filter.direction === 'departure' ? undefined : differing('arrival');
  const departing = filter.direction === 'arrival' ? undefined : differing('departure');
  return index.pairs.flatMap(({ controlPoint, across }, pair): Crossing[] => {
    if (filter.controlPoints && !filter.controlPoints.has(controlPoint)) return [];
    const arrivals = totals.arrivals[pair] ?? 0;
    const departures = totals.departures[pair] ?? 0;
    const reopening = reopened.get(pair);
    const total = both?.get(pair);
    const isInWindow =
      reopening !== undefined &&
      reopening.month >= timeAt(index, window.first) &&
      reopening.month <= timeAt(index, window.last);
    return [
      {
        pair,
        controlPoint,
        across,
        state: timesListed(index, pair, window) === 0 ? 'not-listed' : arrivals + departures > 0 ? 'open' : 'closed',
        arrivals,
        departures,
        total: arrivals + departures,
        ...(filter.direction === undefined && { net: netOf(totals, pair) }),
        ...(isInWindow && { reopened: reopening }),
        ...(total && {
          changes: { total, ...definedOf({ arrivals: arriving?.get(pair), departures: departing?.get(pair) }) },
        }),
      },
    ];
  });
}

function timeAt(index: PassengerIndex, at: number): When {
  return index.times[at] ?? '';
}

function definedOf<Value extends object>(value: { [Key in keyof Value]: Value[Key] | undefined }): Value {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Value;
}

/** All persons of a window that the filter lets through, both directions. */
export function allIn(index: PassengerIndex, window: PassengerWindow, filter: PassengerFilter): number {
  return allOf(passengersIn(index, window, filter));
}

/** Control points that came back in the same month, in order. */
export interface ReopeningMonth {
  /** Place of the month in the index. */
  at: number;
  month: When;
  controlPoints: string[];
}

/** The months in which control points came back, the first of them first. */
export function reopeningMonths(
  index: PassengerIndex,
  filter: PassengerFilter = {},
  cameBack: readonly Reopening[] = reopenings(index, filter),
): ReopeningMonth[] {
  const months: ReopeningMonth[] = [];
  for (const { month, pair } of cameBack) {
    const controlPoint = index.pairs[pair]?.controlPoint ?? '';
    const same = months.find((each) => each.month === month);
    if (same) same.controlPoints.push(controlPoint);
    else months.push({ at: index.times.indexOf(month), month, controlPoints: [controlPoint] });
  }
  return months;
}

/** A real figure of the table for the legend. */
export interface LegendCount {
  pair: number;
  direction: 'arrival' | 'departure';
  time: When;
  persons: number;
}

/** How a control point's average differs, as it is drawn: by direction where both periods are split and it has one other side. */
export interface DrawnChange {
  arrivals?: number;
  departures?: number;
  /** Of both directions together. */
  both?: number;
}

/** @param hasOtherSide whether there is one place beyond it, to which arrows lead */
export function drawnChange({ changes }: Pick<Crossing, 'changes'>, hasOtherSide: boolean): DrawnChange {
  const [arrivals, departures] = [changes?.arrivals?.change, changes?.departures?.change];
  if (hasOtherSide && (arrivals !== undefined || departures !== undefined)) return definedOf({ arrivals, departures });
  return definedOf({ both: changes?.total.change });
}

/** A real difference for the legend: of arrows, or of circles where nothing is told apart by direction. */
export interface LegendChange {
  controlPoint: string;
  direction: 'arrivals' | 'departures' | 'both';
  /** Persons more or fewer than then, of an average month, or day. */
  change: number;
}

/** Three of what is drawn that span the scale, the largest first; fewer where there are no three. */
export function legendChanges(drawn: ReadonlyMap<string, DrawnChange>): LegendChange[] {
  const all = [...drawn].flatMap(([controlPoint, changes]) =>
    (['arrivals', 'departures', 'both'] as const).map((direction) => ({
      controlPoint,
      direction,
      change: changes[direction] ?? 0,
    })),
  );
  const differing = all.filter(({ change }) => change !== 0);
  const arrows = differing.filter(({ direction }) => direction !== 'both');
  const left = arrows.length > 0 ? arrows : differing;
  const size = ({ change }: LegendChange) => Math.abs(change);
  const largest = Math.max(0, ...left.map(size));
  const chosen = LEGEND_SHARES.flatMap((share) => {
    left.sort((a, b) => Math.abs(size(a) - share * largest) - Math.abs(size(b) - share * largest));
    return left.splice(0, 1);
  });
  return chosen.sort((a, b) => size(b) - size(a));
}

/** Of the largest figure, about how much the second and the third figure of a legend should be. */
const LEGEND_SHARES = [1, 0.35, 0.08];

/** Three real figures of a month, or day, that span the scale: the largest of all, and two of the latest that is not empty, or of any where that one has too few. */
export function legendCounts(index: PassengerIndex, filter: PassengerFilter = {}): LegendCount[] {
  const everything: LegendCount[] = [];
  for (let time = 0; time < index.times.length; time++) {
    const { arrivals, departures } = passengersIn(index, { first: time, last: time }, filter);
    for (let pair = 0; pair < index.pairs.length; pair++)
      for (const [direction, persons] of [
        ['arrival', arrivals[pair] ?? 0],
        ['departure', departures[pair] ?? 0],
      ] as const)
        if (persons > 0) everything.push({ pair, direction, time: timeAt(index, time), persons });
  }
  const largest = Math.max(0, ...everything.map(({ persons }) => persons));
  const latest = everything.filter(({ time }) => time === everything.at(-1)?.time);
  const chosen: LegendCount[] = [];
  for (const share of LEGEND_SHARES) {
    const isNew = (each: LegendCount) => !chosen.includes(each);
    const away = ({ persons }: LegendCount) => Math.abs(persons - share * largest);
    const recent = chosen.length === 0 ? [] : latest.filter(isNew);
    const [nearest] = (recent.length > 0 ? recent : everything.filter(isNew)).sort((a, b) => away(a) - away(b));
    if (nearest) chosen.push(nearest);
  }
  return chosen.sort((a, b) => b.persons - a.persons);
}

/** The largest figure that each control point ever has in one month, or day, and direction, in the order of the pairs: the room its arrows need. */
export function peaksOf(index: PassengerIndex, filter: PassengerFilter = {}): Float64Array {
  const peaks = new Float64Array(index.pairs.length);
  for (let time = 0; time < index.times.length; time++) {
    const { arrivals, departures } = passengersIn(index, { first: time, last: time }, filter);
    for (let pair = 0; pair < peaks.length; pair++)
      peaks[pair] = Math.max(peaks[pair] ?? 0, arrivals[pair] ?? 0, departures[pair] ?? 0);
  }
  return peaks;
}

/** Persons of a window as an average of its months, or days: what widths stand for, so that windows of any length share a scale. */
export function perTime(persons: number, window: PassengerWindow): number {
  return persons / timesIn(window);
}
