/** A QR code as one path, drawn by the page itself: dark squares of one unit, with the quiet zone around them. */
import { encode } from 'uqr';

/** Cells that must stay empty around a code for a camera to find it. */
const QUIET_CELLS = 4;

export interface QrCode {
  /** Cells along each side, quiet zone included. */
  cells: number;
  /** SVG path data in cells. */
  path: string;
}

/** @throws if the text is longer than a QR code can hold, some 2,300 bytes */
export function qrCode(text: string): QrCode {
  // A quarter of the code may be lost to glare and distance; a short address still fits few, large cells.
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_CELLS });
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return { cells: size, path };
}
