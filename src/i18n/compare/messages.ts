/** Texts of the page that holds plans, industries, zones and targets side by side. They arrive with it. */
import type { HongKongRole } from '../../contract/vocabulary';
import type { ComparisonKind, PaceOrder } from '../../domain/comparison';
import type { Amount, Refusal } from '../../domain/pace';
import type { Stage } from '../../domain/schedules';
import type { Topic } from '../../domain/side-by-side';

export interface CompareMessages {
  title: string;
  kinds: Record<ComparisonKind, string>;
  leads: Record<ComparisonKind, string>;
  kindsName: string;
  unavailable: string;
  tryAgain: string;
  /** What an empty cell says while filters are on. */
  filteredOut: string;
  /** Takes the filters away. */
  withoutFilters: string;
  printedOn: (date: string) => string;
  downloadCsv: string;
  /** Marks how far a measure has come. */
  stages: Record<Stage, string>;
  stagesName: string;
  counts: (inForce: number, onTheWay: number, ended: number) => string;
  measures: (count: number) => string;
  /** How many of them the schedule lists, and how many stand elsewhere. */
  fromSchedule: (listed: number, beside: number) => string;
  total: string;
  matrix: {
    plansCaption: string;
    industriesCaption: string;
    horizon: (issued: string, horizon: string | undefined) => string;
    open: (row: string, column: string, count: number) => string;
    openRow: (row: string) => string;
    nothing: string;
    /** Why the fifth row is not in the schedule. */
    fifthPart: string;
    besideHeading: string;
  };
  threads: {
    heading: string;
    lead: string;
    likeness: Record<'same' | 'akin', string>;
    open: (number: number, title: string) => string;
    sameIn: (where: string) => string;
  };
  roles: Record<HongKongRole | 'none-named', { name: string; means: string }>;
  rolesNote: string;
  zones: {
    choose: string;
    limits: (fewest: number, most: number) => string;
    figures: string;
    otherFigures: string;
    sharedAxis: string;
    ownAxis: string;
    noLikeFigure: string;
    noFigures: string;
    axis: (top: string) => string;
    table: string;
    topics: Record<Topic, string>;
    everywhere: string;
    none: string;
    showAll: (count: number) => string;
    showFewer: string;
    csvTable: string;
    csvFigures: string;
    columns: Record<
      | 'topic'
      | 'zone'
      | 'measure'
      | 'summary'
      | 'state'
      | 'at'
      | 'validTo'
      | 'plan'
      | 'sources'
      | 'indicator'
      | 'unit'
      | 'kind'
      | 'period'
      | 'figure'
      | 'low'
      | 'high'
      | 'comparable',
      string
    >;
    yes: string;
    no: string;
  };
  targets: {
    order: string;
    orders: Record<PaceOrder, string>;
    gapNote: string;
    columns: Record<'indicator' | 'ladder' | 'gap' | 'yearsLeft' | 'pace', string>;
    /** Headings of the file. */
    csv: Record<'target' | 'latest' | 'gap' | 'yearsLeft' | 'needed' | 'achieved', string>;
    target: (date: string, figure: string) => string;
    targetUndated: (figure: string) => string;
    /** Under the figure of the gap. */
    gap: (at: string) => string;
    reached: (figure: string, at: string) => string;
    reachedExactly: (at: string) => string;
    /** The word after a number of years. */
    years: (years: number) => string;
    past: (date: string) => string;
    needed: (figure: string) => string;
    neededWhy: (from: string, to: string) => string;
    achieved: (figure: string, from: string, to: string) => string;
    achievedUnknown: (why: string) => string;
    times: (times: string) => string;
    qualified: Record<NonNullable<Amount['qualifier']>, (figure: string) => string>;
    perYear: (figure: string) => string;
    percentagePoints: string;
    refusals: Record<Refusal, string>;
    without: string;
    withoutLead: string;
  };
}
