/**
 * What one month costs while time plays over the passengers by control point: adding up the window, and making arrows and
 * circles of it. Run by hand, after `npm run data:build`: `npm run bench -- counts`. The promise is under 2 ms of a frame;
 * a month stands for 163 ms at the fastest speed, so the frames between cost nothing of this.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { bench, describe } from 'vitest';
import { countPicture, type CountedPlace } from '../../src/cartography/counts';
import type { FirstView, PassengerCounts } from '../../src/contract/pieces';
import { allIn, crossingsIn, peaksOf } from '../../src/domain/crossings';
import { passengerFlowId, passengerTotalId } from '../../src/domain/passenger-names';
import { indexPassengers, type PassengerFilter } from '../../src/domain/passengers';

const read = <Piece>(name: string): Piece =>
  JSON.parse(readFileSync(resolve(import.meta.dirname, '../../public/data/page', name), 'utf8')) as Piece;

const counts = read<PassengerCounts>('passengers-monthly.json');
const { places } = read<FirstView>('overview.json');
const positions = new Map(places.map(({ id, lngLat }) => [id, lngLat]));
const index = indexPassengers(counts);
/** At zoom 10, as the control points are framed on a screen of 1440 × 900. */
const WORLD_PX = 512 * 2 ** 10;

const everybody: PassengerFilter = {};
const peaks = peaksOf(index, everybody);
const largest = Math.max(1, ...peaks);

/** One step of the player, as the page takes it. */
function step(month: number): number {
  const window = { first: month, last: month };
  const drawn = crossingsIn(index, window, everybody, undefined).flatMap((crossing): CountedPlace[] => {
    const { controlPoint, across, pair, arrivals, departures } = crossing;
    const at = positions.get(controlPoint);
    const otherSide = positions.get(across);
    if (!at) return [];
    return [
      {
        controlPoint,
        at,
        ...(otherSide && { across: otherSide }),
        ids: {
          arrivals: passengerFlowId({ controlPoint, direction: 'arrival' }),
          departures: passengerFlowId({ controlPoint, direction: 'departure' }),
          total: passengerTotalId(controlPoint),
        },
        peak: peaks[pair] ?? 0,
        arrivals,
        departures,
      },
    ];
  });
  const picture = countPicture(drawn, { worldPx: WORLD_PX, largest, changes: false });
  return allIn(index, window, everybody) + picture.arrows.length;
}

describe('a month of the passengers by control point', () => {
  let month = 0;
  bench('added up and made into shapes', () => {
    month = (month + 1) % index.times.length;
    step(month);
  });
});
