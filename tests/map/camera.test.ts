import { describe, expect, test } from 'vitest';
import {
  MAP_BOUNDS,
  boundsOf,
  cardSurroundings,
  framedBounds,
  framingPadding,
  leavesRoomForCard,
  metresPerPixel,
  panLimits,
  sameCamera,
} from '../../src/map/camera';
import type { LngLat } from '../../src/contract/values';
import { INITIAL_VIEW, withFlow, withZone } from '../../src/domain/view';
import { aFlow, anOverview, says } from '../domain/build-records';

const none = { top: 0, right: 0, bottom: 0, left: 0 };

describe('framing', () => {
  test('leaves room for the card beside the place where the map is wide', () => {
    const { right } = framingPadding({ width: 1040, height: 900 }, none, true);
    expect(right).toBeGreaterThanOrEqual(338);
  });

  test('leaves no such room without a card, nor where there is too little', () => {
    expect(framingPadding({ width: 1040, height: 900 }, none, false).right).toBe(0);
    expect(framingPadding({ width: 700, height: 900 }, none, true).right).toBe(0);
  });

  test('on a phone keeps the place above the card that lies along the bottom', () => {
    // 46 % of 440, and 16.
    expect(framingPadding({ width: 390, height: 440 }, none, true).bottom).toBeCloseTo(218.4);
  });

  test('always leaves an opening, however much is covered', () => {
    const { top, bottom, left, right } = framingPadding(
      { width: 300, height: 200 },
      { top: 300, right: 400, bottom: 100, left: 400 },
      false,
    );
    expect(300 - left - right).toBeCloseTo(140);
    expect(200 - top - bottom).toBeCloseTo(100);
  });
});

describe('what is framed', () => {
  const overview = anOverview({
    bounds: { gba: [113, 22, 115, 23], hengqin: [113.46, 22.06, 113.56, 22.16], qianhai: [113.7, 22.46, 113.9, 22.8] },
    places: [
      { id: 'macao', name: says('Macao'), kind: 'city', lngLat: [113.54, 22.2] },
      { id: 'hong-kong', name: says('Hong Kong'), kind: 'city', lngLat: [114.17, 22.32] },
    ],
    flows: [aFlow({ from: 'macao', to: 'hengqin' }), aFlow({ from: 'hong-kong', to: 'qianhai' })],
  });

  test('is a zone with the city beside it that its flows come from', () => {
    expect(framedBounds(overview, 'hengqin')).toEqual([113.46, 22.06, 113.56, 22.2]);
  });

  test('is a zone alone where that city is far', () => {
    expect(framedBounds(overview, 'qianhai')).toEqual([113.7, 22.46, 113.9, 22.8]);
  });

  test('is the whole with what the series runs between, however far that lies', () => {
    const far = anOverview({
      bounds: { gba: [113, 22, 115, 23], hengqin: [113.46, 22.06, 113.56, 22.16] },
      places: [
        { id: 'guangzhou', name: says('Guangzhou'), kind: 'city', lngLat: [113.26, 23.13] },
        { id: 'hong-kong', name: says('Hong Kong'), kind: 'city', lngLat: [114.17, 22.32] },
        { id: 'beijing', name: says('Beijing'), kind: 'city', lngLat: [116.4, 39.9] },
      ],
      flows: [
        aFlow({ from: 'guangzhou', to: 'hong-kong', series: 'trade' }),
        aFlow({ from: 'beijing', to: 'hong-kong', series: 'visits' }),
        aFlow({ from: 'beijing', to: 'hong-kong', grade: 'described' }),
      ],
    });
    // North of Guangzhou a tenth of the Bay Area's one degree, for its name.
    const [west, south, east, north] = framedBounds(far, 'gba', 'trade') ?? [];
    expect([west, south, east]).toEqual([113, 22, 115]);
    expect(north).toBeCloseTo(23.23);
    expect(framedBounds(far, 'gba', 'other')).toEqual([113, 22, 115, 23]);
    // Where no series is chosen, ties that are only described do not draw the map away.
    expect(framedBounds(far, 'gba')).toEqual([113, 22, 115, 23]);
    expect(framedBounds(far, 'hengqin', 'trade')).toEqual([113.46, 22.06, 113.56, 22.16]);
  });

  test('is the whole where nothing is known of a place', () => {
    expect(framedBounds(overview, 'nowhere')).toEqual([113, 22, 115, 23]);
  });
});

test('two cameras are the same when the address could not tell them apart', () => {
  const camera = { zoom: 9.4, lng: 113.7, lat: 22.4, bearing: 0, pitch: 0 };
  expect(sameCamera(camera, { ...camera, zoom: 9.404, lng: 113.700004 })).toBe(true);
  expect(sameCamera(camera, { ...camera, bearing: 2 })).toBe(false);
});

describe('the scale', () => {
  test('at zoom 0 on the equator a pixel of 512 is a 512th of the way around', () => {
    expect(metresPerPixel(0, 0)).toBeCloseTo(78271.5, 1);
  });
});

describe('what a card leaves uncovered', () => {
  const overview = anOverview({
    bounds: { gba: [113, 22, 115, 23], hengqin: [113.5, 22.1, 113.6, 22.2], nansha: [113.4, 22.6, 113.7, 22.9] },
    zones: ['gba', 'hengqin', 'nansha'].map((id) => ({ id }) as never),
    flows: [aFlow({ id: 'living', from: 'macao', to: 'hengqin' })],
  });

  test('a zone: itself first, then the other zones', () => {
    const view = withZone(INITIAL_VIEW, 'hengqin');
    expect(cardSurroundings(overview, view, 'hengqin', [])).toEqual({
      about: [113.5, 22.1, 113.6, 22.2],
      keep: [[113.4, 22.6, 113.7, 22.9]],
      line: [],
    });
  });

  test('a flow: its arrows and the zone they lead to', () => {
    const view = withFlow(INITIAL_VIEW, 'living');
    const arrows: { flow: string; outline: LngLat[] }[] = [
      { flow: 'living', outline: [[113.65, 22.25]] },
      { flow: 'another', outline: [[114, 23]] },
    ];
    expect(cardSurroundings(overview, view, 'gba', arrows)).toEqual({
      about: [113.5, 22.1, 113.65, 22.25],
      keep: [[113.4, 22.6, 113.7, 22.9]],
      line: [[113.65, 22.25]],
    });
  });
});

test('framing makes room for a card of a zone, and on a narrow map for that of a flow, which lies along its bottom', () => {
  const [zone, flow] = [withZone(INITIAL_VIEW, 'hengqin'), withFlow(INITIAL_VIEW, 'living')];
  expect([zone, flow, INITIAL_VIEW].map((view) => leavesRoomForCard(view, 390))).toEqual([true, true, false]);
  expect([zone, flow, INITIAL_VIEW].map((view) => leavesRoomForCard(view, 1040))).toEqual([true, false, false]);
  const counted = withFlow({ ...INITIAL_VIEW, series: 'control-point-passengers' }, 'lo-wu-passengers');
  expect(leavesRoomForCard(counted, 390)).toBe(false);
});

test('around no points there is no box', () => {
  expect(boundsOf([])).toBeUndefined();
});

describe('the edge of the map', () => {
  test('is as far as the map goes, whatever small things stand on it', () => {
    expect(panLimits({ width: 1000, height: 800 }, none)).toEqual(MAP_BOUNDS);
    expect(panLimits({ width: 1000, height: 800 }, { top: 140, right: 60, bottom: 140, left: 60 })).toEqual(MAP_BOUNDS);
  });

  test('may lie under words that take a side of it, so far that what is open can show all of it', () => {
    const [west, south, east, north] = MAP_BOUNDS;
    // Half of the width is open: the map may go on to the west for as much again.
    const beside = panLimits({ width: 1000, height: 800 }, { ...none, left: 500 });
    expect(beside).toEqual([west - (east - west), south, east, north]);
    // Two thirds are covered, 600 of 900: as much again twice.
    const below = panLimits({ width: 400, height: 900 }, { ...none, bottom: 600 });
    expect(below[1]).toBeCloseTo(south - 2 * (north - south), 10);
    expect(below[0]).toBe(west);
  });

  test('lies under small things too where what is framed may lie at its edge', () => {
    const [west, south, east, north] = MAP_BOUNDS;
    // Half of the height is open, a quarter of it covered above and below: as much again, by halves.
    const room = { top: 200, right: 250, bottom: 200, left: 250 };
    const wide = panLimits({ width: 1000, height: 800 }, room, true);
    expect(wide[1]).toBeCloseTo(south - (north - south) / 2);
    expect(wide[3]).toBeCloseTo(north + (north - south) / 2);
    // On an upright screen the width decides: half of it is open, and above and below more than the map is seen.
    const upright = panLimits({ width: 400, height: 900 }, { top: 100, right: 100, bottom: 100, left: 100 }, true);
    expect(upright[0]).toBeCloseTo(west - (east - west) / 2);
    expect(upright[2]).toBeCloseTo(east + (east - west) / 2);
    // 900 pixels where 200 show 2.96 degrees of longitude; at 22.8° north a degree of latitude is 1.085 times as long.
    expect(upright[3] - upright[1]).toBeCloseTo(900 / (200 / 2.96) / 1.085, 1);
  });
});
