import { describe, expect, test } from 'vitest';
import type { Measure, SharedAction } from '../../src/contract/atlas';
import type { State } from '../../src/contract/vocabulary';
import {
  industryRows,
  measuresOf,
  planRows,
  stageCounts,
  stageOf,
  threadsOf,
  threadsOfMeasure,
} from '../../src/domain/schedules';
import { aMeasure, says } from './build-records';

const inDocument = (at: string, item?: number) => ({ source: 'cma-2024', at, ...(item !== undefined && { item }) });
const inState = (...states: State[]) => ({
  status: states.map((state, index) => ({ at: `202${index}`, state, note: says(state), cites: [] })),
});
const ids = (measures: readonly Measure[]) => measures.map(({ id }) => id);

const aPressureTest = (zone: string, item: number, more: Partial<Measure> = {}) =>
  aMeasure({
    id: `${zone}-test`,
    plan: `${zone}-plan-2023`,
    cites: [inDocument(`schedule-1/market/${zone}`, item)],
    ...more,
  });
const measures = [
  aPressureTest('qianhai', 4),
  aMeasure({ id: 'qianhai-pledge', plan: 'qianhai-plan-2023', cites: [inDocument('schedule-1/market/qianhai', 3)] }),
  aMeasure({ id: 'qianhai-elsewhere', plan: 'qianhai-plan-2023', theme: 'market', cites: [inDocument('feature-2')] }),
  aPressureTest('hengqin', 1),
  // Stands in two rows of the schedule, under its own theme and under another.
  aMeasure({
    id: 'hengqin-patents',
    plan: 'hengqin-plan-2023',
    theme: 'rule-of-law',
    cites: [inDocument('schedule-1/rule-of-law/hengqin', 7), inDocument('schedule-1/openness/hengqin', 1)],
  }),
  aMeasure({
    id: 'gba-one-market',
    plan: 'action-plan-2023',
    theme: 'market-integration',
    cites: [inDocument('momentum')],
  }),
];

describe('schedule 1', () => {
  const rows = planRows(measures);
  const cell = (row: string, column: string) => {
    const found = rows.find(({ id }) => id === row)?.cells.find((each) => each.column.column === column)?.cell;
    if (!found) throw new Error(`there is no cell ${row} / ${column}`);
    return found;
  };

  test('lists what it prints, in the order of the print', () => {
    expect(ids(cell('market', 'qianhai').listed)).toEqual(['qianhai-pledge', 'qianhai-test']);
  });

  test('has what the same plan says elsewhere beside it, and apart', () => {
    expect(ids(cell('market', 'qianhai').beside)).toEqual(['qianhai-elsewhere']);
    expect(ids(measuresOf(cell('market', 'qianhai')))).toEqual(['qianhai-pledge', 'qianhai-test', 'qianhai-elsewhere']);
  });

  test('shows a measure in each row that prints it, and nowhere else', () => {
    expect(ids(cell('openness', 'hengqin').listed)).toEqual(['hengqin-patents']);
    expect(ids(cell('rule-of-law', 'hengqin').listed)).toEqual(['hengqin-patents']);
    expect(cell('rule-of-law', 'hengqin').beside).toEqual([]);
  });

  test('has the fifth part of the action plan as a row of its own, and leaves empty what no record tells', () => {
    expect(ids(measuresOf(cell('market-integration', 'action-plan')))).toEqual(['gba-one-market']);
    expect(measuresOf(cell('market-integration', 'qianhai'))).toEqual([]);
  });

  const action = (id: string, ...named: string[]): SharedAction => ({
    id,
    title: says(id),
    likeness: 'same',
    note: says('alike'),
    measures: named,
  });
  const threads = threadsOf(
    [
      action('tax', 'qianhai-tax', 'nansha-tax'),
      action('patents', 'hengqin-patents', 'gba-one-market'),
      action('pressure-test', 'qianhai-test', 'hengqin-test'),
    ],
    measures,
    rows,
  );

  test('numbers what ties its columns together first, in its own order', () => {
    expect(threads.map(({ number, action: { id } }) => [number, id])).toEqual([
      [1, 'pressure-test'],
      [2, 'patents'],
      [3, 'tax'],
    ]);
  });

  test('leads from a measure of one plan to the same action in the other', () => {
    const [thread, ...others] = threadsOfMeasure(threads, 'qianhai-test');
    expect(others).toEqual([]);
    expect(ids(thread?.measures ?? [])).toEqual(['qianhai-test', 'hengqin-test']);
  });
});

test('schedule 2 spreads an industry over what Hong Kong does in it, with a column where it does nothing', () => {
  const of = (id: string, item: number, more: Partial<Measure>) =>
    aMeasure({ id, cites: [inDocument('schedule-2/finance', item)], ...more });
  const [finance] = industryRows([
    of('sandbox', 14, { hongKongRole: 'rules-partner' }),
    of('data', 5, { hongKongRole: 'rules-partner' }),
    of('hall', 1, {}),
    aMeasure({ id: 'beside', theme: 'finance', hongKongRole: 'institutions', cites: [inDocument('feature-3')] }),
  ]);
  const listed = finance?.cells.map(({ column, cell }) => [column, ids(cell.listed)]);
  expect(listed).toEqual([
    ['joint-builder', []],
    ['institutions', []],
    ['market-and-platform', []],
    ['rules-partner', ['data', 'sandbox']],
    ['professionals', []],
    ['none-named', ['hall']],
  ]);
});

test.each([
  [['announced'], 'on-the-way'],
  [['announced', 'in-force', 'amended'], 'in-force'],
  [['announced', 'in-force', 'no-later-word'], 'in-force'],
  [['announced', 'not-yet-due'], 'on-the-way'],
  [['in-force', 'expired'], 'ended'],
] as [State[], string][])('a measure that went through %j stands at %s', (states, stage) => {
  expect(stageOf(aMeasure(inState(...states)))).toBe(stage);
});

test('a cell counts its measures by stage', () => {
  const counts = stageCounts([
    aMeasure(inState('announced')),
    aMeasure(inState('announced', 'in-force')),
    aMeasure(inState('in-preparation')),
  ]);
  expect(counts).toEqual({ 'in-force': 1, 'on-the-way': 2, ended: 0 });
});
