/** The pieces the page loads, made from the atlas; `src/contract/pieces.ts` says what each holds. */
import { truncate } from '@turf/turf';
import type { FeatureCollection, Geometry } from 'geojson';
import type { Atlas, Limit, Measure } from '../../src/contract/atlas';
import type {
  Attribution,
  BaseLayer,
  BaseLayerFile,
  Comparisons,
  Bounds,
  FirstView,
  LeadingMeasure,
  OutlineProperties,
  Outlines,
  Reading,
} from '../../src/contract/pieces';
import type { LngLat, Text } from '../../src/contract/values';
import { PASSENGER_SERIES } from '../../src/domain/passenger-names';
import { isAuthoredText } from './compose';
import { boundsOf } from './outlines';
import type { PublishedOutline } from './outlines';
import { inThreeLanguages } from './simplified';
import type { Simplify } from './simplified';

const LEADING = 5;
/** About a metre: finer than any outline here is known. */
const DECIMALS = 5;

export function overviewOf(
  atlas: Atlas,
  outlines: readonly PublishedOutline[],
  attributions: Attribution[],
  baseLayers: BaseLayer[],
  controlPoints: string[] = [],
): FirstView {
  const {
    measures,
    sources: _sources,
    statements: _statements,
    everydayWords: _everydayWords,
    sharedActions: _sharedActions,
    likeFigures: _likeFigures,
    ...rest
  } = atlas;
  const named = new Set(atlas.zones.flatMap((zone) => zone.headline));
  const positions = new Map(atlas.places.map((place) => [place.id, place]));
  const crossings = controlPoints.flatMap((id) => {
    const place = positions.get(id);
    const ends = [place?.lngLat, positions.get(place?.across ?? '')?.lngLat];
    return ends.flatMap((end) => (end === undefined ? [] : [end]));
  });
  const ofZone = (id: string) => measures.filter((measure) => measure.zones.includes(id));
  return {
    ...rest,
    // How exactly a place is known is for who checks the content, in `atlas.json`.
    places: rest.places.map(({ positionSource: _positionSource, ...place }) => place),
    // Passengers by control point have a piece of their own, which names their flows by its columns.
    flows: rest.flows.filter((flow) => flow.series !== PASSENGER_SERIES).map(({ limits: _limits, ...flow }) => flow),
    series: rest.series.map(({ limits: _limits, ...series }) => series),
    measureCounts: Object.fromEntries(atlas.zones.map((zone) => [zone.id, ofZone(zone.id).length])),
    measureZones: Object.fromEntries(measures.map((measure) => [measure.id, measure.zones])),
    leadingMeasures: Object.fromEntries(atlas.zones.map((zone) => [zone.id, leading(ofZone(zone.id), zone.headline)])),
    headlineMeasures: measures.filter((measure) => named.has(measure.id)),
    bounds: {
      ...boundsOf(outlines),
      ...(crossings.length > 0 && { [PASSENGER_SERIES]: boxAround(crossings) }),
    },
    controlPoints,
    attributions,
    baseLayers,
  };
}

function boxAround(points: readonly LngLat[]): Bounds {
  const lngs = points.map(([lng]) => lng);
  const lats = points.map(([, lat]) => lat);
  return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
}

/** Sources, statements, everyday words and limits: read or searched, not drawn, so they may come later. */
export function readingOf({ sources, statements, everydayWords, flows, series }: Atlas): Reading {
  return { sources, statements, everydayWords, limits: { flows: limitsOf(flows), series: limitsOf(series) } };
}

function limitsOf(records: readonly { id: string; limits?: Limit[] | undefined }[]): Record<string, Limit[]> {
  return Object.fromEntries(records.flatMap(({ id, limits }) => (limits === undefined ? [] : [[id, limits]])));
}

/** What may be held side by side. */
export function comparisonsOf({ sharedActions, likeFigures }: Atlas): Comparisons {
  return { sharedActions, likeFigures };
}

/** Those the headline names, then the first of each theme, then those that come next. */
function leading(measures: readonly Measure[], headline: readonly string[]): LeadingMeasure[] {
  const named = headline.flatMap((id) => measures.filter((measure) => measure.id === id));
  const firstOfThemes = measures.filter(
    (measure, index) => measures.findIndex((other) => other.theme === measure.theme) === index,
  );
  const inOrder = [...new Set([...named, ...firstOfThemes, ...measures])].slice(0, LEADING);
  return inOrder.map(({ id, title, theme, figure }) => ({
    id,
    title,
    theme,
    ...(figure === undefined ? {} : { figure }),
  }));
}

/** `zones.json`: rounded, and without what only others need. */
export function outlinesForPage(
  collection: FeatureCollection<Outlines['features'][number]['geometry'], OutlineProperties>,
): Outlines {
  return {
    type: 'FeatureCollection',
    features: collection.features.map((feature) => {
      const { zone, part, kind, within, indicative } = feature.properties;
      const optional = {
        ...(part === undefined ? {} : { part }),
        ...(kind === undefined ? {} : { kind }),
        ...(within === undefined ? {} : { within }),
      };
      const { geometry } = truncate(feature, { precision: DECIMALS });
      return { type: 'Feature', properties: { zone, ...optional, indicative }, geometry };
    }),
  };
}

/**
 * One layer of the base map with only the properties the page reads. A feature's `name` is always kept and becomes one
 * property for each language (`zh-Hant`, `zh-Hans`, `en`), because MapLibre cannot look inside a property.
 */
export function baseLayerForPage(
  collection: FeatureCollection<Geometry, Record<string, unknown> | null>,
  keep: readonly string[],
  simplify: Simplify,
): BaseLayerFile {
  return {
    type: 'FeatureCollection',
    features: collection.features.map((feature) => {
      const kept = keep.flatMap((name): [string, string | number | boolean][] => {
        const value = feature.properties?.[name];
        return isPlain(value) ? [[name, value]] : [];
      });
      const name = feature.properties?.name;
      const names = isAuthoredText(name) ? inThreeLanguages(name, simplify) : {};
      const { geometry } = truncate({ ...feature, properties: {} }, { precision: DECIMALS });
      return { type: 'Feature', properties: { ...Object.fromEntries(kept), ...names }, geometry };
    }),
  };
}

function isPlain(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** The same credit once, however many layers it is due for. */
export function distinctAttributions(
  credits: readonly { id: string; text: Text; licence: string; url?: string | undefined }[],
): Attribution[] {
  const seen = new Set<string>();
  return credits.flatMap(({ id, text, licence, url }) => {
    const key = `${text.en} ${licence}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ id, text, licence, ...(url === undefined ? {} : { url }) }];
  });
}
