/**
 * Takes a newly downloaded file of the Immigration Department over into our tables of passengers.
 *
 *     npx tsx geodata/flows/refresh.ts statistics_on_daily_passenger_traffic.csv
 *
 *     --check              only says what would change
 *     --accept-revisions   lets figures that stand already be replaced by others
 *     --retrieved DATE     day the file was downloaded, YYYY-MM-DD; today if left out
 *
 * The file is published with the data of DATA.GOV.HK ("Statistics on Daily Passenger Traffic") at
 * https://www.immd.gov.hk/opendata/eng/transport/immigration_clearance/statistics_on_daily_passenger_traffic.csv
 *
 * Everything is checked before anything is written: each row against its total, the days for gaps, the control points
 * for new, missing and half-listed ones, the figures against those that stand, the months against their days.
 * The tables are written beside the old ones, read again, compared, and only then put in their place.
 */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { decode, readOfficial } from './passengers/official';
import { isDay, readTable, sortRows, totalOf, writeTable } from './passengers/table';
import type { CountRow, Period } from './passengers/table';
import { planUpdate } from './passengers/update';

/** What the daily table begins with where none stands yet. */
const FIRST_DAY = '2025-01-01';

export interface RefreshOptions {
  /** The content folder, which holds `flows/passengers`. */
  root: string;
  /** Bytes of the downloaded file. */
  bytes: Uint8Array;
  acceptRevisions?: boolean;
  /** Nothing is written. */
  checkOnly?: boolean;
  /** Day of the download, YYYY-MM-DD. */
  retrieved: string;
}

export interface Refreshed {
  /** Why nothing was written. Empty: the tables are as the file says. */
  refused: string[];
  notes: string[];
  changes: string[];
  written: boolean;
}

/**
 * Brings the tables below `root` up to date, or leaves every one of them as it is.
 * @throws Error if the disk fails or a table that stands cannot be read
 */
export function refresh({
  root,
  bytes,
  acceptRevisions = false,
  checkOnly = false,
  retrieved,
}: RefreshOptions): Refreshed {
  const folder = join(root, 'flows/passengers');
  const places = namesOf(readFileSync(join(folder, 'control-points.yaml'), 'utf8'));
  const current = { monthly: standing(folder, 'month'), daily: standing(folder, 'day') };
  let text: string;
  try {
    text = decode(bytes);
  } catch (error) {
    return { refused: [(error as Error).message], notes: [], changes: [], written: false };
  }
  const dailyFrom = current.daily[0]?.at ?? FIRST_DAY;
  const update = planUpdate(current, readOfficial(text, places), { dailyFrom, acceptRevisions });
  const { refused, notes, changes } = update;
  if (refused.length > 0 || changes.length === 0 || checkOnly) return { refused, notes, changes, written: false };

  const order = [...new Set(places.values())];
  const files = [
    { path: join(folder, TABLES.month), text: tableText(update.monthly, 'month', order) },
    { path: join(folder, TABLES.day), text: tableText(update.daily, 'day', order) },
    ...datedFiles(root, retrieved, newestOf(update.daily) ?? newestOf(update.monthly)),
  ];
  replaceAll(files);
  return { refused, notes, changes, written: true };
}

const TABLES = { month: 'monthly.csv', day: 'daily.csv' } as const;

/** Id of the place for each name of a control point, in the order of the list. */
export function namesOf(yaml: string): Map<string, string> {
  const list = parse(yaml) as { place: string; names: string[] }[];
  return new Map(list.flatMap(({ place, names }) => names.map((name) => [name, place] as const)));
}

function standing(folder: string, period: Period): CountRow[] {
  const path = join(folder, TABLES[period]);
  if (!existsSync(path)) return [];
  const { rows, problems } = readTable(readFileSync(path, 'utf8'), period);
  const [first] = problems;
  if (first !== undefined)
    throw new Error(
      `${TABLES[period]} line ${String(first.line)}: ${first.message}; put the table right before refreshing it`,
    );
  return rows;
}

/** The table as text, read again and compared with what it was made from. */
function tableText(rows: readonly CountRow[], period: Period, order: readonly string[]): string {
  const text = writeTable(rows, period, order);
  const again = readTable(text, period);
  if (again.problems.length > 0 || JSON.stringify(again.rows) !== JSON.stringify(sortRows(rows, order)))
    throw new Error(`${TABLES[period]} does not read back as it was written; nothing was changed`);
  return text;
}

function newestOf(rows: readonly CountRow[]): string | undefined {
  return rows.map((row) => row.at).reduce<string | undefined>((a, b) => (a === undefined || b > a ? b : a), undefined);
}

/** The files that say when the figures were fetched and, for the source, how far they go. */
function datedFiles(root: string, retrieved: string, newest: string | undefined): { path: string; text: string }[] {
  const own = ['monthly.yaml', 'daily.yaml'].map((name) => ({
    path: join(root, 'flows/passengers', name),
    after: /^/,
  }));
  const source = { path: join(root, 'sources.yaml'), after: /^- id: immd-daily-passenger-traffic$/m };
  return [...own, source].flatMap(({ path, after }) => {
    if (!existsSync(path)) return [];
    const text = readFileSync(path, 'utf8');
    const start = text.search(after);
    const end = /\n- id: /g;
    end.lastIndex = start + 1;
    const stop = end.exec(text)?.index ?? text.length;
    if (start === -1) return [];
    const record = text
      .slice(start, stop)
      .replace(/^( *retrieved: ).*$/m, `$1'${retrieved}'`)
      .replace(/^( {2}date: ).*$/m, newest === undefined ? '$&' : `$1'${newest}'`);
    return [{ path, text: text.slice(0, start) + record + text.slice(stop) }];
  });
}

/** Writes all files beside the old ones, then puts all in their place. */
function replaceAll(files: readonly { path: string; text: string }[]): void {
  const unfinished = (path: string) => `${path}.unfinished`;
  try {
    for (const { path, text } of files) writeFileSync(unfinished(path), text);
    for (const { path, text } of files)
      if (readFileSync(unfinished(path), 'utf8') !== text)
        throw new Error(`${path} was not written whole; nothing was changed`);
    for (const { path } of files) renameSync(unfinished(path), path);
  } finally {
    for (const { path } of files) rmSync(unfinished(path), { force: true });
  }
}

function main(): void {
  const values = process.argv.slice(2);
  const at = values.indexOf('--retrieved');
  const retrieved = at === -1 ? new Date().toISOString().slice(0, 10) : (values[at + 1] ?? '');
  const path = values.find((value, index) => !value.startsWith('--') && (at === -1 || index !== at + 1));
  if (path === undefined || !isDay(retrieved)) {
    console.error(
      'usage: npx tsx geodata/flows/refresh.ts FILE [--check] [--accept-revisions] [--retrieved YYYY-MM-DD]',
    );
    process.exitCode = 2;
    return;
  }
  const checkOnly = values.includes('--check');
  const acceptRevisions = values.includes('--accept-revisions');
  const root = fileURLToPath(new URL('..', import.meta.url));
  const { refused, notes, changes, written } = refresh({
    root,
    bytes: readFileSync(path),
    acceptRevisions,
    checkOnly,
    retrieved,
  });

  for (const note of notes) console.log(`note     ${note}`);
  for (const change of changes) console.log(`change   ${change}`);
  for (const reason of refused) console.error(`refused  ${reason}`);
  if (refused.length > 0) {
    console.error('\nNothing was written: the tables stand as they were.');
    process.exitCode = 1;
  } else if (written) {
    const total = standing(join(root, 'flows/passengers'), 'month').reduce((sum, row) => sum + totalOf(row), 0);
    console.log(`\nWritten. The monthly table now holds ${total.toLocaleString('en-GB')} persons.`);
  } else console.log(checkOnly && changes.length > 0 ? '\nNothing was written: only checked.' : '\nNothing is new.');
}

if (process.argv[1] !== undefined && fileURLToPath(import.meta.url) === resolve(process.argv[1])) main();
