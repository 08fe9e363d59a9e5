/**
 * What is named on the map, in the order in which names choose their places: zones, the cities that flows run between,
 * other cities, links, signs, parts, islands and districts. Names are HTML above the map, one placement for
 * all of them, so that none lies on another, on a flow or under a panel. Waters are named along a line, and choose last.
 */
import type { Geometry, Position } from 'geojson';
import type { BaseLayerFile, Overview } from '../contract/pieces';
import { LANGUAGES, WHOLE_BAY_AREA, type Ink } from '../contract/vocabulary';
import type { LngLat, Text } from '../contract/values';
import { centreOf } from '../domain/geometry';
import { SIGN_NAMES_ZOOM, SIGNS, signPlaces } from './signs';

export const NAME_KINDS = ['zone', 'flow-end', 'city', 'link', 'sign', 'part', 'land'] as const;
export type NameKind = (typeof NAME_KINDS)[number];

export interface MapName {
  /** Kind and id: a bridge and its control point may share an id. */
  key: string;
  kind: NameKind;
  /** Of the record or feature. */
  id: string;
  name: Text;
  at: LngLat;
  /** Named from this zoom on. */
  fromZoom: number;
  /** Of a link. */
  line?: LngLat[];
  /** Of a link that is planned: what is not there yet has to be told by its name. */
  isPlanned?: true;
  /** A part that is a line: it is named along its outline. */
  isLine?: true;
  /** Of a zone or a part: which ink, and which zone it belongs to. */
  ink?: Ink;
  zone?: string;
  /** Of a sign: half its size. */
  signPx?: number;
  /** Of a main city: the side of its point that it belongs to. */
  side?: Side;
}

/** Zoom from which the parts of every zone are outlined and named, not only those of the selected one. */
export const PARTS_ZOOM = 11;
/** A part of the selected zone is named from here on, if its name fits into it. */
const PARTS_OF_SELECTED_ZOOM = 9;

type Side = 'left' | 'right' | 'above' | 'below';
/**
 * Cities without which a map of the Bay Area would not be one, and the side of its point that the name of each belongs to:
 * on the far side it would be taken for the neighbour's.
 */
const SIDES: Readonly<Record<string, Side>> = {
  guangzhou: 'above',
  'hong-kong': 'below',
  macao: 'right',
  shenzhen: 'above',
};

/** Ids of the cities that flows start or end in. */
export function flowEnds(overview: Pick<Overview, 'flows' | 'places'>): ReadonlySet<string> {
  const cities = new Set(overview.places.filter(({ kind }) => kind === 'city').map(({ id }) => id));
  return new Set(overview.flows.flatMap(({ from, to }) => [from, to]).filter((id) => cities.has(id)));
}

type Properties = BaseLayerFile['features'][number]['properties'];

function textOf(properties: Properties): Text | undefined {
  const name = Object.fromEntries(LANGUAGES.map((language) => [language, properties[language]])) as unknown as Text;
  return LANGUAGES.every((language) => typeof name[language] === 'string') ? name : undefined;
}

const numberOf = (value: Properties[string] | undefined, otherwise: number) =>
  typeof value === 'number' ? value : otherwise;

const lngLatOf = ([lng = 0, lat = 0]: Position): LngLat => [lng, lat];

/** The names of cities, islands and districts, by rank. */
function baseNames(names: BaseLayerFile, without: ReadonlySet<string>): MapName[] {
  const kinds: Readonly<Record<string, NameKind>> = { city: 'city', island: 'land', district: 'land' };
  return names.features
    .flatMap(({ geometry, properties }): (MapName & { rank: number })[] => {
      const id = String(properties['id']);
      const kind = kinds[String(properties['kind'])];
      const name = textOf(properties);
      if (!kind || !name || geometry.type !== 'Point' || (kind === 'city' && without.has(id))) return [];
      const fromZoom = numberOf(properties['minZoom'], 0);
      const rank = numberOf(properties['rank'], 9);
      return [{ key: `${kind}:${id}`, kind, id, name, at: lngLatOf(geometry.coordinates), fromZoom, rank }];
    })
    .sort((a, b) => a.rank - b.rank);
}

/** A water with the line that its name is written along. */
export interface WaterName {
  id: string;
  name: Text;
  line: LngLat[];
  rank: number;
  fromZoom: number;
}

/** The names of waters, by rank. */
export function waterNames(waters: BaseLayerFile): WaterName[] {
  return waters.features
    .flatMap(({ geometry, properties }): WaterName[] => {
      const name = textOf(properties);
      if (!name || geometry.type !== 'LineString') return [];
      const line = geometry.coordinates.map(lngLatOf);
      const [rank, fromZoom] = [numberOf(properties['rank'], 9), numberOf(properties['minZoom'], 0)];
      return [{ id: String(properties['id']), name, line, rank, fromZoom }];
    })
    .sort((a, b) => a.rank - b.rank);
}

/** The lines of a geometry; none of one that has no lines. */
export function linesOf(geometry: Geometry): LngLat[][] {
  if (geometry.type === 'LineString') return [geometry.coordinates.map(lngLatOf)];
  return geometry.type === 'MultiLineString' ? geometry.coordinates.map((path) => path.map(lngLatOf)) : [];
}

/** Links that say from which zoom on they carry a name. */
function linkNames(links: BaseLayerFile): MapName[] {
  return links.features.flatMap(({ geometry, properties }): MapName[] => {
    const id = String(properties['id']);
    const name = textOf(properties);
    const fromZoom = properties['nameZoom'];
    if (!name || typeof fromZoom !== 'number') return [];
    const line = linesOf(geometry).flat();
    const at = line[Math.floor(line.length / 2)];
    const planned = properties['kind'] === 'planned-rail' && { isPlanned: true as const };
    return at ? [{ key: `link:${id}`, kind: 'link', id, name, at, line, fromZoom, ...planned }] : [];
  });
}

/**
 * A name and what can be left off where there is little room: what a sign says already, and what stands in brackets,
 * with the space before it.
 */
export function inTwo(name: string): [name: string, rest: string] {
  const [rest = ''] = /(?<=\S)(?: Control Point| \(.+\)|管制站|（.+）)$/.exec(name) ?? [];
  return [name.slice(0, name.length - rest.length), rest];
}

/** Every name, the most important first. Pieces of the base map may still be missing. */
export function mapNames(
  overview: Pick<Overview, 'zones' | 'places' | 'flows' | 'bounds'>,
  names: BaseLayerFile | undefined,
  links: BaseLayerFile | undefined,
): MapName[] {
  const ends = flowEnds(overview);
  const placeNames = new Map(overview.places.map(({ id, name }) => [id, name]));
  const zones = overview.zones
    .filter(({ id }) => id !== WHOLE_BAY_AREA)
    .map(({ id, name, anchor, ink }): MapName => {
      return { key: `zone:${id}`, kind: 'zone', id, name, at: anchor, fromZoom: 0, ink, zone: id };
    });
  const cities = overview.places.flatMap(({ id, name, lngLat }): MapName[] => {
    if (!lngLat || !ends.has(id)) return [];
    const side = SIDES[id];
    return [{ key: `flow-end:${id}`, kind: 'flow-end', id, name, at: lngLat, fromZoom: 0, ...(side && { side }) }];
  });
  const signs = signPlaces(overview.places).flatMap(({ id, kind, lngLat, fromZoom }): MapName[] => {
    const name = placeNames.get(id);
    if (!name) return [];
    const signPx = SIGNS[kind].widthPx / 2;
    return [
      { key: `sign:${id}`, kind: 'sign', id, name, at: lngLat, fromZoom: Math.max(fromZoom, SIGN_NAMES_ZOOM), signPx },
    ];
  });
  const parts = overview.zones.flatMap((zone) =>
    zone.parts.flatMap(({ id, name, kind }): MapName[] => {
      const bounds = overview.bounds[id];
      if (!bounds || kind === 'passage') return [];
      const at = centreOf(bounds);
      const part: MapName = { key: `part:${id}`, kind: 'part', id, name, at, fromZoom: PARTS_ZOOM, zone: zone.id };
      return [{ ...part, ink: zone.ink, ...(kind === 'line' && { isLine: true }) }];
    }),
  );
  const base = names ? baseNames(names, ends) : [];
  const every = [...zones, ...cities, ...base, ...(links ? linkNames(links) : []), ...signs, ...parts];
  return NAME_KINDS.flatMap((kind) => every.filter((each) => each.kind === kind));
}

/** Whether a name may be shown at a zoom. @param zone the selected zone, whose parts are named earlier */
export function isNamed({ kind, fromZoom, zone: own }: MapName, zoom: number, zone: string | undefined): boolean {
  return zoom >= (kind === 'part' && own === zone ? PARTS_OF_SELECTED_ZOOM : fromZoom);
}
