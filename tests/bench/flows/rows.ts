/** Rows of flows made up for measuring: 500 places, 365 days, the same rows each time for the same number. */
import type { FlowTable } from '../../../src/domain/own-flows/read-rows';

export const PLACE_COUNT = 500;
export const DAY_COUNT = 365;
/** 1 January 2025, in days after 1 January 1970. */
export const FIRST_DAY = 20_089;

const KINDS = ['residents', 'visitors', 'others'];

/** Numbers from 0 to 1 that look like chance and are the same each time (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A few places have most of the traffic, as it is with towns. */
const somePlace = (next: () => number) => Math.floor(next() ** 2 * PLACE_COUNT);

export function manyRows(count: number): FlowTable {
  const next = chance(7);
  const table: FlowTable = {
    places: Array.from({ length: PLACE_COUNT }, (_, place) => ({
      id: `place-${place}`,
      name: `Place ${place}`,
      lngLat: [112.6 + next() * 2.4, 21.9 + next() * 1.7],
    })),
    origins: new Uint16Array(count),
    destinations: new Uint16Array(count),
    exactness: 'day',
    times: new Int32Array(count),
    values: new Float64Array(count),
    kinds: KINDS,
    kindOf: new Uint8Array(count),
  };
  for (let row = 0; row < count; row += 1) {
    table.origins[row] = somePlace(next);
    table.destinations[row] = somePlace(next);
    table.times[row] = FIRST_DAY + Math.floor(next() * DAY_COUNT);
    table.values[row] = 1 + Math.floor(next() ** 3 * 5000);
    table.kindOf[row] = Math.floor(next() * KINDS.length);
  }
  return table;
}

const MILLISECONDS_OF_A_DAY = 86_400_000;
export const dateOf = (day: number): Date => new Date(day * MILLISECONDS_OF_A_DAY);

/** The same rows as text, to be read like a file of a reader's. */
export function csvOf({ places, origins, destinations, times, values, kinds, kindOf }: FlowTable): {
  rows: string;
  places: string;
} {
  const days = Array.from({ length: DAY_COUNT }, (_, day) =>
    dateOf(FIRST_DAY + day)
      .toISOString()
      .slice(0, 10),
  );
  const lines = ['origin,destination,time,value,kind'];
  for (let row = 0; row < values.length; row += 1) {
    const [from, to] = [places[origins[row] ?? 0]?.id, places[destinations[row] ?? 0]?.id];
    lines.push(`${from},${to},${days[(times[row] ?? 0) - FIRST_DAY]},${values[row]},${kinds[kindOf[row] ?? 0]}`);
  }
  const ofPlaces = places.map(({ id, name, lngLat }) => `${id},${name},${lngLat.join(',')}`);
  return { rows: lines.join('\n'), places: ['id,name,lon,lat', ...ofPlaces].join('\n') };
}
