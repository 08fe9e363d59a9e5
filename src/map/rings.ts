/** Outlines made light enough to place names by. */
import type { OutlineGeometry, Outlines } from '../contract/pieces';
import type { LngLat } from '../contract/values';

/** More points would not move a name. */
const MOST_POINTS = 120;

function thinned(ring: readonly (readonly number[])[]): LngLat[] {
  const step = Math.max(1, Math.ceil(ring.length / MOST_POINTS));
  return ring.flatMap(([lng, lat], index): LngLat[] =>
    index % step === 0 && lng !== undefined && lat !== undefined ? [[lng, lat]] : [],
  );
}

function outerLines(geometry: OutlineGeometry): readonly (readonly (readonly number[])[])[] {
  switch (geometry.type) {
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
      return geometry.coordinates;
    case 'Polygon':
      return geometry.coordinates.slice(0, 1);
    case 'MultiPolygon':
      return geometry.coordinates.flatMap((rings) => rings.slice(0, 1));
  }
}

/** The outer rings of each zone and part by its id, and the lines of parts that are lines, thinned. */
export function outerRings(outlines: Outlines): ReadonlyMap<string, LngLat[][]> {
  return new Map(
    outlines.features.flatMap(({ geometry, properties }) => {
      const id = properties.part ?? properties.zone;
      return [[id, outerLines(geometry).map(thinned)] as const];
    }),
  );
}
