/**
 * What covers the map carries `data-covers` wherever on the page it is made: its box is measured, so that no name stands
 * below it, and no panel need be known here. `data-covers="each"` means what lies in it, one by one: rows of buttons leave
 * room beside them.
 */
import type { Box } from '../cartography/boxes';

/** Kept free around what covers the map, in pixels. */
const MARGIN_PX = 2;
/** Nearer to the lower edge than this, nothing is named below what covers the map. */
const STRIP_PX = 64;

/** Whatever covers the map in which an element lies. */
export const coversOf = (element: Element): HTMLElement[] => [
  ...(element.closest('main') ?? document).querySelectorAll<HTMLElement>(
    '[data-covers]:not([data-covers=each]), [data-covers=each] > *',
  ),
];

/** Boxes of what covers the map, in pixels from the top left of `element`, which is as large as the map. */
export function coverBoxes(element: Element, covers: readonly HTMLElement[]): Box[] {
  const { left, top, height } = element.getBoundingClientRect();
  return covers.flatMap((each): Box[] => {
    const box = each.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) return [];
    const bottom = box.bottom - top + MARGIN_PX;
    return [
      [
        box.left - left - MARGIN_PX,
        box.top - top - MARGIN_PX,
        box.right - left + MARGIN_PX,
        height - bottom < STRIP_PX ? height : bottom,
      ],
    ];
  });
}
