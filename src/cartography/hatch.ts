/**
 * The hatches that tell zones apart without colour, drawn pixel by pixel: the map needs them as
 * images before any style is shown, and a test can look at them without a browser.
 */
import { INKS, type Ink } from '../contract/vocabulary';
import type { PageTheme } from '../domain/view';
import { PALETTES, rgba, type Rgba } from './palette';

/** Which way each ink's hatch runs: `/`, `\`, `|`, `-`, crossed, or dots. */
export const HATCHES: Readonly<Record<Ink, 'slash' | 'backslash' | 'vertical' | 'horizontal' | 'cross' | 'dots'>> = {
  vermilion: 'slash',
  green: 'backslash',
  ochre: 'vertical',
  indigo: 'horizontal',
  plum: 'cross',
  slate: 'dots',
};

/** Pixels of an image from the top left, four bytes each: red, green, blue, alpha. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

/** Images are drawn for screens of two pixels to the CSS pixel. */
export const IMAGE_PIXEL_RATIO = 2;

/**
 * Distance between lines across them, in CSS pixels at a whole zoom level; each hatch is as dense as the others to the
 * eye. MapLibre enlarges patterns with the zoom and begins anew at the next whole one, so they are up to twice as wide.
 */
export const HATCH_SPACING_PX = 5;

const LINE_PX = 0.8;
const DOT_RADIUS_PX = 0.8;

/** Distance in image pixels from `position` to the nearest multiple of `period`. */
function toNearest(position: number, period: number): number {
  const rest = ((position % period) + period) % period;
  return Math.min(rest, period - rest);
}

function drawn(size: number, colour: Rgba, distance: (x: number, y: number) => number, halfWidth: number): Pixels {
  const data = new Uint8ClampedArray(size * size * 4);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const cover = Math.min(1, Math.max(0, halfWidth + 0.5 - distance(x + 0.5, y + 0.5)));
      data.set([colour[0], colour[1], colour[2], colour[3] * cover], (y * size + x) * 4);
    }
  }
  return { width: size, height: size, data };
}

/** One tile of a hatch; tiles join without a seam. */
export function hatchTile(ink: Ink, colour: Rgba): Pixels {
  const spacing = HATCH_SPACING_PX * IMAGE_PIXEL_RATIO;
  const half = (LINE_PX * IMAGE_PIXEL_RATIO) / 2;
  // A slanting line meets the tile's edge at spacing × √2, rounded so that the tile ends where the next begins.
  const slant = Math.round(spacing * Math.SQRT2);
  switch (HATCHES[ink]) {
    case 'slash':
      return drawn(slant, colour, (x, y) => toNearest(x + y, slant) / Math.SQRT2, half);
    case 'backslash':
      return drawn(slant, colour, (x, y) => toNearest(x - y, slant) / Math.SQRT2, half);
    case 'vertical':
      return drawn(spacing, colour, (x) => toNearest(x - spacing / 2, spacing), half);
    case 'horizontal':
      return drawn(spacing, colour, (_, y) => toNearest(y - spacing / 2, spacing), half);
    case 'cross': {
      const wide = slant * 2;
      return drawn(wide, colour, (x, y) => Math.min(toNearest(x + y, wide), toNearest(x - y, wide)) / Math.SQRT2, half);
    }
    case 'dots':
      return drawn(
        spacing,
        colour,
        (x, y) => Math.hypot(toNearest(x - spacing / 2, spacing), toNearest(y - spacing / 2, spacing)),
        DOT_RADIUS_PX * IMAGE_PIXEL_RATIO,
      );
  }
}

export const hatchId = (theme: PageTheme, ink: Ink) => `hatch-${theme}-${ink}`;

/** The hatches by the names of their images, for one appearance of the page. */
export function hatchImages(theme: PageTheme): [string, Pixels][] {
  const palette = PALETTES[theme];
  return INKS.map((ink) => [hatchId(theme, ink), hatchTile(ink, rgba(palette.inks[ink], palette.hatch))]);
}
