/** What holds for every scene, written by hand or made on the page: plain values, so that the page may read them too. */

/** Longest texts of a scene, in characters: what five metres and a few seconds allow. */
export const SCENE_LIMITS = {
  title: { 'zh-Hant': 24, en: 90 },
  line: { 'zh-Hant': 40, en: 120 },
} as const;

export const MOST_LINES = 2;
export const MOST_FIGURES = 2;
export const MOST_MEASURES = 4;
/** In seconds. */
export const DWELL = { least: 5, most: 600 } as const;
/** In minutes. */
export const MOST_MINUTES = 180;

/** What the room, the reader and the stage decide, and so no scene may. */
export const DECIDED_ELSEWHERE = ['lang', 'theme', 'embed', 'briefing', 'scene', 'presenter'] as const;

/** The part of an address after `?`, with or without a camera. */
export const SCENE_VIEW = /^([a-z]+=[^&=#?\s]+(&[a-z]+=[^&=#?\s]+)*)?(#map=-?[\d.]+(\/-?[\d.]+){2,4})?$/;

export const SCENE_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Why something in a briefing's file could not be taken as it stands. */
export type Objection =
  | 'not-a-briefing'
  | 'missing'
  | 'not-text'
  | 'not-a-list'
  | 'not-a-number'
  | 'not-yes-or-no'
  | 'not-an-id'
  | 'not-a-view'
  | 'not-a-figure'
  | 'not-a-citation'
  | 'out-of-range'
  | 'too-many'
  | 'twice'
  | 'unknown-field';
