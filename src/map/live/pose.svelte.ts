/** Takes pictures of the live map: for the time of one, the map is laid out in the picture's size. */
import { tick } from 'svelte';
import { PALETTES } from '../../cartography/palette';
import type { Bounds } from '../../contract/pieces';
import type { AtlasState } from '../../state/atlas-state.svelte';
import type { MapPicture, MapPictures, PictureSize } from '../../state/map-pictures';
import { metresPerPixel } from '../camera';
import type { FlowOverlay } from '../flow-overlay';
import type { LiveMap } from './live-map.svelte';

/** From here on, in degrees, a map is drawn aslant and has no one scale. */
const ASLANT_DEGREES = 0.5;

interface Surroundings {
  /** Everything of the present view is drawn, names included. */
  isSettled: () => boolean;
  overlay: () => FlowOverlay | undefined;
  /** What the map and its names lie in. */
  frame: () => HTMLElement;
}

export class Pose implements MapPictures {
  /** While a picture is taken: its size, and whether, or what, the map frames for it. */
  taken = $state.raw<{ size: PictureSize; framed: boolean | Bounds } | undefined>();

  readonly #atlas: AtlasState;
  readonly #live: LiveMap;
  readonly #around: Surroundings;

  constructor(atlas: AtlasState, live: LiveMap, around: Surroundings) {
    this.#atlas = atlas;
    this.#live = live;
    this.#around = around;
  }

  /** The box that the picture is of, where it has one of its own. */
  get bounds(): Bounds | undefined {
    return typeof this.taken?.framed === 'object' ? this.taken.framed : undefined;
  }

  present(): { width: number; height: number } {
    return this.#live.projection.size();
  }

  async take(size: PictureSize, framed: boolean | Bounds, signal: AbortSignal): Promise<MapPicture> {
    const { map, context } = this.#live;
    const { overlay, frame, isSettled } = this.#around;
    signal.throwIfAborted();
    if (!map || context === 'lost') throw new Error('the map cannot be drawn now');
    const { drawNames, haveOneShape, readCanvases, untilSettled } = await import('../picture');
    this.taken = { size, framed };
    this.#live.isIdle = false;
    await tick();
    map.setPixelRatio(size.pixelRatio);
    overlay()?.setPixelRatio(size.pixelRatio);
    await untilSettled(map, () => isSettled() && haveOneShape(map.getCanvas(), overlay()?.canvas), signal);
    const canvas = await readCanvases(map, () => overlay()?.canvas, size);
    drawNames(canvas, frame(), size.pixelRatio, PALETTES[this.#atlas.view.theme].land);
    const isFlat = map.getPitch() < ASLANT_DEGREES;
    return {
      canvas,
      size,
      metresPerPixel: isFlat ? metresPerPixel(map.getCenter().lat, map.getZoom()) : undefined,
    };
  }

  release(): void {
    this.taken = undefined;
    this.#around.overlay()?.setPixelRatio(undefined);
    // Undefined follows the screen again, also when the window goes to another one; the type does not say so.
    this.#live.map?.setPixelRatio(undefined as unknown as number);
  }
}
