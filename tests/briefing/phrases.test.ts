import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clausesOf, heldTogether, phrasesOf } from '../../src/briefing/phrases';
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

test('an English name or date is not broken at its space', () => {
  expect(heldTogether("The Loop's Hong Kong Park opens on 31 December", 'en')).toBe(
    "The Loop's Hong\u00a0Kong Park opens on 31\u00a0December",
  );
  expect(heldTogether('南沙 15 minutes', 'zh-Hant')).toBe('南沙 15 minutes');
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

test('a word that the word list does not know is not cut between its characters', () => {
  const pieces = (text: string, language: 'zh-Hant' | 'zh-Hans' = 'zh-Hant') => phrasesOf(text, language).join('|');
  expect(pieces('《三年行動計劃》意在「追落後」')).toContain('|意在|');
  expect(pieces('支線通新皇崗口岸')).toBe('支線|通|新皇崗口岸');
  expect(pieces('珠海的港資企業')).toBe('珠海|的|港資|企業');
  expect(pieces('只限三個先行啟動區')).toContain('啟動區');
  expect(pieces('目標新增約五十萬個職位')).toContain('五十萬個');
  expect(pieces('草案2026年7月刊宪', 'zh-Hans')).toContain('刊宪');
  // Particles and what follows a mark stay apart: a line may well end there.
  expect(pieces('人、貨、錢')).toBe('人、|貨、|錢');
});

test('a title is set clause by clause', () => {
  const clauses = clausesOf('到2029年，四萬名澳門居民在橫琴工作', 'zh-Hant').map((clause) => clause.join(''));
  expect(clauses).toEqual(['到2029年，', '四萬名澳門居民在橫琴工作']);
  expect(clausesOf('First this, then that', 'en')).toEqual([['First this, then that']]);
});
