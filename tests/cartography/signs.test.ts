import { describe, expect, test } from 'vitest';
import { SIGN_KINDS, isSignShown, signImage, signPath, signZooms } from '../../src/cartography/signs';

const BLACK = [0, 0, 0, 255] as [number, number, number, number];
const WHITE = [255, 255, 255, 255] as [number, number, number, number];

function pixelsOf(kind: (typeof SIGN_KINDS)[number]) {
  const sign = signImage(kind, BLACK, WHITE);
  return {
    middle: sign.width / 2,
    at: (x: number, y: number) => [...sign.data.slice((y * sign.width + x) * 4, (y * sign.width + x) * 4 + 4)],
  };
}

describe('a sign', () => {
  test('of a control point is open: paper in its middle, nothing at its corners', () => {
    const { middle, at } = pixelsOf('control-point');
    expect(at(middle, middle)).toEqual([255, 255, 255, 255]);
    expect(at(0, 0)[3]).toBe(0);
  });

  test('of an airport is filled', () => {
    const { middle, at } = pixelsOf('airport');
    expect(at(middle, middle)).toEqual([0, 0, 0, 255]);
  });

  test('is like no other', () => {
    expect(new Set(SIGN_KINDS.map(signPath)).size).toBe(SIGN_KINDS.length);
  });
});

describe('signs that stand close together', () => {
  // At zoom 8 the world is 131,072 pixels wide: a thousandth of a degree of longitude is 0.364 of a pixel.
  const at = (id: string, lng: number, kind: 'control-point' | 'port' = 'control-point') => ({
    id,
    kind,
    lngLat: [lng, 22.5] as [number, number],
  });

  test('show one after the other: the second once they are as far apart as they are wide', () => {
    const zooms = signZooms([at('first', 114), at('second', 114.01)]);
    expect(zooms.get('first')).toBe(8);
    // 12 px apart are needed and 3.64 px are there at zoom 8: log2(12 / 3.64) = 1.72, and the next half step is 2.
    expect(zooms.get('second')).toBe(10);
  });

  test('give way to control points, whichever is listed first', () => {
    const zooms = signZooms([at('pier', 114, 'port'), at('control-point', 114.001)]);
    expect(zooms.get('control-point')).toBe(8);
    expect(zooms.get('pier')).toBeGreaterThan(11);
  });

  test('appear in half steps of the zoom, as the map can draw them', () => {
    expect(isSignShown({ fromZoom: 9.5 }, 9.49)).toBe(false);
    expect(isSignShown({ fromZoom: 9.5 }, 9.5)).toBe(true);
    expect(isSignShown({ fromZoom: 9.5 }, 9.99)).toBe(true);
  });
});
