/** Whatever stands in a file: a report, never an error, and no row that is neither used nor told. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decoded, encodingOf } from '../../../src/data/own-flows/decode';
import { readFiles, type ReadTables } from '../../../src/data/own-flows/read-files';
import { weightOf, type ProblemCode } from '../../../src/domain/own-flows/problems';
import { buildFlowIndex } from '../../../src/domain/own-flows/flow-index';
import { FlowPainter } from '../../../src/domain/own-flows/flow-picture';
import { describeProblem, ownFlowsMessages } from '../../../src/i18n/own-flows';
import { LANGUAGES } from '../../../src/contract/vocabulary';

const PLACES = { name: 'places.csv', text: 'id,lon,lat\na,114.1,22.5\nb,113.5,22.1\n' };
const OPTIONS = { known: [], map: [112, 21, 116, 25] as const };

/** What a person, a spreadsheet or a stranger may put into a cell. */
const cell = fc.oneof(
  fc.constantFrom(
    'a',
    'b',
    '1',
    '-1',
    '0',
    '',
    ' ',
    'x',
    '2025',
    '2025-13',
    '2025-02-28',
    '1,5',
    '1e999',
    'NaN',
    '"',
    '=1+1',
  ),
  fc.constantFrom(
    '__proto__',
    'constructor',
    '<img src=x onerror=alert(1)>',
    '\u0000',
    '\uFFFD',
    '前海',
    '𠮷',
    '\n',
    '\r\n',
    ';',
  ),
  fc.string({ maxLength: 12 }),
  fc.double().map(String),
);
const header = fc.oneof(
  fc.constantFrom(
    'origin',
    'destination',
    'value',
    'time',
    'kind',
    'id',
    'lon',
    'lat',
    'Origin',
    'from',
    '起點',
    '__proto__',
  ),
  cell,
);
const line = (of: fc.Arbitrary<string>) =>
  fc
    .tuple(fc.array(of, { maxLength: 7 }), fc.constantFrom(',', ';', '\t'))
    .map(([cells, separator]) => cells.join(separator));
const mostlyGoodHeader = fc.oneof(
  { weight: 3, arbitrary: fc.constant('origin,destination,time,value,kind') },
  { weight: 1, arbitrary: line(header) },
);
const malformed = fc
  .tuple(mostlyGoodHeader, fc.array(line(cell), { maxLength: 30 }), fc.constantFrom('\n', '\r\n', '\r'))
  .map(([first, rows, end]) => [first, ...rows].join(end));

/** So many problems of each code are kept; the others are only counted. */
const KEPT_OF_EACH = 50;

/** What is wrong with a row as a whole, and with no column of it. */
const OF_WHOLE_ROWS: readonly ProblemCode[] = ['ragged-row', 'stray-quote', 'too-many-rows'];

function expectNothingIsLost({ files, table, leftOut, counts, problems }: ReadTables): void {
  const rows = files.reduce((sum, file) => sum + (file.kind === 'rows' ? file.rows : 0), 0);
  if (table) expect(table.values.length + leftOut).toBe(rows);
  const told = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (table === undefined || leftOut > 0) expect(told).toBeGreaterThan(0);
  // Each row that is left out is told by its line, so that it can be found and mended.
  const isAllKept = [...counts.values()].every((count) => count <= KEPT_OF_EACH);
  const isRead = ![...counts.keys()].some((code) => weightOf(code) === 'file');
  if (isAllKept && isRead) {
    const lines = problems.filter(({ code }) => weightOf(code) === 'row').map(({ file, line }) => `${file}:${line}`);
    expect(new Set(lines.filter((at) => !at.startsWith(PLACES.name))).size).toBe(leftOut);
  }
  for (const problem of problems) {
    if (weightOf(problem.code) === 'row') {
      expect(problem.line).toBeGreaterThan(0);
      if (!OF_WHOLE_ROWS.includes(problem.code)) expect(problem.column).toBeDefined();
    }
    for (const language of LANGUAGES) {
      const sentence = describeProblem(problem, ownFlowsMessages(language));
      expect(sentence).not.toMatch(/undefined|\[object|\n/);
      expect(sentence.length).toBeLessThan(600);
      expect(sentence).toContain(problem.file);
      if (problem.line !== undefined) expect(sentence).toContain(String(problem.line));
    }
  }
}

test('of five hundred tables the malformed each give a report, and what is good in them can be drawn', () => {
  let wrong = 0;
  fc.assert(
    fc.property(malformed, (text) => {
      const read = readFiles([{ name: 'rows.csv', text }, PLACES], OPTIONS);
      expectNothingIsLost(read);
      if (read.problems.length > 0) wrong += 1;
      expect(Object.keys(Object.prototype)).toEqual([]);
      if (!read.table) return;
      const index = buildFlowIndex(read.table);
      const picture = new FlowPainter(index).paint({ window: { from: 0, to: index.stepCount }, kinds: -1, zoom: 10 });
      const within = picture.within.reduce((sum, value) => sum + value, 0);
      expect(picture.total + within).toBeCloseTo(
        read.table.values.reduce((sum, value) => sum + value, 0),
        3,
      );
    }),
    { numRuns: 500 },
  );
  expect(wrong).toBeGreaterThanOrEqual(200);
});

test('two hundred files of any bytes give a report in whatever encoding they are taken for', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expectNothingIsLost(readFiles([{ name: 'any', text: decoded(bytes, encodingOf(bytes)) }], OPTIONS));
    }),
    { numRuns: 200 },
  );
});
