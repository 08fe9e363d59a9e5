/** Builders that let a test read aloud what it is about. Every text is its own id in all languages. */
import type { Flow, Indicator, Measure, Point } from '../../src/contract/atlas';
import type { Scene } from '../../src/contract/briefing';
import type { Overview } from '../../src/contract/pieces';
import type { Text } from '../../src/contract/values';

export const says = (words: string): Text => ({ 'zh-Hant': words, 'zh-Hans': words, en: words });
const cites = [{ source: 'a-source' }];

export function aPoint(kind: Point['kind'], at: string, value: Point['value'], more: Partial<Point> = {}): Point {
  return { kind, at, value, cites, ...more };
}

export function anIndicator(points: Point[], more: Partial<Indicator> = {}): Indicator {
  return {
    id: 'an-indicator',
    zone: 'hengqin',
    name: says('an indicator'),
    unit: says('people'),
    definition: says('how it is counted'),
    comparable: true,
    points,
    ...more,
  };
}

export function aFlow(more: Partial<Flow> = {}): Flow {
  return {
    id: 'a-flow',
    element: 'people',
    from: 'macao',
    to: 'hengqin',
    grade: 'counted',
    measures: [],
    cites,
    ...more,
  };
}

export function aMeasure(more: Partial<Measure> = {}): Measure {
  return {
    id: 'a-measure',
    zones: ['hengqin'],
    plan: 'a-plan',
    theme: 'market',
    title: says('a measure'),
    summary: says('what it does'),
    counterparts: [],
    audiences: ['any-firm'],
    carries: [],
    status: [{ at: '2023-12', state: 'announced', note: says('announced'), cites }],
    cites,
    ...more,
  };
}

export function anOverview(more: Partial<Overview> = {}): Overview {
  return {
    version: 1,
    asOf: '2025',
    checkedOn: '2026-11-22',
    sources: [],
    plans: [],
    zones: [],
    places: [
      { id: 'macao', name: says('Macao'), kind: 'city', lngLat: [113.54, 22.19] },
      { id: 'hengqin', name: says('Hengqin'), kind: 'zone', lngLat: [113.52, 22.12] },
    ],
    series: [],
    indicators: [],
    flows: [],
    events: [],
    statements: [],
    everydayWords: [],
    limits: { flows: {}, series: {} },
    measureCounts: {},
    measureZones: {},
    leadingMeasures: {},
    headlineMeasures: [],
    bounds: {},
    controlPoints: [],
    attributions: [],
    baseLayers: [],
    ...more,
  };
}

export function aScene(more: Partial<Scene> = {}): Scene {
  return {
    id: 'a-scene',
    view: 'zone=gba',
    title: says('a title'),
    lines: [],
    figures: [],
    measures: [],
    notes: says('what to say'),
    dwellSeconds: 20,
    cites: [{ source: 'a-plan' }],
    ...more,
  };
}
