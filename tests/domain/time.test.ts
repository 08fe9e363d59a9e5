import { expect, test } from 'vitest';
import { compareWhen, isPast, lastDayOf, monthsBetween } from '../../src/domain/time';

test('a month ends on its own last day, also in February of a leap year', () => {
  expect(lastDayOf('2024-02')).toBe('2024-02-29');
  expect(lastDayOf('2023-02')).toBe('2023-02-28');
  expect(lastDayOf('2024-10')).toBe('2024-10-31');
});

test('October 2024 comes before the year 2024, and what is undated comes last', () => {
  expect(['undated', '2029', '2024', '2024-10', '2022'].sort(compareWhen)).toEqual([
    '2022',
    '2024-10',
    '2024',
    '2029',
    'undated',
  ]);
});

test('a year has not passed on its last day, and has on the next', () => {
  expect(isPast('2025', '2025-12-31')).toBe(false);
  expect(isPast('2025', '2026-01-01')).toBe(true);
  expect(isPast('undated', '2026-01-01')).toBe(false);
});

test('months are counted by the calendar', () => {
  expect(monthsBetween('2026-05-22', '2026-11-23')).toBe(6);
  expect(monthsBetween('2026-11-23', '2026-05-22')).toBe(-6);
});
