/** Reads the map, the flows' canvas above it and the names above both into one picture. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { tick } from 'svelte';
import type { PictureSize } from '../state/map-pictures';

/** How long a picture waits for the map to be drawn, before it is given up. */
const WITHIN_MILLISECONDS = 60_000;
/** How wide the halo around letters is, in CSS pixels. */
const HALO_PX = 5;

/**
 * Waits until the present view is drawn.
 *
 * @param isSettled whether all of it is, names included
 * @throws `signal.reason` if that is aborted, and an error if it takes too long
 */
export function untilSettled(map: MapLibreMap, isSettled: () => boolean, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (finish: () => void) => {
      map.off('idle', look);
      signal.removeEventListener('abort', stop);
      clearTimeout(timer);
      finish();
    };
    const look = () => {
      void tick().then(() => {
        if (isSettled()) end(resolve);
        else map.triggerRepaint();
      });
    };
    const stop = () => end(() => reject(signal.reason as Error));
    const timer = setTimeout(() => end(() => reject(new Error('the map was not drawn in time'))), WITHIN_MILLISECONDS);
    map.on('idle', look);
    signal.addEventListener('abort', stop);
    map.triggerRepaint();
  });
}

/** Of two heights for one width, the difference that is but a rounding. */
const SHAPE_TOLERANCE = 0.01;

/**
 * Whether the flows' canvas has followed the map's to its new size. It learns of that by itself and later: read before,
 * it would be stretched, and its arrows would begin and end beside their places.
 */
export function haveOneShape(
  map: Pick<HTMLCanvasElement, 'width' | 'height'>,
  flows: Pick<HTMLCanvasElement, 'width' | 'height'> | undefined,
): boolean {
  if (!flows || flows.width === 0 || flows.height === 0) return true;
  return Math.abs(flows.height / flows.width - map.height / map.width) < SHAPE_TOLERANCE;
}

/**
 * Both canvases as they are in the frame that is being drawn: neither keeps its pixels after that, so they are read in
 * the map's own event. The flows are drawn in a listener of the same event that was there before.
 */
export function readCanvases(
  map: MapLibreMap,
  flows: () => HTMLCanvasElement | undefined,
  { width, height, pixelRatio }: PictureSize,
): Promise<HTMLCanvasElement> {
  return new Promise((resolve, reject) => {
    map.once('render', () => {
      const canvas = document.createElement('canvas');
      canvas.width = Math.round(width * pixelRatio);
      canvas.height = Math.round(height * pixelRatio);
      const context = canvas.getContext('2d');
      if (!context) {
        reject(new Error('this browser gives no canvas to draw the picture on'));
        return;
      }
      context.drawImage(map.getCanvas(), 0, 0, canvas.width, canvas.height);
      const above = flows();
      if (above && above.width > 0 && above.height > 0) context.drawImage(above, 0, 0, canvas.width, canvas.height);
      resolve(canvas);
    });
    map.triggerRepaint();
  });
}

/** The words of a name, and what they stand in. */
function* wordsOf(element: Element): Generator<{ text: Text; style: CSSStyleDeclaration }> {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const parent = text.parentElement;
    if (parent && text.data.trim() !== '') yield { text, style: getComputedStyle(parent) };
  }
}

/** Draws a name that is written along a line, letter by letter as its element says. */
function drawLetters(context: CanvasRenderingContext2D, name: SVGTextElement): void {
  const style = getComputedStyle(name);
  const listed = (attribute: string) => (name.getAttribute(attribute) ?? '').split(' ').map(Number);
  const [xs, ys, turns] = [listed('x'), listed('y'), listed('rotate')];
  context.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  context.strokeStyle = style.stroke;
  context.lineWidth = Number.parseFloat(style.strokeWidth);
  context.fillStyle = style.fill;
  for (const draw of ['strokeText', 'fillText'] as const) {
    [...(name.textContent ?? '')].forEach((letter, index) => {
      context.save();
      context.translate(xs[index] ?? 0, ys[index] ?? 0);
      context.rotate(((turns[index] ?? 0) * Math.PI) / 180);
      context[draw](letter, 0, 0);
      context.restore();
    });
  }
}

/** Draws the names that stand on the map as HTML, where and as they stand. */
export function drawNames(canvas: HTMLCanvasElement, frame: HTMLElement, pixelRatio: number, halo: string): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const origin = frame.getBoundingClientRect();
  context.save();
  context.scale(pixelRatio, pixelRatio);
  context.lineJoin = 'round';
  for (const name of frame.querySelectorAll<SVGTextElement>('.waters .placed')) drawLetters(context, name);
  for (const name of frame.querySelectorAll('.labels .placed')) {
    if (getComputedStyle(name).display === 'none') continue;
    const opacity = Number(getComputedStyle(name).opacity);
    for (const { text, style } of wordsOf(name)) {
      const range = document.createRange();
      range.selectNodeContents(text);
      const [box] = range.getClientRects();
      if (!box) continue;
      context.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
      context.globalAlpha = opacity;
      context.textBaseline = 'alphabetic';
      const words = text.data.trim();
      const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = context.measureText(words);
      const baseline = box.top - origin.top + (box.height - ascent - descent) / 2 + ascent;
      const x = box.left - origin.left;
      context.strokeStyle = halo;
      context.lineWidth = HALO_PX;
      context.strokeText(words, x, baseline);
      context.fillStyle = style.color;
      context.fillText(words, x, baseline);
    }
  }
  context.restore();
}

/** Properties that decide how a shape of the still picture looks. In a picture by itself it knows no style sheet. */
const LOOK = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linejoin',
  'opacity',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'stop-color',
  'stop-opacity',
] as const;

/** The still picture of the map, which is drawn where there is no WebGL, as pixels. */
export async function readStillPicture(
  svg: SVGSVGElement,
  water: string,
  { width, height, pixelRatio }: PictureSize,
): Promise<HTMLCanvasElement> {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = svg.querySelectorAll('*');
  copy.querySelectorAll('*').forEach((element, index) => {
    const original = originals[index];
    if (!original) return;
    const style = getComputedStyle(original);
    for (const property of LOOK) element.setAttribute(property, style.getPropertyValue(property));
    element.removeAttribute('class');
  });
  copy.setAttribute('width', String(width * pixelRatio));
  copy.setAttribute('height', String(height * pixelRatio));
  const address = URL.createObjectURL(
    new Blob([new XMLSerializer().serializeToString(copy)], { type: 'image/svg+xml' }),
  );
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * pixelRatio);
    canvas.height = Math.round(height * pixelRatio);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('this browser gives no canvas to draw the picture on');
    context.fillStyle = water;
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return canvas;
  } finally {
    URL.revokeObjectURL(address);
  }
}
