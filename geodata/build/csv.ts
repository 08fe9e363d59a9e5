/** Tables for people who count: UTF-8 with a byte-order mark, so that Excel shows Chinese, and no cell that Excel would run. */
import Papa from 'papaparse';
import type { Atlas, Flow, Indicator, Point } from '../../src/contract/atlas';
import type { Text } from '../../src/contract/values';
import { knownBeyond, latestStage } from '../../src/domain/measures';

type Cell = string | number;
interface Column<Row> {
  name: string;
  cell: (row: Row) => Cell;
}

/** A text as three columns. */
function inEachLanguage<Row>(name: string, text: (row: Row) => Text | undefined): Column<Row>[] {
  return (['zh-Hant', 'zh-Hans', 'en'] as const).map((language) => ({
    name: `${name}_${language}`,
    cell: (row) => text(row)?.[language] ?? '',
  }));
}

function table<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const text = Papa.unparse(
    {
      fields: columns.map((column) => column.name),
      data: rows.map((row) => columns.map((column) => column.cell(row))),
    },
    { newline: '\r\n', escapeFormulae: true },
  );
  return `\uFEFF${text}\r\n`;
}

const listed = (values: readonly string[] | undefined): string => (values ?? []).join('; ');
const cited = (cites: readonly { source: string; at?: string | undefined; item?: number | undefined }[]): string =>
  listed(cites.map((cite) => [cite.source, cite.at, cite.item].filter((part) => part !== undefined).join(' ')));

/** `280..320` for a range, because a hyphen could be a minus. */
export function valueCell(value: Point['value']): Cell {
  return Array.isArray(value) ? `${String(value[0])}..${String(value[1])}` : value;
}

/** `measures.csv`: one line for each measure: the stage it has reached, and what is known beyond. */
export function measuresCsv(atlas: Atlas): string {
  const plans = new Map(atlas.plans.map((plan) => [plan.id, plan.name]));
  return table(atlas.measures, [
    { name: 'id', cell: (measure) => measure.id },
    { name: 'zones', cell: (measure) => listed(measure.zones) },
    { name: 'parts', cell: (measure) => listed(measure.parts) },
    { name: 'plan', cell: (measure) => measure.plan },
    ...inEachLanguage<Atlas['measures'][number]>('plan_name', (measure) => plans.get(measure.plan)),
    { name: 'theme', cell: (measure) => measure.theme },
    ...inEachLanguage<Atlas['measures'][number]>('title', (measure) => measure.title),
    ...inEachLanguage<Atlas['measures'][number]>('summary', (measure) => measure.summary),
    { name: 'counterparts', cell: (measure) => listed(measure.counterparts) },
    { name: 'audiences', cell: (measure) => listed(measure.audiences) },
    { name: 'carries', cell: (measure) => listed(measure.carries) },
    { name: 'status', cell: (measure) => latestStage(measure)?.state ?? '' },
    { name: 'status_at', cell: (measure) => latestStage(measure)?.at ?? '' },
    { name: 'known_beyond', cell: (measure) => knownBeyond(measure)?.state ?? '' },
    { name: 'known_beyond_at', cell: (measure) => knownBeyond(measure)?.at ?? '' },
    { name: 'hong_kong_role', cell: (measure) => measure.hongKongRole ?? '' },
    { name: 'valid_from', cell: (measure) => measure.valid?.from ?? '' },
    { name: 'valid_to', cell: (measure) => measure.valid?.to ?? '' },
    { name: 'sources', cell: (measure) => cited(measure.cites) },
  ]);
}

/** `indicators.csv`: one line for each figure. */
export function indicatorsCsv(atlas: Atlas): string {
  const rows = atlas.indicators.flatMap((indicator) => indicator.points.map((point) => ({ indicator, point })));
  type Row = (typeof rows)[number];
  return table<Row>(rows, [
    { name: 'indicator', cell: ({ indicator }) => indicator.id },
    { name: 'zone', cell: ({ indicator }) => indicator.zone },
    ...inEachLanguage<Row>('name', ({ indicator }) => indicator.name),
    { name: 'at', cell: ({ point }) => point.at },
    { name: 'kind', cell: ({ point }) => point.kind },
    { name: 'period', cell: ({ point }) => point.period ?? 'at' },
    { name: 'qualifier', cell: ({ point }) => point.qualifier ?? '' },
    { name: 'value', cell: ({ point }) => valueCell(point.value) },
    ...inEachLanguage<Row>('unit', ({ indicator }) => indicator.unit),
    { name: 'comparable', cell: ({ indicator }) => String(indicator.comparable) },
    { name: 'break_before', cell: ({ point }) => (point.breakBefore === true ? 'true' : '') },
    ...inEachLanguage<Row>('caveat', ({ indicator }) => indicator.caveat),
    { name: 'sources', cell: ({ point }) => cited(point.cites) },
  ]);
}

/** `flows.csv`: one line for each figure of each flow; the rows are disjoint. Its header is a promise to others. */
export function flowsCsv(atlas: Atlas): string {
  const indicators = new Map(atlas.indicators.map((indicator) => [indicator.id, indicator]));
  const series = new Map(atlas.series.map((one) => [one.id, one]));
  const rows: FlowRow[] = atlas.flows.flatMap((flow) => {
    const indicator = flow.indicator === undefined ? undefined : indicators.get(flow.indicator);
    return indicator === undefined ? [] : indicator.points.map((point) => ({ flow, indicator, point }));
  });
  return table(rows, [
    { name: 'series', cell: ({ flow }) => flow.series ?? '' },
    { name: 'flow', cell: ({ flow }) => flow.id },
    { name: 'element', cell: ({ flow }) => flow.element },
    { name: 'from', cell: ({ flow }) => flow.from },
    { name: 'to', cell: ({ flow }) => flow.to },
    { name: 'population', cell: ({ flow }) => flow.population ?? '' },
    { name: 'at', cell: ({ point }) => point.at },
    { name: 'kind', cell: ({ point }) => point.kind },
    { name: 'value', cell: ({ point }) => valueCell(point.value) },
    { name: 'unit', cell: ({ indicator }) => indicator.unit.en },
    { name: 'counted_by', cell: ({ flow }) => series.get(flow.series ?? '')?.countedBy?.en ?? '' },
    { name: 'source', cell: ({ point }) => listed([...new Set(point.cites.map((cite) => cite.source))]) },
  ]);
}

interface FlowRow {
  flow: Flow;
  indicator: Indicator;
  point: Point;
}
