/** What became of measures, figures and plans after a date: read off the dates that the records carry, and the log of the content. */
import type { AtlasEvent, Indicator, Measure, Plan, Point, StatusChange, ZoneId } from '../contract/atlas';
import type { Change, Overview } from '../contract/pieces';
import type { When } from '../contract/values';
import { isStage } from './measures';
import { UNDATED, compareWhen, isPast, lastDayOf } from './time';

/** In the order in which they are told. */
export const CHANGE_KINDS = ['added', 'amended', 'expired', 'figure', 'event', 'content'] as const;
/**
 * added: a measure or a plan first announced. amended: a measure that went on to another state. expired: ended, or its term ran
 * out. figure: a newly counted figure. event: what happened. content: what was changed in the atlas itself.
 */
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** One thing that changed, with the zones it changed in. */
export type Happening = { key: string; at: When; kind: ChangeKind; zones: readonly ZoneId[] } & (
  | { record: 'measure'; measure: Measure; status: StatusChange }
  | { record: 'term'; measure: Measure }
  | { record: 'plan'; plan: Plan }
  | { record: 'indicator'; indicator: Indicator; point: Point }
  | { record: 'event'; event: AtlasEvent }
  | { record: 'content'; change: Change }
);

/**
 * Whether a time lies after a date and not in the future. What is only known by its year or month counts as long as a part of
 * it may lie after the date.
 */
export function isSince(at: When, since: When, today: string): boolean {
  return at !== UNDATED && lastDayOf(at) > lastDayOf(since) && at <= today.slice(0, at.length);
}

type Records = Pick<Overview, 'plans' | 'events' | 'indicators' | 'measureZones'>;

/**
 * Everything that changed after a date, newest first. A measure and an indicator are told once, with their latest change.
 * @param log the entries of `changes.json`
 * @param today the reader's date, `YYYY-MM-DD`
 */
export function happeningsSince(
  records: Records,
  measures: readonly Measure[],
  log: readonly Change[],
  since: When,
  today: string,
): Happening[] {
  const isNew = (at: When) => isSince(at, since, today);
  const found: Happening[] = [
    ...measures.flatMap((measure) => measureChanges(measure, isNew, today)),
    ...records.plans
      .filter(({ issued }) => isNew(issued))
      .map((plan): Happening => {
        return { key: `plan/${plan.id}`, at: plan.issued, kind: 'added', zones: plan.places, record: 'plan', plan };
      }),
    ...records.indicators.flatMap((indicator): Happening[] => {
      const point = indicator.points
        .filter(({ kind, at }) => kind === 'actual' && isNew(at))
        .sort((a, b) => compareWhen(a.at, b.at))
        .at(-1);
      if (!point) return [];
      const { id, zone } = indicator;
      return [
        { key: `indicator/${id}`, at: point.at, kind: 'figure', zones: [zone], record: 'indicator', indicator, point },
      ];
    }),
    ...records.events
      .filter(({ at }) => isNew(at))
      .map((event): Happening => {
        return { key: `event/${event.id}`, at: event.at, kind: 'event', zones: event.zones, record: 'event', event };
      }),
    ...log
      .filter(({ at }) => isNew(at))
      .map((change, index): Happening => {
        const zones = zonesOfRecord(records, change);
        return {
          key: `content/${change.record}/${change.id}/${index}`,
          at: change.at,
          kind: 'content',
          zones,
          record: 'content',
          change,
        };
      }),
  ];
  return found.sort((a, b) => compareWhen(b.at, a.at));
}

function measureChanges(measure: Measure, isNew: (at: When) => boolean, today: string): Happening[] {
  const { id, zones, valid } = measure;
  const changes = measure.status.filter(({ state }) => isStage(state));
  const status = changes.filter(({ at }) => isNew(at)).at(-1);
  const ranOut = valid?.to !== undefined && isPast(valid.to, today) && isNew(valid.to) ? valid.to : undefined;
  const found: Happening[] = [];
  if (status) {
    const kind = status.state === 'expired' ? 'expired' : changes[0] && isNew(changes[0].at) ? 'added' : 'amended';
    found.push({ key: `measure/${id}`, at: status.at, kind, zones, record: 'measure', measure, status });
  }
  if (ranOut !== undefined && status?.state !== 'expired')
    found.push({ key: `term/${id}`, at: ranOut, kind: 'expired', zones, record: 'term', measure });
  return found;
}

/** Where a record of the log lies; nowhere where it lies in no zone, or is gone. */
export function zonesOfRecord(records: Records, { record, id }: Pick<Change, 'record' | 'id'>): readonly ZoneId[] {
  switch (record) {
    case 'measure':
      return Object.hasOwn(records.measureZones, id) ? (records.measureZones[id] ?? []) : [];
    case 'indicator':
      return records.indicators.filter((each) => each.id === id).map(({ zone }) => zone);
    case 'event':
      return records.events.find((each) => each.id === id)?.zones ?? [];
    case 'plan':
      return records.plans.find((each) => each.id === id)?.places ?? [];
    case 'zone':
      return [id];
    default:
      return [];
  }
}

/**
 * The day before a source can have been written, so that all that may have come after it is told: of a paper dated 2024 the
 * last day of 2023.
 */
export function dayBefore(at: When): When {
  const [year = 0, month = 1, day = 1] = at.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day) - 86_400_000).toISOString().slice(0, 10);
}
