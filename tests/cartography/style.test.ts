import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { isInside } from '../../src/cartography/boxes';
import { MAP_BOUNDS } from '../../src/domain/geometry';
import { THEMES_OF_PAGE } from '../../src/domain/view';
import { HATCHES, hatchImages } from '../../src/cartography/hatch';
import { MAP_LAYERS, liesOver } from '../../src/cartography/layer-order';
import { PALETTES } from '../../src/cartography/palette';
import { drawnOutlines, mapStyle, placePoints, styleChanges, type Emphasis } from '../../src/cartography/style';
import { SIGN_KINDS, signImages } from '../../src/cartography/signs';
import type { Outlines } from '../../src/contract/pieces';
import { anOverview, says } from '../domain/build-records';

const attention: Emphasis = { selected: 'hengqin', zone: 'hengqin', pointed: ['qianhai'], faded: ['nansha'] };

describe('the order of layers', () => {
  test('every layer of the list is drawn, in the order of the list', () => {
    expect(mapStyle('light', {}).layers.map(({ id }) => id)).toEqual([...MAP_LAYERS]);
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
    expect(liesOver('flows-casing', 'signs')).toBe(true);
    expect(liesOver('zone-names', 'flows-heads')).toBe(true);
    expect(liesOver('card', 'zone-names')).toBe(true);
  });

  test('signs lie above everything else that is drawn on the ground', () => {
    expect(MAP_LAYERS.at(-1)).toBe('signs');
  });
});

describe('the style', () => {
  test.each(THEMES_OF_PAGE)('is a valid one in %s', (theme) => {
    expect(validateStyleMin(mapStyle(theme, attention))).toEqual([]);
  });

  test('asks for nothing from anywhere: no glyphs, no sprite, no tiles', () => {
    const style = mapStyle('light', {});
    expect(style.glyphs).toBeUndefined();
    expect(style.sprite).toBeUndefined();
    expect(Object.values(style.sources).map(({ type }) => type)).toEqual(
      Object.keys(style.sources).map(() => 'geojson'),
    );
  });

  test('names only images that are made for the appearance', () => {
    for (const theme of THEMES_OF_PAGE) {
      const style = JSON.stringify(mapStyle(theme, {}));
      const hatches = [...style.matchAll(/"(hatch-[a-z-]+)"/g)].map(([, id]) => id);
      const made = new Set([...hatchImages(theme), ...signImages(theme, PALETTES[theme])].map(([id]) => id));
      expect(hatches.length).toBeGreaterThan(6);
      for (const id of hatches) expect(made).toContain(id);
      // Signs are named by the kind of each place.
      const [, prefix] = /"(sign-[a-z]+-)"/.exec(style) ?? [];
      for (const kind of SIGN_KINDS) expect(made).toContain(`${prefix ?? ''}${kind}`);
    }
  });
});

test('the base map fades beyond the Bay Area, the further the more, and never a zone', () => {
  const { veil } = mapStyle('light', {}).sources;
  const veils = (veil as { data: FeatureCollection<Polygon> }).data.features;
  const coveredBy = (lng: number, lat: number) =>
    veils.filter(({ geometry }) => {
      const opening = geometry.coordinates[1]?.map(([x = 0, y = 0]): [number, number] => [x, y]) ?? [];
      return !isInside([lng, lat], opening);
    }).length;
  // Qianhai, the east of the Northern Metropolis, the north-west of Nansha.
  for (const [lng, lat] of [
    [113.87, 22.52],
    [114.3, 22.55],
    [113.22, 22.94],
  ] as const)
    expect(coveredBy(lng, lat)).toBe(0);
  // Zhaoqing lies further out than Huizhou's east.
  expect(coveredBy(114.9, 23.0)).toBeGreaterThan(0);
  expect(coveredBy(112.47, 23.08)).toBeGreaterThan(coveredBy(114.9, 23.0));
  expect(liesOver('zones-fill', 'veil')).toBe(true);
});

test('where the base map ends hardly anything of it is left, so that its straight end does not look like a coast', () => {
  const { veil } = mapStyle('light', {}).sources;
  const veils = (veil as { data: FeatureCollection<Polygon> }).data.features;
  const leftAt = (lng: number, lat: number) =>
    veils.reduce((left, { geometry, properties }) => {
      const opening = geometry.coordinates[1]?.map(([x = 0, y = 0]): [number, number] => [x, y]) ?? [];
      return isInside([lng, lat], opening) ? left : left * (1 - Number(properties?.['opacity']));
    }, 1);
  const [west, south, east, north] = MAP_BOUNDS;
  // The middle of each side, and two corners.
  for (const [lng, lat] of [
    [west, 22.8],
    [east, 22.8],
    [113.8, south],
    [113.8, north],
    [west, north],
    [east, south],
  ] as const)
    expect(leftAt(lng, lat)).toBeLessThan(0.02);
  // The city of Zhaoqing, in the west of the Bay Area, still stands on a river.
  expect(leftAt(112.47, 23.05)).toBeGreaterThan(0.25);
});

describe('a change of style', () => {
  test('nothing is set where nothing differs', () => {
    expect(styleChanges(mapStyle('dark', attention), mapStyle('dark', attention))).toEqual([]);
  });

  test('pointing at a zone sets one filter and nothing else', () => {
    const changes = styleChanges(mapStyle('light', {}), mapStyle('light', { pointed: ['nansha'] }));
    expect(changes.map(({ layer, kind }) => [layer, kind])).toEqual([
      ['parts-fill', 'filter'],
      ['pointed-outline', 'filter'],
    ]);
    expect(changes[1]).toMatchObject({ value: ['in', ['get', 'id'], ['literal', ['nansha']]] });
  });

  test('zones that step back change in how much of them is seen, and in nothing else', () => {
    const changes = styleChanges(mapStyle('light', {}), mapStyle('light', { faded: ['nansha'] }));
    expect(changes.map(({ layer, ...change }) => [layer, 'name' in change && change.name])).toEqual([
      ['zones-fill', 'fill-opacity'],
      ['zones-hatch', 'fill-opacity'],
      ['zones-outline', 'line-opacity'],
    ]);
    expect(styleChanges(mapStyle('light', { faded: [] }), mapStyle('light', {}))).toEqual([]);
  });

  test('another appearance changes no filter', () => {
    const changes = styleChanges(mapStyle('light', attention), mapStyle('dark', attention));
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

  test('places with a position and a sign of their own are drawn, from the zoom where they lie clear', () => {
    const { features } = placePoints(
      anOverview({
        places: [
          { id: 'macao', name: says('Macao'), kind: 'city', lngLat: [113.54, 22.19] },
          { id: 'lo-wu', name: says('Lo Wu'), kind: 'control-point', lngLat: [114.11, 22.53] },
          { id: 'by-air', name: says('By air'), kind: 'elsewhere' },
        ],
      }),
    );
    expect(features.map(({ properties }) => properties)).toEqual([{ id: 'lo-wu', kind: 'control-point', fromZoom: 8 }]);
  });
});

test('each ink has a hatch of its own, so that none is told by colour alone', () => {
  const ways = Object.values(HATCHES);
  expect(new Set(ways).size).toBe(ways.length);
  expect(Object.keys(HATCHES).sort()).toEqual(Object.keys(PALETTES.light.inks).sort());
});
