/**
 * The flows' canvas above the map: deck.gl layers made from shapes. This module and deck.gl with it arrive after the
 * map has been drawn once. Overlaid, not interleaved: only so can flows be brought back after a lost WebGL context.
 */
import type { Layer } from '@deck.gl/core';
import { PathLayer, SolidPolygonLayer } from '@deck.gl/layers';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { FLAT_CANVAS } from '../cartography/flow-canvas';
import type { CircleShape } from '../cartography/counts';
import type { FlowShape } from '../cartography/flows';
import type { FlowLayerId } from '../cartography/layer-order';
import { rgba, type MapPalette, type Rgba } from '../cartography/palette';
import type { LngLat } from '../contract/values';

export interface ShownFlows {
  shapes: readonly FlowShape[];
  /** Totals at places. */
  circles?: readonly CircleShape[] | undefined;
  palette: MapPalette;
  /** What the open card is about, or what is pointed at; the others step back. */
  emphasised: ReadonlySet<string> | undefined;
}

/** How strong flows are that are not the emphasised one. */
const STEPPED_BACK = 0.3;
const CASING_PX = 3;
const OUTLINE_PX = 1.5;
const EDGE_PX = 1;

interface Piece {
  path: LngLat[];
  colours: Rgba[];
  widthPx: number;
}
interface Area {
  ring: LngLat[];
  colour: Rgba;
}

export class FlowOverlay {
  readonly #map: MapLibreMap;
  readonly #overlay: MapLibreOverlay;
  #isWatched = false;
  /** The reader's own flows, made in `cartography/own-flows`. */
  #own: readonly Layer[] = [];
  #flows: readonly Layer[] = [];

  /**
   * @param onDrawn called after each time the flows were drawn
   * @param onLost called when this canvas alone loses its WebGL context
   */
  constructor(map: MapLibreMap, onDrawn: () => void, onLost: () => void) {
    this.#map = map;
    this.#overlay = new MapLibreOverlay({
      interleaved: false,
      deviceProps: FLAT_CANVAS,
      layers: [],
      onAfterRender: () => {
        this.#watchCanvas(onLost);
        onDrawn();
      },
      // Pointing at flows is worked out from their shapes: reading pixels back stalls the graphics card.
      getCursor: () => '',
    });
    map.addControl(this.#overlay);
  }

  /** deck.gl makes its canvas some time after it was added to the map. */
  #watchCanvas(onLost: () => void): void {
    if (this.#isWatched) return;
    const canvas = this.#overlay.getCanvas();
    if (!canvas) return;
    this.#isWatched = true;
    // Nothing here is for keys: the map below has them, and flows are listed beside the map.
    canvas.setAttribute('aria-hidden', 'true');
    canvas.removeAttribute('tabindex');
    canvas.addEventListener('webglcontextlost', onLost, { once: true });
  }

  show({ shapes, circles = [], palette, emphasised }: ShownFlows): void {
    const strengthOf = (id: string) => (emphasised === undefined || emphasised.has(id) ? 1 : STEPPED_BACK);
    const strength = (shape: FlowShape) => strengthOf(shape.flow);
    const pieces = (chosen: readonly FlowShape[], colour: string, extraPx: number, most: number): Piece[] =>
      chosen.flatMap((shape) =>
        shape.shaft.map(({ path, opacities }) => ({
          path,
          colours: opacities.map((opacity) => rgba(colour, opacity * strength(shape) * most)),
          widthPx: shape.widthPx + extraPx,
        })),
      );
    const areas = (chosen: readonly FlowShape[], ring: (shape: FlowShape) => LngLat[], opacity: number): Area[] =>
      chosen.map((shape) => ({ ring: ring(shape), colour: rgba(palette.flow, opacity * strength(shape)) }));

    const solid = shapes.filter(({ kind }) => kind === 'actual' || kind === 'more');
    const hollow = shapes.filter(({ kind }) => kind === 'target' || kind === 'fewer');
    const dashed = shapes.filter(({ kind }) => kind === 'described');
    // Layers of nothing are left out: each would be set up, and drawn, all the same.
    const flows = [
      areaLayer(
        'totals',
        circles.map(({ id, ring, fill }) => ({
          ring,
          colour: rgba(palette.flow, strengthOf(id) * (fill === 'solid' ? 0.62 : 0.14)),
        })),
      ),
      pathLayer(
        'totals-outline',
        circles.map(({ id, ring }) => ({
          path: ring,
          colours: ring.map(() => rgba(palette.flow, strengthOf(id))),
          widthPx: OUTLINE_PX,
        })),
      ),
      pathLayer('flows-casing', pieces(solid, palette.paper, CASING_PX, 0.75)),
      pathLayer('flows-described', pieces(dashed, palette.flow, 0, 1)),
      ...edgedAreas(
        ['flows-described-heads', 'flows-described-heads-edges'],
        areas(dashed, ({ head }) => head, 1),
      ),
      areaLayer(
        'flows-target-tint',
        areas(hollow, ({ outline }) => outline, 0.1),
      ),
      pathLayer(
        'flows-target',
        hollow.map((shape) => ({
          path: shape.outline,
          colours: shape.outline.map(() => rgba(palette.flow, strength(shape))),
          widthPx: OUTLINE_PX,
        })),
      ),
      pathLayer('flows-shafts', pieces(solid, palette.flow, 0, 1)),
      ...edgedAreas(
        ['flows-heads', 'flows-heads-edges'],
        [...areas(solid, ({ head }) => head, 1), ...areas(withTail(solid), ({ tail }) => tail ?? [], 1)],
      ),
    ];
    // One layer stays: where there was none before and is none now, nothing would be drawn, and nobody told of it.
    this.#flows = flows.filter(({ props }, at) => props.data.length > 0 || at === flows.length - 1);
    this.#draw();
  }

  /** Puts other layers in below the flows, or none. */
  showOwn(layers: readonly Layer[]): void {
    this.#own = layers;
    this.#draw();
  }

  #draw(): void {
    this.#overlay.setProps({ layers: [...this.#own, ...this.#flows] });
  }

  /** The canvas that the flows are drawn on, once there is one. */
  get canvas(): HTMLCanvasElement | undefined {
    return this.#overlay.getCanvas() ?? undefined;
  }

  /** Draws that many pixels for each CSS pixel; as many as the screen has where none are named. */
  setPixelRatio(pixelRatio: number | undefined): void {
    this.#overlay.setProps({ useDevicePixels: pixelRatio ?? true });
  }

  remove(): void {
    this.#map.removeControl(this.#overlay);
  }
}

const withTail = (shapes: readonly FlowShape[]) => shapes.filter(({ tail }) => tail !== undefined);

function pathLayer(id: FlowLayerId, data: Piece[]) {
  return new PathLayer<Piece, { data: Piece[] }>({
    id,
    data,
    getPath: ({ path }) => path,
    getColor: ({ colours }) => colours,
    getWidth: ({ widthPx }) => widthPx,
    widthUnits: 'pixels',
    miterLimit: 2,
    antialiasing: true,
    pickable: false,
  });
}

function areaLayer(id: FlowLayerId, data: Area[]) {
  return new SolidPolygonLayer<Area, { data: Area[] }>({
    id,
    data,
    getPolygon: ({ ring }) => ring,
    getFillColor: ({ colour }) => colour,
    pickable: false,
  });
}

/** Areas with a thin line of their own colour around them, which smooths their edges. */
function edgedAreas([id, edges]: readonly [FlowLayerId, FlowLayerId], data: Area[]) {
  return [
    areaLayer(id, data),
    pathLayer(
      edges,
      data.map(({ ring, colour }) => ({ path: ring, colours: ring.map(() => colour), widthPx: EDGE_PX })),
    ),
  ];
}
