import { expect, test } from 'vitest';
import { figureAt, ladderOf, progressTowards } from '../../src/domain/figures';
import { aPoint, anIndicator } from './build-records';

/** Macao residents living in Hengqin: the figures the atlas shows most. */
const residents = anIndicator([
  aPoint('baseline', '2022', 5400),
  aPoint('actual', '2024-10', 16863),
  aPoint('target', '2024', 20000),
  aPoint('target', '2029', 60000),
]);

test('before any data there is no figure', () => {
  expect(figureAt(residents, '2021')).toEqual({});
});

test('at a stop the latest count not after it holds, and a target of exactly that stop stands beside it', () => {
  expect(figureAt(residents, '2023').actual?.value).toBe(5400);
  expect(figureAt(residents, '2024-10')).toEqual({ actual: residents.points[1] });
  expect(figureAt(residents, '2024')).toEqual({ actual: residents.points[1], target: residents.points[2] });
  expect(figureAt(residents, '2029').target?.value).toBe(60000);
});

test('16,863 of 20,000 are 84 percent', () => {
  const target = residents.points[2];
  if (!target) throw new Error('the target of 2024 is missing');
  const progress = progressTowards(residents, target);
  expect(progress.known && Math.round(progress.share * 1000)).toBe(843);
});

test('no share is given where two figures are not alike, even if both are exact', () => {
  const target = aPoint('target', '2025', 300);
  const capital = anIndicator([aPoint('actual', '2025', 41), target], { comparable: false });
  expect(progressTowards(capital, target)).toEqual({ known: false, because: 'not-comparable' });
});

test('a baseline alone is no progress', () => {
  const target = aPoint('target', '2025', 10000);
  expect(progressTowards(anIndicator([aPoint('baseline', '2022', 5879), target]), target)).toEqual({
    known: false,
    because: 'no-actual',
  });
});

test('no share is given towards a range or from a bound', () => {
  const range = aPoint('target', '2025', [30, 50]);
  expect(progressTowards(anIndicator([aPoint('actual', '2024', 20), range]), range)).toMatchObject({
    because: 'inexact',
  });
  const exact = aPoint('target', '2024', 20);
  const below = aPoint('actual', '2023', 10, { qualifier: 'below' });
  expect(progressTowards(anIndicator([below, exact]), exact)).toMatchObject({ because: 'inexact' });
});

test('the ladder runs from zero to the largest figure, and is filled to the latest count', () => {
  const ladder = ladderOf(residents, '2026-11-23');
  expect(ladder.filledTo).toBeCloseTo(0.28105); // 16,863 of 60,000
  expect(ladder.marks.map(({ point, end, past }) => [point.value, Number(end.toFixed(3)), past])).toEqual([
    [5400, 0.09, false],
    [16863, 0.281, false],
    [20000, 0.333, true],
    [60000, 1, false],
  ]);
});

test('the ladder holds the latest count against the first target not before it', () => {
  const { progress } = ladderOf(residents, '2026-11-23');
  expect(progress.known && progress.target.at).toBe('2024');
});

test('a target that has passed without a count for its time is said to be so', () => {
  const employed = anIndicator([aPoint('baseline', '2022', 5879), aPoint('target', '2025', 10000)]);
  expect(ladderOf(employed, '2026-11-23').overdueWithoutFigure).toBe(true);
  expect(ladderOf(employed, '2025-06-01').overdueWithoutFigure).toBe(false);
  expect(ladderOf(residents, '2026-11-23').overdueWithoutFigure).toBe(false);
});

test('a range stands on the ladder as a range', () => {
  const ladder = ladderOf(
    anIndicator([aPoint('baseline', '2022', 11), aPoint('target', '2025', [30, 50])]),
    '2024-01-01',
  );
  expect(ladder.marks[1]).toMatchObject({ start: 0.6, end: 1 });
});
