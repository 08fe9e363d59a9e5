/** Plans, events, status changes and target years as a line of time for each zone. */
import type { AtlasEvent, Indicator, Measure, Plan, ZoneId } from '../contract/atlas';
import type { Overview } from '../contract/pieces';
import { STATES, type State } from '../contract/vocabulary';
import type { When } from '../contract/values';
import { inForceOn } from './filters';
import { isStage } from './measures';
import { UNDATED, compareWhen, lastDayOf } from './time';

/** The years that the line spans. */
export const FIRST_YEAR = 2009;
export const LAST_YEAR = 2035;
const MONTHS_OF_A_YEAR = 12;
/** The months of the line; months are counted from the first one. */
export const MONTHS = (LAST_YEAR - FIRST_YEAR + 1) * MONTHS_OF_A_YEAR;

/** One mark on a zone's line. */
export type TimelineItem =
  | { kind: 'plan'; key: string; at: When; plan: Plan; until?: When }
  | { kind: 'event'; key: string; at: When; event: AtlasEvent }
  /** Measures that reached a state at the same time. */
  | { kind: 'status'; key: string; at: When; state: State; measures: Measure[] }
  /** Measures whose term ends at the same time. */
  | { kind: 'end'; key: string; at: When; measures: Measure[] }
  /** Indicators with a target for the same time. */
  | { kind: 'target'; key: string; at: When; indicators: Indicator[] };

export interface Lane {
  zone: ZoneId;
  /** By date; of one date in the order of the kinds above. */
  items: TimelineItem[];
}

const KINDS_IN_ORDER = ['plan', 'event', 'status', 'end', 'target'] as const satisfies readonly TimelineItem['kind'][];

/**
 * The lines of the zones, in the order of the data; a zone without anything dated has none.
 * @param measures those that are wanted, whose changes of status are shown
 */
export function timelineOf(
  overview: Pick<Overview, 'zones' | 'plans' | 'events' | 'indicators'>,
  measures: readonly Measure[],
): Lane[] {
  return overview.zones
    .map(({ id }): Lane => {
      const ofZone = measures.filter(({ zones }) => zones.includes(id));
      const items: TimelineItem[] = [
        ...overview.plans
          .filter(({ places }) => places.includes(id))
          .map((plan): TimelineItem => ({
            kind: 'plan',
            key: `plan/${plan.id}`,
            at: plan.issued,
            plan,
            ...(plan.horizon !== undefined && { until: plan.horizon }),
          })),
        ...overview.events
          .filter(({ zones }) => zones.includes(id))
          .map((event): TimelineItem => ({ kind: 'event', key: `event/${event.id}`, at: event.at, event })),
        ...statusItems(ofZone),
        ...endItems(ofZone),
        ...targetItems(overview.indicators.filter(({ zone }) => zone === id)),
      ];
      return { zone: id, items: items.filter(isOnTheLine).sort(inOrder) };
    })
    .filter(({ items }) => items.length > 0);
}

function isOnTheLine({ at }: TimelineItem): boolean {
  if (at === UNDATED) return false;
  const year = Number(at.slice(0, 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

function inOrder(a: TimelineItem, b: TimelineItem): number {
  return compareWhen(a.at, b.at) || KINDS_IN_ORDER.indexOf(a.kind) - KINDS_IN_ORDER.indexOf(b.kind);
}

/** Gathers by a key, in the order in which keys first come. */
function gathered<Item>(pairs: readonly (readonly [key: string, item: Item])[]): [key: string, items: Item[]][] {
  const groups = new Map<string, Item[]>();
  for (const [key, item] of pairs) {
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups];
}

function statusItems(measures: readonly Measure[]): TimelineItem[] {
  const changes = measures.flatMap((measure) =>
    measure.status.filter(({ state }) => isStage(state)).map(({ at, state }) => [`${at} ${state}`, measure] as const),
  );
  return gathered(changes).flatMap(([key, group]): TimelineItem[] => {
    const [at = '', name] = key.split(' ');
    const state = STATES.find((each) => each === name);
    return state ? [{ kind: 'status', key: `status/${key}`, at, state, measures: group }] : [];
  });
}

function endItems(measures: readonly Measure[]): TimelineItem[] {
  const ends = measures.flatMap((measure) => (measure.valid?.to ? [[measure.valid.to, measure] as const] : []));
  return gathered(ends).map(([at, group]) => ({ kind: 'end', key: `end/${at}`, at, measures: group }));
}

function targetItems(indicators: readonly Indicator[]): TimelineItem[] {
  const targets = indicators.flatMap((indicator) => {
    const times = indicator.points.filter(({ kind }) => kind === 'target').map(({ at }) => at);
    return [...new Set(times)].map((at) => [at, indicator] as const);
  });
  return gathered(targets).map(([at, group]) => ({ kind: 'target', key: `target/${at}`, at, indicators: group }));
}

/**
 * Where a time stands on the line, in years from the beginning of its first: the middle of what it covers, so that what is
 * only known by its year stands in the middle of that year. `2010` is 1.5, `2009-02` is 1.5 / 12.
 */
export function yearsFromStart(at: When): number {
  const [year = FIRST_YEAR, month, day] = at.split('-').map(Number);
  const years = year - FIRST_YEAR;
  if (month === undefined) return years + 0.5;
  if (day === undefined) return years + (month - 0.5) / MONTHS_OF_A_YEAR;
  const daysOfMonth = Number(lastDayOf(at.slice(0, 7)).slice(8));
  return years + (month - 1 + (day - 0.5) / daysOfMonth) / MONTHS_OF_A_YEAR;
}

/** The month a time ends in, counted from the first month of the line and kept on it. */
export function monthNumber(at: When): number {
  const [year = FIRST_YEAR, month = 1] = lastDayOf(at).split('-').map(Number);
  return Math.min(MONTHS - 1, Math.max(0, (year - FIRST_YEAR) * MONTHS_OF_A_YEAR + month - 1));
}

/** The other way: 0 is `2009-01`. */
export function monthOf(number: number): When {
  const year = FIRST_YEAR + Math.floor(number / MONTHS_OF_A_YEAR);
  return `${year}-${String((number % MONTHS_OF_A_YEAR) + 1).padStart(2, '0')}`;
}

/** How many of the measures were in force at the end of a date, as far as the records say. */
export function inForceCount(measures: readonly Measure[], on: When): number {
  return measures.filter((measure) => inForceOn(measure, on)).length;
}

/** A label to be placed: its left edge and size, in pixels. */
export interface LabelBox {
  x: number;
  width: number;
  height: number;
}

/**
 * How far down each label goes so that none lies on another: in the order given, each as high as it can. The left edge of a
 * label is where its date is, so labels only ever give way downwards.
 * @param gap kept free between labels, in pixels
 */
export function stacked(boxes: readonly LabelBox[], gap: number): number[] {
  const placed: { left: number; right: number; top: number; bottom: number }[] = [];
  return boxes.map(({ x, width, height }) => {
    const [left, right] = [x, x + width + gap];
    const inTheWay = placed.filter((other) => other.left < right && left < other.right).sort((a, b) => a.top - b.top);
    let top = 0;
    for (const other of inTheWay) {
      if (other.top >= top + height + gap) break;
      top = Math.max(top, other.bottom);
    }
    placed.push({ left, right, top, bottom: top + height + gap });
    return top;
  });
}
