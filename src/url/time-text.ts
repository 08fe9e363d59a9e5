/** Times as an address writes them. */
import type { MonthRange } from '../domain/view';

/** A year, a month or a day. */
export const TIME = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
/** A year, a month, a day, or two of them. */
const RANGE = /^(\d{4}(?:-\d\d){0,2})(?:\.\.(\d{4}(?:-\d\d){0,2}))?$/;

/** `2019`, `2023-02`, `2021-01..2021-12`, `2025-01-29..2025-02-04`. */
export function readRange(text: string): MonthRange | undefined {
  const [, from, to = from] = RANGE.exec(text) ?? [];
  if (from === undefined || to === undefined || ![from, to].every((time) => TIME.test(time)) || to < from)
    return undefined;
  return { from, to };
}

/** The inverse of `readRange`. */
export function writeRange({ from, to }: MonthRange): string {
  return from === to ? from : `${from}..${to}`;
}
