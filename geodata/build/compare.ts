/** What changed between two states of the atlas, in words. */
import type { Atlas } from '../../src/contract/atlas';
import { PASSENGER_SERIES, passengerSelectionOf } from '../../src/domain/passenger-names';

/** A record as far as a comparison needs it. */
interface Item {
  id: string;
}

export type DifferenceKind = 'added' | 'changed' | 'expired' | 'removed';

export interface Difference {
  kind: DifferenceKind;
  /** `measure`, `indicator`, … */
  record: string;
  id: string;
  /** Title or name in English, so that a list can be read. */
  name: string;
  /** For a change, each thing that is different: `status: in-force since 2025-06 (was announced)`. */
  details: string[];
}

const RECORDS = {
  source: 'sources',
  plan: 'plans',
  zone: 'zones',
  place: 'places',
  measure: 'measures',
  series: 'series',
  indicator: 'indicators',
  flow: 'flows',
  event: 'events',
  statement: 'statements',
  'shared action': 'sharedActions',
  'like figures': 'likeFigures',
} as const;

/** All differences, in the order of the kinds of records above. */
export function differences(before: Atlas, after: Atlas): Difference[] {
  return Object.entries(RECORDS).flatMap(([record, list]) => {
    if (list !== 'flows') return differencesOf(record, before[list], after[list]);
    return [
      ...differencesOf(record, ...([before, after].map(writtenFlows) as [Item[], Item[]])),
      ...differencesOf('passengers of', ...([before, after].map(countedControlPoints) as [Item[], Item[]])),
    ];
  });
}

function differencesOf(record: string, before: readonly Item[], after: readonly Item[]): Difference[] {
  const old = new Map(before.map((item) => [item.id, item]));
  const fresh = new Set(after.map((item) => item.id));
  const found = after.flatMap((item): Difference[] => {
    const was = old.get(item.id);
    if (was === undefined) return [{ kind: 'added', record, id: item.id, name: nameOf(item), details: [] }];
    const details = detailsOf(was, item);
    if (details.length === 0) return [];
    const hasExpired = stateOf(item) === 'expired' && stateOf(was) !== 'expired';
    return [{ kind: hasExpired ? 'expired' : 'changed', record, id: item.id, name: nameOf(item), details }];
  });
  const removed = before.filter((item) => !fresh.has(item.id));
  return [
    ...found,
    ...removed.map((item): Difference => ({ kind: 'removed', record, id: item.id, name: nameOf(item), details: [] })),
  ];
}

const writtenFlows = ({ flows }: Atlas): Item[] => flows.filter(({ series }) => series !== PASSENGER_SERIES);

/** The flows that the passenger tables make, each control point once: they differ by direction and traveller alone. */
function countedControlPoints({ flows, places }: Atlas): Item[] {
  const placeOf = new Map(places.map((place) => [place.id, place]));
  const found = new Map<string, Item>();
  for (const { id, from: _from, to: _to, population: _population, ...rest } of flows) {
    const counted = rest.series === PASSENGER_SERIES && passengerSelectionOf(id, (place) => placeOf.has(place));
    if (!counted) continue;
    const { controlPoint } = counted;
    found.set(controlPoint, { ...rest, id: controlPoint, name: placeOf.get(controlPoint)?.name } as Item);
  }
  return [...found.values()];
}

/** The differences as lines for a person at a terminal. */
export function differenceLines(found: readonly Difference[]): string[] {
  if (found.length === 0) return ['Nothing changed.'];
  const heads: Record<DifferenceKind, string> = {
    added: 'Added',
    changed: 'Changed',
    expired: 'Expired',
    removed: 'Removed',
  };
  return Object.entries(heads).flatMap(([kind, head]) => {
    const here = found.filter((difference) => difference.kind === kind);
    if (here.length === 0) return [];
    return [
      `${head} (${String(here.length)})`,
      ...here.flatMap(({ record, id, name, details }) => [
        `  ${record} ${id}: ${name}`,
        ...details.map((detail) => `    ${detail}`),
      ]),
      '',
    ];
  });
}

function detailsOf(before: Item, after: Item): string[] {
  const [old, fresh] = [before, after].map((item) => item as unknown as Record<string, unknown>);
  if (old === undefined || fresh === undefined) return [];
  const keys = [...new Set([...Object.keys(old), ...Object.keys(fresh)])];
  return keys.flatMap((key) => {
    if (JSON.stringify(old[key]) === JSON.stringify(fresh[key])) return [];
    if (key === 'points') return pointDetails(asList(old[key]), asList(fresh[key]));
    if (key === 'status') return statusDetails(asList(old[key]), asList(fresh[key]));
    return [`${key}: ${inWords(fresh[key])} (was ${inWords(old[key])})`];
  });
}

function pointDetails(before: Record<string, unknown>[], after: Record<string, unknown>[]): string[] {
  const keyOf = (point: Record<string, unknown>) =>
    `${String(point.kind)} ${String(point.at)} ${typeof point.period === 'string' ? point.period : ''}`.trim();
  const old = new Map(before.map((point) => [keyOf(point), point]));
  const keys = new Set(after.map(keyOf));
  return [
    ...after.flatMap((point) => {
      const was = old.get(keyOf(point));
      if (was === undefined) return [`${keyOf(point)}: ${inWords(point.value)}, new`];
      if (JSON.stringify(was) === JSON.stringify(point)) return [];
      const [value, valueWas] = [inWords(point.value), inWords(was.value)];
      return [
        value === valueWas
          ? `${keyOf(point)}: what is said of the figure`
          : `${keyOf(point)}: ${value} (was ${valueWas})`,
      ];
    }),
    ...before
      .filter((point) => !keys.has(keyOf(point)))
      .map((point) => `${keyOf(point)}: ${inWords(point.value)}, removed`),
  ];
}

function statusDetails(before: Record<string, unknown>[], after: Record<string, unknown>[]): string[] {
  const [was, is] = [before.at(-1), after.at(-1)];
  const say = (change: Record<string, unknown> | undefined) => `${String(change?.state)} since ${String(change?.at)}`;
  return say(was) === say(is) ? ['status: what is said of it'] : [`status: ${say(is)} (was ${say(was)})`];
}

function nameOf(item: Item): string {
  const named = item as { title?: { en?: string }; name?: { en?: string } };
  return named.title?.en ?? named.name?.en ?? item.id;
}

function stateOf(item: Item): unknown {
  return asList((item as { status?: unknown }).status).at(-1)?.state;
}

function asList(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? (value as Record<string, unknown>[]) : [];
}

function inWords(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return `"${value}"`;
  if (Array.isArray(value) && value.length === 0) return 'none';
  if (Array.isArray(value) && value.every((inner) => typeof inner === 'number')) return value.join('–');
  if (Array.isArray(value) && value.every((inner) => typeof inner === 'string')) return value.join(', ');
  if (typeof value === 'object' && value !== null && 'zh-Hant' in value && 'en' in value)
    return `"${String(value['zh-Hant'])}" / "${String(value.en)}"`;
  return JSON.stringify(value);
}
