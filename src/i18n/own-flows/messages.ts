/** Texts about the reader's own data. They arrive with what shows them, so they are not part of `Messages`. */
import type { TableKind } from '../../domain/own-flows/headers';
import type { Problem, ProblemCode } from '../../domain/own-flows/problems';

export interface OwnFlowsMessages {
  /** Where a problem is: `rows.csv, line 3, column “value”`. */
  place: (file: string, line: number | undefined, column: string | undefined) => string;
  problems: Record<ProblemCode, (problem: Problem) => string>;
  /** Between place and problem, and at the end. */
  colon: string;
  tables: Record<TableKind, string>;
}

/** One problem as a sentence: where, what, what was expected. */
export function describeProblem(problem: Problem, messages: OwnFlowsMessages): string {
  const place = messages.place(problem.file, problem.line, problem.column);
  return `${place}${messages.colon}${messages.problems[problem.code](problem)}`;
}
