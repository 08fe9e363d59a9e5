/** Outlines made light enough to place names by. */
import type { Outlines } from '../contract/pieces';
import type { LngLat } from '../contract/values';

/** More points would not move a name. */
const MOST_POINTS = 120;

function thinned(ring: readonly (readonly number[])[]): LngLat[] {
  const step = Math.max(1, Math.ceil(ring.length / MOST_POINTS));
  return ring.flatMap(([lng, lat], index): LngLat[] =>
    index % step === 0 && lng !== undefined && lat !== undefined ? [[lng, lat]] : [],
  );
}

/** The outer rings of each zone and part by its id, thinned. */
export function outerRings(outlines: Outlines): ReadonlyMap<string, LngLat[][]> {
  return new Map(
    outlines.features.flatMap(({ geometry, properties }) => {
      const id = properties.part ?? properties.zone;
      const polygons =
        geometry.type === 'Polygon'
          ? [geometry.coordinates]
          : geometry.type === 'MultiPolygon'
            ? geometry.coordinates
            : [];
      const rings = polygons.flatMap(([outer]) => (outer ? [thinned(outer)] : []));
      return rings.length > 0 ? [[id, rings] as const] : [];
    }),
  );
}
