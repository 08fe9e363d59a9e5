/**
 * Which measures the reader wants to see. Within a facet any of the chosen values will do; every facet that has a value
 * must be answered. Counting is in `facets.ts`, which the page loads only when it is used.
 */
import type { Measure, ZoneId } from '../contract/atlas';
import type { When } from '../contract/values';
import { isStage, latestStage, latestStatus } from './measures';
import { isNotAfter, isPast, lastDayOf } from './time';

/** What measures are told apart by, in the order they are offered. */
export const FACETS = ['zone', 'part', 'plan', 'theme', 'audience', 'counterpart', 'carries', 'state'] as const;
export type Facet = (typeof FACETS)[number];

/** The chosen values of each facet, none of them an empty list, and the date on which a measure must be in force. */
export type Filters = { readonly [Each in Facet]?: readonly string[] } & {
  /** Year, month or day; a year or a month stands for its last day. */
  readonly on?: When;
};

/** One choice of a filter, as it is shown and removed. */
export type Choice = { facet: Facet; value: string } | { facet: 'on'; value: When };

/** The words of a measure that a facet asks about. */
export function valuesOf(measure: Measure, facet: Facet): readonly string[] {
  switch (facet) {
    case 'zone':
      return measure.zones;
    case 'part':
      return measure.parts ?? [];
    case 'plan':
      return [measure.plan];
    case 'theme':
      return [measure.theme];
    case 'audience':
      return measure.audiences;
    case 'counterpart':
      return measure.counterparts;
    case 'carries':
      return measure.carries;
    case 'state': {
      // Announced, and no later word: found by either.
      return [...new Set([latestStage(measure), latestStatus(measure)].flatMap((word) => word?.state ?? []))];
    }
  }
}

const IN_FORCE: ReadonlySet<string> = new Set(['in-force', 'extended', 'amended']);

/**
 * Whether the records say that a measure was in force at the end of a date: a status says so, no later one ends it,
 * and its term, where it has one, covers the date. A term may begin before the status that announced it: a relief
 * passed in October for the whole year held since January.
 *
 * False also means "no record says so": most measures were announced without a word on when they begin.
 *
 * @param on year, month or day; a status known only by its year counts from the end of that year
 */
export function inForceOn(measure: Pick<Measure, 'status' | 'valid'>, on: When): boolean {
  const { from, to } = measure.valid ?? {};
  if (from !== undefined && !isNotAfter(from, on)) return false;
  if (to !== undefined && isPast(to, lastDayOf(on))) return false;
  const stages = measure.status.filter(({ state }) => isStage(state));
  const latest = stages.filter(({ at }) => isNotAfter(at, on)).at(-1);
  if (latest && IN_FORCE.has(latest.state)) return true;
  return latest?.state !== 'expired' && from !== undefined && stages.some(({ state }) => IN_FORCE.has(state));
}

/** Whether a measure answers every facet but those left aside. */
export function isWanted(measure: Measure, filters: Filters, aside?: Facet | 'on'): boolean {
  for (const facet of FACETS) {
    const wanted = facet === aside ? undefined : filters[facet];
    if (wanted && !valuesOf(measure, facet).some((value) => wanted.includes(value))) return false;
  }
  return aside === 'on' || filters.on === undefined || inForceOn(measure, filters.on);
}

/** The measures that answer all filters, in their order. */
export function wantedMeasures(measures: readonly Measure[], filters: Filters | undefined): readonly Measure[] {
  return filters ? measures.filter((measure) => isWanted(measure, filters)) : measures;
}

/**
 * How many of the measures, or of what else happens in zones, name each zone; a zone without any is not in it.
 * @param only the zones that are asked for; left out: all
 */
export function countByZone(
  measures: readonly { readonly zones: readonly ZoneId[] }[],
  only?: readonly ZoneId[],
): ReadonlyMap<ZoneId, number> {
  const counts = new Map<ZoneId, number>();
  for (const { zones } of measures)
    for (const zone of zones) if (!only || only.includes(zone)) counts.set(zone, (counts.get(zone) ?? 0) + 1);
  return counts;
}

/** Every choice, in the order of the facets; the date comes last. */
export function choicesOf(filters: Filters | undefined): Choice[] {
  if (!filters) return [];
  return [
    ...FACETS.flatMap((facet) => (filters[facet] ?? []).map((value): Choice => ({ facet, value }))),
    ...(filters.on === undefined ? [] : [{ facet: 'on', value: filters.on } as const]),
  ];
}

/** Filters of the choices, each once, or undefined where nothing is chosen. Of several dates the last one holds. */
export function filtersOf(choices: readonly Choice[]): Filters | undefined {
  const filters: { [Each in Facet]?: string[] } & { on?: When } = {};
  for (const { facet, value } of choices) {
    if (facet === 'on') filters.on = value;
    else if (!filters[facet]) filters[facet] = [value];
    else if (!filters[facet].includes(value)) filters[facet].push(value);
  }
  return Object.keys(filters).length === 0 ? undefined : filters;
}

/** With a value chosen that was not, or no longer chosen. */
export function toggled(filters: Filters | undefined, facet: Facet, value: string): Filters | undefined {
  const choices = choicesOf(filters);
  const others = choices.filter((choice) => choice.facet !== facet || choice.value !== value);
  return filtersOf(others.length < choices.length ? others : [...choices, { facet, value }]);
}

/** Without any value of a facet. */
export function withoutFacet(filters: Filters | undefined, facet: Facet | 'on'): Filters | undefined {
  return filtersOf(choicesOf(filters).filter((choice) => choice.facet !== facet));
}

/** With another date on which a measure must be in force, or none. */
export function inForceFilter(filters: Filters | undefined, on: When | undefined): Filters | undefined {
  const others = choicesOf(filters).filter(({ facet }) => facet !== 'on');
  return filtersOf(on === undefined ? others : [...others, { facet: 'on', value: on }]);
}
