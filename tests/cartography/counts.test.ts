import { describe, expect, test } from 'vitest';
import {
  LARGEST_RADIUS_PX,
  WIDEST_COUNT_PX,
  countPicture,
  countRadiusPx,
  countWidthPx,
  type CountedPlace,
} from '../../src/cartography/counts';
import { toMercator } from '../../src/domain/geometry';
import type { LngLat } from '../../src/contract/values';

/** At zoom 10 the world is 524,288 pixels wide: the crossings lie some twenty pixels apart. */
const WORLD_PX = 524_288;
const pixels = (line: readonly LngLat[]) =>
  line.map((at) => {
    const [x, y] = toMercator(at);
    return [x * WORLD_PX, y * WORLD_PX] as const;
  });

const place = (controlPoint: string, at: LngLat, more: Partial<CountedPlace> = {}): CountedPlace => ({
  controlPoint,
  at,
  ids: {
    arrivals: `${controlPoint}-arrivals`,
    departures: `${controlPoint}-departures`,
    total: `${controlPoint}-passengers`,
  },
  arrivals: 1000,
  departures: 1000,
  peak: 1000,
  ...more,
});
const river = place('river', [114.113, 22.529], { across: [114.113, 22.533] });
const bridge = place('bridge', [114.128, 22.537], { across: [114.126, 22.545] });
const airport = place('airport', [113.93, 22.31]);
const scale = { worldPx: WORLD_PX, largest: 1000, changes: false };

/** West and east of all that belongs to a control point's arrows. */
function breadth(arrows: ReturnType<typeof countPicture>['arrows'], controlPoint: string): [number, number] {
  const xs = arrows
    .filter(({ flow }) => flow.startsWith(controlPoint))
    .flatMap(({ outline }) => pixels(outline).map(([x]) => x));
  return [Math.min(...xs), Math.max(...xs)];
}

test('widths are figures, and areas are figures', () => {
  expect(countWidthPx(1000, 1000)).toBe(WIDEST_COUNT_PX);
  expect(countWidthPx(-500, 1000)).toBe(WIDEST_COUNT_PX / 2);
  // A quarter of the area is half of the radius.
  expect(countRadiusPx(250, 1000)).toBe(LARGEST_RADIUS_PX / 2);
});

describe('the two directions of a control point', () => {
  const { arrows } = countPicture([river], scale);
  const [departures, arrivals] = arrows;

  test('lie side by side: who leaves keeps left, to the west, and who arrives to the east', () => {
    expect(arrows.map(({ flow }) => flow)).toEqual(['river-departures', 'river-arrivals']);
    const east = Math.max(...pixels(departures?.outline ?? []).map(([x]) => x));
    const west = Math.min(...pixels(arrivals?.outline ?? []).map(([x]) => x));
    expect(east).toBeLessThan(west);
  });

  test('point to where they go: departures north, arrivals south', () => {
    const heading = (middle: readonly LngLat[]) => Math.sign((middle.at(-1)?.[1] ?? 0) - (middle[0]?.[1] ?? 0));
    expect(heading(departures?.middle ?? [])).toBe(1);
    expect(heading(arrivals?.middle ?? [])).toBe(-1);
  });
});

test('neighbours whose arrows would meet move apart', () => {
  const { arrows } = countPicture([river, bridge], scale);
  expect(breadth(arrows, 'river')[1]).toBeLessThan(breadth(arrows, 'bridge')[0]);
});

test('arrows keep their place while the figures change', () => {
  const small = { arrivals: 10, departures: 10 };
  const anchorsOf = (places: CountedPlace[]) => countPicture(places, scale).anchors.map(({ at }) => at);
  expect(
    anchorsOf([
      { ...river, ...small },
      { ...bridge, ...small },
    ]),
  ).toEqual(anchorsOf([river, bridge]));
});

test('where the other side is not one place there is a circle of two halves and no arrow', () => {
  const { arrows, circles } = countPicture([airport], scale);
  expect(arrows).toEqual([]);
  expect(circles.map(({ id, fill }) => [id, fill])).toEqual([
    ['airport-passengers', 'tint'],
    ['airport-passengers', 'solid'],
  ]);
});

test('a zero is not drawn, and its place keeps a name', () => {
  const { arrows, circles, anchors } = countPicture([{ ...river, arrivals: 0, departures: 0 }], scale);
  expect([arrows, circles]).toEqual([[], []]);
  expect(anchors).toHaveLength(1);
});

test('of changes, more is solid and fewer hollow', () => {
  const { arrows } = countPicture([{ ...river, arrivals: 300, departures: -200 }], { ...scale, changes: true });
  expect(arrows.map(({ flow, kind }) => [flow, kind])).toEqual([
    ['river-departures', 'fewer'],
    ['river-arrivals', 'more'],
  ]);
});
