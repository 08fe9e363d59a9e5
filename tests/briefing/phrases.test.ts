import fc from 'fast-check';
import { expect, test } from 'vitest';
import { phrasesOf } from '../../src/briefing/phrases';
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
