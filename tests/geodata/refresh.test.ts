/** Taking over a newly downloaded file: what is good goes in, what is doubtful changes nothing. */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namesOf, refresh } from '../../geodata/flows/refresh';
import type { Refreshed } from '../../geodata/flows/refresh';
import { decode, readOfficial } from '../../geodata/flows/passengers/official';
import { readTable, writeTable } from '../../geodata/flows/passengers/table';
import { byMonth, nextTime } from '../../geodata/flows/passengers/update';
import { OWN_CONTENT, temporaryFolder } from './content';

const CONTROL_POINTS = `
- { place: lo-wu, names: [Lo Wu, 羅湖] }
- { place: hong-kong-airport, names: [Airport, 機場] }
- { place: macao-ferry-terminal, names: [Macao Ferry Terminal, Macau Ferry Terminal] }
`;
const SOURCES = `- id: another
  date: '2024'
  retrieved: '2024-01-01'
- id: immd-daily-passenger-traffic
  date: '2025-02-28'
  retrieved: '2025-03-01'
- id: a-third
  date: '2023'
  retrieved: '2023-01-01'
`;
const HEAD = 'Date,Control Point,Arrival / Departure,Hong Kong Residents,Mainland Visitors,Other Visitors,Total,';

/** Days from a day to a day, both included. */
function daysFrom(first: string, last: string): string[] {
  const days = [first];
  for (let day = first; day < last;) days.push((day = nextTime(day)));
  return days;
}

const turned = (day: string) => day.split('-').reverse().join('-');

/** The Department's file: ten residents, two Mainland visitors and one other each way at Lo Wu, nobody at the airport. */
function official(days: readonly string[]): string {
  const rows = days.flatMap((day) =>
    ['Arrival', 'Departure'].flatMap((direction) => [
      `${turned(day)},Lo Wu,${direction},10,2,1,13,`,
      `${turned(day)},Airport,${direction},0,0,0,0,`,
    ]),
  );
  return `${[HEAD, ...rows].join('\n')}\n`;
}

class Folder {
  readonly root = temporaryFolder();

  constructor() {
    this.write('flows/passengers/control-points.yaml', CONTROL_POINTS);
    this.write('flows/passengers/monthly.yaml', "period: month\nretrieved: '2025-03-01'\n");
    this.write('sources.yaml', SOURCES);
  }

  write(name: string, text: string): void {
    mkdirSync(dirname(join(this.root, name)), { recursive: true });
    writeFileSync(join(this.root, name), text);
  }

  read(name: string): string {
    return readFileSync(join(this.root, name), 'utf8');
  }

  refresh(text: string, more: { acceptRevisions?: boolean; checkOnly?: boolean } = {}): Refreshed {
    return refresh({ root: this.root, bytes: new TextEncoder().encode(text), retrieved: '2026-04-02', ...more });
  }

  /** Everything in the folder, so that "nothing changed" can be said of all of it. */
  everything(): Record<string, string> {
    const names = readdirSync(this.root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return Object.fromEntries(
      names.map(({ parentPath, name }) => [name, readFileSync(join(parentPath, name), 'utf8')]),
    );
  }
}

/** A folder whose tables hold January and February 2025. */
function filled(): Folder {
  const folder = new Folder();
  expect(folder.refresh(official(daysFrom('2025-01-01', '2025-02-28'))).written).toBe(true);
  return folder;
}

const MARCH = daysFrom('2025-01-01', '2025-03-31');

describe('a good file', () => {
  test('becomes months and days, with what changed in words', () => {
    const folder = new Folder();
    const { changes, refused } = folder.refresh(official(daysFrom('2024-12-01', '2025-01-31')));
    expect(refused).toEqual([]);
    // 31 days of 13 persons, in two directions.
    expect(changes).toContain('added 2024-12: 806 persons');
    expect(changes).toContain('added 31 days, 2025-01-01 to 2025-01-31');
    expect(folder.read('flows/passengers/monthly.csv').split('\n').slice(0, 3)).toEqual([
      'month,control_point,direction,hk_residents,mainland_visitors,other_visitors,total',
      '2024-12,lo-wu,arrival,310,62,31,403',
      '2024-12,lo-wu,departure,310,62,31,403',
    ]);
    // Zero rows are left out of the days and kept in the months.
    expect(folder.read('flows/passengers/daily.csv')).not.toContain('airport');
    expect(folder.read('flows/passengers/monthly.csv')).toContain('2025-01,hong-kong-airport,arrival,0,0,0,0');
  });

  test('adds the new months and leaves the old as they are', () => {
    const folder = filled();
    const before = folder.read('flows/passengers/monthly.csv');
    const { changes } = folder.refresh(official(MARCH));
    expect(changes).toEqual(['added 31 days, 2025-03-01 to 2025-03-31', 'added 2025-03: 806 persons']);
    expect(folder.read('flows/passengers/monthly.csv').startsWith(before)).toBe(true);
  });

  test('is dated in the tables and in its source, and in no other', () => {
    const folder = filled();
    folder.refresh(official(MARCH));
    expect(folder.read('flows/passengers/monthly.yaml')).toContain("retrieved: '2026-04-02'");
    expect(folder.read('sources.yaml')).toBe(
      SOURCES.replace("'2025-02-28'", "'2025-03-31'").replace("'2025-03-01'", "'2026-04-02'"),
    );
  });

  test('that says nothing new changes nothing', () => {
    const folder = filled();
    const before = folder.everything();
    const { written, refused, changes } = folder.refresh(official(daysFrom('2025-01-01', '2025-02-28')));
    expect({ written, refused, changes }).toEqual({ written: false, refused: [], changes: [] });
    expect(folder.everything()).toEqual(before);
  });

  test('that is only checked changes nothing either', () => {
    const folder = filled();
    const before = folder.everything();
    expect(folder.refresh(official(MARCH), { checkOnly: true }).changes).not.toEqual([]);
    expect(folder.everything()).toEqual(before);
  });

  test('that begins later than the table leaves what came before', () => {
    const folder = filled();
    const { refused } = folder.refresh(official(daysFrom('2025-03-01', '2025-03-31')));
    expect(refused).toEqual([]);
    expect(folder.read('flows/passengers/monthly.csv')).toContain('2025-01,lo-wu,arrival,310,62,31,403');
  });

  test('a month that is not complete stays out of the months, and that is said', () => {
    const folder = filled();
    const { notes } = folder.refresh(official(daysFrom('2025-01-01', '2025-03-08')));
    expect(notes).toContain('2025-03 is not complete in the file (8 of 31 days); it stays out of the monthly table');
    expect(folder.read('flows/passengers/monthly.csv')).not.toContain('2025-03');
    expect(folder.read('flows/passengers/daily.csv')).toContain('2025-03-08,lo-wu,arrival');
  });

  test('may come in Chinese, with a byte-order mark, or from a copy with other columns', () => {
    const chinese = official(MARCH)
      .replace(HEAD, '日期,管制站,入境 / 出境,香港居民,內地訪客,其他訪客,總計')
      .replaceAll('Lo Wu', '羅湖')
      .replaceAll('Airport', '機場')
      .replaceAll('Arrival', '入境')
      .replaceAll('Departure', '出境');
    const copied = official(MARCH)
      .replace(HEAD, 'date,control_point,direction,hk_residents,mainland_visitors,other_visitors,total')
      .replace(/^(\d\d)-(\d\d)-(\d{4})(.*),$/gm, '$3-$2-$1$4');
    const [one, two, three] = [filled(), filled(), filled()];
    one.refresh(official(MARCH));
    expect(two.refresh(`\uFEFF${chinese}`).refused).toEqual([]);
    expect(three.refresh(copied).refused).toEqual([]);
    for (const other of [two, three])
      for (const name of ['monthly.csv', 'daily.csv'])
        expect(other.read(`flows/passengers/${name}`)).toBe(one.read(`flows/passengers/${name}`));
  });

  test('a control point under another spelling is the same one', () => {
    const places = namesOf(CONTROL_POINTS);
    const rows = ['Macau', 'Macao'].map(
      (name, day) => `0${String(day + 1)}-01-2025,${name} Ferry Terminal,Arrival,1,0,0,1,`,
    );
    const { rows: read, unknown } = readOfficial([HEAD, ...rows].join('\n'), places);
    expect(read.map((row) => row.controlPoint)).toEqual(['macao-ferry-terminal', 'macao-ferry-terminal']);
    expect(unknown.size).toBe(0);
  });

  test('a control point that is listed no longer is told, and not put at zero', () => {
    const folder = filled();
    const text = official(MARCH)
      .split('\n')
      .filter((row) => !(row.includes('Airport') && row.slice(3, 5) === '03'))
      .join('\n');
    const { notes, refused } = folder.refresh(text);
    expect(refused).toEqual([]);
    expect(notes).toContain('hong-kong-airport is listed until 2025-02-28 and no longer from 2025-03-01');
    expect(folder.read('flows/passengers/monthly.csv')).not.toContain('2025-03,hong-kong-airport');
  });
});

/** What a file says of the table's folder after a change of its text, which must be refused. */
function refusedAfter(change: (text: string) => string): string {
  const folder = filled();
  const before = folder.everything();
  const { refused, written } = folder.refresh(change(official(MARCH)));
  expect(written).toBe(false);
  expect(refused).not.toEqual([]);
  expect(folder.everything()).toEqual(before);
  return refused.join('\n');
}

describe('a doubtful file changes nothing', () => {
  const row = '15-03-2025,Lo Wu,Arrival,10,2,1,13,';

  test.each([
    ['a total that is not the sum', row.replace('13', '14'), /line 29\d: .*add up to 13, the file says 14/],
    ['an empty count', row.replace('10', ''), /not a whole number/],
    ['a negative count', row.replace('10', '-10'), /not a whole number/],
    ['a fraction', row.replace('10', '10.5'), /not a whole number/],
    ['a date turned about by a spreadsheet', row.replace('15-03-2025', '3/15/2025'), /"3\/15\/2025" is not a date/],
    ['a day that is not in the calendar', row.replace('15-03', '31-02'), /"31-02-2025" is not a date/],
    ['a direction that is none', row.replace('Arrival', 'Transit'), /"Transit" is neither arrival nor departure/],
    ['a row that stands twice', `${row}\n${row}`, /already stand in line/],
    ['a new control point', row.replace('Lo Wu', 'New Huanggang'), /"New Huanggang" is a control point we do not know/],
    ['a control point without its departures', row.replace('Lo Wu', 'Macao Ferry Terminal'), /only one direction/],
  ])('%s', (_, changed, expected) => {
    expect(refusedAfter((text) => text.replace(row, changed))).toMatch(expected);
  });

  test('a day that is missing', () => {
    const text = (file: string) =>
      file
        .split('\n')
        .filter((line) => !line.startsWith('15-03-2025'))
        .join('\n');
    expect(refusedAfter(text)).toContain('nothing stands between 2025-03-14 and 2025-03-16');
  });

  test('a control point that is missing for a while', () => {
    const text = (file: string) =>
      file
        .split('\n')
        .filter((line) => !line.startsWith('15-03-2025,Airport'))
        .join('\n');
    expect(refusedAfter(text)).toContain('hong-kong-airport is missing from 2025-03-15 until 2025-03-16');
  });

  test('a file that breaks off in its last day', () => {
    const cut = (file: string) => file.slice(0, file.indexOf('31-03-2025,Airport'));
    expect(refusedAfter(cut)).toMatch(
      /hong-kong-airport is missing on 2025-03-31, the last of the file; it may be cut short/,
    );
  });

  test('a day that nobody has counted yet', () => {
    const empty = (file: string) => file.replaceAll(/^(31-03-2025,Lo Wu,\w+),.*$/gm, '$1,0,0,0,0,');
    expect(refusedAfter(empty)).toContain('2025-03-31: zero at every control point');
  });

  test('a figure that stands otherwise in the table, unless revisions are accepted', () => {
    const revise = (file: string) =>
      file.replace('15-01-2025,Lo Wu,Arrival,10,2,1,13,', '15-01-2025,Lo Wu,Arrival,11,2,1,14,');
    expect(refusedAfter(revise)).toMatch(/2025-01-15 lo-wu arrival: 10 \+ 2 \+ 1 becomes 11 \+ 2 \+ 1/);
    const folder = filled();
    const { changes } = folder.refresh(revise(official(MARCH)), { acceptRevisions: true });
    expect(changes).toContain('revised 2025-01 lo-wu arrival: 310 + 62 + 31 becomes 311 + 62 + 31');
    expect(folder.read('flows/passengers/monthly.csv')).toContain('2025-01,lo-wu,arrival,311,62,31,404');
  });

  test('a control point lost from days that the table has, even if revisions are accepted', () => {
    const folder = filled();
    const before = folder.everything();
    const lost = official(MARCH)
      .split('\n')
      .filter((line) => !line.includes('Lo Wu'))
      .join('\n')
      .replaceAll(',0,0,0,0,', ',1,0,0,1,');
    const { refused } = folder.refresh(lost, { acceptRevisions: true });
    expect(refused.join('\n')).toContain('2025-01-01 lo-wu arrival: 13 in the table, no row in the file');
    expect(folder.everything()).toEqual(before);
  });

  test('a page in place of a table, an empty file, a picture', () => {
    expect(refusedAfter(() => '<!DOCTYPE html><title>Service unavailable</title>')).toMatch(
      /no column is named "date"/,
    );
    expect(refusedAfter(() => '')).toMatch(/no column is named/);
    expect(refusedAfter(() => `${HEAD}\n`)).toContain('the file holds no rows');
    const folder = filled();
    const bytes = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]);
    expect(refresh({ root: folder.root, bytes, retrieved: '2026-04-02' }).refused.join()).toContain(
      'neither UTF-8 nor UTF-16',
    );
  });

  test('whatever is cut from the end of a file, the tables agree with each other or nothing was written', () => {
    const text = official(MARCH);
    fc.assert(
      fc.property(fc.nat(text.length), (length) => {
        const folder = filled();
        const before = folder.everything();
        const { written } = folder.refresh(text.slice(0, length));
        if (!written) expect(folder.everything()).toEqual(before);
        const daily = readTable(folder.read('flows/passengers/daily.csv'), 'day').rows;
        expect(daily.every((day) => day.persons.join() === '10,2,1')).toBe(true);
      }),
      { numRuns: 25 },
    );
  });
});

test('text in UTF-16 is read as well', () => {
  expect(decode(new Uint8Array([0xff, 0xfe, 0x85, 0x7f]))).toBe('\u7f85');
});

test('a table written and read again is the same', () => {
  const place = fc.constantFrom('lo-wu', 'hong-kong-airport');
  const row = fc.record({
    at: fc.integer({ min: 1, max: 12 }).map((month) => `2025-${String(month).padStart(2, '0')}`),
    controlPoint: place,
    direction: fc.constantFrom('arrival' as const, 'departure' as const),
    persons: fc.tuple(fc.nat(), fc.nat(), fc.nat()),
  });
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const text = writeTable(rows, 'month', ['lo-wu', 'hong-kong-airport']);
      const { rows: again, problems } = readTable(text, 'month');
      expect(problems).toEqual([]);
      expect(writeTable(again, 'month', ['lo-wu', 'hong-kong-airport'])).toBe(text);
      expect(again).toHaveLength(rows.length);
    }),
  );
});

test('days add up to their month, each kind of travellers by itself', () => {
  const day = (at: string, persons: [number, number, number]) => ({
    at,
    controlPoint: 'lo-wu',
    direction: 'arrival' as const,
    persons,
  });
  const days = [day('2025-01-01', [1, 2, 3]), day('2025-01-31', [10, 20, 30]), day('2025-02-01', [9, 9, 9])];
  expect(byMonth(days, new Set(['2025-01']))).toEqual([{ ...day('2025-01', [11, 22, 33]) }]);
});

test('the tables of the atlas are as the command would write them', () => {
  const folder = join(OWN_CONTENT, 'flows/passengers');
  const order = [...new Set(namesOf(readFileSync(join(folder, 'control-points.yaml'), 'utf8')).values())];
  for (const [name, period] of [
    ['monthly.csv', 'month'],
    ['daily.csv', 'day'],
  ] as const) {
    const text = readFileSync(join(folder, name), 'utf8');
    expect(writeTable(readTable(text, period).rows, period, order)).toBe(text);
  }
});
