/** The pieces of the base map: asked for in order, put on the map as they come, and again after a lost context. */
import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { SOURCE_OF_BASE_LAYER, drawnOutlines, placePoints, type SourceId } from '../../cartography/style';
import type { BaseLayer, BaseLayerFile, Outlines } from '../../contract/pieces';
import type { LngLat } from '../../contract/values';
import type { AtlasState } from '../../state/atlas-state.svelte';
import { outerRings } from '../rings';
import type { LiveMap } from './live-map.svelte';

/** Where the shapes come from; each may fail alone. */
export interface ShapeLoaders {
  outlines: () => Promise<Outlines>;
  baseLayer: (path: string) => Promise<BaseLayerFile>;
}

/** Between the first view and what it could do without. */
const REST_MILLISECONDS = 500;

export class BasePieces {
  /** What the first view needs has arrived. */
  firstIn = $state(false);
  /** Also what the first view can do without. */
  allIn = $state(false);
  rings = $state.raw<ReadonlyMap<string, LngLat[][]>>(new Map());
  names = $state.raw<BaseLayerFile | undefined>();
  links = $state.raw<BaseLayerFile | undefined>();
  boundaries = $state.raw<BaseLayerFile | undefined>();
  waters = $state.raw<BaseLayerFile | undefined>();
  WaterNames = $state.raw<typeof import('../WaterNames.svelte').default | undefined>();

  readonly #atlas: AtlasState;
  readonly #live: LiveMap;
  readonly #load: ShapeLoaders;
  readonly #arrived = new Map<SourceId, FeatureCollection>();
  /** On their way to the map, which may call itself idle before it has begun with one. Made anew with the style. */
  #onTheirWay = $state.raw<ReadonlySet<symbol>>(new Set());
  #firstViewStands: () => void = () => undefined;
  readonly #firstView = new Promise<void>((resolve) => (this.#firstViewStands = resolve));

  constructor(atlas: AtlasState, live: LiveMap, load: ShapeLoaders) {
    this.#atlas = atlas;
    this.#live = live;
    this.#load = load;
  }

  /** The map has taken up all that it was given. */
  get areDrawn(): boolean {
    return this.firstIn && this.#onTheirWay.size === 0;
  }

  /** Asks for the base map; what the first view can do without, or what is only seen from nearby, waits for that view. */
  async load(): Promise<void> {
    const { overview } = this.#atlas;
    this.#put('places', placePoints(overview));
    const isFiner = ({ id }: BaseLayer) => SOURCE_OF_BASE_LAYER[id]?.finer === true;
    const isFirst = (layer: BaseLayer) => layer.first && !isFiner(layer);
    await Promise.all([this.#loadLayers(overview.baseLayers.filter(isFirst)), this.#loadOutlines()]);
    this.firstIn = true;
    await this.#firstView;
    await this.#loadLayers(overview.baseLayers.filter((layer) => !isFirst(layer)));
    this.allIn = true;
  }

  /** To be told when everything of the first view is drawn. */
  firstViewStands(): void {
    setTimeout(this.#firstViewStands, REST_MILLISECONDS);
  }

  /** Puts what has arrived on a map whose style is new. */
  drawAnew(map: MapLibreMap): void {
    this.#onTheirWay = new Set();
    for (const [source, data] of this.#arrived) this.#draw(map, source, data);
  }

  #put(source: SourceId, data: FeatureCollection): void {
    this.#arrived.set(source, data);
    const { map, styleReady } = this.#live;
    if (map && styleReady) this.#draw(map, source, data);
  }

  #draw(map: MapLibreMap, source: SourceId, data: FeatureCollection): void {
    const target = map.getSource<GeoJSONSource>(source);
    if (!target) return;
    this.#live.isIdle = false;
    const piece = Symbol(source);
    this.#onTheirWay = new Set([...this.#onTheirWay, piece]);
    target
      .setData(data)
      .catch(() => this.#atlas.setTrouble('base-map-unavailable', true))
      .finally(() => {
        if (!this.#onTheirWay.has(piece)) return;
        this.#onTheirWay = new Set([...this.#onTheirWay].filter((each) => each !== piece));
        this.#live.isIdle = false;
        map.triggerRepaint();
      });
  }

  /** A layer that cannot be had leaves the others alone. */
  async #loadLayers(layers: readonly BaseLayer[]): Promise<void> {
    const results = await Promise.allSettled(
      layers.map(async ({ id, path }) => {
        const drawn = SOURCE_OF_BASE_LAYER[id];
        if (!drawn && id !== 'names' && id !== 'waters') return;
        const file = await this.#load.baseLayer(path);
        if (id === 'waters') {
          this.WaterNames = (await import('../WaterNames.svelte')).default;
          this.waters = file;
        }
        if (id === 'names') this.names = file;
        if (id === 'links') this.links = file;
        if (id === 'boundaries') this.boundaries = file;
        if (drawn) this.#put(drawn.source, file);
      }),
    );
    if (results.some(({ status }) => status === 'rejected')) this.#atlas.setTrouble('base-map-unavailable', true);
  }

  async #loadOutlines(): Promise<void> {
    try {
      const outlines = await this.#load.outlines();
      this.rings = outerRings(outlines);
      this.#put('outlines', drawnOutlines(outlines, this.#atlas.overview.zones));
    } catch {
      this.#atlas.setTrouble('base-map-unavailable', true);
    }
  }
}
