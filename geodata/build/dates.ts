/** Dates as exact as their source: `2029`, `2024-10`, `2024-10-31`, `undated`. */

/** True only where it is certain: `2024-10` does not come after `2024`, for that year may mean its end. */
export function certainlyAfter(a: string, b: string): boolean {
  return a !== 'undated' && b !== 'undated' && firstDay(a) > lastDay(b);
}

/** For sorting: a year before its months, a month before its days, `undated` before everything. */
export function compareDates(a: string, b: string): number {
  const [left, right] = [a, b].map((date) => (date === 'undated' ? '' : date));
  return left === right ? 0 : (left ?? '') < (right ?? '') ? -1 : 1;
}

/** The later of two dates; where one holds the other (`2024`, `2024-10`), the more exact. */
export function later(a: string, b: string): string {
  return compareDates(a, b) < 0 ? b : a;
}

/** False for the thirtieth of February. */
export function exists(date: string): boolean {
  if (date.length < 10) return true;
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}

function firstDay(date: string): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

function lastDay(date: string): string {
  return date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date;
}
