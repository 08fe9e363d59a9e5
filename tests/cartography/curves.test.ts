import { describe, expect, test } from 'vitest';
import { lettersAlong, smoothed } from '../../src/cartography/curves';
import type { Box, Pixel } from '../../src/cartography/boxes';

const frame: Box = [0, 0, 800, 600];
const nothing = () => true;
const chinese = { advances: [20, 20, 20], letterPx: 20, stacks: true };
const latin = { advances: [10, 10, 10, 10], letterPx: 20, stacks: false };
const middleOf = ([left, top, right, bottom]: Box) => [(left + right) / 2, (top + bottom) / 2];
const overlap = (a: Box, b: Box) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

test('a smoothed line keeps its ends and has no corner left', () => {
  const corner: Pixel[] = [
    [0, 0],
    [100, 0],
    [100, 100],
  ];
  const path = smoothed(corner);
  expect(path[0]).toEqual([0, 0]);
  expect(path.at(-1)).toEqual([100, 100]);
  expect(path).not.toContainEqual([100, 0]);
});

describe('a name along a line', () => {
  const level: Pixel[] = [
    [100, 300],
    [700, 300],
  ];

  test('is spread evenly over the middle of what is seen of the line, level where that is level', () => {
    const letters = lettersAlong(level, chinese, frame, nothing) ?? [];
    expect(letters.map(({ degrees }) => degrees)).toEqual([0, 0, 0]);
    const middles = letters.map(({ box }) => middleOf(box));
    expect(middles[1]?.[0]).toBeCloseTo(400);
    // No wider apart than 2.2 letters.
    expect((middles[1]?.[0] ?? 0) - (middles[0]?.[0] ?? 0)).toBeCloseTo(20 + 44);
    expect(middles.every(([, y]) => Math.abs((y ?? 0) - 300) < 0.001)).toBe(true);
  });

  test('is read from the left, whichever way the line was drawn', () => {
    const letters = lettersAlong(level.toReversed(), latin, frame, nothing) ?? [];
    const lefts = letters.map(({ box }) => box[0]);
    expect(lefts).toEqual([...lefts].sort((a, b) => a - b));
    expect(letters.every(({ degrees }) => degrees === 0)).toBe(true);
  });

  test('stays in what is seen of the line', () => {
    const letters = lettersAlong(level, latin, [0, 0, 300, 600], nothing) ?? [];
    expect(letters.length).toBe(4);
    expect(letters.every(({ box }) => box[2] <= 300)).toBe(true);
  });

  test('gives way to what stands on it, and is left out where nothing is free', () => {
    const taken: Box = [320, 280, 480, 320];
    const letters = lettersAlong(level, chinese, frame, (box) => !overlap(box, taken)) ?? [];
    expect(letters).toHaveLength(3);
    expect(letters.some(({ box }) => overlap(box, taken))).toBe(false);
    expect(lettersAlong(level, chinese, frame, () => false)).toBeUndefined();
  });

  test('is left out where the line is too short for it, or out of sight', () => {
    const short: Pixel[] = [
      [100, 300],
      [140, 300],
    ];
    expect(lettersAlong(short, chinese, frame, nothing)).toBeUndefined();
    expect(lettersAlong(level, chinese, [0, 400, 800, 600], nothing)).toBeUndefined();
  });

  test('stands where it stood before, if that is free', () => {
    const letters = lettersAlong(level, { ...latin, before: [300, 300] }, frame, nothing) ?? [];
    const middles = letters.map(({ box }) => middleOf(box)[0] ?? 0);
    expect(((middles[0] ?? 0) + (middles.at(-1) ?? 0)) / 2).toBeLessThan(400);
  });
});

describe('on a steep line', () => {
  const steep: Pixel[] = [
    [400, 500],
    [420, 100],
  ];

  test('Chinese letters stand upright, read from above', () => {
    const letters = lettersAlong(steep, chinese, frame, nothing) ?? [];
    expect(letters.map(({ degrees }) => degrees)).toEqual([0, 0, 0]);
    const tops = letters.map(({ box }) => box[1]);
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
  });

  test('Latin letters turn with it', () => {
    const letters = lettersAlong(steep, latin, frame, nothing) ?? [];
    // Up and a little to the right: arctan(400 / 20) anticlockwise.
    for (const { degrees } of letters) expect(degrees).toBeCloseTo(-87.14, 1);
  });
});
