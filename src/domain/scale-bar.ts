/** The bar that says how long a distance is on a map. */

/** The longest round distance (1, 2 or 5 of some power of ten) that fits in so many pixels. */
export function scaleBar(metresPerPixel: number, mostPx: number): { metres: number; widthPx: number } {
  const most = metresPerPixel * mostPx;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = ([5, 2, 1].find((step) => step * power <= most) ?? 1) * power;
  return { metres, widthPx: metres / metresPerPixel };
}
