/**
 * Builds `land.geojson` and the finer `land-detail.geojson` (and nothing else) from shores and our own drawing.
 *
 *   npx tsx geodata/basemap/tools/build-land.ts [MAINLAND_SHORE] [HONG_KONG_SHORE] [--without-drawing]
 *
 * MAINLAND_SHORE and HONG_KONG_SHORE are GeoJSON files of land polygons; by default the two in `shores/`, which
 * `redraw-shore.ts` smoothed and simplified. To replace the layer by an OpenStreetMap extract, give one file of land
 * polygons cut to the frame (for example from the "land polygons" that the OpenStreetMap community publishes) as
 * MAINLAND_SHORE, an empty string as HONG_KONG_SHORE, and `--without-drawing` if the extract is newer than the drawing
 * in `drawn/`.
 *
 * The result does not depend on anything but these files.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bboxClip, booleanPointInPolygon, kinks, pointOnFeature, polygon, rewind } from '@turf/turf';
import type { Feature, LineString, MultiPolygon, Polygon } from 'geojson';
import {
  channel,
  easedCorners,
  FRAME,
  item,
  joined,
  type Land,
  outerRings,
  polygonsOf,
  readFeatures,
  type Ring,
  roundedShore,
  simplifiedRing,
  squareMetres,
  without,
  writeFeatures,
} from './geometry';

const BASEMAP = join(dirname(fileURLToPath(import.meta.url)), '..');
/** Lengths in metres, areas in square metres. */
const SETTINGS = {
  /** Longest tangent of a rounded shore drawn by hand: long straight dykes stay straight. */
  roundingReach: 900,
  quayCorner: 70,
  /** Zoom 8 to 11 with the first view; from zoom 11 the finer file takes its place. */
  outputs: [
    { file: 'land', tolerance: 24 },
    { file: 'land-detail', tolerance: 8 },
  ],
  /** The last touch on every corner, so that drawn and sourced shores join in one hand. */
  finalCorner: 45,
  smallestIsland: 25_000,
  smallestHole: 60_000,
} as const;

type Role = 'fill' | 'clear' | 'land' | 'basin' | 'water';
type Drawn = Feature<Polygon, { id: string; role: Role; corners: 'round' | 'quay' | 'sharp' }>;
type River = Feature<LineString, { id: string; widthsMetres: number[] }>;

const [first, second] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const withDrawing = !process.argv.includes('--without-drawing');
const drawnAreas = withDrawing ? (readFeatures(join(BASEMAP, 'drawn/areas.geojson')).features as Drawn[]) : [];
const drawnRivers = withDrawing ? readFeatures(join(BASEMAP, 'drawn/rivers.geojson')).features : [];

function shaped({ geometry, properties }: Drawn): Land {
  const ring = item(geometry.coordinates, 0);
  if (properties.corners === 'round') return polygon([roundedShore(ring, SETTINGS.roundingReach, 60)]);
  return polygon([properties.corners === 'quay' ? easedCorners(ring, SETTINGS.quayCorner) : ring]);
}
const drawnOf = (role: Role): Drawn[] => drawnAreas.filter(({ properties }) => properties.role === role);
const inFrame = (area: Land): Land => {
  const { properties, geometry } = bboxClip(area, [FRAME.west, FRAME.south, FRAME.east, FRAME.north]);
  return { type: 'Feature', properties, geometry: geometry as Polygon | MultiPolygon };
};

const present = <T>(value: T | undefined): value is T => value !== undefined;

function mainland(path: string): Land {
  const hongKong = drawnOf('clear').find(({ properties }) => properties.id === 'hong-kong');
  const pieces = outerRings(readFeatures(path)).filter((ring) => {
    if (squareMetres([ring]) < SETTINGS.smallestIsland) return false;
    // Islands of Hong Kong come from its own, finer shore.
    return !hongKong || squareMetres([ring]) > 1e9 || !booleanPointInPolygon(pointOnFeature(polygon([ring])), hongKong);
  });
  return joined(pieces.map((ring) => polygon([ring])));
}

function hongKong(path: string): Land[] {
  return outerRings(readFeatures(path)).map((ring) => polygon([ring]));
}

function channels(): Land[] {
  return drawnRivers.map((feature) => {
    if (feature.geometry.type !== 'LineString') return shaped({ ...(feature as Drawn) });
    const { geometry, properties } = feature as River;
    return channel(geometry.coordinates, properties.widthsMetres);
  });
}

let land = mainland(first ?? join(BASEMAP, 'shores/mainland.geojson'));
land = without(land, drawnOf('clear').map(shaped));
const hongKongPath = second ?? join(BASEMAP, 'shores/hong-kong.geojson');
land = joined([land, ...drawnOf('fill').map(shaped), ...(hongKongPath === '' ? [] : hongKong(hongKongPath))]);
land = without(land, channels());
land = joined([land, ...drawnOf('land').map(shaped)]);
land = without(land, drawnOf('basin').map(shaped));
land = inFrame(land);

const areasOf = (ids: RegExp): Land[] =>
  drawnAreas.filter(({ properties }) => ids.test(properties.id) && properties.role !== 'fill');
const macao = areasOf(/^(taipa|macao-zone-a|macao-airport)/);
const hongKongWaters = areasOf(/^hong-kong$/);

function partOf(rings: Ring[], largest: boolean): 'mainland' | 'hong-kong' | 'macao' {
  const inside = pointOnFeature(polygon(rings));
  if (largest) return 'mainland';
  if (macao.some((area) => booleanPointInPolygon(inside, area))) return 'macao';
  return hongKongWaters.some((area) => booleanPointInPolygon(inside, area)) ? 'hong-kong' : 'mainland';
}

/** Simplifies a ring; where that makes it cross itself, with half the tolerance, and so on. */
function untangled(ring: Ring, tolerance: number): Ring | undefined {
  const simple = simplifiedRing(ring, tolerance);
  if (!simple || tolerance < 1 || kinks(polygon([simple])).features.length === 0) return simple;
  return untangled(ring, tolerance / 2);
}

function published(tolerance: number): Feature<Polygon>[] {
  return polygonsOf(land)
    .map((rings) => rings.map((ring) => untangled(easedCorners(ring, SETTINGS.finalCorner), tolerance)))
    .map(([outer, ...holes]) =>
      [outer, ...holes.filter((hole) => hole && squareMetres([hole]) > SETTINGS.smallestHole)].filter(present),
    )
    .filter((rings) => rings.length > 0 && squareMetres(rings) > SETTINGS.smallestIsland)
    .sort((a, b) => squareMetres(b) - squareMetres(a))
    .map((rings, index) => {
      const part = partOf(rings, index === 0);
      return rewind(
        polygon(rings, {
          // The largest polygon holds the Mainland, Kowloon with the New Territories and the Macao peninsula, which touch.
          part: index === 0 ? 'mainland-kowloon-macao-peninsula' : part,
          source: part === 'hong-kong' ? 'OpenStreetMap 2026-07' : 'OpenStreetMap 2017 (100 m), own drawing',
          licence: 'ODbL-1.0',
        }),
      ) as Feature<Polygon>;
    });
}

for (const { file, tolerance } of SETTINGS.outputs) {
  const features = published(tolerance);
  writeFeatures(join(BASEMAP, `${file}.geojson`), file, features);
  const vertices = features.reduce((sum, { geometry }) => sum + geometry.coordinates.flat().length, 0);
  console.log(`${file}.geojson: ${features.length} polygons, ${vertices} vertices`);
}
