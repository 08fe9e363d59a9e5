/** Scenes of a briefing as views and figures: what is shown, what is gone, and whether the presenter has left the script. */
import type { Indicator, Measure, Point } from '../contract/atlas';
import type { Briefing, Scene } from '../contract/briefing';
import type { Bounds, Measures, Overview } from '../contract/pieces';
import type { Cite, LngLat } from '../contract/values';
import type { DrawnFlow } from '../domain/flows';
import { INITIAL_VIEW, framedBy, withoutPopup, zoneOf, type PageTheme, type View } from '../domain/view';
import { readAddress, type KnownRecords } from '../url/address';

/** Dark: on a projector a white page blinds the room, and the words stand beside the map without a frame. */
const THEME_ON_STAGE: PageTheme = 'dark';

/** Something a scene names and the atlas does not hold. */
export interface Missing {
  kind: 'view' | 'indicator' | 'measure' | 'figure';
  /** The id or the value as the scene has it. */
  id: string;
}

/** The scene with this index, or the nearest that there is. */
export function sceneAt(briefing: Briefing, index: number): { scene: Scene; index: number } {
  const nearest = Math.max(0, Math.min(briefing.scenes.length - 1, Math.trunc(index) || 0));
  const scene = briefing.scenes[nearest];
  if (!scene) throw new RangeError(`the briefing ${briefing.id} has no scene`);
  return { scene, index: nearest };
}

/**
 * What a scene shows. Nothing of the view before it is carried over but what the room decides: language, theme and frame.
 * The card at a zone stays closed, because the scene's own words stand beside it, unless the scene asks for it.
 */
export function sceneView(
  scene: Pick<Scene, 'view'>,
  known: KnownRecords,
  base: View,
): { view: View; missing: Missing[] } {
  const [search = '', hash = ''] = scene.view.split('#');
  const { language, theme, embedded } = base;
  const { view, notices } = readAddress(search, hash, known, { ...INITIAL_VIEW, language, theme });
  const asksForCard = /(?:^|&)card=1(?:&|$)/.test(search);
  const isZone = view.selection.kind === 'zone';
  return {
    view: { ...(isZone && !asksForCard ? withoutPopup(view) : view), embedded },
    missing: notices.map(({ value }) => ({ kind: 'view', id: value })),
  };
}

/**
 * The view with a scene of a briefing on stage.
 * @param index counted from 0; past either end the nearest scene is taken
 */
export function stageView(briefing: Briefing, index: number, known: KnownRecords, base: View): View {
  const { scene, index: nearest } = sceneAt(briefing, index);
  const { view } = sceneView(scene, known, { ...base, theme: THEME_ON_STAGE });
  return { ...view, stage: { briefing: briefing.id, scene: nearest + 1 } };
}

/**
 * The same place off the stage, so that a question can be followed up.
 * @param theme the one from before the stage
 */
export function offStage(view: View, theme: PageTheme): View {
  const { stage: _stage, camera: _camera, ...rest } = view;
  return { ...rest, theme };
}

/**
 * How far the presenter has left the script: not at all; only moved the map or the time, or opened a card; or looks at
 * something else, so that the scene's words would speak of what is not there.
 */
export type Departure = 'none' | 'moved' | 'elsewhere';

export function departureOf(view: View, scene: View): Departure {
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  const openedIn = ({ selection, outline, page }: View) => [
    selection.kind === 'zone' ? [selection.zone, selection.part, selection.tab] : selection,
    outline,
    page,
  ];
  if (!same(inOrder(openedIn(view)), inOrder(openedIn(scene)))) return 'elsewhere';
  const shownIn = ({ selection, family, series, at, passengers, camera, filters }: View) => [
    selection.kind === 'zone' && selection.popup,
    family,
    series,
    at,
    passengers,
    camera,
    filters,
  ];
  return same(inOrder(shownIn(view)), inOrder(shownIn(scene))) ? 'none' : 'moved';
}

/** The same value with the keys of its records in one order, so that it can be compared as text. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value ?? null;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([key, inner]) => [key, inOrder(inner)]),
  );
}

/** A figure that a scene shows large. */
export type SceneFigure =
  | { kind: 'point'; indicator: Indicator; point: Point }
  | { kind: 'measure'; measure: Measure; figure: NonNullable<Measure['figure']> };

/**
 * The figures of a scene as the atlas has them, and those it does not have.
 * @param measures undefined while they are on their way: then their figures are neither shown nor called missing
 */
export function figuresOf(
  scene: Pick<Scene, 'figures'>,
  overview: Pick<Overview, 'indicators' | 'headlineMeasures'>,
  measures: Measures | undefined,
): { figures: SceneFigure[]; missing: Missing[] } {
  const figures: SceneFigure[] = [];
  const missing: Missing[] = [];
  for (const shown of scene.figures) {
    if ('measure' in shown) {
      const measure = (measures ?? overview.headlineMeasures).find(({ id }) => id === shown.measure);
      if (measure?.figure) figures.push({ kind: 'measure', measure, figure: measure.figure });
      else if (measures) missing.push({ kind: measure ? 'figure' : 'measure', id: shown.measure });
      continue;
    }
    const indicator = overview.indicators.find(({ id }) => id === shown.indicator);
    const point = indicator?.points.find(({ at, kind }) => at === shown.at && kind === shown.kind);
    if (indicator && point) figures.push({ kind: 'point', indicator, point });
    else if (indicator) missing.push({ kind: 'figure', id: `${shown.indicator} ${shown.at}` });
    else missing.push({ kind: 'indicator', id: shown.indicator });
  }
  return { figures, missing };
}

/**
 * The measures a scene lists, in its order, and those that are gone.
 * @param measures undefined while they are on their way: then only those known from the first view are listed
 */
export function measuresOf(
  scene: Pick<Scene, 'measures'>,
  overview: Pick<Overview, 'headlineMeasures' | 'measureZones'>,
  measures: Measures | undefined,
): { measures: Measure[]; missing: Missing[] } {
  const found = scene.measures.flatMap((id) => {
    const measure = (measures ?? overview.headlineMeasures).find((each) => each.id === id);
    return measure ? [measure] : [];
  });
  const gone = scene.measures.filter((id) => !Object.hasOwn(overview.measureZones, id));
  return { measures: found, missing: gone.map((id) => ({ kind: 'measure', id })) };
}

/** Where a scene's words and figures come from, each source once, in the order of the scene. */
export function citesOf(scene: Pick<Scene, 'cites'>, figures: readonly SceneFigure[]): Cite[] {
  const all = [
    ...figures.flatMap((shown) => (shown.kind === 'point' ? shown.point.cites : shown.measure.cites.slice(0, 1))),
    ...scene.cites,
  ];
  return all.filter((cite, index) => all.findIndex(({ source }) => source === cite.source) === index);
}

/** The scene after or before; a loop begins again, else the ends hold. */
export function neighbourOf(briefing: Pick<Briefing, 'scenes' | 'loop'>, index: number, step: 1 | -1): number {
  const { length } = briefing.scenes;
  const next = index + step;
  if (briefing.loop) return (next + length) % length;
  return Math.max(0, Math.min(length - 1, next));
}

/** Of a box, what is left free around what it holds. */
const MARGIN_SHARE = 0.05;

/**
 * What a scene frames: its zone, and where what is drawn to that zone comes from: the whole of another zone, or a place.
 * Undefined where a part of a zone is shown,
 * or no zone: then the map frames that as it always does.
 * @param flows what the map draws
 */
export function framingOf(
  view: View,
  bounds: Overview['bounds'],
  flows: readonly Pick<DrawnFlow, 'flow' | 'from' | 'to' | 'actual' | 'target'>[],
): Bounds | undefined {
  const zone = zoneOf(view);
  const own = bounds[framedBy(view)];
  if (!own || zone === undefined || framedBy(view) !== zone) return undefined;
  const touching = flows.filter(({ flow }) => flow.from === zone || flow.to === zone);
  const withFigure = touching.filter(({ actual, target }) => actual !== undefined || target !== undefined);
  const drawn = withFigure.length > 0 ? withFigure : touching;
  return boundsWith(
    own,
    drawn.flatMap(({ flow, from, to }) => [...reachOf(bounds[flow.from], from), ...reachOf(bounds[flow.to], to)]),
  );
}

/** Two corners of a box; the point itself where there is none. */
function reachOf(box: Bounds | undefined, point: LngLat): LngLat[] {
  if (!box) return [point];
  const [west, south, east, north] = box;
  return [
    [west, south],
    [east, north],
  ];
}

/** The box grown to hold the points too, with a margin around them. */
function boundsWith(bounds: Bounds, points: readonly LngLat[]): Bounds {
  if (points.length === 0) return bounds;
  const lngs = points.map(([lng]) => lng);
  const lats = points.map(([, lat]) => lat);
  const margin = MARGIN_SHARE * Math.max(bounds[2] - bounds[0], bounds[3] - bounds[1], 0.1);
  return [
    Math.min(bounds[0], Math.min(...lngs) - margin),
    Math.min(bounds[1], Math.min(...lats) - margin),
    Math.max(bounds[2], Math.max(...lngs) + margin),
    Math.max(bounds[3], Math.max(...lats) + margin),
  ];
}
