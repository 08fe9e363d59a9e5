import { describe, expect, test } from 'vitest';
import { flowEnds, inTwo, isNamed, mapNames, waterNames } from '../../src/cartography/names';
import type { Zone } from '../../src/contract/atlas';
import type { BaseLayerFile } from '../../src/contract/pieces';
import { aFlow, anOverview, says } from '../domain/build-records';

const hengqin: Zone = {
  id: 'hengqin',
  order: 2,
  ink: 'green',
  name: says('Hengqin'),
  fullName: says('Hengqin'),
  summary: says('Hengqin'),
  headline: [],
  anchor: [113.53, 22.12],
  parts: [],
  cites: [],
};
const overview = anOverview({
  zones: [hengqin],
  places: [
    { id: 'macao', name: says('Macao'), kind: 'city', lngLat: [113.54, 22.19] },
    { id: 'foshan', name: says('Foshan'), kind: 'city', lngLat: [113.12, 23.02] },
    { id: 'lo-wu', name: says('Lo Wu'), kind: 'control-point', lngLat: [114.11, 22.53] },
  ],
  flows: [aFlow({ from: 'macao', to: 'hengqin' })],
});

const point = (id: string, kind: string, rank: number, minZoom = 8): BaseLayerFile['features'][number] => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [113, 22] },
  properties: { id, kind, rank, minZoom, 'zh-Hant': id, 'zh-Hans': id, en: id },
});
const names: BaseLayerFile = {
  type: 'FeatureCollection',
  features: [
    point('lamma', 'island', 2),
    point('macao', 'city', 1),
    point('foshan', 'city', 2),
    point('zhuhai', 'city', 1),
  ],
};

describe('what is named on the map', () => {
  test('a city that flows run between is named once, as such', () => {
    expect([...flowEnds(overview)]).toEqual(['macao']);
    const keys = mapNames(overview, names, undefined).map(({ key }) => key);
    expect(keys).toContain('flow-end:macao');
    expect(keys).not.toContain('city:macao');
  });

  test('zones choose first, cities by rank, then signs, and islands last', () => {
    const keys = mapNames(overview, names, undefined).map(({ key }) => key);
    expect(keys.filter((key) => !key.startsWith('zone:') && !key.startsWith('part:'))).toEqual([
      'flow-end:macao',
      'city:zhuhai',
      'city:foshan',
      'sign:lo-wu',
      'land:lamma',
    ]);
    expect(keys[0]).toBe('zone:hengqin');
  });

  test('a link is named where the base map says from which zoom on', () => {
    const link = (id: string, more: Record<string, number>): BaseLayerFile['features'][number] => ({
      type: 'Feature',
      geometry: {
        type: 'MultiLineString',
        coordinates: [
          [
            [113, 22],
            [113.1, 22],
          ],
          [
            [113.2, 22],
            [113.3, 22],
          ],
        ],
      },
      properties: { id, 'zh-Hant': id, 'zh-Hans': id, en: id, ...more },
    });
    const links: BaseLayerFile = {
      type: 'FeatureCollection',
      features: [link('bridge', { nameZoom: 9 }), link('metro', {})],
    };
    const [bridge, ...others] = mapNames(anOverview({ flows: [] }), undefined, links).filter(
      ({ kind }) => kind === 'link',
    );
    expect(others).toEqual([]);
    expect(bridge).toMatchObject({ id: 'bridge', fromZoom: 9, at: [113.2, 22] });
    expect(bridge?.line).toHaveLength(4);
  });

  test('a part is named from nearby, and earlier where its zone is selected', () => {
    const part = { ...mapNames(overview, names, undefined)[0]!, kind: 'part' as const, zone: 'hengqin', fromZoom: 11 };
    expect(isNamed(part, 10, undefined)).toBe(false);
    expect(isNamed(part, 10, 'hengqin')).toBe(true);
    expect(isNamed(part, 11, undefined)).toBe(true);
  });
});

test('waters are named along lines, the most important first; what is no line has no such name', () => {
  const along = (id: string, rank: number): BaseLayerFile['features'][number] => ({
    type: 'Feature',
    geometry: {
      type: 'LineString',
      coordinates: [
        [113.7, 22.6],
        [113.8, 22.4],
      ],
    },
    properties: { id, rank, minZoom: 9, 'zh-Hant': id, 'zh-Hans': id, en: id },
  });
  const waters: BaseLayerFile = {
    type: 'FeatureCollection',
    features: [along('bay', 2), along('estuary', 1), point('pond', 'water', 1)],
  };
  expect(waterNames(waters).map(({ id, rank, fromZoom }) => [id, rank, fromZoom])).toEqual([
    ['estuary', 1, 9],
    ['bay', 2, 9],
  ]);
});

test.each([
  ['Lo Wu Control Point', 'Lo Wu', ' Control Point'],
  ['羅湖管制站', '羅湖', '管制站'],
  ['羅湖口岸', '羅湖口岸', ''],
  ['Northern Link Main Line (planned)', 'Northern Link Main Line', ' (planned)'],
  ['港深西部鐵路（洪水橋至前海，規劃）', '港深西部鐵路', '（洪水橋至前海，規劃）'],
  ['Control Point', 'Control Point', ''],
])('%s is %s; %s is left off where there is little room', (whole, name, rest) => {
  expect(inTwo(whole)).toEqual([name, rest]);
});
