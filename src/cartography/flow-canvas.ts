/**
 * How the flows' canvas is made, in the words of deck.gl's `deviceProps`: one sample for each pixel. Several cost a machine
 * without a graphics card more than all else that is drawn there. So lines and the reader's own arrows smooth their edges
 * themselves, and areas have a line around them.
 */
export const ONE_SAMPLE = { webgl: { antialias: false } };
