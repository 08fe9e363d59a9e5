/** The page's keys. On stage they mean something else: see the keys of the briefing. */

export type Shortcut = { kind: 'zone'; order: number } | { kind: 'back' | 'forward' | 'help' | 'briefings' };

/**
 * What a key asks for, by its place on the keyboard: the digits of the zones, with `0` for the whole Bay Area, `[` and
 * `]` for the views before and after, `?` for the help, P for the briefings. The search listens for its own.
 */
export function shortcutOf({ code, shiftKey }: Pick<KeyboardEvent, 'code' | 'shiftKey'>): Shortcut | undefined {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  if (digit !== undefined && !shiftKey) return { kind: 'zone', order: Number(digit) };
  if (code === 'BracketLeft') return { kind: 'back' };
  if (code === 'BracketRight') return { kind: 'forward' };
  if (code === 'Slash' && shiftKey) return { kind: 'help' };
  if (code === 'KeyP') return { kind: 'briefings' };
  return undefined;
}

/** Whether a key is the page's to answer: not one that is typed somewhere, goes with a modifier or was answered. */
export function isForPage(event: KeyboardEvent): boolean {
  const isTyping =
    event.target instanceof HTMLElement && event.target.closest('input, select, textarea, [contenteditable]') !== null;
  return !(event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping);
}
