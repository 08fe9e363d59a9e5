import type { OwnFlowsMessages } from './messages';

const EXACTNESS: Record<string, string> = {
  year: 'a year (2025)',
  month: 'a month (2025-03)',
  day: 'a day (2025-03-09)',
  '': 'no time',
};

/** Numbers arrive as they are written. */
const counted = (number: string, one: string, more: string) => `${number} ${number === '1' ? one : more}`;
const rowsOf = (rows: string) => counted(rows, 'row', 'rows');

export const en: OwnFlowsMessages = {
  place: (file, line, column) =>
    [file, line === undefined ? '' : `line ${line}`, column === undefined ? '' : `column “${column}”`]
      .filter((part) => part !== '')
      .join(', '),
  colon: ': ',
  tables: { places: 'places', rows: 'flows' },
  page: {
    title: 'Your own data',
    lead: 'See flows of your own on this map. They never leave this browser: nothing is uploaded, and only this machine keeps them until you remove them.',
    drop: 'Drop CSV files here',
    choose: 'Choose files…',
    paste: 'Paste a table…',
    pasteLabel: 'Table as text, its header first',
    pasteRead: 'Read it',
    pasted: (number) => `pasted-${number}.csv`,
    flowsNeed: 'Flows: origin, destination, value; if you have them, time (2025, 2025-03 or 2025-03-09) and kind.',
    placesNeed:
      'Places: id, name, lon, lat in degrees. Places of the atlas need no such table: write their id or name, such as lo-wu or 前海.',
    templates: 'To begin with:',
    templateFlows: 'flows.csv, a real example',
    templatePlaces: 'places.csv, the places of the atlas',
    encoding: 'Encoding',
    guessed: 'guessed',
    encodings: {
      'utf-8': 'UTF-8',
      'utf-16le': 'UTF-16',
      'utf-16be': 'UTF-16 (big-endian)',
      big5: 'Big5 (Traditional Chinese)',
      gb18030: 'GB18030 (Simplified Chinese)',
    },
    fileIs: (kind, rows) => `${kind}, ${rowsOf(rows)}`,
    unknownFile: 'cannot be used',
    sample: (file) => `First rows of ${file}`,
    mend: 'Mend',
    mendLabel: (file) => `Text of ${file}`,
    readAgain: 'Read it again',
    takeOut: (file) => `Take out ${file}`,
    reading: 'Reading',
    layingOut: 'Laying out for the map',
    cancel: 'Cancel',
    failure: (reason) => `The browser could not read this: ${reason}`,
  },
  report: {
    title: 'What was found',
    nothing: 'Nothing wrong.',
    blocked: 'Nothing can be added until this is mended. Nothing you had is changed.',
    leftOut: (rows) => `${counted(rows, 'row has', 'rows have')} a mistake and would be left out.`,
    noneLeft: 'No row can be used.',
    more: (count) => `and ${count} more like this`,
    usable: (rows, flows, places) =>
      `${counted(rows, 'good row', 'good rows')}, ${counted(flows, 'flow', 'flows')} between ${counted(places, 'place', 'places')}`,
    span: (from, to) => (from === to ? from : `${from} to ${to}`),
  },
  add: {
    title: 'Add to the map',
    name: 'Name',
    unit: 'Unit',
    unitHint: 'persons, tonnes, HK$ …',
    button: 'Add to the map',
    without: (rows) => `Add without the ${counted(rows, 'faulty row', 'faulty rows')}`,
  },
  kept: {
    title: 'On this machine',
    none: 'Nothing yet.',
    about: (rows, unit, date) => `${rowsOf(rows)} · ${unit} · added ${date}`,
    show: 'Show on the map',
    remove: (name) => `Remove ${name}`,
    removed: (name) => `“${name}” was removed.`,
    undo: 'Undo',
    failures: {
      full: 'The browser has no room left to keep these data. They stay until this page is closed; remove other data, or free some space, and add them again.',
      unavailable:
        'This browser keeps no data (a private window, or storage is switched off). They stay until this page is closed.',
    },
  },
  map: {
    legend: 'Legend of your own data',
    stays: 'Your own data, in this browser only',
    unit: (unit) => `Unit: ${unit}`,
    drawn: (drawn, of, share) => `The ${drawn} largest in sight, of ${of} flows: ${share} of the sum`,
    inSight: (drawn, of, share) => `In sight: ${drawn} of ${of} flows, ${share} of the sum`,
    all: (drawn) => (drawn === '1' ? 'One flow' : `All ${drawn} flows`),
    none: 'No flow in this window.',
    circles: 'Circles: what comes and goes at a place',
    leftOut: (rows) =>
      `${counted(rows, 'row of the file is', 'rows of the file are')} left out, because something was wrong there.`,
    kinds: 'Kinds',
    noKind: 'without a kind',
    cluster: (leader, others) => (others === 0 ? leader : `${leader} and ${others} near it`),
    from: (from, to) => `${from} → ${to}`,
    totals: (arriving, leaving) => `in ${arriving}, out ${leaving}`,
    within: (value) => `inside ${value}`,
    sentence: ({ name, window, total, largest }) =>
      `${name}, ${window}: ${total} in all between different places; the largest flow is ${largest}.`,
    manage: 'Add or remove…',
  },
  time: {
    title: 'Time of your own data',
    play: 'Play',
    pause: 'Pause',
    back: 'One step back',
    forward: 'One step on',
    speed: 'Speed',
    from: 'Start of the window',
    to: 'End of the window',
    chart: (unit) => `Sum over time, in ${unit}`,
    range: (from, to) => (from === to ? from : `${from} – ${to}`),
  },
  table: {
    title: 'Flows of the window',
    open: 'As a table',
    from: 'From',
    to: 'To',
    value: (unit) => unit,
    share: 'Share',
    first: (shown, of) => `the ${shown} largest of ${of}`,
    download: 'Download as CSV',
  },
  problems: {
    'too-large': ({ expected = '' }) => `the file is too large: at most ${expected} MB can be read.`,
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
