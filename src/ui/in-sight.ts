/**
 * Brings an element into the middle of what scrolls around it, once it is wanted; one that merely scrolls by is left alone.
 * Only its own column moves: the browser's `scrollIntoView` would move the whole page with it where anything overhangs that.
 */
export function inSight(element: HTMLElement, isWanted: boolean): { update: (isWanted: boolean) => void } {
  const update = (wanted: boolean) => {
    if (!wanted) return;
    const column = scrollerOf(element);
    if (!column) return;
    const own = element.getBoundingClientRect();
    const around = column.getBoundingClientRect();
    // A card higher than its column begins at the top, where it is read from.
    const room = Math.max(0, (around.height - own.height) / 2);
    column.scrollTop += own.top - around.top - room;
  };
  update(isWanted);
  return { update };
}

function scrollerOf(element: HTMLElement): HTMLElement | undefined {
  for (let ancestor = element.parentElement; ancestor; ancestor = ancestor.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(ancestor).overflowY)) return ancestor;
  }
  return undefined;
}
