/**
 * Files of the Immigration Department's "Statistics on Daily Passenger Traffic", read without trust: columns are found by
 * their names, every row is checked, and what is not understood is reported and never guessed.
 *
 * Layouts that are known:
 *
 *     Date,Control Point,Arrival / Departure,Hong Kong Residents,Mainland Visitors,Other Visitors,Total,    31-10-2024
 *     日期,管制站,入境 / 出境,香港居民,內地訪客,其他訪客,總計                                                     31-10-2024
 *     date,control_point,direction,hk_residents,mainland_visitors,other_visitors,total                      2024-10-31
 *     month,control_point,direction,hk_residents,mainland_visitors,other_visitors,total                     2024-10
 *
 * The first two are the Department's own (the English one ends each line with a comma); the others are a common
 * form of copies, by day and by month.
 */
import { cellsOf, isDay, keyOf, personsOf } from './table';
import type { CountRow, Direction, Period, Problem } from './table';

/** What a downloaded file holds. */
export interface OfficialFile {
  /** `undefined` where no layout fits; then there is one problem and nothing else. */
  period?: Period;
  /** In the order of the file. */
  rows: CountRow[];
  problems: Problem[];
  /** Names of control points that we do not know, with the first line each stands in. */
  unknown: Map<string, number>;
  /** Whether the file writes down zeros. Where it does, a row that is missing means something. */
  listsZeros: boolean;
}

type Field = 'at' | 'controlPoint' | 'direction' | 'residents' | 'mainland' | 'others' | 'total';

/** Names of the columns, compared without regard to case, spaces and underscores. */
const COLUMN_NAMES: Readonly<Record<Field, readonly string[]>> = {
  at: ['date', '日期', 'month', 'day'],
  controlPoint: ['controlpoint', '管制站'],
  direction: ['arrival/departure', 'direction', '入境/出境'],
  residents: ['hongkongresidents', 'hkresidents', '香港居民'],
  mainland: ['mainlandvisitors', '內地訪客'],
  others: ['othervisitors', '其他訪客'],
  total: ['total', '總計'],
};

const DIRECTION_NAMES: Readonly<Record<string, Direction>> = {
  arrival: 'arrival',
  departure: 'departure',
  入境: 'arrival',
  出境: 'departure',
};

const bare = (name: string): string => name.toLowerCase().replace(/[\s_]+/g, '');

/**
 * The text of a downloaded file: UTF-8 or UTF-16, with or without a byte-order mark.
 * @throws Error where the bytes are neither
 */
export function decode(bytes: Uint8Array): string {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  try {
    return new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error(
      'the file is neither UTF-8 nor UTF-16 text; download it again and do not save it from a spreadsheet',
    );
  }
}

/** @param places id of the place for each name of a control point */
export function readOfficial(text: string, places: ReadonlyMap<string, string>): OfficialFile {
  const file: OfficialFile = { rows: [], problems: [], unknown: new Map(), listsZeros: false };
  const [head, ...body] = cellsOf(text.replace(/^\uFEFF/, ''));
  const columns = columnsOf(head?.cells ?? []);
  if (typeof columns === 'string') {
    file.problems.push({ line: head?.line ?? 1, message: columns });
    return file;
  }
  const known = new Map([...places].map(([name, place]) => [bare(name), place]));
  const seen = new Map<string, number>();
  for (const { line, cells } of body) {
    const cell = (field: Field) => cells[columns[field]] ?? '';
    const refuse = (message: string) => file.problems.push({ line, message });

    const time = timeOf(cell('at'));
    const direction = DIRECTION_NAMES[bare(cell('direction'))];
    const [residents, mainland, others, total] = [
      cell('residents'),
      cell('mainland'),
      cell('others'),
      cell('total'),
    ].map(personsOf);
    if (time === undefined) refuse(`"${cell('at')}" is not a date; expected 31-10-2024, 2024-10-31 or 2024-10`);
    else if (file.period !== undefined && time.period !== file.period)
      refuse(`"${cell('at')}" is a ${time.period} in a file of ${file.period}s`);
    else if (direction === undefined) refuse(`"${cell('direction')}" is neither arrival nor departure`);
    else if (residents === undefined || mainland === undefined || others === undefined || total === undefined)
      refuse(`a count is not a whole number: ${cells.slice(3).join(', ')}`);
    else if (residents + mainland + others !== total)
      refuse(
        `the three kinds of travellers add up to ${String(residents + mainland + others)}, the file says ${String(total)}`,
      );
    else {
      file.period = time.period;
      if (total === 0) file.listsZeros = true;
      const name = cell('controlPoint');
      const controlPoint = known.get(bare(name));
      if (controlPoint === undefined) {
        if (!file.unknown.has(name)) file.unknown.set(name, line);
        continue;
      }
      const row: CountRow = { at: time.at, controlPoint, direction, persons: [residents, mainland, others] };
      const before = seen.get(keyOf(row));
      if (before !== undefined)
        refuse(`the same time, control point and direction already stand in line ${String(before)}`);
      else {
        seen.set(keyOf(row), line);
        file.rows.push(row);
      }
    }
  }
  if (body.length === 0) file.problems.push({ line: 1, message: 'the file holds no rows' });
  return file;
}

/** Number of each column, or what is wrong with the first line. */
function columnsOf(head: readonly string[]): Record<Field, number> | string {
  const names = head.map(bare);
  const found = {} as Record<Field, number>;
  for (const [field, candidates] of Object.entries(COLUMN_NAMES) as [Field, readonly string[]][]) {
    const at = names.flatMap((name, index) => (candidates.includes(name) ? [index] : []));
    if (at.length > 1) return `two columns are named "${head[at[1] ?? 0] ?? ''}"`;
    if (at[0] === undefined)
      return `no column is named ${candidates.map((name) => `"${name}"`).join(' or ')}; the first line is "${head.join(',').slice(0, 120)}"`;
    found[field] = at[0];
  }
  return found;
}

/**
 * Day before month, as the Department writes it; a spreadsheet that saved the file may have turned dates about, so only
 * its own form with two digits each is taken.
 */
function timeOf(cell: string): { at: string; period: Period } | undefined {
  const [, day, month, year] = /^(\d{2})[-/](\d{2})[-/](\d{4})$/.exec(cell) ?? [];
  const at = year === undefined ? cell : `${year}-${month ?? ''}-${day ?? ''}`;
  if (isDay(at)) return { at, period: 'day' };
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(at) ? { at, period: 'month' } : undefined;
}
