/** How many measures each value of a filter would leave, and which filter to drop where nothing is left. */
import type { Measure } from '../contract/atlas';
import { FACETS, isWanted, valuesOf, type Facet, type Filters } from './filters';

/** Values of a facet with how many measures have them. */
export type FacetCounts = ReadonlyMap<string, number>;

/**
 * For each facet, how many of the measures that answer all the other facets have each value. A value that is not there has
 * none. The counts of a facet leave its own choices aside, because within a facet a second value adds to the first.
 */
export function facetCounts(measures: readonly Measure[], filters: Filters | undefined): Record<Facet, FacetCounts> {
  const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map<string, number>()])) as Record<
    Facet,
    Map<string, number>
  >;
  for (const measure of measures) {
    for (const facet of FACETS) {
      if (filters && !isWanted(measure, filters, facet)) continue;
      const ofFacet = counts[facet];
      for (const value of new Set(valuesOf(measure, facet))) ofFacet.set(value, (ofFacet.get(value) ?? 0) + 1);
    }
  }
  return counts;
}

/** A facet, and how many measures there are without its choices. */
export interface Drop {
  facet: Facet | 'on';
  count: number;
}

/**
 * The one facet whose removal brings back most measures; of those alike the last, which is the one least about what is
 * looked for. Undefined where no single removal brings back any.
 */
export function bestDrop(measures: readonly Measure[], filters: Filters): Drop | undefined {
  let best: Drop | undefined;
  for (const facet of [...FACETS, 'on'] as const) {
    if (filters[facet] === undefined) continue;
    const count = measures.filter((measure) => isWanted(measure, filters, facet)).length;
    if (count > 0 && (!best || count >= best.count)) best = { facet, count };
  }
  return best;
}
