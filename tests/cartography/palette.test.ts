import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mixed, PALETTES, rgba } from '../../src/cartography/palette';
import { THEMES_OF_PAGE, type PageTheme } from '../../src/domain/view';

const tokens = readFileSync(resolve(import.meta.dirname, '../../src/ui/tokens.css'), 'utf8');

/** The custom properties of one appearance, with those of the light one where it says nothing. */
function tokensOf(theme: PageTheme): Map<string, string> {
  const blocks = theme === 'light' ? [':root'] : [':root', `:root[data-theme='${theme}']`];
  return new Map(
    blocks.flatMap((selector) => {
      const start = tokens.indexOf(`${selector} {`);
      const block = tokens.slice(start, tokens.indexOf('}', start));
      return [...block.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6});/g)].map(
        ([, name, value]) => [name ?? '', value ?? ''] as const,
      );
    }),
  );
}

test.each(THEMES_OF_PAGE)('the map and the page have the same colours in %s', (theme) => {
  const page = tokensOf(theme);
  const map = PALETTES[theme];
  const shared = { paper: map.paper, land: map.land, water: map.water, text: map.text, flow: map.flow };
  for (const [name, colour] of Object.entries(shared)) expect([name, colour]).toEqual([name, page.get(name)]);
  const named = { 'text-quiet': map.textQuiet, 'water-name': map.waterName, link: map.bridge, rail: map.rail };
  for (const [name, colour] of Object.entries(named)) expect([name, colour]).toEqual([name, page.get(name)]);
  expect(map.structure).toBe(page.get('structure'));
  expect(map.administrative).toBe(page.get('administrative'));
  for (const [ink, colour] of Object.entries(map.inks)) expect([ink, colour]).toEqual([ink, page.get(`ink-${ink}`)]);
});

test('a colour is read as its channels', () => {
  expect(rgba('#b8321c', 0.5)).toEqual([184, 50, 28, 128]);
});

test('a colour between two stands between them in every channel', () => {
  expect(mixed('#000000', '#ff8000', 0.5)).toBe('#804000');
  expect(mixed('#102030', '#ffffff', 0)).toBe('#102030');
});

/** From 0 to 1 to what the eye adds up (sRGB to linear light). */
const linear = (channel: number) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
const linearOf = (hex: string) =>
  rgba(hex)
    .slice(0, 3)
    .map((channel) => linear(channel / 255)) as [number, number, number];

/** WCAG 2.2: 1 for alike, 21 for black on white. */
function contrast(one: string, other: string): number {
  const [darker, lighter] = [one, other]
    .map((hex) => {
      const [red, green, blue] = linearOf(hex);
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    })
    .sort((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

test('contrast is counted as WCAG counts it', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

describe.each(THEMES_OF_PAGE)('in %s', (theme) => {
  const palette = PALETTES[theme];

  test('every name can be read on what it stands on', () => {
    const names = { text: palette.text, textQuiet: palette.textQuiet, ...palette.inks };
    for (const [name, colour] of Object.entries(names)) {
      for (const ground of [palette.land, palette.paper]) {
        expect([name, ground, contrast(colour, ground) >= 4.5]).toEqual([name, ground, true]);
      }
    }
    expect(contrast(palette.waterName, palette.water)).toBeGreaterThanOrEqual(4.5);
  });

  test('what carries meaning without words stands out from the ground', () => {
    for (const colour of [palette.flow, palette.bridge, palette.rail, ...Object.values(palette.inks)]) {
      expect(contrast(colour, palette.land)).toBeGreaterThanOrEqual(3);
    }
    expect(contrast(palette.bridge, palette.water)).toBeGreaterThanOrEqual(3);
  });
});

/** Machado, Oliveira and Fernandes 2009, full severity; rows make red, green and blue, in linear light. */
const SEEN_WITHOUT = {
  'the red cones': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  'the green cones': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  'the blue cones': [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const;

/** Lightness and the two colour axes of CIELAB, D65. */
function lab([red, green, blue]: readonly number[]): [number, number, number] {
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const [r = 0, g = 0, b = 0] = [red, green, blue];
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

test.each(Object.keys(SEEN_WITHOUT) as (keyof typeof SEEN_WITHOUT)[])(
  'the four zones stay apart for eyes without %s',
  (missing) => {
    for (const theme of ['light', 'dark'] as const) {
      const { vermilion, green, ochre, indigo } = PALETTES[theme].inks;
      const seen = [vermilion, green, ochre, indigo].map((ink) => {
        const light = linearOf(ink);
        return lab(
          SEEN_WITHOUT[missing].map((row) =>
            Math.min(
              1,
              Math.max(
                0,
                row.reduce<number>((sum, share, index) => sum + share * (light[index] ?? 0), 0),
              ),
            ),
          ),
        );
      });
      for (const [index, one] of seen.entries()) {
        for (const other of seen.slice(index + 1)) {
          // Two is a difference just noticed side by side.
          const distance = Math.hypot(...one.map((each, axis) => each - (other[axis] ?? 0)));
          expect(distance).toBeGreaterThan(9);
        }
      }
    }
  },
);
