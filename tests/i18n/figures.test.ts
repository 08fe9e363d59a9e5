import { expect, test } from 'vitest';
import {
  formatKindAt,
  formatNumber,
  formatPoint,
  formatWhen,
  formatWithUnit,
  languageFor,
  loadMessages,
  messagesFor,
  shownUnit,
} from '../../src/i18n';

await loadMessages();
const zh = messagesFor('zh-Hant');
const en = messagesFor('en');
const usd = { 'zh-Hant': '億美元', 'zh-Hans': '亿美元', en: 'US$100 million' };

test('large numbers follow the habit of the language', () => {
  expect(formatNumber(298514012, 'zh-Hant')).toBe('2.99 億');
  expect(formatNumber(298514012, 'en')).toBe('298.51 million');
  expect(formatNumber(500000, 'zh-Hant')).toBe('50 萬');
  expect(formatNumber(500000, 'zh-Hans')).toBe('50 万');
  expect(formatNumber(500000, 'en')).toBe('500,000');
  expect(formatNumber(60000, 'zh-Hant')).toBe('60,000');
  expect(formatNumber(120.56, 'en')).toBe('120.56');
});

test('money counted in 億 reads as billions in English', () => {
  expect(formatWithUnit({ value: 60, qualifier: 'about' }, usd, 'en', en)).toBe('about US$6 billion');
  expect(formatWithUnit({ value: [280, 320] }, usd, 'en', en)).toBe('US$28–32 billion');
  expect(formatWithUnit({ value: [280, 320] }, usd, 'zh-Hant', zh)).toBe('280 至 320 億美元');
  expect(formatWithUnit({ value: 60, qualifier: 'about' }, usd, 'zh-Hant', zh)).toBe('約 60 億美元');
});

test('the unit named beside such figures is the one they are in', () => {
  expect(shownUnit(usd, 'en')).toEqual({ word: 'US$ billion', divideBy: 10 });
  expect(shownUnit(usd, 'zh-Hant')).toEqual({ word: '億美元', divideBy: 1 });
  const persons = { 'zh-Hant': '人', 'zh-Hans': '人', en: 'persons' };
  expect(shownUnit(persons, 'en')).toEqual({ word: 'persons', divideBy: 1 });
});

test('a percentage carries its sign and no further unit', () => {
  const percent = { 'zh-Hant': '%', 'zh-Hans': '%', en: '%' };
  expect(formatPoint({ value: 20 }, percent, 'en', en)).toEqual({ figure: '20%', unit: '' });
});

test('dates are as exact as they are known', () => {
  expect(formatWhen('2029', 'zh-Hant', zh)).toBe('2029 年');
  expect(formatWhen('2024-10', 'zh-Hant', zh)).toBe('2024 年 10 月');
  expect(formatWhen('2024-10-31', 'en', en)).toBe('31 Oct 2024');
  expect(formatWhen('undated', 'en', en)).toBe('no year set');
});

test('a figure is called by what it is and when it holds, a target without a year by that it has none', () => {
  expect(formatKindAt('target', '2029', en)).toBe('2029 target');
  expect(formatKindAt('目標', '2024-10', zh)).toBe('2024.10 目標');
  expect(formatKindAt('target', 'undated', en)).toBe('target, no year set');
  expect(formatKindAt('目標', 'undated', zh)).toBe('目標，未定年份');
});

test('the browser of Hong Kong or Taiwan is answered in Traditional, of the Mainland or Singapore in Simplified', () => {
  expect(languageFor(['zh-HK', 'en'])).toBe('zh-Hant');
  expect(languageFor(['zh-TW'])).toBe('zh-Hant');
  expect(languageFor(['zh'])).toBe('zh-Hant');
  expect(languageFor(['zh-CN'])).toBe('zh-Hans');
  expect(languageFor(['zh-Hans-SG'])).toBe('zh-Hans');
  expect(languageFor(['fr', 'en-GB'])).toBe('en');
  expect(languageFor(['fr'])).toBeUndefined();
});
