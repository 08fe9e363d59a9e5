import { describe, expect, test } from 'vitest';
import type { Indicator, Point } from '../../src/contract/atlas';
import { difference, pacesOf, sortPaces } from '../../src/domain/pace';
import { yearsBetween } from '../../src/domain/time';
import { aPoint, anIndicator } from './build-records';

const TODAY = '2026-11-30';
const only = (points: Point[], more: Partial<Indicator> = {}) => {
  const [pace, ...others] = pacesOf(anIndicator(points, more), TODAY);
  expect(others).toEqual([]);
  if (!pace) throw new Error('there is no pace');
  return pace;
};
const rounded = (answer: { known: boolean; value?: unknown; because?: string }) =>
  answer.known ? Math.round((answer.value as { value: number }).value) : answer.because;

test('years are counted between last days: from the end of 2022 to the end of September 2025 are 2.75', () => {
  expect(yearsBetween('2022', '2025-09')).toBe(2.75);
  expect(yearsBetween('2024-10-31', '2029')).toBeCloseTo(5 + 2 / 12);
  expect(yearsBetween('2025-06-15', '2025-06')).toBeCloseTo(0.5 / 12);
});

describe('a target to come', () => {
  // 8,274 firms at the end of 2022, 10,577 at the end of September 2025, 15,000 wanted at the end of 2029.
  const firms = only([
    aPoint('baseline', '2022', 8274),
    aPoint('actual', '2025-09', 10577),
    aPoint('target', '2029', 15000),
  ]);

  test('is as far away as what is missing', () => {
    expect(firms.gap).toEqual({ known: true, value: { value: 4423 } }); // 15,000 − 10,577
    expect(firms.gapShare).toBeCloseTo(4423 / 15000);
  });

  test('leaves the years from the reader’s date to its last day', () => {
    expect(firms.yearsLeft.known && firms.yearsLeft.value).toBeCloseTo(3 + 1 / 12); // end of November 2026 to end of 2029
    expect(firms.past).toBe(false);
  });

  test('needs a change per year from the last count on, and shows what was achieved', () => {
    expect(rounded(firms.needed)).toBe(1041); // 4,423 in 4.25 years
    expect(rounded(firms.achieved)).toBe(837); // 2,303 in 2.75 years
    expect(firms.times?.value).toBeCloseTo(1.243, 3); // 1,040.7 ÷ 837.5
  });
});

describe('a target that has passed', () => {
  test('is past, and no pace to it is given', () => {
    const firms = only([
      aPoint('baseline', '2022', 8274),
      aPoint('actual', '2025-09', 10577),
      aPoint('target', '2025', 11000),
    ]);
    expect(firms.past).toBe(true);
    expect(firms.yearsLeft).toEqual({ known: false, because: 'past' });
    expect(rounded(firms.gap)).toBe(423);
    expect(firms.needed).toEqual({ known: false, because: 'past' });
  });

  test('and reached is reached, by how much is known', () => {
    const working = only([aPoint('actual', '2024-10', 5297), aPoint('target', '2024', 5000)]);
    expect(rounded(working.gap)).toBe(-297);
    expect(working.needed).toEqual({ known: false, because: 'reached' });
  });
});

describe('no answer is given', () => {
  test('where basis or definition differ, however exact both figures are', () => {
    const capital = only(
      [aPoint('baseline', '2022', 60), aPoint('actual', '2024', 70), aPoint('target', '2029', 300)],
      {
        comparable: false,
      },
    );
    for (const answer of [capital.gap, capital.needed, capital.achieved])
      expect(answer).toEqual({ known: false, because: 'not-comparable' });
  });

  test('across a break in the count: the change over it is nobody’s growth', () => {
    const living = only([
      aPoint('baseline', '2022', 5400),
      aPoint('actual', '2024-10', 16863, { breakBefore: true }),
      aPoint('target', '2029', 60000),
    ]);
    expect(rounded(living.gap)).toBe(43137);
    expect(rounded(living.needed)).toBe(8349); // 43,137 in 5 years and 2 months
    expect(living.achieved).toEqual({ known: false, because: 'count-changed' });
    expect(living.times).toBeUndefined();
  });

  test('but figures after the break may be joined', () => {
    const working = only([
      aPoint('baseline', '2022', 1300),
      aPoint('actual', '2024-03', 4991, { breakBefore: true }),
      aPoint('actual', '2024-10', 5297),
      aPoint('target', '2029', 40000),
    ]);
    expect(rounded(working.achieved)).toBe(525); // 306 in 7 months
  });

  test('between nine months and a year: the last whole year counts instead', () => {
    const output = only([
      aPoint('actual', '2023', 20.5, { period: 'during', qualifier: 'about' }),
      aPoint('actual', '2024-09', 26.29, { period: 'cumulative', breakBefore: true }),
      aPoint('target', '2029', 90, { period: 'during' }),
    ]);
    expect(output.latest?.at).toBe('2023');
    expect(output.gap).toEqual({ known: true, value: { value: 69.5, qualifier: 'about' } });
    const nineMonthsAlone = only([
      aPoint('actual', '2024-09', 26.29, { period: 'cumulative' }),
      aPoint('target', '2029', 90, { period: 'during' }),
    ]);
    expect(nineMonthsAlone.gap).toEqual({ known: false, because: 'other-period' });
  });

  test('from one figure alone, or from none', () => {
    const one = only([aPoint('baseline', '2022', 5879), aPoint('target', '2029', 10000)]);
    expect(one.achieved).toEqual({ known: false, because: 'one-figure' });
    const none = only([aPoint('target', '2029', 20)], { baseline: 'none' });
    expect(none.gap).toEqual({ known: false, because: 'no-figure' });
  });

  test('to a target without a year, or without a target', () => {
    const tasks = only([aPoint('actual', '2025-12', 115, { qualifier: 'about' }), aPoint('target', 'undated', 271)]);
    expect(tasks.gap).toEqual({ known: true, value: { value: 156, qualifier: 'about' } });
    expect(tasks.needed).toEqual({ known: false, because: 'undated' });
    expect(only([aPoint('actual', '2024', 5.48)]).gap).toEqual({ known: false, because: 'no-target' });
  });
});

describe('a difference of figures that are not exact', () => {
  test.each([
    ['more than 7,300 taken from 25,000', { value: 25000 }, { value: 7300, qualifier: 'above' }, 'below', 17700],
    ['less than 10 taken from 20', { value: 20 }, { value: 10, qualifier: 'below' }, 'above', 10],
    ['8 taken from more than 10', { value: 10, qualifier: 'above' }, { value: 8 }, 'above', 2],
    ['about 3 taken from about 10', { value: 10, qualifier: 'about' }, { value: 3, qualifier: 'about' }, 'about', 7],
  ] as const)('%s is still a bound', (_, a, b, qualifier, value) => {
    expect(difference(a, b)).toEqual({ value, qualifier });
  });

  test('a range keeps both its ends', () => {
    expect(difference({ value: [40, 60] }, { value: 10 })).toEqual({ value: [30, 50] });
    expect(difference({ value: 60 }, { value: [10, 20] })).toEqual({ value: [40, 50] });
  });

  test.each([
    [
      { value: 10, qualifier: 'above' },
      { value: 5, qualifier: 'above' },
    ],
    [
      { value: 10, qualifier: 'about' },
      { value: 5, qualifier: 'below' },
    ],
    [{ value: [10, 20] }, { value: [1, 2] }],
  ] as [Parameters<typeof difference>[0], Parameters<typeof difference>[1]][])(
    'nothing is known of %j less %j',
    (a, b) => {
      expect(difference(a, b)).toBeUndefined();
    },
  );
});

test('the ladders are sorted by years left or by the share that is missing; what has no answer comes last', () => {
  const near = only([aPoint('actual', '2024', 90), aPoint('target', '2027', 100)], { id: 'near' });
  const far = only([aPoint('actual', '2024', 10), aPoint('target', '2035', 100)], { id: 'far' });
  const past = only([aPoint('actual', '2024', 50), aPoint('target', '2025', 100)], { id: 'past' });
  const undated = only([aPoint('target', 'undated', 100)], { id: 'undated' });
  const ids = (paces: { indicator: { id: string } }[]) => paces.map(({ indicator }) => indicator.id);
  const all = [undated, past, far, near];
  expect(ids(sortPaces(all, 'zone'))).toEqual(['undated', 'past', 'far', 'near']);
  expect(ids(sortPaces(all, 'years-left'))).toEqual(['near', 'far', 'past', 'undated']);
  expect(ids(sortPaces(all, 'gap'))).toEqual(['far', 'past', 'near', 'undated']);
});
