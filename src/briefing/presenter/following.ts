/** Which stage the presenter's window follows: the one it found first, until that one is gone or has long been silent. */
import type { StageMessage, StageReport } from './protocol';

/** How often the presenter's window asks where the stage stands, in milliseconds. */
export const ASK_EVERY_MILLISECONDS = 2000;
/** A stage that answered none of several questions is taken for lost. */
export const SILENT_AFTER_MILLISECONDS = 7000;

export interface Following {
  /** The last word of the stage that is followed; kept when it falls silent, so that nothing jumps. */
  report?: StageReport;
  /** When it came, in milliseconds since 1970. */
  heardAt?: number;
  isGone: boolean;
}

export const NOBODY: Following = { isGone: false };

/** @param briefing the one this window was opened for; another on the same channel is somebody else's */
export function followed(before: Following, message: StageMessage, briefing: string, now: number): Following {
  if (message.kind === 'gone') return message.stage === before.report?.stage ? { ...before, isGone: true } : before;
  if (message.kind !== 'report' || message.briefing !== briefing) return before;
  const isOther = before.report !== undefined && before.report.stage !== message.stage;
  if (isOther && !isLost(before, now)) return before;
  return { report: message, heardAt: now, isGone: false };
}

/** Whether there is no stage to drive at the moment. */
export function isLost({ heardAt, isGone }: Following, now: number): boolean {
  return isGone || heardAt === undefined || now - heardAt > SILENT_AFTER_MILLISECONDS;
}

/**
 * Whether a wish has waited so long that whoever wished it has given up: the stage slept, and its window must not run
 * through all that was pressed in vain when it wakes.
 * @param at when it was wished, in milliseconds since 1970, as `now`
 */
export function isStale(at: number, now: number): boolean {
  return now - at > SILENT_AFTER_MILLISECONDS;
}
