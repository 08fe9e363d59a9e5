/** A sketch of the map for thumbnails: land, zones, and the part of it that a scene frames. */
import type { Bounds, Overview, Ring, StillPicture } from '../contract/pieces';
import { WHOLE_BAY_AREA } from '../contract/vocabulary';
import { framedBy, type View } from '../domain/view';

/** Units of the sketch in one degree of longitude. */
const UNITS_PER_DEGREE = 1000;

/** Mercator, as on the map: longitude to the right, latitude upwards, so downwards in a picture's own coordinates. */
function inSketch([lng, lat]: readonly [number, number]): [number, number] {
  const y = (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 180) / Math.PI;
  return [Math.round(lng * UNITS_PER_DEGREE), Math.round(-y * UNITS_PER_DEGREE)];
}

const pathOf = (rings: readonly Ring[]) =>
  rings.map((ring) => `M${ring.map((point) => inSketch(point).join(' ')).join('L')}Z`).join('');

export interface Sketch {
  land: string;
  zones: { id: string; path: string }[];
}

/** Paths in the sketch's own units; fill the land by the even-odd rule. */
export function sketchOf(still: Pick<StillPicture, 'land' | 'zones'>): Sketch {
  return {
    land: pathOf(still.land),
    zones: Object.entries(still.zones).map(([id, rings]) => ({ id, path: pathOf(rings) })),
  };
}

/** Of the map's width, what a thumbnail of that camera shows: the map beside the words is about 1,100 pixels wide. */
const MAP_PX = 1100;

/** The box that a scene frames, as `viewBox` of the sketch. */
export function sketchBox(view: View, overview: Pick<Overview, 'bounds'>): string {
  if (view.camera) {
    const { lng, lat, zoom } = view.camera;
    const [x, y] = inSketch([lng, lat]);
    const width = (MAP_PX / (512 * 2 ** zoom)) * 360 * UNITS_PER_DEGREE;
    return [x - width / 2, y - width / 2, width, width].map(Math.round).join(' ');
  }
  const bounds: Bounds | undefined = overview.bounds[framedBy(view)] ?? overview.bounds[WHOLE_BAY_AREA];
  if (!bounds) return '0 0 1 1';
  const [left, bottom] = inSketch([bounds[0], bounds[1]]);
  const [right, top] = inSketch([bounds[2], bounds[3]]);
  const margin = Math.round(Math.max(right - left, bottom - top) * 0.12);
  return [left - margin, top - margin, right - left + 2 * margin, bottom - top + 2 * margin].join(' ');
}
