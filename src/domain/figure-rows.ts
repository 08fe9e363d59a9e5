/** The figures of a series as the rows of a table: each with how it differs from the count before it, or why that is not said. */
import type { Indicator, Point } from '../contract/atlas';
import type { Overview } from '../contract/pieces';
import { countedPoints, figureAt, isTarget } from './figures';
import type { When } from '../contract/values';
import { compareWhen } from './time';

/** A flow as the overview has it. */
export type OverviewFlow = Overview['flows'][number];

/**
 * How a figure differs from the one counted before it, or why there is no difference.
 * - `first`: nothing was counted before
 * - `target`: it is aimed at, not counted
 * - `counted-otherwise`: the way of counting, or the length of the period, changed between the two
 * - `not-comparable`: basis or definition of the indicator's figures differ
 * - `inexact`: a range or a bound; the difference could be anything
 */
export type FigureChange =
  | { known: true; value: number; qualifier?: NonNullable<Point['qualifier']>; since: Point }
  | { known: false; because: 'first' | 'target' | 'counted-otherwise' | 'not-comparable' | 'inexact' };

/** One figure of one flow. */
export interface FigureRow {
  flow: OverviewFlow;
  indicator: Indicator;
  point: Point;
  change: FigureChange;
  /** The map draws it at the stop of time. */
  isDrawn: boolean;
}

/** All figures of a series, flow by flow in the order of the data, the oldest first; of one date the count before the aim. */
export function figureRows(
  overview: Pick<Overview, 'flows' | 'indicators'>,
  series: string | undefined,
  stop: When | undefined,
): FigureRow[] {
  return overview.flows.flatMap((flow): FigureRow[] => {
    const indicator = overview.indicators.find(({ id }) => id === flow.indicator);
    if (series === undefined || flow.series !== series || !indicator) return [];
    const drawn = stop === undefined ? {} : figureAt(indicator, stop);
    return indicator.points
      .toSorted((a, b) => compareWhen(a.at, b.at) || Number(isTarget(a)) - Number(isTarget(b)))
      .map((point) => ({
        flow,
        indicator,
        point,
        change: changeOf(indicator, point),
        isDrawn: point === drawn.actual || point === drawn.target,
      }));
  });
}

function changeOf(indicator: Indicator, point: Point): FigureChange {
  if (isTarget(point)) return { known: false, because: 'target' };
  const counted = countedPoints(indicator);
  const since = counted[counted.indexOf(point) - 1];
  if (!since) return { known: false, because: 'first' };
  if (!indicator.comparable) return { known: false, because: 'not-comparable' };
  if (point.breakBefore || (point.period ?? 'at') !== (since.period ?? 'at'))
    return { known: false, because: 'counted-otherwise' };
  if (typeof point.value !== 'number' || typeof since.value !== 'number') return { known: false, because: 'inexact' };
  const value = point.value - since.value;
  const [now, before] = [point.qualifier, since.qualifier];
  if (now === undefined && before === undefined) return { known: true, value, since };
  if ((now ?? 'about') === 'about' && (before ?? 'about') === 'about')
    return { known: true, value, qualifier: 'about', since };
  // More than 7,300 less 6,521 is more than 779; less a bound it is anything.
  if (now !== undefined && now !== 'about' && before === undefined)
    return { known: true, value, qualifier: now, since };
  return { known: false, because: 'inexact' };
}
