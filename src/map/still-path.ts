/** Lines of GeoJSON as the paths of the still map, and how wide a name will be on it. */
import type { LngLat } from '../contract/values';

/** Positions of a line or ring, longitude before latitude. */
export type Line = readonly (readonly number[])[];

/** @param toUnits from longitude and latitude to the units of the picture; a tenth of one is as fine as it is drawn */
export function linePath(line: Line, toUnits: (at: LngLat) => [number, number]): string {
  const points = line.map(([lng = 0, lat = 0]) =>
    toUnits([lng, lat])
      .map((each) => each.toFixed(1))
      .join(' '),
  );
  return `M${points.join('L')}`;
}

/** Near enough to keep names apart where letters cannot be measured: a Chinese letter is as wide as it is high. */
export const roughWidth = (text: string, letterPx: number): number =>
  [...text].reduce((sum, letter) => sum + letterPx * (letter > '⺀' ? 1 : 0.56), 0);
