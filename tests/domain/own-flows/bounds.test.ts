import { expect, test } from 'vitest';
import { boundsOfFlows } from '../../../src/domain/own-flows/bounds';

/** The nearest level with places at these positions, and flows between them by number. */
const levelOf = (places: [number, number][], flows: [number, number][]) => ({
  levels: [
    {
      fromZoom: 0,
      clusterOf: Uint16Array.from(places.keys()),
      leaders: Uint16Array.from(places.keys()),
      sizes: new Uint16Array(places.length).fill(1),
      positions: Float32Array.from(places.flat()),
      flowOf: Uint32Array.from(flows.keys()),
      origins: Uint16Array.from(flows.map(([from]) => from)),
      destinations: Uint16Array.from(flows.map(([, to]) => to)),
    },
  ],
});

test('the box holds the ends of flows, and no place that nothing runs to', () => {
  const index = levelOf(
    [
      [113.5, 22.25],
      [114, 22.5],
      [113, 23.5],
    ],
    [[0, 1]],
  );
  expect(boundsOfFlows(index)).toEqual([113.5, 22.25, 114, 22.5]);
});

test('ends beyond the map do not pull the camera away; where all are, there is no box', () => {
  const beijing: [number, number] = [116.5, 39.75];
  expect(boundsOfFlows(levelOf([[113.5, 22.25], beijing], [[0, 1]]))).toEqual([113.5, 22.25, 113.5, 22.25]);
  expect(boundsOfFlows(levelOf([beijing], [[0, 0]]))).toBeUndefined();
});
