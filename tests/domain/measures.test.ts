import { expect, test } from 'vitest';
import type { StatusChange } from '../../src/contract/atlas';
import { groupByTheme, knownBeyond, latestStage, measuresOfZone, validityOf } from '../../src/domain/measures';
import { outlineOf } from '../../src/domain/outline';
import { withFlow, withList, withMeasure, withoutPopup, withZone, INITIAL_VIEW } from '../../src/domain/view';
import { aMeasure, aPoint, anIndicator, anOverview, says } from './build-records';

test('a measure that names two zones stands in both', () => {
  const shared = aMeasure({ zones: ['qianhai', 'northern-metropolis'] });
  expect(measuresOfZone([shared, aMeasure()], 'northern-metropolis')).toEqual([shared]);
});

test('themes come in the order of the schedules, empty ones not at all', () => {
  const groups = groupByTheme([aMeasure({ theme: 'tax' }), aMeasure({ theme: 'market' }), aMeasure({ theme: 'tax' })]);
  expect(groups.map(({ theme, measures }) => [theme, measures.length])).toEqual([
    ['market', 1],
    ['tax', 2],
  ]);
});

test('a tax relief to the end of 2026 asks for renewal in its last year, and lapses the day after', () => {
  const relief = { valid: { from: '2022-01-01', to: '2026-12-31' } };
  expect(validityOf(relief, '2021-12-31')).toBe('not-begun');
  expect(validityOf(relief, '2025-06-01')).toBe('holds');
  expect(validityOf(relief, '2026-11-23')).toBe('check-renewal');
  expect(validityOf(relief, '2026-12-31')).toBe('check-renewal');
  expect(validityOf(relief, '2027-01-01')).toBe('lapsed');
  expect(validityOf({}, '2027-01-01')).toBe('open-ended');
});

test('a search that found nothing leaves a measure where it stood', () => {
  const said = (at: string, state: StatusChange['state']): StatusChange => ({ at, state, note: says(''), cites: [] });
  const announced = said('2023-12', 'announced');
  expect(latestStage({ status: [announced, said('2026-11-26', 'no-later-word')] })).toBe(announced);
  const notYetDue = said('2026-11-26', 'not-yet-due');
  expect(latestStage({ status: [notYetDue] })).toBe(notYetDue);
  expect(latestStage({ status: [] })).toBeUndefined();
});

test('what is known beyond the stage is the newest word, until a stage follows it', () => {
  const said = (at: string, state: StatusChange['state']): StatusChange => ({ at, state, note: says(''), cites: [] });
  const quiet = [said('2023-12', 'announced'), said('2026-11-26', 'no-later-word')];
  expect(knownBeyond({ status: quiet })).toEqual({ state: 'no-later-word', at: '2026-11-26' });
  expect(knownBeyond({ status: [...quiet, said('2027-01', 'in-force')] })).toBeUndefined();
  expect(knownBeyond({ status: [said('2025', 'announced'), said('2035', 'not-yet-due')] })).toEqual({
    state: 'not-yet-due',
    at: '2035',
  });
});

test('the outline lists a record once under each place where it stands, by its item', () => {
  const cites = (...at: [string, number][]) => at.map(([locator, item]) => ({ source: 'cma-2024', at: locator, item }));
  const measures = [
    aMeasure({ id: 'second', cites: cites(['schedule-1/market/hengqin', 2]) }),
    aMeasure({ id: 'first', cites: cites(['schedule-1/market/hengqin', 1], ['feature-3', 1]) }),
  ];
  const indicators = [anIndicator([aPoint('target', '2029', 1, { cites: cites(['feature-1', 1], ['feature-1', 1]) })])];
  const outline = new Map(
    outlineOf(anOverview({ indicators }), measures).map(({ locator, entries }) => [
      locator,
      entries.map(({ id }) => id),
    ]),
  );
  expect(outline.get('schedule-1/market/hengqin')).toEqual(['first', 'second']);
  expect(outline.get('feature-3')).toEqual(['first']);
  expect(outline.get('feature-1')).toEqual(['an-indicator']);
  expect(outline.get('lessons')).toEqual([]);
});

test('closing a card leaves the words beside it open', () => {
  const inHengqin = withZone(INITIAL_VIEW, 'hengqin');
  expect(withoutPopup(inHengqin).selection).toMatchObject({ kind: 'zone', zone: 'hengqin', popup: false });
  expect(withoutPopup(withFlow(inHengqin, 'a-flow')).selection).toMatchObject({ kind: 'zone', zone: 'hengqin' });
  expect(withoutPopup(withFlow(INITIAL_VIEW, 'a-flow')).selection).toEqual({ kind: 'list' });
});

test('going to a zone or back to the list frames it anew; opening a measure leaves the map where it is', () => {
  const moved = { ...INITIAL_VIEW, camera: { zoom: 12, lng: 113.5, lat: 22.1, bearing: 0, pitch: 0 } };
  expect(withZone(moved, 'nansha').camera).toBeUndefined();
  expect(withList(moved).camera).toBeUndefined();
  expect(withMeasure(moved, 'hengqin', 'a-measure').camera).toEqual(moved.camera);
});
