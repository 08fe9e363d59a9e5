/** The box around the flows of a set of data: what the camera frames when they are shown. */
import type { Bounds } from '../../contract/pieces';
import { MAP_BOUNDS } from '../geometry';
import type { FlowIndex } from './flow-index';

/** Box around the ends of all flows, cut to where there is a map; `undefined` where no end lies on it. */
export function boundsOfFlows({ levels }: Pick<FlowIndex, 'levels'>): Bounds | undefined {
  const nearest = levels.at(-1);
  if (!nearest) return undefined;
  const [west, south, east, north] = MAP_BOUNDS;
  const box: Bounds = [Infinity, Infinity, -Infinity, -Infinity];
  for (const cluster of new Set([...nearest.origins, ...nearest.destinations])) {
    const lng = nearest.positions[cluster * 2] ?? NaN;
    const lat = nearest.positions[cluster * 2 + 1] ?? NaN;
    if (!(lng >= west && lng <= east && lat >= south && lat <= north)) continue;
    box[0] = Math.min(box[0], lng);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lng);
    box[3] = Math.max(box[3], lat);
  }
  return Number.isFinite(box[0]) ? box : undefined;
}
