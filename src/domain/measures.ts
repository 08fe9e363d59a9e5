/** Measures in the order people read them. */
import type { Measure, StatusChange, ZoneId } from '../contract/atlas';
import type { When } from '../contract/values';
import { THEMES, type State, type Theme } from '../contract/vocabulary';
import { isPast, lastDayOf, monthsBetween } from './time';

export interface ThemeGroup {
  theme: Theme;
  measures: Measure[];
}

/** The measures that name a zone. */
export function measuresOfZone(measures: readonly Measure[], zone: ZoneId): Measure[] {
  return measures.filter((measure) => measure.zones.includes(zone));
}

/** Grouped by theme, themes in the contract's order, the order of the data within each. */
export function groupByTheme(measures: readonly Measure[]): ThemeGroup[] {
  return THEMES.map((theme) => ({ theme, measures: measures.filter((measure) => measure.theme === theme) })).filter(
    (group) => group.measures.length > 0,
  );
}

/** The newest word on a measure; status changes are listed oldest first. */
export function latestStatus(measure: Pick<Measure, 'status'>): StatusChange | undefined {
  return measure.status.at(-1);
}

/** Whether a state says how far a measure has come. Two do not, and leave it where it stood: they say what is known of it. */
export function isStage(state: State): boolean {
  return state !== 'not-yet-due' && state !== 'no-later-word';
}

/** How far a measure has come: the newest word that says so, whatever else is known since. Without one, the newest word. */
export function latestStage(measure: Pick<Measure, 'status'>): StatusChange | undefined {
  return measure.status.findLast(({ state }) => isStage(state)) ?? latestStatus(measure);
}

/** What is known beyond the newest stage: when it is due, or when a later word was looked for in vain. */
export function knownBeyond(
  measure: Pick<Measure, 'status'>,
): { state: 'not-yet-due' | 'no-later-word'; at: When } | undefined {
  const { state, at } = latestStatus(measure) ?? {};
  return at !== undefined && (state === 'not-yet-due' || state === 'no-later-word') ? { state, at } : undefined;
}

/** Whether a measure with an end date still holds by the reader's date. */
export type Validity = 'open-ended' | 'not-begun' | 'holds' | 'check-renewal' | 'lapsed';

/** Within how many months of its end a measure says "check renewal". */
export const RENEWAL_WARNING_MONTHS = 12;

/** @param today the reader's date, `YYYY-MM-DD` */
export function validityOf(measure: Pick<Measure, 'valid'>, today: string): Validity {
  const { from, to } = measure.valid ?? {};
  if (from !== undefined && from.slice(0, today.length) > today) return 'not-begun';
  if (to === undefined) return 'open-ended';
  if (isPast(to, today)) return 'lapsed';
  return monthsBetween(today, lastDayOf(to)) <= RENEWAL_WARNING_MONTHS ? 'check-renewal' : 'holds';
}
