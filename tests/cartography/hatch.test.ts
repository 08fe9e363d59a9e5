import { expect, test } from 'vitest';
import { hatchTile, type Pixels } from '../../src/cartography/hatch';

const BLACK = [0, 0, 0, 255] as [number, number, number, number];

const opacityAt = ({ width, data }: Pixels, x: number, y: number) => data[(y * width + x) * 4 + 3] ?? -1;

/** Whether a line through the tile's middle runs on when one walks by that step. */
function runsAlong(tile: Pixels, dx: number, dy: number): boolean {
  const wrap = (value: number) => ((value % tile.width) + tile.width) % tile.width;
  const starts = Array.from({ length: tile.width }, (_, x) => x).filter((x) => opacityAt(tile, x, 0) > 200);
  return starts.length > 0 && starts.every((x) => opacityAt(tile, wrap(x + dx * 3), wrap(dy * 3)) > 200);
}

test('vermilion runs /, green \\, ochre |', () => {
  expect(runsAlong(hatchTile('vermilion', BLACK), -1, 1)).toBe(true);
  expect(runsAlong(hatchTile('vermilion', BLACK), 1, 1)).toBe(false);
  expect(runsAlong(hatchTile('green', BLACK), 1, 1)).toBe(true);
  expect(runsAlong(hatchTile('green', BLACK), -1, 1)).toBe(false);
  expect(runsAlong(hatchTile('ochre', BLACK), 0, 1)).toBe(true);
});

test('indigo runs -: whole rows are drawn or not', () => {
  const tile = hatchTile('indigo', BLACK);
  for (let y = 0; y < tile.height; y++) {
    const row = new Set(Array.from({ length: tile.width }, (_, x) => opacityAt(tile, x, y)));
    expect(row.size).toBe(1);
  }
});

test('slate is dots: full in the middle, nothing at the corners', () => {
  const tile = hatchTile('slate', BLACK);
  expect(opacityAt(tile, tile.width / 2, tile.height / 2)).toBeGreaterThan(200);
  expect(opacityAt(tile, 0, 0)).toBe(0);
});

test('most of a hatched area stays open, so that what lies below can be read', () => {
  for (const ink of ['vermilion', 'green', 'ochre', 'indigo', 'plum', 'slate'] as const) {
    const tile = hatchTile(ink, BLACK);
    const covered = tile.data.filter((_, index) => index % 4 === 3).reduce((sum, each) => sum + each, 0);
    expect(covered / (tile.width * tile.height * 255)).toBeLessThan(0.4);
  }
});
