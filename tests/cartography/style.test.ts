import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/contract/vocabulary';
import { THEMES_OF_PAGE } from '../../src/domain/view';
import { HATCHES, imagesOf } from '../../src/cartography/hatch';
import { MAP_LAYERS, liesOver } from '../../src/cartography/layer-order';
import { PALETTES } from '../../src/cartography/palette';
import {
  drawnOutlines,
  flowEnds,
  mapStyle,
  namePoints,
  placePoints,
  styleChanges,
  type Emphasis,
} from '../../src/cartography/style';
import type { Outlines } from '../../src/contract/pieces';
import { aFlow, anOverview, says } from '../domain/build-records';

const attention: Emphasis = { selected: 'hengqin', zone: 'hengqin', pointed: 'qianhai', faded: ['nansha'] };

describe('the order of layers', () => {
  test('every layer of the list is drawn, in the order of the list', () => {
    expect(mapStyle('light', 'en', {}).layers.map(({ id }) => id)).toEqual([...MAP_LAYERS]);
  });

  test('water-lining lies under the land, so that only its outer half is seen', () => {
    for (const band of ['water-lining-1', 'water-lining-2', 'water-lining-3', 'water-lining-4'] as const) {
      expect(liesOver('land', band)).toBe(true);
    }
  });

  test('a deeper band of water-lining lies over the paler one', () => {
    expect(liesOver('water-lining-1', 'water-lining-2')).toBe(true);
    expect(liesOver('water-lining-3', 'water-lining-4')).toBe(true);
  });

  test('a zone tints the land but never hides its own outline, nor a bridge', () => {
    expect(liesOver('zones-outline', 'zones-hatch')).toBe(true);
    expect(liesOver('bridges', 'zones-hatch')).toBe(true);
  });

  test('what is selected is outlined above what is only pointed at', () => {
    expect(liesOver('selected-outline', 'pointed-outline')).toBe(true);
  });

  test('flows lie above the whole base map, names of zones above flows, the card above all', () => {
    expect(liesOver('flows-casing', 'city-names')).toBe(true);
    expect(liesOver('zone-labels', 'flows-heads')).toBe(true);
    expect(liesOver('card', 'zone-labels')).toBe(true);
  });

  test('above the control points are only names', () => {
    const { layers } = mapStyle('light', 'zh-Hant', {});
    const above = layers.slice(layers.findIndex(({ id }) => id === 'control-points') + 1);
    expect(above.map(({ type }) => type)).toEqual(above.map(() => 'symbol'));
    expect(above.filter((layer) => 'layout' in layer && layer.layout && 'icon-image' in layer.layout)).toEqual([]);
  });
});

describe('the style', () => {
  test.each(THEMES_OF_PAGE.flatMap((theme) => LANGUAGES.map((language) => [theme, language] as const)))(
    'is a valid one in %s, %s',
    (theme, language) => {
      expect(validateStyleMin(mapStyle(theme, language, attention))).toEqual([]);
    },
  );

  test('asks for nothing from anywhere: no glyphs, no sprite, no tiles', () => {
    const style = mapStyle('light', 'en', {});
    expect(style.glyphs).toBeUndefined();
    expect(style.sprite).toBeUndefined();
    expect(Object.values(style.sources).map(({ type }) => type)).toEqual(
      Object.keys(style.sources).map(() => 'geojson'),
    );
  });

  test('names only images that are made for the appearance', () => {
    for (const theme of THEMES_OF_PAGE) {
      const named = [...JSON.stringify(mapStyle(theme, 'en', {})).matchAll(/"((?:hatch|diamond)-[a-z-]+)"/g)];
      const made = imagesOf(theme);
      expect(named.length).toBeGreaterThan(6);
      for (const [, id] of named) expect([...made.keys()]).toContain(id);
    }
  });
});

describe('a change of style', () => {
  test('nothing is set where nothing differs', () => {
    expect(styleChanges(mapStyle('dark', 'en', attention), mapStyle('dark', 'en', attention))).toEqual([]);
  });

  test('pointing at a zone sets one filter and nothing else', () => {
    const changes = styleChanges(mapStyle('light', 'en', {}), mapStyle('light', 'en', { pointed: 'nansha' }));
    expect(changes).toEqual([{ layer: 'pointed-outline', kind: 'filter', value: ['==', ['get', 'id'], 'nansha'] }]);
  });

  test('zones that step back change in how much of them is seen, and in nothing else', () => {
    const changes = styleChanges(mapStyle('light', 'en', {}), mapStyle('light', 'en', { faded: ['nansha'] }));
    expect(changes.map(({ layer, ...change }) => [layer, 'name' in change && change.name])).toEqual([
      ['zones-fill', 'fill-opacity'],
      ['zones-hatch', 'fill-opacity'],
      ['zones-outline', 'line-opacity'],
    ]);
    expect(styleChanges(mapStyle('light', 'en', { faded: [] }), mapStyle('light', 'en', {}))).toEqual([]);
  });

  test('another language changes names alone', () => {
    const changes = styleChanges(mapStyle('light', 'zh-Hant', {}), mapStyle('light', 'zh-Hans', {}));
    expect(changes.length).toBeGreaterThan(0);
    expect(changes.filter(({ layer }) => !layer.endsWith('-names'))).toEqual([]);
  });

  test('another appearance changes no filter', () => {
    const changes = styleChanges(mapStyle('light', 'en', attention), mapStyle('dark', 'en', attention));
    expect(changes.map(({ layer }) => layer)).toContain('water');
    expect(changes.filter(({ kind }) => kind === 'filter')).toEqual([]);
  });
});

describe('what is put on the map', () => {
  const square = {
    type: 'Polygon' as const,
    coordinates: [
      [
        [113, 22],
        [113.1, 22],
        [113.1, 22.1],
        [113, 22],
      ],
    ],
  };

  test('an outline carries the ink of its zone and the id it is selected by; a stranger is left out', () => {
    const outlines: Outlines = {
      type: 'FeatureCollection',
      features: [
        { type: 'Feature', geometry: square, properties: { zone: 'hengqin', indicative: true } },
        { type: 'Feature', geometry: square, properties: { zone: 'hengqin', part: 'first-line', indicative: true } },
        { type: 'Feature', geometry: square, properties: { zone: 'atlantis', indicative: true } },
      ],
    };
    const drawn = drawnOutlines(outlines, [{ id: 'hengqin', ink: 'green' }]);
    expect(drawn.features.map(({ properties }) => properties)).toEqual([
      { id: 'hengqin', zone: 'hengqin', isPart: false, ink: 'green' },
      { id: 'first-line', zone: 'hengqin', isPart: true, ink: 'green' },
    ]);
  });

  const overview = anOverview({
    places: [
      { id: 'macao', name: says('Macao'), kind: 'city', lngLat: [113.54, 22.19] },
      { id: 'foshan', name: says('Foshan'), kind: 'city', lngLat: [113.12, 23.02] },
      { id: 'lo-wu', name: says('Lo Wu'), kind: 'control-point', lngLat: [114.11, 22.53] },
      { id: 'by-air', name: says('By air'), kind: 'elsewhere' },
    ],
    flows: [aFlow({ from: 'macao', to: 'hengqin' })],
  });

  test('only control points are signs; a place without a position is none', () => {
    expect(placePoints(overview).features).toHaveLength(1);
    expect(placePoints(overview).features[0]?.properties).toMatchObject({ id: 'lo-wu', 'name-en': 'Lo Wu' });
  });

  test('a city that flows start from is named above them, and so not on the base map again', () => {
    expect([...flowEnds(overview)]).toEqual(['macao']);
    const names = namePoints(
      {
        type: 'FeatureCollection',
        features: ['macao', 'foshan'].map((id) => ({
          type: 'Feature',
          geometry: { type: 'Point', coordinates: [113, 22] },
          properties: { id, kind: 'city' },
        })),
      },
      overview,
    );
    expect(names.features.map(({ properties }) => properties['isFlowEnd'])).toEqual([true, false]);
  });
});

test('each ink has a hatch of its own, so that none is told by colour alone', () => {
  const ways = Object.values(HATCHES);
  expect(new Set(ways).size).toBe(ways.length);
  expect(Object.keys(HATCHES).sort()).toEqual(Object.keys(PALETTES.light.inks).sort());
});
