import { describe, expect, test } from 'vitest';
import { isInside, placeLabels, type Box, type LabelRequest, type Pixel } from '../../src/cartography/labels';

const frame: Box = [0, 0, 1000, 800];
const nothing = { frame, lines: [], boxes: [] };

const square = (left: number, top: number, size: number): Pixel[] => [
  [left, top],
  [left + size, top],
  [left + size, top + size],
  [left, top + size],
];

const zone = (id: string, left: number, top: number, size: number): LabelRequest => ({
  id,
  width: 60,
  height: 30,
  anchor: [left + size / 2, top + size / 2],
  rings: [square(left, top, size)],
  stands: 'around',
});

describe('a zone', () => {
  test('large enough carries its name inside, at its anchor', () => {
    expect(placeLabels([zone('large', 300, 300, 200)], nothing).get('large')).toEqual({
      centre: [400, 400],
      choice: 'inside',
    });
  });

  test('too small for its name has it beside, to the right', () => {
    const placed = placeLabels([zone('small', 300, 300, 40)], nothing).get('small');
    // Right edge 340, gap 7, half the name's width 30.
    expect(placed?.centre).toEqual([377, 320]);
  });

  test('at the right edge of the map has it on its left', () => {
    const placed = placeLabels([zone('edge', 950, 300, 40)], nothing).get('edge');
    expect(placed?.centre[0]).toBe(950 - 7 - 30);
  });

  test('crossed by a flow moves its name off the flow', () => {
    const flow = { line: [[0, 400] as Pixel, [1000, 400] as Pixel], half: 8 };
    const placed = placeLabels([zone('crossed', 300, 300, 200)], { ...nothing, lines: [flow] }).get('crossed');
    expect(Math.abs((placed?.centre[1] ?? 0) - 400)).toBeGreaterThan(8 + 15);
  });

  test('does not have its name written on another zone', () => {
    const placed = placeLabels([zone('small', 300, 300, 40), zone('neighbour', 341, 200, 240)], nothing).get('small');
    expect(placed?.centre[0]).toBeLessThan(300);
  });
});

test('a city is named below its point, or beside it where a flow leaves downwards', () => {
  const city: LabelRequest = { id: 'city', width: 50, height: 28, anchor: [500, 400], rings: [], stands: 'around' };
  expect(placeLabels([city], nothing).get('city')?.choice).toBe('below');
  const flow = { line: [[500, 400] as Pixel, [500, 800] as Pixel], half: 6 };
  expect(placeLabels([city], { ...nothing, lines: [flow] }).get('city')?.choice).not.toBe('below');
});

test('two names never take the same place', () => {
  const at = (id: string): LabelRequest => ({
    id,
    width: 50,
    height: 28,
    anchor: [500, 400],
    rings: [],
    stands: 'around',
  });
  const placed = placeLabels([at('one'), at('two')], nothing);
  expect(placed.get('one')?.centre).not.toEqual(placed.get('two')?.centre);
});

test('a name stays where it was when another place is hardly better', () => {
  const city: LabelRequest = { id: 'city', width: 50, height: 28, anchor: [500, 400], rings: [], stands: 'around' };
  expect(placeLabels([city], nothing, new Map([['city', { choice: 'left' }]])).get('city')?.choice).toBe('left');
});

describe('a name that may be left out', () => {
  const bay: LabelRequest = {
    id: 'bay',
    width: 80,
    height: 20,
    anchor: [500, 400],
    rings: [],
    stands: 'on',
    optional: true,
  };

  test('stands on its place, and is left out where a panel covers all of it', () => {
    expect(placeLabels([bay], nothing).get('bay')?.centre).toEqual([500, 400]);
    expect(placeLabels([bay], { ...nothing, boxes: [[300, 300, 700, 500]] }).has('bay')).toBe(false);
  });

  test('moves off a panel that covers part of it', () => {
    const placed = placeLabels([bay], { ...nothing, boxes: [[400, 395, 600, 800]] }).get('bay');
    expect((placed?.centre[1] ?? 0) + 10).toBeLessThanOrEqual(395);
  });

  test('never lies across the edge of a zone', () => {
    const placed = placeLabels([zone('large', 440, 300, 400), bay], nothing).get('bay');
    const left = (placed?.centre[0] ?? 0) - 40;
    expect(left >= 440 || left + 80 <= 440).toBe(true);
  });

  test('gives way to a sign that is not its own, and stands beside its own', () => {
    const own: LabelRequest = { ...bay, id: 'own', stands: 'at-sign', signPx: 6 };
    const signs = [
      { id: 'own', box: [494, 394, 506, 406] as Box },
      { id: 'other', box: [520, 392, 534, 408] as Box },
    ];
    // To the right, where it would stand first, is the other sign.
    expect(placeLabels([own], { ...nothing, signs }).get('own')?.choice).not.toBe('right');
    expect(placeLabels([own], { ...nothing, signs: signs.slice(0, 1) }).get('own')?.centre).toEqual([550, 400]);
  });

  test('stands above or below the line it names, which it does not have to avoid', () => {
    const along: Pixel[] = [
      [400, 400],
      [500, 400],
      [600, 400],
    ];
    const bridge: LabelRequest = { ...bay, id: 'bridge', along };
    const placed = placeLabels([bridge], { ...nothing, lines: [{ id: 'bridge', line: along, half: 1 }] });
    expect(placed.get('bridge')?.centre).toEqual([500, 400 + 10 + 7]);
  });
});

test('a zone that only reaches into the frame is named where it is seen; one outside is not', () => {
  const placed = placeLabels([zone('reaching', 900, 300, 300), zone('outside', 1100, 300, 60)], nothing);
  expect(placed.get('reaching')?.centre[0]).toBeLessThan(1000 - 30);
  expect(placed.has('outside')).toBe(false);
});

test('a point is inside a ring that need not be closed', () => {
  expect(isInside([5, 5], square(0, 0, 10))).toBe(true);
  expect(isInside([15, 5], square(0, 0, 10))).toBe(false);
});
