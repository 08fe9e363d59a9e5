import { expect, test } from 'vitest';
import { handOnMouse } from '../../src/briefing/hand';

/** Whether a hand was seen on the way; each place is a step further in time. */
function seen(places: readonly (readonly [x: number, y: number])[], stepMilliseconds: number): boolean {
  const isHand = handOnMouse();
  return places.map(([x, y], step) => isHand({ x, y, at: step * stepMilliseconds })).includes(true);
}

test('a hand brings the mouse 24 pixels away within half a second, in one step or in several', () => {
  const straight = (px: number) => [0, 1, 2, 3, 4].map((step) => [300 + (px * step) / 4, 200] as const);
  expect(seen(straight(24), 100)).toBe(true);
  expect(seen(straight(23), 100)).toBe(false);
  expect(
    seen(
      [
        [300, 200],
        [900, 650],
      ],
      16,
    ),
  ).toBe(true);
});

test('a table that trembles for a minute moves no mouse by hand, however often it goes to and fro', () => {
  const tremble = Array.from({ length: 3750 }, (_, step) => [300 + (step % 2) * 6, 200 - (step % 3) * 4] as const);
  expect(seen(tremble, 16)).toBe(false);
});

test('a mouse that slides slowly off a slope is not led: 40 pixels a second are too slow', () => {
  const slide = Array.from({ length: 100 }, (_, step) => [300 + step * 4, 200] as const);
  expect(seen(slide, 100)).toBe(false);
});

test('where the mouse comes in from is no way it went: the first place alone says nothing', () => {
  expect(handOnMouse()({ x: 800, y: 500, at: 0 })).toBe(false);
});

test('one movement is told once: what follows must go as far again', () => {
  const isHand = handOnMouse();
  expect([0, 30, 36, 60].map((x, step) => isHand({ x, y: 0, at: step * 50 }))).toEqual([false, true, false, true]);
});
