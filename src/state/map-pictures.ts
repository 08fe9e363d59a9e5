/** Pictures of the map, as those see it who hand them out: whoever shows the map knows how to take one. */
import type { Bounds } from '../contract/pieces';

/** Width and height in CSS pixels, and how many pixels of the picture each of them is. */
export interface PictureSize {
  width: number;
  height: number;
  pixelRatio: number;
}

/** The map alone, with its names: neither legend nor credits nor what else stands on it. */
export interface MapPicture {
  canvas: HTMLCanvasElement;
  /** Width and height in CSS pixels. */
  size: PictureSize;
  /** Ground metres that one CSS pixel covers in the middle; undefined where the picture has no one scale. */
  metresPerPixel: number | undefined;
}

export interface MapPictures {
  /** Width and height of the map as it stands in the page, in CSS pixels. */
  present(): { width: number; height: number };
  /**
   * Lays the map out in that size, waits until everything in it is drawn, and takes it. It stays so until `release`.
   * @param framed whether what is selected is framed anew, or the map stays as it stands in the page; or the box to frame
   * @throws `signal.reason` if that is aborted, and an error if the map cannot be drawn now
   */
  take(size: PictureSize, framed: boolean | Bounds, signal: AbortSignal): Promise<MapPicture>;
  /** Gives the map back to the page. */
  release(): void;
}
