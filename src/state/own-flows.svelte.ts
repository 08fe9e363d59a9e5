/** The reader's own data: what is kept on this machine, which of it is shown, and in which window of time. */
import type { Bounds } from '../contract/pieces';
import { forget, keep, keptIndex, keptSeries, type OwnSeries } from '../data/own-flows/store';
import { kindCountOf, rowCountOf, type FlowIndex } from '../domain/own-flows/flow-index';
import { FlowPainter, type FlowPicture } from '../domain/own-flows/flow-picture';
import type { KeepFailure } from '../domain/own-flows/keeping';
import { boundsOfFlows } from '../domain/own-flows/bounds';
import type { Frame } from '../domain/own-flows/read-places';
import type { StepWindow } from '../domain/own-flows/window-sums';
import { withOwn, withoutOwn, zoneOf } from '../domain/view';
import type { AtlasState } from './atlas-state.svelte';
import { rememberOwnFlows } from './preferences';

export type { OwnSeries } from '../data/own-flows/store';

/** A set of data with what draws it. */
export interface OpenSeries {
  series: OwnSeries;
  index: FlowIndex;
  painter: FlowPainter;
  /** Box around its flows; none where they lie beyond the map. */
  bounds: Bounds | undefined;
}

/** What a new set of data has besides its rows. */
export type NewSeries = Pick<OwnSeries, 'name' | 'unit' | 'leftOut'>;

/** The first window: a twelfth of the time, so that something can move, but no less than one step. */
const FIRST_SHARE = 12;

export class OwnFlows {
  readonly #atlas: AtlasState;
  /** All that there is, the oldest first; empty until the browser was asked. */
  list = $state.raw<readonly OwnSeries[]>([]);
  /** Settled once the browser has said what it keeps. */
  readonly ready: Promise<void>;
  /** False until the browser was asked: until then nobody knows whether there is anything. */
  isAsked = $state(false);
  /** The set that was removed last, as long as that can be undone. */
  removed = $state.raw<{ series: OwnSeries; index: FlowIndex } | undefined>();
  /** Why the set that was added last will be gone when the page is closed. */
  keepFailure = $state.raw<KeepFailure | undefined>();
  #open = $state.raw<OpenSeries | undefined>();
  /** Sets that could not be kept, or were opened before. */
  readonly #indexes = new Map<string, FlowIndex>();

  window = $state.raw<StepWindow>({ from: 0, to: 1 });
  /** Which kinds count, the first one in the lowest bit; −1 for all. */
  kinds = $state(-1);
  /** Of the map, whole numbers only: places gather step by step. */
  zoom = $state(9);
  frame = $state.raw<Frame | undefined>();

  /** The set that the view names, once it is open. */
  readonly shown = $derived.by(() => {
    const id = this.#atlas.view.own;
    return id !== undefined && this.#open?.series.id === id ? this.#open : undefined;
  });
  /** The zone whose words were open when the data were shown; another one asks the camera away. */
  #zoneBefore = $state<string | undefined>();
  /** What the camera frames while the data are shown and nothing else was asked for since. */
  readonly framing = $derived.by((): Bounds | undefined =>
    this.shown && zoneOf(this.#atlas.view) === this.#zoneBefore ? this.shown.bounds : undefined,
  );
  /** What is drawn of it; the object around it is new each time, so that whoever reads it is told. */
  readonly painted = $derived.by((): { picture: FlowPicture } | undefined => {
    const { window, kinds, zoom, frame } = this;
    return this.shown && { picture: this.shown.painter.paint({ window, kinds, zoom, frame }) };
  });

  constructor(atlas: AtlasState) {
    this.#atlas = atlas;
    this.ready = keptSeries().then(
      (kept) => {
        this.list = kept;
        rememberOwnFlows(kept.length > 0);
      },
      // A browser that keeps nothing has nothing to show.
      () => undefined,
    );
    void this.ready.then(() => (this.isAsked = true));
  }

  /** Opens the set that the view names. One that is not on this machine is left out of the view, with a notice. */
  async open(id: string): Promise<void> {
    if (this.#open?.series.id === id) {
      this.#zoneBefore = zoneOf(this.#atlas.view);
      return;
    }
    await this.ready;
    const series = this.list.find((each) => each.id === id);
    const index = series && (this.#indexes.get(id) ?? (await keptIndex(id).catch(() => undefined)));
    if (this.#atlas.view.own !== id) return;
    if (series && index) this.#show(series, index);
    else {
      const notice = { parameter: 'own', value: id, because: 'unknown-value' } as const;
      this.#atlas.go(withoutOwn, 'same-step');
      this.#atlas.notices = [...this.#atlas.notices, notice];
    }
  }

  #show(series: OwnSeries, index: FlowIndex): void {
    this.#indexes.set(series.id, index);
    const length = Math.max(1, Math.round(index.stepCount / FIRST_SHARE));
    this.window = { from: index.stepCount - length, to: index.stepCount };
    this.kinds = -1;
    this.#zoneBefore = zoneOf(this.#atlas.view);
    this.#open = { series, index, painter: new FlowPainter(index), bounds: boundsOfFlows(index) };
  }

  /** Adds a set, shows it on the map and keeps it if the browser can. */
  async add({ name, unit, leftOut }: NewSeries, index: FlowIndex): Promise<void> {
    const id = `own-${Date.now().toString(36)}`;
    const { today } = this.#atlas;
    const series: OwnSeries = { version: 2, id, name, unit, addedOn: today, rows: rowCountOf(index), leftOut };
    this.keepFailure = await keep(series, index);
    this.#add(series, index);
  }

  #add(series: OwnSeries, index: FlowIndex): void {
    this.list = [...this.list, series].sort((a, b) => a.id.localeCompare(b.id));
    rememberOwnFlows(true);
    this.#show(series, index);
    this.#atlas.go((view) => withOwn(view, series.id));
  }

  /** Removes a set from this machine. Until the next one is removed, or the page is closed, that can be undone. */
  async remove(id: string): Promise<void> {
    const series = this.list.find((each) => each.id === id);
    const index = this.#indexes.get(id) ?? (await keptIndex(id).catch(() => undefined));
    await forget(id).catch(() => undefined);
    this.#indexes.delete(id);
    this.removed = series && index && { series, index };
    this.list = this.list.filter((each) => each.id !== id);
    if (this.keepFailure && this.list.length === 0) this.keepFailure = undefined;
    rememberOwnFlows(this.list.length > 0);
    if (this.#open?.series.id === id) this.#open = undefined;
    if (this.#atlas.view.own === id) this.#atlas.go(withoutOwn);
  }

  async undoRemoval(): Promise<void> {
    const { removed } = this;
    if (!removed) return;
    this.removed = undefined;
    this.keepFailure = await keep(removed.series, removed.index);
    this.#add(removed.series, removed.index);
  }

  /** Moves the window by some steps; it stops at both ends. @returns whether it could move */
  moveBy(steps: number): boolean {
    const { from, to } = this.window;
    const last = this.shown?.index.stepCount ?? 0;
    const by = Math.max(-from, Math.min(last - to, steps));
    if (by !== 0) this.window = { from: from + by, to: to + by };
    return by !== 0;
  }

  /** Sets both ends of the window; it keeps at least one step. */
  setWindow(from: number, to: number): void {
    const last = this.shown?.index.stepCount ?? 1;
    const first = Math.max(0, Math.min(last - 1, Math.round(from)));
    this.window = { from: first, to: Math.max(first + 1, Math.min(last, Math.round(to))) };
  }

  isKindShown(kind: number): boolean {
    return ((this.kinds >> kind) & 1) === 1;
  }

  toggleKind(kind: number): void {
    const { index } = this.shown ?? {};
    if (!index) return;
    const all = 2 ** kindCountOf(index) - 1;
    const next = (this.kinds & all) ^ (1 << kind);
    this.kinds = next === all ? -1 : next;
  }
}

/** The one instance for an atlas, made when it is first wanted. It outlives whichever component wants it first. */
export function ownFlowsOf(atlas: AtlasState): OwnFlows {
  if (atlas.own) return atlas.own;
  let made: OwnFlows | undefined;
  $effect.root(() => {
    made = new OwnFlows(atlas);
  });
  atlas.own = made ?? new OwnFlows(atlas);
  return atlas.own;
}
