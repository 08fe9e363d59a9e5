import { describe, expect, test } from 'vitest';
import {
  clockFace,
  elapsedMilliseconds,
  paceOf,
  paused,
  planOf,
  STANDING,
  started,
} from '../../src/briefing/presenter/timer';
import type { Scene } from '../../src/contract/briefing';

const scenes = [60, 120, 60].map((dwellSeconds) => ({ dwellSeconds }) as Scene);
/** Eight minutes for four minutes of dwell: each scene may take twice its dwell. */
const briefing = { minutes: 8, scenes };

describe('the clock', () => {
  test('tells the time that has passed, also after a night asleep', () => {
    const running = started(STANDING, 1_000);
    expect(elapsedMilliseconds(running, 61_000)).toBe(60_000);
    expect(elapsedMilliseconds(running, 8 * 3_600_000 + 1_000)).toBe(8 * 3_600_000);
  });

  test('stands while it is paused, and goes on from there', () => {
    const held = paused(started(STANDING, 0), 30_000);
    expect(elapsedMilliseconds(held, 99_000)).toBe(30_000);
    expect(elapsedMilliseconds(started(held, 100_000), 105_000)).toBe(35_000);
  });

  test('does not start anew when it is started twice, nor run backwards', () => {
    const running = started(STANDING, 1_000);
    expect(started(running, 5_000)).toBe(running);
    expect(elapsedMilliseconds(running, 500)).toBe(0);
  });
});

test('the planned minutes are shared as the scenes dwell', () => {
  expect(planOf(briefing)).toEqual([
    { begins: 0, ends: 120 },
    { begins: 120, ends: 360 },
    { begins: 360, ends: 480 },
  ]);
});

test.each([
  [0, 119_000, { kind: 'in-time' }],
  [0, 150_000, { kind: 'behind', seconds: 30 }],
  [1, 60_000, { kind: 'ahead', seconds: 60 }],
  [2, 0, { kind: 'in-time' }],
])('in scene %d after %d ms the pace is %j', (index, elapsed, pace) => {
  expect(paceOf(briefing, index, elapsed)).toEqual(pace);
});

test.each([
  [5, '0:05'],
  [750, '12:30'],
  [3723, '1:02:03'],
])('%d seconds read %s', (seconds, face) => {
  expect(clockFace(seconds)).toBe(face);
});

test('a laptop that slept half an hour in the first scene wakes up behind the plan by what it slept', () => {
  const running = started(STANDING, 0);
  const oneMinute = 60_000;
  expect(paceOf(briefing, 0, elapsedMilliseconds(running, oneMinute))).toEqual({ kind: 'in-time' });
  // The first scene has two minutes: after one minute and thirty more, it is 29 minutes over.
  const awake = elapsedMilliseconds(running, oneMinute + 30 * oneMinute);
  expect(clockFace(awake / 1000)).toBe('31:00');
  expect(paceOf(briefing, 0, awake)).toEqual({ kind: 'behind', seconds: 29 * 60 });
  // Paused before the lid is closed, the clock stands.
  expect(elapsedMilliseconds(paused(running, oneMinute), 31 * oneMinute)).toBe(oneMinute);
});
