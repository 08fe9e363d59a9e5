import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  asked,
  clearedLog,
  mergedLog,
  NO_QUESTIONS,
  questionsCsv,
  readLog,
  withoutQuestion,
  withQuestion,
  type Question,
  type QuestionLog,
} from '../../src/briefing/presenter/questions';

const aQuestion = (changes: Partial<Question> = {}): Question => ({
  id: 'q1',
  at: '2026-11-25T10:00:00.000Z',
  text: 'Who may apply?',
  briefing: 'two-plans',
  briefingTitle: 'The plans',
  scene: 5,
  sceneTitle: 'Living in Hengqin',
  zone: 'hengqin',
  ...changes,
});

const instant = fc.integer({ min: 0, max: 59 }).map((second) => `2026-11-25T10:00:${String(second).padStart(2, '0')}Z`);
/** A question never changes its moment; only its words may be struck out. */
const MOMENTS = { a: '2026-11-25T10:00:10Z', b: '2026-11-25T10:00:20Z', c: '2026-11-25T10:00:30Z' };
const question = fc
  .record({
    id: fc.constantFrom('a' as const, 'b' as const, 'c' as const),
    text: fc.constantFrom('', 'Why?', 'Since when?'),
  })
  .map(({ id, text }) => aQuestion({ id, text, at: MOMENTS[id] }));
const log: fc.Arbitrary<QuestionLog> = fc
  .record({ questions: fc.array(question, { maxLength: 6 }), clearedAt: instant }, { requiredKeys: ['questions'] })
  .map((each) => mergedLog(NO_QUESTIONS, each));

describe('two windows', () => {
  test('come to the same list in whatever order they hear of each other', () => {
    fc.assert(
      fc.property(log, log, log, (a, b, c) => {
        expect(mergedLog(a, b)).toEqual(mergedLog(b, a));
        expect(mergedLog(mergedLog(a, b), c)).toEqual(mergedLog(a, mergedLog(b, c)));
        expect(mergedLog(a, a)).toEqual(a);
      }),
    );
  });

  test('do not bring back what one of them struck out or cleared', () => {
    const here = withQuestion(NO_QUESTIONS, aQuestion());
    expect(asked(mergedLog(withoutQuestion(here, 'q1'), here))).toEqual([]);
    expect(asked(mergedLog(clearedLog(here, '2026-11-25T11:00:00.000Z'), here))).toEqual([]);
    const later = withQuestion(
      clearedLog(here, '2026-11-25T11:00:00.000Z'),
      aQuestion({ id: 'q2', at: '2026-11-25T11:30:00.000Z' }),
    );
    expect(asked(later).map(({ id }) => id)).toEqual(['q2']);
  });
});

test('a stored list is read as it was written; anything else is an empty one', () => {
  const written = withQuestion(NO_QUESTIONS, aQuestion({ measure: 'tax' }));
  expect(readLog(JSON.parse(JSON.stringify(written)))).toEqual(written);
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(readLog(value).questions).toEqual([]);
    }),
  );
});

describe('the file for a spreadsheet', () => {
  const header = ['Time', 'Briefing', 'Scene', 'Title', 'Zone', 'Measure', 'Question'];
  const csvOf = (...questions: Question[]) =>
    questionsCsv(
      questions,
      header,
      (kind, id) => `${kind} ${id}`,
      (at) => at.slice(0, 16),
    );

  test('begins with the mark of UTF-8 and names what each question is about', () => {
    expect(csvOf(aQuestion({ measure: 'tax' }))).toBe(
      '\uFEFFTime,Briefing,Scene,Title,Zone,Measure,Question\r\n' +
        '2026-11-25T10:00,The plans,5,Living in Hengqin,zone hengqin,measure tax,Who may apply?\r\n',
    );
  });

  test('quotes what would end a cell', () => {
    expect(csvOf(aQuestion({ text: 'Is it "free", or not?' }))).toContain('"Is it ""free"", or not?"');
  });

  test.each(['=1+1', '+852', '-5', '@SUM(A1)', '\t=1'])('never hands over %j as a formula', (text) => {
    expect(csvOf(aQuestion({ text }))).toContain(`,'${text}\r\n`);
  });
});
