/**
 * The two schedules of the main document as living tables: plans by environments, and industries by what Hong Kong does in
 * them. Cells hold our records, so their counts and states are today's and not the print's.
 */
import type { Measure, MeasureId, SharedAction } from '../contract/atlas';
import { HONG_KONG_ROLES, MAIN_DOCUMENT, type HongKongRole, type State } from '../contract/vocabulary';
import { ENVIRONMENTS, INDUSTRIES, type Environment, type Industry } from './comparison';

/** Columns of schedule 1, as its citations name them, with the plan of each. */
export const PLAN_COLUMNS = [
  { column: 'action-plan', plan: 'action-plan-2023' },
  { column: 'qianhai', plan: 'qianhai-plan-2023' },
  { column: 'hengqin', plan: 'hengqin-plan-2023' },
] as const;
export type PlanColumn = (typeof PLAN_COLUMNS)[number];

/** Columns of the second table: each part that Hong Kong plays, and the measures that name none. */
export const ROLE_COLUMNS = [...HONG_KONG_ROLES, 'none-named'] as const;
export type RoleColumn = HongKongRole | 'none-named';

/** A cell of either table. */
export interface Cell {
  /** What the schedule lists there, in the order of the print. */
  listed: Measure[];
  /** What the same plan says of the same matter elsewhere in the document. */
  beside: Measure[];
}

export interface Row<RowId, ColumnId> {
  id: RowId;
  cells: { column: ColumnId; cell: Cell }[];
}

/** Schedule 1 in the order of the print, with the market integration of the action plan as its fifth row. */
export function planRows(measures: readonly Measure[]): Row<Environment, PlanColumn>[] {
  const listedAnywhere = new Set(measures.filter((measure) => locatorsOf(measure, 'schedule-1').length > 0));
  return ENVIRONMENTS.map((id) => ({
    id,
    cells: PLAN_COLUMNS.map((column) => ({
      column,
      cell: {
        listed: listedUnder(measures, `schedule-1/${id}/${column.column}`),
        beside: measures.filter(
          (measure) => measure.theme === id && measure.plan === column.plan && !listedAnywhere.has(measure),
        ),
      },
    })),
  }));
}

/** Schedule 2 in the order of the print, spread over what Hong Kong does in each measure. */
export function industryRows(measures: readonly Measure[]): Row<Industry, RoleColumn>[] {
  return INDUSTRIES.map((id) => {
    const ofRow = listedUnder(measures, `schedule-2/${id}`);
    return {
      id,
      cells: ROLE_COLUMNS.map((column) => ({
        column,
        cell: { listed: ofRow.filter((measure) => (measure.hongKongRole ?? 'none-named') === column), beside: [] },
      })),
    };
  });
}

/** Places of the document that a measure cites below `schedule`. */
export function locatorsOf(measure: Pick<Measure, 'cites'>, schedule: 'schedule-1' | 'schedule-2'): string[] {
  return measure.cites.flatMap(({ source, at }) =>
    source === MAIN_DOCUMENT && at?.startsWith(`${schedule}/`) ? [at] : [],
  );
}

function listedUnder(measures: readonly Measure[], locator: string): Measure[] {
  const itemOf = (measure: Measure) => measure.cites.find(({ at }) => at === locator)?.item ?? Infinity;
  return measures
    .filter((measure) => measure.cites.some(({ source, at }) => source === MAIN_DOCUMENT && at === locator))
    .toSorted((a, b) => itemOf(a) - itemOf(b));
}

/** How far measures have come, in three words that need no reading. */
export const STAGES = ['in-force', 'on-the-way', 'ended'] as const;
export type Stage = (typeof STAGES)[number];

const STAGE_OF: Record<State, Stage | 'look-before'> = {
  announced: 'on-the-way',
  'in-preparation': 'on-the-way',
  'in-force': 'in-force',
  extended: 'in-force',
  amended: 'in-force',
  expired: 'ended',
  'not-yet-due': 'look-before',
  'no-later-word': 'look-before',
};

/** The stage of a measure. What is merely known of it ("no later word") leaves it at the stage before. */
export function stageOf(measure: Pick<Measure, 'status'>): Stage {
  for (const { state } of measure.status.toReversed()) {
    const stage = STAGE_OF[state];
    if (stage !== 'look-before') return stage;
  }
  return 'on-the-way';
}

/** How many measures stand at each stage. */
export function stageCounts(measures: readonly Measure[]): Record<Stage, number> {
  const counts: Record<Stage, number> = { 'in-force': 0, 'on-the-way': 0, ended: 0 };
  for (const measure of measures) counts[stageOf(measure)] += 1;
  return counts;
}

/** The measures of a cell, each once, the schedule's first. */
export function measuresOf({ listed, beside }: Cell): Measure[] {
  return [...listed, ...beside];
}

/** An action that several take up, with the number it is known by on a page and its measures that are there. */
export interface Thread {
  number: number;
  action: SharedAction;
  measures: Measure[];
}

/**
 * The shared actions as numbered threads. Those that tie columns of the table together come first, in the order in which
 * the table reaches them; then those that only lie beside it.
 */
export function threadsOf(
  actions: readonly SharedAction[],
  measures: readonly Measure[],
  rows: readonly Row<string, unknown>[],
): Thread[] {
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const inTable = rows.flatMap(({ cells }) => cells.flatMap(({ cell }) => measuresOf(cell).map(({ id }) => id)));
  const reached = ({ measures: ids }: SharedAction) => {
    const places = ids.map((id) => inTable.indexOf(id)).filter((place) => place >= 0);
    return places.length > 1 ? Math.min(...places) : Infinity;
  };
  return actions
    .toSorted((a, b) => (reached(a) === reached(b) ? 0 : reached(a) - reached(b)))
    .map((action, index) => ({
      number: index + 1,
      action,
      measures: action.measures.flatMap((id) => byId.get(id) ?? []),
    }));
}

/** The threads that a measure belongs to. */
export function threadsOfMeasure(threads: readonly Thread[], measure: MeasureId): Thread[] {
  return threads.filter(({ action }) => action.measures.includes(measure));
}
