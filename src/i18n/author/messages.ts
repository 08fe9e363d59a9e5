/** The words of making a briefing and of checking it. They arrive with the briefings. */
import type { Language } from '../../contract/vocabulary';
import type { Objection } from '../../contract/scene-rules';

export interface AuthorMessages {
  heading: string;
  done: string;
  undo: string;
  redo: string;
  kept: string;
  notKept: string;
  saveFile: string;
  check: string;
  restore: string;
  whole: string;
  briefingTitle: string;
  minutes: string;
  loop: string;
  untitled: string;
  moveUp: string;
  moveDown: string;
  duplicate: string;
  delete: string;
  addView: string;
  title: string;
  line: (number: number) => string;
  notes: string;
  /** Stands in the empty field for Simplified Chinese. */
  converted: string;
  figures: string;
  measures: string;
  sources: string;
  add: (what: string) => string;
  remove: (what: string) => string;
  dwell: string;
  viewOf: string;
  wholeMap: string;
  recapture: string;
  recaptureHint: string;
  recaptureHow: string;
  /** In the list of briefings. */
  own: string;
  noneYet: string;
  edit: string;
  copy: string;
  copyTitle: (title: string) => string;
  deleteBriefing: string;
  deleteSure: string;
  newBriefing: string;
  newTitle: string;
  addViewTo: (briefing: string) => string;
  openFile: string;
  opened: (title: string) => string;
  openedAs: (title: string, id: string) => string;
  notOpened: string;
  /** What is wrong with a file; `place` names the field. */
  problems: Record<Objection | 'not-yaml', string>;
  atLine: (line: number | undefined, place: string, problem: string) => string;
  readiness: {
    heading: (briefing: string) => string;
    intro: string;
    staleBefore: string;
    ready: string;
    red: (count: number) => string;
    amber: (count: number) => string;
    wholeBriefing: string;
    go: string;
    fields: Record<'title' | 'line' | 'notes' | 'briefing-title', string>;
    missingLanguage: (field: string, language: Language) => string;
    /** So many texts have Traditional words and no Simplified ones. */
    unconverted: (texts: number) => string;
    gone: (what: string) => string;
    noSource: string;
    lapsed: (measure: string, to: string) => string;
    endsSoon: (measure: string, to: string) => string;
    stale: (indicator: string, at: string) => string;
    passedTarget: (indicator: string, at: string) => string;
    noTarget: (indicator: string) => string;
    longWords: (field: string, language: Language, length: number, most: number) => string;
    indicative: (zone: string) => string;
    noStreets: Record<'none' | 'unreachable', string>;
    tooNear: string;
  };
}
