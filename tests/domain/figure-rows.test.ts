import { describe, expect, test } from 'vitest';
import type { Point } from '../../src/contract/atlas';
import { figureRows } from '../../src/domain/figure-rows';
import { anIndicator } from './build-records';

const at = (when: string, value: Point['value'], more: Partial<Point> = {}): Point => ({
  at: when,
  kind: 'actual',
  value,
  cites: [{ source: 'a-source' }],
  ...more,
});

/** The rows of one flow with these figures. */
function rowsOf(points: Point[], stop = '2029', more: { comparable?: boolean } = {}) {
  const indicator = anIndicator(points, { id: 'firms', series: 'firms', ...more });
  const flow = {
    id: 'firms-in-hengqin',
    series: 'firms',
    element: 'enterprises' as const,
    from: 'macao',
    to: 'hengqin',
    grade: 'counted' as const,
    indicator: 'firms',
    measures: [],
    cites: [{ source: 'a-source' }],
  };
  return figureRows(
    { flows: [flow, { ...flow, id: 'other', series: 'other' }], indicators: [indicator] },
    'firms',
    stop,
  );
}
const changes = (points: Point[], more?: { comparable?: boolean }) =>
  rowsOf(points, '2029', more).map(({ change }) => (change.known ? [change.value, change.qualifier] : change.because));

describe('the figures of a series', () => {
  test('stand in the order of time, what was counted before what was aimed at for the same date', () => {
    const rows = rowsOf([
      at('2029', 25_000, { kind: 'target' }),
      at('2024', 6521),
      at('2022', 5300, { kind: 'baseline' }),
    ]);
    expect(rows.map(({ point }) => [point.at, point.kind])).toEqual([
      ['2022', 'baseline'],
      ['2024', 'actual'],
      ['2029', 'target'],
    ]);
  });

  test('differ from the count before; an aim differs from nothing', () => {
    expect(
      changes([at('2022', 5300, { kind: 'baseline' }), at('2024', 6521), at('2029', 25_000, { kind: 'target' })]),
    ).toEqual(['first', [1221, undefined], 'target']);
  });

  test('that are bounds make a difference that is one, and two bounds none', () => {
    expect(changes([at('2024', 6521), at('2025', 7300, { qualifier: 'above' }), at('2026', 8000)])).toEqual([
      'first',
      [779, 'above'],
      'inexact',
    ]);
    expect(changes([at('2024', 60, { qualifier: 'about' }), at('2025', 70)])).toEqual(['first', [10, 'about']]);
    expect(changes([at('2024', [280, 320]), at('2025', 70)])).toEqual(['first', 'inexact']);
  });

  test('counted in another way, over another period or on another basis, have no difference', () => {
    expect(changes([at('2023', 11_400), at('2024', 20_636, { breakBefore: true })])).toEqual([
      'first',
      'counted-otherwise',
    ]);
    expect(changes([at('2023', 60), at('2025', 470, { period: 'cumulative' })])).toEqual([
      'first',
      'counted-otherwise',
    ]);
    expect(changes([at('2023', 60), at('2025', 70)], { comparable: false })).toEqual(['first', 'not-comparable']);
  });

  test('that the map draws at the stop are known', () => {
    const points = [at('2022', 5400), at('2024', 20_000, { kind: 'target' }), at('2024-10', 16_863)];
    const drawnAt = (stop: string) =>
      rowsOf(points, stop)
        .filter(({ isDrawn }) => isDrawn)
        .map(({ point }) => point.value);
    expect(drawnAt('2024')).toEqual([16_863, 20_000]);
    expect(drawnAt('2023')).toEqual([5400]);
  });
});
