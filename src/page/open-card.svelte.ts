/** The card that lies on the map: which one, and where. At most one is open; the view says which. */
import type { Flow, Zone } from '../contract/atlas';
import type { LngLat } from '../contract/values';
import { flowCurve } from '../domain/geometry';
import { formatEnds, messagesFor } from '../i18n';
import type { AtlasState } from '../state/atlas-state.svelte';

export class OpenCard {
  readonly #atlas: AtlasState;

  readonly zone: Zone | undefined = $derived.by(() => {
    const { selection } = this.#atlas.view;
    return selection.kind === 'zone' && selection.popup ? this.#atlas.index.zones.get(selection.zone) : undefined;
  });

  readonly flow: Flow | undefined = $derived.by(() => {
    const { selection } = this.#atlas.view;
    return selection.kind === 'flow' ? this.#atlas.index.flows.get(selection.flow) : undefined;
  });

  /** Control point whose counts are open. */
  readonly count = $derived.by(() => this.#atlas.counts?.open);

  /** What it is about: a zone's place, a control point, the middle of a flow; `undefined` where no card is open. */
  readonly at: LngLat | undefined = $derived.by(() => {
    if (this.zone) return this.zone.anchor;
    if (this.count) return this.#atlas.counts?.positionOf(this.count.controlPoint);
    const { flow } = this;
    if (!flow) return undefined;
    const drawn = this.#atlas.flows.find((each) => each.flow.id === flow.id);
    if (!drawn) return this.#atlas.index.places.get(flow.to)?.lngLat;
    const curve = flowCurve(drawn.from, drawn.to);
    return curve[Math.floor(curve.length / 2)];
  });

  /** Accessible name: what the card is about. */
  readonly name: string = $derived.by(() => {
    const { language } = this.#atlas.view;
    const nameOf = (place: string) => this.#atlas.index.places.get(place)?.name[language];
    if (this.zone) return this.zone.name[language];
    if (this.count) return nameOf(this.count.controlPoint) ?? '';
    return this.flow ? formatEnds(this.flow, (place) => nameOf(place) ?? place, messagesFor(language)) : '';
  });

  constructor(atlas: AtlasState) {
    this.#atlas = atlas;
  }
}
