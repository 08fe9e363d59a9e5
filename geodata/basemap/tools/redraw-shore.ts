/**
 * Redraws a shore from land polygons of others in our own hand, smoothed and simplified, for `build-land.ts`.
 *
 *   npx tsx geodata/basemap/tools/redraw-shore.ts mainland EXTRACT     writes shores/mainland.geojson
 *   npx tsx geodata/basemap/tools/redraw-shore.ts hong-kong EXTRACT    writes shores/hong-kong.geojson
 *
 * EXTRACT is a GeoJSON file of land polygons cut to the frame; it stays outside the project. The Mainland's shore was
 * redrawn from `@geo-maps/earth-lands-100m` 0.6.0, Hong Kong's from the OpenStreetMap coast lines of July 2026. The
 * same extract gives the same bytes.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { polygon } from '@turf/turf';
import {
  easedCorners,
  islet,
  outerRings,
  readFeatures,
  type Ring,
  roundedShore,
  simplifiedRing,
  squareMetres,
  withoutNeedles,
  writeFeatures,
} from './geometry';

const SHORES = join(dirname(fileURLToPath(import.meta.url)), '../shores');

/** Lengths in metres, areas in square metres. */
const SETTINGS = {
  /** Islands of so few corners and so small an area are drawn as smooth ovals of the same area. */
  isletVertices: 12,
  isletArea: 4_000_000,
  /** Sources of 100 m leave needles where inlets and piers were cut off. */
  sharpestDegrees: 24,
  /** Longest tangent of a rounded shore: natural coasts are curved, dykes of several kilometres stay straight. */
  roundingReach: 900,
  sampleStep: 130,
  /** What is left out of a smooth line again, because no eye would miss it at zoom 13. */
  smoothTolerance: 4,
  /** Hong Kong's shore is more exact than needed at zoom 13, where a pixel is about 9 m. */
  fineTolerance: 14,
  fineCorner: 40,
} as const;

/** A shore of 100 m: curves through its vertices, small islands as ovals. */
function fromCoarse(ring: Ring): Ring | undefined {
  if (ring.length <= SETTINGS.isletVertices && squareMetres([ring]) < SETTINGS.isletArea) return islet(ring);
  const calm = withoutNeedles(ring, SETTINGS.sharpestDegrees);
  const smooth = calm && roundedShore(calm, SETTINGS.roundingReach, SETTINGS.sampleStep);
  return smooth && simplifiedRing(smooth, SETTINGS.smoothTolerance);
}

/** A shore of a few metres: generalised, then every corner eased. */
function fromFine(ring: Ring): Ring | undefined {
  const simple = simplifiedRing(ring, SETTINGS.fineTolerance);
  return simple && simplifiedRing(easedCorners(simple, SETTINGS.fineCorner), SETTINGS.smoothTolerance);
}

const SHORE_OF = {
  mainland: { redrawn: fromCoarse, source: 'own drawing over OpenStreetMap land of 2017 (100 m)' },
  'hong-kong': { redrawn: fromFine, source: 'own drawing over OpenStreetMap coast lines of 2026-07' },
} as const;

const [name, extract] = process.argv.slice(2);
if ((name !== 'mainland' && name !== 'hong-kong') || extract === undefined) {
  console.error('Usage: npx tsx geodata/basemap/tools/redraw-shore.ts mainland|hong-kong EXTRACT');
  process.exit(2);
}
const { redrawn, source } = SHORE_OF[name];
const rings = outerRings(readFeatures(extract))
  .map(redrawn)
  .filter((ring) => ring !== undefined);
writeFeatures(
  join(SHORES, `${name}.geojson`),
  `shores-${name}`,
  rings.map((ring) => polygon([ring], { source, licence: 'ODbL-1.0' })),
);
console.log(
  `shores/${name}.geojson: ${String(rings.length)} polygons, ${String(rings.reduce((sum, ring) => sum + ring.length, 0))} vertices`,
);
