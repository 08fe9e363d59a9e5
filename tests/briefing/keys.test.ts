import { describe, expect, test } from 'vitest';
import { stageActionOf, swipeActionOf } from '../../src/briefing/keys';

const press = (code: string, digits = '', singleCharacters = true) => stageActionOf({ code }, digits, singleCharacters);

test.each(['ArrowRight', 'Space', 'PageDown', 'Enter'])('%s brings the next scene', (code) => {
  expect(press(code)).toEqual({ kind: 'next' });
});

test.each(['ArrowLeft', 'PageUp'])('%s brings the scene before', (code) => {
  expect(press(code)).toEqual({ kind: 'previous' });
});

test.each([
  ['Home', 'first'],
  ['End', 'last'],
  ['KeyB', 'black'],
  ['Period', 'black'],
  ['KeyO', 'overview'],
  ['KeyS', 'presenter'],
  ['KeyN', 'notes'],
  ['KeyL', 'pointer'],
  ['KeyQ', 'question'],
  ['KeyA', 'play'],
  ['KeyF', 'full-screen'],
  ['Escape', 'leave'],
])('%s asks for: %s', (code, kind) => {
  expect(press(code)).toEqual({ kind });
});

test('a question mark opens the help; a slash alone means nothing', () => {
  expect(stageActionOf({ code: 'Slash', shiftKey: true }, '', true)).toEqual({ kind: 'help' });
  expect(press('Slash')).toEqual({ kind: 'search' });
  expect(stageActionOf({ code: 'KeyK', ctrlKey: true }, '', false)).toEqual({ kind: 'search' });
});

describe('the number of a scene', () => {
  test('is typed digit by digit, on either part of the keyboard, and followed with Enter', () => {
    expect(press('Digit1')).toEqual({ kind: 'digits', digits: '1' });
    expect(press('Numpad2', '1')).toEqual({ kind: 'digits', digits: '12' });
    expect(press('NumpadEnter', '12')).toEqual({ kind: 'jump', scene: 12 });
  });

  test('has no zero in front and at most three digits', () => {
    expect(press('Digit0')).toEqual({ kind: 'digits', digits: '' });
    expect(press('Digit4', '123')).toEqual({ kind: 'digits', digits: '234' });
  });
});

describe('keys of a single character', () => {
  test('mean nothing when they are switched off', () => {
    for (const code of ['KeyB', 'Period', 'KeyO', 'KeyS', 'KeyA', 'KeyF', 'Digit5'])
      expect(press(code, '', false)).toBeUndefined();
  });

  test('leave those of a clicker on', () => {
    expect(press('PageDown', '', false)).toEqual({ kind: 'next' });
    expect(press('Escape', '', false)).toEqual({ kind: 'leave' });
  });
});

test('a key held down, or held with Ctrl, Alt or Command, is not for the stage', () => {
  for (const held of ['repeat', 'ctrlKey', 'altKey', 'metaKey'])
    expect(stageActionOf({ code: 'PageDown', [held]: true }, '', true)).toBeUndefined();
});

test('no name of a key stumbles over what every record has', () => {
  for (const code of ['constructor', '__proto__', 'toString', '']) expect(press(code)).toBeUndefined();
});

test('a swipe turns the page; a short or upright one does not', () => {
  expect(swipeActionOf(-120, 10)).toEqual({ kind: 'next' });
  expect(swipeActionOf(120, -10)).toEqual({ kind: 'previous' });
  expect(swipeActionOf(-20, 0)).toBeUndefined();
  expect(swipeActionOf(-120, 100)).toBeUndefined();
});
