import { expect, test } from 'vitest';
import { figureSizeOf } from '../../src/briefing/figure-size';

test('short figures are as large as figures may be', () => {
  expect(figureSizeOf([{ figure: '15%', unit: '' }], 'zh-Hant')).toBe(4);
  expect(figureSizeOf([{ figure: '15%', unit: '' }], 'en')).toBe(3.4);
});

test('two figures with their units fit in one row of 33 units, 2.4 of them between the two', () => {
  // 約 50 萬: two Chinese characters and four others, 2 + 4 × 0.57 = 4.28; 個 beside it 1.3 and a gap of 1.
  const about = { figure: '約 50 萬', unit: '個' };
  expect(figureSizeOf([about, about], 'zh-Hant')).toBeCloseTo((33 - 2.4 - 2 * 2.3) / (2 * 4.28), 5);
});

test('a unit of many letters stands on a line of its own and takes no room from the figure', () => {
  expect(figureSizeOf([{ figure: '10,577', unit: 'enterprises' }], 'en')).toBe(3.4);
});

test('figures of any length stay legible', () => {
  expect(figureSizeOf([{ figure: '1'.repeat(200), unit: '' }], 'en')).toBe(2);
});
