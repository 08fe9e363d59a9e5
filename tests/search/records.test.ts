import { expect, test } from 'vitest';
import type { Zone } from '../../src/contract/atlas';
import { INITIAL_VIEW, withZone, type View } from '../../src/domain/view';
import { loadMessages } from '../../src/i18n';
import { indexOf } from '../../src/search/match';
import { opened } from '../../src/search/open';
import { optionsOf } from '../../src/search/options';
import { searchRecords, type Target } from '../../src/search/records';
import { aMeasure, anIndicator, anOverview, aPoint } from '../domain/build-records';
import { inThree } from './fixtures';

const cites = [{ source: 'cma-2024', at: 'feature-1', term: '大幅擴至6萬人' }];
const hengqin: Zone = {
  id: 'hengqin',
  order: 2,
  ink: 'green',
  name: inThree('橫琴', '横琴', 'Hengqin'),
  fullName: inThree('合作區', '合作区', 'Cooperation zone'),
  summary: inThree('琴澳', '琴澳', 'With Macao'),
  headline: [],
  anchor: [113.525, 22.115],
  parts: [
    { id: 'first-line', name: inThree('一線', '一线', 'First line'), kind: 'line', position: 'indicative', cites },
  ],
  cites,
};
const overview = anOverview({
  zones: [hengqin],
  places: [
    { id: 'hengqin', name: hengqin.name, kind: 'zone', lngLat: [113.525, 22.115] },
    {
      id: 'hengqin-port',
      name: inThree('橫琴口岸', '横琴口岸', 'Hengqin Port'),
      kind: 'control-point',
      lngLat: [113.54, 22.14],
    },
    { id: 'by-air', name: inThree('航空', '航空', 'By air'), kind: 'elsewhere' },
  ],
  indicators: [
    anIndicator([aPoint('target', '2029', 60000, { cites })], {
      id: 'residents',
      name: inThree('澳門居民', '澳门居民', 'Macao residents'),
    }),
  ],
});
const measure = aMeasure({
  id: 'tax',
  theme: 'tax',
  title: inThree('澳人澳稅', '澳人澳税', 'Macao rates'),
  parts: ['first-line'],
});
await loadMessages();
const records = searchRecords(overview, [measure], [{ id: 'present', title: inThree('簡報', '简报', 'Present') }]);
const index = indexOf(records);
const targetsOf = (typed: string) =>
  index.find(typed).groups.flatMap(({ hits }) => hits.map(({ record }) => record.target));

const viewAfter = (target: Target, view: View = INITIAL_VIEW): View => {
  const open = opened(target);
  if (open.kind !== 'view') throw new Error(`${target.kind} does not change the view`);
  return open.change(view);
};

test('every kind of record is there, a zone once, and no place without a position', () => {
  expect(records.map(({ key }) => key)).toEqual([
    'zone/hengqin',
    'part/first-line',
    'measure/tax',
    'indicator/residents',
    'place/hengqin-port',
    'command/present',
  ]);
});

test('a measure is found by its zone, its part and its theme in any language', () => {
  for (const typed of ['Hengqin tax', '橫琴稅務', 'first line tax', '横琴 税务']) {
    expect(targetsOf(typed)[0]).toMatchObject({ kind: 'measure', measure: 'tax' });
  }
});

test('a figure is found as the page writes it, as the print does, and by its year', () => {
  for (const typed of ['60,000', '60000', '6萬', '6万人', 'macao 2029', '大幅擴至']) {
    expect(targetsOf(typed)).toContainEqual({ kind: 'indicator', zone: 'hengqin', indicator: 'residents' });
  }
});

test('choosing a find flies there and opens it', () => {
  const moved: View = { ...INITIAL_VIEW, camera: { zoom: 12, lng: 114, lat: 22.5, bearing: 0, pitch: 0 } };
  const ofMeasure = viewAfter({ kind: 'measure', zones: ['hengqin'], measure: 'tax' }, moved);
  expect(ofMeasure.selection).toEqual({ kind: 'measure', zone: 'hengqin', measure: 'tax' });
  expect(ofMeasure.camera).toBeUndefined();
  expect(viewAfter({ kind: 'zone', zone: 'hengqin' }).selection).toMatchObject({ kind: 'zone', zone: 'hengqin' });
  expect(viewAfter({ kind: 'part', zone: 'hengqin', part: 'first-line' }).selection).toMatchObject({
    part: 'first-line',
  });
  expect(viewAfter({ kind: 'indicator', zone: 'hengqin', indicator: 'residents' }).selection).toMatchObject({
    tab: 'targets',
    indicator: 'residents',
  });
  expect(viewAfter({ kind: 'event', zones: ['hengqin'] }).selection).toMatchObject({ tab: 'timeline' });
  expect(viewAfter({ kind: 'statement', zones: ['hengqin'] }).selection).toMatchObject({ tab: 'positioning' });
  expect(viewAfter({ kind: 'place', lngLat: [113.54, 22.14] }).camera).toMatchObject({ lng: 113.54, lat: 22.14 });
});

test('a series is drawn on the whole map, whatever was open', () => {
  const series: Target = { kind: 'series', family: 'goods', series: 'trade' };
  const after = viewAfter(series, { ...withZone(INITIAL_VIEW, 'hengqin'), page: 'compare' });
  expect(after).toMatchObject({ family: 'goods', series: 'trade', selection: { kind: 'list' } });
  expect(after.page).toBeUndefined();
});

test('an event that can be seen in figures is shown in them, at its month', () => {
  const seen = { family: 'people', series: 'control-point-passengers', at: '2023-02' } as const;
  expect(viewAfter({ kind: 'event', zones: ['gba'], seen }, withZone(INITIAL_VIEW, 'hengqin'))).toMatchObject({
    ...seen,
    selection: { kind: 'list' },
  });
});

test('a plan opens with its measures alone, and one without any beside what tells of it', () => {
  const plan: Target = { kind: 'plan', zones: ['hengqin'], plan: 'general-plan' };
  expect(viewAfter(plan)).toMatchObject({
    selection: { zone: 'hengqin', tab: 'measures' },
    filters: { plan: ['general-plan'] },
  });
  const cite = { source: 'paper', at: 'feature-1' };
  const older = opened({ ...plan, cite });
  expect(older).toMatchObject({ kind: 'view', cite });
  expect(viewAfter({ ...plan, cite }).filters).toBeUndefined();
});

test('a control point whose passengers are counted opens with its count, any other place is flown to', () => {
  const counted = viewAfter({ kind: 'place', lngLat: [114.11, 22.53], controlPoint: 'lo-wu' });
  expect(counted).toMatchObject({
    family: 'people',
    series: 'control-point-passengers',
    selection: { kind: 'flow', flow: 'lo-wu-passengers' },
    camera: { lng: 114.11, lat: 22.53 },
  });
  const other = viewAfter({ kind: 'place', lngLat: [113.54, 22.14] });
  expect(other.selection).toEqual({ kind: 'list' });
  expect(other.series).toBe(INITIAL_VIEW.series);
});

test('a record that holds in several zones opens in the one that is open', () => {
  const inNansha = withZone(INITIAL_VIEW, 'nansha');
  const shared: Target = { kind: 'measure', zones: ['qianhai', 'nansha'], measure: 'tax' };
  expect(viewAfter(shared, inNansha).selection).toMatchObject({ zone: 'nansha' });
  expect(viewAfter(shared).selection).toMatchObject({ zone: 'qianhai' });
});

test('a source is opened for reading, and a command is handed to the page', () => {
  expect(opened({ kind: 'source', source: 'cma-2024' })).toEqual({ kind: 'source', cite: { source: 'cma-2024' } });
  expect(opened({ kind: 'command', command: 'present' })).toEqual({ kind: 'command', command: 'present' });
});

test('before the measures have arrived, those of the headlines stand in for them', () => {
  const early = searchRecords({ ...overview, headlineMeasures: [measure] }, undefined, []);
  expect(early.map(({ key }) => key)).toContain('measure/tax');
});

test('what was held back is one more line of its kind, and better words are a line of their own', () => {
  const events = Array.from({ length: 7 }, (_, number) => ({
    id: `e${number}`,
    at: '2024',
    zones: ['hengqin'],
    title: inThree(`封關${number}`, `封关${number}`, `Closure ${number}`),
    cites,
  }));
  const many = indexOf(searchRecords({ ...overview, events }, [], []));
  const [group] = optionsOf(many.find('封關'));
  expect(group?.options.map(({ kind }) => kind)).toEqual(['hit', 'hit', 'hit', 'hit', 'hit', 'more']);
  expect(group?.options.at(-1)).toMatchObject({ of: 'event', total: 7, hidden: 2 });
  expect(optionsOf(many.find('火星 橫琴'))).toEqual([
    { kind: undefined, total: 0, options: [{ key: 'instead', kind: 'instead', words: '橫琴' }] },
  ]);
});
