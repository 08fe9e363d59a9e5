/** What lies under the pointer, what is said of it, and what a click on it opens. */
import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import { distanceToLine } from '../../cartography/flows';
import { isSignShown, type SignPlace } from '../../cartography/signs';
import { withFlow, withZone, withoutPopup } from '../../domain/view';
import { formatEnds, formatNumber, formatWithUnit, messagesFor } from '../../i18n';
import type { AtlasState } from '../../state/atlas-state.svelte';
import type { DrawnFlows } from './drawn-flows.svelte';
import type { LiveMap } from './live-map.svelte';

/** How near to a flow's edge the pointer counts as on it, in pixels. */
const REACH_PX = 10;
const REACH_OF_FINGER_PX = 20;

type Point = readonly [x: number, y: number];

interface Surroundings {
  signs: () => readonly SignPlace[];
  flows: () => DrawnFlows;
}

export class Pointing {
  zone = $state<string | undefined>();
  flow = $state<string | undefined>();
  #sign = $state<string | undefined>();
  #link = $state<string | undefined>();
  /** Pixels from the top left of the map. */
  at = $state.raw<Point>([0, 0]);

  readonly #atlas: AtlasState;
  readonly #live: LiveMap;
  readonly #around: Surroundings;

  /** The lines of the tip beside the pointer: none where there is nothing to say. */
  readonly tip = $derived.by((): string[] => {
    if (this.flow !== undefined) return this.#flowTip(this.flow);
    const { index, view } = this.#atlas;
    const { language } = view;
    const messages = messagesFor(language);
    const sign = this.#sign === undefined ? undefined : index.places.get(this.#sign);
    if (sign) {
      const across = sign.across === undefined ? undefined : index.places.get(sign.across);
      return [sign.name[language], ...(across?.lngLat ? [`↔ ${across.name[language]}`] : [])];
    }
    const lines: string[] = [];
    if (this.#link !== undefined) lines.push(this.#link);
    // The ground below a link is what a click opens.
    const zone = this.zone === undefined ? undefined : index.zones.get(this.zone);
    if (zone) {
      const area = zone.areaKm2 === undefined ? undefined : formatNumber(zone.areaKm2, language);
      lines.push(messages.map.areaOf(zone.name[language], area));
    }
    return lines;
  });

  constructor(atlas: AtlasState, live: LiveMap, around: Surroundings) {
    this.#atlas = atlas;
    this.#live = live;
    this.#around = around;
  }

  /** What is smallest is meant first: a sign before a flow, a flow before a link, a link before a zone. */
  move(map: MapLibreMap, event: MapMouseEvent): void {
    this.at = [event.point.x, event.point.y];
    this.leave();
    if ((this.#sign = this.#signAt(map, this.at)) !== undefined) return;
    if ((this.flow = this.#flowAt(this.at, REACH_PX)) !== undefined) return;
    this.#link = this.#linkAt(map, this.at);
    this.zone = this.#zoneAt(map, event);
  }

  press(map: MapLibreMap, event: MapMouseEvent): void {
    const isFinger = 'pointerType' in event.originalEvent && event.originalEvent.pointerType === 'touch';
    const flow = this.#flowAt([event.point.x, event.point.y], isFinger ? REACH_OF_FINGER_PX : REACH_PX);
    const zone = flow === undefined ? this.#zoneAt(map, event) : undefined;
    const { selection } = this.#atlas.view;
    this.leave();
    const hasCard = selection.kind === 'flow' || (selection.kind === 'zone' && selection.popup);
    if (flow !== undefined) this.#atlas.go((before) => withFlow(before, flow));
    else if (zone !== undefined) this.#atlas.go((before) => withZone(before, zone));
    else if (hasCard) this.#atlas.go(withoutPopup);
  }

  leave(): void {
    this.flow = undefined;
    this.#sign = undefined;
    this.#link = undefined;
    this.zone = undefined;
  }

  #flowTip(id: string): string[] {
    const { counted } = this.#around.flows();
    if (counted) return counted.module.tipOf(this.#atlas, counted.counts, id);
    const { flows, index, view } = this.#atlas;
    const { language } = view;
    const messages = messagesFor(language);
    const drawn = flows.find(({ flow }) => flow.id === id);
    if (!drawn) return [];
    const point = drawn.actual ?? drawn.target;
    const unit = drawn.flow.indicator === undefined ? undefined : index.indicators.get(drawn.flow.indicator)?.unit;
    const figure = point && unit ? formatWithUnit(point, unit, language, messages) : messages.flows.described;
    return [formatEnds(drawn.flow, (place) => index.places.get(place)?.name[language] ?? place, messages), figure];
  }

  #flowAt(at: Point, reach: number): string | undefined {
    const { projection } = this.#live;
    const near = this.#around
      .flows()
      .shapes.map(({ flow, middle, widthPx }) => ({
        id: flow,
        distance:
          distanceToLine(
            at,
            middle.map((point) => projection.project(point)),
          ) -
          widthPx / 2,
      }))
      .filter(({ distance }) => distance <= reach);
    return nearestOf(near) ?? this.#circleAt(at, reach);
  }

  /** The total at a place, whose circle may be smaller than a finger. */
  #circleAt(at: Point, reach: number): string | undefined {
    const circles = (this.#around.flows().counted?.picture.anchors ?? []).filter(({ radiusPx }) => radiusPx > 0);
    const near = circles
      .map((circle) => ({ id: circle.id, distance: this.#distance(at, circle.at) - circle.radiusPx }))
      .filter(({ distance }) => distance <= reach / 2);
    return nearestOf(near);
  }

  /** The sign within reach, if it is drawn at this zoom. */
  #signAt(map: MapLibreMap, at: Point): string | undefined {
    const zoom = map.getZoom();
    const near = this.#around
      .signs()
      .filter((sign) => isSignShown(sign, zoom))
      .map(({ id, lngLat }) => ({ id, distance: this.#distance(at, lngLat) }))
      .filter(({ distance }) => distance <= REACH_PX);
    return nearestOf(near);
  }

  #linkAt(map: MapLibreMap, [x, y]: Point): string | undefined {
    if (!this.#live.styleReady) return undefined;
    const reach = REACH_PX / 2;
    const [found] = map.queryRenderedFeatures(
      [
        [x - reach, y - reach],
        [x + reach, y + reach],
      ],
      { layers: ['bridges', 'tunnels', 'planned-rail', 'rail', 'metro'] },
    );
    const name: unknown = found?.properties[this.#atlas.view.language];
    return typeof name === 'string' ? name : undefined;
  }

  #zoneAt(map: MapLibreMap, { point }: MapMouseEvent): string | undefined {
    if (!this.#live.styleReady) return undefined;
    const zone: unknown = map.queryRenderedFeatures(point, { layers: ['zones-fill'] })[0]?.properties['zone'];
    return typeof zone === 'string' ? zone : undefined;
  }

  #distance([x, y]: Point, place: SignPlace['lngLat']): number {
    const [placeX, placeY] = this.#live.projection.project(place);
    return Math.hypot(x - placeX, y - placeY);
  }
}

const nearestOf = (near: readonly { id: string; distance: number }[]): string | undefined =>
  near.toSorted((a, b) => a.distance - b.distance)[0]?.id;
