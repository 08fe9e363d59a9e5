/**
 * A hand on the mouse, told from a table that trembles: a booth stands on a wooden floor, and people lean on its table. A
 * hand goes somewhere; a tremble goes to and fro, and a mouse that slides off a slope takes its time.
 */

/** How far the mouse must come, in pixels, and how long it may take. */
const LEAST_WAY_PX = 24;
const WITHIN_MILLISECONDS = 500;

export interface MousePlace {
  x: number;
  y: number;
  /** In milliseconds, from any fixed moment. */
  at: number;
}

/**
 * Follows one mouse.
 * @returns told of each place the mouse comes to, says whether a hand brought it there
 */
export function handOnMouse(): (place: MousePlace) => boolean {
  /** Where the mouse was of late, oldest first. */
  let way: MousePlace[] = [];
  return (place) => {
    way = [...way.filter(({ at }) => place.at - at <= WITHIN_MILLISECONDS), place];
    const isHand = way.some(({ x, y }) => Math.hypot(place.x - x, place.y - y) >= LEAST_WAY_PX);
    // A way that was told is gone: what follows must go as far again.
    if (isHand) way = [place];
    return isHand;
  };
}
