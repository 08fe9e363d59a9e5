import { expect, test } from 'vitest';
import { scaleBar } from '../../src/domain/scale-bar';

test('a scale bar is the longest round distance that fits', () => {
  expect(scaleBar(145, 110)).toEqual({ metres: 10_000, widthPx: 10_000 / 145 });
  expect(scaleBar(30, 110)).toEqual({ metres: 2_000, widthPx: 2_000 / 30 });
  expect(scaleBar(0.5, 110)).toEqual({ metres: 50, widthPx: 100 });
});
