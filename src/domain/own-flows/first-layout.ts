/** Flows that a browser has kept in the layout of before, where a step's rows were of any kind in turn. */
import { buildFlowIndex, type FlowIndex } from './flow-index';

export interface FirstLayout extends FlowIndex {
  /** The first row of each step, and after the last the number of rows. */
  rowStarts: Uint32Array<ArrayBuffer>;
  /** Of each row; empty where there are no kinds. */
  kindOf: Uint8Array<ArrayBuffer>;
}

export const isFirstLayout = (index: FlowIndex | FirstLayout): index is FirstLayout => 'kindOf' in index;

/** Lays them out anew, with all their rows. */
export function fromFirstLayout(kept: FirstLayout): FlowIndex {
  const { placeIds, placeNames, levels, flowOf, flowOrigins, flowDestinations, rowStarts, firstStep } = kept;
  // At the nearest level each place stands alone.
  const positions = levels.at(-1)?.positions ?? new Float32Array(placeIds.length * 2);
  const times = new Int32Array(flowOf.length);
  for (let step = 0; step < kept.stepCount; step += 1) {
    times.fill(firstStep + step, rowStarts[step], rowStarts[step + 1]);
  }
  const ends = (places: Uint16Array) => Uint16Array.from(flowOf, (flow) => places[flow] as number);
  return buildFlowIndex({
    places: placeIds.map((id, place) => ({
      id,
      name: placeNames[place] ?? id,
      lngLat: [positions[place * 2] as number, positions[place * 2 + 1] as number],
    })),
    origins: ends(flowOrigins),
    destinations: ends(flowDestinations),
    exactness: kept.exactness,
    times,
    values: kept.values,
    kinds: kept.kinds,
    kindOf: kept.kindOf,
  });
}
