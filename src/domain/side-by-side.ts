/** Two to four zones held side by side: figures that may share an axis, and measures by the questions a firm asks. */
import type { Indicator, LikeFigures, Measure, ZoneId } from '../contract/atlas';
import { WHOLE_BAY_AREA, type Theme } from '../contract/vocabulary';
import { rangeOf } from './figures';
import { UNDATED, lastDayOf, yearOf } from './time';

export const FEWEST_ZONES = 2;
export const MOST_ZONES = 4;

/** The zones to hold side by side: those asked for, each once, in the atlas's order; filled up with the first others where fewer than two are left. */
export function comparedZones(asked: readonly ZoneId[] | undefined, all: readonly ZoneId[]): ZoneId[] {
  const named = all.filter((zone) => asked?.includes(zone)).slice(0, MOST_ZONES);
  const filledUp = named.length >= FEWEST_ZONES ? named : [...new Set([...named, ...all])].slice(0, FEWEST_ZONES);
  return all.filter((zone) => filledUp.includes(zone));
}

/** Whether a zone may be taken in or left out, so that between two and four stay. */
export function mayToggle(chosen: readonly ZoneId[], zone: ZoneId): boolean {
  return chosen.includes(zone) ? chosen.length > FEWEST_ZONES : chosen.length < MOST_ZONES;
}

/** What a firm or a person asks of a zone, in the order they ask. Rows of the table. */
export const TOPICS = [
  'tax',
  'people',
  'professional-recognition',
  'data',
  'goods',
  'capital',
  'land',
  'rule-of-law',
  'market',
  'government-services',
  'industries',
  'openness',
  'livelihood',
  'transport',
  'governance',
] as const;
export type Topic = (typeof TOPICS)[number];

const TOPIC_OF_THEME: Record<Theme, Topic> = {
  tax: 'tax',
  people: 'people',
  'professional-services': 'professional-recognition',
  data: 'data',
  goods: 'goods',
  capital: 'capital',
  finance: 'capital',
  land: 'land',
  'rule-of-law': 'rule-of-law',
  market: 'market',
  'market-integration': 'market',
  'government-services': 'government-services',
  'convention-trade-logistics': 'industries',
  'tech-services': 'industries',
  'new-trade': 'industries',
  marine: 'industries',
  openness: 'openness',
  livelihood: 'livelihood',
  transport: 'transport',
  governance: 'governance',
};

/**
 * The one row in which a measure stands. Its theme decides, with two exceptions that follow what the reader asks: what
 * carries nothing but data, or nothing but goods, stands under these; and what is first of all for professionals stands
 * under professional recognition, though its theme is people.
 */
export function topicOf(measure: Pick<Measure, 'theme' | 'carries' | 'audiences'>): Topic {
  const [carried, ...others] = measure.carries;
  if (others.length === 0 && (carried === 'data' || carried === 'goods')) return carried;
  if (measure.theme === 'people' && measure.audiences[0] === 'professional') return 'professional-recognition';
  return TOPIC_OF_THEME[measure.theme];
}

export interface TopicRow {
  topic: Topic;
  /** For each zone, in the order they were asked for. */
  cells: { zone: ZoneId; measures: Measure[] }[];
  /** What holds in the whole Bay Area, and so on the Mainland side of every zone. */
  everywhere: Measure[];
}

/** Rows in which any of the zones, or the whole Bay Area, has a measure. */
export function topicRows(measures: readonly Measure[], zones: readonly ZoneId[]): TopicRow[] {
  return TOPICS.map((topic) => {
    const ofTopic = measures.filter((measure) => topicOf(measure) === topic);
    return {
      topic,
      cells: zones.map((zone) => ({ zone, measures: ofTopic.filter((measure) => measure.zones.includes(zone)) })),
      everywhere: ofTopic.filter((measure) => measure.zones.includes(WHOLE_BAY_AREA)),
    };
  }).filter(({ cells, everywhere }) => everywhere.length > 0 || cells.some((cell) => cell.measures.length > 0));
}

/** Figures on one axis. Several indicators share one only where the data say that they count alike. */
export interface Panel {
  /** Why they share an axis. Left out: one indicator alone, with an axis of its own. */
  alike?: LikeFigures;
  indicators: Indicator[];
  /** Where the axis ends; it begins at zero. In the unit of the indicators. */
  top: number;
}

/** One panel for each group of like figures that at least two of the zones have, then one for each other indicator. */
export function panelsOf(
  indicators: readonly Indicator[],
  groups: readonly LikeFigures[],
  zones: readonly ZoneId[],
): { shared: Panel[]; alone: Panel[] } {
  const byZone = zones.flatMap((zone) => indicators.filter((indicator) => indicator.zone === zone));
  const shared = groups.flatMap((alike): Panel[] => {
    const members = byZone.filter(({ id }) => alike.indicators.includes(id));
    return members.length > 1 ? [{ alike, indicators: members, top: topOf(members) }] : [];
  });
  const taken = new Set(shared.flatMap((panel) => panel.indicators));
  const alone = byZone
    .filter((indicator) => !taken.has(indicator))
    .map((indicator) => ({ indicators: [indicator], top: topOf([indicator]) }));
  return { shared, alone };
}

/** A round number not below the largest figure, so that the axis ends where a reader can name it. */
export function topOf(indicators: readonly Pick<Indicator, 'points'>[]): number {
  const largest = Math.max(0, ...indicators.flatMap(({ points }) => points.map((point) => rangeOf(point)[1])));
  if (largest === 0) return 1;
  const step = 10 ** Math.floor(Math.log10(largest));
  const rounded = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((times) => times * step >= largest) ?? 10;
  return rounded * step;
}

/** First and last year of the dated figures, one for all panels, so that time is read alike in each. */
export function yearsOf(indicators: readonly Pick<Indicator, 'points'>[]): [first: number, last: number] | undefined {
  const years = indicators.flatMap(({ points }) => points.flatMap((point) => yearOf(point.at) ?? []));
  return years.length === 0 ? undefined : [Math.min(...years), Math.max(...years)];
}

/** Where a date stands between the beginning of the first year and the end of the last, as a fraction; undated is none. */
export function placeInTime(at: string, [first, last]: readonly [number, number]): number | undefined {
  if (at === UNDATED) return undefined;
  const [year, month, day] = lastDayOf(at).split('-').map(Number) as [number, number, number];
  const position = year + (month - 1) / 12 + day / 372;
  return Math.min(1, Math.max(0, (position - first) / (last + 1 - first)));
}
