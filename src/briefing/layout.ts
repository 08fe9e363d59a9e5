/**
 * Where the words of a scene stand on stage, and what of the map is left free beside them. The stage's style takes these
 * shares as they are, so that what the map frames never lies under the words.
 */

/** Pixels along each edge of the map that something else covers. */
export interface Edges {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** Of the stage's width, what the words take. */
export const WORDS_SHARE = 0.385;
/** Of the stage's width, where the ground under the words has thinned out and the map is seen as it is. */
export const SHADE_SHARE = 0.43;
/** Of the height of a phone held upright, what the words take along its lower edge. */
export const PHONE_WORDS_SHARE = 0.6;

/** Between the words' ground and what the map frames: half of a zone's name, which may stand at its edge. */
const GAP_PX = 24;
/** The controls at the foot, the key to the arrows at the head, and the names of places that stand above or below their points. */
const WIDE_EDGES = { top: 76, right: 72, bottom: 84 };
const PHONE_EDGES = { top: 64, right: 30, left: 24 };

/**
 * Room on the map for the scene's words.
 * @param width of the stage, in pixels
 * @param isPhone whether the words stand below the map instead of beside it
 */
export function stageEdges(width: number, height: number, isPhone: boolean): Edges {
  if (isPhone) return { ...PHONE_EDGES, bottom: Math.round(height * PHONE_WORDS_SHARE) + GAP_PX };
  return { ...WIDE_EDGES, left: Math.round(width * SHADE_SHARE) + GAP_PX };
}
