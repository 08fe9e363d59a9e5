/** Points in time as exact as their source: `2029`, `2024-10`, `2024-10-31`, or `undated`. */
import type { When } from '../contract/values';

export const UNDATED = 'undated';

/** The year a time lies in, or undefined where it is undated. */
export function yearOf(at: When): number | undefined {
  return at === UNDATED ? undefined : Number(at.slice(0, 4));
}

/**
 * The last day a time covers, as `YYYY-MM-DD`, so that times of different exactness can be put in order:
 * October 2024 ends before the year 2024 does. An undated time comes after all others.
 */
export function lastDayOf(at: When): string {
  if (at === UNDATED) return '9999-12-31';
  if (at.length === 4) return `${at}-12-31`;
  if (at.length === 10) return at;
  const [year, month] = at.split('-').map(Number) as [number, number];
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${at}-${String(days).padStart(2, '0')}`;
}

/** Orders times by the last day they cover; of two that end together the more exact comes first. */
export function compareWhen(a: When, b: When): number {
  return lastDayOf(a).localeCompare(lastDayOf(b)) || b.length - a.length;
}

/** Is `a` over by the end of `b`? */
export function isNotAfter(a: When, b: When): boolean {
  return lastDayOf(a) <= lastDayOf(b);
}

/** Whether a time has passed by the reader's own date (`YYYY-MM-DD`). */
export function isPast(at: When, today: string): boolean {
  return lastDayOf(at) < today;
}

/** Whole months from one day to another, both `YYYY-MM-DD`; negative where `to` is earlier. */
export function monthsBetween(from: string, to: string): number {
  const [fromYear, fromMonth] = from.split('-').map(Number) as [number, number];
  const [toYear, toMonth] = to.split('-').map(Number) as [number, number];
  return (toYear - fromYear) * 12 + (toMonth - fromMonth);
}

/**
 * Years between the last days of two times, in months and parts of months: from the end of 2022 to the end of September
 * 2025 are 2.75. Neither may be undated.
 */
export function yearsBetween(from: When, to: When): number {
  return (monthsSinceZero(lastDayOf(to)) - monthsSinceZero(lastDayOf(from))) / 12;
}

function monthsSinceZero(date: string): number {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return year * 12 + month - 1 + day / new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The reader's date as `YYYY-MM-DD`, in the reader's own time zone. */
export function today(now: Date = new Date()): string {
  const month = String(now.getMonth() + 1).padStart(2, '0');
  return `${now.getFullYear()}-${month}-${String(now.getDate()).padStart(2, '0')}`;
}

/** The same day a year earlier, `YYYY-MM-DD`; of 29 February the day before. */
export function yearBefore(today: string): When {
  const [year = 0, rest = ''] = [Number(today.slice(0, 4)) - 1, today.slice(4)];
  return `${year}${rest === '-02-29' ? '-02-28' : rest}`;
}
