/**
 * The map's style as a value: a function of the palette and what is emphasised. Nothing here touches a
 * map; names are no part of it (`names.ts`, `labels.ts`): `map/` puts the style on it and, when something changes, only the properties that differ.
 */
import type { FeatureCollection, Point } from 'geojson';
import type { ExpressionSpecification, FilterSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Zone } from '../contract/atlas';
import type { OutlineGeometry, OutlineId, Outlines, Overview } from '../contract/pieces';
import type { Ink } from '../contract/vocabulary';
import { MAP_BOUNDS } from '../domain/geometry';
import type { PageTheme } from '../domain/view';
import { hatchId } from './hatch';
import { MAP_LAYERS, type MapLayerId } from './layer-order';
import { PARTS_ZOOM } from './names';
import { PALETTES, mixed, type MapPalette } from './palette';
import { SIGN_ZOOM_STEP, signPlaces } from './signs';

/** What the reader's attention is on. */
export interface Emphasis {
  /** The selected zone or part: outlined strongly. */
  selected?: OutlineId;
  /** The zone whose parts are outlined at any zoom. */
  zone?: string;
  /** Control points are drawn and named with their figures, above the map: their signs and names here step back. */
  hidesControlPoints?: boolean;
  /** What the pointer, or an entry of a list, points at: a measure may hold in several parts. */
  pointed?: readonly OutlineId[];
  /** Zones that step back, because nothing of what is looked for lies in them. */
  faded?: readonly string[];
}

export const SOURCES = ['land', 'boundaries', 'links', 'veil', 'outlines', 'places'] as const;
export type SourceId = (typeof SOURCES)[number];

/**
 * Which source each layer of the base map fills. A finer one takes the place of the coarse one it follows. Layers that
 * are not named here are not drawn: what is on the map has a meaning, and someone chose how it looks.
 */
export const SOURCE_OF_BASE_LAYER: Readonly<Record<string, { source: SourceId; finer: boolean }>> = {
  land: { source: 'land', finer: false },
  'land-detail': { source: 'land', finer: true },
  boundaries: { source: 'boundaries', finer: false },
  links: { source: 'links', finer: false },
};

interface Context {
  theme: PageTheme;
  palette: MapPalette;
  emphasis: Emphasis;
}

/** Numbers between the given zooms, growing evenly. */
function byZoom(...stops: [zoom: number, value: number | ExpressionSpecification][]): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], ...stops.flat()] as unknown as ExpressionSpecification;
}

/** A value for each ink, chosen by the feature's `ink`. */
function byInk<Value extends string>(value: (ink: Ink) => Value, palette: MapPalette): ExpressionSpecification {
  const inks = Object.keys(palette.inks) as Ink[];
  return [
    'match',
    ['get', 'ink'],
    ...inks.flatMap((ink) => [ink, value(ink)]),
    value('slate'),
  ] as unknown as ExpressionSpecification;
}

const IS_AREA: ExpressionSpecification = ['==', ['geometry-type'], 'Polygon'];
const isOutline = (...ids: (OutlineId | undefined)[]): ExpressionSpecification => [
  'in',
  ['get', 'id'],
  ['literal', ids.filter((id) => id !== undefined)],
];
const IS_ZONE: ExpressionSpecification = ['!', ['get', 'isPart']];
const IS_PART: ExpressionSpecification = ['all', ['get', 'isPart'], IS_AREA];
const IS_PART_LINE: ExpressionSpecification = ['all', ['get', 'isPart'], ['!', IS_AREA]];

const isKind = (kind: string): ExpressionSpecification => ['==', ['get', 'kind'], kind];
const IS_BRIDGE: ExpressionSpecification = ['all', isKind('bridge'), ['!=', ['get', 'tunnel'], true]];
/** An opacity or nothing, in steps: a layer may ask for the zoom only outermost. */
const signOpacity = (opacity: number) =>
  [
    'step',
    ['zoom'],
    0,
    ...Array.from({ length: 15 }, (_, index) => 8 + index * SIGN_ZOOM_STEP).flatMap((zoom) => [
      zoom,
      ['case', ['<=', ['get', 'fromZoom'], zoom], opacity, 0],
    ]),
  ] as unknown as ExpressionSpecification;

/** Seen where the zone is selected, or near enough for its parts to be told apart. */
const partOpacity = ({ emphasis }: Context, opacity: number): ExpressionSpecification => {
  const inSelected: ExpressionSpecification = ['case', ['==', ['get', 'zone'], emphasis.zone ?? ''], opacity, 0];
  return ['step', ['zoom'], inSelected, PARTS_ZOOM, opacity];
};

/** How much is left of a zone that steps back. */
const FADED_SHARE = 0.22;

/** Less where the zone steps back. */
function unlessFaded({ emphasis }: Context, opacity: number): number | ExpressionSpecification {
  if (!emphasis.faded?.length) return opacity;
  const isFaded: ExpressionSpecification = ['in', ['get', 'zone'], ['literal', [...emphasis.faded]]];
  return ['case', isFaded, Math.round(opacity * FADED_SHARE * 1000) / 1000, opacity];
}

/** Outlines are indicative everywhere; a soft edge says so better than a surveyor's hairline. */
const SOFT_EDGE = 0.4;

const round = { 'line-join': 'round', 'line-cap': 'round' } as const;

/** How each layer is drawn. A layer that is in `MAP_LAYERS` and not here does not compile. */
const LAYERS: { [Id in MapLayerId]: (context: Context) => LayerSpecification } = {
  water: ({ palette }) => ({ id: 'water', type: 'background', paint: { 'background-color': palette.water } }),

  'water-lining-4': (context) => waterLining('water-lining-4', context, 40, 0.16),
  'water-lining-3': (context) => waterLining('water-lining-3', context, 28, 0.34),
  'water-lining-2': (context) => waterLining('water-lining-2', context, 17, 0.56),
  'water-lining-1': (context) => waterLining('water-lining-1', context, 8, 0.85),

  land: ({ palette }) => ({
    id: 'land',
    type: 'fill',
    source: 'land',
    paint: { 'fill-color': palette.land, 'fill-antialias': true },
  }),
  boundaries: ({ palette }) => ({
    id: 'boundaries',
    type: 'line',
    source: 'boundaries',
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': palette.administrative,
      'line-width': byZoom([8, 0.7], [13, 1.2]),
      'line-dasharray': [4, 2, 1, 2],
      'line-opacity': 0.75,
    },
  }),
  metro: ({ palette }) => ({
    id: 'metro',
    type: 'line',
    source: 'links',
    filter: isKind('metro'),
    layout: round,
    paint: { 'line-color': palette.structure, 'line-width': byZoom([8, 0.4], [10, 0.7], [11, 1], [14, 2.2]) },
  }),
  // A railway as atlases draw it: a line with paper sleepers, so that it is not taken for a metro.
  rail: ({ palette }) => ({
    id: 'rail',
    type: 'line',
    source: 'links',
    filter: isKind('rail'),
    layout: { 'line-join': 'round' },
    paint: { 'line-color': palette.rail, 'line-width': byZoom([8, 1.1], [11, 2], [14, 3.2]) },
  }),
  'rail-sleepers': ({ palette }) => ({
    id: 'rail-sleepers',
    type: 'line',
    source: 'links',
    minzoom: 8.5,
    filter: isKind('rail'),
    paint: {
      'line-color': palette.land,
      'line-width': byZoom([8, 0.5], [11, 1], [14, 1.8]),
      'line-dasharray': [6, 6],
    },
  }),
  'planned-rail': ({ palette }) => ({
    id: 'planned-rail',
    type: 'line',
    source: 'links',
    minzoom: 8.5,
    filter: isKind('planned-rail'),
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': palette.rail,
      'line-width': byZoom([8.5, 1.1], [11, 1.7], [14, 2.6]),
      'line-dasharray': [2.4, 1.8],
    },
  }),
  shore: ({ palette }) => ({
    id: 'shore',
    type: 'line',
    source: 'land',
    layout: round,
    paint: { 'line-color': palette.shore, 'line-width': byZoom([7, 0.4], [10, 0.8], [14, 1.4]) },
  }),

  veil: ({ palette }) => ({
    id: 'veil',
    type: 'fill',
    source: 'veil',
    paint: { 'fill-color': palette.paper, 'fill-opacity': ['get', 'opacity'], 'fill-antialias': false },
  }),

  'zones-fill': (context) => ({
    id: 'zones-fill',
    type: 'fill',
    source: 'outlines',
    filter: IS_ZONE,
    paint: {
      'fill-color': byInk((ink) => context.palette.inks[ink], context.palette),
      'fill-opacity': unlessFaded(context, context.palette.zoneTint),
      'fill-antialias': false,
    },
  }),
  'zones-hatch': (context) => ({
    id: 'zones-hatch',
    type: 'fill',
    source: 'outlines',
    filter: IS_ZONE,
    paint: {
      'fill-pattern': byInk((ink) => hatchId(context.theme, ink), context.palette),
      'fill-opacity': unlessFaded(context, 1),
      'fill-antialias': false,
    },
  }),

  'bridges-casing': ({ palette }) => ({
    id: 'bridges-casing',
    type: 'line',
    source: 'links',
    filter: IS_BRIDGE,
    layout: round,
    paint: { 'line-color': palette.paper, 'line-width': byZoom([8, 3.2], [12, 5]), 'line-opacity': 0.85 },
  }),
  bridges: ({ palette }) => ({
    id: 'bridges',
    type: 'line',
    source: 'links',
    filter: IS_BRIDGE,
    layout: round,
    paint: { 'line-color': palette.bridge, 'line-width': byZoom([8, 1.3], [12, 2.2]) },
  }),
  // Where a link dives under the water its line goes on, broken.
  tunnels: ({ palette }) => ({
    id: 'tunnels',
    type: 'line',
    source: 'links',
    filter: ['all', isKind('bridge'), ['==', ['get', 'tunnel'], true]],
    paint: {
      'line-color': palette.bridge,
      'line-width': byZoom([8, 1.3], [12, 2]),
      'line-dasharray': [1.4, 1.2],
    },
  }),

  'parts-fill': ({ palette, emphasis }) => ({
    id: 'parts-fill',
    type: 'fill',
    source: 'outlines',
    filter: ['all', IS_PART, isOutline(emphasis.selected, ...(emphasis.pointed ?? []))],
    paint: {
      'fill-color': byInk((ink) => palette.inks[ink], palette),
      'fill-opacity': 0.16,
      'fill-antialias': false,
    },
  }),
  'zones-outline': (context) => ({
    id: 'zones-outline',
    type: 'line',
    source: 'outlines',
    filter: IS_ZONE,
    layout: round,
    paint: {
      'line-color': byInk((ink) => context.palette.inks[ink], context.palette),
      'line-width': byZoom([7, 0.9], [10, 1.5], [13, 2]),
      'line-blur': SOFT_EDGE,
      'line-opacity': unlessFaded(context, 0.9),
    },
  }),
  'parts-outline': (context) => ({
    id: 'parts-outline',
    type: 'line',
    source: 'outlines',
    filter: IS_PART,
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': byInk((ink) => context.palette.inks[ink], context.palette),
      'line-width': byZoom([8, 1.1], [11, 1.5], [13, 1.8]),
      'line-dasharray': [3, 2],
      'line-opacity': partOpacity(context, 0.9),
    },
  }),
  // The first and second lines of a customs zone are parts that are lines.
  'parts-line': (context) => ({
    id: 'parts-line',
    type: 'line',
    source: 'outlines',
    filter: IS_PART_LINE,
    layout: round,
    paint: {
      'line-color': byInk((ink) => context.palette.inks[ink], context.palette),
      'line-width': byZoom([8, 1.6], [13, 3.4]),
      'line-opacity': partOpacity(context, 0.9),
    },
  }),
  'pointed-outline': ({ palette, emphasis }) => ({
    id: 'pointed-outline',
    type: 'line',
    source: 'outlines',
    filter: isOutline(...(emphasis.pointed ?? [])),
    layout: round,
    paint: { 'line-color': byInk((ink) => palette.inks[ink], palette), 'line-width': byZoom([7, 2], [12, 3]) },
  }),
  'selected-casing': ({ palette, emphasis }) => ({
    id: 'selected-casing',
    type: 'line',
    source: 'outlines',
    filter: isOutline(emphasis.selected),
    layout: round,
    paint: {
      'line-color': palette.paper,
      'line-width': byZoom([7, 4.5], [12, 7]),
      'line-opacity': 0.7,
      'line-blur': 1,
    },
  }),
  'selected-outline': ({ palette, emphasis }) => ({
    id: 'selected-outline',
    type: 'line',
    source: 'outlines',
    filter: isOutline(emphasis.selected),
    layout: round,
    paint: { 'line-color': byInk((ink) => palette.inks[ink], palette), 'line-width': byZoom([7, 1.8], [12, 2.5]) },
  }),

  signs: ({ theme, emphasis }) => ({
    id: 'signs',
    type: 'symbol',
    source: 'places',
    minzoom: 8,
    layout: {
      'icon-image': ['concat', `sign-${theme}-`, ['get', 'kind']],
      'icon-size': byZoom([8, 0.85], [12, 1.1]),
      // Which of them are shown at which zoom was worked out from their distances, so none lies on another.
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
      'icon-pitch-alignment': 'viewport',
    },
    paint: { 'icon-opacity': signOpacity(emphasis.hidesControlPoints ? 0.45 : 1) },
  }),
};

/**
 * One band of the water-lining: the nearer to the shore, the deeper. Bands are opaque: where a line lies over itself, at
 * every cape, a translucent one would show rays.
 * @param depth from 0, the open water, to 1
 */
function waterLining(id: MapLayerId, { palette }: Context, widthPx: number, depth: number): LayerSpecification {
  return {
    id,
    type: 'line',
    source: 'land',
    layout: round,
    paint: {
      'line-color': mixed(palette.water, palette.waterLining, depth),
      'line-width': byZoom([7, widthPx * 0.45], [10, widthPx], [14, widthPx * 1.8]),
    },
  };
}

/** The Bay Area as the map frames it: its middle, and how far it reaches to each side, in degrees. */
const BAY_AREA = { middle: [113.8, 22.75], reach: [0.92, 0.87] } as const;
const VEILS = 10;
const VEIL_STEP = 0.055;
/** Of one veil. Where all lie over each other 60 % of the map is gone. */
const VEIL_OPACITY = 0.09;
const VEIL_POINTS = 64;

/** Within so many degrees of where the base map ends nothing of it is left, or its end would look like a coast. */
const END_DEGREES = 0.16;
const END_VEILS = 32;
/** All over each other leave 1 % of the map. */
const END_OPACITY = 0.134;

/**
 * Veils with a rounded opening each, one wider than the other: together the map fades beyond the Bay Area, and into bare
 * paper where it ends.
 */
function veils(): FeatureCollection {
  const [west, south, east, north] = MAP_BOUNDS;
  const around = Array.from({ length: VEILS }, (_, step) => ({
    middle: BAY_AREA.middle,
    reach: [BAY_AREA.reach[0] + step * VEIL_STEP, BAY_AREA.reach[1] + step * VEIL_STEP] as const,
    // Between a box and an ellipse (Lamé's curve of the fourth degree).
    roundness: 0.5,
    opacity: VEIL_OPACITY,
  }));
  const atTheEnd = Array.from({ length: END_VEILS }, (_, step) => {
    const inset = (END_DEGREES * (step + 1)) / END_VEILS;
    return {
      middle: [(west + east) / 2, (south + north) / 2] as const,
      reach: [(east - west) / 2 - inset, (north - south) / 2 - inset] as const,
      // Nearly a box, as the map is.
      roundness: 0.2,
      opacity: END_OPACITY,
    };
  });
  const edge = [
    [105, 18],
    [122, 18],
    [122, 28],
    [105, 28],
    [105, 18],
  ];
  return {
    type: 'FeatureCollection',
    features: [...around, ...atTheEnd].map(({ middle, reach, roundness, opacity }) => {
      const rounded = (share: number) => Math.sign(share) * Math.abs(share) ** roundness;
      const opening = Array.from({ length: VEIL_POINTS + 1 }, (_point, index) => {
        const turn = (-index / VEIL_POINTS) * 2 * Math.PI;
        return [middle[0] + reach[0] * rounded(Math.cos(turn)), middle[1] + reach[1] * rounded(Math.sin(turn))];
      });
      return { type: 'Feature', properties: { opacity }, geometry: { type: 'Polygon', coordinates: [edge, opening] } };
    }),
  };
}

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** The whole style; its sources are empty and are filled as the pieces of the data arrive. */
export function mapStyle(theme: PageTheme, emphasis: Emphasis): StyleSpecification {
  const context: Context = { theme, palette: PALETTES[theme], emphasis };
  return {
    version: 8,
    sources: Object.fromEntries(
      SOURCES.map((id) => [
        id,
        {
          type: 'geojson' as const,
          data: id === 'veil' ? veils() : NOTHING,
          tolerance: id === 'outlines' ? 0.15 : 0.25,
        },
      ]),
    ),
    layers: MAP_LAYERS.map((id) => LAYERS[id](context)),
  };
}

/** One property of one layer that differs between two styles. */
export type StyleChange =
  | { layer: string; kind: 'paint' | 'layout'; name: string; value: unknown }
  | { layer: string; kind: 'filter'; value: FilterSpecification | undefined };

/** What has to be set so that a map drawn in one style shows another. Both have the layers of `MAP_LAYERS`. */
export function styleChanges(before: StyleSpecification, after: StyleSpecification): StyleChange[] {
  return after.layers.flatMap((layer, index): StyleChange[] => {
    const previous = before.layers[index];
    if (!previous) return [];
    const differing = (kind: 'paint' | 'layout') => {
      const [old, next] = [previous[kind], layer[kind]] as [Record<string, unknown>?, Record<string, unknown>?];
      return Object.entries(next ?? {})
        .filter(([name, value]) => JSON.stringify(old?.[name]) !== JSON.stringify(value))
        .map(([name, value]): StyleChange => ({ layer: layer.id, kind, name, value }));
    };
    const filterOf = (each: LayerSpecification) => ('filter' in each ? each.filter : undefined);
    const refiltered = JSON.stringify(filterOf(previous)) !== JSON.stringify(filterOf(layer));
    return [
      ...(refiltered ? [{ layer: layer.id, kind: 'filter' as const, value: filterOf(layer) }] : []),
      ...differing('layout'),
      ...differing('paint'),
    ];
  });
}

/** What an outline's feature carries on the map. */
export interface DrawnOutlineProperties {
  id: OutlineId;
  zone: string;
  isPart: boolean;
  ink: Ink;
}

/** Outlines with the ink of their zone; those of unknown zones are left out. */
export function drawnOutlines(
  outlines: Outlines,
  zones: readonly Pick<Zone, 'id' | 'ink'>[],
): FeatureCollection<OutlineGeometry, DrawnOutlineProperties> {
  const inks = new Map(zones.map((zone) => [zone.id, zone.ink]));
  return {
    type: 'FeatureCollection',
    features: outlines.features.flatMap(({ geometry, properties: { zone, part } }) => {
      const ink = inks.get(zone);
      if (ink === undefined) return [];
      const properties: DrawnOutlineProperties = { id: part ?? zone, zone, isPart: part !== undefined, ink };
      return [{ type: 'Feature', geometry, properties }];
    }),
  };
}

/** Signs of control points, airports, piers and stations. */
export function placePoints(overview: Pick<Overview, 'places'>): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: signPlaces(overview.places).map(({ id, kind, lngLat, fromZoom }) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: lngLat },
      properties: { id, kind, fromZoom },
    })),
  };
}
