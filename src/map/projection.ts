/** The map, as those see it who stand something on it: a live one or a still picture. */
import type { LngLat } from '../contract/values';

export interface Projection {
  /** Pixels from the top left of the map's box. */
  project(at: LngLat): [x: number, y: number];
  unproject(at: readonly [x: number, y: number]): LngLat;
  /** Width and height of the map's box in pixels. */
  size(): { width: number; height: number };
  /** MapLibre's: the world is 512 × 2^zoom pixels wide. */
  zoom(): number;
  /** Whether places are moving on the screen right now. */
  isMoving(): boolean;
  /** Calls `listener` whenever places have moved on the screen, in the frame that shows it. Returns what ends that. */
  onMove(listener: () => void): () => void;
}

/** What covers the map along its edges, in pixels. */
export interface Padding {
  top: number;
  right: number;
  bottom: number;
  left: number;
}
