/** Windows of time over flows: what is summed, what is drawn, and that it never depends on the way one came. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromFirstLayout } from '../../../src/domain/own-flows/first-layout';
import { buildFlowIndex, columnsOf } from '../../../src/domain/own-flows/flow-index';
import { FlowPainter } from '../../../src/domain/own-flows/flow-picture';
import { WindowSums } from '../../../src/domain/own-flows/window-sums';
import { aTable } from './build-table';

const NEAR = 16;
const WHOLE = { from: 0, to: 1000 };

describe('a window of time', () => {
  // Days 100 to 103; nothing on day 102.
  const index = buildFlowIndex(
    aTable(
      3,
      [
        [0, 1, 100, 5, 0],
        [0, 1, 101, 7, 1],
        [0, 1, 103, 11, 0],
        [1, 0, 101, 2, 0],
        [1, 1, 101, 4, 0],
      ],
      { kinds: 2 },
    ),
  );

  test('is counted in steps from the first time to the last, gaps included', () => {
    expect(index.firstStep).toBe(100);
    expect(index.stepCount).toBe(4);
    // Each step's first row of the first kind, then of the second.
    expect([...index.rowStarts]).toEqual([0, 1, 1, 3, 4, 4, 4, 5, 5]);
    // Each step's sum of the first kind, then of the second.
    expect([...index.stepTotals]).toEqual([5, 0, 6, 7, 0, 0, 11, 0]);
    // The third place is named by no row.
    expect(index.placeIds).toEqual(['p0', 'p1']);
  });

  test('sums each direction by itself, and what stays in a place is no flow', () => {
    const picture = new FlowPainter(index).paint({ window: { from: 0, to: 2 }, kinds: -1, zoom: NEAR });
    expect(picture.drawn).toBe(2);
    expect(picture.total).toBe(14);
    expect([...picture.leaving]).toEqual([12, 2]);
    expect([...picture.arriving]).toEqual([2, 12]);
    expect([...picture.within]).toEqual([0, 4]);
    // The larger lies on top: it comes last.
    // Both ends of both arrows, back in degrees east.
    const eastOf = (at: number) => (picture.middle[0] + (picture.ends[at] ?? NaN) - 0.5) * 360;
    expect([0, 2, 4, 6].map((at) => Number(eastOf(at).toFixed(4)))).toEqual([113.1, 113, 113, 113.1]);
    expect([1, 3, 5, 7].map((at) => picture.ends[at])).toEqual([0, 0, 0, 0]);
  });

  test('counts only the kinds that are wanted', () => {
    const painter = new FlowPainter(index);
    expect(painter.paint({ window: WHOLE, kinds: 0b10, zoom: NEAR }).total).toBe(7);
    expect(painter.paint({ window: WHOLE, kinds: 0b01, zoom: NEAR }).total).toBe(18);
    expect(painter.paint({ window: WHOLE, kinds: 0, zoom: NEAR }).drawn).toBe(0);
  });

  test('keeps its scale while it moves, and takes another when its length changes', () => {
    const painter = new FlowPainter(index);
    const scaleOf = (from: number, to: number) => painter.paint({ window: { from, to }, kinds: -1, zoom: NEAR }).scale;
    expect([scaleOf(3, 4), scaleOf(0, 1), scaleOf(0, 4), scaleOf(0, 1)]).toEqual([11, 11, 23, 5]);
  });

  test('draws only flows with an end in sight', () => {
    const frame = [112.9, 21, 113.05, 23] as const;
    expect(new FlowPainter(index).paint({ window: WHOLE, kinds: -1, zoom: NEAR, frame }).drawn).toBe(2);
    const elsewhere = [114, 21, 115, 23] as const;
    expect(new FlowPainter(index).paint({ window: WHOLE, kinds: -1, zoom: NEAR, frame: elsewhere }).drawn).toBe(0);
  });
});

test('what a browser kept before rows lay kind by kind is the same to look at', () => {
  const rowsOfBefore: [number, number, number, number, number][] = [
    [0, 1, 100, 5, 1],
    [0, 1, 100, 7, 0],
    [1, 0, 100, 2, 1],
    [0, 1, 102, 3, 0],
  ];
  const index = buildFlowIndex(aTable(2, rowsOfBefore, { kinds: 2 }));
  const first = fromFirstLayout({
    ...index,
    // Flow 0 runs from the first place to the second, flow 1 back; nothing on day 101.
    rowStarts: Uint32Array.of(0, 3, 3, 4),
    flowOf: Uint32Array.of(0, 0, 1, 0),
    values: Float64Array.of(5, 7, 2, 3),
    kindOf: Uint8Array.of(1, 0, 1, 0),
  });
  expect(first).toEqual(index);
});

const rows = fc.array(
  fc.tuple(
    fc.nat(5),
    fc.nat(5),
    fc.nat(20),
    fc.oneof(fc.nat(1000), fc.double({ min: 0, max: 1e6, noNaN: true })),
    fc.nat(2),
  ),
  { minLength: 1, maxLength: 60 },
);
const moves = fc.array(
  fc.record({ from: fc.integer({ min: -3, max: 24 }), length: fc.nat(24), kinds: fc.constantFrom(-1, 1, 5, 6) }),
  {
    minLength: 1,
    maxLength: 30,
  },
);

test('a sum never depends on how the window moved there', () => {
  fc.assert(
    fc.property(rows, moves, (given, steps) => {
      const index = buildFlowIndex(aTable(6, given, { kinds: 3 }));
      const moved = new WindowSums(index);
      for (const { from, length, kinds } of steps) moved.move({ from, to: from + length }, kinds);
      const { from, length, kinds } = steps.at(-1) ?? { from: 0, length: 0, kinds: -1 };
      index.flowOrigins.forEach((origin, flow) => {
        const expected = given
          .filter(
            ([o, d, , , kind]) =>
              `p${o}` === index.placeIds[origin] &&
              `p${d}` === index.placeIds[index.flowDestinations[flow] ?? 0] &&
              (kinds === -1 || (kinds >> kind) % 2 === 1),
          )
          .filter(([, , day]) => day - index.firstStep >= Math.max(0, from) && day - index.firstStep < from + length);
        const sum = expected.reduce((total, row) => total + row[3], 0);
        expect(moved.sums[flow]).toBeCloseTo(sum, 6);
        if (expected.length === 0) expect(moved.sums[flow]).toBe(0);
      });
    }),
  );
});

test('of many flows exactly the largest are drawn, the smallest of them first', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 120 }),
      fc.integer({ min: 1, max: 40 }),
      (values, most) => {
        const index = buildFlowIndex(
          aTable(
            121,
            values.map((value, place) => [place, place + 1, 0, value]),
          ),
        );
        const picture = new FlowPainter(index, most).paint({ window: WHOLE, kinds: -1, zoom: NEAR });
        const drawn = [...picture.flows.subarray(0, picture.drawn)].map((flow) => picture.sums[flow]);
        expect(drawn).toEqual([...values].sort((a, b) => a - b).slice(-most));
        expect(picture.present).toBe(values.length);
      },
    ),
  );
});

describe('places', () => {
  // Four places 0.01° (about 1 km) apart: one at zoom 7, where that is 0.36 px wide on a world of 65,536 px.
  const index = buildFlowIndex(
    aTable(
      4,
      [
        [0, 1, 0, 1],
        [1, 2, 0, 10],
        [2, 3, 0, 3],
      ],
      { spacing: 0.01 },
    ),
  );

  test('that lie together are one from afar, named after the busiest, and what runs among them stays inside', () => {
    const picture = new FlowPainter(index).paint({ window: WHOLE, kinds: -1, zoom: 7.9 });
    expect([...picture.level.sizes]).toEqual([4]);
    // Place 2 has 13 coming and going, place 1 has 11.
    expect([...picture.level.leaders]).toEqual([2]);
    expect(picture.drawn).toBe(0);
    expect(picture.within[0]).toBe(14);
  });

  test('stand alone from nearby', () => {
    const picture = new FlowPainter(index).paint({ window: WHOLE, kinds: -1, zoom: NEAR });
    expect(picture.level.leaders).toHaveLength(4);
    expect(picture.drawn).toBe(3);
  });

  test('lose nothing at any zoom', () => {
    const painter = new FlowPainter(index);
    for (let zoom = 5; zoom < 20; zoom += 0.5) {
      const picture = painter.paint({ window: WHOLE, kinds: -1, zoom });
      expect(picture.total + picture.within.subarray(0, picture.level.leaders.length).reduce((a, b) => a + b, 0)).toBe(
        14,
      );
    }
  });
});

test('a row weighs at most 40 bytes, also where each pair of places has but four', () => {
  let seed = 1;
  const random = (most: number) => {
    seed = (seed * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return Math.floor((seed / 2 ** 32) * most);
  };
  const count = 40_000;
  const rowsOfYear = Array.from({ length: count }, (): [number, number, number, number, number] => [
    random(100),
    random(100),
    random(365),
    random(1000),
    random(3),
  ]);
  const bytes = columnsOf(buildFlowIndex(aTable(100, rowsOfYear, { spacing: 0.02, kinds: 3 }))).reduce(
    (sum, { byteLength }) => sum + byteLength,
    0,
  );
  expect(bytes / count).toBeLessThan(40);
});
