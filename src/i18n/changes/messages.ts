/** The texts of "what changed"; loaded with it. */
import type { ChangeKind } from '../../domain/changes';

export interface ChangesMessages {
  title: string;
  /** `34 changes since 25 Nov 2025`. */
  sum: (count: number, date: string) => string;
  nothing: (date: string) => string;
  since: string;
  lastVisit: (date: string) => string;
  lastBriefing: (date: string) => string;
  document: string;
  twelveMonths: string;
  chosenDate: string;
  /** Why everything of a paper's year is told. */
  documentNote: (year: string) => string;
  kinds: Record<ChangeKind, string>;
  termOver: string;
  planIssued: string;
  leave: string;
}
