/**
 * How the flows' canvas is made, in the words of deck.gl's `deviceProps`, with nothing that flat flows do not need; each costs
 * a machine without a graphics card more than much of what is drawn there:
 *
 * - one sample for each pixel: lines and the reader's own arrows smooth their edges themselves, areas have a line around them;
 * - no depth and no stencil, which would be cleared for each frame: all lies flat, and what comes later lies on top.
 */
export const FLAT_CANVAS = { webgl: { antialias: false, depth: false, stencil: false } };
