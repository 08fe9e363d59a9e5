/** Makes the published dataset from the checked records: every text in three languages, everything in its order. */
import type { Atlas } from '../../src/contract/atlas';
import { WHOLE_BAY_AREA } from '../../src/contract/atlas';
import type { Changes } from '../../src/contract/pieces';
import type { AuthoredText } from '../../src/contract/values';
import { certainlyAfter, compareDates, later } from './dates';
import { passengerFlows } from './passengers';
import type { Content } from './read-content';
import { inThreeLanguages, simplifier } from './simplified';
import type { Simplify } from './simplified';

/** The atlas of all records that are right. Complete only if the content has no mistakes. */
export function composeAtlas(content: Content): Atlas {
  const simplify = simplifier(content.records['glossary term'].map((record) => record.value));
  const values = <T>(records: readonly { value: T }[]): T[] => records.map((record) => record.value);
  const publish = <T>(value: unknown): T => withTexts(value, simplify) as T;

  const zones = values(content.records.zone).sort((a, b) => rank(a) - rank(b));
  const zoneOrder = new Map(zones.map((zone, index) => [zone.id, index]));
  const byZone = <T>(records: readonly T[], zoneOf: (record: T) => string): T[] =>
    [...records].sort(
      (a, b) => (zoneOrder.get(zoneOf(a)) ?? zones.length) - (zoneOrder.get(zoneOf(b)) ?? zones.length),
    );

  const measures = byZone(values(content.records.measure), (measure) => measure.zones[0] ?? '');
  const indicators = byZone(values(content.records.indicator), (indicator) => indicator.zone).map((indicator) => ({
    ...indicator,
    points: [...indicator.points].sort((a, b) => compareDates(a.at, b.at)),
  }));
  const events = values(content.records.event).sort((a, b) => compareDates(a.at, b.at));
  const checkedOn = content.records.atlas[0]?.value.checkedOn ?? 'undated';

  return publish<Atlas>({
    version: 1,
    asOf: newestFact(content, checkedOn),
    checkedOn,
    sources: values(content.records.source),
    plans: values(content.records.plan),
    zones,
    places: [...values(content.records.place), ...placesOfZones(content)],
    measures,
    series: values(content.records.series),
    indicators,
    flows: [...values(content.records.flow), ...passengerFlows(content)],
    events,
    statements: values(content.records.statement),
    everydayWords: values(content.records['everyday words']),
    sharedActions: values(content.records['shared action']),
    likeFigures: values(content.records['like figures']),
  });
}

/** What changed, the newest first. */
export function changesOf(content: Content): Changes {
  const simplify = simplifier(content.records['glossary term'].map((record) => record.value));
  return content.records.change
    .map(({ value }) => ({ ...value, text: inThreeLanguages(value.text, simplify) }))
    .sort((a, b) => compareDates(b.at, a.at));
}

/** The whole Bay Area leads every list, whatever its number. */
function rank(zone: { id: string; order: number }): number {
  return zone.id === WHOLE_BAY_AREA ? -1 : zone.order;
}

/** A zone is a place too: flows run to it. A new zone needs no entry among the places. */
function placesOfZones(content: Content) {
  const known = new Set(content.records.place.map((record) => record.value.id));
  return content.records.zone
    .filter((record) => !known.has(record.value.id))
    .map(({ value: zone }) => ({ id: zone.id, name: zone.name, kind: 'zone', lngLat: zone.anchor }));
}

/** Newest date of a figure counted, a status reached or an event past; targets and what is not yet due are no facts. */
function newestFact(content: Content, checkedOn: string): string {
  const dates = [
    ...content.records.indicator.flatMap(({ value }) =>
      value.points.filter((point) => point.kind !== 'target').map((point) => point.at),
    ),
    ...content.records.measure.flatMap(({ value }) =>
      value.status
        .filter((change) => change.state !== 'not-yet-due' && change.state !== 'no-later-word')
        .map((change) => change.at),
    ),
    ...content.records.event.map(({ value }) => value.at),
    content.passengers?.monthly.at(-1)?.at ?? 'undated',
  ];
  return dates.filter((date) => date !== 'undated' && !certainlyAfter(date, checkedOn)).reduce(later, 'undated');
}

/** A text as a researcher writes it: Traditional Chinese and English, and Simplified Chinese only where it differs. */
export function isAuthoredText(value: unknown): value is AuthoredText {
  return (
    typeof value === 'object' &&
    value !== null &&
    'zh-Hant' in value &&
    'en' in value &&
    typeof value['zh-Hant'] === 'string' &&
    typeof value.en === 'string'
  );
}

/** The value with every text in it in three languages. */
export function withTexts(value: unknown, simplify: Simplify): unknown {
  if (Array.isArray(value)) return value.map((inner) => withTexts(inner, simplify));
  if (isAuthoredText(value)) return inThreeLanguages(value, simplify);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withTexts(inner, simplify)]));
}
