import { describe, expect, test } from 'vitest';
import { isInside, type Box, type Pixel } from '../../src/cartography/boxes';
import { placeLabels, type LabelRequest } from '../../src/cartography/labels';

const frame: Box = [0, 0, 1000, 800];
const nothing = { frame, lines: [], boxes: [] };

const square = (left: number, top: number, size: number): Pixel[] => [
  [left, top],
  [left + size, top],
  [left + size, top + size],
  [left, top + size],
];

const zone = (id: string, left: number, top: number, size: number): LabelRequest => ({
  id,
  width: 60,
  height: 30,
  anchor: [left + size / 2, top + size / 2],
  rings: [square(left, top, size)],
  stands: 'around',
});

describe('a zone', () => {
  test('large enough carries its name inside, at its anchor', () => {
    expect(placeLabels([zone('large', 300, 300, 200)], nothing).get('large')).toEqual({
      centre: [400, 400],
      box: [370, 385, 430, 415],
      choice: 'inside',
    });
  });

  test('too small for its name has it beside, to the right', () => {
    const placed = placeLabels([zone('small', 300, 300, 40)], nothing).get('small');
    // Right edge 340, gap 4, half the name's width 30.
    expect(placed?.centre).toEqual([374, 320]);
  });

  test('at the right edge of the map has it on its left', () => {
    const placed = placeLabels([zone('edge', 950, 300, 40)], nothing).get('edge');
    expect(placed?.centre[0]).toBe(950 - 4 - 30);
  });

  test('crossed by a flow moves its name off the flow', () => {
    const flow = { line: [[0, 400] as Pixel, [1000, 400] as Pixel], half: 8 };
    const placed = placeLabels([zone('crossed', 300, 300, 200)], { ...nothing, lines: [flow] }).get('crossed');
    expect(Math.abs((placed?.centre[1] ?? 0) - 400)).toBeGreaterThan(8 + 15);
  });

  test('of which a strip is seen between panels has its name across its own edge, not on a panel or out of sight', () => {
    // Of the zone, 40 pixels are seen at the left; a name of 60 fits between the frame and the panel at 62 only there.
    const boxes: Box[] = [
      [62, 0, 1000, 800],
      [0, 0, 1000, 299],
      [0, 741, 1000, 800],
    ];
    const [left, top, right, bottom] =
      placeLabels([zone('strip', -400, 300, 440)], { ...nothing, boxes }).get('strip')?.box ?? [];
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(62);
    expect(top).toBeGreaterThanOrEqual(299);
    expect(bottom).toBeLessThanOrEqual(741);
  });

  test('does not have its name written on another zone', () => {
    const placed = placeLabels([zone('small', 300, 300, 40), zone('neighbour', 341, 200, 240)], nothing).get('small');
    expect(placed?.centre[0]).toBeLessThan(300);
  });
});

test('a city is named to the right of its dot, or on another side where a flow leaves that way', () => {
  const city: LabelRequest = { id: 'city', width: 50, height: 28, anchor: [500, 400], rings: [], stands: 'around' };
  // Half the dot 3.5, gap 4.5, half of 50.
  expect(placeLabels([city], nothing).get('city')).toMatchObject({ choice: 'right', centre: [533, 400] });
  const flow = { line: [[500, 400] as Pixel, [900, 400] as Pixel], half: 5 };
  expect(placeLabels([city], { ...nothing, lines: [flow] }).get('city')?.choice).toBe('below');
});

test('a sign with no room beside it is named farther off, with a line that leads there', () => {
  const sign: LabelRequest = {
    id: 'port',
    width: 50,
    height: 14,
    anchor: [500, 400],
    rings: [],
    stands: 'at-sign',
    signPx: 6,
    optional: true,
  };
  const crowd = [385, 415].map((y) => ({
    line: [
      [300, y],
      [700, y],
    ] as Pixel[],
    half: 1,
  }));
  const panels: Box[] = [
    [508, 390, 600, 410],
    [400, 390, 492, 410],
  ];
  const placed = placeLabels([sign], { ...nothing, lines: crowd, boxes: panels }).get('port');
  expect(placed?.leader?.[0]).toEqual([500, 400]);
  expect(placed?.leader?.[1][0]).toBe(placed?.centre[0]);
});

test('two names never take the same place', () => {
  const at = (id: string): LabelRequest => ({
    id,
    width: 50,
    height: 28,
    anchor: [500, 400],
    rings: [],
    stands: 'around',
  });
  const placed = placeLabels([at('one'), at('two')], nothing);
  expect(placed.get('one')?.centre).not.toEqual(placed.get('two')?.centre);
});

test('a name stays where it was when another place is hardly better', () => {
  const city: LabelRequest = { id: 'city', width: 50, height: 28, anchor: [500, 400], rings: [], stands: 'around' };
  expect(placeLabels([city], nothing, new Map([['city', { choice: 'left' }]])).get('city')?.choice).toBe('left');
});

test('a long name that fits in one place only has it before a short one that would take it', () => {
  const small: LabelRequest = { ...zone('small', 240, 90, 40), width: 60, height: 30 };
  const long: LabelRequest = { ...zone('long', 100, 140, 40), width: 240, height: 30 };
  const surroundings = {
    frame: [0, 0, 400, 300] as Box,
    // Below and above the long one is no room, nor to the left of the small one; to its right runs a faint line.
    boxes: [
      [0, 185, 400, 300],
      [80, 60, 236, 133],
    ] as Box[],
    lines: [
      {
        line: [
          [300, 0],
          [300, 130],
        ] as Pixel[],
        half: 1,
        faint: true,
      },
    ],
  };
  // Alone, the small one is named below: over the only strip that is long enough for the other.
  expect(placeLabels([small], surroundings).get('small')?.centre[1]).toBe(90 + 40 + 4 + 15);
  const placed = placeLabels([small, long], surroundings);
  // Its right edge 140, gap 4, half of 240.
  expect(placed.get('long')?.centre).toEqual([264, 160]);
  expect(placed.get('small')?.centre[1]).toBeLessThan(145 - 15);
});

test('a city whose name has no room on two lines is named on one', () => {
  const whole: LabelRequest = {
    id: 'city',
    width: 60,
    height: 30,
    anchor: [500, 400],
    rings: [],
    stands: 'around',
    optional: true,
  };
  const strip: Box[] = [
    [0, 0, 1000, 404],
    [0, 428, 1000, 800],
  ];
  const city = { ...whole, short: { width: 40, height: 16 } };
  expect(placeLabels([whole], { ...nothing, boxes: strip }).has('city')).toBe(false);
  // Half the dot 3.5, gap 4.5, half of 16.
  expect(placeLabels([city], { ...nothing, boxes: strip }).get('city')).toEqual({
    centre: [500, 400 + 8 + 8],
    box: [480, 408, 520, 424],
    choice: 'below',
    isShort: true,
  });
  expect(placeLabels([city], nothing).get('city')?.isShort).toBeUndefined();
});

test('a city back to back with another is named on its own side', () => {
  const city: LabelRequest = { id: 'city', width: 50, height: 28, anchor: [500, 400], rings: [], stands: 'around' };
  const panels: Box[] = [
    [300, 410, 700, 500],
    [300, 300, 700, 390],
  ];
  const besideFor = (side?: 'left' | 'right') =>
    placeLabels([{ ...city, ...(side && { side }), height: 18 }], { ...nothing, boxes: panels }).get('city')?.choice;
  expect(besideFor()).toBe('right');
  expect(besideFor('left')).toBe('left');
});

test('a part too small for its name has it beside, but not on the part next to it', () => {
  const part: LabelRequest = { ...zone('part', 300, 300, 40), isPart: true, optional: true };
  const placed = (among?: Pixel[][][]) =>
    placeLabels([{ ...part, ...(among && { among }) }], nothing).get('part')?.centre;
  expect(placed()).toEqual([374, 320]);
  // The next one begins where the first ends.
  expect(placed([[square(340, 200, 240)]])?.[0]).toBeLessThan(300);
});

test('a part is not named beyond an administrative line, where it would seem to lie in the neighbouring city', () => {
  const part: LabelRequest = { ...zone('part', 300, 300, 40), isPart: true, optional: true };
  const placed = (barriers: Pixel[][]) => placeLabels([part], { ...nothing, barriers }).get('part')?.centre;
  expect(placed([])).toEqual([374, 320]);
  // Along its right edge, from above to below: what is to the left of it stays free.
  const river: Pixel[] = [
    [345, 0],
    [345, 700],
  ];
  expect(placed([river])?.[0]).toBeLessThan(300);
});

test('the name of a line that is missed stands farther off where beside it there is no room, and a line leads there', () => {
  const line: Pixel[] = [
    [300, 400],
    [500, 400],
  ];
  const link: LabelRequest = {
    id: 'link',
    width: 80,
    height: 20,
    anchor: [400, 400],
    rings: [],
    stands: 'on',
    along: line,
    optional: true,
  };
  const around = { ...nothing, signs: [{ id: 'port', box: [200, 380, 600, 420] as const }] };
  expect(placeLabels([link], around).has('link')).toBe(false);
  const placed = placeLabels([{ ...link, isMissed: true }], around).get('link');
  // 7 px off the line, 16 farther, and half its height.
  expect(placed?.centre).toEqual([400, 433]);
  expect(placed?.leader).toEqual([
    [400, 400],
    [400, 423],
  ]);
});

describe('a name that may be left out', () => {
  const bay: LabelRequest = {
    id: 'bay',
    width: 80,
    height: 20,
    anchor: [500, 400],
    rings: [],
    stands: 'on',
    optional: true,
  };

  test('stands on its place, and is left out where a panel covers all of it', () => {
    expect(placeLabels([bay], nothing).get('bay')?.centre).toEqual([500, 400]);
    expect(placeLabels([bay], { ...nothing, boxes: [[300, 300, 700, 500]] }).has('bay')).toBe(false);
  });

  test('moves off a panel that covers part of it', () => {
    const placed = placeLabels([bay], { ...nothing, boxes: [[400, 395, 600, 800]] }).get('bay');
    expect((placed?.centre[1] ?? 0) + 10).toBeLessThanOrEqual(395);
  });

  test('never lies across the edge of a zone', () => {
    const placed = placeLabels([zone('large', 440, 300, 400), bay], nothing).get('bay');
    const left = (placed?.centre[0] ?? 0) - 40;
    expect(left >= 440 || left + 80 <= 440).toBe(true);
  });

  test('gives way to a sign that is not its own, and stands beside its own', () => {
    const own: LabelRequest = { ...bay, id: 'own', stands: 'at-sign', signPx: 6 };
    const signs = [
      { id: 'own', box: [494, 394, 506, 406] as Box },
      { id: 'other', box: [520, 392, 534, 408] as Box },
    ];
    // To the right, where it would stand first, is the other sign.
    expect(placeLabels([own], { ...nothing, signs }).get('own')?.choice).not.toBe('right');
    expect(placeLabels([own], { ...nothing, signs: signs.slice(0, 1) }).get('own')?.centre).toEqual([550, 400]);
  });

  test('stands above or below the line it names, which it does not have to avoid', () => {
    const along: Pixel[] = [
      [400, 400],
      [500, 400],
      [600, 400],
    ];
    const bridge: LabelRequest = { ...bay, id: 'bridge', along };
    const placed = placeLabels([bridge], { ...nothing, lines: [{ id: 'bridge', line: along, half: 1 }] });
    expect(placed.get('bridge')?.centre).toEqual([500, 400 + 10 + 7]);
  });

  test('stands at the middle of the length of its line, however its points crowd, and beside a steep one', () => {
    const crowded: Pixel[] = [
      [400, 400],
      [404, 400],
      [408, 400],
      [412, 400],
      [600, 400],
    ];
    const placedAlong = (along: Pixel[]) => placeLabels([{ ...bay, along }], nothing).get('bay')?.centre;
    expect(placedAlong(crowded)?.[0]).toBe(500);
    // Half of its width 80, gap 7: to the left of the upright line.
    expect(
      placedAlong([
        [500, 300],
        [500, 500],
      ]),
    ).toEqual([500 - 40 - 7, 400]);
  });
});

test('a zone of which a panel leaves a strip is named in that strip, and not on its neighbour', () => {
  // Seen from 300 to 390 of 900: the whole is parted into ninths of 100, too coarse for a name of 60 in a strip of 90.
  const covered = { ...nothing, boxes: [[390, 0, 1000, 700] as Box] };
  const requests = [zone('strip', 300, 0, 900), zone('neighbour', 100, 200, 199)];
  const box = placeLabels(requests, covered).get('strip')?.box ?? [0, 0, 0, 0];
  expect(box[0]).toBeGreaterThanOrEqual(300);
  expect(box[2]).toBeLessThanOrEqual(390);
});

test('a zone that only reaches into the frame is named where it is seen; one outside is not', () => {
  const placed = placeLabels([zone('reaching', 900, 300, 300), zone('outside', 1100, 300, 60)], nothing);
  expect(placed.get('reaching')?.centre[0]).toBeLessThan(1000 - 30);
  expect(placed.has('outside')).toBe(false);
});

test('a point is inside a ring that need not be closed', () => {
  expect(isInside([5, 5], square(0, 0, 10))).toBe(true);
  expect(isInside([15, 5], square(0, 0, 10))).toBe(false);
});
