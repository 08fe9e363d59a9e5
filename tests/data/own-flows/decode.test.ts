/** How a file is written down is guessed from its bytes. */
import { expect, test } from 'vitest';
import { decoded, encodingOf } from '../../../src/data/own-flows/decode';
import { isSpreadsheet } from '../../../src/domain/own-flows/encoding';

// 「起點,終點,人次」 and 「羅湖,深圳灣,12」 as other programs wrote them: bytes, two hexadecimal digits each.
const BIG5 = 'b05fc2492cb2d7c2492ca448a6b80ac3b9b4f22cb260a660c6572c3132';
const GB18030 = 'c6f0b5e32cd6d5b5e32cc8cbb4ce0ac2debafe2cc9eedbdacde52c3132';
const bytesOf = (hex: string) => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'));
const utf16 = (text: string, swapped: boolean) => {
  const bytes = Buffer.from(text, 'utf16le');
  return Uint8Array.from(swapped ? bytes.swap16() : bytes);
};

test.each([
  ['UTF-8', new TextEncoder().encode('起點,終點\n羅湖,福田'), 'utf-8', '起點,終點\n羅湖,福田'],
  ['UTF-8 with a mark', new TextEncoder().encode('\uFEFForigin,終點'), 'utf-8', 'origin,終點'],
  ['plain ASCII', new TextEncoder().encode('origin,destination'), 'utf-8', 'origin,destination'],
  ['UTF-16 with a mark', utf16('\uFEFF起點,終點', false), 'utf-16le', '起點,終點'],
  ['UTF-16 the other way round', utf16('\uFEFF起點,終點', true), 'utf-16be', '起點,終點'],
  ['UTF-16 without a mark', utf16('origin,起點\n1,2\n', false), 'utf-16le', 'origin,起點\n1,2\n'],
  ['UTF-16 the other way round without a mark', utf16('origin,起點\n1,2\n', true), 'utf-16be', 'origin,起點\n1,2\n'],
  ['Big5', bytesOf(BIG5), 'big5', '起點,終點,人次\n羅湖,深圳灣,12'],
  ['GB18030', bytesOf(GB18030), 'gb18030', '起点,终点,人次\n罗湖,深圳湾,12'],
] as const)('%s is recognised', (_, bytes, encoding, text) => {
  expect(encodingOf(bytes)).toBe(encoding);
  expect(decoded(bytes, encoding)).toBe(text);
});

test('workbooks are told from text', () => {
  expect(isSpreadsheet(bytesOf('504b0304 1400'))).toBe(true);
  expect(isSpreadsheet(bytesOf('d0cf11e0 a1b1'))).toBe(true);
  expect(isSpreadsheet(new TextEncoder().encode('PK,value'))).toBe(false);
});
