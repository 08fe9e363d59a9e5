import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { csvOf } from '../../src/domain/csv';

const read = (csv: string) => Papa.parse(csv.slice(1), { delimiter: ',' }).data.slice(0, -1) as string[][];

test('a table begins with a byte-order mark and ends each line as spreadsheets expect', () => {
  expect(
    csvOf([
      ['區', 'figure'],
      ['前海', 11000],
    ]),
  ).toBe('\uFEFF區,figure\r\n前海,11000\r\n');
});

test('a cell that holds a comma, a quotation mark or a line break stays one cell', () => {
  expect(csvOf([['15%, they say', 'a "target"', 'two\nlines']])).toBe(
    '\uFEFF"15%, they say","a ""target""","two\nlines"\r\n',
  );
});

test.each(['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('no spreadsheet runs %j', (formula) => {
  expect(read(csvOf([[formula]]))).toEqual([[`'${formula}`]]);
});

test('a number below zero is a number, not a formula', () => {
  expect(csvOf([[-297]])).toBe('\uFEFF-297\r\n');
});

test('whatever stands in the cells is read back, for formulas with the mark that keeps them texts', () => {
  const rows = fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 4 }), { minLength: 1 });
  fc.assert(
    fc.property(rows, (table) => {
      expect(read(csvOf(table))).toEqual(
        table.map((row) => row.map((cell) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell))),
      );
    }),
  );
});
