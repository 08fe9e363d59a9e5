import { expect, test } from 'vitest';
import { passengerFlowId, passengerSelectionOf, passengerTotalId } from '../../src/domain/passenger-names';

const isControlPoint = (place: string) => ['old-station', 'river'].includes(place);

test('the id of a flow can be read back, with a kind of travellers and without', () => {
  const name = { controlPoint: 'old-station', direction: 'arrival', population: 'hk-residents' } as const;
  expect(passengerFlowId(name)).toBe('old-station-arrivals-hk-residents');
  expect(passengerSelectionOf('old-station-arrivals-hk-residents', isControlPoint)).toEqual(name);
  expect(passengerSelectionOf('river-departures', isControlPoint)).toEqual({
    controlPoint: 'river',
    direction: 'departure',
  });
});

test('both directions of a control point have an id of their own', () => {
  expect(passengerTotalId('river')).toBe('river-passengers');
  expect(passengerSelectionOf('river-passengers', isControlPoint)).toEqual({ controlPoint: 'river' });
});

test('an id that names no control point, no direction or no travellers is none', () => {
  for (const id of ['river-somewhere', 'sea-arrivals', 'river-arrivals-penguins', 'river', '-arrivals'])
    expect(passengerSelectionOf(id, isControlPoint)).toBeUndefined();
});
