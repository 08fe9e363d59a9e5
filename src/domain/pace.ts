/**
 * Target ladders: how far a figure is from a target, how many years are left, and whether the change so far keeps up with
 * what is needed. Each answer is given or refused with the reason, because half of these figures must not be compared.
 */
import type { Indicator, Point } from '../contract/atlas';
import type { When } from '../contract/values';
import type { PaceOrder } from './comparison';
import { countedPoints, targetPoints } from './figures';
import { UNDATED, isPast, yearsBetween } from './time';

/** A difference or quotient of figures. A range is [low, high]; a qualifier means what it means on a figure. */
export interface Amount {
  value: number | [number, number];
  qualifier?: Point['qualifier'];
}

export const REFUSALS = [
  /** The data say that the figures of this indicator are not alike. */
  'not-comparable',
  /** No target in figures. */
  'no-target',
  /** Nothing was counted. */
  'no-figure',
  /** What was counted covers another kind of period than the target: nine months against a year. */
  'other-period',
  /** The way of counting changed in between. */
  'count-changed',
  /** Both sides are bounds or ranges, of which no difference can be taken. */
  'inexact',
  /** Only one figure was counted, and one figure has no direction. */
  'one-figure',
  /** The target has no year. */
  'undated',
  /** The target's date has passed by the reader's date. */
  'past',
  /** The target is reached. */
  'reached',
] as const;
export type Refusal = (typeof REFUSALS)[number];

export type Answer<Value> = { known: true; value: Value } | { known: false; because: Refusal };

/** The change achieved per year, between the two counted figures it is worked out from. */
export interface Achieved extends Amount {
  from: Point;
  to: Point;
}

/** One target of an indicator, held against what was counted. */
export interface Pace {
  indicator: Indicator;
  /** Left out: the indicator has no target in figures. */
  target?: Point;
  /** The counted figure that the gap is measured from: the latest that covers the same kind of period as the target. */
  latest?: Point;
  /** The target's date has passed by the reader's date. */
  past: boolean;
  /** From the reader's date to the last day of the target's date. */
  yearsLeft: Answer<number>;
  /** Target less latest figure, in the indicator's unit; zero or less where the target is reached. */
  gap: Answer<Amount>;
  /** The gap as a fraction of the target, to put unlike units in order. Left out where the gap is refused or has no one value. */
  gapShare?: number;
  /** Change needed per year from the latest figure to the target's date, in the indicator's unit. */
  needed: Answer<Amount>;
  /** Change achieved per year over the figures that may be joined, in the indicator's unit. */
  achieved: Answer<Achieved>;
  /** How many times the change so far is needed from now on. Left out where it cannot be said. */
  times?: Amount;
}

const refused = (because: Refusal) => ({ known: false, because }) as const;

/** One entry for each target of an indicator, the nearest first; one without a target where it has none. */
export function pacesOf(indicator: Indicator, today: string): Pace[] {
  const targets = targetPoints(indicator);
  if (targets.length > 0) return targets.map((target) => paceOf(indicator, target, today));
  const no = refused('no-target');
  const latest = countedPoints(indicator).at(-1);
  const achieved = indicator.comparable
    ? achievedOver(countedPoints(indicator), latest?.period)
    : refused('not-comparable');
  return [{ indicator, past: false, yearsLeft: no, gap: no, needed: no, achieved, ...(latest && { latest }) }];
}

/**
 * How an indicator stands to one of its targets.
 * @param today the reader's date, `YYYY-MM-DD`
 */
export function paceOf(indicator: Indicator, target: Point, today: string): Pace {
  const counted = countedPoints(indicator);
  const alike = counted.filter((point) => periodOf(point) === periodOf(target));
  const latest = alike.at(-1);
  const past = target.at !== UNDATED && isPast(target.at, today);
  const yearsLeft: Answer<number> =
    target.at === UNDATED
      ? refused('undated')
      : past
        ? refused('past')
        : { known: true, value: yearsBetween(today, target.at) };

  const gap = gapTo(target, latest, indicator, counted.length > 0);
  const needed = neededPerYear(gap, latest, target.at, past);
  const achieved = indicator.comparable ? achievedOver(counted, target.period) : refused('not-comparable');
  const gapShare = gap.known ? shareOf(gap.value, target) : undefined;
  const times = needed.known && achieved.known ? quotient(needed.value, achieved.value) : undefined;
  return {
    indicator,
    target,
    past,
    yearsLeft,
    gap,
    needed,
    achieved,
    ...(latest && { latest }),
    ...(gapShare !== undefined && { gapShare }),
    ...(times && { times }),
  };
}

/**
 * Sorted for reading; what has no answer in the chosen respect comes last, in the order it had. Gaps in unlike units are
 * put in order by their share of the target, the largest first.
 */
export function sortPaces(paces: readonly Pace[], order: PaceOrder): Pace[] {
  if (order === 'zone') return [...paces];
  const key = ({ yearsLeft, gapShare }: Pace) =>
    order === 'gap'
      ? gapShare === undefined
        ? Infinity
        : -gapShare
      : yearsLeft.known
        ? yearsLeft.value
        : yearsLeft.because === 'past'
          ? Number.MAX_VALUE
          : Infinity;
  return paces.toSorted((a, b) => {
    const [first, second] = [key(a), key(b)];
    return first === second ? 0 : first - second;
  });
}

function periodOf(point: Point): NonNullable<Point['period']> {
  return point.period ?? 'at';
}

function gapTo(target: Point, latest: Point | undefined, indicator: Indicator, anyCounted: boolean): Answer<Amount> {
  if (!indicator.comparable) return refused('not-comparable');
  if (!anyCounted) return refused('no-figure');
  if (!latest) return refused('other-period');
  if (target.breakBefore) return refused('count-changed');
  const gap = difference(target, latest);
  return gap ? { known: true, value: gap } : refused('inexact');
}

function neededPerYear(gap: Answer<Amount>, latest: Point | undefined, at: When, past: boolean): Answer<Amount> {
  if (!gap.known) return gap;
  if (isReached(gap.value)) return refused('reached');
  if (at === UNDATED) return refused('undated');
  if (past || !latest) return refused('past');
  const years = yearsBetween(latest.at, at);
  return years > 0 ? { known: true, value: perYear(gap.value, years) } : refused('past');
}

/** Between the first and the last of the figures that may be joined and that cover the same kind of period. */
function achievedOver(counted: readonly Point[], period: Point['period']): Answer<Achieved> {
  const ofPeriod = (points: readonly Point[]) => points.filter((point) => periodOf(point) === (period ?? 'at'));
  const last = ofPeriod(counted).at(-1);
  if (!last) return refused(counted.length > 0 ? 'other-period' : 'no-figure');
  const upToLast = counted.slice(0, counted.indexOf(last) + 1);
  const lastBreak = upToLast.findLastIndex((point) => point.breakBefore);
  const joined = ofPeriod(upToLast.slice(Math.max(0, lastBreak)));
  const first = joined[0];
  if (!first || first === last) return refused(ofPeriod(upToLast).length > 1 ? 'count-changed' : 'one-figure');
  const years = first.at === UNDATED ? 0 : yearsBetween(first.at, last.at);
  const change = difference(last, first);
  if (!change) return refused('inexact');
  return years > 0
    ? { known: true, value: { ...perYear(change, years), from: first, to: last } }
    : refused('one-figure');
}

/** Whether nothing is left of a gap, whatever its exact size. */
export function isReached({ value, qualifier }: Amount): boolean {
  if (qualifier === 'above' || qualifier === 'at-least') return false;
  return (typeof value === 'number' ? value : value[1]) <= 0;
}

type Reading = 'exact' | 'about' | 'lower-bound' | 'upper-bound';

function readingOf(qualifier: Amount['qualifier']): Reading {
  if (qualifier === undefined) return 'exact';
  if (qualifier === 'about') return 'about';
  return qualifier === 'below' ? 'upper-bound' : 'lower-bound';
}

/** What `a − b` is known to be: 7,300 or more taken from 25,000 leaves less than 17,700. Undefined where nothing is known. */
export function difference(a: Amount, b: Amount): Amount | undefined {
  if (typeof a.value !== 'number' || typeof b.value !== 'number') {
    if (a.qualifier !== undefined || b.qualifier !== undefined) return undefined;
    if (typeof b.value === 'number') {
      const [low, high] = a.value as [number, number];
      return { value: [low - b.value, high - b.value] };
    }
    return typeof a.value === 'number' ? { value: [a.value - b.value[1], a.value - b.value[0]] } : undefined;
  }
  return withReading(a.value - b.value, readingOf(a.qualifier), opposite(readingOf(b.qualifier)));
}

/** What `a ÷ b` is known to be, for amounts above zero. */
function quotient(a: Amount, b: Amount): Amount | undefined {
  if (typeof a.value !== 'number' || typeof b.value !== 'number' || a.value <= 0 || b.value <= 0) return undefined;
  return withReading(a.value / b.value, readingOf(a.qualifier), opposite(readingOf(b.qualifier)));
}

/** What is taken away, or divided by, pulls the other way. */
function opposite(reading: Reading): Reading {
  if (reading === 'lower-bound') return 'upper-bound';
  return reading === 'upper-bound' ? 'lower-bound' : reading;
}

function withReading(value: number, first: Reading, second: Reading): Amount | undefined {
  const bounds = [first, second].filter((reading) => reading !== 'exact');
  const [bound] = bounds;
  if (bound === undefined) return { value };
  // "About" beside a bound, or two bounds that pull apart, leave nothing to say.
  if (bounds.some((reading) => reading !== bound)) return undefined;
  return { value, qualifier: bound === 'about' ? 'about' : bound === 'upper-bound' ? 'below' : 'above' };
}

function perYear({ value, qualifier }: Amount, years: number): Amount {
  const divided: Amount['value'] = typeof value === 'number' ? value / years : [value[0] / years, value[1] / years];
  return { value: divided, ...(qualifier && { qualifier }) };
}

function shareOf(gap: Amount, target: Point): number | undefined {
  const middle = (value: number | [number, number]) => (typeof value === 'number' ? value : (value[0] + value[1]) / 2);
  const whole = middle(target.value);
  return whole === 0 ? undefined : middle(gap.value) / whole;
}
