import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clausesOf, phrasesOf } from '../../src/briefing/phrases';
import { LANGUAGES } from '../../src/contract/vocabulary';

test('words stay whole, and punctuation stays with the word it follows or opens', () => {
  const phrases = phrasesOf('南沙：兩項稅務優惠訂明到2026年12月31日', 'zh-Hant');
  expect(phrases).toContain('南沙：');
  expect(phrases).toContain('稅務');
  expect(phrases).toContain('2026年');
  expect(
    phrasesOf('《前海規劃》與「港人港稅」', 'zh-Hant').every((phrase) => !/^[》」：，。]|[《「]$/u.test(phrase)),
  ).toBe(true);
});

test('English breaks at its spaces, by the browser', () => {
  expect(phrasesOf('Four places, one map', 'en')).toEqual(['Four places, one map']);
});

test('the pieces together are the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...LANGUAGES), (text, language) => {
      expect(phrasesOf(text, language).join('')).toBe(text);
    }),
  );
});

test('a region, a count and a short title are not cut', () => {
  expect(phrasesOf('為大灣區定下新路線', 'zh-Hant')).toContain('大灣區');
  expect(phrasesOf('有六萬名澳門居民', 'zh-Hant').join('|')).toContain('六萬名');
  expect(phrasesOf('2023年《前海規劃》為香港', 'zh-Hant')).toContain('《前海規劃》');
});

test('a title is set clause by clause', () => {
  const clauses = clausesOf('到2029年，四萬名澳門居民在橫琴工作', 'zh-Hant').map((clause) => clause.join(''));
  expect(clauses).toEqual(['到2029年，', '四萬名澳門居民在橫琴工作']);
  expect(clausesOf('First this, then that', 'en')).toEqual([['First this, then that']]);
});
