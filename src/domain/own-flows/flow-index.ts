/**
 * A table of flows laid out so that any window of time can be summed in a moment. Everything is a typed column, made
 * once in a worker and handed to the page without a copy.
 *
 *     rows, sorted by time:    flowOf  ▢▢▢▢│▢▢▢│▢▢▢▢▢…   values ▢▢▢▢│▢▢▢│▢▢▢▢▢…   kindOf ▢▢▢▢│▢▢▢│▢▢▢▢▢…
 *     rowStarts, one a step:   ↑        ↑    ↑
 *
 * A window that moves by a step only adds the rows that come in and takes off those that leave. A flow is a pair of
 * places with a direction; for each level of zoom each flow belongs to one flow between clusters of places.
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
  /** The first row of each step, and after the last the number of rows. */
  rowStarts: Uint32Array<ArrayBuffer>;
  flowOf: Uint32Array<ArrayBuffer>;
  values: Float64Array<ArrayBuffer>;
  /** Empty where there are no kinds. */
  kindOf: Uint8Array<ArrayBuffer>;
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

/** Order of `count` things by a whole number from 0 to `most`; things alike keep the order they had. */
function sortedBy(
  order: Uint32Array<ArrayBuffer>,
  keyOf: (thing: number) => number,
  most: number,
): Uint32Array<ArrayBuffer> {
  const starts = new Uint32Array(most + 2);
  for (const thing of order) starts[keyOf(thing) + 1] = (starts[keyOf(thing) + 1] ?? 0) + 1;
  for (let key = 1; key < starts.length; key += 1) starts[key] = (starts[key] ?? 0) + (starts[key - 1] ?? 0);
  const sorted = new Uint32Array(order.length);
  for (const thing of order) {
    const key = keyOf(thing);
    const at = starts[key] ?? 0;
    sorted[at] = thing;
    starts[key] = at + 1;
  }
  return sorted;
}

/**
 * Lays a table out. Places that no row names are left out.
 * @param onProgress told how far it is, from 0 to 1
 */
export function buildFlowIndex(table: FlowTable, onProgress: (share: number) => void = () => undefined): FlowIndex {
  const { count, origins, destinations, places } = withUsedPlaces(table);
  const lastPlace = Math.max(0, places.length - 1);
  let order: Uint32Array<ArrayBuffer> = Uint32Array.from({ length: count }, (_, row) => row);
  order = sortedBy(order, (row) => destinations[row] ?? 0, lastPlace);
  order = sortedBy(order, (row) => origins[row] ?? 0, lastPlace);
  onProgress(0.25);

  const flowOfRow = new Uint32Array(count);
  const flowOrigins = new Uint16Array(count);
  const flowDestinations = new Uint16Array(count);
  let flows = 0;
  for (const row of order) {
    const [origin = 0, destination = 0] = [origins[row], destinations[row]];
    if (flows === 0 || flowOrigins[flows - 1] !== origin || flowDestinations[flows - 1] !== destination) {
      flowOrigins[flows] = origin;
      flowDestinations[flows] = destination;
      flows += 1;
    }
    flowOfRow[row] = flows - 1;
  }
  onProgress(0.4);

  const [firstStep, lastStep] = extent(table.times);
  const stepCount = lastStep - firstStep + 1;
  order = sortedBy(order, (row) => (table.times[row] ?? 0) - firstStep, stepCount - 1);
  onProgress(0.6);

  const kindCount = Math.max(1, table.kinds.length);
  const flowOf = new Uint32Array(count);
  const values = new Float64Array(count);
  const kindOf = new Uint8Array(table.kinds.length === 0 ? 0 : count);
  const rowStarts = new Uint32Array(stepCount + 1);
  const stepTotals = new Float64Array(stepCount * kindCount);
  let isWhole = true;
  order.forEach((row, at) => {
    const value = table.values[row] ?? 0;
    const step = (table.times[row] ?? 0) - firstStep;
    const kind = table.kindOf[row] ?? 0;
    flowOf[at] = flowOfRow[row] ?? 0;
    values[at] = value;
    if (kindOf.length > 0) kindOf[at] = kind;
    rowStarts[step + 1] = at + 1;
    const total = step * kindCount + (kindOf.length > 0 ? kind : 0);
    stepTotals[total] = (stepTotals[total] ?? 0) + value;
    isWhole &&= Number.isInteger(value);
  });
  // A step without rows begins where the one before ended.
  for (let step = 1; step <= stepCount; step += 1) {
    rowStarts[step] = Math.max(rowStarts[step] ?? 0, rowStarts[step - 1] ?? 0);
  }
  onProgress(0.8);

  const index: Omit<FlowIndex, 'levels'> = {
    placeIds: places.map(({ id }) => id),
    placeNames: places.map(({ name }) => name),
    exactness: table.exactness,
    firstStep,
    stepCount,
    kinds: table.kinds,
    rowStarts,
    flowOf,
    values,
    kindOf,
    flowOrigins: flowOrigins.slice(0, flows),
    flowDestinations: flowDestinations.slice(0, flows),
    stepTotals,
    isWhole,
  };
  const levels = clusterLevels(places, placeWeights(index, places.length)).map((level) => flowLevel(index, level));
  onProgress(1);
  return { ...index, levels };
}

function extent(values: Int32Array): [least: number, most: number] {
  let least = Infinity;
  let most = -Infinity;
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return values.length === 0 ? [0, 0] : [least, most];
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
  const renumbered = (column: Uint16Array) => column.map((place) => numberOf[place] ?? 0);
  return {
    count: origins.length,
    places: places.filter((_, place) => isUsed[place] === 1),
    origins: renumbered(origins),
    destinations: renumbered(destinations),
  };
}

/** What comes and goes at each place over the whole time. */
function placeWeights(index: Omit<FlowIndex, 'levels'>, places: number): Float64Array {
  const weights = new Float64Array(places);
  index.flowOf.forEach((flow, row) => {
    const value = index.values[row] ?? 0;
    const [from = 0, to = 0] = [index.flowOrigins[flow], index.flowDestinations[flow]];
    weights[from] = (weights[from] ?? 0) + value;
    weights[to] = (weights[to] ?? 0) + value;
  });
  return weights;
}

function flowLevel({ flowOrigins, flowDestinations }: Omit<FlowIndex, 'levels'>, level: PlaceLevel): FlowLevel {
  const clusters = level.leaders.length;
  const flowOf = new Uint32Array(flowOrigins.length);
  const origins = new Uint16Array(flowOrigins.length);
  const destinations = new Uint16Array(flowOrigins.length);
  // Numbered from 1, so that an empty cell of the table is told from the first flow.
  const known = clusters <= 2048 ? new Uint32Array(clusters * clusters) : new Map<number, number>();
  let flows = 0;
  flowOrigins.forEach((place, flow) => {
    const origin = level.clusterOf[place] ?? 0;
    const destination = level.clusterOf[flowDestinations[flow] ?? 0] ?? 0;
    const pair = origin * clusters + destination;
    let number = known instanceof Map ? (known.get(pair) ?? 0) : (known[pair] ?? 0);
    if (number === 0) {
      origins[flows] = origin;
      destinations[flows] = destination;
      flows += 1;
      number = flows;
      if (known instanceof Map) known.set(pair, number);
      else known[pair] = number;
    }
    flowOf[flow] = number - 1;
  });
  return { ...level, flowOf, origins: origins.slice(0, flows), destinations: destinations.slice(0, flows) };
}

/** All columns of an index: what it weighs, and what a worker hands over. */
export function columnsOf(index: FlowIndex): ArrayBufferView<ArrayBuffer>[] {
  const { rowStarts, flowOf, values, kindOf, flowOrigins, flowDestinations, stepTotals, levels } = index;
  return [
    ...[rowStarts, flowOf, values, kindOf, flowOrigins, flowDestinations, stepTotals],
    ...levels.flatMap((level) => [
      ...[level.clusterOf, level.leaders, level.sizes, level.positions],
      ...[level.flowOf, level.origins, level.destinations],
    ]),
  ];
}
