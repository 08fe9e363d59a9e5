/** The one MapLibre map of the page as state, which the parts of the live map share. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { StyleChange } from '../../cartography/style';
import type { Camera } from '../../domain/view';
import type { Projection } from '../projection';

export class LiveMap {
  /** Undefined before it is made and after it is gone. */
  map = $state.raw<MapLibreMap | undefined>();
  /** The style can be changed: it is there, and the WebGL context is not lost. */
  styleReady = $state(false);
  /** Nothing is left to draw of what the map has been given. */
  isIdle = $state(false);
  context = $state<'ok' | 'lost'>('ok');
  camera = $state.raw<Camera>({ zoom: 9, lng: 113.7, lat: 22.5, bearing: 0, pitch: 0 });
  /** Counts the times the map came to rest, or its names have another reason to choose their places anew. */
  rest = $state(0);

  /** The map, as those see it who stand something on it. */
  readonly projection: Projection = {
    project: (at) => {
      const point = this.map?.project(at);
      return point ? [point.x, point.y] : [0, 0];
    },
    unproject: ([x, y]) => {
      const at = this.map?.unproject([x, y]);
      return at ? [at.lng, at.lat] : [0, 0];
    },
    size: () => {
      const container = this.map?.getContainer();
      return { width: container?.clientWidth ?? 0, height: container?.clientHeight ?? 0 };
    },
    zoom: () => this.map?.getZoom() ?? 0,
    isMoving: () => this.map?.isMoving() ?? false,
    onMove: (listener) => {
      const shown = this.map;
      shown?.on('render', listener);
      shown?.on('resize', listener);
      return () => {
        shown?.off('render', listener);
        shown?.off('resize', listener);
      };
    },
  };
}

export function cameraOf(map: MapLibreMap): Camera {
  const { lng, lat } = map.getCenter();
  return { zoom: map.getZoom(), lng, lat, bearing: map.getBearing(), pitch: map.getPitch() };
}

export function changeStyle(map: MapLibreMap, changes: readonly StyleChange[]): void {
  for (const change of changes) {
    if (change.kind === 'filter') map.setFilter(change.layer, change.value);
    else if (change.kind === 'layout')
      map.setLayoutProperty(change.layer, change.name as 'visibility', change.value as 'visible');
    else map.setPaintProperty(change.layer, change.name as 'fill-color', change.value as string);
  }
}
