import { describe, expect, test } from 'vitest';
import {
  endOfScale,
  firstSeriesOf,
  flowsInView,
  flowWidthPx,
  legendPoints,
  lookAlike,
  stopOf,
  timeStops,
  withSuitedSeries,
} from '../../src/domain/flows';
import { INITIAL_VIEW, withFamily, withList, withZone, type View } from '../../src/domain/view';
import { flowCurve, fromMercator, toMercator } from '../../src/domain/geometry';
import { aFlow, aPoint, anIndicator, anOverview, says } from './build-records';

const living = anIndicator(
  [aPoint('baseline', '2022', 5400), aPoint('actual', '2024-10', 16863), aPoint('target', '2029', 60000)],
  { id: 'living', series: 'living' },
);
const overview = anOverview({
  indicators: [living],
  flows: [
    aFlow({ id: 'living', series: 'living', indicator: 'living' }),
    aFlow({ id: 'working', series: 'working', indicator: 'working' }),
    aFlow({ id: 'told', grade: 'described' }),
    aFlow({ id: 'goods', element: 'goods', grade: 'described' }),
    aFlow({ id: 'nowhere', grade: 'described', to: 'a-place-without-position' }),
  ],
  events: [
    { id: 'first-plan', at: '2009-08-14', zones: ['hengqin'], title: says('plan'), cites: [] },
    { id: 'second-plan', at: '2023-12-21', zones: ['hengqin'], title: says('plan'), cites: [] },
  ],
});
const view = { family: 'people', series: 'living' } as const;

test('one series is drawn at a time, with the described ties of its family and no other', () => {
  expect(flowsInView(overview, view, '2024-10').map(({ flow }) => flow.id)).toEqual(['living', 'told']);
});

test('before its first figure a series draws nothing; described ties have no date', () => {
  expect(flowsInView(overview, view, '2009').map(({ flow }) => flow.id)).toEqual(['told']);
});

test('the stops of time are the years of events and the dates of the drawn figures', () => {
  const stops = timeStops(overview, 'living', '2026-11-23');
  expect(stops.map(({ at, figures, future }) => [at, figures, future])).toEqual([
    ['2009', [], false],
    ['2022', ['baseline'], false],
    ['2023', [], false],
    ['2024-10', ['actual'], false],
    ['2029', ['target'], true],
  ]);
});

test('time stands on the latest count until the reader chooses', () => {
  const stops = timeStops(overview, 'living', '2026-11-23');
  expect(stopOf(stops, undefined)?.at).toBe('2024-10');
  expect(stopOf(stops, '2029')?.at).toBe('2029');
  expect(stopOf(stops, '2025')?.at).toBe('2024-10');
  expect(stopOf(stops, '1999')?.at).toBe('2009');
});

test('the legend gives three real figures, the smallest first', () => {
  expect(legendPoints([living]).map((point) => point.value)).toEqual([5400, 16863, 60000]);
});

test('a legend whose smallest figure is more than seven tenths of its largest has lines that look alike', () => {
  expect(lookAlike([aPoint('actual', '2023', 104), aPoint('actual', '2025', 128)])).toBe(true);
  expect(lookAlike([aPoint('baseline', '2022', 42), aPoint('target', '2025', 60)])).toBe(false);
  expect(lookAlike(legendPoints([living]))).toBe(false);
});

test('of several flows in one series the legend gives the first, the last and the largest figure, or what else was counted', () => {
  const gongbei = anIndicator([aPoint('actual', '2024', 110)]);
  const hengqin = anIndicator([aPoint('actual', '2023', 17), aPoint('actual', '2025', 30)]);
  expect(legendPoints([gongbei, hengqin]).map((point) => point.value)).toEqual([17, 30, 110]);
  const trade = anIndicator([
    aPoint('actual', '2023', 104),
    aPoint('actual', '2024', 114),
    aPoint('actual', '2025', 128),
  ]);
  expect(legendPoints([trade]).map((point) => point.value)).toEqual([104, 114, 128]);
});

test('the widest arrow stands for the furthest aim, and for more where each has two heads', () => {
  const indicators = [
    { ...anIndicator([aPoint('actual', '2024', 40), aPoint('target', '2029', 110)]), series: 'port' },
  ];
  expect(endOfScale({ indicators, flows: [aFlow({ series: 'port' })] }, 'port')).toBe(110);
  // A count of both directions is drawn at 55 % of the width: 110 / 0.55.
  expect(endOfScale({ indicators, flows: [aFlow({ series: 'port', bothWays: true })] }, 'port')).toBeCloseTo(200, 9);
  expect(endOfScale({ indicators, flows: [] }, 'road')).toBeUndefined();
});

test('width is proportional to the figure, on one scale for the whole series', () => {
  expect(flowWidthPx(60000, 60000)).toBe(16);
  expect(flowWidthPx(30000, 60000)).toBe(8);
  expect(flowWidthPx(1, 60000)).toBe(1.5);
});

test('Mercator there and back again gives the same place', () => {
  const [lng, lat] = fromMercator(toMercator([113.5449, 22.1407]));
  expect(lng).toBeCloseTo(113.5449, 9);
  expect(lat).toBeCloseTo(22.1407, 9);
});

test('a curve begins and ends at its places, and the way back runs on the other side', () => {
  const there = flowCurve([113.5, 22.1], [113.9, 22.1]);
  const back = flowCurve([113.9, 22.1], [113.5, 22.1]);
  expect(there[0]?.[0]).toBeCloseTo(113.5, 9);
  expect(there.at(-1)?.[0]).toBeCloseTo(113.9, 9);
  expect(there[16]?.[1]).toBeGreaterThan(22.1); // left of eastward is north
  expect(back[16]?.[1]).toBeLessThan(22.1);
});

describe('the series that is drawn beside the words of a zone', () => {
  const counted = (id: string, element: 'people' | 'enterprises', to: string) => ({
    series: {
      id,
      element,
      name: says(id),
      unit: says('people'),
      nature: 'stock' as const,
      definition: says(id),
      cites: [],
    },
    flow: aFlow({ id, series: id, element, to, indicator: id }),
    indicator: anIndicator([aPoint('actual', '2024', 7)], { id, series: id }),
  });
  const all = [
    counted('living', 'people', 'hengqin'),
    counted('across-the-bridge', 'people', 'zhuhai'),
    counted('employed', 'people', 'qianhai'),
    counted('firms', 'enterprises', 'nansha'),
  ];
  const aZone = (id: string) => ({ id }) as (typeof overview.zones)[number];
  const bay = anOverview({
    zones: ['gba', 'qianhai', 'hengqin', 'nansha'].map(aZone),
    series: all.map(({ series }) => series),
    flows: all.map(({ flow }) => flow),
    indicators: all.map(({ indicator }) => indicator),
  });
  const step = (before: View, after: (view: View) => View) => withSuitedSeries(bay, before, after(before));
  const beginning: View = { ...INITIAL_VIEW, series: 'living' };

  test('is the first with a flow of that zone, and none where nothing is counted there', () => {
    expect(firstSeriesOf(bay, 'people')).toBe('living');
    expect(firstSeriesOf(bay, 'people', 'gba')).toBe('living');
    expect(firstSeriesOf(bay, 'people', 'qianhai')).toBe('employed');
    expect(firstSeriesOf(bay, 'people', 'nansha')).toBeUndefined();
    expect(firstSeriesOf(bay, 'enterprises', 'nansha')).toBe('firms');
  });

  test('changes with the zone while nobody has chosen another', () => {
    const qianhai = step(beginning, (view) => withZone(view, 'qianhai'));
    expect(qianhai.series).toBe('employed');
    const nansha = step(qianhai, (view) => withZone(view, 'nansha'));
    expect(nansha.series).toBeUndefined();
    expect(step(nansha, withList).series).toBe('living');
  });

  test('gives way where it was chosen and speaks of another zone alone; its time goes with it', () => {
    const chosen = { ...withFamily(withZone(INITIAL_VIEW, 'qianhai'), 'people', 'employed'), at: '2024' };
    const hengqin = step({ ...chosen, series: 'employed' }, (view) => withZone(view, 'hengqin'));
    expect(hengqin).toMatchObject({ series: 'living' });
    expect(hengqin.at).toBeUndefined();
  });

  test('stays where it was chosen and speaks of no zone', () => {
    const across = withFamily(beginning, 'people', 'across-the-bridge');
    expect(step(across, (view) => withZone(view, 'qianhai')).series).toBe('across-the-bridge');
  });

  test('stays where the step chose it, and in a scene', () => {
    const chosen = step(beginning, (view) => withFamily(withZone(view, 'qianhai'), 'enterprises', 'firms'));
    expect(chosen.series).toBe('firms');
    const scene = step(beginning, (view) => ({ ...withZone(view, 'nansha'), stage: { briefing: 'a', scene: 2 } }));
    expect(scene.series).toBe('living');
  });
});
