/** What the page of comparisons shows: small lists and values that an address can name. The work is done in `schedules`, `side-by-side` and `pace`. */
import type { ZoneId } from '../contract/atlas';
import type { Theme } from '../contract/vocabulary';
import type { View } from './view';

export const COMPARISON_KINDS = ['plans', 'industries', 'zones', 'targets'] as const;
export type ComparisonKind = (typeof COMPARISON_KINDS)[number];

/** Rows of schedule 1, and the fifth part of the action plan, which the schedule leaves out. */
export const ENVIRONMENTS = [
  'market',
  'government-services',
  'rule-of-law',
  'openness',
  'market-integration',
] as const satisfies readonly Theme[];
export type Environment = (typeof ENVIRONMENTS)[number];

/** Rows of schedule 2. */
export const INDUSTRIES = [
  'finance',
  'convention-trade-logistics',
  'tech-services',
  'professional-services',
  'new-trade',
  'marine',
] as const satisfies readonly Theme[];
export type Industry = (typeof INDUSTRIES)[number];

export const PACE_ORDERS = ['zone', 'years-left', 'gap'] as const;
/** By what the target ladders are sorted. */
export type PaceOrder = (typeof PACE_ORDERS)[number];

/** What is compared, with what that needs. */
export type Comparison =
  /** `row` is laid open. */
  | { kind: 'plans'; row?: Environment }
  | { kind: 'industries'; row?: Industry }
  /** Left out: the first two. */
  | { kind: 'zones'; zones?: readonly ZoneId[] }
  | { kind: 'targets'; order: PaceOrder };

/** A comparison as it is first seen. */
export function firstComparison(kind: ComparisonKind): Comparison {
  return kind === 'targets' ? { kind, order: 'zone' } : { kind };
}

/** What the page of comparisons shows where the view does not say. */
export const USUAL_COMPARISON: Comparison = { kind: 'plans' };

/** The same view with a zone's targets open in the words; the page stays, and the map behind it stays where it is. */
export function withTargetsBeside(view: View, zone: ZoneId): View {
  return { ...view, selection: { kind: 'zone', zone, tab: 'targets', popup: false } };
}

/** The same view with the page of comparisons open. What is open in the words beside it stays. */
export function withComparison(view: View, comparison: Comparison): View {
  const { comparison: _comparison, ...rest } = view;
  const isUsual = comparison.kind === 'plans' && comparison.row === undefined;
  return { ...rest, page: 'compare', ...(!isUsual && { comparison }) };
}
