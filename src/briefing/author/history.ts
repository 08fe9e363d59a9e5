/** Values one after another, with the way back: undo and redo are steps along a row of values. */
export interface History<Value> {
  past: readonly Value[];
  present: Value;
  future: readonly Value[];
  /** Names what the last step changed; a further step by the same name joins it, as letters join a word. */
  step?: string | undefined;
  /** When the last step was taken, in milliseconds since 1970. */
  at?: number;
}

const MOST_STEPS = 200;
const JOINS_WITHIN_MILLISECONDS = 1500;

export function beginning<Value>(present: Value): History<Value> {
  return { past: [], present, future: [] };
}

/** @param step left out: a step of its own, never joined */
export function stepped<Value>(
  history: History<Value>,
  next: Value,
  step: string | undefined,
  now: number,
): History<Value> {
  if (next === history.present) return history;
  const joins = step !== undefined && step === history.step && now - (history.at ?? 0) <= JOINS_WITHIN_MILLISECONDS;
  const past = joins ? history.past : [...history.past, history.present].slice(-MOST_STEPS);
  return { past, present: next, future: [], step, at: now };
}

export function undone<Value>(history: History<Value>): History<Value> {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return { past: history.past.slice(0, -1), present: before, future: [history.present, ...history.future] };
}

export function redone<Value>(history: History<Value>): History<Value> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future };
}
