/** What is typed is a stranger's text: it may be anything, and the box only ever finds or does not find. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexOf } from '../../src/search/match';
import { shownHit } from '../../src/search/marks';
import { meantWords } from '../../src/search/vocabulary';
import { RECORDS } from './fixtures';

const index = indexOf(RECORDS);

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  // Lone halves of characters, which no text should hold and some do.
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }).map((units) => String.fromCharCode(...units)),
  fc
    .array(fc.constantFrom('橫琴', '横', '稅', 'Hengqin', 'tax', ' ', '<img onerror=x>', '🙂', '15%', '__proto__'), {
      maxLength: 12,
    })
    .map((words) => words.join('')),
);

test('any text is answered, and marks never change what a title says', () => {
  fc.assert(
    fc.property(anything, fc.constantFrom('zh-Hant', 'zh-Hans', 'en'), (typed, language) => {
      const found = index.find(typed);
      expect(found.total).toBe(found.groups.reduce((sum, group) => sum + group.total, 0));
      for (const { record } of found.groups.flatMap(({ hits }) => hits)) {
        const { title } = shownHit(record, found.terms, language, index.folder);
        expect(title.stretches.map(({ text }) => text).join('')).toBe(record.title[language]);
      }
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['letters', 'a'.repeat(10_000)],
  ['Chinese', '稅'.repeat(10_000)],
  ['words', 'hengqin '.repeat(2_000)],
  ['emoji', '🙂'.repeat(5_000)],
  ['markup', '<img src=x onerror=alert(1)>'.repeat(400)],
])('ten thousand characters of %s are answered at once', (_, typed) => {
  const start = performance.now();
  expect(() => index.find(typed)).not.toThrow();
  expect(performance.now() - start).toBeLessThan(500);
});

test('what begins with the title of a record is found by it, however long it goes on', () => {
  for (const { title, key } of RECORDS) {
    const found = index.find(title['zh-Hans']).groups.flatMap(({ hits }) => hits.map(({ record }) => record.key));
    expect(found).toContain(key);
  }
});

/** Edits between two words, by the book: left out, added, changed, two neighbours swapped (none edited twice). */
function editsBetween(from: string, to: string): number {
  const table = Array.from({ length: from.length + 1 }, (_, row) =>
    Array.from({ length: to.length + 1 }, (_, column) => (row === 0 ? column : column === 0 ? row : 0)),
  );
  const at = (row: number, column: number) => table[row]?.[column] ?? Infinity;
  for (let row = 1; row <= from.length; row += 1) {
    for (let column = 1; column <= to.length; column += 1) {
      const changed = from[row - 1] === to[column - 1] ? 0 : 1;
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      const cost = Math.min(at(row - 1, column) + 1, at(row, column - 1) + 1, at(row - 1, column - 1) + changed);
      const cells = table[row];
      if (cells) cells[column] = swapped ? Math.min(cost, at(row - 2, column - 2) + 1) : cost;
    }
  }
  return at(from.length, to.length);
}

test('near words are exactly those within the slips forgiven, by the book', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 11 });
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { maxLength: 40 }),
      fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 5, maxLength: 11 }),
      (all, typed) => {
        const words = [...all].sort();
        const found = meantWords(words, typed);
        if (found.some(({ begins }) => begins)) return;
        const slips = typed.length >= 9 ? 2 : 1;
        expect(found.map(({ at }) => words[at])).toEqual(words.filter((each) => editsBetween(each, typed) <= slips));
      },
    ),
    { numRuns: 500 },
  );
});
