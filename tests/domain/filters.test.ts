import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Measure } from '../../src/contract/atlas';
import { AUDIENCES, ELEMENTS, STATES, THEMES, type State } from '../../src/contract/vocabulary';
import { bestDrop, facetCounts } from '../../src/domain/facets';
import {
  FACETS,
  choicesOf,
  countByZone,
  filtersOf,
  inForceFilter,
  inForceOn,
  toggled,
  valuesOf,
  wantedMeasures,
  withoutFacet,
  type Choice,
  type Filters,
} from '../../src/domain/filters';
import { INITIAL_VIEW, withFilters } from '../../src/domain/view';
import { aMeasure, says } from './build-records';

const cites = [{ source: 'a-source' }];
const status = (...changes: [at: string, state: State][]) =>
  changes.map(([at, state]) => ({ at, state, note: says(state), cites }));

/** Five measures, small enough to count by hand. */
const MEASURES = [
  aMeasure({ id: 'tax', zones: ['qianhai'], theme: 'tax', audiences: ['manufacturer', 'finance'] }),
  aMeasure({ id: 'visa', zones: ['hengqin'], theme: 'people', audiences: ['resident'], counterparts: ['macao'] }),
  aMeasure({ id: 'pact', zones: ['qianhai', 'hengqin'], theme: 'market', audiences: ['any-firm'] }),
  aMeasure({ id: 'lab', zones: ['nansha'], parts: ['hub'], theme: 'market', audiences: ['manufacturer'] }),
  aMeasure({
    id: 'court',
    zones: ['qianhai'],
    theme: 'rule-of-law',
    plan: 'other-plan',
    audiences: ['any-firm', 'manufacturer'],
    status: status(['2023-12', 'announced'], ['2025-02-14', 'in-force']),
  }),
];
const idsOf = (filters: Filters) => wantedMeasures(MEASURES, filters).map(({ id }) => id);

describe('filters', () => {
  test('within a facet either value will do; each facet must be answered', () => {
    expect(idsOf({ theme: ['tax', 'market'] })).toEqual(['tax', 'pact', 'lab']);
    expect(idsOf({ theme: ['tax', 'market'], audience: ['manufacturer'] })).toEqual(['tax', 'lab']);
    expect(idsOf({ theme: ['tax', 'market'], audience: ['manufacturer'], zone: ['nansha'] })).toEqual(['lab']);
    expect(idsOf({ part: ['hub'] })).toEqual(['lab']);
    expect(idsOf({ state: ['in-force'] })).toEqual(['court']);
    expect(idsOf({ counterpart: ['macao'], plan: ['other-plan'] })).toEqual([]);
  });

  test('a measure that holds in two zones counts in both', () => {
    expect([...countByZone(wantedMeasures(MEASURES, { theme: ['market'] }))]).toEqual([
      ['qianhai', 1],
      ['hengqin', 1],
      ['nansha', 1],
    ]);
    expect([...countByZone(wantedMeasures(MEASURES, { theme: ['market'] }), ['hengqin'])]).toEqual([['hengqin', 1]]);
  });

  test('are chosen and taken back one by one; nothing chosen is no filter at all', () => {
    const first = toggled(undefined, 'theme', 'tax');
    const second = toggled(toggled(first, 'theme', 'market'), 'zone', 'qianhai');
    expect(second).toEqual({ theme: ['tax', 'market'], zone: ['qianhai'] });
    expect(choicesOf(second).map(({ value }) => value)).toEqual(['qianhai', 'tax', 'market']);
    expect(withoutFacet(second, 'theme')).toEqual({ zone: ['qianhai'] });
    expect(toggled(first, 'theme', 'tax')).toBeUndefined();
    expect(inForceFilter(inForceFilter(first, '2025'), '2026-01')).toEqual({ theme: ['tax'], on: '2026-01' });
    expect(inForceFilter({ on: '2025' }, undefined)).toBeUndefined();
  });

  test('leave the view without a trace when the last one goes', () => {
    const filtered = withFilters(INITIAL_VIEW, { theme: ['tax'] });
    expect(filtered.filters).toEqual({ theme: ['tax'] });
    expect(withFilters(filtered, undefined)).toEqual(INITIAL_VIEW);
  });
});

describe('counts', () => {
  test('of a facet are taken with the other facets applied and its own left aside', () => {
    const counts = facetCounts(MEASURES, { theme: ['market'], audience: ['manufacturer'] });
    // For manufacturers: tax (tax), lab (market), court (rule of law).
    expect(Object.fromEntries(counts.theme)).toEqual({ tax: 1, market: 1, 'rule-of-law': 1 });
    // About the market: pact (any firm), lab (manufacturers).
    expect(Object.fromEntries(counts.audience)).toEqual({ 'any-firm': 1, manufacturer: 1 });
    // Both: lab alone.
    expect(Object.fromEntries(counts.zone)).toEqual({ nansha: 1 });
    expect(Object.fromEntries(counts.state)).toEqual({ announced: 1 });
  });

  test('without any filter are those of all measures', () => {
    const counts = facetCounts(MEASURES, undefined);
    expect(Object.fromEntries(counts.zone)).toEqual({ qianhai: 3, hengqin: 2, nansha: 1 });
    expect(Object.fromEntries(counts.plan)).toEqual({ 'a-plan': 4, 'other-plan': 1 });
  });

  test('name the filter to drop where nothing is left: the one that brings most back', () => {
    // Without the zone: tax, lab. Without the theme: none in the zone is for manufacturers. Without the audience: none.
    const filters = { zone: ['hengqin'], theme: ['tax', 'market'], audience: ['manufacturer'] };
    expect(wantedMeasures(MEASURES, filters)).toEqual([]);
    expect(bestDrop(MEASURES, { ...filters, theme: ['tax'] })).toEqual({ facet: 'zone', count: 1 });
    // Without the audience `pact` is there too, but the zone still brings more.
    expect(bestDrop(MEASURES, filters)).toEqual({ facet: 'zone', count: 2 });
    expect(bestDrop(MEASURES, { theme: ['marine'], zone: ['hengqin'], state: ['expired'] })).toBeUndefined();
    expect(bestDrop(MEASURES, { theme: ['tax'], on: '2030' })).toEqual({ facet: 'on', count: 1 });
  });
});

test('a measure of which nothing later was found is found by how far it had come, and by that', () => {
  const silent = aMeasure({ status: status(['2023-12', 'announced'], ['2026-11-26', 'no-later-word']) });
  expect(wantedMeasures([silent], { state: ['announced'] })).toEqual([silent]);
  expect(wantedMeasures([silent], { state: ['no-later-word'] })).toEqual([silent]);
  expect(wantedMeasures([silent], { state: ['in-force'] })).toEqual([]);
});

describe('in force on a date', () => {
  const relief = { status: status(['2022-06', 'announced'], ['2022-10', 'in-force'], ['2026-11', 'no-later-word']) };

  test('is what a status says, from its date on', () => {
    expect(inForceOn(relief, '2022-09-30')).toBe(false);
    expect(inForceOn(relief, '2022-10-31')).toBe(true);
    expect(inForceOn(relief, '2022')).toBe(true);
    expect(inForceOn({ status: status(['2024', 'in-force']) }, '2024-06-30')).toBe(false);
  });

  test('is not undone by a search that found nothing', () => {
    expect(inForceOn(relief, '2026-12-01')).toBe(true);
  });

  test('ends with its term and with the word that it has expired', () => {
    const dated = { ...relief, valid: { from: '2022-01-01', to: '2026-12-31' } };
    expect(inForceOn(dated, '2026-12-31')).toBe(true);
    expect(inForceOn(dated, '2026')).toBe(true);
    expect(inForceOn(dated, '2027-01-01')).toBe(false);
    expect(inForceOn({ status: status(['2020', 'in-force'], ['2023', 'expired']) }, '2022')).toBe(true);
    expect(inForceOn({ status: status(['2020', 'in-force'], ['2023', 'expired']) }, '2023')).toBe(false);
  });

  test('begins with its term, even where the word came later', () => {
    const backdated = { ...relief, valid: { from: '2022-01-01' } };
    expect(inForceOn(backdated, '2021-12-31')).toBe(false);
    expect(inForceOn(backdated, '2022-03-01')).toBe(true);
    const ahead = { status: status(['2024-01', 'in-force']), valid: { from: '2024-03-01' } };
    expect(inForceOn(ahead, '2024-02-29')).toBe(false);
    expect(inForceOn(ahead, '2024-03-01')).toBe(true);
  });

  test('is never read into an announcement', () => {
    expect(inForceOn({ status: status(['2023-12', 'announced']) }, '2030')).toBe(false);
    expect(inForceOn({ status: status(['2023-12', 'announced']), valid: { from: '2024' } }, '2030')).toBe(false);
  });
});

const someOf = <Value>(values: readonly Value[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 });
const date = fc.constantFrom('2022', '2023-12', '2024-03-01', '2026-11', 'undated');
const anyMeasure: fc.Arbitrary<Measure> = fc
  .record({
    zones: fc.uniqueArray(fc.constantFrom('qianhai', 'hengqin', 'nansha'), { minLength: 1 }),
    parts: someOf(['hub', 'bay']),
    plan: fc.constantFrom('plan-1', 'plan-2'),
    theme: fc.constantFrom(...THEMES.slice(0, 3)),
    audiences: someOf(AUDIENCES.slice(0, 4)),
    counterparts: someOf(['hong-kong', 'macao', 'mainland'] as const),
    carries: someOf(ELEMENTS.slice(0, 3)),
    status: fc.array(
      fc.tuple(date, fc.constantFrom(...STATES)).map(([at, state]) => ({ at, state, note: says(state), cites })),
      { minLength: 1, maxLength: 3 },
    ),
  })
  .map((fields) => aMeasure(fields));
const anyChoice: fc.Arbitrary<Choice> = fc.oneof(
  fc.record({ facet: fc.constant('zone' as const), value: fc.constantFrom('qianhai', 'hengqin', 'nansha') }),
  fc.record({ facet: fc.constant('part' as const), value: fc.constantFrom('hub', 'bay') }),
  fc.record({ facet: fc.constant('plan' as const), value: fc.constantFrom('plan-1', 'plan-2') }),
  fc.record({ facet: fc.constant('theme' as const), value: fc.constantFrom(...THEMES.slice(0, 3)) }),
  fc.record({ facet: fc.constant('audience' as const), value: fc.constantFrom(...AUDIENCES.slice(0, 4)) }),
  fc.record({ facet: fc.constant('state' as const), value: fc.constantFrom(...STATES) }),
  fc.record({ facet: fc.constant('on' as const), value: fc.constantFrom('2022', '2024-06-30', '2027') }),
);
const anyFilters = fc.array(anyChoice, { maxLength: 6 }).map(filtersOf);

test('every count is what one gets by taking the value alone in its facet and counting', () => {
  fc.assert(
    fc.property(fc.array(anyMeasure, { maxLength: 12 }), anyFilters, (measures, filters) => {
      const counts = facetCounts(measures, filters);
      for (const facet of FACETS) {
        const values = new Set(measures.flatMap((measure) => valuesOf(measure, facet)));
        expect([...counts[facet].keys()].filter((value) => !values.has(value))).toEqual([]);
        for (const value of values) {
          const alone = filtersOf([...choicesOf(withoutFacet(filters, facet)), { facet, value }]);
          expect(counts[facet].get(value) ?? 0, `${facet} ${value}`).toBe(wantedMeasures(measures, alone).length);
        }
      }
    }),
  );
});

test('choices and filters say the same, and a choice made twice is undone', () => {
  fc.assert(
    fc.property(anyFilters, anyChoice, (filters, choice) => {
      expect(filtersOf(choicesOf(filters))).toEqual(filters);
      if (choice.facet === 'on' || filters?.[choice.facet]?.includes(choice.value)) return;
      const once = toggled(filters, choice.facet, choice.value);
      expect(toggled(once, choice.facet, choice.value)).toEqual(filters);
    }),
  );
});

test('the filter to drop brings back as many as it says, and none brings back more', () => {
  fc.assert(
    fc.property(fc.array(anyMeasure, { maxLength: 12 }), anyFilters, (measures, filters) => {
      if (!filters) return;
      const drop = bestDrop(measures, filters);
      const left = [...FACETS, 'on' as const]
        .filter((facet) => filters[facet] !== undefined)
        .map((facet) => wantedMeasures(measures, withoutFacet(filters, facet)).length);
      expect(drop?.count ?? 0).toBe(Math.max(...left));
      if (drop) expect(wantedMeasures(measures, withoutFacet(filters, drop.facet))).toHaveLength(drop.count);
    }),
  );
});
