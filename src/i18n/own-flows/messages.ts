/** Texts about the reader's own data. They arrive with what shows them, so they are not part of `Messages`. */
import type { Encoding } from '../../domain/own-flows/encoding';
import type { KeepFailure } from '../../domain/own-flows/keeping';
import type { TableKind } from '../../domain/own-flows/headers';
import type { Problem, ProblemCode } from '../../domain/own-flows/problems';

export interface OwnFlowsMessages {
  /** Where a problem is: `rows.csv, line 3, column “value”`. */
  place: (file: string, line: number | undefined, column: string | undefined) => string;
  problems: Record<ProblemCode, (problem: Problem) => string>;
  /** Between place and problem, and at the end. */
  colon: string;
  tables: Record<TableKind, string>;
  page: {
    title: string;
    /** That nothing leaves the browser. */
    lead: string;
    drop: string;
    choose: string;
    paste: string;
    pasteLabel: string;
    pasteRead: string;
    pasted: (number: number) => string;
    flowsNeed: string;
    placesNeed: string;
    templates: string;
    templateFlows: string;
    templatePlaces: string;
    encoding: string;
    guessed: string;
    encodings: Record<Encoding, string>;
    fileIs: (kind: string, rows: string) => string;
    unknownFile: string;
    sample: (file: string) => string;
    mend: string;
    mendLabel: (file: string) => string;
    readAgain: string;
    takeOut: (file: string) => string;
    reading: string;
    layingOut: string;
    cancel: string;
    failure: (reason: string) => string;
  };
  report: {
    title: string;
    nothing: string;
    blocked: string;
    leftOut: (rows: string) => string;
    noneLeft: string;
    more: (count: string) => string;
    usable: (rows: string, flows: string, places: string) => string;
    span: (from: string, to: string) => string;
  };
  add: {
    title: string;
    name: string;
    unit: string;
    unitHint: string;
    button: string;
    without: (rows: string) => string;
  };
  kept: {
    title: string;
    none: string;
    about: (rows: string, unit: string, date: string) => string;
    show: string;
    remove: (name: string) => string;
    removed: (name: string) => string;
    undo: string;
    failures: Record<KeepFailure, string>;
  };
  map: {
    legend: string;
    stays: string;
    unit: (unit: string) => string;
    /** So many of those with an end in sight, where they are too many to draw all. */
    drawn: (drawn: string, of: string, share: string) => string;
    inSight: (drawn: string, of: string, share: string) => string;
    all: (drawn: string) => string;
    none: string;
    circles: string;
    leftOut: (rows: string) => string;
    kinds: string;
    noKind: string;
    cluster: (leader: string, others: number) => string;
    from: (from: string, to: string) => string;
    totals: (arriving: string, leaving: string) => string;
    within: (value: string) => string;
    /** For those who do not see the map. */
    sentence: (what: { name: string; window: string; total: string; largest: string }) => string;
    manage: string;
  };
  time: {
    title: string;
    play: string;
    pause: string;
    back: string;
    forward: string;
    speed: string;
    from: string;
    to: string;
    chart: (unit: string) => string;
    range: (from: string, to: string) => string;
  };
  table: {
    title: string;
    open: string;
    from: string;
    to: string;
    value: (unit: string) => string;
    share: string;
    first: (shown: string, of: string) => string;
    download: string;
  };
}

/** One problem as a sentence: where, what, what was expected. */
export function describeProblem(problem: Problem, messages: OwnFlowsMessages): string {
  const place = messages.place(problem.file, problem.line, problem.column);
  return `${place}${messages.colon}${messages.problems[problem.code](problem)}`;
}
