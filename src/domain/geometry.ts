/** Shapes on the map. Coordinates are longitude, latitude in degrees, WGS 84, unless a name says otherwise. */
import type { Bounds } from '../contract/pieces';
import type { LngLat } from '../contract/values';

/** The base map ends here; past it there would be only a cut edge. West, south, east, north in degrees. */
export const MAP_BOUNDS: Bounds = [112.32, 21.58, 115.28, 24.08];

/** Web Mercator on the unit square: x to the east, y to the south, both from 0 to 1 (EPSG:3857 scaled). */
export function toMercator([lng, lat]: LngLat): [x: number, y: number] {
  const sine = Math.sin((lat * Math.PI) / 180);
  return [lng / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

/** The inverse of `toMercator`. */
export function fromMercator([x, y]: readonly [number, number]): LngLat {
  return [(x - 0.5) * 360, (Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI];
}

export function centreOf([west, south, east, north]: Bounds): LngLat {
  return [(west + east) / 2, (south + north) / 2];
}

/** How far the middle of a flow's curve stands off its straight line, as a fraction of that line. */
const BEND = 0.18;

/**
 * The curve of a flow as points along it, from origin to destination, bent to the left of its direction so that the
 * two directions of a pair run side by side. A quadratic Bézier curve in Mercator, so that it looks the same at any zoom.
 */
export function flowCurve(from: LngLat, to: LngLat, segments = 32): LngLat[] {
  const [x0, y0] = toMercator(from);
  const [x2, y2] = toMercator(to);
  const x1 = (x0 + x2) / 2 + (y2 - y0) * BEND * 2;
  const y1 = (y0 + y2) / 2 - (x2 - x0) * BEND * 2;
  return Array.from({ length: segments + 1 }, (_, index) => {
    const t = index / segments;
    const u = 1 - t;
    return fromMercator([u * u * x0 + 2 * u * t * x1 + t * t * x2, u * u * y0 + 2 * u * t * y1 + t * t * y2]);
  });
}
