/** Tables of flows for tests, written as a person would list them. */
import type { FlowTable } from '../../../src/domain/own-flows/read-rows';

type Row = [origin: number, destination: number, day: number, value: number, kind?: number];

/** Places stand in a row, `spacing` degrees apart, from 113° E 22° N on. */
export function aTable(placeCount: number, rows: readonly Row[], { spacing = 0.1, kinds = 0 } = {}): FlowTable {
  const column = (index: 0 | 1 | 2 | 3 | 4) => rows.map((row) => row[index] ?? 0);
  return {
    places: Array.from({ length: placeCount }, (_, place) => ({
      id: `p${place}`,
      name: `Place ${place}`,
      lngLat: [113 + place * spacing, 22],
    })),
    origins: Uint16Array.from(column(0)),
    destinations: Uint16Array.from(column(1)),
    exactness: 'day',
    times: Int32Array.from(column(2)),
    values: Float64Array.from(column(3)),
    kinds: Array.from({ length: kinds }, (_, kind) => `kind ${kind}`),
    kindOf: Uint8Array.from(column(4)),
  };
}
