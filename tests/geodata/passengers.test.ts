/** Passengers by control point: the tables, held against figures that others have published, and what is made of them. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildGeodata } from '../../geodata/build';
import { readTable, totalOf } from '../../geodata/flows/passengers/table';
import type { Atlas } from '../../src/contract/atlas';
import type { DailyPassengers, Overview, PassengerCounts } from '../../src/contract/pieces';
import {
  allOf,
  compareWithBase,
  indexDays,
  indexPassengers,
  averageIn,
  passengerWindow,
  passengersByTime,
  passengersIn,
  reopeningOf,
  reopenings,
  timesListed,
} from '../../src/domain/passengers';
import { ContentFolder, OWN_CONTENT } from './content';

type FlowRow = Record<
  | 'series'
  | 'flow'
  | 'element'
  | 'from'
  | 'to'
  | 'population'
  | 'at'
  | 'kind'
  | 'value'
  | 'unit'
  | 'counted_by'
  | 'source',
  string
>;

type Row = Record<string, string>;
const readRows = <Columns extends Row>(csv: string) =>
  Papa.parse(csv.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true }).data as Columns[];

let out = '';
let text: (name: string) => string;
let counts: PassengerCounts;
let flowRows: FlowRow[];

beforeAll(async () => {
  out = mkdtempSync(join(tmpdir(), 'atlas-passengers-'));
  const { mistakes } = await buildGeodata({ root: OWN_CONTENT, out });
  expect(mistakes).toEqual([]);
  text = (name) => readFileSync(join(out, name), 'utf8');
  counts = JSON.parse(text('page/passengers-monthly.json')) as PassengerCounts;
  flowRows = readRows<FlowRow>(text('flows.csv')).filter((row) => row.series === 'control-point-passengers');
});

afterAll(() => {
  rmSync(out, { recursive: true, force: true });
});

const sumOf = (rows: readonly FlowRow[]) => rows.reduce((sum, row) => sum + Number(row.value), 0);
const monthOf = (month: string, file = flowRows) => file.filter((row) => row.at.startsWith(month));

describe('flows.csv', () => {
  // Typed in by hand from what the Department has published: 298 million in 2024, and to the last person in its data.
  test('the rows of 2024 add up to the official total', () => {
    expect(sumOf(monthOf('2024'))).toBe(298_514_012);
  });

  // As the press had it from the Department: about 335 million in 2025, 212 million in 2023.
  test('the rows of 2023 and 2025 add up to what the Department told the press', () => {
    expect(Math.round(sumOf(monthOf('2023')) / 1e6)).toBe(212);
    expect(Math.round(sumOf(monthOf('2025')) / 1e6)).toBe(335);
  });

  // 2025: 49.89 million visitors arrived, 37.83 million of them from the Mainland, 12.06 million from elsewhere.
  test('visitors who arrived in 2025 are, within a third of a per cent, those the Department told the press', () => {
    const controlPoints = new Set(counts.pairs.map((pair) => pair.controlPoint));
    const arrivals = monthOf('2025').filter((row) => controlPoints.has(row.to));
    const arrived = (population: string) => sumOf(arrivals.filter((row) => row.population === population));
    expect(Math.abs(arrived('mainland-visitors') / 37.83e6 - 1)).toBeLessThan(0.0033);
    expect(Math.abs(arrived('other-visitors') / 12.06e6 - 1)).toBeLessThan(0.0033);
  });

  test('rows are disjoint: one for each flow and month, and none of them a subtotal', () => {
    expect(new Set(flowRows.map((row) => `${row.flow} ${row.at}`)).size).toBe(flowRows.length);
    expect(new Set(flowRows.map((row) => row.population))).toEqual(
      new Set(['hk-residents', 'mainland-visitors', 'other-visitors']),
    );
    const ends = flowRows.map((row) => `${row.from} ${row.to} ${row.population} ${row.at}`);
    expect(new Set(ends).size).toBe(flowRows.length);
  });

  test('arrivals run from the other side to the control point, departures back', () => {
    const row = flowRows.find(({ flow, at }) => flow === 'lo-wu-arrivals-hk-residents' && at === '2025-12');
    expect(row).toMatchObject({
      element: 'people',
      from: 'luohu-port',
      to: 'lo-wu',
      population: 'hk-residents',
      kind: 'counted',
      unit: 'passengers',
      counted_by: 'Immigration Department',
      source: 'immd-daily-passenger-traffic',
    });
    expect(flowRows.find(({ flow }) => flow === 'lo-wu-departures-hk-residents')).toMatchObject({
      from: 'lo-wu',
      to: 'luohu-port',
    });
  });

  test('each row is of a flow of the atlas with the same ends and travellers', () => {
    const flows = new Map((JSON.parse(text('atlas.json')) as Atlas).flows.map((flow) => [flow.id, flow]));
    for (const row of flowRows)
      if (flows.get(row.flow)?.from !== row.from || flows.get(row.flow)?.population !== row.population)
        expect.fail(`${row.flow} ${row.at}`);
    expect(new Set(flowRows.map((row) => row.flow)).size).toBe(16 * 2 * 3);
  });
});

describe('the other tables', () => {
  test('daily rows stand in a file of their own and add up to the months', () => {
    const daily = readRows<FlowRow>(text('passengers-daily.csv'));
    for (const month of ['2025-01', '2025-10', '2026-02'])
      expect(sumOf(monthOf(month, daily))).toBe(sumOf(monthOf(month)));
    expect(daily.at(-1)?.at).toBe('2026-03-08');
    expect(new Set(daily.map((row) => row.at)).size).toBe(432);
    expect(text('passengers-daily.csv').split('\r\n')[0]).toBe(text('flows.csv').split('\r\n')[0]);
  });

  test('the year 2019 is no flow: it says where it counts drivers', () => {
    const rows = readRows(text('passengers-yearly.csv'));
    expect(rows.find((row) => row['control_point'] === 'lo-wu')).toMatchObject({
      persons: '78234223',
      includes_drivers: 'no',
    });
    expect(rows.filter((row) => row['includes_drivers'] === 'yes')).toHaveLength(5);
    expect(flowRows.some((row) => row.at === '2019')).toBe(false);
  });

  test('the zero that was counted is told from the month that was not', () => {
    const rows = readTable(readFileSync(join(OWN_CONTENT, 'flows/passengers/monthly.csv'), 'utf8'), 'month').rows;
    const monthsOf = (place: string) => rows.filter((row) => row.controlPoint === place && row.direction === 'arrival');
    expect(monthsOf('sha-tau-kok')).toHaveLength(62);
    expect(monthsOf('sha-tau-kok').every((row) => totalOf(row) === 0)).toBe(true);
    expect(monthsOf('hung-hom').at(-1)?.at).toBe('2024-07');
    expect(monthsOf('tuen-mun-ferry-terminal').at(-1)?.at).toBe('2022-02');
  });
});

describe('what the page loads', () => {
  test('is at most 60 kB, and the first view does not carry it', () => {
    expect(gzipSync(text('page/passengers-monthly.json')).length).toBeLessThan(60_000);
    const { flows } = JSON.parse(text('page/overview.json')) as Overview;
    expect(flows.some((flow) => flow.series === 'control-point-passengers')).toBe(false);
  });

  test('holds 62 months of 16 control points, each with its other side', () => {
    expect([counts.months[0], counts.months.at(-1), counts.months.length]).toEqual(['2021-01', '2026-02', 62]);
    expect(counts.pairs).toHaveLength(16);
    const places = (JSON.parse(text('atlas.json')) as Atlas).places;
    for (const { controlPoint, across } of counts.pairs)
      expect(places.find((place) => place.id === controlPoint)?.across).toBe(across);
  });

  test('sums as the table does', () => {
    const index = indexPassengers(counts);
    const year = passengerWindow(index, '2024', '2024');
    expect(year && allOf(passengersIn(index, year))).toBe(298_514_012);
    // All of December 2025, and the first month of all.
    const byMonth = passengersByTime(index);
    expect(byMonth[index.times.indexOf('2025-12')]).toBe(31_604_520);
    expect(byMonth[0]).toBe(133_989);
  });

  test('has the days in a piece of their own, which add up to the months', () => {
    const days = JSON.parse(text('page/passengers-daily.json')) as DailyPassengers;
    expect(gzipSync(text('page/passengers-daily.json')).length).toBeLessThan(90_000);
    const daily = indexDays(days, counts);
    const december = passengerWindow(daily, '2025-12', '2025-12');
    expect(december && allOf(passengersIn(daily, december))).toBe(31_604_520);
    // Christmas 2025, and no ship at the cruise terminal: zero is a figure. Hung Hom is not listed: none.
    const christmas = passengerWindow(daily, '2025-12-25', '2025-12-25') ?? { first: 0, last: 0 };
    expect(allOf(passengersIn(daily, christmas))).toBe(1_252_964);
    const at = (id: string) => counts.pairs.findIndex(({ controlPoint }) => controlPoint === id);
    expect(timesListed(daily, at('kai-tak-cruise-terminal'), christmas)).toBe(1);
    expect(timesListed(daily, at('hung-hom'), christmas)).toBe(0);
  });

  test('who plays the months finds the reopening, and who came back first', () => {
    const index = indexPassengers(counts);
    const months = new Map(reopenings(index).map(({ pair, month }) => [counts.pairs[pair]?.controlPoint, month]));
    expect(months.get('lok-ma-chau-spur-line')).toBe('2023-01');
    expect(months.get('west-kowloon')).toBe('2023-01');
    expect(months.get('man-kam-to')).toBe('2023-01');
    expect(months.get('lo-wu')).toBe('2023-02');
    expect(months.get('lok-ma-chau')).toBe('2023-02');
    expect(months.get('heung-yuen-wai')).toBe('2023-02');
    // Never closed in these months, or never open.
    for (const place of [
      'shenzhen-bay',
      'hong-kong-airport',
      'hong-kong-zhuhai-macao-bridge',
      'sha-tau-kok',
      'hung-hom',
    ])
      expect(months.has(place)).toBe(false);
    expect(reopeningOf(index, 0)).toEqual({ pair: 0, month: '2023-02', closedMonths: 13 });
  });

  test('2025 is held against 2019 only where both count the same people', () => {
    const index = indexPassengers(counts);
    const window = passengerWindow(index, '2025', '2025');
    const changes = window ? compareWithBase(index, window) : [];
    const of = (place: string) => changes.find(({ pair }) => counts.pairs[pair]?.controlPoint === place);
    // 78,234,223 a year is 6,519,518.58 a month.
    expect(of('lo-wu')?.earlier).toBeCloseTo(6_519_518.58, 1);
    expect(of('lo-wu')?.ratio.known).toBe(true);
    expect(of('lok-ma-chau')?.ratio).toEqual({ known: false, because: 'counts-drivers' });
    expect(of('heung-yuen-wai')?.ratio).toEqual({ known: false, because: 'no-figure' });
    expect(window && averageIn(index, 9, window)).toBeUndefined();
  });
});

describe('mistakes in a table', () => {
  const MONTHLY = 'flows/passengers/monthly.csv';
  const first = '2021-01,hong-kong-airport,arrival,16292,114,518,16924';
  const inTheFirst = async (change: (content: ContentFolder) => unknown) => {
    const content = new ContentFolder(OWN_CONTENT);
    change(content);
    return (await content.mistakes())[0] ?? '';
  };
  const lineOf = (row: string) => readFileSync(join(OWN_CONTENT, MONTHLY), 'utf8').split('\n').indexOf(row) + 1;

  test('a slip in a figure is told with its line, because the row no longer adds up', async () => {
    const mistake = await inTheFirst((content) => content.change(MONTHLY, first, first.replace('16292', '61292')));
    expect(mistake).toMatch(
      new RegExp(`^flows/passengers/monthly\\.csv:${String(lineOf(first))}:1 .*add up to 61924, the total says 16924`),
    );
  });

  test('a row that stands twice is told', async () => {
    const mistake = await inTheFirst((content) => content.append(MONTHLY, `${first}\n`));
    expect(mistake).toContain(`already stands in line ${String(lineOf(first))}`);
  });

  test('a control point that is not known is answered with the nearest', async () => {
    const mistake = await inTheFirst((content) =>
      content.change(MONTHLY, first, first.replace('hong-kong-airport', 'hongkong-airport')),
    );
    expect(mistake).toContain('"hongkong-airport" is not in control-points.yaml; did you mean "hong-kong-airport"?');
  });

  test('months that are not the sum of their days are told', async () => {
    const row =
      readFileSync(join(OWN_CONTENT, MONTHLY), 'utf8')
        .split('\n')
        .find((line) => line.startsWith('2025-06,lo-wu,arrival')) ?? '';
    const cells = row.split(',');
    const one = [
      ...cells.slice(0, 3),
      String(Number(cells[3]) + 1),
      ...cells.slice(4, 6),
      String(Number(cells[6]) + 1),
    ].join();
    const mistake = await inTheFirst((content) => content.change(MONTHLY, row, one));
    expect(mistake).toContain('2025-06 lo-wu arrival: the monthly table has');
  });
});
