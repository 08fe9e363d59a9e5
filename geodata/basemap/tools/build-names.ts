/**
 * Moves the label points of `names.geojson` to those of an OpenStreetMap extract.
 *
 *   npx tsx geodata/basemap/tools/build-names.ts PLACES
 *
 * PLACES is a GeoJSON file of points with `name:zh-Hant` or `name:zh-Hans`. A name of ours that it holds takes its position; when it
 * holds several of one name, the nearest to ours. Names are neither added nor dropped.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Feature, Point, Position } from 'geojson';
import { lngLat, readFeatures, writeFeatures } from './geometry';

const OUTPUT = join(dirname(fileURLToPath(import.meta.url)), '../names.geojson');
/** Degrees. A place of the same name further away is another place. */
const FURTHEST = 0.15;

const source = process.argv[2];
if (!source) throw new Error('name a GeoJSON file of places');
const places = readFeatures(source).features.filter(
  (feature): feature is Feature<Point> => feature.geometry.type === 'Point',
);

function apart(a: Position, b: Position): number {
  const [[west, south], [east, north]] = [lngLat(a), lngLat(b)];
  return Math.hypot(east - west, north - south);
}

function moved(name: Feature<Point>): Feature<Point> {
  const written = [name.properties?.['name-zh-Hant'], name.properties?.['name-zh-Hans']];
  const own = name.geometry.coordinates;
  const found = places
    .filter(({ properties }) =>
      ['name:zh-Hant', 'name:zh-Hans', 'name'].some((key) => written.includes(properties?.[key])),
    )
    .map(({ geometry }) => geometry.coordinates)
    .filter((position) => apart(position, own) < FURTHEST)
    .sort((a, b) => apart(a, own) - apart(b, own));
  return { ...name, geometry: { type: 'Point', coordinates: found[0] ?? own } };
}

const names = readFeatures(OUTPUT).features as Feature<Point>[];
writeFeatures(OUTPUT, 'names', names.map(moved));
console.log(`names.geojson: ${names.length} names`);
