/**
 * What the stage and the presenter's window say to each other. Any page of the same origin can write to the channel, and
 * an older version of this page may be open in another window: a message is a stranger's text, and what is not understood
 * is no message.
 *
 *     presenter  →  ask                 which stage is there, and where does it stand?
 *     stage      →  report              all of its state, each time; nothing must be remembered from before
 *     presenter  →  wish                next, back, to a scene, black …
 *     stage      →  gone                the stage was left
 *     both       →  questions           the list as the sender has it, to be merged
 */
import { LANGUAGES, type Language } from '../../contract/vocabulary';
import type { StageAction } from '../keys';
import type { Departure } from '../scenes';
import { readLog, type QuestionLog } from './questions';
import type { Timer } from './timer';

export const CHANNEL = 'bay-zones-atlas.briefing';

/** Raised when an older window would misunderstand a newer one. */
const VERSION = 1;

export interface StageReport {
  kind: 'report';
  /** Tells this stage from another in the same browser. */
  stage: string;
  briefing: string;
  /** Which scene, counted from 1. */
  scene: number;
  departure: Departure;
  isBlack: boolean;
  isPlaying: boolean;
  language: Language;
  timer: Timer;
  /** Ids of what is open on stage: a question noted now is about it. */
  zone?: string;
  measure?: string;
}

/** What the presenter's window may ask of the stage. */
export type WishedAction =
  | Extract<StageAction, { kind: 'next' | 'previous' | 'first' | 'last' | 'jump' | 'black' | 'play' }>
  /** Back to the scene as it was made. */
  | { kind: 'return' }
  | { kind: 'start-timer' }
  | { kind: 'pause-timer' }
  | { kind: 'reset-timer' };

export type StageMessage =
  | StageReport
  | { kind: 'gone'; stage: string }
  | { kind: 'ask'; briefing: string }
  /** `at`: when it was wished, in milliseconds since 1970. */
  | { kind: 'wish'; stage: string; action: WishedAction; at: number }
  | { kind: 'questions'; log: QuestionLog };

/** A message as it is put on the channel. */
export function sent(message: StageMessage): unknown {
  return { atlas: VERSION, ...message };
}

const ID = /^[a-z0-9-]{1,80}$/;
const DEPARTURES: readonly Departure[] = ['none', 'moved', 'elsewhere'];
const PLAIN_WISHES = [
  'next',
  'previous',
  'first',
  'last',
  'black',
  'play',
  'return',
  'start-timer',
  'pause-timer',
  'reset-timer',
] as const;

/** The message in a value from the channel; undefined for anything else. Never throws. */
export function readMessage(value: unknown): StageMessage | undefined {
  if (!isRecord(value) || value['atlas'] !== VERSION) return undefined;
  const [stage, briefing] = [idIn(value, 'stage'), idIn(value, 'briefing')];
  switch (value['kind']) {
    case 'report':
      return stage !== undefined && briefing !== undefined ? readReport(value, stage, briefing) : undefined;
    case 'gone':
      return stage === undefined ? undefined : { kind: 'gone', stage };
    case 'ask':
      return briefing === undefined ? undefined : { kind: 'ask', briefing };
    case 'wish': {
      const action = readAction(value['action']);
      const { at } = value;
      if (stage === undefined || !action || typeof at !== 'number' || !Number.isFinite(at)) return undefined;
      return { kind: 'wish', stage, action, at };
    }
    case 'questions':
      return { kind: 'questions', log: readLog(value['log']) };
    default:
      return undefined;
  }
}

function readReport(value: Record<string, unknown>, stage: string, briefing: string): StageReport | undefined {
  const departure = DEPARTURES.find((each) => each === value['departure']);
  const language = LANGUAGES.find((each) => each === value['language']);
  const scene = sceneNumber(value['scene']);
  const timer = readTimer(value['timer']);
  const { isBlack, isPlaying } = value;
  if (!departure || !language || scene === undefined || !timer) return undefined;
  if (typeof isBlack !== 'boolean' || typeof isPlaying !== 'boolean') return undefined;
  const [zone, measure] = [idIn(value, 'zone'), idIn(value, 'measure')];
  return {
    kind: 'report',
    stage,
    briefing,
    scene,
    departure,
    isBlack,
    isPlaying,
    language,
    timer,
    ...(zone !== undefined && { zone }),
    ...(measure !== undefined && { measure }),
  };
}

function readAction(value: unknown): WishedAction | undefined {
  if (!isRecord(value)) return undefined;
  const plain = PLAIN_WISHES.find((each) => each === value['kind']);
  if (plain) return { kind: plain };
  const scene = sceneNumber(value['scene']);
  return value['kind'] === 'jump' && scene !== undefined ? { kind: 'jump', scene } : undefined;
}

/** A timer from another window or from storage. */
export function readTimer(value: unknown): Timer | undefined {
  if (!isRecord(value)) return undefined;
  const { heldMilliseconds, since } = value;
  const isTime = (time: unknown): time is number => typeof time === 'number' && Number.isFinite(time) && time >= 0;
  if (!isTime(heldMilliseconds) || (since !== undefined && !isTime(since))) return undefined;
  return { heldMilliseconds, ...(since !== undefined && { since }) };
}

function sceneNumber(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 999 ? value : undefined;
}

function idIn(record: Record<string, unknown>, key: string): string | undefined {
  const value = record[key];
  return typeof value === 'string' && ID.test(value) ? value : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
