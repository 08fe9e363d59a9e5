import { describe, expect, test } from 'vitest';
import { shortcutOf } from '../../src/page/shortcuts';

const pressed = (code: string, shiftKey = false) => shortcutOf({ code, shiftKey });

describe('the keys of the page', () => {
  test('a digit names a zone, on either part of the keyboard', () => {
    expect(pressed('Digit3')).toEqual({ kind: 'zone', order: 3 });
    expect(pressed('Numpad0')).toEqual({ kind: 'zone', order: 0 });
  });

  test('a digit with Shift is a sign and names nothing', () => {
    expect(pressed('Digit1', true)).toBeUndefined();
  });

  test('the brackets go back and forward, P opens the briefings', () => {
    expect(pressed('BracketLeft')).toEqual({ kind: 'back' });
    expect(pressed('BracketRight')).toEqual({ kind: 'forward' });
    expect(pressed('KeyP')).toEqual({ kind: 'briefings' });
  });

  test('the question mark opens the help, the slash without Shift is left to the search', () => {
    expect(pressed('Slash', true)).toEqual({ kind: 'help' });
    expect(pressed('Slash')).toBeUndefined();
  });

  test('any other key is left alone', () => {
    for (const code of ['KeyA', 'F5', 'Digit', 'Space', '']) expect(pressed(code)).toBeUndefined();
  });
});
