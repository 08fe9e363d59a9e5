/** The first row of a reader's table: which table it is, and which column is which. */
import type { Problem } from './problems';

export type TableKind = 'places' | 'rows';

const PLACE_COLUMNS = ['id', 'name', 'lon', 'lat'] as const;
const ROW_COLUMNS = ['origin', 'destination', 'time', 'value', 'kind'] as const;
export type PlaceColumn = (typeof PLACE_COLUMNS)[number];
export type RowColumn = (typeof ROW_COLUMNS)[number];
type Column = PlaceColumn | RowColumn;
const COLUMNS: readonly Column[] = [...PLACE_COLUMNS, ...ROW_COLUMNS];

/** Names that a column goes by, without capitals, spaces and signs. */
const NAMES: Readonly<Record<Column, readonly string[]>> = {
  id: ['id', 'code', 'placeid', 'locationid', '編號', '编号', '代碼', '代码', '代號', '代号'],
  name: ['name', 'placename', 'label', '名稱', '名称', '地名', '地點', '地点'],
  lon: ['lon', 'lng', 'long', 'longitude', 'x', '經度', '经度'],
  lat: ['lat', 'latitude', 'y', '緯度', '纬度'],
  origin: ['origin', 'from', 'source', 'o', '起點', '起点', '出發地', '出发地', '來源地', '来源地', '由'],
  destination: ['destination', 'dest', 'to', 'target', 'd', '終點', '终点', '目的地', '到達地', '到达地', '至'],
  time: ['time', 'date', 'day', 'month', 'year', 'at', 'period', '時間', '时间', '日期', '月份', '年份', '年'],
  value: [
    'value',
    'count',
    'amount',
    'magnitude',
    'number',
    'flow',
    'total',
    '數值',
    '数值',
    '數量',
    '数量',
    '人次',
    '數目',
    '数目',
  ],
  kind: ['kind', 'type', 'category', 'class', 'group', '類別', '类别', '種類', '种类', '類型', '类型'],
};

const NEEDED: Readonly<Record<TableKind, readonly Column[]>> = {
  places: ['id', 'lon', 'lat'],
  rows: ['origin', 'destination', 'value'],
};

/** A header like these would change every object it is made a key of. We make none, but what is handed on might be read by those who do. */
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

export interface Header {
  kind: TableKind;
  /** Place of each column we read, from 0. */
  columns: ReadonlyMap<Column, number>;
  /** The headers as they are written. */
  written: readonly string[];
}

const folded = (header: string) =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[(（[].*$/, '')
    .replace(/[\s_.:-]+/g, '');

/** Which table the columns make: rows have two ends, places have a position. */
function kindOf(columns: ReadonlyMap<Column, unknown>): TableKind | undefined {
  if (columns.has('origin') || columns.has('destination')) return 'rows';
  if (columns.has('lon') || columns.has('lat')) return 'places';
  return undefined;
}

/**
 * Reads the header of a table.
 * @param place file and line that problems name
 * @returns the header, or what is wrong with it, all of it
 */
export function readHeader(
  cells: readonly string[],
  place: { file: string; line: number },
): { header: Header } | { problems: Problem[] } {
  const problems: Problem[] = [];
  const written = cells.map((cell) => cell.trim());
  const columns = new Map<Column, number>();
  const seen = new Map<string, number>();
  written.forEach((header, index) => {
    const name = folded(header);
    const before = seen.get(name);
    if (RESERVED.has(header.toLowerCase())) problems.push({ code: 'reserved-header', ...place, column: header });
    else if (name !== '' && before !== undefined) twice(header, before);
    else seen.set(name, index);
  });
  for (const column of COLUMNS) {
    // The plain name wins over others that may mean the same.
    const [first, second] = [...seen].filter(([name]) => NAMES[column].includes(name)).map(([, index]) => index);
    const plainName = seen.get(column);
    const chosen = plainName ?? first;
    if (chosen === undefined) continue;
    columns.set(column, chosen);
    if (plainName === undefined && second !== undefined) twice(written[second] ?? '', chosen);
  }
  function twice(header: string, before: number) {
    problems.push({ code: 'duplicate-header', ...place, column: header, expected: written[before] ?? '' });
  }
  const kind = kindOf(columns);
  if (kind === undefined) {
    if (problems.length === 0) {
      problems.push({ code: 'unknown-table', ...place, found: written.filter((header) => header !== '').join(', ') });
    }
    return { problems };
  }
  // Where places have no id of their own, their names serve.
  const named = columns.get('name');
  if (kind === 'places' && !columns.has('id') && named !== undefined) columns.set('id', named);
  for (const needed of NEEDED[kind]) {
    if (!columns.has(needed))
      problems.push({ code: 'missing-column', ...place, column: needed, found: written.join(', ') });
  }
  return problems.length > 0 ? { problems } : { header: { kind, columns, written } };
}
