import { describe, expect, test } from 'vitest';
import type { PassengerCounts } from '../../src/contract/pieces';
import {
  comparedInView,
  crossingsIn,
  drawnChange,
  legendChanges,
  legendCounts,
  peaksOf,
  reopeningMonths,
  windowInView,
} from '../../src/domain/crossings';
import { PASSENGER_DIRECTIONS, PASSENGER_POPULATIONS } from '../../src/domain/passenger-names';
import { indexPassengers } from '../../src/domain/passengers';
import { INITIAL_VIEW, withMonths, withPassengers } from '../../src/domain/view';

const nobody = [0, 0, 0, 0];
/** Four months. The river opens in the third, the harbour was always open, the station is never listed in the last. */
const index = indexPassengers({
  version: 1,
  series: 'control-point-passengers',
  source: 'a-source',
  licence: 'a licence',
  retrieved: '2026-11-22',
  months: ['2022-12', '2023-01', '2023-02', '2023-03'],
  pairs: [
    { controlPoint: 'river', across: 'far-bank' },
    { controlPoint: 'harbour', across: 'by-sea' },
    { controlPoint: 'station', across: 'by-train' },
  ],
  directions: [...PASSENGER_DIRECTIONS],
  populations: [...PASSENGER_POPULATIONS],
  counts: [
    [
      [[0, 0, 100, 200], nobody, nobody],
      [[0, 0, 50, 80], nobody, nobody],
    ],
    [
      [[8, 4, 6, 10], nobody, nobody],
      [[2, 4, 2, 20], nobody, nobody],
    ],
    [
      [
        [0, 0, 0, null],
        [0, 0, 0, null],
        [0, 0, 0, null],
      ],
      [
        [0, 0, 0, null],
        [0, 0, 0, null],
        [0, 0, 0, null],
      ],
    ],
  ],
  base: { year: '2019', source: 'a-report', notes: [], pairs: [{ persons: 2400, includesDrivers: false }, null, null] },
} satisfies PassengerCounts);

const view = { ...INITIAL_VIEW, series: 'control-point-passengers' };
const rowsAt = (at: string, from = at, more = {}) => {
  const shown = withPassengers(withMonths(view, { from, to: at }), more);
  return crossingsIn(index, windowInView(index, shown), {}, comparedInView(index, shown.passengers));
};

describe('the months shown', () => {
  test('are the latest where the view says nothing', () => {
    expect(windowInView(index, view)).toEqual({ first: 3, last: 3 });
  });

  test('may be a whole year, cut to what is counted', () => {
    expect(windowInView(index, { ...view, at: '2023' })).toEqual({ first: 1, last: 3 });
  });

  test('are the first or the last of the table where the view asks for another time', () => {
    expect(windowInView(index, { ...view, at: '2009' })).toEqual({ first: 0, last: 0 });
    expect(windowInView(index, { ...view, at: '2035' })).toEqual({ first: 3, last: 3 });
  });
});

describe('a row for each control point', () => {
  test('says who arrived, who left, and how many more arrived', () => {
    expect(rowsAt('2023-02')[0]).toMatchObject({
      controlPoint: 'river',
      state: 'open',
      arrivals: 100,
      departures: 50,
      total: 150,
      net: 50,
    });
  });

  test('tells one where nobody passed from one that is not listed', () => {
    expect(rowsAt('2023-02').map(({ state }) => state)).toEqual(['open', 'open', 'closed']);
    expect(rowsAt('2023-03').map(({ state }) => state)).toEqual(['open', 'open', 'not-listed']);
  });

  test('names the reopening in the month when it happened, and in a window that holds it', () => {
    expect(rowsAt('2023-02')[0]?.reopened).toEqual({ pair: 0, month: '2023-02', closedMonths: 2 });
    expect(rowsAt('2023-03')[0]?.reopened).toBeUndefined();
    expect(rowsAt('2023-03', '2023-01')[0]?.reopened?.month).toBe('2023-02');
  });
});

describe('against another period', () => {
  test('averages of a month are compared, in each direction and in both', () => {
    // Harbour: 8 and 4 arriving is 6 a month, then 10; 2 and 4 leaving is 3, then 20; together 9, then 30.
    const { changes } = rowsAt('2023-03', '2023-03', { against: { from: '2022-12', to: '2023-01' } })[1] ?? {};
    expect(changes?.arrivals?.change).toBe(4);
    expect(changes?.departures?.change).toBe(17);
    expect(changes?.total).toMatchObject({ earlier: 9, later: 30, change: 21 });
  });

  test('the base year has no directions: their change is refused, both together is told', () => {
    const { changes } = rowsAt('2023-03', '2023-03', { against: { from: '2019', to: '2019' } })[0] ?? {};
    // 2,400 in the year is 200 a month; 280 now.
    expect(changes?.total).toMatchObject({ earlier: 200, later: 280, change: 80 });
    expect(changes?.arrivals).toMatchObject({ ratio: { known: false, because: 'not-split' } });
    expect(changes?.arrivals?.change).toBeUndefined();
  });

  test('a period of which nothing is known changes nothing', () => {
    const rows = rowsAt('2023-03', '2023-03', { against: { from: '2015', to: '2015' } });
    expect(rows.every(({ changes }) => changes === undefined)).toBe(true);
  });
});

describe('a change that is drawn', () => {
  test('is an arrow for each direction, or one circle where there is no one other side or no split', () => {
    const [, harbour] = rowsAt('2023-03', '2023-03', { against: { from: '2022-12', to: '2023-01' } });
    if (!harbour) throw new Error('the harbour is gone');
    expect(drawnChange(harbour, true)).toEqual({ arrivals: 4, departures: 17 });
    expect(drawnChange(harbour, false)).toEqual({ both: 21 });
    const [river] = rowsAt('2023-03', '2023-03', { against: { from: '2019', to: '2019' } });
    if (!river) throw new Error('the river is gone');
    expect(drawnChange(river, true)).toEqual({ both: 80 });
  });

  test('of which three stand in the legend: the largest, and two of about 35 and 8 of its hundred, more or fewer', () => {
    const drawn = new Map([
      ['river', { arrivals: 100, departures: -40 }],
      ['harbour', { arrivals: 9, departures: -2 }],
      ['station', { arrivals: 0, departures: 60 }],
      // A circle, which says nothing of the widths of arrows.
      ['airport', { both: 500 }],
    ]);
    expect(legendChanges(drawn)).toEqual([
      { controlPoint: 'river', direction: 'arrivals', change: 100 },
      { controlPoint: 'river', direction: 'departures', change: -40 },
      { controlPoint: 'harbour', direction: 'arrivals', change: 9 },
    ]);
  });

  test('is a circle in the legend where there are circles alone, and fewer than three where there are fewer', () => {
    const drawn = new Map([
      ['airport', { both: -500 }],
      ['terminal', { both: 30 }],
      ['pier', {}],
    ]);
    expect(legendChanges(drawn).map(({ change }) => change)).toEqual([-500, 30]);
    expect(legendChanges(new Map())).toEqual([]);
  });
});

test('control points that came back in one month stand together, the first month first', () => {
  expect(reopeningMonths(index)).toEqual([{ at: 2, month: '2023-02', controlPoints: ['river'] }]);
});

test('a legend has three real figures: the largest ever, and two of the latest month', () => {
  // Of 200: about 70 and about 16 in March 2023, where 200, 80, 10 and 20 were counted.
  expect(legendCounts(index).map(({ persons }) => persons)).toEqual([200, 80, 20]);
});

test('a legend of one way at one control point has three figures of different months', () => {
  const harbour = legendCounts(index, { controlPoints: new Set(['harbour']), direction: 'arrival' });
  // 8, 4, 6 and 10 arrived: the largest is March's, and of the others 4 is nearest to 3.5, then 6 to 0.8.
  expect(harbour.map(({ time, persons }) => [time, persons])).toEqual([
    ['2023-03', 10],
    ['2023-02', 6],
    ['2023-01', 4],
  ]);
});

test('the room a control point needs is that of its largest month in one direction', () => {
  expect([...peaksOf(index)]).toEqual([200, 20, 0]);
});
