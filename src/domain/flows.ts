/** Flows as they are drawn at a stop of time: one series at a time, described ties beside it. */
import type { Flow, Indicator, Limit, Point, ZoneId } from '../contract/atlas';
import type { Overview } from '../contract/pieces';
import { WHOLE_BAY_AREA, type Element } from '../contract/vocabulary';
import type { LngLat, When } from '../contract/values';
import { figureAt, rangeOf } from './figures';
import { PASSENGER_SERIES } from './passenger-names';
import { UNDATED, compareWhen, isNotAfter, yearOf } from './time';
import { zoneOf, type View } from './view';

/** A flow with both ends in place and the figures that hold at the stop. */
export interface DrawnFlow {
  flow: Flow;
  from: LngLat;
  to: LngLat;
  /** The latest counted figure not after the stop, solid. */
  actual?: Point;
  /** What is aimed at for this stop, drawn as an outline beside it. */
  target?: Point;
}

/** A stop of the time control, with what happens at it. */
export interface TimeStop {
  at: When;
  /** What the drawn series knows of this time, the most telling first. */
  figures: Point['kind'][];
  /** Ids of events of that year; only on stops that are years. */
  events: string[];
  future: boolean;
}

/** The indicators whose points are the figures of a series: one for each of its flows, all in one unit. */
export function indicatorsOfSeries(overview: Overview, series: string): Indicator[] {
  return overview.indicators.filter((indicator) => indicator.series === series);
}

/** The limits that remain for a flow: its own, then those of its whole series. */
export function limitsOf(overview: Pick<Overview, 'limits'>, flow: Pick<Flow, 'id' | 'series'>): readonly Limit[] {
  const { flows, series } = overview.limits;
  return [...(flows[flow.id] ?? []), ...((flow.series !== undefined && series[flow.series]) || [])];
}

/** The series of a family, in the order of the data. Series without a single figure are left out. */
export function seriesOfFamily(overview: Overview, family: Element): Overview['series'] {
  const hasFigures = (series: string) =>
    series === PASSENGER_SERIES
      ? overview.controlPoints.length > 0
      : indicatorsOfSeries(overview, series).some((indicator) => indicator.points.length > 0);
  return overview.series.filter(({ id, element }) => element === family && hasFigures(id));
}

/** The zones that the flows of a series end in. */
export function zonesOfSeries(overview: Pick<Overview, 'flows' | 'zones'>, series: string): ReadonlySet<ZoneId> {
  const ends = new Set(overview.flows.filter((flow) => flow.series === series).flatMap(({ from, to }) => [from, to]));
  return new Set(overview.zones.map(({ id }) => id).filter((id) => ends.has(id)));
}

/**
 * The series drawn first where only a family is named: beside a zone's words the first with a flow of that zone, so that
 * no figures of another zone stand beside them; none where the family counts nothing there.
 */
export function firstSeriesOf(overview: Overview, family: Element, zone?: ZoneId): string | undefined {
  const all = seriesOfFamily(overview, family);
  if (zone === undefined || zone === WHOLE_BAY_AREA) return all[0]?.id;
  return all.find(({ id }) => zonesOfSeries(overview, id).has(zone))?.id;
}

/**
 * The view after a step, with a series that suits the zone the step led to: figures that were drawn because nobody chose
 * others, or that speak of another zone alone, give way to the zone's own. A step that chose figures itself is left as it is,
 * and so is a scene.
 */
export function withSuitedSeries(overview: Overview, before: View, next: View): View {
  const [zoneBefore, zone] = [zoneOf(before), zoneOf(next)];
  const isScripted = next.stage?.briefing !== before.stage?.briefing || next.stage?.scene !== before.stage?.scene;
  if (zone === zoneBefore || next.series !== before.series || next.family !== before.family || isScripted) return next;
  const first = firstSeriesOf(overview, next.family, zone);
  if (next.series === first) return next;
  const zones = next.series === undefined ? undefined : zonesOfSeries(overview, next.series);
  const isOfAnother = zone !== undefined && zone !== WHOLE_BAY_AREA && zones && zones.size > 0 && !zones.has(zone);
  if (next.series !== firstSeriesOf(overview, next.family, zoneBefore) && !isOfAnother) return next;
  const { series: _series, at: _at, ...rest } = next;
  return first === undefined ? rest : { ...rest, series: first };
}

/**
 * The stops of the time control: the years of events, and the dates of the figures of the drawn series.
 * @param today the reader's date, `YYYY-MM-DD`
 */
export function timeStops(overview: Overview, series: string | undefined, today: string): TimeStop[] {
  const indicators = series === undefined ? [] : indicatorsOfSeries(overview, series);
  const points = indicators.flatMap((indicator) => indicator.points).filter((point) => point.at !== UNDATED);
  const years = overview.events.map((event) => yearOf(event.at)).filter((year) => year !== undefined);
  const times = new Set([...years.map(String), ...points.map((point) => point.at)]);
  return [...times].sort(compareWhen).map((at) => ({
    at,
    figures: (['actual', 'baseline', 'target'] as const).filter((kind) =>
      points.some((point) => point.at === at && point.kind === kind),
    ),
    events: at.length === 4 ? overview.events.filter((event) => event.at.startsWith(at)).map((event) => event.id) : [],
    future: !isNotAfter(at, today) && at.slice(0, 4) > today.slice(0, 4),
  }));
}

/**
 * The stop the time control stands on: the one asked for, or the nearest before it, or else the latest figure counted
 * so far; where nothing was counted, the present.
 */
export function stopOf(stops: readonly TimeStop[], at: When | undefined): TimeStop | undefined {
  if (at !== undefined) {
    return stops.find((stop) => stop.at === at) ?? stops.filter((stop) => isNotAfter(stop.at, at)).at(-1) ?? stops[0];
  }
  const present = stops.filter((stop) => !stop.future);
  return present.filter((stop) => stop.figures.some((kind) => kind !== 'target')).at(-1) ?? present.at(-1) ?? stops[0];
}

/**
 * The flows to draw: those of the chosen series with the figures of the stop, and the family's described ties.
 * A flow that has no figure yet at the stop is left out, and so is one whose ends have no position.
 */
export function flowsInView(overview: Overview, view: Pick<View, 'family' | 'series'>, stop: When): DrawnFlow[] {
  const positions = new Map(overview.places.map((place) => [place.id, place.lngLat]));
  return overview.flows.flatMap((flow): DrawnFlow[] => {
    const from = positions.get(flow.from);
    const to = positions.get(flow.to);
    if (!from || !to || flow.element !== view.family) return [];
    if (flow.grade === 'described') return [{ flow, from, to }];
    if (flow.series !== view.series) return [];
    const indicator = overview.indicators.find(({ id }) => id === flow.indicator);
    if (!indicator) return [];
    const figure = figureAt(indicator, stop);
    return figure.actual || figure.target ? [{ flow, from, to, ...figure }] : [];
  });
}

/**
 * Up to three real figures of a series for its legend: the earliest counted, the latest counted, the furthest aim; and
 * the largest where there is no aim, so that the widest flow has its figure; then whatever else was counted.
 */
export function legendPoints(indicators: readonly Pick<Indicator, 'points'>[]): Point[] {
  const dated = indicators
    .flatMap(({ points }) => points)
    .filter((point) => point.at !== UNDATED)
    .sort((a, b) => compareWhen(a.at, b.at));
  const counted = dated.filter((point) => point.kind !== 'target');
  const targets = dated.filter((point) => point.kind === 'target');
  const largest = counted.reduce<Point | undefined>(
    (most, point) => (most && rangeOf(most)[1] >= rangeOf(point)[1] ? most : point),
    undefined,
  );
  const chosen = [counted[0], counted.at(-1), targets.at(-1), targets[0], largest, ...counted];
  const different = chosen.filter((point, index): point is Point => !!point && chosen.indexOf(point) === index);
  return different.slice(0, 3).sort((a, b) => rangeOf(a)[1] - rangeOf(b)[1]);
}

/** The smallest figure of a legend is at least this share of the largest where their widths are hard to tell apart. */
const ALIKE_SHARE = 0.7;

/** Whether the figures of a legend lie so close that lines in proportion to them look alike. */
export function lookAlike(points: readonly Point[]): boolean {
  const values = points.map((point) => rangeOf(point)[1]);
  return Math.min(...values) > ALIKE_SHARE * Math.max(...values);
}

/** Width in pixels of the widest flow, and of one too small to be seen otherwise. */
export const WIDEST_FLOW_PX = 16;
export const NARROWEST_FLOW_PX = 1.5;

/** Width of flows that are described without a figure. */
export const DESCRIBED_FLOW_PX = 2;

/**
 * Width for a value of a series, in pixels: proportional to the value, the same scale at every stop of time.
 * Below the narrowest width all look alike; the figure beside them tells them apart.
 */
export function flowWidthPx(value: number, endOfScale: number): number {
  if (endOfScale <= 0) return NARROWEST_FLOW_PX;
  return Math.max(NARROWEST_FLOW_PX, (value / endOfScale) * WIDEST_FLOW_PX);
}

/** An arrow with a head at each end is drawn at this share of the width of others, so that both heads have room. */
const SHARE_OF_TWO_HEADS = 0.55;

/**
 * The figure that the widest arrow of a series stands for: the largest it ever has, aims included, or more where its flows
 * count both directions together. Left out: the series has no figure.
 */
export function endOfScale(overview: Pick<Overview, 'indicators' | 'flows'>, series: string): number | undefined {
  const points = overview.indicators.flatMap((indicator) => (indicator.series === series ? indicator.points : []));
  if (points.length === 0) return undefined;
  const largest = Math.max(0, ...points.map((point) => rangeOf(point)[1]));
  const haveTwoHeads = overview.flows.some((flow) => flow.series === series && flow.bothWays === true);
  return haveTwoHeads ? largest / SHARE_OF_TWO_HEADS : largest;
}
