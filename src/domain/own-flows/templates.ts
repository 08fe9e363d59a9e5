/** Tables to begin with: real ones, made from what the atlas knows. */
import type { PassengerCounts } from '../../contract/pieces';
import type { Place } from '../../contract/atlas';
import type { Language } from '../../contract/vocabulary';

type Rows = (string | number)[][];

/** The places of the atlas that have a position. */
export function placesTemplate(places: readonly Place[], language: Language): Rows {
  return [
    ['id', 'name', 'lon', 'lat'],
    ...places.flatMap(({ id, name, lngLat }) => (lngLat ? [[id, name[language], ...lngLat]] : [])),
  ];
}

/**
 * A year of passengers by control point, month by month: those whose other side is a place on the map.
 * @param isPlaced whether a place of that id has a position
 */
export function flowsTemplate(counted: PassengerCounts, isPlaced: (id: string) => boolean): Rows {
  const months = counted.months.slice(-12);
  const before = counted.months.length - months.length;
  const rows: Rows = [['origin', 'destination', 'time', 'value', 'kind']];
  counted.pairs.forEach(({ controlPoint, across }, pair) => {
    if (!isPlaced(controlPoint) || !isPlaced(across)) return;
    counted.directions.forEach((direction, directionIndex) => {
      const ends = direction === 'arrival' ? [across, controlPoint] : [controlPoint, across];
      counted.populations.forEach((population, populationIndex) => {
        months.forEach((month, index) => {
          const value = counted.counts[pair]?.[directionIndex]?.[populationIndex]?.[before + index] ?? null;
          // Not listed is not zero: such rows are left out.
          if (value !== null) rows.push([...ends, month, value, population]);
        });
      });
    });
  });
  return rows;
}
