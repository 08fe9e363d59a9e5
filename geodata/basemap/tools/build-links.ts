/**
 * Builds `links.geojson`: bridges, express rail, planned rail (from `drawn/links.geojson`) and one line a city for its metro.
 *
 *   npx tsx geodata/basemap/tools/build-links.ts [METRO_TRACKS]
 *
 * METRO_TRACKS is a GeoJSON file of metro lines from OpenStreetMap (relations with route=subway) whose features have a
 * property `city` (广州, 佛山, 东莞, 深圳 or 香港). Without it the metro lines already in `links.geojson` are kept, and only the drawn
 * lines are made anew.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Feature, LineString, MultiLineString, Position } from 'geojson';
import { readFeatures, roundedPath, simplifiedPath, writeFeatures } from './geometry';

const BASEMAP = join(dirname(fileURLToPath(import.meta.url)), '..');
const OUTPUT = join(BASEMAP, 'links.geojson');
/** Metres. At zoom 11 a pixel is about 35 m; metro lines are faint structure, not a street map. */
const METRO_TOLERANCE = 24;
/** Generalised tracks are drawn as curves through what is left of them, one point about every so many metres. */
const METRO_STEP = 110;
const SMOOTH_TOLERANCE = 9;

type Line = Feature<LineString | MultiLineString>;
const METRO_NAMES: Record<string, { id: string; name: Record<'zh-Hant' | 'zh-Hans' | 'en', string> }> = {
  广州: { id: 'metro-guangzhou', name: { 'zh-Hant': '廣州地鐵', 'zh-Hans': '广州地铁', en: 'Guangzhou Metro' } },
  佛山: { id: 'metro-foshan', name: { 'zh-Hant': '佛山地鐵', 'zh-Hans': '佛山地铁', en: 'Foshan Metro' } },
  东莞: {
    id: 'metro-dongguan',
    name: { 'zh-Hant': '東莞軌道交通', 'zh-Hans': '东莞轨道交通', en: 'Dongguan Rail Transit' },
  },
  深圳: { id: 'metro-shenzhen', name: { 'zh-Hant': '深圳地鐵', 'zh-Hans': '深圳地铁', en: 'Shenzhen Metro' } },
  香港: { id: 'metro-hong-kong', name: { 'zh-Hant': '港鐵', 'zh-Hans': '港铁', en: 'MTR' } },
};

const pathsOf = ({ geometry }: Line): Position[][] =>
  geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;

function metro(path: string): Feature[] {
  const lines = readFeatures(path).features as Line[];
  return Object.entries(METRO_NAMES).map(([city, { id, name }]) => ({
    type: 'Feature',
    properties: {
      id,
      kind: 'metro',
      name,
      schematic: false,
      source: 'OpenStreetMap 2026-02',
      licence: 'ODbL-1.0',
      // The same words flat, because the page's copy of a layer keeps plain values only.
      'name-zh-Hant': name['zh-Hant'],
      'name-zh-Hans': name['zh-Hans'],
      'name-en': name.en,
    },
    geometry: {
      type: 'MultiLineString',
      coordinates: lines
        .filter(({ properties }) => properties?.city === city)
        .flatMap(pathsOf)
        .map((line) => roundedPath(simplifiedPath(line, METRO_TOLERANCE), METRO_STEP))
        .map((line) => simplifiedPath(line, SMOOTH_TOLERANCE)),
    },
  }));
}

function keptMetro(): Feature[] {
  if (!existsSync(OUTPUT)) throw new Error('links.geojson holds no metro lines yet: name a file of metro tracks');
  return readFeatures(OUTPUT).features.filter(({ properties }) => properties?.kind === 'metro');
}

const drawn = (readFeatures(join(BASEMAP, 'drawn/links.geojson')).features as Line[]).map((feature): Feature => {
  const coordinates = pathsOf(feature).map((path) => simplifiedPath(roundedPath(path, 120), SMOOTH_TOLERANCE));
  return { ...feature, geometry: { type: 'MultiLineString', coordinates } };
});
const tracks = process.argv[2];
const features = [...(tracks ? metro(tracks) : keptMetro()), ...drawn];
writeFeatures(OUTPUT, 'links', features);
console.log(`links.geojson: ${features.length} features`);
