import { expect, test } from 'vitest';
import { indexOf } from '../../src/search/match';
import { shownHit, type MarkedText } from '../../src/search/marks';
import type { Language } from '../../src/contract/vocabulary';
import { aRecord, ARBITRATION, HENGQIN_TAX, inThree, QIANHAI_CORPORATE_TAX, RECORDS } from './fixtures';
import type { SearchRecord } from '../../src/search/records';

/** Marks in square brackets. */
const written = (marked: MarkedText | undefined) =>
  marked?.stretches.map(({ text, marked: is }) => (is ? `[${text}]` : text)).join('');

function shown(typed: string, record: SearchRecord, language: Language, records = RECORDS) {
  const index = indexOf(records);
  const { title, excerpt } = shownHit(record, index.find(typed).terms, language, index.folder);
  return [written(title), written(excerpt)];
}

test('the words are marked in the title that is shown, whichever script they were typed in', () => {
  expect(shown('所得税', QIANHAI_CORPORATE_TAX, 'zh-Hant')).toEqual(['企業[所得稅]優惠', undefined]);
  expect(shown('所得稅', QIANHAI_CORPORATE_TAX, 'zh-Hans')).toEqual(['企业[所得税]优惠', undefined]);
});

test('of a word, the typed beginning is marked; of a near word, all of it', () => {
  expect(shown('corp rel', QIANHAI_CORPORATE_TAX, 'en')[0]).toBe('[Corp]orate income tax [rel]ief');
  expect(shown('corporat releif', QIANHAI_CORPORATE_TAX, 'en')[0]).toBe('[Corporat]e income tax [relief]');
});

test('where the shown title does not say it, a line shows what does: the text about it, or another language', () => {
  expect(shown('所得稅', HENGQIN_TAX, 'zh-Hant')).toEqual(['鼓勵類產業減稅', '合資格企業的[所得稅]減按15%徵收。']);
  expect(shown('arbitration', ARBITRATION, 'zh-Hant')).toEqual([
    '可選香港為仲裁地',
    'Hong Kong may be chosen as the seat of [arbitration]',
  ]);
});

test('where only everyday words say it, the one that does is shown, and that it is one', () => {
  const record: SearchRecord = {
    ...HENGQIN_TAX,
    sayings: [inThree('薪俸稅、入息稅、交稅', '薪俸税、入息税、交税', 'salaries tax, staff, engineers')],
  };
  expect(shown('入息稅', record, 'zh-Hant', [record])[1]).toBe('[入息稅]');
  const index = indexOf([record]);
  const hit = (typed: string, language: Language) => shownHit(record, index.find(typed).terms, language, index.folder);
  expect(hit('engineers', 'en')).toMatchObject({ isSaying: true });
  expect(hit('engineers', 'zh-Hant')).toMatchObject({ isSaying: true, excerpt: { language: 'en' } });
  // The record itself says this, so no saying is needed.
  expect(hit('income tax', 'en').isSaying).toBeUndefined();
});

test('a term that stands in pieces is marked in pieces', () => {
  expect(shown('香港仲裁', ARBITRATION, 'zh-Hant')[0]).toBe('可選[香港]為[仲裁]地');
});

test('marks lie on whole characters, also beside emoji, accents and full-width letters', () => {
  const odd = aRecord('event', 'odd', inThree('🙂ＡＢＣ公司', '🙂ＡＢＣ公司', '🙂 Café 𠮷野'));
  expect(shown('abc', odd, 'zh-Hant', [odd])[0]).toBe('🙂[ＡＢＣ]公司');
  expect(shown('cafe 𠮷', odd, 'en', [odd])[0]).toBe('🙂 [Café] [𠮷]野');
});

test('of a long text the part around the words is shown', () => {
  const long = aRecord('event', 'long', inThree('甲', '甲', 'Short'), {
    about: [inThree('乙'.repeat(100) + '仲裁' + '丙'.repeat(100), '乙', 'b')],
  });
  expect(shown('仲裁', long, 'zh-Hant', [long])[1]).toBe(`…${'乙'.repeat(12)}[仲裁]${'丙'.repeat(46)}…`);
});
