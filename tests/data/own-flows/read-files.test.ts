/** What a reader's table may look like, and what is said about it. The messages are those a person reads. */
import { describe, expect, test } from 'vitest';
import { readFiles, type TextFile } from '../../../src/data/own-flows/read-files';
import { describeProblem, ownFlowsMessages } from '../../../src/i18n/own-flows';

const MAP = [112, 21, 116, 25] as const;
const PLACES = 'id,name,lon,lat\nlo-wu,Lo Wu,114.113,22.531\nfutian,Futian,114.069,22.516\n';

const named = (...texts: string[]): TextFile[] =>
  texts.map((text, index) => ({ name: ['rows.csv', 'places.csv', 'more.csv'][index] ?? '', text }));

const read = (...texts: string[]) => readFiles(named(...texts), { known: [], map: MAP });

const said = (...texts: string[]) =>
  read(...texts).problems.map((problem) => describeProblem(problem, ownFlowsMessages('en')));

describe('tables without a mistake', () => {
  test('become columns, whichever comes first', () => {
    const { table, problems, leftOut, files } = read(
      'origin,destination,time,value,kind\nlo-wu,futian,2025-03-01,10,resident\nfutian,lo-wu,2025-03-02,2.5,visitor\n',
      PLACES,
    );
    expect(problems).toEqual([]);
    expect(leftOut).toBe(0);
    expect(files.map(({ kind, rows }) => [kind, rows])).toEqual([
      ['rows', 2],
      ['places', 2],
    ]);
    expect(table?.exactness).toBe('day');
    expect([...(table?.origins ?? [])]).toEqual([0, 1]);
    expect([...(table?.destinations ?? [])]).toEqual([1, 0]);
    // 1 March 2025 is day 20,148 after 1 January 1970: 55 years with 14 leap days, and 31 + 28 days.
    expect([...(table?.times ?? [])]).toEqual([20_148, 20_149]);
    expect([...(table?.values ?? [])]).toEqual([10, 2.5]);
    expect(table?.kinds).toEqual(['resident', 'visitor']);
  });

  test('may name their columns in Chinese, separate by tabs or semicolons, group thousands, and break lines in any way', () => {
    const { table, problems } = read(
      '起點\t終點\t年份\t人次\r\nLo Wu\t福田\t2024年\t"1,234"\r\n',
      'sep=;\n編號;名稱;經度;緯度\rlo-wu;Lo Wu;114.113;22.531\rft;福田;114.069;２２．５１６\r',
    );
    expect(problems).toEqual([]);
    expect(table?.exactness).toBe('year');
    expect([...(table?.values ?? [])]).toEqual([1234]);
    expect(table?.places.map(({ lngLat }) => lngLat)).toEqual([
      [114.113, 22.531],
      [114.069, 22.516],
    ]);
  });

  test('may name places of the atlas instead of bringing their own', () => {
    const known = [
      { id: 'qianhai', name: 'Qianhai', names: ['前海', 'Qianhai'], lngLat: [113.9, 22.53] as [number, number] },
      { id: 'hengqin', name: 'Hengqin', names: ['橫琴', 'Hengqin'], lngLat: [113.5, 22.1] as [number, number] },
    ];
    const files = named('origin,destination,value\n前海,hengqin,3\n');
    const { table, problems } = readFiles(files, { known, map: MAP });
    expect(problems).toEqual([]);
    expect(table?.exactness).toBeUndefined();
    expect(table?.places.map(({ id }) => id)).toEqual(['qianhai', 'hengqin']);
  });

  test('ignore blank lines and the empty cells that spreadsheets leave behind', () => {
    const { table, problems } = read(
      '\n,,\norigin,destination,value\nlo-wu,futian,1,,\n\n,,\nfutian,lo-wu,2\n',
      PLACES,
    );
    expect(problems).toEqual([]);
    expect(table?.values).toHaveLength(2);
  });
});

const ROWS = 'origin,destination,time,value\n';

describe('twenty files with a mistake', () => {
  test.each<[name: string, texts: string[], messages: string[]]>([
    ['nothing at all', [''], ['rows.csv: the file is empty.']],
    [
      'a picture',
      ['\u0089PNG\r\n\u001a\n\u0000\u0000'],
      ['rows.csv: this is not a text file. A CSV file is expected.'],
    ],
    [
      'some other table',
      ['species,colour\nhorse,brown\n'],
      [
        'rows.csv, line 1: the header (species, colour) is neither that of places (id, name, lon, lat) nor that of flows (origin, destination, time, value, kind).',
      ],
    ],
    [
      'a missing column',
      ['origin,destination,time\nlo-wu,futian,2025\n', PLACES],
      ['rows.csv, line 1, column “value”: there is no column “value”. The header is: origin, destination, time.'],
    ],
    [
      'the same header twice',
      ['origin,destination,value,value\nlo-wu,futian,1,2\n', PLACES],
      ['rows.csv, line 1, column “value”: the header “value” stands there twice. Give each column a name of its own.'],
    ],
    [
      'two headers that mean the same',
      ['from,to,count,amount\nlo-wu,futian,1,2\n', PLACES],
      ['rows.csv, line 1, column “amount”: “count” and “amount” mean the same. Keep one of them, or rename the other.'],
    ],
    [
      'a header that programs stumble over',
      ['origin,destination,value,__proto__\nlo-wu,futian,1,2\n', PLACES],
      [
        'rows.csv, line 1, column “__proto__”: this name is reserved by programs and cannot be a header. Rename the column.',
      ],
    ],
    [
      'a quotation mark that is never closed',
      [`${ROWS}lo-wu,futian,2025,1\nlo-wu,"futian,2025,1\nlo-wu,futian,2025,1\n`, PLACES],
      ['rows.csv, line 3: a quotation mark is opened and never closed, from: lo-wu,futian,2025,1 lo-wu,futian,2025,1'],
    ],
    [
      'a header and nothing below',
      [ROWS, PLACES],
      ['rows.csv: there are no flows to draw: a table with origin, destination and value is expected.'],
    ],
    [
      'places alone',
      [PLACES],
      ['rows.csv: there are no flows to draw: a table with origin, destination and value is expected.'],
    ],
    [
      'rows of other lengths',
      [`${ROWS}lo-wu,futian,2025\nlo-wu,futian,2025,1,2\n`, PLACES],
      [
        'rows.csv, line 2: the row has 3 cells, the header has 4.',
        'rows.csv, line 3: the row has 5 cells, the header has 4.',
      ],
    ],
    [
      'places that nobody knows',
      [`${ROWS}lo-wu,Futianne,2025,1\n,futian,2025,1\n`, PLACES],
      [
        'rows.csv, line 2, column “destination”: the place “Futianne” is not in the table of places, nor a place of the atlas.',
        'rows.csv, line 3, column “origin”: the place is empty.',
      ],
    ],
    [
      'values that are none',
      [`${ROWS}lo-wu,futian,2025,many\nlo-wu,futian,2025,\nlo-wu,futian,2025,-4\nlo-wu,futian,2025,1e13\n`, PLACES],
      [
        'rows.csv, line 2, column “value”: found “many”, expected a number such as 1234.5.',
        'rows.csv, line 3, column “value”: the value is empty. Write 0 where none was counted, or leave the row out.',
        'rows.csv, line 4, column “value”: found “-4”, expected zero or more. The other direction is a flow of its own.',
        'rows.csv, line 5, column “value”: found “1e13”, expected at most a million million.',
      ],
    ],
    [
      'times that are none',
      [`${ROWS}lo-wu,futian,2025-02-30,1\nlo-wu,futian,3/4/2025,1\nlo-wu,futian,,1\nlo-wu,futian,1066,1\n`, PLACES],
      [
        'rows.csv, line 2, column “time”: found “2025-02-30”, expected a time such as 2025, 2025-03 or 2025-03-09.',
        'rows.csv, line 3, column “time”: found “3/4/2025”, expected a time such as 2025, 2025-03 or 2025-03-09.',
        'rows.csv, line 4, column “time”: the time is empty, though other rows have one.',
        'rows.csv, line 5, column “time”: found “1066”, expected a year within 1800–2200.',
      ],
    ],
    [
      'times of different exactness',
      [`${ROWS}lo-wu,futian,2025-03,1\nlo-wu,futian,2025-03-09,1\n`, PLACES],
      ['rows.csv, line 3, column “time”: found “2025-03-09”, expected a month (2025-03) as in the rows before.'],
    ],
    [
      'longitude and latitude swapped',
      [`${ROWS}a,a,2025,1\n`, 'id,lon,lat\na,22.5,114.1\n'],
      [
        'places.csv, line 2, column “lon”: longitude and latitude look swapped (22.5, 114.1).',
        'rows.csv, line 2, column “origin”: the place “a” is not in the table of places, nor a place of the atlas.',
        'rows.csv, line 2, column “destination”: the place “a” is not in the table of places, nor a place of the atlas.',
      ],
    ],
    [
      'coordinates out of range or none, an id twice or none, and a place elsewhere',
      [
        `${ROWS}b,b,2025,1\n`,
        'id,lon,lat\nx,200,22\ny,-100,95\nz,114.1,north\nb,114,22.5\nb,113,22.5\n,113,22.5\nparis,2.35,48.86\n',
      ],
      [
        'places.csv, line 2, column “lon”: found “200”, expected a longitude from −180 to 180.',
        'places.csv, line 3, column “lat”: found “95”, expected a latitude from −90 to 90.',
        'places.csv, line 4, column “lat”: found “north”, expected degrees as a number, such as 114.168.',
        'places.csv, line 6, column “id”: the id “b” already stands in line 5. Each place needs an id of its own.',
        'places.csv, line 7, column “id”: the id is empty.',
        'places.csv, line 8: “paris” lies outside the map of the Bay Area. Its flows run off the edge.',
      ],
    ],
    [
      'text read in a wrong encoding',
      [`${ROWS}lo-wu,futian,2025,1\n\uFFFD\uFFFD,futian,2025,1\n`, PLACES],
      [
        'rows.csv, line 3: some characters cannot be read (“\uFFFD\uFFFD,futian,2025,1”). Try another encoding; otherwise they stay as they are.',
        'rows.csv, line 3, column “origin”: the place “\uFFFD\uFFFD” is not in the table of places, nor a place of the atlas.',
      ],
    ],
    [
      'a stray quotation mark, below a cell of two lines',
      [`${ROWS}"lo-wu","futian",2025,1\n"lo\nwu",futian,2025,1\n"lo"wu",futian,2025,1\n`, PLACES],
      [
        'rows.csv, line 3, column “origin”: the place “lo wu” is not in the table of places, nor a place of the atlas.',
        'rows.csv, line 5: a quotation mark stands in the middle of a cell: lo"wu,futian,2025,1. Double it ("") or take it out.',
      ],
    ],
    [
      'times in one file and none in the other',
      [`origin,destination,value\nlo-wu,futian,1\n`, PLACES, `${ROWS}lo-wu,futian,2025,1\n`],
      ['more.csv, line 2, column “time”: this file has times, the one before has none. They cannot be shown together.'],
    ],
  ])('%s', (_, texts, messages) => {
    expect(said(...texts)).toEqual(messages);
  });

  test('may have been refused before they were read', () => {
    const files: TextFile[] = [
      { name: 'a.xlsx', text: '', refused: ['spreadsheet'] },
      { name: 'b.csv', text: '', refused: ['too-large', '300'] },
    ];
    const { problems } = readFiles(files, { known: [], map: MAP });
    expect(problems.map((problem) => describeProblem(problem, ownFlowsMessages('en')))).toEqual([
      'a.xlsx: this is a spreadsheet workbook. Save the sheet as CSV and choose that file.',
      'b.csv: the file is too large: at most 300 MB can be read.',
    ]);
  });

  test('keep their good rows, and say how many are left out', () => {
    const { table, leftOut } = read(`${ROWS}lo-wu,futian,2025,1\nlo-wu,futian,2025,x\nlo-wu,nowhere,2025,-1\n`, PLACES);
    expect(table?.values).toHaveLength(1);
    expect(leftOut).toBe(2);
  });

  test('do not drown the reader: each mistake is counted, the first fifty are told', () => {
    const { problems, counts, leftOut } = read(ROWS + 'lo-wu,futian,2025,x\n'.repeat(3000), PLACES);
    expect(problems).toHaveLength(50);
    expect(counts.get('not-a-number')).toBe(3000);
    expect(leftOut).toBe(3000);
  });
});

test('lines are counted rightly through many chunks', () => {
  const rows = 'lo-wu,futian,2025,12345\n'.repeat(120_000);
  expect(said(`${ROWS}${rows}"lo\n\nwu",futian,2025,1\nlo-wu,futian,2025,x\n`, PLACES)).toEqual([
    'rows.csv, line 120002, column “origin”: the place “lo wu” is not in the table of places, nor a place of the atlas.',
    'rows.csv, line 120005, column “value”: found “x”, expected a number such as 1234.5.',
  ]);
});
