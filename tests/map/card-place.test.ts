import { expect, test } from 'vitest';
import { besidePlace } from '../../src/map/card-place';

const frame = [0, 0, 1000, 800] as const;
const card = { width: 320, height: 400 };

test('the card stands to the right of its place, at its height', () => {
  expect(besidePlace(card, [300, 400], undefined, frame)).toEqual([318, 200]);
});

test('at the right edge it stands on the left', () => {
  expect(besidePlace(card, [900, 400], undefined, frame)).toEqual([900 - 18 - 320, 200]);
});

test('near the lower edge it moves up but not over its place', () => {
  expect(besidePlace(card, [300, 790], undefined, frame)).toEqual([318, 400]);
});

test('beside a zone it leaves the whole zone uncovered', () => {
  expect(besidePlace(card, [300, 400], [200, 300, 500, 600], frame)).toEqual([518, 200]);
});

test('where the zone fills the map it stands beside the point in it', () => {
  expect(besidePlace(card, [300, 400], [10, 10, 990, 790], frame)).toEqual([318, 200]);
});

test('of two free sides it takes the one that hides less of what should stay visible', () => {
  const neighbour = [520, 300, 700, 500] as const;
  expect(besidePlace(card, [450, 400], undefined, frame, [neighbour])[0]).toBe(450 - 18 - 320);
});

test('when its place has been moved out of sight the card stays inside the map', () => {
  const [left, top] = besidePlace(card, [-400, 900], undefined, frame);
  expect(left).toBeGreaterThanOrEqual(0);
  expect(left + card.width).toBeLessThanOrEqual(1000);
  expect(top).toBeGreaterThanOrEqual(0);
  expect(top + card.height).toBeLessThanOrEqual(800);
});

test('about a line across the map it stands in a corner that the line leaves free', () => {
  // Straight from the top left to the bottom right: beside its middle, left or right, the card would hide half of it.
  const line = Array.from({ length: 25 }, (_, step) => [20 + 40 * step, 20 + 32 * step] as const);
  expect(besidePlace(card, [500, 404], [20, 20, 980, 788], frame, [], line)).toEqual([680, 0]);
});

test('beside a line with room next to it the card stands there', () => {
  expect(besidePlace(card, [300, 400], [200, 300, 500, 600], frame, [], [[300, 400]])).toEqual([518, 200]);
});
