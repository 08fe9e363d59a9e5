/** Figures that run up to their value when a scene comes on. */

const NUMBER = /\d[\d,]*(?:\.\d+)?/g;

/**
 * The same text with each number at a share of its value: grouping, decimals and words stay as they are.
 * @param share from 0 to 1
 */
export function countedTo(text: string, share: number): string {
  if (share >= 1) return text;
  return text.replace(NUMBER, (number) => {
    const decimals = number.split('.')[1]?.length ?? 0;
    const value = Number(number.replaceAll(',', '')) * Math.max(0, share);
    return value.toLocaleString('en-HK', {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      useGrouping: number.includes(','),
    });
  });
}

/** Fast at first, then slower and slower, as a counter that finds its figure. */
export function easedOut(share: number): number {
  return 1 - (1 - Math.min(1, Math.max(0, share))) ** 3;
}
