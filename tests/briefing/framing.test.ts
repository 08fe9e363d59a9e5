/**
 * The words of a scene must not lie on what it speaks about: its zone or part, and both ends of the arrows drawn to it. Every
 * scene that ships is projected here as the map will show it, on a projector, a laptop and a phone.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildGeodata } from '../../geodata/build';
import { PHONE_WORDS_SHARE, SHADE_SHARE, WORDS_SHARE, stageEdges } from '../../src/briefing/layout';
import { framingOf, stageView } from '../../src/briefing/scenes';
import type { Briefing } from '../../src/contract/briefing';
import { PIECES, type Bounds, type Overview } from '../../src/contract/pieces';
import type { LngLat } from '../../src/contract/values';
import { WHOLE_BAY_AREA } from '../../src/contract/vocabulary';
import { INITIAL_VIEW, framedBy, zoneOf } from '../../src/domain/view';
import { CLOSEST_FRAMING, framingPadding, panLimits } from '../../src/map/camera';
import { AtlasState } from '../../src/state/atlas-state.svelte';
import { OWN_CONTENT } from '../geodata/content';

const SCREENS = [
  { name: 'projector', width: 1920, height: 1080, isPhone: false },
  { name: 'laptop', width: 1440, height: 900, isPhone: false },
  { name: 'wide screen', width: 2560, height: 1080, isPhone: false },
  { name: 'phone', width: 390, height: 844, isPhone: true },
] as const;
type Screen = (typeof SCREENS)[number];

/** Of the world's width, where a point lies in Mercator: to the right, and downwards. */
const inWorld = ([lng, lat]: LngLat): [number, number] => [
  lng / 360,
  -Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI),
];

/** As near to the wanted middle as a stretch can stand without leaving its limits. */
const within = (middle: number, half: number, from: number, to: number) =>
  to - from <= 2 * half ? (from + to) / 2 : Math.max(from + half, Math.min(to - half, middle));

/**
 * Where the map puts points on a screen that frames the box within the padding, in pixels from its upper left corner. The map
 * does not go beyond its limits, whatever it should frame.
 */
function framed(bounds: Bounds, screen: Screen): (point: LngLat) => { x: number; y: number } {
  const edges = framingPadding(screen, stageEdges(screen.width, screen.height, screen.isPhone), false);
  const [left, bottom] = inWorld([bounds[0], bounds[1]]);
  const [right, top] = inWorld([bounds[2], bounds[3]]);
  const open = { width: screen.width - edges.left - edges.right, height: screen.height - edges.top - edges.bottom };
  const scale = Math.min(open.width / (right - left), open.height / (bottom - top), 512 * 2 ** CLOSEST_FRAMING);
  const half = { width: screen.width / 2 / scale, height: screen.height / 2 / scale };
  const limits = panLimits(screen, edges);
  const [west, south] = inWorld([limits[0], limits[1]]);
  const [east, north] = inWorld([limits[2], limits[3]]);
  const wanted = {
    x: (left + right) / 2 + half.width - (edges.left + open.width / 2) / scale,
    y: (top + bottom) / 2 + half.height - (edges.top + open.height / 2) / scale,
  };
  const centre = {
    x: within(wanted.x, half.width, west, east),
    y: within(wanted.y, half.height, north, south),
  };
  return (point) => {
    const [x, y] = inWorld(point);
    return { x: screen.width / 2 + (x - centre.x) * scale, y: screen.height / 2 + (y - centre.y) * scale };
  };
}

const cornersOf = ([west, south, east, north]: Bounds): LngLat[] => [
  [west, south],
  [west, north],
  [east, south],
  [east, north],
];

let overview: Overview;
let briefings: readonly Briefing[];
beforeAll(async () => {
  const out = mkdtempSync(join(tmpdir(), 'atlas-framing-'));
  await buildGeodata({ root: OWN_CONTENT, out });
  const read = (piece: string): unknown => JSON.parse(readFileSync(join(out, piece), 'utf8'));
  overview = read(PIECES.overview) as Overview;
  briefings = read(PIECES.briefings) as Briefing[];
  rmSync(out, { recursive: true });
}, 60_000);

/** What a scene speaks about, by name, and the box that the map frames. */
function shownBy(briefing: Briefing, index: number) {
  const atlas = new AtlasState(overview, INITIAL_VIEW, '2026-11-26');
  const view = stageView(briefing, index, atlas.known, INITIAL_VIEW);
  atlas.show(view);
  const zone = zoneOf(view);
  const bounds = framingOf(view, overview.bounds, atlas.flows) ?? overview.bounds[framedBy(view)];
  if (!bounds || zone === undefined) throw new Error(`${briefing.id} ${index + 1} frames nothing`);
  const places = zone === WHOLE_BAY_AREA ? overview.zones.map(({ id }) => id) : [framedBy(view)];
  // Where a part is looked at from near, the arrows of its zone come from beyond.
  const arrows = atlas.flows.filter(({ flow }) => framedBy(view) === zone && (flow.from === zone || flow.to === zone));
  const figured = arrows.filter(({ actual, target }) => actual ?? target);
  return {
    camera: view.camera,
    bounds,
    subjects: [
      ...places.map((id) => ({ name: id, points: cornersOf(overview.bounds[id] ?? bounds) })),
      ...(figured.length > 0 ? figured : arrows).map(({ flow, from, to }) => ({
        name: flow.id,
        points: [flow.from, flow.to].flatMap((id, end) => {
          const box = overview.bounds[id];
          return box ? cornersOf(box) : [end === 0 ? from : to];
        }),
      })),
    ],
  };
}

const NAMES = ['five-minutes', 'nansha-and-northern-metropolis', 'plans-and-hong-kong'] as const;

describe.each(SCREENS)('on a $name of $width by $height', (screen) => {
  test.each(NAMES)('no scene of %s speaks about what its words lie on', (name) => {
    const briefing = briefings.find(({ id }) => id === name);
    if (!briefing) throw new Error(name);
    const hidden: string[] = [];
    briefing.scenes.forEach((scene, index) => {
      const { camera, bounds, subjects } = shownBy(briefing, index);
      // A camera of its own knows nothing of the words: a scene that ships is framed.
      if (camera) hidden.push(`${index + 1} ${scene.id}: has a camera of its own`);
      const place = framed(bounds, screen);
      for (const { name: subject, points } of subjects) {
        const isFree = points.map(place).every(({ x, y }) => {
          const isOnScreen = x >= 0 && x <= screen.width && y >= 0 && y <= screen.height;
          const isBesideWords = screen.isPhone
            ? y <= screen.height * (1 - PHONE_WORDS_SHARE)
            : x >= screen.width * SHADE_SHARE;
          return isOnScreen && isBesideWords;
        });
        if (!isFree) hidden.push(`${index + 1} ${scene.id}: ${subject}`);
      }
    });
    expect(hidden).toEqual([]);
  });
});

test('the ground under the words thins out beyond them, never above them', () => {
  expect(SHADE_SHARE).toBeGreaterThan(WORDS_SHARE);
});

test('the check itself sees a zone that lies under the words', () => {
  // A box as wide as half a minute of walking is framed from the shade's end on: what lies its own width further west does not.
  const place = framed([113.4, 22.1, 113.6, 22.2], SCREENS[0]);
  expect(place([113.4, 22.15]).x).toBeCloseTo(1920 * SHADE_SHARE + 24, 0);
  expect(place([113.2, 22.15]).x).toBeLessThan(1920 * WORDS_SHARE);
});
