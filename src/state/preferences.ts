/** Choices that outlive a visit. A browser that keeps nothing (private window, full disk) only forgets them. */
import { LANGUAGES, type Language } from '../contract/vocabulary';

const LANGUAGE_KEY = 'atlas.language';
const SHORTCUTS_KEY = 'atlas.shortcuts';
const MOTION_KEY = 'atlas.motion';
const VISITS_KEY = 'atlas.visits';
const BRIEFING_KEY = 'atlas.briefing';
const OWN_FLOWS_KEY = 'atlas.own-flows';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Nothing depends on it: the choice holds until the page is closed.
  }
}

export function chosenLanguage(): Language | undefined {
  const stored = read(LANGUAGE_KEY);
  return LANGUAGES.find((language) => language === stored);
}

export function rememberLanguage(language: Language): void {
  write(LANGUAGE_KEY, language);
}

/** Single-key shortcuts can be switched off (WCAG 2.1.4); on where nothing was chosen. */
export function shortcutsWanted(): boolean {
  return read(SHORTCUTS_KEY) !== 'off';
}

export function rememberShortcuts(wanted: boolean): void {
  write(SHORTCUTS_KEY, wanted ? 'on' : 'off');
}

/** Whether marks move along the flows, where the reader has not asked all pages for less motion. */
export function motionWanted(): boolean {
  return read(MOTION_KEY) !== 'off';
}

export function rememberMotion(wanted: boolean): void {
  write(MOTION_KEY, wanted ? 'on' : 'off');
}

/** Notes that the atlas is open on a day (`YYYY-MM-DD`); the day before this one is kept, until another day comes. */
export function rememberVisit(today: string): void {
  const [latest = ''] = read(VISITS_KEY)?.split(' ') ?? [];
  if (latest !== today) write(VISITS_KEY, DAY.test(latest) ? `${today} ${latest}` : today);
}

/** The day of the visit before today's, where this browser remembers one. */
export function lastVisit(): string | undefined {
  const before = read(VISITS_KEY)?.split(' ')[1];
  return before !== undefined && DAY.test(before) ? before : undefined;
}

/** Notes that a briefing was given on a day, `YYYY-MM-DD`. */
export function rememberBriefing(today: string): void {
  write(BRIEFING_KEY, today);
}

/** The day on which a briefing was last given, where this browser remembers one. */
export function lastBriefing(): string | undefined {
  const day = read(BRIEFING_KEY);
  return day !== null && DAY.test(day) ? day : undefined;
}

/** Whether data of the reader's own may be kept here, so that their database is not opened for nothing. */
export function hasOwnFlows(): boolean {
  return read(OWN_FLOWS_KEY) === 'kept';
}

export function rememberOwnFlows(areKept: boolean): void {
  write(OWN_FLOWS_KEY, areKept ? 'kept' : 'none');
}
