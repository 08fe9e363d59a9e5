import { expect, test } from 'vitest';
import { foldTableOf, Folder } from '../../src/search/fold';
import { inThree } from './fixtures';

const text = (traditional: string, simplified: string) => inThree(traditional, simplified, '');

test('the table is read off the texts: what stands under 稅 is 税', () => {
  const table = foldTableOf([text('徵稅', '征税')]);
  expect(table.get('徵')).toBe('征');
  expect(new Folder(table).flat('徵稅')).toBe('征税');
});

test('texts of different length say nothing of single characters', () => {
  expect(foldTableOf([text('資訊科技', '信息技术与科技')]).get('資')).toBeUndefined();
});

test('another vocabulary is not another script: 資訊 is 信息, and yet 資 is 资', () => {
  const table = foldTableOf([text('資訊', '信息'), text('投資', '投资'), text('資金', '资金')]);
  expect(table.get('資')).toBe('资');
  expect(table.get('訊')).toBeUndefined();
});

test('variants that fonts and keyboards write are known without any text', () => {
  const folder = new Folder(foldTableOf([]));
  expect(folder.flat('臺灣 説明 綫上')).toBe('台灣 说明 线上');
});

test('both scripts come to the same, also where one character is read as a second and that as a third', () => {
  const folder = new Folder(foldTableOf([text('甲', '乙'), text('乙', '丙')]));
  expect(folder.flat('甲')).toBe(folder.flat('乙'));
});

test('numbers keep their point and lose their commas; words lose case, accents and apostrophes', () => {
  const folder = new Folder(new Map());
  expect(folder.flat("1,250,000 120.56 Bao'an Café 第3、4條, 2022,2023")).toBe(
    '1250000 120.56 baoan cafe 第 3 4 條 2022 2023',
  );
});
