/**
 * What a downloaded file would change in our tables, and whether it may. Pure: it reads and writes nothing, so that
 * everything is known before a file is touched.
 */
import type { OfficialFile } from './official';
import { keyOf, totalOf } from './table';
import type { CountRow } from './table';

export interface Tables {
  monthly: readonly CountRow[];
  daily: readonly CountRow[];
}

export interface UpdateOptions {
  /** First day that the daily table keeps. */
  dailyFrom: string;
  /** Whether figures that stand already may be replaced by others. */
  acceptRevisions: boolean;
}

export interface Update extends Tables {
  /** Why nothing may be written. Empty: it may. */
  refused: string[];
  /** What a person should know and that is no obstacle. */
  notes: string[];
  /** What changes, one thing a line. */
  changes: string[];
}

/** Longest lists that are told in full. */
const TOLD = 12;

/** Holds the file against the tables that stand. `refused` is empty only if everything checks. */
export function planUpdate(current: Tables, file: OfficialFile, options: UpdateOptions): Update {
  const update: Update & { monthly: CountRow[]; daily: CountRow[] } = {
    monthly: [...current.monthly],
    daily: [...current.daily],
    refused: [],
    notes: [],
    changes: [],
  };
  tellAll(
    file.problems.map(({ line, message }) => `line ${String(line)}: ${message}`),
    update.refused,
  );
  for (const [name, line] of file.unknown)
    update.refused.push(
      `line ${String(line)}: "${name}" is a control point we do not know; without it the totals would be wrong. Add its place to flows/places.yaml and its name to flows/passengers/control-points.yaml`,
    );
  if (update.refused.length > 0 || file.period === undefined) return update;

  const times = [...new Set(file.rows.map((row) => row.at))].sort();
  tellAll(
    gapsBetween(times).map(
      ([after, before]) => `nothing stands between ${after} and ${before}; a gap is not filled with zeros`,
    ),
    update.refused,
  );
  checkListing(file, times, update);
  checkTraffic(file, update);
  checkNames(current, file, update);

  if (file.period === 'month')
    merge(current.monthly, file.rows, 'month', options, update, (rows) => (update.monthly = rows));
  else {
    const months = wholeMonths(times);
    const partial = [...new Set(times.map(monthOf))].filter((month) => !months.has(month));
    for (const month of partial)
      update.notes.push(
        `${month} is not complete in the file (${daysIn(times, month)}); it stays out of the monthly table`,
      );
    const kept = file.rows.filter((row) => row.at >= options.dailyFrom && totalOf(row) > 0);
    // A day of the file whose rows are all left out, because they are zero, is covered all the same.
    const covered = new Set(times.filter((day) => day >= options.dailyFrom));
    merge(current.daily, kept, 'day', options, update, (rows) => (update.daily = rows), covered);
    merge(current.monthly, byMonth(file.rows, months), 'month', options, update, (rows) => (update.monthly = rows));
  }
  tellAll(disagreements(update.monthly, update.daily), update.refused);
  const newest = current.daily.at(-1)?.at;
  const last = times.at(-1);
  if (file.period === 'day' && newest !== undefined && last !== undefined && last < newest)
    update.notes.push(`the file ends on ${last}, before the table does (${newest}); later days stay as they are`);
  return update;
}

/** Pairs of neighbouring times between which one is missing. */
function gapsBetween(times: readonly string[]): [string, string][] {
  return times.slice(1).flatMap((time, index): [string, string][] => {
    const before = times[index] ?? '';
    return nextTime(before) === time ? [] : [[before, time]];
  });
}

/** The day after a day, the month after a month. */
export function nextTime(time: string): string {
  const [year = 0, month = 1, day] = time.split('-').map(Number);
  const next = day === undefined ? new Date(Date.UTC(year, month, 1)) : new Date(Date.UTC(year, month - 1, day + 1));
  return next.toISOString().slice(0, time.length);
}

/**
 * Where a file writes down zeros, a control point that is missing is a sign: of a closed one that is listed no longer, or
 * of a file cut short.
 */
function checkListing(file: OfficialFile, times: readonly string[], update: Update): void {
  const listed = new Map<string, Map<string, number>>();
  for (const row of file.rows) {
    const at = listed.get(row.at) ?? new Map<string, number>();
    at.set(row.controlPoint, (at.get(row.controlPoint) ?? 0) + 1);
    listed.set(row.at, at);
  }
  if (!file.listsZeros) {
    update.notes.push('the file leaves out zeros; a control point that is missing on a day is taken as zero');
    return;
  }
  const troubles: string[] = [];
  for (const [index, time] of times.entries()) {
    const here = listed.get(time) ?? new Map<string, number>();
    for (const [place, rows] of here) if (rows < 2) troubles.push(`${time}: ${place} has only one direction`);
    for (const place of listed.get(times[index - 1] ?? '')?.keys() ?? []) {
      if (here.has(place)) continue;
      const later = times.slice(index + 1).find((other) => listed.get(other)?.has(place));
      if (later !== undefined) troubles.push(`${place} is missing from ${time} until ${later}`);
      else if (index === times.length - 1)
        troubles.push(`${place} is missing on ${time}, the last of the file; it may be cut short`);
      else update.notes.push(`${place} is listed until ${times[index - 1] ?? ''} and no longer from ${time}`);
    }
  }
  tellAll(troubles, update.refused);
}

/** A time at which nobody passed anywhere has not been counted yet. */
function checkTraffic(file: OfficialFile, update: Update): void {
  const totals = new Map<string, number>();
  for (const row of file.rows) totals.set(row.at, (totals.get(row.at) ?? 0) + totalOf(row));
  const empty = [...totals].filter(([, total]) => total === 0).map(([time]) => `${time}: zero at every control point`);
  tellAll(empty, update.refused);
}

function checkNames(current: Tables, file: OfficialFile, update: Update): void {
  if (current.monthly.length === 0) return;
  const before = new Set(current.monthly.map((row) => row.controlPoint));
  for (const place of new Set(file.rows.map((row) => row.controlPoint)))
    if (!before.has(place)) update.notes.push(`${place} is new: no row of the table is about it yet`);
}

/** Months of which every day is there. */
function wholeMonths(days: readonly string[]): Set<string> {
  const counts = new Map<string, number>();
  for (const day of days) counts.set(monthOf(day), (counts.get(monthOf(day)) ?? 0) + 1);
  return new Set([...counts].filter(([month, count]) => count === lengthOf(month)).map(([month]) => month));
}

function lengthOf(month: string): number {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).getUTCDate();
}

function daysIn(days: readonly string[], month: string): string {
  return `${String(days.filter((day) => monthOf(day) === month).length)} of ${String(lengthOf(month))} days`;
}

const monthOf = (day: string): string => day.slice(0, 7);

/** Days added up to months. A control point stands in a month where it is listed on any of its days. */
export function byMonth(days: readonly CountRow[], months: ReadonlySet<string>): CountRow[] {
  const sums = new Map<string, CountRow>();
  for (const row of days) {
    const at = monthOf(row.at);
    if (!months.has(at)) continue;
    const key = keyOf({ ...row, at });
    const [residents, mainland, others] = sums.get(key)?.persons ?? [0, 0, 0];
    const persons = [residents + row.persons[0], mainland + row.persons[1], others + row.persons[2]] as const;
    sums.set(key, { ...row, at, persons });
  }
  return [...sums.values()];
}

/** Puts rows over those that stand, telling each difference. Rows of other times stay. */
function merge(
  standing: readonly CountRow[],
  fresh: readonly CountRow[],
  period: 'month' | 'day',
  { acceptRevisions }: UpdateOptions,
  update: Update,
  take: (rows: CountRow[]) => void,
  covered: ReadonlySet<string> = new Set(fresh.map((row) => row.at)),
): void {
  const rows = new Map(standing.map((row) => [keyOf(row), row]));
  const newKeys = new Set(fresh.map(keyOf));
  const revisions: string[] = [];
  const lost: string[] = [];
  const added = new Map<string, number>();
  for (const row of standing)
    if (covered.has(row.at) && !newKeys.has(keyOf(row)) && totalOf(row) > 0)
      lost.push(`${keyOf(row)}: ${thousands(totalOf(row))} in the table, no row in the file`);
  for (const row of fresh) {
    const before = rows.get(keyOf(row));
    if (before === undefined) added.set(row.at, (added.get(row.at) ?? 0) + totalOf(row));
    else if (before.persons.join() !== row.persons.join())
      revisions.push(`${keyOf(row)}: ${before.persons.join(' + ')} becomes ${row.persons.join(' + ')}`);
    rows.set(keyOf(row), row);
  }
  tellAll(lost, update.refused);
  if (acceptRevisions) update.changes.push(...revisions.map((revision) => `revised ${revision}`));
  else if (revisions.length > 0) {
    tellAll(revisions, update.refused);
    update.refused.push(
      `${String(revisions.length)} figures of the ${period === 'month' ? 'monthly' : 'daily'} table would change; if the Department has revised them, run again with --accept-revisions`,
    );
  }
  const times = [...added.keys()].sort();
  if (period === 'month')
    for (const time of times) update.changes.push(`added ${time}: ${thousands(added.get(time) ?? 0)} persons`);
  else if (times.length > 0)
    update.changes.push(
      `added ${String(times.length)} ${times.length === 1 ? 'day' : 'days'}, ${times[0] ?? ''} to ${times.at(-1) ?? ''}`,
    );
  take([...rows.values()]);
}

/** Each month of which every day stands in the daily table must be, row by row, the sum of its days; what is not, in words. */
export function disagreements(monthly: readonly CountRow[], daily: readonly CountRow[]): string[] {
  const months = wholeMonths([...new Set(daily.map((row) => row.at))].sort());
  const summed = new Map(byMonth(daily, months).map((row) => [keyOf(row), row.persons]));
  const known = new Set(monthly.map(keyOf));
  const apart = monthly.flatMap((row) => {
    const days = summed.get(keyOf(row)) ?? [0, 0, 0];
    if (!months.has(row.at) || days.join() === row.persons.join()) return [];
    return [`${keyOf(row)}: the monthly table has ${row.persons.join(' + ')}, its days add up to ${days.join(' + ')}`];
  });
  const missing = [...summed.keys()].filter((key) => !known.has(key));
  return [...apart, ...missing.map((key) => `${key}: its days are known, the monthly table has no row`)];
}

/** Adds lines to a list; of very many, the first ones and how many more. */
function tellAll(lines: readonly string[], into: string[]): void {
  into.push(...lines.slice(0, TOLD));
  if (lines.length > TOLD) into.push(`… and ${String(lines.length - TOLD)} more like these`);
}

function thousands(persons: number): string {
  return persons.toLocaleString('en-GB');
}
