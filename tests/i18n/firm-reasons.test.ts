/** Why a measure stands in its band, in words that follow from the record. */
import { describe, expect, test } from 'vitest';
import type { FirmMeasure } from '../../src/domain/firm';
import { loadMessages, messagesFor } from '../../src/i18n';
import { firmMessages } from '../../src/i18n/firm';
import { becauseLine, conditionLine, reasonLine, type ReasonWords } from '../../src/i18n/firm/reasons';
import type { Language } from '../../src/contract/vocabulary';
import { aMeasure, says } from '../domain/build-records';

await loadMessages();

const NAMES: Record<string, string> = {
  qianhai: 'Qianhai',
  hengqin: 'Hengqin',
  'a-part': 'the core',
  'b-part': 'the hub',
};
const wordsOf = (language: Language): ReasonWords => ({
  language,
  messages: messagesFor(language),
  words: firmMessages(language),
  zoneName: (id) => NAMES[id] ?? id,
  partName: (id) => NAMES[id] ?? id,
});
const english = wordsOf('en');

const inForce: FirmMeasure = {
  measure: aMeasure({ zones: ['qianhai', 'hengqin'], counterparts: ['hong-kong', 'macao'] }),
  band: 'applies',
  audience: { kind: 'named', as: ['manufacturer', 'finance'] },
  effect: { kind: 'in-effect', since: '2024-04', endsSoon: false },
  conditions: [],
};

describe('the line from the record', () => {
  test('says for whom, where, with whom and since when', () => {
    expect(reasonLine(inForce, english)).toBe(
      'For manufacturers and financial institutions · Qianhai and Hengqin · with Hong Kong and Macao · in force since Apr 2024',
    );
  });

  test('of a measure with a term gives the term, that it ends soon, and that nothing was found on what follows', () => {
    const effect: FirmMeasure['effect'] = {
      kind: 'in-effect',
      since: '2022-10',
      from: '2022-01-01',
      to: '2026-12-31',
      endsSoon: true,
      noLaterWord: '2026-11',
    };
    expect(reasonLine({ ...inForce, audience: { kind: 'any-firm' }, effect }, english)).toBe(
      'For any firm · Qianhai and Hengqin · with Hong Kong and Macao · valid 1 Jan 2022 to 31 Dec 2026 · ends soon: check renewal · no word found on what follows (Nov 2026)',
    );
  });

  test('of what is only announced gives the day of that', () => {
    const found: FirmMeasure = {
      ...inForce,
      measure: aMeasure({ zones: ['qianhai'] }),
      audience: { kind: 'staff', as: ['employee', 'professional'] },
      effect: { kind: 'pending', state: 'announced', at: '2023-12' },
    };
    expect(reasonLine(found, english)).toBe(
      'Through your staff: for employees and professionals · Qianhai · announced Dec 2023',
    );
    expect(reasonLine(found, wordsOf('zh-Hant'))).toBe(
      '透過員工適用（對象：僱員和專業人士） · Qianhai · 2023 年 12 月公布',
    );
  });
});

describe('a condition ends the sentence "applies if"', () => {
  test.each([
    [{ kind: 'rule', text: says('the product is a Chinese medicine') }, 'the product is a Chinese medicine'],
    [{ kind: 'in-part', parts: ['a-part', 'b-part'] }, 'it is in the core or the hub'],
    [
      { kind: 'registered', in: ['hong-kong', 'macao'] },
      'the firm is registered, or the person lives, in Hong Kong or Macao',
    ],
    [{ kind: 'staff-from', in: ['hong-kong'] }, 'the staff concerned come from Hong Kong'],
    [
      { kind: 'tied-to', counterparts: ['macao'] },
      'the authorities confirm that it is open to others: the record names only Macao',
    ],
    [{ kind: 'lives-there' }, 'you live in the zone'],
    [{ kind: 'takes-effect', state: 'announced', at: '2023-12' }, 'it has taken effect, which is not on record'],
    [{ kind: 'begins', from: '2027-01' }, 'it has begun: it does so Jan 2027'],
  ] as const)('%j', (condition, expected) => {
    expect(conditionLine(condition, english)).toBe(expected);
  });
});

describe('what is for information says why', () => {
  test.each([
    [{ kind: 'lapsed', to: '2026-12-31' }, 'It ended on 31 Dec 2026, and no renewal is on record.'],
    [{ kind: 'for-others', in: ['macao'] }, 'Made for those from Macao.'],
    [{ kind: 'background', text: says('a direction of policy') }, 'a direction of policy'],
  ] as const)('%j', (because, expected) => {
    expect(becauseLine(because, english)).toBe(expected);
  });
});
