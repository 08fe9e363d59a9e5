/** What the stage and the presenter's window say to each other, and what is no word of theirs. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { followed, isLost, isStale, NOBODY, SILENT_AFTER_MILLISECONDS } from '../../src/briefing/presenter/following';
import { readMessage, sent, type StageMessage, type StageReport } from '../../src/briefing/presenter/protocol';
import { LANGUAGES } from '../../src/contract/vocabulary';

const id = fc.stringMatching(/^[a-z0-9-]{1,80}$/);
const time = fc.integer({ min: 0, max: 4e12 });
const timer = fc.record({ heldMilliseconds: time, since: time }, { requiredKeys: ['heldMilliseconds'] });
const report: fc.Arbitrary<StageReport> = fc.record(
  {
    kind: fc.constant('report' as const),
    stage: id,
    briefing: id,
    scene: fc.integer({ min: 1, max: 999 }),
    departure: fc.constantFrom('none', 'moved', 'elsewhere'),
    isBlack: fc.boolean(),
    isPlaying: fc.boolean(),
    language: fc.constantFrom(...LANGUAGES),
    timer,
    zone: id,
    measure: id,
  },
  {
    requiredKeys: ['kind', 'stage', 'briefing', 'scene', 'departure', 'isBlack', 'isPlaying', 'language', 'timer'],
  },
);
const message: fc.Arbitrary<StageMessage> = fc.oneof(
  report,
  fc.record({ kind: fc.constant('gone' as const), stage: id }),
  fc.record({ kind: fc.constant('ask' as const), briefing: id }),
  fc.record({
    kind: fc.constant('wish' as const),
    stage: id,
    action: fc.oneof(
      fc.constantFrom({ kind: 'next' as const }, { kind: 'return' as const }, { kind: 'reset-timer' as const }),
      fc.record({ kind: fc.constant('jump' as const), scene: fc.integer({ min: 1, max: 999 }) }),
    ),
    at: time,
  }),
);

const aReport = (changes: Partial<StageReport> = {}): StageReport => ({
  kind: 'report',
  stage: 'one',
  briefing: 'two-plans',
  scene: 3,
  departure: 'none',
  isBlack: false,
  isPlaying: false,
  language: 'en',
  timer: { heldMilliseconds: 0 },
  ...changes,
});

test('every message is read as it was sent, through a copy as the channel makes one', () => {
  fc.assert(
    fc.property(message, (each) => {
      expect(readMessage(structuredClone(sent(each)))).toEqual(each);
    }),
  );
});

test('whatever else stands on the channel is no message, and stops nothing', () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true }), (value) => {
      expect(readMessage(value)).toBeUndefined();
    }),
  );
  fc.assert(
    fc.property(report, fc.constantFrom(...Object.keys(aReport())), fc.anything(), (each, field, value) => {
      expect(() => readMessage({ ...(sent(each) as object), [field]: value })).not.toThrow();
    }),
  );
});

test.each([
  ['of another version', { ...(sent(aReport()) as object), atlas: 2 }],
  ['with a scene before the first', sent(aReport({ scene: 0 }))],
  ['with an id that is markup', sent(aReport({ briefing: '<b>' }))],
  ['with a clock that never was', sent(aReport({ timer: { heldMilliseconds: Number.NaN } }))],
  [
    'that does not say when it was wished',
    { ...(sent({ kind: 'wish', stage: 'one', action: { kind: 'next' }, at: 0 }) as object), at: undefined },
  ],
  ['that wishes what no stage does', { ...(sent({ kind: 'ask', briefing: 'x' }) as object), kind: 'erase' }],
])('a message %s is not understood', (_, value) => {
  expect(readMessage(value)).toBeUndefined();
});

describe("the presenter's window", () => {
  test('follows the stage of its briefing, and no other', () => {
    const following = followed(NOBODY, aReport(), 'two-plans', 1000);
    expect(following.report?.scene).toBe(3);
    expect(followed(NOBODY, aReport({ briefing: 'five-minutes' }), 'two-plans', 1000)).toEqual(NOBODY);
  });

  test('stays with its stage while that answers, and takes another when it has long been silent', () => {
    const following = followed(NOBODY, aReport(), 'two-plans', 1000);
    const other = aReport({ stage: 'two', scene: 9 });
    expect(followed(following, other, 'two-plans', 2000).report?.stage).toBe('one');
    const late = 1000 + SILENT_AFTER_MILLISECONDS + 1;
    expect(isLost(following, late)).toBe(true);
    expect(followed(following, other, 'two-plans', late).report?.scene).toBe(9);
  });

  test('keeps the scene of a stage that is gone, and knows that it is alone', () => {
    const following = followed(NOBODY, aReport(), 'two-plans', 1000);
    const gone = followed(following, { kind: 'gone', stage: 'one' }, 'two-plans', 1500);
    expect(isLost(gone, 1500)).toBe(true);
    expect(gone.report?.scene).toBe(3);
    expect(followed(following, { kind: 'gone', stage: 'two' }, 'two-plans', 1500)).toBe(following);
  });
});

test('a stage that slept for ten seconds does not run through what was pressed in vain meanwhile', () => {
  expect(isStale(1_000, 3_000)).toBe(false);
  expect(isStale(1_000, 11_000)).toBe(true);
});
