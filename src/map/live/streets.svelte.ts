/** Street detail from the deployment's archive: asked for when wanted, put on again with the style after a lost context. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { untrack } from 'svelte';
import type { PageTheme } from '../../domain/view';
import type { AtlasState } from '../../state/atlas-state.svelte';
import type { LiveMap } from './live-map.svelte';

/** Where street detail comes from, and its credit. */
export interface StreetSource {
  address: string;
  attribution: string;
}

export class Streets {
  areShown = $state(false);
  readonly #atlas: AtlasState;
  readonly #live: LiveMap;
  #module: typeof import('../street-detail') | undefined;

  /**
   * To be made while a component is made, whose effects these are.
   *
   * @param isReady whether the base map is there, which they lie upon
   */
  constructor(atlas: AtlasState, live: LiveMap, source: () => StreetSource | undefined, isReady: () => boolean) {
    this.#atlas = atlas;
    this.#live = live;
    const address = $derived(source()?.address);
    const isWanted = $derived(atlas.view.streets === true && address !== undefined);
    const theme = $derived(atlas.view.theme);
    $effect(() => {
      const { map, styleReady } = live;
      const nowTheme = theme;
      if (!map || !styleReady || !isReady()) return;
      if (!isWanted || address === undefined) {
        this.#module?.hideStreets(map);
        this.areShown = false;
        atlas.setTrouble('streets-unavailable', false);
        return;
      }
      const isStillWanted = () => isWanted && live.styleReady && live.map === map;
      untrack(() => void this.#show(map, address, nowTheme, isStillWanted).catch(() => this.fail()));
    });
  }

  async #show(map: MapLibreMap, address: string, theme: PageTheme, isStillWanted: () => boolean): Promise<void> {
    this.#module ??= await import('../street-detail');
    await this.#module.openArchive(address);
    if (!isStillWanted()) return;
    this.#live.isIdle = false;
    this.#module.showStreets(map, address, theme);
    this.areShown = true;
  }

  /** The base map stays as it was, and a notice says what is missing. */
  fail(): void {
    const { map, styleReady } = this.#live;
    if (map && styleReady) this.#module?.hideStreets(map);
    this.areShown = false;
    this.#atlas.setTrouble('streets-unavailable', true);
  }
}
