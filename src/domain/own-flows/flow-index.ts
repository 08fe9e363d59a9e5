/**
 * A table of flows laid out so that any window of time can be summed in a moment. Everything is a typed column, made
 * once in a worker and handed to the page without a copy.
 *
 *     rows, by step and kind:       flowOf  ▢▢┆▢▢│▢┆▢▢│▢▢▢┆▢▢…     values  ▢▢┆▢▢│▢┆▢▢│▢▢▢┆▢▢…
 *     rowStarts, one a step's kind:         ↑  ↑  ↑ ↑  ↑   ↑
 *
 * A window that moves by a step only adds the rows that come in and takes off those that leave; a kind that comes or goes
 * touches no row of another. A flow is a pair of places with a direction; for each level of zoom each flow belongs to one
 * flow between clusters of places.
 */
import { clusterLevels, type PlaceLevel } from './clusters';
import type { FlowTable } from './read-rows';
import type { Exactness } from './values';

/** The flows between the clusters of a level. */
export interface FlowLevel extends PlaceLevel {
  /** For each flow of the index the flow of this level it is part of. */
  flowOf: Uint32Array<ArrayBuffer>;
  /** Clusters at both ends of each flow of this level. */
  origins: Uint16Array<ArrayBuffer>;
  destinations: Uint16Array<ArrayBuffer>;
}

export interface FlowIndex {
  placeIds: readonly string[];
  placeNames: readonly string[];
  exactness: Exactness | undefined;
  /** The first step of time, and how many there are up to the last, gaps included. One where there are no times. */
  firstStep: number;
  stepCount: number;
  kinds: readonly string[];
  /** The first row of each step's kind, `rowStarts[step * kindCount + kind]`, and after the last the number of rows. */
  rowStarts: Uint32Array<ArrayBuffer>;
  flowOf: Uint32Array<ArrayBuffer>;
  values: Float64Array<ArrayBuffer>;
  flowOrigins: Uint16Array<ArrayBuffer>;
  flowDestinations: Uint16Array<ArrayBuffer>;
  /** Sum of each step, kind by kind: `stepTotals[step * kindCount + kind]`, one kind where there are none. */
  stepTotals: Float64Array<ArrayBuffer>;
  /** Whether all values are whole, so that sums stay exact however often rows are added and taken off. */
  isWhole: boolean;
  /** From far to near. */
  levels: readonly FlowLevel[];
}

export const rowCountOf = (index: FlowIndex): number => index.values.length;
export const flowCountOf = (index: FlowIndex): number => index.flowOrigins.length;
export const kindCountOf = (index: FlowIndex): number => Math.max(1, index.kinds.length);

interface Pairs {
  /** For each row the number of its pair. */
  pairOf: Uint32Array<ArrayBuffer>;
  /** Both ends of each pair, in the order of origins, then of destinations. */
  origins: Uint16Array<ArrayBuffer>;
  destinations: Uint16Array<ArrayBuffer>;
  /** Numbers of all rows, those of the same origin together. */
  rowsByOrigin: Uint32Array<ArrayBuffer>;
}

/** Numbers the pairs of places that rows name. */
function pairsOf(rowOrigins: Uint16Array, rowDestinations: Uint16Array, placeCount: number): Pairs {
  const count = rowOrigins.length;
  const starts = new Uint32Array(placeCount + 1);
  for (let row = 0; row < count; row += 1) addAt(starts, (rowOrigins[row] as number) + 1, 1);
  for (let place = 0; place < placeCount; place += 1) addAt(starts, place + 1, starts[place] as number);
  const rowsByOrigin = new Uint32Array(count);
  const next = starts.slice();
  for (let row = 0; row < count; row += 1) {
    const origin = rowOrigins[row] as number;
    rowsByOrigin[next[origin] as number] = row;
    addAt(next, origin, 1);
  }

  const pairOf = new Uint32Array(count);
  const origins = new Uint16Array(count);
  const destinations = new Uint16Array(count);
  /** Of the origin at hand the pair with each destination, counted from 1; 0 where no row has met it. */
  const pairTo = new Uint32Array(placeCount);
  let pairs = 0;
  for (let origin = 0; origin < placeCount; origin += 1) {
    const [start, end] = [starts[origin] as number, starts[origin + 1] as number];
    const first = pairs;
    for (let at = start; at < end; at += 1) {
      const destination = rowDestinations[rowsByOrigin[at] as number] as number;
      if (pairTo[destination] !== 0) continue;
      pairTo[destination] = 1;
      destinations[pairs] = destination;
      pairs += 1;
    }
    destinations.subarray(first, pairs).sort();
    for (let pair = first; pair < pairs; pair += 1) {
      origins[pair] = origin;
      pairTo[destinations[pair] as number] = pair + 1;
    }
    for (let at = start; at < end; at += 1) {
      const row = rowsByOrigin[at] as number;
      pairOf[row] = (pairTo[rowDestinations[row] as number] as number) - 1;
    }
    for (let pair = first; pair < pairs; pair += 1) pairTo[destinations[pair] as number] = 0;
  }
  return { pairOf, origins: origins.slice(0, pairs), destinations: destinations.slice(0, pairs), rowsByOrigin };
}

function addAt(column: Uint32Array | Float64Array, at: number, value: number): void {
  column[at] = (column[at] as number) + value;
}

/**
 * Lays a table out. Places that no row names are left out.
 * @param onProgress told how far it is, from 0 to 1
 */
export function buildFlowIndex(table: FlowTable, onProgress: (share: number) => void = () => undefined): FlowIndex {
  const { count, origins, destinations, places } = withUsedPlaces(table);
  const pairs = pairsOf(origins, destinations, places.length);
  onProgress(0.4);

  const [firstStep, lastStep] = extent(table.times);
  const stepCount = lastStep - firstStep + 1;
  const kindCount = Math.max(1, table.kinds.length);
  const { times, kindOf } = table;
  const rowStarts = new Uint32Array(stepCount * kindCount + 1);
  const stepTotals = new Float64Array(stepCount * kindCount);
  const placeWeights = new Float64Array(places.length);
  /** For each row its step and kind, as a place among the row starts. */
  const standsAt = new Uint32Array(count);
  let isWhole = true;
  for (let row = 0; row < count; row += 1) {
    const value = table.values[row] as number;
    const at = ((times[row] as number) - firstStep) * kindCount + (kindCount === 1 ? 0 : (kindOf[row] as number));
    standsAt[row] = at;
    addAt(rowStarts, at + 1, 1);
    addAt(stepTotals, at, value);
    addAt(placeWeights, origins[row] as number, value);
    addAt(placeWeights, destinations[row] as number, value);
    isWhole &&= Number.isInteger(value);
  }
  for (let at = 1; at < rowStarts.length; at += 1) addAt(rowStarts, at, rowStarts[at - 1] as number);
  onProgress(0.6);

  const flowOf = new Uint32Array(count);
  const values = new Float64Array(count);
  const next = rowStarts.slice();
  // Origin by origin, so that rows that follow each other are of flows near each other: their sums are at hand then.
  for (let index = 0; index < count; index += 1) {
    const row = pairs.rowsByOrigin[index] as number;
    const at = next[standsAt[row] as number] as number;
    addAt(next, standsAt[row] as number, 1);
    flowOf[at] = pairs.pairOf[row] as number;
    values[at] = table.values[row] as number;
  }
  onProgress(0.8);

  const levels = clusterLevels(places, placeWeights).map((level) => flowLevel(pairs, level));
  onProgress(1);
  return {
    placeIds: places.map(({ id }) => id),
    placeNames: places.map(({ name }) => name),
    exactness: table.exactness,
    firstStep,
    stepCount,
    kinds: table.kinds,
    rowStarts,
    flowOf,
    values,
    flowOrigins: pairs.origins,
    flowDestinations: pairs.destinations,
    stepTotals,
    isWhole,
    levels,
  };
}

function extent(values: Int32Array): [least: number, most: number] {
  let least = values[0] ?? 0;
  let most = least;
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return [least, most];
}

function withUsedPlaces({ places, origins, destinations }: FlowTable) {
  const isUsed = new Uint8Array(places.length);
  for (const place of origins) isUsed[place] = 1;
  for (const place of destinations) isUsed[place] = 1;
  const numberOf = new Uint16Array(places.length);
  let used = 0;
  isUsed.forEach((flag, place) => {
    if (flag === 0) return;
    numberOf[place] = used;
    used += 1;
  });
  if (used === places.length) return { count: origins.length, places, origins, destinations };
  const renumbered = (column: Uint16Array) => column.map((place) => numberOf[place] ?? 0);
  return {
    count: origins.length,
    places: places.filter((_, place) => isUsed[place] === 1),
    origins: renumbered(origins),
    destinations: renumbered(destinations),
  };
}

function flowLevel(pairs: Pairs, level: PlaceLevel): FlowLevel {
  const clustersOf = (places: Uint16Array) => places.map((place) => level.clusterOf[place] as number);
  const { pairOf, origins, destinations } = pairsOf(
    clustersOf(pairs.origins),
    clustersOf(pairs.destinations),
    level.leaders.length,
  );
  return { ...level, flowOf: pairOf, origins, destinations };
}

/** All columns of an index: what it weighs, and what a worker hands over. */
export function columnsOf(index: FlowIndex): ArrayBufferView<ArrayBuffer>[] {
  const { rowStarts, flowOf, values, flowOrigins, flowDestinations, stepTotals, levels } = index;
  return [
    ...[rowStarts, flowOf, values, flowOrigins, flowDestinations, stepTotals],
    ...levels.flatMap((level) => [
      ...[level.clusterOf, level.leaders, level.sizes, level.positions],
      ...[level.flowOf, level.origins, level.destinations],
    ]),
  ];
}
