/** Whatever a file holds, the check answers with mistakes and never fails. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJson, readYaml } from '../../geodata/build/files';
import { Mistakes } from '../../geodata/build/mistakes';
import { editsBetween, nearest } from '../../geodata/build/nearest';
import { inThreeLanguages, simplifiedIntruder, simplifier, traditionalLeftover } from '../../geodata/build/simplified';
import { smallContent } from './content';

/** Text that is often nearly YAML: its signs are likelier than chance would have them. */
const nearlyYaml = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '- ',
        ': ',
        '\n',
        '  ',
        '{',
        '}',
        '[',
        ']',
        '&a ',
        '*a',
        '<<',
        '"',
        "'",
        '#',
        '|',
        '>',
        '? ',
        '!!',
        '---',
        '\t',
      ),
      fc.constantFrom(
        'id',
        'zone',
        'cites',
        'points',
        'zh-Hant',
        'en',
        '2029',
        '~',
        'null',
        '前海',
        '__proto__',
        'constructor',
      ),
      fc.string({ maxLength: 6, unit: 'binary' }),
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));

const FILES = [
  'atlas.yaml',
  'sources.yaml',
  'glossary.yaml',
  'region/zone.yaml',
  'region/measures.yaml',
  'zones/harbour/zone.yaml',
  'zones/harbour/indicators.yaml',
  'flows/flows.yaml',
  'zones/checks.yaml',
  'basemap/layers.yaml',
  'rules/wants.yaml',
  'rules/background.yaml',
  'rules/coverage.yaml',
  'rules/reach.yaml',
  'rules/conditions.yaml',
];

test('any text in any file gives mistakes or content, and each mistake stands in a line that exists', async () => {
  const content = smallContent();
  // The small content needs no rules; empty files hold as many.
  for (const rules of FILES.filter((file) => file.startsWith('rules/'))) content.write(rules, '');
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...FILES), nearlyYaml, async (file, text) => {
      const before = content.read(file);
      const { mistakes } = await content.write(file, text).build();
      content.write(file, before);
      const lines = text.split('\n').length;
      for (const mistake of mistakes) {
        expect(mistake.line).toBeGreaterThanOrEqual(1);
        expect(mistake.column).toBeGreaterThanOrEqual(1);
        expect(mistake.message).not.toBe('');
        if (mistake.file === file) expect(mistake.line).toBeLessThanOrEqual(lines);
      }
    }),
    { numRuns: 60 },
  );
}, 60_000);

test('any value in the place of a record gives mistakes in that record', async () => {
  const content = smallContent();
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('sources.yaml', 'zones/harbour/measures.yaml', 'zones/harbour/boundary.geojson'),
      fc.jsonValue({ maxDepth: 4 }),
      async (file, value) => {
        const before = content.read(file);
        const { mistakes } = await content.write(file, JSON.stringify([value])).build();
        content.write(file, before);
        expect(mistakes.some((mistake) => mistake.file === file)).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);

test('reading YAML and JSON never throws', () => {
  fc.assert(
    fc.property(fc.oneof(nearlyYaml, fc.string({ unit: 'binary' })), (text) => {
      const mistakes = new Mistakes();
      for (const read of [readYaml, readJson]) {
        const file = read('a-file', text, mistakes);
        if (file !== undefined) expect(file.locate(['a', 0, 'b']).line).toBeGreaterThanOrEqual(1);
        else expect(mistakes.sorted()).not.toEqual([]);
      }
    }),
    { numRuns: 500 },
  );
});

test('aliases that multiply without end are a mistake, not a full memory', () => {
  const levels = Array.from({ length: 30 }, (_, level) =>
    level === 0 ? 'a0: &a0 [x, x]' : `a${level}: &a${level} [*a${level - 1}, *a${level - 1}]`,
  );
  const mistakes = new Mistakes();
  expect(readYaml('bomb.yaml', levels.join('\n'), mistakes)).toBeUndefined();
  expect(mistakes.sorted()[0]?.message).toContain('cannot be read');
});

test('the distance between words is the same both ways, and nought for the same word', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
      expect(editsBetween(a, b)).toBe(editsBetween(b, a));
      expect(editsBetween(a, a)).toBe(0);
    }),
  );
});

test('a swapped pair of letters is one slip, and a word unlike all others has no nearest', () => {
  expect(editsBetween('tarde', 'trade')).toBe(1);
  expect(nearest('finnance', ['market', 'finance', 'marine'])).toBe('finance');
  expect(nearest('zebra', ['market', 'finance', 'marine'])).toBeUndefined();
});

test('converted text keeps no Traditional character, and everything that is not Chinese but quotation marks', () => {
  const simplify = simplifier([{ term: '資訊', 'zh-Hans': '信息' }]);
  const traditional = fc
    .array(fc.constantFrom('資訊', '橫琴', '澳門', '屬於', '單一', '著', '15%', 'CPTPP', '（', '。'), {
      maxLength: 12,
    })
    .map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(traditional, (text) => {
      const simplified = simplify(text);
      expect(traditionalLeftover(simplified)).toBeUndefined();
      expect(simplified.replace(/\p{Script=Han}/gu, '')).toBe(text.replace(/\p{Script=Han}/gu, ''));
    }),
  );
});

test('quotation marks are those of the Mainland, one within the other too', () => {
  const simplify = simplifier([{ term: '一線放開', 'zh-Hans': '一线放开' }]);
  expect(simplify('實行「一線放開」')).toBe('实行“一线放开”');
  expect(simplify('所謂「『澳門+橫琴』品牌」')).toBe('所谓“‘澳门+横琴’品牌”');
});

test('everyday words are written as the Mainland writes them', () => {
  expect(simplifier([])('屬於單一市場，看為港澳做甚麼')).toBe('属于单一市场，看为港澳做什么');
});

test('the longest term of the glossary wins, and a term is not converted twice', () => {
  const simplify = simplifier([
    { term: '資訊', 'zh-Hans': '信息' },
    { term: '資訊科技', 'zh-Hans': '信息科技' },
    { term: '程式', 'zh-Hans': '程序' },
    { term: '程序', 'zh-Hans': '手续' },
  ]);
  expect(simplify('資訊科技與資訊')).toBe('信息科技与信息');
  expect(simplify('程式和程序')).toBe('程序和手续');
  expect(inThreeLanguages({ 'zh-Hant': '資訊', en: 'information', 'zh-Hans': '资讯' }, simplify)['zh-Hans']).toBe(
    '资讯',
  );
});

test('characters that Hong Kong writes are not taken for Simplified ones', () => {
  expect(simplifiedIntruder('平台群裏准許公里秘書台灣前後才干')).toBeUndefined();
  expect(simplifiedIntruder('横琴')).toBe('横');
});
