/** Figures of an indicator: which one holds at a stop of time, and how far it is from its targets. */
import type { Indicator, Point } from '../contract/atlas';
import type { When } from '../contract/values';
import { UNDATED, compareWhen, isNotAfter, isPast } from './time';

/** What an indicator tells at a stop of time. */
export interface FigureAt {
  /** The latest counted figure not after the stop. Left out: there is none yet. */
  actual?: Point;
  /** What was aimed at for exactly this stop. */
  target?: Point;
}

export function isTarget(point: Point): boolean {
  return point.kind === 'target';
}

/** Baselines and actuals: what was counted, oldest first. */
export function countedPoints(indicator: Pick<Indicator, 'points'>): Point[] {
  return indicator.points.filter((point) => !isTarget(point)).sort((a, b) => compareWhen(a.at, b.at));
}

/** What is aimed at, the nearest first. */
export function targetPoints(indicator: Pick<Indicator, 'points'>): Point[] {
  return indicator.points.filter(isTarget).sort((a, b) => compareWhen(a.at, b.at));
}

/** The one rule of the time control: the latest actual not after the stop, and a target for that stop. */
export function figureAt(indicator: Pick<Indicator, 'points'>, stop: When): FigureAt {
  const actual = countedPoints(indicator)
    .filter((point) => point.at !== UNDATED && isNotAfter(point.at, stop))
    .at(-1);
  const target = targetPoints(indicator).find((point) => point.at === stop);
  return { ...(actual && { actual }), ...(target && { target }) };
}

/** The ends of a figure: a single value is a range of no width. */
export function rangeOf(point: Point): [low: number, high: number] {
  return typeof point.value === 'number' ? [point.value, point.value] : point.value;
}

/** How the latest figure stands to a target, or why that is not said. */
export type Progress =
  | { known: true; share: number; actual: Point; target: Point }
  | { known: false; because: 'not-comparable' | 'no-actual' | 'no-target' | 'inexact' };

/**
 * The share of a target that the latest counted figure makes up, as a fraction (0.84 is 84 %).
 * Refused where basis or definition differ, where nothing was counted since the baseline, and where either side is a
 * range or a bound: half of "below 10" is no figure.
 */
export function progressTowards(indicator: Indicator, target: Point): Progress {
  if (!indicator.comparable) return { known: false, because: 'not-comparable' };
  const actual = countedPoints(indicator)
    .filter((point) => point.kind === 'actual')
    .at(-1);
  if (!actual) return { known: false, because: 'no-actual' };
  if (typeof actual.value !== 'number' || typeof target.value !== 'number') return { known: false, because: 'inexact' };
  if (actual.qualifier === 'below' || target.value === 0) return { known: false, because: 'inexact' };
  return { known: true, share: actual.value / target.value, actual, target };
}

/** A figure as a mark on its ladder; positions are fractions of the bar's length. */
export interface LadderMark {
  point: Point;
  start: number;
  end: number;
  /** The target's date lies behind the reader's. */
  past: boolean;
}

/** An indicator as a bar from zero with a mark for each figure. */
export interface Ladder {
  marks: LadderMark[];
  /** How far the bar is filled: the latest counted figure, as a fraction. Left out: nothing was counted. */
  filledTo?: number;
  /** Progress towards the first target that the latest figure can be held against. */
  progress: Progress;
  /** A target has passed and no figure is known for its date or later. */
  overdueWithoutFigure: boolean;
}

/**
 * The ladder of an indicator. The bar begins at zero and ends at the largest figure, so lengths may be compared.
 * @param today the reader's date, `YYYY-MM-DD`
 */
export function ladderOf(indicator: Indicator, today: string): Ladder {
  const largest = Math.max(0, ...indicator.points.map((point) => rangeOf(point)[1]));
  const fraction = (value: number) => (largest === 0 ? 0 : value / largest);
  const marks = [...countedPoints(indicator), ...targetPoints(indicator)].map((point) => {
    const [low, high] = rangeOf(point);
    return { point, start: fraction(low), end: fraction(high), past: isTarget(point) && isPast(point.at, today) };
  });
  const latest = countedPoints(indicator).at(-1);
  const targets = targetPoints(indicator);
  const aimedAt = targets.find((target) => !latest || isNotAfter(latest.at, target.at)) ?? targets.at(-1);
  const lastPassed = targets.filter((target) => target.at !== UNDATED && isPast(target.at, today)).at(-1);
  return {
    marks,
    ...(latest && { filledTo: fraction(rangeOf(latest)[1]) }),
    progress: aimedAt ? progressTowards(indicator, aimedAt) : { known: false, because: 'no-target' },
    overdueWithoutFigure:
      lastPassed !== undefined &&
      (latest === undefined || !isNotAfter(`${lastPassed.at.slice(0, 4)}-01-01`, latest.at)),
  };
}
