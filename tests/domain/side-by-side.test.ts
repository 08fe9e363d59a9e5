import { describe, expect, test } from 'vitest';
import type { LikeFigures, Measure } from '../../src/contract/atlas';
import {
  comparedZones,
  mayToggle,
  panelsOf,
  placeInTime,
  topOf,
  topicOf,
  topicRows,
  yearsOf,
} from '../../src/domain/side-by-side';
import { aMeasure, aPoint, anIndicator, says } from './build-records';

const ALL = ['qianhai', 'hengqin', 'nansha', 'northern-metropolis'];

describe('the zones held side by side', () => {
  test('are those asked for, in the order of the atlas', () => {
    expect(comparedZones(['nansha', 'qianhai'], ALL)).toEqual(['qianhai', 'nansha']);
  });

  test('are never fewer than two: others fill up', () => {
    expect(comparedZones(undefined, ALL)).toEqual(['qianhai', 'hengqin']);
    expect(comparedZones(['nansha'], ALL)).toEqual(['qianhai', 'nansha']);
    expect(comparedZones(['qianhai'], ALL)).toEqual(['qianhai', 'hengqin']);
    expect(comparedZones(['atlantis'], ALL)).toEqual(['qianhai', 'hengqin']);
  });

  test('are taken in and left out between two and four', () => {
    expect(mayToggle(['qianhai', 'hengqin'], 'qianhai')).toBe(false);
    expect(mayToggle(['qianhai', 'hengqin', 'nansha'], 'qianhai')).toBe(true);
    expect(mayToggle(['qianhai', 'hengqin'], 'nansha')).toBe(true);
    expect(mayToggle([...ALL], 'fifth')).toBe(false);
  });
});

describe('a measure stands in one row', () => {
  test.each([
    ['a tax relief', { theme: 'tax', carries: ['people'] }, 'tax'],
    ['credit data, though the document files it under finance', { theme: 'finance', carries: ['data'] }, 'data'],
    ['a cargo terminal', { theme: 'convention-trade-logistics', carries: ['goods'] }, 'goods'],
    [
      'a fair that brings people and goods',
      { theme: 'convention-trade-logistics', carries: ['people', 'goods'] },
      'industries',
    ],
    [
      'practising after filing',
      { theme: 'people', audiences: ['professional', 'finance'] },
      'professional-recognition',
    ],
    [
      'a scheme for travellers, professionals among them',
      { theme: 'people', audiences: ['employee', 'professional'] },
      'people',
    ],
  ] as [string, Partial<Measure>, string][])('%s', (_, measure, topic) => {
    expect(topicOf(aMeasure({ carries: ['services', 'people'], ...measure }))).toBe(topic);
  });

  test('with a cell for each zone, and what holds everywhere beside them', () => {
    const rows = topicRows(
      [
        aMeasure({ id: 'relief', theme: 'tax', zones: ['qianhai'] }),
        aMeasure({ id: 'contract', theme: 'data', zones: ['gba'] }),
        aMeasure({ id: 'rail', theme: 'transport', zones: ['northern-metropolis', 'qianhai'] }),
        aMeasure({ id: 'land', theme: 'land', zones: ['nansha'] }),
      ],
      ['qianhai', 'hengqin'],
    );
    const shown = rows.map(({ topic, cells, everywhere }) => [
      topic,
      ...cells.map(({ measures }) => measures.map(({ id }) => id).join()),
      everywhere.map(({ id }) => id).join(),
    ]);
    expect(shown).toEqual([
      ['tax', 'relief', '', ''],
      ['data', '', '', 'contract'],
      ['transport', 'rail', '', ''],
    ]);
  });
});

describe('figures', () => {
  const workers: LikeFigures = { id: 'workers', title: says('workers'), indicators: ['q', 'h'] };
  const q = anIndicator([aPoint('baseline', '2022', 5879), aPoint('target', '2025', 10000)], {
    id: 'q',
    zone: 'qianhai',
  });
  const h = anIndicator([aPoint('actual', '2024-10', 5297), aPoint('target', '2029', 40000)], {
    id: 'h',
    zone: 'hengqin',
  });
  const output = anIndicator([aPoint('actual', '2024', 3008.8)], { id: 'output', zone: 'qianhai' });

  test('share an axis only where the data say that they count alike', () => {
    const { shared, alone } = panelsOf([output, q, h], [workers], ['qianhai', 'hengqin']);
    expect(shared.map(({ indicators, top }) => [indicators.map(({ id }) => id), top])).toEqual([[['q', 'h'], 40000]]);
    expect(alone.map(({ indicators, top }) => [indicators.map(({ id }) => id), top])).toEqual([[['output'], 4000]]);
  });

  test('of which the other zone is not looked at stand alone', () => {
    const { shared, alone } = panelsOf([q, h], [workers], ['qianhai', 'nansha']);
    expect(shared).toEqual([]);
    expect(alone.map(({ top }) => top)).toEqual([10000]);
  });

  test.each([
    [11000, 15000],
    [60000, 60000],
    [3318.1, 4000],
    [5.48, 6],
    [[905000, 926000] as [number, number], 1000000],
    [0, 1],
  ])('up to %j stand on an axis from zero to %j', (value, top) => {
    expect(topOf([anIndicator([aPoint('target', '2029', value)])])).toBe(top);
  });

  test('share one axis of time; what has no year has no place on it', () => {
    expect(yearsOf([q, h])).toEqual([2022, 2029]);
    expect(yearsOf([anIndicator([aPoint('target', 'undated', 1)])])).toBeUndefined();
    expect(placeInTime('2029', [2022, 2029])).toBeCloseTo(1, 2);
    expect(placeInTime('2025-12-31', [2022, 2029])).toBeCloseTo(0.5, 2);
    expect(placeInTime('undated', [2022, 2029])).toBeUndefined();
  });
});
