/** Whether a measure can be used on a day: what its dated statuses and its validity say together. */
import type { Measure } from '../contract/atlas';
import type { When } from '../contract/values';
import { isStage, validityOf } from './measures';
import { UNDATED } from './time';

/** What holds on a day. Each variant carries the dates that show it. */
export type Effect =
  /** In force. `endsSoon` within a year of its end; `noLaterWord` where nothing was found on what follows, and when that was looked for. */
  | { kind: 'in-effect'; since: When; from?: When; to?: When; endsSoon: boolean; noLaterWord?: When }
  /** Announced or in preparation, nothing later on record. */
  | { kind: 'pending'; state: 'announced' | 'in-preparation'; at: When }
  /** Begins after the day. */
  | { kind: 'not-begun'; from: When }
  /** Its own end date is over. */
  | { kind: 'lapsed'; to: When }
  /** A source says that it has ended. */
  | { kind: 'expired'; at: When };

/** Whether a date as exact as its source may already have come; a year or month counts from its first day. */
function hasCome(at: When, today: string): boolean {
  return at === UNDATED || at <= today.slice(0, at.length);
}

/** @param today the reader's date, `YYYY-MM-DD`; statuses of a later date are not yet known */
export function effectOf(measure: Pick<Measure, 'status' | 'valid'>, today: string): Effect {
  const { from, to } = measure.valid ?? {};
  const known = measure.status.filter(({ at }) => hasCome(at, today));
  const expired = known.findLast(({ state }) => state === 'expired');
  if (expired) return { kind: 'expired', at: expired.at };

  const validity = validityOf(measure, today);
  if (validity === 'lapsed' && to !== undefined) return { kind: 'lapsed', to };

  const begun = known.find(({ state }) => state === 'in-force' || state === 'extended');
  const stage = known.findLast(({ state }) => isStage(state));
  if (validity === 'not-begun' && from !== undefined) return { kind: 'not-begun', from };
  if (begun) {
    const latest = known.at(-1);
    return {
      kind: 'in-effect',
      since: begun.at,
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      endsSoon: validity === 'check-renewal',
      ...(latest?.state === 'no-later-word' && { noLaterWord: latest.at }),
    };
  }
  if (stage)
    return { kind: 'pending', state: stage.state === 'announced' ? 'announced' : 'in-preparation', at: stage.at };
  return { kind: 'not-begun', from: measure.status[0]?.at ?? UNDATED };
}
