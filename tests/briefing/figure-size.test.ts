import { expect, test } from 'vitest';
import { figureRowOf } from '../../src/briefing/figure-size';

test('short figures are as large as figures may be', () => {
  expect(figureRowOf([{ figure: '15%', unit: '' }], 'zh-Hant').size).toBe(4);
  expect(figureRowOf([{ figure: '15%', unit: '' }], 'en').size).toBe(3.4);
});

test('two figures with their units fit in one row of 33 units, 2.4 of them between the two', () => {
  // 約 50 萬: two Chinese characters and four others, 2 + 4 × 0.57 = 4.28; 個 beside it 1.3 and a gap of 1.
  const about = { figure: '約 50 萬', unit: '個' };
  const row = figureRowOf([about, about], 'zh-Hant');
  expect(row.size).toBeCloseTo((33 - 2.4 - 2 * 2.3) / (2 * 4.28), 5);
  expect(row.hasUnitsBeside).toBe(true);
});

test('a unit of many letters stands beside its figure where there is room', () => {
  // 10,577: 6 × 0.57 = 3.42; enterprises: 11 × 0.57 × 1.3 + 1 = 9.15; 23.8 are left, so 3.4 fits.
  expect(figureRowOf([{ figure: '10,577', unit: 'enterprises' }], 'en')).toEqual({ size: 3.4, hasUnitsBeside: true });
});

test('where there is none, all units leave the row, and the figures stay large', () => {
  // Beside: 2 × (7 × 0.57 × 1.3 + 1) = 12.37 for the units leaves 18.23 for 12 × 0.57 = 6.84, a size of 2.67 < 0.8 × 3.4.
  const living = [
    { figure: '16,863', unit: 'persons' },
    { figure: '60,000', unit: 'persons' },
  ];
  expect(figureRowOf(living, 'en')).toEqual({ size: 3.4, hasUnitsBeside: false });
});

test('figures of any length stay legible', () => {
  expect(figureRowOf([{ figure: '1'.repeat(200), unit: '' }], 'en').size).toBe(2);
});
