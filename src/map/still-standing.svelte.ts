/**
 * What the still map needs besides its picture once it stands for good, in a browser without WebGL: links, boundaries
 * and parts of zones, what covers it, and how pictures of it are taken. Arrives then.
 */
import { tick, untrack } from 'svelte';
import type { Box } from '../cartography/boxes';
import type { BaseLayerFile, Bounds, Outlines } from '../contract/pieces';
import type { AtlasState } from '../state/atlas-state.svelte';
import type { MapPicture, MapPictures, PictureSize } from '../state/map-pictures';
import { coverBoxes, coversOf } from './covers';
import { readStillPicture } from './picture';

export { default as Detail } from './StillDetail.svelte';
export { default as LinkNames } from './StillLinkNames.svelte';
export { default as Links } from './StillLinks.svelte';

interface Surroundings {
  frame: HTMLElement;
  picture: SVGSVGElement;
  size: () => { width: number; height: number };
  loadOutlines: () => Promise<Outlines>;
  loadBaseLayer: (path: string) => Promise<BaseLayerFile>;
}

export class StandingMap implements MapPictures {
  outlines = $state.raw<Outlines | undefined>();
  links = $state.raw<BaseLayerFile | undefined>();
  boundaries = $state.raw<BaseLayerFile | undefined>();
  /** Where panels cover the picture. */
  covers = $state.raw<readonly Box[]>([]);
  /** While it is taken away as pixels: its size, and whether, or what, it frames for that. */
  taken = $state.raw<{ size: PictureSize; framed: boolean | Bounds } | undefined>();
  readonly #around: Surroundings;

  /** To be made in an effect, which these belong to. */
  constructor(atlas: AtlasState, around: Surroundings) {
    this.#around = around;
    const { frame, loadBaseLayer } = around;

    const failed = () => atlas.setTrouble('base-map-unavailable', true);
    around.loadOutlines().then((arrived) => (this.outlines = arrived), failed);
    for (const { id, path } of untrack(() => atlas.overview.baseLayers)) {
      if (id === 'links' || id === 'boundaries') loadBaseLayer(path).then((arrived) => (this[id] = arrived), failed);
    }

    $effect(() => {
      void around.size();
      void atlas.view;
      const measure = () => (this.covers = coverBoxes(frame, coversOf(frame)));
      const resized = new ResizeObserver(measure);
      // The panels follow the same view; they are there when it has been drawn.
      void tick().then(() => coversOf(frame).forEach((each) => resized.observe(each)));
      return () => resized.disconnect();
    });

    $effect(() => {
      atlas.mapPictures = this;
      return () => {
        if (atlas.mapPictures === this) atlas.mapPictures = undefined;
      };
    });
  }

  present(): { width: number; height: number } {
    return this.#around.size();
  }

  async take(size: PictureSize, framed: boolean | Bounds, signal: AbortSignal): Promise<MapPicture> {
    const { frame, picture } = this.#around;
    signal.throwIfAborted();
    this.taken = { size, framed };
    await tick();
    await laidOut();
    signal.throwIfAborted();
    const water = getComputedStyle(frame).backgroundColor;
    return { canvas: await readStillPicture(picture, water, size), size, metresPerPixel: undefined };
  }

  release(): void {
    this.taken = undefined;
  }
}

/** The new size is known in the next frame, and drawn in the one after. */
const laidOut = () =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => void tick().then(resolve)));
  });
