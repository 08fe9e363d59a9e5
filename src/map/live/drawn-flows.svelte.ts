/** The flows on the live map: their shapes, and the canvas above the map that they are drawn on. */
import { untrack } from 'svelte';
import { flowShapes, type FlowRoom, type FlowShape } from '../../cartography/flows';
import { PALETTES } from '../../cartography/palette';
import type { AtlasState } from '../../state/atlas-state.svelte';
import { Arriving } from '../../ui/arriving.svelte';
import type { FlowOverlay } from '../flow-overlay';
import type { LiveMap } from './live-map.svelte';

/** How long to wait, when the flows' canvas is lost, for word that the map's is lost with it. */
const LOST_ALONE_MILLISECONDS = 500;

export class DrawnFlows {
  overlay = $state.raw<FlowOverlay | undefined>();
  /** Shapes that are on the screen; undefined while none have been drawn. */
  drawnShapes = $state.raw<readonly FlowShape[] | undefined>();

  readonly #atlas: AtlasState;
  readonly #live: LiveMap;
  /** The module that draws flows, once it has arrived; `false` if it could not be had. */
  #module = $state.raw<typeof import('../flow-overlay') | false | undefined>();
  #isWanted = false;
  /** Counts the times this canvas alone was lost. */
  #round = $state(0);
  /** The shapes last handed to the overlay. */
  #given: readonly FlowShape[] | undefined;
  /** Passengers by control point have a module of their own, which arrives when they are chosen. */
  readonly #countModule: Arriving<typeof import('../counts')>;
  /** Shapes are in pixels, so they follow the zoom in small steps. */
  readonly #worldPx = $derived.by(() => 512 * 2 ** (Math.round(this.#live.camera.zoom * 20) / 20));

  /** What draws passengers, with what is to be drawn, while they are chosen and here. */
  readonly counted = $derived.by(() => {
    const [module, { counts }] = [this.#countModule.piece, this.#atlas];
    return module && counts && { module, counts, picture: module.pictureOf(counts, this.#worldPx) };
  });
  readonly shapes = $derived.by((): readonly FlowShape[] =>
    this.#atlas.countsChosen
      ? (this.counted?.picture.arrows ?? [])
      : flowShapes(this.#atlas.flows, { worldPx: this.#worldPx, end: this.#atlas.scaleEnd }),
  );
  /** The same while months play, unlike the view from which the atlas tells them. */
  readonly #counts = $derived.by(() => this.#atlas.counts);
  readonly #busiest = $derived.by(() => {
    const [module, counts] = [this.#countModule.piece, this.#counts];
    return counts && module?.busiestRoom(counts, this.#worldPx);
  });
  /** What names keep clear of: while months play, the room that the busiest of them needs, so that no name moves. */
  readonly room = $derived.by((): readonly FlowRoom[] => {
    const { counted } = this;
    return this.#busiest ?? (counted ? counted.module.roomOf(counted.picture) : this.shapes);
  });
  /** What the open card is about, or what is pointed at; the others step back. */
  readonly emphasised = $derived.by((): ReadonlySet<string> | undefined => {
    const { selection } = this.#atlas.view;
    const counted = this.counted;
    const id = this.#pointed() ?? counted?.counts.pointedId ?? (selection.kind === 'flow' ? selection.flow : undefined);
    if (id === undefined) return undefined;
    return counted ? counted.module.belongingTo(counted.counts, id) : new Set([id]);
  });
  readonly #pointed: () => string | undefined;

  /**
   * To be made while a component is made, whose effects these are.
   *
   * @param pointed the flow that the pointer is on
   */
  constructor(atlas: AtlasState, live: LiveMap, pointed: () => string | undefined) {
    this.#atlas = atlas;
    this.#live = live;
    this.#pointed = pointed;
    this.#countModule = new Arriving(
      () => atlas.countsChosen,
      () => import('../counts'),
      () => atlas.setTrouble('flows-unavailable', true),
    );

    // Names were placed before the counts had arrived, and choose their places anew.
    const hasPicture = $derived(this.counted !== undefined);
    $effect(() => {
      void hasPicture;
      untrack(() => (live.rest += 1));
    });

    $effect(() => this.#makeOverlay());

    const palette = $derived(PALETTES[atlas.view.theme]);
    $effect(() => {
      if (!this.overlay) return;
      const { shapes, emphasised } = this;
      this.#given = shapes;
      this.overlay.show({ shapes, circles: this.counted?.picture.circles, palette, emphasised });
    });
  }

  /** What is wanted is on the screen, or known never to be. */
  get areDrawn(): boolean {
    const { countsChosen, passengers } = this.#atlas;
    const areIn = !countsChosen || this.counted !== undefined || passengers === false;
    return areIn && (this.#module === false || this.drawnShapes === this.shapes);
  }

  /** Asks for what draws flows. Not before the map has been drawn once: that is what the reader sees first. */
  async load(): Promise<void> {
    if (this.#isWanted) return;
    this.#isWanted = true;
    try {
      this.#module = await import('../flow-overlay');
    } catch {
      this.#module = false;
      this.#atlas.setTrouble('flows-unavailable', true);
    }
  }

  /** One canvas at a time, made anew only after a lost context. */
  #makeOverlay(): (() => void) | undefined {
    const { map, context } = this.#live;
    const module = this.#module;
    void this.#round;
    if (!map || !module || context === 'lost') return undefined;
    const made = new module.FlowOverlay(
      map,
      () => (this.drawnShapes = this.#given),
      () => {
        this.drawnShapes = undefined;
        // The map's own canvas may be lost in the same moment; its events decide then.
        setTimeout(() => {
          if (this.#live.context === 'ok' && this.overlay === made) this.#round += 1;
        }, LOST_ALONE_MILLISECONDS);
      },
    );
    this.overlay = made;
    return () => {
      this.overlay = undefined;
      this.drawnShapes = undefined;
      made.remove();
    };
  }
}
