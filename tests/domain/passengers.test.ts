import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DailyPassengers, PassengerCounts } from '../../src/contract/pieces';
import { PASSENGER_DIRECTIONS, PASSENGER_POPULATIONS } from '../../src/domain/passenger-names';
import {
  allOf,
  baseAverage,
  comparePassengers,
  compareWithBase,
  busiestTimes,
  emptyTotals,
  indexDays,
  indexPassengers,
  largestOfTimes,
  averageIn,
  timesListed,
  netOf,
  passengerWindow,
  passengersAt,
  passengersByTime,
  passengersIn,
  reopeningOf,
  reopenings,
  trafficRuns,
} from '../../src/domain/passengers';

const all = { populations: [...PASSENGER_POPULATIONS], directions: [...PASSENGER_DIRECTIONS] };

/** Six months, three control points. Each list is a month: residents, Mainland visitors, others. */
const small: PassengerCounts = {
  version: 1,
  series: 'control-point-passengers',
  source: 'a-source',
  licence: 'a licence',
  retrieved: '2026-11-22',
  months: ['2022-11', '2022-12', '2023-01', '2023-02', '2023-03', '2023-04'],
  pairs: [
    { controlPoint: 'river', across: 'far-bank' },
    { controlPoint: 'harbour', across: 'by-sea' },
    { controlPoint: 'old-station', across: 'by-train' },
  ],
  ...all,
  counts: [
    [
      [
        [0, 0, 0, 100, 200, 300],
        [0, 0, 0, 10, 20, 30],
        [0, 0, 0, 1, 2, 3],
      ],
      [
        [0, 0, 0, 90, 180, 330],
        [0, 0, 0, 5, 25, 35],
        [0, 0, 0, 0, 4, 4],
      ],
    ],
    [
      [
        [7, 0, 8, 9, 10, 11],
        [0, 0, 0, 0, 0, 0],
        [0, 0, 0, 0, 0, 0],
      ],
      [
        [3, 0, 2, 1, 0, 4],
        [0, 0, 0, 0, 0, 0],
        [0, 0, 0, 0, 0, 0],
      ],
    ],
    [
      [
        [0, 0, null, null, null, null],
        [0, 0, null, null, null, null],
        [0, 0, null, null, null, null],
      ],
      [
        [0, 0, null, null, null, null],
        [0, 0, null, null, null, null],
        [0, 0, null, null, null, null],
      ],
    ],
  ],
  base: {
    year: '2019',
    source: 'a-report',
    notes: [],
    pairs: [{ persons: 4800, includesDrivers: false }, { persons: 120, includesDrivers: true }, null],
  },
};
const index = indexPassengers(small);
const [RIVER, HARBOUR, OLD_STATION] = [0, 1, 2];

describe('a window of time', () => {
  test('names months, whole years, or what the table holds of them', () => {
    expect(passengerWindow(index, '2022-12', '2023-02')).toEqual({ first: 1, last: 3 });
    expect(passengerWindow(index, '2023', '2023')).toEqual({ first: 2, last: 5 });
    expect(passengerWindow(index, '1999', '2022')).toEqual({ first: 0, last: 1 });
    expect(passengerWindow(index, '2023-04', '2031-12')).toEqual({ first: 5, last: 5 });
  });

  test('is none where the table holds nothing of it, or where it ends before it begins', () => {
    expect(passengerWindow(index, '2019', '2020')).toBeUndefined();
    expect(passengerWindow(index, '2027', '2028')).toBeUndefined();
    expect(passengerWindow(index, '2023-03', '2023-02')).toBeUndefined();
    expect(passengerWindow(index, 'undated', 'undated')).toBeUndefined();
  });
});

describe('sums', () => {
  const february = { first: 3, last: 3 };
  const spring = { first: 3, last: 5 };

  test('hold each control point in each direction, with the net of both', () => {
    const totals = passengersIn(index, spring);
    // River in: 100+200+300 residents, 10+20+30 Mainland, 1+2+3 others. Out: 600, 65, 8.
    expect([...totals.arrivals]).toEqual([666, 30, 0]);
    expect([...totals.departures]).toEqual([673, 5, 0]);
    expect(netOf(totals, RIVER)).toBe(-7);
    expect(netOf(totals, HARBOUR)).toBe(25);
    expect(allOf(totals)).toBe(666 + 30 + 673 + 5);
  });

  test('of a kind of travellers leave the others out', () => {
    const totals = passengersIn(index, spring, { populations: ['mainland-visitors', 'other-visitors'] });
    expect([...totals.arrivals]).toEqual([66, 0, 0]);
    expect([...passengersIn(index, spring, { populations: [] }).arrivals]).toEqual([0, 0, 0]);
  });

  test('of a direction or of chosen control points are zero for the rest', () => {
    const totals = passengersIn(index, february, { direction: 'departure', controlPoints: new Set(['river']) });
    expect([...totals.arrivals]).toEqual([0, 0, 0]);
    expect([...totals.departures]).toEqual([95, 0, 0]);
  });

  test('are written where they are wanted, over what stood there', () => {
    const totals = emptyTotals(index);
    totals.arrivals.fill(999);
    expect(passengersIn(index, february, { direction: 'departure' }, totals)).toBe(totals);
    expect([...totals.arrivals]).toEqual([0, 0, 0]);
  });

  test('of each month make the line of a chart', () => {
    expect([...passengersByTime(index)]).toEqual([10, 0, 10, 216, 441, 717]);
    expect([...passengersByTime(index, { direction: 'arrival', populations: ['hk-residents'] })]).toEqual([
      7, 0, 8, 109, 210, 311,
    ]);
  });

  test('the scale of widths ends at the busiest month of one direction', () => {
    // River, April, out: 330 + 35 + 4.
    expect(largestOfTimes(index)).toBe(369);
  });

  test('a file whose columns are not as long as its months is refused', () => {
    expect(() => indexPassengers({ ...small, months: small.months.slice(1) })).toThrow(RangeError);
    expect(() => indexPassengers({ ...small, populations: ['hk-residents'] })).toThrow(/mainland-visitors/);
  });

  test('the order of the columns in a file does not matter', () => {
    const turned = {
      ...small,
      directions: [...small.directions].reverse(),
      counts: small.counts.map((directions) => [...directions].reverse()),
    };
    expect(passengersIn(indexPassengers(turned), spring)).toEqual(passengersIn(index, spring));
  });
});

describe('two windows held against each other', () => {
  const before = { first: 0, last: 1 };

  test('compare averages of a month, so that windows of unlike length may be compared', () => {
    const [river, harbour] = comparePassengers(index, { first: 3, last: 3 }, { first: 4, last: 5 });
    // River: 206 in February; 431 and 702 in March and April.
    expect(river).toEqual({
      pair: RIVER,
      earlier: 206,
      later: 566.5,
      change: 360.5,
      ratio: { known: true, value: 566.5 / 206 },
    });
    expect(harbour).toMatchObject({ earlier: 10, later: 12.5, change: 2.5, ratio: { known: true, value: 1.25 } });
  });

  test('from zero there is a change and no ratio', () => {
    const [river] = comparePassengers(index, before, { first: 3, last: 3 });
    expect(river).toEqual({
      pair: RIVER,
      earlier: 0,
      later: 206,
      change: 206,
      ratio: { known: false, because: 'from-zero' },
    });
  });

  test('zero in both is told apart from growth', () => {
    const [river] = comparePassengers(index, before, { first: 2, last: 2 });
    expect(river?.ratio).toEqual({ known: false, because: 'both-zero' });
  });

  test('a control point that is no longer listed is not at zero', () => {
    const changes = comparePassengers(index, before, { first: 4, last: 5 });
    expect(changes[OLD_STATION]).toEqual({
      pair: OLD_STATION,
      earlier: 0,
      ratio: { known: false, because: 'not-listed' },
    });
    expect(timesListed(index, OLD_STATION, { first: 0, last: 5 })).toBe(2);
    expect(averageIn(index, OLD_STATION, { first: 1, last: 2 })).toEqual({ persons: 0, complete: false });
  });

  test('only the control points that the filter lets through are compared', () => {
    const changes = comparePassengers(index, before, before, { controlPoints: new Set(['harbour']) });
    expect(changes.map(({ pair }) => pair)).toEqual([HARBOUR]);
  });
});

describe('the year before the pandemic', () => {
  const april = { first: 5, last: 5 };

  test('is a twelfth of the year, and says so', () => {
    expect(baseAverage(index, RIVER)).toEqual({
      kind: 'yearly-average',
      year: '2019',
      personsPerTime: 400,
      includesDrivers: false,
    });
    expect(baseAverage(index, OLD_STATION)).toBeUndefined();
  });

  test('is compared where both sides count the same people', () => {
    const [river, harbour, station] = compareWithBase(index, april);
    expect(river).toEqual({
      pair: RIVER,
      earlier: 400,
      later: 702,
      change: 302,
      ratio: { known: true, value: 702 / 400 },
    });
    // The base counts drivers: both figures stand, and no difference of unlike things.
    expect(harbour).toEqual({
      pair: HARBOUR,
      earlier: 10,
      later: 15,
      ratio: { known: false, because: 'counts-drivers' },
    });
    expect(station).toEqual({ pair: OLD_STATION, ratio: { known: false, because: 'no-figure' } });
  });

  test('is not compared with one direction or one kind of travellers', () => {
    for (const filter of [{ direction: 'arrival' }, { populations: ['hk-residents'] }] as const) {
      const [river] = compareWithBase(index, april, filter);
      expect(river?.ratio).toEqual({ known: false, because: 'not-split' });
      expect(river?.earlier).toBeUndefined();
    }
  });
});

describe('opening again', () => {
  test('is the first month with passengers after the latest closing', () => {
    expect(reopeningOf(index, RIVER)).toEqual({ pair: RIVER, month: '2023-02', closedMonths: 3 });
    expect(reopeningOf(index, OLD_STATION)).toBeUndefined();
  });

  test('one month in the midst of a long closing is a run and not the reopening', () => {
    // Closed 3, open 1, closed 4, open to the end but for one month.
    const months = [0, 0, 0, 5, 0, 0, 0, 0, 6, 7, 0, 8];
    const none = months.map(() => 0);
    const line = indexPassengers({
      ...small,
      months: months.map((_, month) => `2022-${String(month + 1).padStart(2, '0')}`),
      pairs: [{ controlPoint: 'line', across: 'far' }],
      counts: [
        [
          [months, none, none],
          [none, none, none],
        ],
      ],
    });
    expect(trafficRuns(line, 0)).toEqual([
      { first: 3, last: 3, closedBefore: 3 },
      { first: 8, last: 9, closedBefore: 4 },
      { first: 11, last: 11, closedBefore: 1 },
    ]);
    expect(reopeningOf(line, 0)?.month).toBe('2022-09');
  });

  test('a single month without passengers is an interruption and not a closing', () => {
    // Nobody passed the harbour in December 2022.
    expect(trafficRuns(index, HARBOUR).map(({ closedBefore }) => closedBefore)).toEqual([0, 1]);
    expect(reopeningOf(index, HARBOUR)).toBeUndefined();
  });

  test('the first to come back leads the list', () => {
    const late = small.counts[RIVER] ?? [];
    // A second crossing whose every month comes one earlier.
    const early = late.map((direction) => direction.map((column) => [...column.slice(1), 1]));
    const both = indexPassengers({ ...small, pairs: small.pairs.slice(0, 2), counts: [late, early] });
    expect(reopenings(both).map(({ pair, month }) => [pair, month])).toEqual([
      [1, '2023-01'],
      [0, '2023-02'],
    ]);
  });

  test('a control point that never closed did not reopen', () => {
    const open = indexPassengers({
      ...small,
      months: ['2023-02', '2023-03'],
      counts: small.counts.map((pair) => pair.map((direction) => direction.map((column) => column.slice(3, 5)))),
    });
    expect(reopeningOf(open, RIVER)).toBeUndefined();
  });
});

describe('days', () => {
  /** Three days of the same control points, told in another order; the river is shut on the second. */
  const days: DailyPassengers = {
    version: 1,
    source: 'a-source',
    retrieved: '2026-11-22',
    days: ['2023-01-31', '2023-02-01', '2023-02-02'],
    controlPoints: ['harbour', 'old-station', 'river'],
    ...all,
    counts: [
      [
        [
          [5, 6, 7],
          [0, 0, 0],
          [0, 0, 0],
        ],
        [
          [1, 1, 1],
          [0, 0, 0],
          [0, 0, 0],
        ],
      ],
      [0, 1].map(() => [0, 1, 2].map(() => [null, null, null])),
      [
        [
          [10, 0, 30],
          [2, 0, 4],
          [0, 0, 0],
        ],
        [
          [20, 0, 40],
          [0, 0, 0],
          [0, 0, 0],
        ],
      ],
    ],
  };
  const daily = indexDays(days, small);

  test('stand at the control points of the months, whatever their order in the file', () => {
    expect(passengersAt(daily, RIVER, { first: 0, last: 2 })).toBe(106);
    expect(passengersAt(daily, HARBOUR, { first: 1, last: 2 })).toBe(15);
    expect([...passengersByTime(daily)]).toEqual([38, 7, 82]);
    expect(timesListed(daily, OLD_STATION, { first: 0, last: 2 })).toBe(0);
  });

  test('of a month are its days that the table holds; a day asked of months is its month', () => {
    expect(passengerWindow(daily, '2023-02', '2023-02')).toEqual({ first: 1, last: 2 });
    expect(passengerWindow(daily, '2023-02-01', '2023-02-01')).toEqual({ first: 1, last: 1 });
    expect(passengerWindow(index, '2023-02-14', '2023-02-14')).toEqual({ first: 3, last: 3 });
  });

  test('without passengers are a storm, not a closing', () => {
    expect(reopenings(daily)).toEqual([]);
  });

  test('are held against a day of the base year', () => {
    // 4,800 persons in the 365 days of 2019.
    expect(baseAverage(daily, RIVER)?.personsPerTime).toBeCloseTo(4800 / 365, 9);
  });

  test('are told the busiest first, and none on which nobody passed', () => {
    expect(busiestTimes(daily, passengersByTime(daily), 2)).toEqual([
      { at: 2, time: '2023-02-02', persons: 82 },
      { at: 0, time: '2023-01-31', persons: 38 },
    ]);
    expect(busiestTimes(daily, [0, 0, 0], 2)).toEqual([]);
  });

  test('that a control point lacks are refused', () => {
    expect(() => indexDays({ ...days, controlPoints: ['harbour'] }, small)).toThrow(/river.*3 days/);
  });
});

/** A table of any size, with months in which a control point is not listed. */
const anyCounts = fc
  .record({ months: fc.integer({ min: 1, max: 18 }), pairs: fc.integer({ min: 1, max: 4 }) })
  .chain(({ months, pairs }) => {
    const column = fc.array(fc.oneof(fc.constant(0), fc.nat(6_000_000)), { minLength: months, maxLength: months });
    const listed = fc.array(fc.boolean(), { minLength: months, maxLength: months });
    const pair = fc.tuple(fc.array(column, { minLength: 6, maxLength: 6 }), listed);
    return fc.array(pair, { minLength: pairs, maxLength: pairs }).map((columns): PassengerCounts => ({
      ...small,
      months: Array.from(
        { length: months },
        (_, month) => `${2021 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`,
      ),
      pairs: columns.map((_, at) => ({ controlPoint: `point-${at}`, across: `far-${at}` })),
      counts: columns.map(([six, isListed]) => {
        const withGaps = six.map((values) => values.map((value, month) => (isListed[month] ? value : null)));
        return [withGaps.slice(0, 3), withGaps.slice(3)];
      }),
      base: { ...small.base, pairs: columns.map(() => null) },
    }));
  });

const anyFilter = fc.record(
  {
    populations: fc.subarray([...PASSENGER_POPULATIONS]),
    direction: fc.constantFrom(...PASSENGER_DIRECTIONS),
    controlPoints: fc.subarray(['point-0', 'point-1', 'point-2', 'point-3']).map((points) => new Set(points)),
  },
  { requiredKeys: [] },
);

test('running sums give what adding month by month gives', () => {
  fc.assert(
    fc.property(anyCounts, anyFilter, fc.nat(), fc.nat(), (counts, filter, a, b) => {
      const [first = 0, last = 0] = [a % counts.months.length, b % counts.months.length].sort((x, y) => x - y);
      const made = indexPassengers(counts);
      const totals = passengersIn(made, { first, last }, filter);
      const naive = (pair: number, direction: 'arrival' | 'departure') =>
        filter.controlPoints?.has(`point-${pair}`) === false || (filter.direction ?? direction) !== direction
          ? 0
          : PASSENGER_POPULATIONS.filter((population) => filter.populations?.includes(population) ?? true)
              .flatMap((population) =>
                (
                  counts.counts[pair]?.[PASSENGER_DIRECTIONS.indexOf(direction)]?.[
                    PASSENGER_POPULATIONS.indexOf(population)
                  ] ?? []
                ).slice(first, last + 1),
              )
              .reduce<number>((sum, persons) => sum + (persons ?? 0), 0);
      const expected = counts.pairs.map((_, pair) => [naive(pair, 'arrival'), naive(pair, 'departure')]);
      expect(counts.pairs.map((_, pair) => [totals.arrivals[pair], totals.departures[pair]])).toEqual(expected);
      expect(counts.pairs.map((_, pair) => passengersAt(made, pair, { first, last }, filter))).toEqual(
        expected.map(([into = 0, out = 0]) => into + out),
      );
      // A chart's months, added up over the window, are the window.
      expect(
        passengersByTime(made, filter)
          .slice(first, last + 1)
          .reduce((sum, persons) => sum + persons, 0),
      ).toBe(allOf(totals));
    }),
  );
});

test('a window is the sum of the windows it is cut into', () => {
  fc.assert(
    fc.property(anyCounts, fc.nat(), (counts, cut) => {
      const made = indexPassengers(counts);
      const last = counts.months.length - 1;
      fc.pre(last > 0);
      const at = cut % last;
      const whole = passengersIn(made, { first: 0, last });
      const [left, right] = [passengersIn(made, { first: 0, last: at }), passengersIn(made, { first: at + 1, last })];
      for (const pair of counts.pairs.keys())
        expect((left.arrivals[pair] ?? 0) + (right.arrivals[pair] ?? 0)).toBe(whole.arrivals[pair]);
    }),
  );
});
