/**
 * A picture of the map to be taken away: the map, and under it what a reader without the atlas needs to read it by.
 * Under it and not on it, so that nothing on the map is covered.
 */
import type { Point } from '../../contract/atlas';
import { rangeOf } from '../../domain/figures';
import { DESCRIBED_FLOW_PX, flowWidthPx, legendPoints } from '../../domain/flows';
import { scaleBar } from '../../domain/scale-bar';
import {
  formatDistance,
  formatKindAt,
  formatPoint,
  formatWhen,
  messagesFor,
  shownUnit,
  sourceInShort,
} from '../../i18n';
import { handoutMessages } from '../../i18n/handout';
import type { AtlasState } from '../../state/atlas-state.svelte';
import type { MapPicture } from '../../state/map-pictures';
import { wrapped } from './wrap';

const LONGEST_BAR_PX = 110;

/** One line of the legend: how a flow is drawn, and what it means. */
interface LegendLine {
  kind: 'counted' | 'target' | 'described';
  widthPx: number;
  figure: string;
  note: string;
}

/** What stands under the map, in words. */
export interface SheetWords {
  title: string;
  unit: string;
  legend: LegendLine[];
  /** Where the figures are from, who drew the ground, when the content was checked and the picture taken. */
  credits: string[];
  /** A round distance, as the scale names it. */
  distance: (metres: number) => string;
}

/** What stands under the map for the view of the atlas as it is now. */
export function sheetWords(atlas: AtlasState): SheetWords {
  const { view, overview } = atlas;
  const { language } = view;
  const messages = messagesFor(language);
  const words = handoutMessages(language);
  const series = view.series === undefined ? undefined : atlas.index.series.get(view.series);
  const points = legendPoints(atlas.seriesIndicators);
  const largest = atlas.scaleEnd ?? 0;
  const legend = points.map((point): LegendLine => ({
    kind: point.kind === 'target' ? 'target' : 'counted',
    widthPx: flowWidthPx(rangeOf(point)[1], largest),
    figure: series ? formatPoint(point, series.unit, language, messages).figure : '',
    note: formatKindAt(messages.targets.kinds[point.kind], point.at, messages),
  }));
  if (atlas.flows.some(({ flow }) => flow.grade === 'described')) {
    legend.push({ kind: 'described', widthPx: DESCRIBED_FLOW_PX, figure: '', note: messages.flows.described });
  }
  return {
    title: series?.name[language] ?? messages.elements[view.family],
    unit: series
      ? messages.targets.unit(shownUnit(series.unit, language).word)
      : atlas.flows.length === 0
        ? messages.flows.noFigureYet
        : '',
    legend,
    credits: [
      words.figuresFrom(sourcesOf(points).join(' · ')),
      [messages.foot.indicative, ...new Set(overview.attributions.map(({ text }) => text[language]))].join(' · '),
      words.takenOn(
        messages.title,
        formatWhen(overview.checkedOn, language, messages),
        formatWhen(atlas.today, language, messages),
      ),
    ].filter((line) => line !== ''),
    distance: (metres) => formatDistance(metres, messages),
  };

  function sourcesOf(shown: readonly Point[]): string[] {
    const labels = shown
      .flatMap(({ cites }) => cites)
      .map((cite) => sourceInShort(cite, atlas.index.sources.get(cite.source), language, messages));
    return [...new Set(labels)];
  }
}

const EDGE_PX = 18;
const GAP_PX = 32;
const LETTER_PX = 12;
const LINE_PX = 19;
const TITLE_PX = 15;
const SAMPLE_PX = 40;
/** Of the width, what the legend may take; the rest is for credits. */
const LEGEND_SHARE = 0.46;

/** Colours and faces as the page has them now. */
function look() {
  const style = getComputedStyle(document.documentElement);
  const value = (name: string) => style.getPropertyValue(name).trim();
  return {
    paper: value('--paper'),
    rule: value('--rule'),
    text: value('--text'),
    quiet: value('--text-quiet'),
    flow: value('--flow'),
    serif: value('--serif'),
    sans: value('--sans'),
  };
}

type Look = ReturnType<typeof look>;

function legendHeight({ legend }: SheetWords): number {
  return TITLE_PX + LINE_PX * (1 + legend.length) + 6;
}

function creditLines(context: CanvasRenderingContext2D, words: SheetWords, width: number, { sans }: Look): string[] {
  context.font = `400 ${LETTER_PX}px ${sans}`;
  return words.credits.flatMap((line) =>
    wrapped(line, width * (1 - LEGEND_SHARE) - GAP_PX - EDGE_PX, (part) => context.measureText(part).width),
  );
}

function twoDimensions(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser gives no canvas to draw the picture on');
  return context;
}

/** How high what stands under a map of that width is, in CSS pixels. */
export function sheetHeight(words: SheetWords, width: number): number {
  const lines = creditLines(twoDimensions(document.createElement('canvas')), words, width, look());
  return Math.ceil(2 * EDGE_PX + Math.max(legendHeight(words), (lines.length + 1) * LINE_PX));
}

/** The map and what stands under it, in one picture of the map's width and pixel ratio. */
export function composedSheet({ canvas: map, size, metresPerPixel }: MapPicture, words: SheetWords): HTMLCanvasElement {
  const { width, height, pixelRatio } = size;
  const below = sheetHeight(words, width);
  const canvas = document.createElement('canvas');
  canvas.width = map.width;
  canvas.height = Math.round((height + below) * pixelRatio);
  const context = twoDimensions(canvas);
  const colours = look();
  context.fillStyle = colours.paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(map, 0, 0);
  context.scale(pixelRatio, pixelRatio);
  context.fillStyle = colours.rule;
  context.fillRect(0, height, width, 1);
  context.textBaseline = 'alphabetic';
  drawLegend(context, words, height + EDGE_PX, colours);
  drawCredits(context, words, width, height, metresPerPixel, colours);
  return canvas;
}

function drawLegend(
  context: CanvasRenderingContext2D,
  words: SheetWords,
  top: number,
  { text, quiet, flow, serif, sans }: Look,
): void {
  let y = top + TITLE_PX;
  context.fillStyle = text;
  context.font = `700 ${TITLE_PX}px ${serif}`;
  context.fillText(words.title, EDGE_PX, y);
  y += LINE_PX;
  context.fillStyle = quiet;
  context.font = `400 ${LETTER_PX}px ${sans}`;
  context.fillText(words.unit, EDGE_PX, y);
  for (const { kind, widthPx, figure, note } of words.legend) {
    y += LINE_PX;
    const middle = y - LETTER_PX * 0.36;
    context.strokeStyle = flow;
    context.fillStyle = flow;
    context.setLineDash(kind === 'described' ? [5, 4] : []);
    const thick = Math.min(widthPx, LINE_PX - 3);
    if (kind === 'target') {
      context.lineWidth = 1.2;
      context.strokeRect(EDGE_PX + 0.6, middle - thick / 2, SAMPLE_PX - 1.2, thick);
    } else {
      context.lineWidth = thick;
      context.beginPath();
      context.moveTo(EDGE_PX, middle);
      context.lineTo(EDGE_PX + SAMPLE_PX, middle);
      context.stroke();
    }
    context.setLineDash([]);
    let x = EDGE_PX + SAMPLE_PX + 10;
    if (figure !== '') {
      context.fillStyle = text;
      context.font = `700 ${LETTER_PX}px ${sans}`;
      context.fillText(figure, x, y);
      x += context.measureText(figure).width + 10;
    }
    context.fillStyle = quiet;
    context.font = `400 ${LETTER_PX}px ${sans}`;
    context.fillText(note, x, y);
  }
}

function drawCredits(
  context: CanvasRenderingContext2D,
  words: SheetWords,
  width: number,
  mapHeight: number,
  metresPerPixel: number | undefined,
  colours: Look,
): void {
  const lines = creditLines(context, words, width, colours);
  const left = width * LEGEND_SHARE + GAP_PX;
  let y = mapHeight + EDGE_PX + LETTER_PX;
  context.fillStyle = colours.quiet;
  for (const line of lines) {
    context.fillText(line, left, y);
    y += LINE_PX;
  }
  if (metresPerPixel === undefined) return;
  const { metres, widthPx } = scaleBar(metresPerPixel, LONGEST_BAR_PX);
  context.strokeStyle = colours.quiet;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(left + 0.5, y - 5);
  context.lineTo(left + 0.5, y);
  context.lineTo(left + widthPx, y);
  context.lineTo(left + widthPx, y - 5);
  context.stroke();
  context.fillText(words.distance(metres), left + widthPx + 8, y);
}
