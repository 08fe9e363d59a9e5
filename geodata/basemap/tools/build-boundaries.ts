/**
 * Builds `boundaries.geojson`: the fine administrative lines of Hong Kong and Macao, and no other boundary.
 *
 *   npx tsx geodata/basemap/tools/build-boundaries.ts [HONG_KONG_AREA]
 *
 * HONG_KONG_AREA is a GeoJSON file of OpenStreetMap relation 913110. Only its line on land and near the shore is kept, so that
 * no line runs out to sea. Without it the line already in `boundaries.geojson` is kept. Macao's is drawn, in
 * `drawn/boundaries.geojson`.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Feature, LineString, MultiLineString, Position } from 'geojson';
import { item, lngLat, outerRings, readFeatures, roundedPath, simplifiedPath, writeFeatures } from './geometry';

const BASEMAP = join(dirname(fileURLToPath(import.meta.url)), '..');
const OUTPUT = join(BASEMAP, 'boundaries.geojson');
const TOLERANCE_METRES = 8;
/** The line of others is generalised by so much, and drawn as a curve through what is left of it. */
const GENERALISED_METRES = 14;
const STEP_METRES = 60;
/** From the mouth of the Shenzhen River to Sha Tau Kok: on land and near the shore, with nothing far out at sea. */
const KEPT = { west: 113.9905, east: 114.2445, south: 22.48 } as const;
/** Degrees. A ring no wider than this, such as the port area at Shenzhen Bay, is kept whole. */
const WHOLE_RING_WIDTH = 0.05;

function isKept(position: Position): boolean {
  const [longitude, latitude] = lngLat(position);
  return longitude >= KEPT.west && longitude <= KEPT.east && latitude >= KEPT.south;
}

/** Runs of a ring inside the kept area; a long leg over the sea ends where the area ends. */
function runs(ring: Position[]): Position[][] {
  const open = ring.slice(0, -1);
  const gap = open.findIndex((position) => !isKept(position));
  const longitudes = ring.map((position) => lngLat(position)[0]);
  if (gap < 0 || Math.max(...longitudes) - Math.min(...longitudes) < WHOLE_RING_WIDTH) return [ring];
  const turned = [...open.slice(gap), ...open.slice(0, gap)];
  const found: Position[][] = [];
  let current: Position[] = [];
  turned.forEach((position, index) => {
    const before = item(turned, index - 1);
    if (isKept(position)) {
      if (current.length === 0) current.push(crossing(position, before));
      current.push(position);
    } else if (current.length > 0) {
      found.push([...current, crossing(before, position)]);
      current = [];
    }
  });
  if (current.length > 0) found.push(current);
  return found;
}

/** Where the leg from a kept position to one outside leaves the kept area. */
function crossing(inside: Position, outside: Position): Position {
  const [west, south] = lngLat(inside);
  const [east, north] = [lngLat(outside)[0] - west, lngLat(outside)[1] - south];
  const shares = [(KEPT.west - west) / east, (KEPT.east - west) / east, (KEPT.south - south) / north];
  const share = Math.min(1, ...shares.filter((value) => value >= 0 && value <= 1));
  return [west + east * share, south + north * share];
}

const redrawn = (line: Position[]): Position[] =>
  simplifiedPath(roundedPath(simplifiedPath(line, GENERALISED_METRES), STEP_METRES), TOLERANCE_METRES / 2);

function hongKong(path: string): Feature {
  const lines = outerRings(readFeatures(path)).flatMap(runs);
  return {
    type: 'Feature',
    properties: {
      id: 'hong-kong',
      kind: 'special-administrative-region',
      name: { 'zh-Hant': '香港特別行政區界線', 'zh-Hans': '香港特别行政区界线', en: 'Hong Kong SAR boundary' },
      // The same words flat, because the page's copy of a layer keeps plain values only.
      'name-zh-Hant': '香港特別行政區界線',
      'name-zh-Hans': '香港特别行政区界线',
      'name-en': 'Hong Kong SAR boundary',
      schematic: false,
      source: 'OpenStreetMap relation 913110',
      licence: 'ODbL-1.0',
    },
    geometry: { type: 'MultiLineString', coordinates: lines.map(redrawn) },
  };
}

function kept(): Feature {
  const feature = existsSync(OUTPUT)
    ? readFeatures(OUTPUT).features.find(({ properties }) => properties?.id === 'hong-kong')
    : undefined;
  if (!feature) throw new Error('boundaries.geojson holds no line of Hong Kong yet: name a file of its area');
  return feature;
}

const drawn = (
  readFeatures(join(BASEMAP, 'drawn/boundaries.geojson')).features as Feature<LineString | MultiLineString>[]
).map((feature): Feature => {
  const paths = feature.geometry.type === 'LineString' ? [feature.geometry.coordinates] : feature.geometry.coordinates;
  return {
    ...feature,
    geometry: {
      type: 'MultiLineString',
      coordinates: paths.map((path) => simplifiedPath(roundedPath(path, STEP_METRES), TOLERANCE_METRES)),
    },
  };
});
const area = process.argv[2];
writeFeatures(OUTPUT, 'boundaries', [area ? hongKong(area) : kept(), ...drawn]);
console.log(`boundaries.geojson: ${1 + drawn.length} features`);
