import type { OwnFlowsMessages } from './messages';

const EXACTNESS: Record<string, string> = {
  year: 'a year (2025)',
  month: 'a month (2025-03)',
  day: 'a day (2025-03-09)',
  '': 'no time',
};

export const en: OwnFlowsMessages = {
  place: (file, line, column) =>
    [file, line === undefined ? '' : `line ${line}`, column === undefined ? '' : `column “${column}”`]
      .filter((part) => part !== '')
      .join(', '),
  colon: ': ',
  tables: { places: 'places', rows: 'flows' },
  problems: {
    'empty-file': () => 'the file is empty.',
    spreadsheet: () => 'this is a spreadsheet workbook. Save the sheet as CSV and choose that file.',
    'not-text': () => 'this is not a text file. A CSV file is expected.',
    'unknown-table': ({ found = '' }) =>
      `the header (${found}) is neither that of places (id, name, lon, lat) nor that of flows (origin, destination, time, value, kind).`,
    'missing-column': ({ column = '', found = '' }) => `there is no column “${column}”. The header is: ${found}.`,
    'duplicate-header': ({ column = '', expected = '' }) =>
      column === expected
        ? `the header “${column}” stands there twice. Give each column a name of its own.`
        : `“${expected}” and “${column}” mean the same. Keep one of them, or rename the other.`,
    'reserved-header': () => 'this name is reserved by programs and cannot be a header. Rename the column.',
    'unclosed-quote': ({ found = '' }) => `a quotation mark is opened and never closed, from: ${found}`,
    'no-rows': () => 'there are no flows to draw: a table with origin, destination and value is expected.',
    'undecodable-characters': ({ found = '' }) =>
      `some characters cannot be read (“${found}”). Try another encoding; otherwise they stay as they are.`,
    'stray-quote': ({ found = '' }) =>
      `a quotation mark stands in the middle of a cell: ${found}. Double it ("") or take it out.`,
    'ragged-row': ({ found = '', expected = '' }) => `the row has ${found} cells, the header has ${expected}.`,
    'missing-id': () => 'the id is empty.',
    'duplicate-place': ({ found = '', expected = '' }) =>
      `the id “${found}” already stands in line ${expected}. Each place needs an id of its own.`,
    'not-a-coordinate': ({ found = '' }) => `found “${found}”, expected degrees as a number, such as 114.168.`,
    'coordinates-swapped': ({ found = '' }) => `longitude and latitude look swapped (${found}).`,
    'longitude-out-of-range': ({ found = '' }) => `found “${found}”, expected a longitude from −180 to 180.`,
    'latitude-out-of-range': ({ found = '' }) => `found “${found}”, expected a latitude from −90 to 90.`,
    'too-many-places': ({ expected = '' }) => `more than ${expected} places. The rest is left out.`,
    'place-off-the-map': ({ found = '' }) =>
      `“${found}” lies outside the map of the Bay Area. Its flows run off the edge.`,
    'missing-place': () => 'the place is empty.',
    'unknown-place': ({ found = '' }) =>
      `the place “${found}” is not in the table of places, nor a place of the atlas.`,
    'missing-time': () => 'the time is empty, though other rows have one.',
    'not-a-time': ({ found = '' }) => `found “${found}”, expected a time such as 2025, 2025-03 or 2025-03-09.`,
    'other-exactness': ({ found, expected = '' }) =>
      found === undefined
        ? 'this file has times, the one before has none. They cannot be shown together.'
        : `found “${found}”, expected ${EXACTNESS[expected] ?? expected} as in the rows before.`,
    'time-too-far': ({ found = '', expected = '' }) => `found “${found}”, expected a year within ${expected}.`,
    'missing-value': () => 'the value is empty. Write 0 where none was counted, or leave the row out.',
    'not-a-number': ({ found = '' }) => `found “${found}”, expected a number such as 1234.5.`,
    'negative-value': ({ found = '' }) =>
      `found “${found}”, expected zero or more. The other direction is a flow of its own.`,
    'value-too-large': ({ found = '' }) => `found “${found}”, expected at most a million million.`,
    'too-many-kinds': ({ found = '', expected = '' }) =>
      `“${found}” is one kind too many: at most ${expected} different kinds can be told apart.`,
    'too-many-rows': ({ expected = '' }) => `more than ${expected} rows. The rest is left out.`,
  },
};
