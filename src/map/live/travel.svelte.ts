/** Where the map's camera goes: where the view says, or else so that what is selected is framed. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { untrack } from 'svelte';
import type { Bounds } from '../../contract/pieces';
import { WHOLE_BAY_AREA } from '../../contract/vocabulary';
import { framedBy, withCamera, type Camera } from '../../domain/view';
import type { AtlasState } from '../../state/atlas-state.svelte';
import {
  CLOSEST_FRAMING,
  FLIGHT_MILLISECONDS,
  LEAST_ZOOM,
  NARROW_PX,
  framedBounds,
  framingPadding,
  leavesRoomForCard,
  panLimits,
  sameCamera,
} from '../camera';
import type { Padding } from '../projection';
import { cameraOf, type LiveMap } from './live-map.svelte';

interface Surroundings {
  /** Room that what stands on the map needs along its edges. */
  edges: () => Padding;
  /** What is framed may lie at the map's very edge. */
  toTheEdge: () => boolean;
  /** What to frame instead of the selection's own box. */
  framing: () => Bounds | undefined;
  /** While a picture is taken, the map does not fly. */
  isPosing: () => boolean;
}

export class Travel {
  readonly #atlas: AtlasState;
  readonly #live: LiveMap;
  readonly #around: Surroundings;
  /** The camera that the reader's own movement put into the view: the map stands there already. */
  #fromReader: Camera | undefined;
  #framedBefore: string | undefined;

  /** To be made while a component is made, whose effects these are. */
  constructor(atlas: AtlasState, live: LiveMap, around: Surroundings) {
    this.#atlas = atlas;
    this.#live = live;
    this.#around = around;
    const edgesKey = $derived(JSON.stringify([around.edges(), around.toTheEdge()]));
    // With the box itself: another series may reach further, and then the map goes to take it in.
    const framed = $derived(
      [framedBy(atlas.view), ...(framedBounds(atlas.overview, framedBy(atlas.view), atlas.view.series) ?? [])].join(
        ' ',
      ),
    );
    const camera = $derived(atlas.view.camera);

    // Before the camera is placed: words on the map may lie over its edge.
    $effect(() => {
      const { map } = live;
      void edgesKey;
      if (map) untrack(() => this.#limit(map));
    });

    $effect(() => {
      const { map } = live;
      void edgesKey;
      const wanted = camera;
      const nowFramed = around.framing()?.join(' ') ?? framed;
      if (map) untrack(() => this.#go(map, wanted, nowFramed));
    });
  }

  #go(map: MapLibreMap, wanted: Camera | undefined, nowFramed: string): void {
    const before = this.#framedBefore;
    const mayFly = before !== undefined && !this.#around.isPosing();
    this.#framedBefore = wanted ? `camera ${nowFramed}` : nowFramed;
    if (!wanted) {
      this.frame(map, mayFly && before !== nowFramed);
      return;
    }
    if (wanted === this.#fromReader || sameCamera(wanted, cameraOf(map))) return;
    const target = { center: [wanted.lng, wanted.lat] as [number, number], ...wanted };
    if (mayFly) map.easeTo({ ...target, duration: FLIGHT_MILLISECONDS });
    else map.jumpTo(target);
  }

  /** The map has another size: what is selected is framed on it. */
  refit(map: MapLibreMap): void {
    this.#limit(map);
    this.frame(map, false);
  }

  /** How far the map may be moved: a card along its lower edge is ground for words as well. */
  #limit(map: MapLibreMap): void {
    const size = this.#live.projection.size();
    const edges = this.#around.edges();
    const room =
      size.width < NARROW_PX ? framingPadding(size, edges, leavesRoomForCard(this.#atlas.view, size.width)) : edges;
    const toTheEdge = this.#around.toTheEdge();
    map.setMinZoom(LEAST_ZOOM[toTheEdge ? 'toTheEdge' : 'usual']);
    map.setMaxBounds(panLimits(size, room, toTheEdge));
  }

  /** Frames what is selected. */
  frame(map: MapLibreMap, animated: boolean): void {
    const { view, overview } = this.#atlas;
    const bounds = this.#around.framing() ?? framedBounds(overview, framedBy(view), view.series);
    if (!bounds) return;
    const size = this.#live.projection.size();
    const target = map.cameraForBounds(bounds, {
      padding: framingPadding(size, this.#around.edges(), leavesRoomForCard(view, size.width)),
      bearing: 0,
      pitch: 0,
      maxZoom: CLOSEST_FRAMING,
    });
    if (!target) return;
    if (animated) map.easeTo({ ...target, pitch: 0, duration: FLIGHT_MILLISECONDS });
    else map.jumpTo({ ...target, pitch: 0 });
  }

  /** The reader has moved the map: the address keeps it, and what is selected stays so. */
  keep(moved: Camera): void {
    this.#fromReader = moved;
    this.#atlas.go((before) => withCamera(before, moved), 'same-step');
  }

  /** @param by what the reader did; so it counts as the reader's own movement */
  showWhole(by: Event): void {
    const bounds = this.#atlas.overview.bounds[WHOLE_BAY_AREA];
    const { map, projection } = this.#live;
    const padding = framingPadding(projection.size(), this.#around.edges(), false);
    const target = bounds && map?.cameraForBounds(bounds, { padding });
    if (target) map?.easeTo({ ...target, bearing: 0, pitch: 0, duration: FLIGHT_MILLISECONDS }, { originalEvent: by });
  }

  northUp(by: Event): void {
    this.#live.map?.easeTo({ bearing: 0, pitch: 0, duration: FLIGHT_MILLISECONDS / 2 }, { originalEvent: by });
  }

  zoomBy(steps: number, by: Event): void {
    const { map } = this.#live;
    map?.easeTo({ zoom: map.getZoom() + steps, duration: 300 }, { originalEvent: by });
  }
}
