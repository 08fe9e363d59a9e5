/** The presenter's clock: times of the day, never ticks, so that a laptop that slept or a covered window tells the right time. */
import type { Briefing } from '../../contract/briefing';

export interface Timer {
  /** Time spoken before the clock was last started, in milliseconds. */
  heldMilliseconds: number;
  /** When it was last started, in milliseconds since 1970; left out while it stands. */
  since?: number;
}

export const STANDING: Timer = { heldMilliseconds: 0 };

/** @param now milliseconds since 1970, as all times here */
export function elapsedMilliseconds({ heldMilliseconds, since }: Timer, now: number): number {
  // A machine's clock may be set back while someone speaks.
  return heldMilliseconds + (since === undefined ? 0 : Math.max(0, now - since));
}

export function started(timer: Timer, now: number): Timer {
  return timer.since === undefined ? { ...timer, since: now } : timer;
}

export function paused(timer: Timer, now: number): Timer {
  return { heldMilliseconds: elapsedMilliseconds(timer, now) };
}

/** When each scene should begin and end, in seconds from the start: the planned minutes, shared as the scenes' dwell. */
export function planOf({ minutes, scenes }: Pick<Briefing, 'minutes' | 'scenes'>): { begins: number; ends: number }[] {
  const dwell = scenes.reduce((sum, { dwellSeconds }) => sum + dwellSeconds, 0);
  let before = 0;
  return scenes.map(({ dwellSeconds }) => {
    const begins = (before / dwell) * minutes * 60;
    before += dwellSeconds;
    return { begins, ends: (before / dwell) * minutes * 60 };
  });
}

/** How a speaker stands to the plan: seconds before the scene's beginning (ahead) or after its end (behind). */
export type Pace = { kind: 'in-time' } | { kind: 'ahead' | 'behind'; seconds: number };

/** @param index which scene is on, counted from 0 */
export function paceOf(briefing: Pick<Briefing, 'minutes' | 'scenes'>, index: number, elapsed: number): Pace {
  const planned = planOf(briefing)[index];
  const seconds = elapsed / 1000;
  if (!planned || elapsed === 0) return { kind: 'in-time' };
  if (seconds < planned.begins) return { kind: 'ahead', seconds: Math.round(planned.begins - seconds) };
  if (seconds > planned.ends) return { kind: 'behind', seconds: Math.round(seconds - planned.ends) };
  return { kind: 'in-time' };
}

/** 0:05, 12:30, 1:02:03. */
export function clockFace(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}
