/**
 * What is drawn of a window: the largest flows at the level of zoom, and what comes and goes at each place. All of it
 * are columns that a graphics card takes as they are; they are made once and filled again for each picture.
 */
import { toMercator } from '../geometry';
import { NARROWEST_FLOW_PX, WIDEST_FLOW_PX } from '../flows';
import { levelAt } from './clusters';
import { flowCountOf, type FlowIndex, type FlowLevel } from './flow-index';
import { LargestFinder } from './largest';
import type { Frame } from './read-places';
import { WindowSums, type StepWindow } from './window-sums';

export interface PictureWanted {
  window: StepWindow;
  /** Which kinds count, the first one in the lowest bit; −1 for all. */
  kinds: number;
  /** Of the map. */
  zoom: number;
  /** Only flows with an end in this frame are drawn; left out: all. */
  frame?: Frame | undefined;
}

export interface FlowPicture {
  level: FlowLevel;
  /** A place amid the data: Web Mercator on the unit square, y to the south. */
  middle: readonly [x: number, y: number];
  /** Arrows drawn, the smallest first, so that large ones lie on top. */
  drawn: number;
  /** For each arrow its flow of the level. Longer than `drawn`; the rest means nothing. So are all columns here. */
  flows: Uint32Array<ArrayBuffer>;
  /**
   * Where an arrow begins and ends: east and north of `middle` in Web Mercator, of which the world is 1 wide. Four numbers
   * for each arrow; from a middle nearby they are exact enough for any zoom.
   */
  ends: Float32Array<ArrayBuffer>;
  /** Width in pixels, then how strongly it is drawn, from 0 to 1: two numbers for each arrow. */
  looks: Float32Array<ArrayBuffer>;
  /** For each cluster of the level: the sum of what comes, of what goes, and of what stays inside. */
  arriving: Float64Array<ArrayBuffer>;
  leaving: Float64Array<ArrayBuffer>;
  within: Float64Array<ArrayBuffer>;
  radiiPx: Float32Array<ArrayBuffer>;
  /** How far each cluster lies to the east and to the north of `middle`, like `ends`: two numbers for each. */
  points: Float32Array<ArrayBuffer>;
  /** Flows between different places that are not zero in this window, those outside the frame too. */
  present: number;
  /** Sum of all of them, and of those drawn. */
  total: number;
  drawnTotal: number;
  /** The value that has the widest arrow. It only grows while the window's length, the kinds and the level stay. */
  scale: number;
  /** Sum of each flow of the level. */
  sums: Float64Array;
}

/**
 * Of more arrows than this none can be followed by eye from its tail to its head; the legend says how many there are and what
 * share of the sum is drawn.
 */
export const MOST_DRAWN = 600;
export const LARGEST_CIRCLE_PX = 20;
const SMALLEST_CIRCLE_PX = 2.5;
/** The strength of the faintest of many. */
const FAINTEST = 0.14;
/** Below so few arrows all are drawn at full strength. */
const FEW = 60;

export class FlowPainter {
  readonly #index: FlowIndex;
  readonly #sums: WindowSums;
  readonly #largest: LargestFinder;
  /** Sums at a level; the nearest level may be the flows themselves and then needs none. */
  readonly #levelSums: Float64Array;
  readonly #inFrame: Uint8Array;
  readonly #picture: FlowPicture;
  #pointsOf: FlowLevel | undefined;
  #scaleOf = '';
  #scale = 0;
  #placeScale = 0;

  /** @throws if the index has no level, which none that was built lacks */
  constructor(index: FlowIndex, mostDrawn = MOST_DRAWN) {
    const [level] = index.levels;
    if (!level) throw new Error('a flow index without a level');
    const most = Math.min(mostDrawn, flowCountOf(index));
    const places = index.placeIds.length;
    this.#index = index;
    this.#sums = new WindowSums(index);
    this.#largest = new LargestFinder(most);
    this.#levelSums = new Float64Array(flowCountOf(index));
    this.#inFrame = new Uint8Array(places);
    this.#picture = {
      level,
      middle: toMercator([level.positions[0] ?? 0, level.positions[1] ?? 0]),
      drawn: 0,
      flows: this.#largest.chosen,
      ends: new Float32Array(most * 4),
      looks: new Float32Array(most * 2),
      arriving: new Float64Array(places),
      leaving: new Float64Array(places),
      within: new Float64Array(places),
      radiiPx: new Float32Array(places),
      points: new Float32Array(places * 2),
      present: 0,
      total: 0,
      drawnTotal: 0,
      scale: 0,
      sums: this.#levelSums,
    };
  }

  /** Makes the picture. It is the same object each time: read it before the next is made. */
  paint({ window, kinds, zoom, frame }: PictureWanted): FlowPicture {
    const picture = this.#picture;
    const level = levelAt(this.#index.levels, zoom) ?? picture.level;
    picture.level = level;
    this.#placePoints(level);
    this.#sums.move(window, kinds);
    this.#sumLevel(level);
    this.#markFrame(level, frame);
    this.#sumPlaces(level);
    const scaleOf = `${window.to - window.from} ${kinds} ${level.fromZoom}`;
    if (scaleOf !== this.#scaleOf) {
      this.#scaleOf = scaleOf;
      this.#scale = 0;
      this.#placeScale = 0;
    }
    picture.drawn = this.#largest.find(picture.sums, level, this.#inFrame);
    this.#scale = Math.max(this.#scale, this.#largest.largest);
    picture.scale = this.#scale;
    this.#writeArrows(level);
    this.#writeCircles(level);
    return picture;
  }

  #placePoints(level: FlowLevel): void {
    if (level === this.#pointsOf) return;
    this.#pointsOf = level;
    const { middle, points } = this.#picture;
    const [middleX, middleY] = middle;
    const { positions } = level;
    for (let cluster = 0; cluster * 2 < positions.length; cluster += 1) {
      const [x, y] = toMercator([positions[cluster * 2] as number, positions[cluster * 2 + 1] as number]);
      points[cluster * 2] = x - middleX;
      points[cluster * 2 + 1] = middleY - y;
    }
  }

  #sumLevel({ flowOf, origins }: FlowLevel): void {
    const { sums } = this.#sums;
    const picture = this.#picture;
    // Flows are numbered in the same order wherever no places are gathered.
    if (origins.length === sums.length) {
      picture.sums = sums;
      return;
    }
    const levelSums = this.#levelSums;
    levelSums.fill(0, 0, origins.length);
    for (let flow = 0; flow < sums.length; flow += 1) {
      const sum = sums[flow] as number;
      if (sum === 0) continue;
      const at = flowOf[flow] as number;
      levelSums[at] = (levelSums[at] as number) + sum;
    }
    picture.sums = levelSums;
  }

  #markFrame({ positions }: FlowLevel, frame: Frame | undefined): void {
    const inFrame = this.#inFrame;
    if (!frame) {
      inFrame.fill(1);
      return;
    }
    const [west, south, east, north] = frame;
    for (let cluster = 0; cluster * 2 < positions.length; cluster += 1) {
      const lng = positions[cluster * 2] as number;
      const lat = positions[cluster * 2 + 1] as number;
      inFrame[cluster] = lng >= west && lng <= east && lat >= south && lat <= north ? 1 : 0;
    }
  }

  #sumPlaces({ origins, destinations, leaders }: FlowLevel): void {
    const picture = this.#picture;
    const { arriving, leaving, within, sums } = picture;
    arriving.fill(0, 0, leaders.length);
    leaving.fill(0, 0, leaders.length);
    within.fill(0, 0, leaders.length);
    let present = 0;
    let total = 0;
    for (let flow = 0; flow < origins.length; flow += 1) {
      const sum = sums[flow] as number;
      if (sum === 0) continue;
      const from = origins[flow] as number;
      const to = destinations[flow] as number;
      if (from === to) {
        within[from] = (within[from] as number) + sum;
        continue;
      }
      present += 1;
      total += sum;
      leaving[from] = (leaving[from] as number) + sum;
      arriving[to] = (arriving[to] as number) + sum;
    }
    picture.present = present;
    picture.total = total;
  }

  #writeArrows({ origins, destinations }: FlowLevel): void {
    const { flows, drawn, ends, looks, points, sums } = this.#picture;
    let drawnTotal = 0;
    const faintest = drawn <= FEW ? 1 : FAINTEST;
    for (let arrow = 0; arrow < drawn; arrow += 1) {
      const flow = flows[arrow] as number;
      const from = (origins[flow] as number) * 2;
      const to = (destinations[flow] as number) * 2;
      const share = (sums[flow] as number) / this.#scale;
      drawnTotal += sums[flow] as number;
      ends[arrow * 4] = points[from] as number;
      ends[arrow * 4 + 1] = points[from + 1] as number;
      ends[arrow * 4 + 2] = points[to] as number;
      ends[arrow * 4 + 3] = points[to + 1] as number;
      looks[arrow * 2] = Math.max(NARROWEST_FLOW_PX, share * WIDEST_FLOW_PX);
      looks[arrow * 2 + 1] = faintest + (1 - faintest) * Math.sqrt(share);
    }
    this.#picture.drawnTotal = drawnTotal;
  }

  #writeCircles({ leaders }: FlowLevel): void {
    const { arriving, leaving, within, radiiPx } = this.#picture;
    let largest = this.#placeScale;
    for (let cluster = 0; cluster < leaders.length; cluster += 1) {
      largest = Math.max(
        largest,
        (arriving[cluster] as number) + (leaving[cluster] as number) + (within[cluster] as number),
      );
    }
    this.#placeScale = largest;
    for (let cluster = 0; cluster < leaders.length; cluster += 1) {
      const sum = (arriving[cluster] as number) + (leaving[cluster] as number) + (within[cluster] as number);
      radiiPx[cluster] = sum === 0 ? 0 : Math.max(SMALLEST_CIRCLE_PX, Math.sqrt(sum / largest) * LARGEST_CIRCLE_PX);
    }
  }
}
