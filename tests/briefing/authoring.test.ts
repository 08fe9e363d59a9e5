/** Making a briefing on the page: each change is a value, and none but the one that says so moves the map. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  asShown,
  freeId,
  NO_WORDS,
  sceneOf,
  viewText,
  withLine,
  withoutScene,
  withScene,
  withSceneMoved,
  withSceneTwice,
} from '../../src/briefing/author/authoring';
import { beginning, redone, stepped, undone } from '../../src/briefing/author/history';
import type { Briefing, Scene } from '../../src/contract/briefing';
import { SCENE_VIEW } from '../../src/contract/scene-rules';
import { INITIAL_VIEW, withCamera, withZone, type View } from '../../src/domain/view';

const words = (en: string) => ({ 'zh-Hant': `${en} 繁`, 'zh-Hans': '', en });
const aScene = (id: string): Scene => ({
  id,
  view: `zone=${id}`,
  title: words(id),
  lines: [],
  figures: [],
  measures: [],
  notes: words('notes'),
  dwellSeconds: 60,
  cites: [{ source: 'cma-2024' }],
});
const aBriefing = (...ids: string[]): Briefing => ({
  id: 'mine',
  title: words('Mine'),
  minutes: 5,
  loop: false,
  scenes: ids.map(aScene),
});
const idsOf = ({ scenes }: Briefing) => scenes.map(({ id }) => id);

describe('scenes', () => {
  test('are moved, doubled and taken away', () => {
    const three = aBriefing('a', 'b', 'c');
    expect(idsOf(withSceneMoved(three, 0, 2))).toEqual(['b', 'c', 'a']);
    expect(idsOf(withSceneMoved(three, 2, -5))).toEqual(['c', 'a', 'b']);
    expect(idsOf(withSceneTwice(three, 1))).toEqual(['a', 'b', 'b-2', 'c']);
    expect(idsOf(withSceneTwice(withSceneTwice(three, 1), 2))).toEqual(['a', 'b', 'b-2', 'b-3', 'c']);
    expect(idsOf(withoutScene(three, 1))).toEqual(['a', 'c']);
  });

  test('keep their view while their words change', () => {
    const changed = withScene(aBriefing('a', 'b'), 1, { title: words('new'), dwellSeconds: 90 });
    expect(changed.scenes[1]?.view).toBe('zone=b');
    expect(changed.scenes[1]?.title.en).toBe('new');
    expect(changed.scenes[0]).toEqual(aScene('a'));
  });

  test('have a line only while there is a word in it', () => {
    const second = withLine([], 1, words('second'));
    expect(second.map(({ en }) => en)).toEqual(['', 'second']);
    expect(withLine(second, 1, NO_WORDS)).toEqual([]);
  });

  test('never share an id, whatever is done to them', () => {
    const step = fc.record({ kind: fc.constantFrom('twice', 'move', 'remove'), at: fc.nat(6), to: fc.nat(6) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const end = steps.reduce(
          (briefing, { kind, at, to }) => {
            if (kind === 'twice') return withSceneTwice(briefing, at);
            return kind === 'move' ? withSceneMoved(briefing, at, to) : withoutScene(briefing, at);
          },
          aBriefing('a', 'b', 'b-2'),
        );
        expect(new Set(idsOf(end)).size).toBe(end.scenes.length);
      }),
    );
  });
});

test('an id is made from a name, and never one that is taken', () => {
  expect(freeId('My  briefing!', [])).toBe('my-briefing');
  expect(freeId('mine', ['mine', 'mine-2'])).toBe('mine-3');
  expect(freeId('簡報', [])).toBe('briefing');
});

describe('the view of a scene', () => {
  const known = { firstSeriesOf: () => undefined, drawnWith: () => undefined };

  test('leaves language, colours and stage to the room, and names a camera only where the map was moved', () => {
    const view = withZone(
      { ...INITIAL_VIEW, language: 'en', theme: 'dark', stage: { briefing: 'x', scene: 2 } },
      'hengqin',
    );
    expect(viewText(view, known)).toBe('zone=hengqin&card=1');
    const moved = withCamera(view, { zoom: 11, lng: 113.5, lat: 22.1, bearing: 0, pitch: 0 });
    expect(viewText(moved, known)).toBe('zone=hengqin&card=1#map=11/22.1/113.5/0/0');
    expect(viewText(INITIAL_VIEW, known)).toBe('');
  });

  test('leaves out a card that was open while the reader looked around, and keeps one that was opened on stage', () => {
    const around = {
      known: { ...known, zones: new Map(), parts: new Map() },
      index: { zones: new Map() },
      measures: [],
      overview: { headlineMeasures: [] },
      seriesIndicators: [],
    };
    const sceneWith = (view: View) => sceneOf({ ...around, view } as unknown as Parameters<typeof sceneOf>[0], []);
    const explored = withZone(INITIAL_VIEW, 'hengqin');
    expect(sceneWith(explored).view).toBe('zone=hengqin');
    expect(sceneWith({ ...explored, stage: { briefing: 'mine', scene: 1 } }).view).toBe('zone=hengqin&card=1');
  });

  test('is one that the build accepts', () => {
    const view = withZone({ ...INITIAL_VIEW, family: 'goods', at: '2024-10' }, 'nansha');
    expect(viewText(view, known)).toMatch(SCENE_VIEW);
  });
});

test('on stage no word is missing: another language stands in', () => {
  const shown = asShown({ ...aBriefing('a'), title: { 'zh-Hant': '簡報', 'zh-Hans': '', en: '' } });
  expect(shown.title).toEqual({ 'zh-Hant': '簡報', 'zh-Hans': '簡報', en: '簡報' });
});

describe('undo', () => {
  test('takes back a word at a time, not a letter', () => {
    let history = beginning('');
    history = stepped(history, 'w', 'title', 0);
    history = stepped(history, 'wo', 'title', 400);
    history = stepped(history, 'wor', 'title', 5000);
    expect(undone(history).present).toBe('wo');
    expect(undone(undone(history)).present).toBe('');
    expect(redone(undone(history)).present).toBe('wor');
  });

  test('and redo lead along the same values, until something new is done', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 20 }), (values) => {
        const end = values.reduce((history, value, at) => stepped(history, value, undefined, at), beginning(-1.5));
        const back = values.reduce((history) => undone(history), end);
        expect(back.present).toBe(-1.5);
        expect(values.reduce((history) => redone(history), back).present).toBe(end.present);
      }),
    );
    const branched = stepped(undone(stepped(beginning(1), 2, undefined, 0)), 3, undefined, 1);
    expect(redone(branched).present).toBe(3);
  });
});
