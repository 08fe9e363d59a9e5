/** Where a card stands beside its place. Pixels from the top left of the map. */
import type { Box, Pixel } from '../cartography/boxes';

const GAP_PX = 18;

/**
 * The card's top left corner: beside what it is about, on the side where it fits in the frame and covers least of what
 * should stay visible; right before left, below and above. Where nothing fits beside the whole of it, beside its point or,
 * of a line, in a corner, wherever it covers less of the line. Never over the point.
 *
 * @param about box around what the card is about, if it is more than a point
 * @param frame what of the map is not covered
 * @param keep boxes that should stay visible
 * @param line points along what the card is about, where that is a line
 */
export function besidePlace(
  card: { width: number; height: number },
  [x, y]: Pixel,
  about: Box | undefined,
  frame: Box,
  keep: readonly Box[] = [],
  line: readonly Pixel[] = [],
): [left: number, top: number] {
  const [left, top, right, bottom] = frame;
  const within = (value: number, least: number, most: number) =>
    Math.max(least, Math.min(value, Math.max(least, most)));
  const acrossX = within(x - card.width / 2, left, right - card.width);
  const acrossY = within(y - card.height / 2, top, bottom - card.height);
  const covered = ([cardLeft, cardTop]: Pixel) => {
    const overlap = ([keepLeft, keepTop, keepRight, keepBottom]: Box) =>
      Math.max(0, Math.min(cardLeft + card.width, keepRight) - Math.max(cardLeft, keepLeft)) *
      Math.max(0, Math.min(cardTop + card.height, keepBottom) - Math.max(cardTop, keepTop));
    return keep.reduce((sum, box) => sum + overlap(box), 0);
  };
  const isUnder = ([cardLeft, cardTop]: Pixel, [pointX, pointY]: Pixel) =>
    Math.abs(pointX - cardLeft - card.width / 2) < card.width / 2 + GAP_PX &&
    Math.abs(pointY - cardTop - card.height / 2) < card.height / 2 + GAP_PX;
  /** A card over the whole line costs as much as one over so much of other places as it could ever cover. */
  const hidden = (at: Pixel) =>
    (card.width * card.height * line.filter((point) => isUnder(at, point)).length) / (line.length || 1);

  for (const [boxLeft, boxTop, boxRight, boxBottom] of [...(about ? [about] : []), [x, y, x, y] as Box]) {
    const sides: { fits: boolean; at: [number, number] }[] = [
      { fits: boxRight + GAP_PX + card.width <= right && boxRight >= left, at: [boxRight + GAP_PX, acrossY] },
      { fits: boxLeft - GAP_PX - card.width >= left && boxLeft <= right, at: [boxLeft - GAP_PX - card.width, acrossY] },
      { fits: boxBottom + GAP_PX + card.height <= bottom && boxBottom >= top, at: [acrossX, boxBottom + GAP_PX] },
      { fits: boxTop - GAP_PX - card.height >= top && boxTop <= bottom, at: [acrossX, boxTop - GAP_PX - card.height] },
    ];
    const corners: [number, number][] =
      line.length > 0 && boxLeft === boxRight
        ? [right - card.width, left].flatMap((cornerX): [number, number][] => [
            [cornerX, top],
            [cornerX, bottom - card.height],
          ])
        : [];
    const inCorners = corners.filter((at) => !isUnder(at, [x, y]));
    const fitting = [...sides.filter(({ fits }) => fits).map(({ at }) => at), ...inCorners].map((at) => ({
      at,
      cost: covered(at) + hidden(at),
    }));
    const [first, ...others] = fitting;
    if (first) return others.reduce((best, each) => (each.cost < best.cost ? each : best), first).at;
  }
  // The place has been moved out of sight, or the frame is too small: the corner away from it.
  return [
    x < (left + right) / 2 ? Math.max(left, right - card.width) : left,
    y < (top + bottom) / 2 ? Math.max(top, bottom - card.height) : top,
  ];
}
