/**
 * Reads the reader's own tables from text, whatever stands in it: each mistake is told with file, line and column, all at
 * once, and nothing is thrown. Papa Parse cuts the text into cells (it runs in our worker, never in one of its own, which
 * it would make from a blob); what the cells mean is `domain/own-flows`.
 */
import Papa from 'papaparse';
import { readHeader, type Header, type TableKind } from '../../domain/own-flows/headers';
import { Places, PlacesReader, type Frame, type OwnPlace } from '../../domain/own-flows/read-places';
import { RowsReader, type FlowTable } from '../../domain/own-flows/read-rows';
import { Problems, quoted, type Problem, type ProblemCode } from '../../domain/own-flows/problems';

export interface TextFile {
  name: string;
  text: string;
  /** What was found before it came to reading the text, and what was expected instead. */
  refused?: readonly [code: 'too-large' | 'spreadsheet', expected?: string];
}

/** A place of the atlas that rows may name without a table of places: by its id, or by a name in any language. */
export interface KnownPlace extends OwnPlace {
  names: readonly string[];
}

export interface ReadingOptions {
  known: readonly KnownPlace[];
  /** What the map can show. */
  map: Frame;
  /** Told how far it is, from 0 to 1. */
  onProgress?: (share: number) => void;
}

/** A file as it was understood, to be shown before anything is added. */
export interface FileSummary {
  name: string;
  /** Undefined where its header tells neither. */
  kind: TableKind | undefined;
  /** The first rows as they stand, header included. */
  sample: readonly (readonly string[])[];
  /** Rows below the header, blank ones aside. */
  rows: number;
}

export interface ReadTables {
  files: readonly FileSummary[];
  /** Up to a number of each code. */
  problems: readonly Problem[];
  /** All of each code. */
  counts: ReadonlyMap<ProblemCode, number>;
  /** Undefined where a file cannot be used at all, or no row can. */
  table: FlowTable | undefined;
  /** Rows of flows that were left out because something is wrong with them. */
  leftOut: number;
}

const SAMPLE_ROWS = 4;
const SAMPLE_COLUMNS = 12;
/** Characters handled at a time: a few tenths of a second of work between two steps of the progress bar. */
const CHUNK = 1_000_000;
/** The header is looked for in the first rows of this much text. */
const HEADER_CHARACTERS = 100_000;
const HEADER_ROWS = 50;

/** A file that was looked at; its summary is filled in while it is read. */
interface Sheet extends TextFile {
  /** Number of the text's first line: a line that only names the separator has been cut off. */
  firstLine: number;
  delimiter: string;
  header: Header | undefined;
  summary: FileSummary;
}

/** Line ends of any kind are one character from here on, so that lines can be counted. */
const withPlainLineEnds = (text: string) => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '');

/** Excel and others may write the separator into the first line: `sep=;`. */
const SEPARATOR_LINE = /^\uFEFF?sep=([,;\t|])\n/i;

export function readFiles(files: readonly TextFile[], options: ReadingOptions): ReadTables {
  const problems = new Problems();
  const sheets = files.map((file) => openSheet({ ...file, text: withPlainLineEnds(file.text) }, problems));
  const places = new Places();
  const characters = sheets.reduce((sum, { text }) => sum + text.length, 0);
  let before = 0;
  const readAll = (kind: TableKind, readerOf: (header: Header, file: string) => ReadRow) => {
    for (const sheet of sheets) {
      if (sheet.header?.kind !== kind) continue;
      readSheet(sheet, sheet.header, problems, readerOf(sheet.header, sheet.name), (share) =>
        options.onProgress?.((before + share * sheet.text.length) / characters),
      );
      before += sheet.text.length;
    }
  };
  readAll('places', (header, file) => {
    const reader = new PlacesReader(header, file, places, problems, options.map);
    return (cells, line) => reader.read(cells, line);
  });
  for (const { names, ...place } of options.known) places.add(place, 'atlas', names);

  const rows = new RowsReader(places, problems);
  // Where a file cannot be used, each row might name a place that stands in it.
  if (problems.count('file') === 0) {
    readAll('rows', (header, file) => (cells, line) => rows.read(cells, line, header, file));
    if (!sheets.some(({ summary }) => summary.kind === 'rows' && summary.rows > 0)) {
      const [first] = sheets;
      problems.add({
        code: 'no-rows',
        file: (sheets.find(({ summary }) => summary.kind === 'rows') ?? first)?.name ?? '',
      });
    }
  }
  const rowsSeen = sheets.reduce((sum, { summary }) => sum + (summary.kind === 'rows' ? summary.rows : 0), 0);
  return {
    files: sheets.map(({ summary }) => summary),
    problems: problems.kept,
    counts: problems.counts,
    table: problems.count('file') === 0 && rows.count > 0 ? rows.done() : undefined,
    leftOut: rowsSeen - rows.count,
  };
}

type ReadRow = (cells: readonly string[], line: number) => void;

/** Looks at the first rows: which table is it? */
function openSheet(file: TextFile, problems: Problems): Sheet {
  const { name } = file;
  const separator = SEPARATOR_LINE.exec(file.text);
  const text = separator ? file.text.slice(separator[0].length) : file.text;
  const firstLine = separator ? 2 : 1;
  const start = text.slice(0, HEADER_CHARACTERS);
  const isText = !hasControlCharacters(start);
  const { data, meta } = Papa.parse<string[]>(isText ? start : '', {
    newline: '\n',
    preview: HEADER_ROWS,
    ...(separator && { delimiter: separator[1] ?? '' }),
  });
  const headerAt = data.findIndex((cells) => !isBlank(cells));
  let header: Header | undefined;
  const [refused, expected] = file.refused ?? [];
  if (refused) problems.add({ code: refused, file: name, ...(expected !== undefined && { expected }) });
  else if (!isText) problems.add({ code: 'not-text', file: name });
  else if (headerAt === -1) problems.add({ code: 'empty-file', file: name });
  else {
    tellUndecodable(file, problems);
    const read = readHeader(data[headerAt] ?? [], { file: name, line: firstLine + linesOf(data.slice(0, headerAt)) });
    if ('header' in read) ({ header } = read);
    else for (const problem of read.problems) problems.add(problem);
  }
  const sample = data
    .filter((row) => !isBlank(row))
    .slice(0, SAMPLE_ROWS)
    .map((row) => row.slice(0, SAMPLE_COLUMNS).map(quoted));
  return {
    name,
    text,
    firstLine,
    delimiter: meta.delimiter,
    header,
    summary: { name, kind: header?.kind, sample, rows: 0 },
  };
}

/** Lines that rows stand on: a quoted cell may go over several. */
const linesOf = (rows: readonly (readonly string[])[]): number =>
  rows.reduce((lines, cells) => lines + 1 + lineBreaks(cells), 0);

function lineBreaks(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) count += 1;
  }
  return count;
}

/** Pictures, archives and workbooks hold characters that no table does. */
function hasControlCharacters(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 9 || (code > 13 && code < 32 && code !== 26 && code !== 27)) return true;
  }
  return false;
}

function tellUndecodable({ name, text }: TextFile, problems: Problems): void {
  const at = text.indexOf('\uFFFD');
  if (at === -1) return;
  const before = text.slice(0, at).split('\n');
  const found = (before.at(-1) ?? '').slice(-20) + (text.slice(at, at + 20).split('\n', 1)[0] ?? '');
  problems.add({ code: 'undecodable-characters', file: name, line: before.length, found });
}

function readSheet(
  { name, text, firstLine, delimiter, summary }: Sheet,
  header: Header,
  problems: Problems,
  read: ReadRow,
  onProgress: (share: number) => void,
): void {
  const width = header.written.length;
  /** Only quoted cells can hold line ends. */
  const mayBreakLines = text.includes('"');
  let line = firstLine;
  let isBelowHeader = false;
  const inChunks: Papa.ParseConfig<string[]> & {
    chunkSize: number;
    chunk: (results: Papa.ParseResult<string[]>) => void;
  } = {
    newline: '\n',
    delimiter,
    chunkSize: CHUNK,
    chunk: ({ data, errors, meta }) => {
      const faulty = new Map(
        errors
          .filter(({ type }) => type === 'Quotes')
          .map(({ code, row }) => [row ?? 0, code === 'MissingQuotes' ? 'unclosed-quote' : 'stray-quote'] as const),
      );
      data.forEach((cells, index) => {
        const at = line;
        line += 1 + (mayBreakLines ? lineBreaks(cells) : 0);
        if (isBlank(cells)) return;
        const isHeader = !isBelowHeader;
        isBelowHeader = true;
        const wrong = faulty.get(index);
        if (!isHeader) summary.rows += 1;
        if (wrong) problems.add({ code: wrong, file: name, line: at, found: cells.join(delimiter) });
        else if (isHeader) return;
        else if (isRagged(cells, width)) {
          problems.add({
            code: 'ragged-row',
            file: name,
            line: at,
            found: String(cells.length),
            expected: String(width),
          });
        } else read(cells, at);
      });
      onProgress(Math.min(1, meta.cursor / text.length));
    },
  };
  Papa.parse<string[]>(text, inChunks);
}

/** Blank cells past the header's last are what spreadsheets leave behind. */
function isRagged(cells: readonly string[], width: number): boolean {
  return cells.length < width || (cells.length > width && !isBlank(cells.slice(width)));
}
