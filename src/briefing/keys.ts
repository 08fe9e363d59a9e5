/**
 * Keys and clickers on stage. A clicker is a keyboard with two keys, PageUp and PageDown, and often a third for a black
 * screen. Keys are told by `code`, the place on the keyboard: an input method for Chinese may be on.
 */

export type StageAction =
  | { kind: 'next' }
  | { kind: 'previous' }
  | { kind: 'first' }
  | { kind: 'last' }
  /** To a scene by its number, counted from 1; it may lie past the last. */
  | { kind: 'jump'; scene: number }
  /** So far these digits of a scene's number were typed. */
  | { kind: 'digits'; digits: string }
  | { kind: 'black' }
  | { kind: 'overview' }
  /** The presenter's window; where there can be none, the notes on this screen. */
  | { kind: 'presenter' }
  | { kind: 'notes' }
  /** A question from the room is to be noted. */
  | { kind: 'question' }
  /** Light for the pointer: off, a laser's dot, a spotlight. */
  | { kind: 'pointer' }
  | { kind: 'play' }
  | { kind: 'full-screen' }
  | { kind: 'help' }
  /** The search of the whole atlas, to answer what was asked. */
  | { kind: 'search' }
  /** Away with what lies on top. */
  | { kind: 'leave' };

/** What a key event tells; `KeyboardEvent` has it all. */
export interface PressedKey {
  code: string;
  shiftKey?: boolean;
  ctrlKey?: boolean;
  metaKey?: boolean;
  altKey?: boolean;
  /** The key is held down. */
  repeat?: boolean;
}

const ALWAYS: Readonly<Record<string, StageAction>> = {
  ArrowRight: { kind: 'next' },
  Space: { kind: 'next' },
  PageDown: { kind: 'next' },
  ArrowLeft: { kind: 'previous' },
  PageUp: { kind: 'previous' },
  Home: { kind: 'first' },
  End: { kind: 'last' },
  Escape: { kind: 'leave' },
};

/** Keys of a single character, which a reader may switch off: speech input types them by accident. */
const SINGLE_CHARACTERS: Readonly<Record<string, StageAction>> = {
  KeyB: { kind: 'black' },
  Period: { kind: 'black' },
  NumpadDecimal: { kind: 'black' },
  KeyO: { kind: 'overview' },
  KeyS: { kind: 'presenter' },
  KeyN: { kind: 'notes' },
  KeyL: { kind: 'pointer' },
  KeyQ: { kind: 'question' },
  KeyA: { kind: 'play' },
  KeyF: { kind: 'full-screen' },
};

const LONGEST_NUMBER = 3;

/**
 * What a key asks for; undefined where it means nothing on stage, so that it stays with the browser.
 * @param digits what was typed of a scene's number just before
 * @param singleCharacters whether keys of a single character are switched on
 */
export function stageActionOf(key: PressedKey, digits: string, singleCharacters: boolean): StageAction | undefined {
  if ((key.ctrlKey || key.metaKey) && !key.altKey && key.code === 'KeyK') return { kind: 'search' };
  // A key held down by a book lying on the clicker must not run through the whole briefing.
  if (key.ctrlKey || key.metaKey || key.altKey || key.repeat) return undefined;
  if (key.code === 'Enter' || key.code === 'NumpadEnter')
    return digits === '' ? { kind: 'next' } : { kind: 'jump', scene: Number(digits) };
  if (Object.hasOwn(ALWAYS, key.code)) return ALWAYS[key.code];
  if (!singleCharacters) return undefined;
  if (key.code === 'Slash') return { kind: key.shiftKey ? 'help' : 'search' };
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(key.code)?.[1];
  if (digit !== undefined && !key.shiftKey)
    return { kind: 'digits', digits: (digits + digit).replace(/^0+/, '').slice(-LONGEST_NUMBER) };
  return Object.hasOwn(SINGLE_CHARACTERS, key.code) ? SINGLE_CHARACTERS[key.code] : undefined;
}

/** How far a finger must go for a swipe, in pixels. */
const LEAST_SWIPE_PX = 60;

/** What a finger's way across the words asks for: to the left brings the next scene, as turning a page does. */
export function swipeActionOf(rightPx: number, downPx: number): StageAction | undefined {
  if (Math.abs(rightPx) < LEAST_SWIPE_PX || Math.abs(rightPx) < 2 * Math.abs(downPx)) return undefined;
  return { kind: rightPx < 0 ? 'next' : 'previous' };
}
