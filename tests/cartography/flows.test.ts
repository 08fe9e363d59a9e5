import { describe, expect, test } from 'vitest';
import { distanceToLine, flowShapes, headSizePx, type FlowShape } from '../../src/cartography/flows';
import type { LngLat } from '../../src/contract/values';
import { toMercator } from '../../src/domain/geometry';
import type { DrawnFlow } from '../../src/domain/flows';
import { aFlow, aPoint } from '../domain/build-records';

const macao: LngLat = [113.54, 22.19];
const hengqin: LngLat = [113.52, 22.12];
/** At zoom 12 the world is 512 × 4096 pixels wide. */
const WORLD_PX = 2_097_152;

const scale = { worldPx: WORLD_PX, end: 60_000 };

const counted = (more: Partial<DrawnFlow> = {}): DrawnFlow => ({
  flow: aFlow({ id: 'living', indicator: 'living' }),
  from: macao,
  to: hengqin,
  actual: aPoint('actual', '2024-10', 16863),
  ...more,
});
const described = (id: string): DrawnFlow => ({
  flow: aFlow({ id, grade: 'described' }),
  from: macao,
  to: hengqin,
});

const pixels = (line: readonly LngLat[]) =>
  line.map((at) => {
    const [x, y] = toMercator(at);
    return [x * WORLD_PX, y * WORLD_PX] as [number, number];
  });

/** A point of a line; from the end where the index is negative. */
function pointOf(line: readonly LngLat[], index: number): [number, number] {
  const point = pixels(line).at(index);
  if (!point) throw new Error('the line has no such point');
  return point;
}
const apart = (a: readonly [number, number], b: readonly [number, number]) => Math.hypot(a[0] - b[0], a[1] - b[1]);

const only = (shapes: readonly FlowShape[], kind: FlowShape['kind']) => {
  const found = shapes.filter((shape) => shape.kind === kind);
  expect(found).toHaveLength(1);
  return found[0] as FlowShape;
};

describe('the width is the figure', () => {
  test('the largest figure of the series is 16 px wide, and 16,863 of 60,000 is 4.4968 px', () => {
    const shapes = flowShapes([counted({ target: aPoint('target', '2029', 60000) })], scale);
    expect(only(shapes, 'target').widthPx).toBe(16);
    // 16,863 / 60,000 × 16
    expect(only(shapes, 'actual').widthPx).toBeCloseTo(4.4968, 4);
  });

  test('of a range the upper end decides', () => {
    const [range] = flowShapes([counted({ actual: aPoint('actual', '2024', [10000, 30000]) })], scale);
    expect(range?.widthPx).toBe(8);
  });

  test('a described tie has one width, whatever else is drawn', () => {
    expect(flowShapes([described('goods')], { worldPx: WORLD_PX })[0]?.widthPx).toBe(2);
  });
});

describe('what stands for what', () => {
  test('a count of both directions has a head at each end and no faint end', () => {
    const [both] = flowShapes([counted({ flow: aFlow({ id: 'port', indicator: 'port', bothWays: true }) })], scale);
    expect(apart(pointOf(both?.head ?? [], 1), pointOf([hengqin], 0))).toBeLessThan(1);
    expect(apart(pointOf(both?.tail ?? [], 1), pointOf([macao], 0))).toBeLessThan(1);
    expect(new Set(both?.shaft[0]?.opacities)).toEqual(new Set([1]));
    expect(only(flowShapes([counted()], scale), 'actual').tail).toBeUndefined();
  });

  test('a flow with no aim for this time is one solid arrow', () => {
    expect(flowShapes([counted()], scale).map(({ kind }) => kind)).toEqual(['actual']);
  });

  test('an aim without any count is hollow alone, on the curve itself', () => {
    const { actual: _actual, ...uncounted } = counted({ target: aPoint('target', '2029', 60000) });
    const alone = flowShapes([uncounted], scale);
    expect(alone.map(({ kind }) => kind)).toEqual(['target']);
    expect(apart(pointOf(alone[0]?.middle ?? [], 0), pointOf([macao], 0))).toBeLessThan(0.01);
  });

  test('nothing is drawn twice: one shape for each figure', () => {
    const shapes = flowShapes([counted({ target: aPoint('target', '2029', 60000) }), described('goods')], scale);
    expect(shapes.map(({ flow, kind }) => `${flow} ${kind}`)).toEqual([
      'living actual',
      'living target',
      'goods described',
    ]);
  });
});

describe('the shape of an arrow', () => {
  test('it starts at its origin and its tip is its destination', () => {
    const { middle } = only(flowShapes([counted()], scale), 'actual');
    expect(apart(pointOf(middle, 0), pointOf([macao], 0))).toBeLessThan(0.01);
    // The head is straight and the curve is not: within two pixels.
    expect(apart(pointOf(middle, -1), pointOf([hengqin], 0))).toBeLessThan(2);
  });

  test('it is faint at its origin, full at its head, and grows all the way', () => {
    const [piece] = only(flowShapes([counted()], scale), 'actual').shaft;
    const opacities = piece?.opacities ?? [];
    expect(opacities[0]).toBeCloseTo(0.1);
    expect(opacities.at(-1)).toBeCloseTo(1);
    expect([...opacities].sort((a, b) => a - b)).toEqual(opacities);
    expect(opacities).toHaveLength(piece?.path.length ?? -1);
  });

  test('the head is wider than the shaft, and large enough to be read on the thinnest line', () => {
    expect(headSizePx(16)).toEqual({ length: 28, half: 16 });
    expect(headSizePx(1.5).half * 2).toBeGreaterThan(10);
    const { head } = only(flowShapes([counted()], scale), 'actual');
    expect(apart(pointOf(head, 0), pointOf(head, 2))).toBeCloseTo(headSizePx(4.4968).half * 2, 3);
  });

  test('rings are closed', () => {
    for (const { head, outline } of flowShapes([counted(), described('goods')], scale)) {
      expect(head.at(-1)).toEqual(head[0]);
      expect(outline.at(-1)).toEqual(outline[0]);
    }
  });

  test('dashes cover a described tie up to its head and never touch each other', () => {
    const { shaft } = only(flowShapes([described('goods')], { worldPx: WORLD_PX }), 'described');
    expect(shaft.length).toBeGreaterThan(5);
    for (const [index, { path }] of shaft.entries()) {
      const before = shaft[index - 1];
      if (before) expect(apart(pointOf(path, 0), pointOf(before.path, -1))).toBeCloseTo(6, 0);
    }
  });

  test('zoomed out until the head is longer than the way, half the way is still shaft', () => {
    const tiny = flowShapes([counted()], { worldPx: 512 * 2 ** 7, end: 60_000 })[0];
    expect(tiny?.shaft[0]?.path.length).toBeGreaterThan(1);
    for (const [lng, lat] of tiny?.outline ?? []) expect(Number.isFinite(lng) && Number.isFinite(lat)).toBe(true);
  });

  test('the head of a short arrow is smaller, so that it does not hide where the arrow leads', () => {
    const whole = headBreadthPx(WORLD_PX);
    // 4.4968 px wide: half the head's breadth is 4 + 4.4968 × 0.75 where there is room, and never less than 4.4968 / 2 + 2.5.
    expect(whole).toBeCloseTo(14.745, 2);
    expect(headBreadthPx(WORLD_PX / 64)).toBeCloseTo(9.497, 2);
  });

  /** In pixels of the zoom that it is drawn for. */
  function headBreadthPx(worldPx: number): number {
    const { head } = only(flowShapes([counted()], { worldPx, end: 60_000 }), 'actual');
    return (apart(pointOf(head, 0), pointOf(head, 2)) * worldPx) / WORLD_PX;
  }
});

describe('arrows between the same two places', () => {
  const all = flowShapes(
    [counted({ target: aPoint('target', '2029', 60000) }), described('goods'), described('data')],
    scale,
  );

  test('lie side by side: no head reaches another', () => {
    for (const [index, shape] of all.entries()) {
      for (const other of all.slice(index + 1)) {
        const line = pixels(other.middle);
        const half = headSizePx(shape.widthPx).half + headSizePx(other.widthPx).half;
        const halfway = pointOf(shape.middle, Math.floor(shape.middle.length / 2));
        expect(distanceToLine(halfway, line)).toBeGreaterThan(half);
      }
    }
  });

  test('the aim stands to the left of the count, seen along the way', () => {
    const { middle } = only(all, 'actual');
    const [start, next] = [pointOf(middle, 0), pointOf(middle, 1)];
    const beside = pointOf(only(all, 'target').middle, 0);
    // With y running south, left of a direction (dx, dy) is (dy, -dx).
    const left = (beside[0] - start[0]) * (next[1] - start[1]) - (beside[1] - start[1]) * (next[0] - start[0]);
    expect(left).toBeGreaterThan(0);
  });

  test('another pair of places begins on its own curve', () => {
    const other: DrawnFlow = {
      flow: aFlow({ id: 'back', from: 'hengqin', to: 'macao', grade: 'described' }),
      from: hengqin,
      to: macao,
    };
    const back = flowShapes([counted(), other], scale).find(({ flow }) => flow === 'back');
    expect(apart(pointOf(back?.middle ?? [], 0), pointOf([hengqin], 0))).toBeLessThan(0.01);
  });
});

test('the distance to a line is to its nearest point, ends included', () => {
  const line: [number, number][] = [
    [0, 0],
    [10, 0],
    [10, 10],
  ];
  expect(distanceToLine([5, 3], line)).toBe(3);
  expect(distanceToLine([13, 14], line)).toBe(5);
  expect(distanceToLine([0, 0], [])).toBe(Infinity);
});
