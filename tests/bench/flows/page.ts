/**
 * Draws the same rows in our way or in flowmap.gl's, in a page of nothing but their canvas. `../flows.ts` drives it through
 * `globalThis.flowBench` and reads off the clock, the main thread's work and the heap.
 */
import { Deck, MapView } from '@deck.gl/core';
import type { Layer } from '@deck.gl/core';
import { FlowmapLayer } from '@flowmap.gl/layers';
import { FLAT_CANVAS } from '../../../src/cartography/flow-canvas';
import { ownFlowLayers } from '../../../src/cartography/own-flows';
import { PALETTES } from '../../../src/cartography/palette';
import { buildFlowIndex } from '../../../src/domain/own-flows/flow-index';
import { FlowPainter, MOST_DRAWN } from '../../../src/domain/own-flows/flow-picture';
import type { OwnPlace } from '../../../src/domain/own-flows/read-places';
import type { FlowTable } from '../../../src/domain/own-flows/read-rows';
import { DAY_COUNT, FIRST_DAY, dateOf, manyRows } from './rows';

/** `one sample`: flowmap.gl on a canvas like the atlas's, where its edges are steps. */
export type ContenderName = 'ours' | 'flowmap.gl' | 'one sample';

export interface FlowBench {
  /** Makes rows in the form that a contender takes, and a canvas that has drawn once. */
  prepare: (name: ContenderName, rows: number) => Promise<void>;
  /**
   * Shows a window of 30 days, each time a day further on; the first time from rows in memory. Resolves once the page has
   * done its part and the drawing has been asked for.
   */
  show: () => Promise<void>;
  /** Resolves once that has been drawn: milliseconds since `show` was called. */
  drawn: () => Promise<number>;
  /** Milliseconds of aggregation alone in the last picture; 0 where it cannot be told apart. */
  aggregation: () => number;
}

interface Contender {
  /** Shows a window that starts on this day of the year. `isDrawable` turns true once its picture has been handed over. */
  show: (day: number) => void;
  isDrawable: () => boolean;
  aggregation: number;
}

interface Row {
  origin: string;
  destination: string;
  time: Date;
  value: number;
}

const WINDOW_DAYS = 30;
const ZOOM = 9;
const VIEW = { longitude: 113.8, latitude: 22.7, zoom: ZOOM };

const canvas = document.createElement('canvas');
document.body.append(canvas);

let onFrame: () => void = () => undefined;
let deck: Deck<MapView> | undefined;
let contender: Contender | undefined;
let day = 0;
let askedAt = 0;

function nextFrame(): Promise<void> {
  return new Promise((resolve) => (onFrame = resolve));
}

/** Resolves when the graphics side has carried out everything that was asked of it so far. */
async function carriedOut(): Promise<void> {
  const gl = canvas.getContext('webgl2');
  const fence = gl?.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  if (!gl || !fence) throw new Error('no WebGL');
  gl.flush();
  while (gl.clientWaitSync(fence, 0, 0) === gl.TIMEOUT_EXPIRED) await new Promise((resolve) => setTimeout(resolve, 1));
  gl.deleteSync(fence);
}

function ours(rows: FlowTable, draw: (layers: Layer[]) => void): Contender {
  let table: FlowTable | undefined = rows;
  let painter: FlowPainter | undefined;
  const made: Contender = {
    show: (start) => {
      if (table) painter = new FlowPainter(buildFlowIndex(table));
      // The index holds all that is needed; the rows may go.
      table = undefined;
      if (!painter) return;
      const before = performance.now();
      const picture = painter.paint({ window: { from: start, to: start + WINDOW_DAYS }, kinds: -1, zoom: ZOOM });
      made.aggregation = performance.now() - before;
      draw(ownFlowLayers(picture, PALETTES.light, -1));
    },
    isDrawable: () => true,
    aggregation: 0,
  };
  return made;
}

function flowmap({ places, ...columns }: FlowTable, draw: (layers: Layer[]) => void): Contender {
  const flows: Row[] = Array.from(columns.values, (value, row) => ({
    origin: places[columns.origins[row] ?? 0]?.id ?? '',
    destination: places[columns.destinations[row] ?? 0]?.id ?? '',
    time: dateOf(columns.times[row] ?? 0),
    value,
  }));
  const data = { locations: places, flows };
  let isDrawable = false;
  return {
    show: (start) => {
      isDrawable = false;
      const layer = new FlowmapLayer<OwnPlace, Row>({
        id: 'flowmap',
        data,
        filter: { selectedTimeRange: [dateOf(FIRST_DAY + start), dateOf(FIRST_DAY + start + WINDOW_DAYS)] },
        // As many as we draw; by itself it would draw 5,000.
        maxTopFlowsDisplayNum: MOST_DRAWN,
        locationLabelsEnabled: false,
        getLocationId: ({ id }) => id,
        getLocationName: ({ name }) => name,
        getLocationLon: ({ lngLat }) => lngLat[0],
        getLocationLat: ({ lngLat }) => lngLat[1],
        getFlowOriginId: ({ origin }) => origin,
        getFlowDestId: ({ destination }) => destination,
        getFlowMagnitude: ({ value }) => value,
        getFlowTime: ({ time }) => time,
        // It tells of its scale once it has summed up; its layers are made right after.
        onScaleChange: () => (isDrawable = true),
      });
      draw([layer]);
    },
    isDrawable: () => isDrawable,
    aggregation: 0,
  };
}

async function show(): Promise<void> {
  if (!contender) throw new Error('prepare first');
  askedAt = performance.now();
  contender.show(day);
  day = (day + 1) % (DAY_COUNT - WINDOW_DAYS);
  let wasDrawable: boolean;
  do {
    // What is drawn is what had been handed over before the frame began.
    wasDrawable = contender.isDrawable();
    await nextFrame();
  } while (!wasDrawable);
}

const flowBench: FlowBench = {
  prepare: async (name, rows) => {
    const made = new Deck({
      canvas,
      width: 1200,
      height: 800,
      views: new MapView(),
      initialViewState: VIEW,
      controller: false,
      // The atlas's canvas takes one sample for each pixel and its layers smooth their own edges. flowmap.gl leaves that to
      // several samples, as it comes; it is measured both ways.
      ...(name !== 'flowmap.gl' && { deviceProps: FLAT_CANVAS }),
      layers: [],
      onAfterRender: () => onFrame(),
    });
    deck = made;
    const draw = (layers: Layer[]) => made.setProps({ layers });
    contender = (name === 'ours' ? ours : flowmap)(manyRows(rows), draw);
    await nextFrame();
    await carriedOut();
  },
  show,
  drawn: async () => {
    await carriedOut();
    return performance.now() - askedAt;
  },
  aggregation: () => contender?.aggregation ?? 0,
};
Object.assign(globalThis, { flowBench, deckOf: () => deck });
