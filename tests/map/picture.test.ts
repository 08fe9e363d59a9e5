/** A picture of the map is made of two canvases, which follow a new size one after the other. */
import { expect, test } from 'vitest';
import { haveOneShape } from '../../src/map/picture';

test('flows drawn for the size before are not laid over the map of the new one', () => {
  const map = { width: 1920, height: 1534 };
  expect(haveOneShape(map, { width: 2000, height: 1280 })).toBe(false);
  expect(haveOneShape(map, { width: 1920, height: 1534 })).toBe(true);
  // Rounded to whole pixels at another density.
  expect(haveOneShape(map, { width: 961, height: 767 })).toBe(true);
});

test('a map without flows waits for none', () => {
  expect(haveOneShape({ width: 1920, height: 1534 }, undefined)).toBe(true);
  expect(haveOneShape({ width: 1920, height: 1534 }, { width: 0, height: 0 })).toBe(true);
});
