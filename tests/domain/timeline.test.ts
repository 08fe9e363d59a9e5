import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  MONTHS,
  inForceCount,
  monthNumber,
  monthOf,
  stacked,
  timelineOf,
  yearsFromStart,
} from '../../src/domain/timeline';
import { aMeasure, aPoint, anIndicator, says } from './build-records';

const cites = [{ source: 'a-source' }];
const change = (at: string, state: 'announced' | 'in-force' | 'no-later-word') => ({
  at,
  state,
  note: says(state),
  cites,
});
const zone = (id: string, order: number) => ({
  id,
  order,
  ink: 'green' as const,
  name: says(id),
  fullName: says(id),
  summary: says(id),
  headline: [],
  anchor: [113.5, 22.1] as [number, number],
  parts: [],
  cites,
});

describe('the lines of the zones', () => {
  const plan = { id: 'plan', name: says('plan'), shortName: says('plan'), issued: '2023-12-21', horizon: '2035' };
  const overview = {
    zones: [zone('hengqin', 2), zone('nansha', 3)],
    plans: [{ ...plan, places: ['hengqin'], cites }],
    events: [
      { id: 'due', at: '2029', zones: ['hengqin'], title: says('due'), cites },
      { id: 'customs', at: '2024-03-01', zones: ['hengqin'], title: says('customs'), cites },
    ],
    indicators: [
      anIndicator([aPoint('actual', '2024-10', 5), aPoint('target', '2024', 8), aPoint('target', '2029', 9)]),
      anIndicator([aPoint('target', '2029', 1), aPoint('target', 'undated', 3)], { id: 'other' }),
    ],
  };
  const measures = [
    aMeasure({ id: 'goods', status: [change('2023-12', 'announced'), change('2024-03-01', 'in-force')] }),
    aMeasure({
      id: 'tax',
      status: [change('2023-12', 'announced'), change('2026-11', 'no-later-word')],
      valid: { to: '2027' },
    }),
  ];

  test('hold each thing at its date; what happened together is told together', () => {
    const [lane, ...others] = timelineOf(overview, measures);
    expect(others).toEqual([]);
    expect(lane?.zone).toBe('hengqin');
    expect(lane?.items.map(({ key }) => key)).toEqual([
      'plan/plan',
      'status/2023-12 announced',
      'event/customs',
      'status/2024-03-01 in-force',
      'target/2024',
      'end/2027',
      'event/due',
      'target/2029',
    ]);
    expect(lane?.items[1]).toMatchObject({ measures: [{ id: 'goods' }, { id: 'tax' }] });
    expect(lane?.items[7]).toMatchObject({ indicators: [{ id: 'an-indicator' }, { id: 'other' }] });
  });

  test('tell how many measures were in force on a date', () => {
    expect(inForceCount(measures, '2024-02')).toBe(0);
    expect(inForceCount(measures, '2024-03')).toBe(1);
  });
});

describe('a place on the line', () => {
  test('is the middle of what is known of the time', () => {
    expect(yearsFromStart('2009')).toBe(0.5);
    expect(yearsFromStart('2010-07')).toBeCloseTo(1 + 6.5 / 12);
    expect(yearsFromStart('2010-02-14')).toBeCloseTo(1 + (1 + 13.5 / 28) / 12);
  });

  test('is a month for the control, and back', () => {
    expect(monthNumber('2009-01')).toBe(0);
    expect(monthNumber('2010')).toBe(23);
    expect(monthNumber('2025-02-14')).toBe(193);
    expect(monthOf(193)).toBe('2025-02');
    expect(monthNumber('1999')).toBe(0);
    expect(monthNumber('2050')).toBe(MONTHS - 1);
    for (let month = 0; month < MONTHS; month += 1) expect(monthNumber(monthOf(month))).toBe(month);
  });
});

describe('labels', () => {
  test('stand in one row while they have room, and give way downwards where they have not', () => {
    const box = (x: number) => ({ x, width: 100, height: 30 });
    expect(stacked([box(0), box(110), box(220)], 4)).toEqual([0, 0, 0]);
    expect(stacked([box(0), box(50), box(120)], 4)).toEqual([0, 34, 0]);
    expect(stacked([box(0), { x: 50, width: 20, height: 60 }, box(60)], 4)).toEqual([0, 34, 98]);
  });

  test('never lie on one another', () => {
    const size = fc.integer({ min: 1, max: 200 });
    const boxes = fc.array(fc.record({ x: fc.integer({ min: 0, max: 900 }), width: size, height: size }));
    fc.assert(
      fc.property(boxes, (all) => {
        const tops = stacked(all, 4);
        all.forEach((a, i) => {
          all.slice(i + 1).forEach((b, offset) => {
            const [topA = 0, topB = 0] = [tops[i], tops[i + 1 + offset]];
            const apart =
              a.x + a.width <= b.x || b.x + b.width <= a.x || topA + a.height <= topB || topB + b.height <= topA;
            expect(apart).toBe(true);
          });
        });
      }),
    );
  });
});
