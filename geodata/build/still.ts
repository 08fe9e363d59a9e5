/** Shapes of the still picture: the land around the zones and the zones, simplified until they are small. */
import { area, bboxClip, polygon, simplify } from '@turf/turf';
import type { FeatureCollection, Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import { WHOLE_BAY_AREA } from '../../src/contract/atlas';
import type { Bounds, Ring, StillPicture } from '../../src/contract/pieces';
import { boundsOf } from './outlines';
import type { PublishedOutline } from './outlines';

/** Degrees added on each side of the zones, so that the picture shows the land and sea around them. */
const MARGIN_DEGREES = 0.35;
/** About 200 m: a pixel or two of a picture as wide as a page. */
const TOLERANCE_DEGREES = 0.002;
/** About 80 m for the zones, which are what one looks at. */
const ZONE_TOLERANCE_DEGREES = 0.0008;
const SMALLEST_LAND_KM2 = 0.4;
/** About ten metres. */
const DECIMALS = 4;

export function stillPicture(
  land: FeatureCollection<Geometry, unknown> | undefined,
  outlines: readonly PublishedOutline[],
): StillPicture {
  const [west, south, east, north] = boundsOf(outlines)[WHOLE_BAY_AREA] ?? [112.5, 21.8, 114.6, 23.4];
  const bounds: Bounds = [
    round(west - MARGIN_DEGREES),
    round(south - MARGIN_DEGREES),
    round(east + MARGIN_DEGREES),
    round(north + MARGIN_DEGREES),
  ];
  const landRings = (land?.features ?? []).flatMap(({ geometry }) => {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return [];
    const clipped = bboxClip({ type: 'Feature', properties: {}, geometry }, bounds).geometry;
    if (clipped.type !== 'Polygon' && clipped.type !== 'MultiPolygon') return [];
    return polygonsOf(clipped).flatMap((rings) =>
      rings.filter(isLargeEnough).flatMap((ring) => simplified(ring, TOLERANCE_DEGREES)),
    );
  });
  const zones: Record<string, Ring[]> = {};
  for (const { properties, geometry } of outlines) {
    if (properties.part !== undefined || (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')) continue;
    zones[properties.zone] = polygonsOf(geometry).flatMap((rings) =>
      rings
        .slice(0, 1)
        .filter(isLargeEnough)
        .flatMap((ring) => simplified(ring, ZONE_TOLERANCE_DEGREES)),
    );
  }
  return { bounds, land: landRings, zones };
}

function polygonsOf(geometry: Polygon | MultiPolygon): Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

function isLargeEnough(ring: Position[]): boolean {
  return ring.length >= 4 && area(polygon([ring])) / 1e6 >= SMALLEST_LAND_KM2;
}

/** The ring with fewer points, or none if nothing of it is left. */
function simplified(ring: Position[], tolerance: number): Ring[] {
  const simple = simplify(polygon([ring]), { tolerance, highQuality: true }).geometry.coordinates[0] ?? [];
  const rounded = simple.map(([longitude = 0, latitude = 0]): [number, number] => [round(longitude), round(latitude)]);
  const distinct = rounded.filter(
    (position, index) =>
      index === 0 || position.some((degrees, axis) => degrees !== rounded[index - 1]?.[axis as 0 | 1]),
  );
  return distinct.length >= 4 ? [distinct] : [];
}

function round(degrees: number): number {
  return Number(degrees.toFixed(DECIMALS));
}
