/** The words of the passengers by control point in three languages; loaded with that series. */
import type { Language } from '../../contract/vocabulary';
import type { When } from '../../contract/values';
import { en } from './en';
import type { CountsMessages } from './messages';
import { zhHans } from './zh-hans';
import { zhHant } from './zh-hant';

export type { CountsMessages } from './messages';

const CATALOGUES: Record<Language, CountsMessages> = { 'zh-Hant': zhHant, 'zh-Hans': zhHans, en };

export function countsMessages(language: Language): CountsMessages {
  return CATALOGUES[language];
}

const NOTATION: Record<Language, { from: number; divideBy: number; unit: string }[]> = {
  'zh-Hant': [
    { from: 1e8, divideBy: 1e8, unit: ' 億' },
    { from: 1e5, divideBy: 1e4, unit: ' 萬' },
  ],
  'zh-Hans': [
    { from: 1e8, divideBy: 1e8, unit: ' 亿' },
    { from: 1e5, divideBy: 1e4, unit: ' 万' },
  ],
  en: [
    { from: 1e6, divideBy: 1e6, unit: 'm' },
    { from: 1e5, divideBy: 1e3, unit: 'k' },
  ],
};

/** Making a number format takes longer than using it, and while months play there are dozens of figures a frame. */
const FORMATS = [0, 1, 2].map((digits) => new Intl.NumberFormat('en-HK', { maximumFractionDigits: digits }));

/** A count in few characters, about three digits of it: 281 萬, 61.1 萬, 9,214; 2.81m, 611k. The full figure stands in the card and the table. */
export function briefCount(value: number, language: Language): string {
  const size = Math.abs(value);
  const step = NOTATION[language].find(({ from }) => size >= from);
  const shown = size / (step?.divideBy ?? 1);
  const digits = step ? (shown >= 100 ? 0 : shown >= 10 ? 1 : 2) : 0;
  const number = FORMATS[digits]?.format(shown) ?? String(shown);
  return `${value < 0 ? '−' : ''}${number}${step?.unit ?? ''}`;
}

/** The whole figure: 2,801,350. */
export function fullCount(value: number): string {
  const number = FORMATS[0]?.format(Math.abs(value)) ?? String(value);
  return `${Math.round(value) < 0 ? '−' : ''}${number}`;
}

/** With its sign, because it is a difference. */
export function signed(text: string, value: number): string {
  return Math.round(value) > 0 ? `+${text}` : text;
}

const LOCALES: Record<Language, string> = { 'zh-Hant': 'zh-HK', 'zh-Hans': 'zh-CN', en: 'en-GB' };

/** The day of the week of a day: 星期四, Thursday. Nothing for a month or a year. */
export function weekdayOf(at: When, language: Language): string | undefined {
  if (at.length !== 10) return undefined;
  return new Intl.DateTimeFormat(LOCALES[language], { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(`${at}T00:00:00Z`),
  );
}
