/** Numbers and dates by each language's habit: 50 萬, 2.99 億; 500,000, 299 million; 2024 年 10 月, Oct 2024. */
import type { Flow, Point } from '../contract/atlas';
import type { Language } from '../contract/vocabulary';
import type { Text, When } from '../contract/values';
import { UNDATED } from '../domain/time';
import type { Messages } from './messages';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Large numbers are grouped in the language's own steps; Chinese from 100,000 on, English from a million on. */
const STEPS: Record<Language, readonly { from: number; divideBy: number; word: string }[]> = {
  'zh-Hant': [
    { from: 1e8, divideBy: 1e8, word: ' 億' },
    { from: 1e5, divideBy: 1e4, word: ' 萬' },
  ],
  'zh-Hans': [
    { from: 1e8, divideBy: 1e8, word: ' 亿' },
    { from: 1e5, divideBy: 1e4, word: ' 万' },
  ],
  en: [
    { from: 1e9, divideBy: 1e9, word: ' billion' },
    { from: 1e6, divideBy: 1e6, word: ' million' },
  ],
};

function grouped(value: number, language: Language, decimals: number): string {
  return new Intl.NumberFormat(language === 'en' ? 'en-HK' : 'zh-HK', { maximumFractionDigits: decimals }).format(
    value,
  );
}

/** A number alone, without a unit. */
export function formatNumber(value: number, language: Language): string {
  const step = STEPS[language].find(({ from }) => Math.abs(value) >= from);
  return step ? grouped(value / step.divideBy, language, 2) + step.word : grouped(value, language, 3);
}

/** A fraction as a percentage without decimals: 0.843 is 84%. */
export function formatPercent(fraction: number): string {
  return `${Math.round(fraction * 100)}%`;
}

/**
 * Money is written in the data in the unit Chinese sources use, 億 (100 million). English says billions:
 * unit "US$100 million" and value 60 read "US$6 billion".
 */
const HUNDRED_MILLIONS = /^(US\$|RMB|HK\$)\s?100 million$/;

/** The unit that figures are shown in, and by how much those of the data are divided: "US$ billion" and 10 for "US$100 million". */
export function shownUnit(unit: Text, language: Language): { word: string; divideBy: number } {
  const currency = language === 'en' ? HUNDRED_MILLIONS.exec(unit.en)?.[1] : undefined;
  return currency === undefined ? { word: unit[language], divideBy: 1 } : { word: `${currency} billion`, divideBy: 10 };
}

/** A unit that is a sign written to the number: 15%. */
const SIGNS = new Set(['%']);

export interface FormattedFigure {
  figure: string;
  /** The unit to write after the figure; empty where the figure already says it. */
  unit: string;
}

/** A figure of a point with its range and qualifier: "about US$6 billion", "280 至 320", "不足 10". */
export function formatPoint(
  point: Pick<Point, 'value' | 'qualifier'>,
  unit: Text,
  language: Language,
  messages: Messages,
): FormattedFigure {
  const [low, high] = typeof point.value === 'number' ? [point.value, undefined] : point.value;
  const currency = language === 'en' ? HUNDRED_MILLIONS.exec(unit.en)?.[1] : undefined;
  const sign = SIGNS.has(unit[language]) ? unit[language] : '';
  let figure: string;
  if (currency !== undefined) {
    const scaled = [low, high].map((value) => (value === undefined ? undefined : grouped(value / 10, language, 2)));
    figure = `${currency}${scaled.filter((value) => value !== undefined).join(messages.rangeDash)} billion`;
  } else {
    const spaced = language === 'en' ? messages.rangeDash : ` ${messages.rangeDash} `;
    figure = [low, high].flatMap((value) => (value === undefined ? [] : [formatNumber(value, language)])).join(spaced);
  }
  figure += sign;
  if (point.qualifier) figure = messages.targets.qualifiers[point.qualifier](figure);
  return { figure, unit: currency !== undefined || sign !== '' ? '' : unit[language] };
}

/** Figure and unit in one string: 16,863 人; 16,863 people. */
export function formatWithUnit(
  point: Pick<Point, 'value' | 'qualifier'>,
  unit: Text,
  language: Language,
  messages: Messages,
): string {
  const { figure, unit: word } = formatPoint(point, unit, language, messages);
  return word === '' ? figure : `${figure} ${word}`;
}

/** A date as exact as it is known: 2029 年, 2024 年 10 月, 2024 年 10 月 31 日; 2029, Oct 2024, 31 Oct 2024. */
export function formatWhen(at: When, language: Language, messages: Messages): string {
  if (at === UNDATED) return messages.targets.undated;
  const [year, month, day] = at.split('-').map(Number) as [number, number?, number?];
  if (language === 'en') {
    return [day, month === undefined ? undefined : MONTHS[month - 1], year]
      .filter((part) => part !== undefined)
      .join(' ');
  }
  return `${year} 年${month === undefined ? '' : ` ${month} 月`}${day === undefined ? '' : ` ${day} 日`}`;
}

/** A round distance, in kilometres from one on. */
export function formatDistance(metres: number, { map }: Pick<Messages, 'map'>): string {
  return metres >= 1000 ? map.kilometres(String(metres / 1000)) : map.metres(String(metres));
}

/** A date in as few characters as it takes: 2029, 2024.10. */
export function formatShortWhen(at: When, messages: Messages): string {
  return at === UNDATED ? messages.targets.undated : at.replaceAll('-', '.');
}

/** What a figure is, and when it holds: 2029 target; target, no year set. @param kind the word for what it is */
export function formatKindAt(kind: string, at: When, messages: Messages): string {
  return at === UNDATED ? messages.targets.undatedKind(kind) : `${formatShortWhen(at, messages)} ${kind}`;
}

/**
 * Where a flow runs: from one place to another, or between the two.
 * @param nameOf the name of a place by its id
 */
export function formatEnds(
  { from, to, bothWays }: Pick<Flow, 'from' | 'to' | 'bothWays'>,
  nameOf: (place: string) => string,
  { flows }: Messages,
): string {
  return (bothWays ? flows.between : flows.from)(nameOf(from), nameOf(to));
}
