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
  const city: LabelRequest = { id: 'city', width: 50, height: 28, anchor: [500, 400], rings: [] };
  expect(placeLabels([city], nothing).get('city')?.choice).toBe('below');
  const flow = { line: [[500, 400] as Pixel, [500, 800] as Pixel], half: 6 };
  expect(placeLabels([city], { ...nothing, lines: [flow] }).get('city')?.choice).not.toBe('below');
});

test('two names never take the same place', () => {
  const at = (id: string): LabelRequest => ({ id, width: 50, height: 28, anchor: [500, 400], rings: [] });
  const placed = placeLabels([at('one'), at('two')], nothing);
  expect(placed.get('one')?.centre).not.toEqual(placed.get('two')?.centre);
});

test('a name stays where it was when another place is hardly better', () => {
  const city: LabelRequest = { id: 'city', width: 50, height: 28, anchor: [500, 400], rings: [] };
  expect(placeLabels([city], nothing, new Map([['city', { choice: 'left' }]])).get('city')?.choice).toBe('left');
});

test('a point is inside a ring that need not be closed', () => {
  expect(isInside([5, 5], square(0, 0, 10))).toBe(true);
  expect(isInside([15, 5], square(0, 0, 10))).toBe(false);
});
