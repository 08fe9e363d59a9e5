import { describe, expect, test } from 'vitest';
import {
  citesOf,
  departureOf,
  figuresOf,
  measuresOf,
  neighbourOf,
  offStage,
  sceneAt,
  sceneView,
  stageView,
} from '../../src/briefing/scenes';
import { onceEach } from '../../src/briefing/shown';
import type { Briefing, Scene } from '../../src/contract/briefing';
import { INITIAL_VIEW, withCamera, withFamily, withTheme, withZone, type View } from '../../src/domain/view';
import { readAddress, writeAddress, type KnownRecords } from '../../src/url/address';
import { aMeasure, aPoint, anIndicator, anOverview, aScene as anyScene, says } from '../domain/build-records';

const known: KnownRecords = {
  isZone: (id) => ['gba', 'qianhai', 'hengqin'].includes(id),
  zoneOfPart: () => undefined,
  zoneOfIndicator: () => undefined,
  zonesOfMeasure: (id) => (id === 'tax' ? ['qianhai'] : []),
  drawnWith: () => undefined,
  isPlan: (id) => ['qianhai-plan', 'hengqin-plan'].includes(id),
  controlPoints: [],
  familyOfSeries: (id) => (id === 'living' ? 'people' : undefined),
  firstSeriesOf: () => undefined,
};

const aScene = (more: Partial<Scene> = {}) => anyScene({ view: 'zone=hengqin&series=living&at=2029', ...more });

function aBriefing(scenes: Scene[], more: Partial<Briefing> = {}): Briefing {
  return { id: 'a-briefing', title: says('a briefing'), minutes: 5, loop: false, scenes, ...more };
}

const inEnglish: View = { ...INITIAL_VIEW, language: 'en', theme: 'print' };

describe('the view of a scene', () => {
  test('is what its address says, in the language and look of the room', () => {
    expect(sceneView(aScene(), known, inEnglish)).toEqual({
      view: {
        language: 'en',
        theme: 'print',
        selection: { kind: 'zone', zone: 'hengqin', tab: 'measures', popup: false },
        family: 'people',
        series: 'living',
        at: '2029',
        embedded: false,
      },
      missing: [],
    });
  });

  test('takes nothing over from the scene before', () => {
    const before = withCamera(
      { ...inEnglish, family: 'goods', at: '2035' },
      { zoom: 12, lng: 113.5, lat: 22.1, bearing: 0, pitch: 0 },
    );
    const { view } = sceneView(aScene({ view: 'zone=gba' }), known, before);
    expect(view).toMatchObject({ family: 'people' });
    expect(view.at).toBeUndefined();
    expect(view.camera).toBeUndefined();
  });

  test('keeps the card closed, because its own words stand beside the map, unless it asks for the card', () => {
    expect(sceneView(aScene({ view: 'zone=hengqin' }), known, inEnglish).view.selection).toMatchObject({
      popup: false,
    });
    expect(sceneView(aScene({ view: 'zone=hengqin&card=1' }), known, inEnglish).view.selection).toMatchObject({
      popup: true,
    });
  });

  test('stands where its camera says', () => {
    const { view } = sceneView(aScene({ view: 'zone=gba#map=10.8/22.48/113.92/0/0' }), known, inEnglish);
    expect(view.camera).toEqual({ zoom: 10.8, lat: 22.48, lng: 113.92, bearing: 0, pitch: 0 });
  });

  test('says what is gone, and shows the rest', () => {
    const { view, missing } = sceneView(aScene({ view: 'zone=atlantis&series=living' }), known, inEnglish);
    expect(missing).toEqual([{ kind: 'view', id: 'atlantis' }]);
    expect(view).toMatchObject({ selection: { kind: 'list' }, series: 'living' });
  });
});

describe('on stage', () => {
  const briefing = aBriefing([aScene({ id: 'one' }), aScene({ id: 'two', view: 'zone=qianhai' })]);

  test('the view is dark and knows its briefing and scene', () => {
    expect(stageView(briefing, 1, known, inEnglish)).toMatchObject({
      theme: 'dark',
      language: 'en',
      stage: { briefing: 'a-briefing', scene: 2 },
    });
  });

  test('a link holds all of it', () => {
    const view = stageView(briefing, 1, known, inEnglish);
    const { search, hash } = writeAddress(view, known);
    expect(readAddress(search, hash, known)).toEqual({ view, notices: [] });
  });

  test('a scene past either end is the nearest there is', () => {
    expect(stageView(briefing, 99, known, inEnglish).stage?.scene).toBe(2);
    expect(stageView(briefing, -3, known, inEnglish).stage?.scene).toBe(1);
    expect(sceneAt(briefing, Number.NaN).index).toBe(0);
  });

  test('leaving stays at the place and gives back the look from before', () => {
    const view = offStage(stageView(briefing, 1, known, inEnglish), 'light');
    expect(view).toMatchObject({ theme: 'light', selection: { zone: 'qianhai' } });
    expect(view.stage).toBeUndefined();
  });

  test('the ends hold, and a loop begins again', () => {
    expect([neighbourOf(briefing, 0, -1), neighbourOf(briefing, 0, 1), neighbourOf(briefing, 1, 1)]).toEqual([0, 1, 1]);
    const loop = { ...briefing, loop: true };
    expect([neighbourOf(loop, 0, -1), neighbourOf(loop, 1, 1)]).toEqual([1, 0]);
  });
});

describe('leaving the script', () => {
  const scene = stageView(aBriefing([aScene()]), 0, known, inEnglish);

  test('is not another language or look, nor the same view written in another order', () => {
    expect(departureOf(scene, scene)).toBe('none');
    expect(departureOf(withTheme({ ...scene, language: 'zh-Hans' }, 'light'), scene)).toBe('none');
    const reordered = Object.fromEntries(Object.entries(scene).reverse()) as unknown as View;
    expect(departureOf(reordered, scene)).toBe('none');
  });

  test('is moving the map, opening a card or drawing other flows', () => {
    expect(departureOf(withCamera(scene, { zoom: 9, lng: 114, lat: 22, bearing: 0, pitch: 0 }), scene)).toBe('moved');
    expect(departureOf(withZone(scene, 'hengqin'), scene)).toBe('moved');
    expect(departureOf(withFamily(scene, 'goods', undefined), scene)).toBe('moved');
  });

  test('is going elsewhere when another zone or a measure is opened', () => {
    expect(departureOf(withZone(scene, 'qianhai'), scene)).toBe('elsewhere');
    expect(departureOf({ ...scene, selection: { kind: 'measure', zone: 'hengqin', measure: 'tax' } }, scene)).toBe(
      'elsewhere',
    );
    expect(departureOf({ ...scene, outline: { locator: 'lessons' } }, scene)).toBe('elsewhere');
  });

  test('ends exactly where it began', () => {
    const away = withCamera(withZone(scene, 'qianhai'), { zoom: 9, lng: 114, lat: 22, bearing: 0, pitch: 0 });
    expect(stageView(aBriefing([aScene()]), 0, known, away)).toEqual(scene);
  });
});

describe('the figures of a scene', () => {
  const target = aPoint('target', '2029', 40_000, { cites: [{ source: 'a-plan' }, { source: 'a-count' }] });
  const overview = anOverview({ indicators: [anIndicator([aPoint('actual', '2024-10', 5_297), target])] });
  const shown = aScene({
    figures: [{ indicator: 'an-indicator', at: '2029', kind: 'target' }, { measure: 'a-measure' }],
  });

  test('are looked up in the atlas, so that a corrected figure is right in every briefing', () => {
    const measure = aMeasure({ figure: { value: says('15%'), label: says('tax') } });
    const { figures, missing } = figuresOf(shown, overview, [measure]);
    expect(figures).toMatchObject([
      { kind: 'point', point: { value: 40_000 } },
      { kind: 'measure', figure: { value: says('15%') } },
    ]);
    expect(missing).toEqual([]);
  });

  test('that are gone are named, and the others stay', () => {
    const { figures, missing } = figuresOf(
      aScene({
        figures: [
          { indicator: 'gone', at: '2029', kind: 'target' },
          { indicator: 'an-indicator', at: '2030', kind: 'target' },
        ],
      }),
      overview,
      [],
    );
    expect(figures).toEqual([]);
    expect(missing).toEqual([
      { kind: 'indicator', id: 'gone' },
      { kind: 'figure', id: 'an-indicator 2030' },
    ]);
  });

  test('of measures that are still on their way are not called missing', () => {
    expect(figuresOf(shown, overview, undefined)).toMatchObject({ figures: [{ kind: 'point' }], missing: [] });
  });

  test('bring their sources, each once, before those of the words', () => {
    const { figures } = figuresOf(shown, overview, []);
    expect(
      citesOf(aScene({ cites: [{ source: 'a-count' }, { source: 'a-paper' }] }), figures).map(({ source }) => source),
    ).toEqual(['a-plan', 'a-count', 'a-paper']);
  });
});

test('measures that are gone are named, and the others are listed in the order of the scene', () => {
  const overview = anOverview({ measureZones: { tax: ['qianhai'], law: ['qianhai'] } });
  const measures = [aMeasure({ id: 'law' }), aMeasure({ id: 'tax' })];
  const listed = measuresOf(aScene({ measures: ['tax', 'gone', 'law'] }), overview, measures);
  expect(listed.measures.map(({ id }) => id)).toEqual(['tax', 'law']);
  expect(listed.missing).toEqual([{ kind: 'measure', id: 'gone' }]);
});

test('a publisher cited twice stands at the foot once, with both dates', () => {
  const cited = ['Ministry of Finance 2022.07.21', 'HK01 2025', 'Ministry of Finance 2022.09.25', 'Qianhai Authority'];
  expect(onceEach(cited, 'en')).toEqual([
    'Ministry of Finance 2022.07.21, 2022.09.25',
    'HK01 2025',
    'Qianhai Authority',
  ]);
  expect(onceEach(['財政部 2022.07.21', '財政部 2022.09.25', '財政部 2022.07.21'], 'zh-Hant')).toEqual([
    '財政部 2022.07.21、2022.09.25',
  ]);
});
