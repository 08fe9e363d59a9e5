/** Takes pictures of what a briefing shows, scene after scene, and gives the page back as it was. */
import type { Briefing } from '../../contract/briefing';
import type { View } from '../../domain/view';
import type { AtlasState } from '../../state/atlas-state.svelte';
import { framingOf, sceneView } from '../scenes';
import { composedSheet, sheetHeight, sheetWords } from './picture-sheet';

/** Of pictures for slides and paper, in CSS pixels: a slide's height beside the words. Twice as many pixels. */
const WIDTH_PX = 960;
const HEIGHT_PX = 920;
const PIXEL_RATIO = 2;

/** Thrown where neither a live nor a still map can be taken a picture of. */
export class NoMap extends Error {}

/** Shows a view for as long as its picture takes, without a trace in the address, and gives the view before back. */
async function whileShowing<Result>(
  atlas: AtlasState,
  work: (show: (view: View) => void) => Promise<Result>,
): Promise<Result> {
  const { view, notices } = atlas;
  try {
    return await work((wanted) => atlas.show({ ...wanted, ...(view.stage && { stage: view.stage }) }, notices));
  } finally {
    atlas.mapPictures?.release();
    atlas.show(view, notices);
  }
}

/**
 * A picture for each scene, in its order.
 * @param onprogress told how many are done
 * @throws `signal.reason` if that is aborted, `NoMap` where there is none
 */
export function picturesOfScenes(
  atlas: AtlasState,
  briefing: Briefing,
  signal: AbortSignal,
  onprogress: (done: number) => void,
): Promise<HTMLCanvasElement[]> {
  return whileShowing(atlas, async (show) => {
    const pictures: HTMLCanvasElement[] = [];
    for (const scene of briefing.scenes) {
      onprogress(pictures.length);
      // Light: slides are printed as often as they are shown.
      show(sceneView(scene, atlas.known, { ...atlas.view, theme: 'light' }).view);
      pictures.push(await framedPicture(atlas, signal));
    }
    return pictures;
  });
}

async function framedPicture(atlas: AtlasState, signal: AbortSignal): Promise<HTMLCanvasElement> {
  if (!atlas.mapPictures) throw new NoMap();
  const words = sheetWords(atlas);
  const height = HEIGHT_PX - sheetHeight(words, WIDTH_PX);
  // As on stage, whoever is handed the picture sees where what is drawn comes from.
  const framed = framingOf(atlas.view, atlas.overview.bounds, atlas.flows) ?? true;
  return composedSheet(
    await atlas.mapPictures.take({ width: WIDTH_PX, height, pixelRatio: PIXEL_RATIO }, framed, signal),
    words,
  );
}

/** The map as it stands in the page, with what is needed to read it. On stage, where words cover it, it is framed anew. */
export function pictureOfView(atlas: AtlasState, signal: AbortSignal): Promise<HTMLCanvasElement> {
  return whileShowing(atlas, async () => {
    if (!atlas.mapPictures) throw new NoMap();
    if (atlas.view.stage) return framedPicture(atlas, signal);
    const size = { ...atlas.mapPictures.present(), pixelRatio: PIXEL_RATIO };
    return composedSheet(await atlas.mapPictures.take(size, false, signal), sheetWords(atlas));
  });
}
