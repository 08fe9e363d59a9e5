import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { State } from '../../src/contract/vocabulary';
import { dayBefore, happeningsSince, isSince } from '../../src/domain/changes';
import { yearBefore } from '../../src/domain/time';
import { aMeasure, aPoint, anIndicator, says } from './build-records';

const cites = [{ source: 'a-source' }];
const TODAY = '2026-11-25';
const status = (...changes: [at: string, state: State][]) =>
  changes.map(([at, state]) => ({ at, state, note: says(state), cites }));
const NOTHING = { plans: [], events: [], indicators: [], measureZones: {} };
const told = (...args: Parameters<typeof happeningsSince>) =>
  happeningsSince(...args).map(({ key, kind, at }) => [key, kind, at]);

describe('since a date', () => {
  test('is what may lie after it, and not in the future', () => {
    expect(isSince('2025-02-14', '2025-02-14', TODAY)).toBe(false);
    expect(isSince('2025-02-15', '2025-02-14', TODAY)).toBe(true);
    expect(isSince('2025-02', '2025-02-14', TODAY)).toBe(true);
    expect(isSince('2025', '2025-02-14', TODAY)).toBe(true);
    expect(isSince('2025', '2025', TODAY)).toBe(false);
    expect(isSince('2026', '2025', TODAY)).toBe(true);
    expect(isSince('2026-12', '2025', TODAY)).toBe(false);
    expect(isSince('undated', '2025', TODAY)).toBe(false);
  });

  test('a paper known by its year is taken from the first day of it', () => {
    expect(dayBefore('2024')).toBe('2023-12-31');
    expect(dayBefore('2024-03')).toBe('2024-02-29');
    expect(dayBefore('2024-03-02')).toBe('2024-03-01');
  });

  test('a year ago is the same day', () => {
    expect(yearBefore('2026-11-25')).toBe('2025-11-25');
    expect(yearBefore('2028-02-29')).toBe('2027-02-28');
  });
});

describe('what changed', () => {
  test('a measure is new, went on, or ended, and is told once', () => {
    const measures = [
      aMeasure({ id: 'new', status: status(['2025-01', 'announced'], ['2025-06', 'in-force']) }),
      aMeasure({ id: 'went-on', status: status(['2023-12', 'announced'], ['2025-02-14', 'in-force']) }),
      aMeasure({ id: 'ended', status: status(['2020', 'in-force'], ['2025-12-31', 'expired']) }),
      aMeasure({ id: 'as-before', status: status(['2023-12', 'announced']) }),
    ];
    expect(told(NOTHING, measures, [], '2024-12-31', TODAY)).toEqual([
      ['measure/ended', 'expired', '2025-12-31'],
      ['measure/new', 'added', '2025-06'],
      ['measure/went-on', 'amended', '2025-02-14'],
    ]);
  });

  test('a term that ran out is an end, one that will is not; a search that found nothing is no change', () => {
    const relief = { status: status(['2022-10', 'in-force'], ['2026-11', 'no-later-word']) };
    const measures = [
      aMeasure({ id: 'over', ...relief, valid: { to: '2026-06-30' } }),
      aMeasure({ id: 'going', ...relief, valid: { to: '2026-12-31' } }),
    ];
    expect(told(NOTHING, measures, [], '2025', TODAY)).toEqual([['term/over', 'expired', '2026-06-30']]);
  });

  test('of an indicator the newest actual is told, never a target or a baseline', () => {
    const indicators = [
      anIndicator([
        aPoint('baseline', '2025-01', 1),
        aPoint('actual', '2025-09', 3),
        aPoint('actual', '2025-06', 2),
        aPoint('target', '2026', 9),
      ]),
    ];
    expect(told({ ...NOTHING, indicators }, [], [], '2024', TODAY)).toEqual([
      ['indicator/an-indicator', 'figure', '2025-09'],
    ]);
  });

  test('the log of the content is told with the zones of what it names', () => {
    const log = [
      { at: '2026-11-24', kind: 'changed' as const, record: 'measure' as const, id: 'tax', text: says('corrected') },
      { at: '2026-11-20', kind: 'added' as const, record: 'source' as const, id: 'paper', text: says('a paper') },
    ];
    const records = { ...NOTHING, measureZones: { tax: ['qianhai', 'nansha'] } };
    expect(happeningsSince(records, [], log, '2026-11-22', TODAY)).toMatchObject([
      { kind: 'content', zones: ['qianhai', 'nansha'], change: { id: 'tax' } },
    ]);
    expect(happeningsSince(records, [], log, '2026-11-19', TODAY)).toHaveLength(2);
  });

  test('an earlier date never tells less', () => {
    const day = fc
      .date({ min: new Date('2019-01-01'), max: new Date('2026-11-25'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const at = day.chain((text) => fc.constantFrom(text, text.slice(0, 7), text.slice(0, 4)));
    const events = fc
      .array(at)
      .map((dates) =>
        dates.map((each, index) => ({ id: String(index), at: each, zones: ['hengqin'], title: says('event'), cites })),
      );
    fc.assert(
      fc.property(events, day, day, (all, one, other) => {
        const [earlier = '', later = ''] = [one, other].sort();
        const keys = (since: string) => told({ ...NOTHING, events: all }, [], [], since, TODAY).map(([key]) => key);
        expect(keys(earlier)).toEqual(expect.arrayContaining(keys(later)));
      }),
    );
  });
});
