/** Ways to ask the overview for a record by its id. */
import type { Indicator, Measure, Part, Plan, Source, Zone, ZoneId } from '../contract/atlas';
import type { Overview } from '../contract/pieces';

export interface AtlasIndex {
  zones: ReadonlyMap<string, Zone>;
  /** Parts with the zone they belong to. */
  parts: ReadonlyMap<string, { part: Part; zone: ZoneId }>;
  plans: ReadonlyMap<string, Plan>;
  sources: ReadonlyMap<string, Source>;
  places: ReadonlyMap<string, Overview['places'][number]>;
  series: ReadonlyMap<string, Overview['series'][number]>;
  flows: ReadonlyMap<string, Overview['flows'][number]>;
  indicators: ReadonlyMap<string, Indicator>;
}

function byId<Item extends { id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

export function indexOverview(overview: Overview): AtlasIndex {
  return {
    zones: byId(overview.zones),
    parts: new Map(
      overview.zones.flatMap((zone) => zone.parts.map((part) => [part.id, { part, zone: zone.id }] as const)),
    ),
    plans: byId(overview.plans),
    sources: byId(overview.sources),
    places: byId(overview.places),
    series: byId(overview.series),
    flows: byId(overview.flows),
    indicators: byId(overview.indicators),
  };
}

/** What leads a zone's entry: an indicator with its figures, or a measure with its figure. */
export type Headline = { kind: 'indicator'; indicator: Indicator } | { kind: 'measure'; measure: Measure };

/** The zone's headline records in order. Ids that are gone are left out. */
export function headlinesOf(overview: Overview, zone: Pick<Zone, 'headline'>): Headline[] {
  return zone.headline.flatMap((id): Headline[] => {
    const indicator = overview.indicators.find((each) => each.id === id);
    if (indicator) return [{ kind: 'indicator', indicator }];
    const measure = overview.headlineMeasures.find((each) => each.id === id);
    return measure ? [{ kind: 'measure', measure }] : [];
  });
}

/** The plan a zone is best known by: the newest of those that look furthest, the zone's own before shared ones. */
export function leadingPlanOf(overview: Overview, zone: Pick<Zone, 'id'>): Plan | undefined {
  return overview.plans
    .filter((plan) => plan.places.includes(zone.id))
    .toSorted(
      (a, b) =>
        Number(b.horizon !== undefined) - Number(a.horizon !== undefined) ||
        a.places.length - b.places.length ||
        b.issued.localeCompare(a.issued),
    )[0];
}
