/** Tables for people who count, made in the page: UTF-8 with a byte-order mark, and no cell that Excel would run. */

/** What begins a formula in a spreadsheet; a text that begins so is a text, and is kept one by a quotation mark before it. */
const BEGINS_A_FORMULA = /^[=+\-@\t\r]/;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

/** The rows, each a list of texts and numbers, as the text of a CSV file with CRLF line ends. */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`;
}

function cellOf(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = BEGINS_A_FORMULA.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
