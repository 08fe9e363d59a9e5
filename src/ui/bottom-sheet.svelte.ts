/** A sheet at the foot of a phone's screen, drawn up and down by its handle: by finger, by click and by key. */

/** How far the sheet is drawn up. */
export type SheetSize = 'low' | 'half' | 'full';

const SIZES: readonly SheetSize[] = ['low', 'half', 'full'];

/** A finger that moves less is taken for a tap. */
const LEAST_DRAG_PX = 4;

/** Shares of the window's height below which a sheet let go falls to the low or the half size. */
const LOW_BELOW_SHARE = 0.27;
const HALF_BELOW_SHARE = 0.68;

export class BottomSheet {
  size = $state<SheetSize>('half');
  /** Its height in pixels while a finger draws it. */
  draggedPx = $state<number | undefined>();
  #wasDragged = false;

  /** For the handle's `pointerdown`. */
  startDrag = (event: PointerEvent): void => {
    const handle = event.currentTarget as HTMLElement;
    const startY = event.clientY;
    this.#wasDragged = false;
    handle.setPointerCapture(event.pointerId);
    const move = (each: PointerEvent) => {
      if (Math.abs(each.clientY - startY) > LEAST_DRAG_PX) this.#wasDragged = true;
      if (this.#wasDragged) this.draggedPx = window.innerHeight - each.clientY;
    };
    const end = () => {
      handle.removeEventListener('pointermove', move);
      if (this.draggedPx !== undefined) {
        const share = this.draggedPx / window.innerHeight;
        this.size = share < LOW_BELOW_SHARE ? 'low' : share < HALF_BELOW_SHARE ? 'half' : 'full';
      }
      this.draggedPx = undefined;
    };
    handle.addEventListener('pointermove', move);
    handle.addEventListener('pointerup', end, { once: true });
    handle.addEventListener('pointercancel', end, { once: true });
  };

  /**
   * For the handle's `click`. On the click, not when the finger lifts: the click that follows would fall on what the raised
   * sheet puts there.
   */
  toggle = (event: MouseEvent): void => {
    if (event.detail === 0 || !this.#wasDragged) this.#swap();
  };

  /** For the handle's `keydown`. */
  resizeByKey = (event: KeyboardEvent): void => {
    const step = { ArrowUp: 1, ArrowDown: -1 }[event.code];
    if (event.code === 'Enter' || event.code === 'Space') {
      this.#swap();
    } else if (step !== undefined) {
      this.size = SIZES[Math.min(SIZES.length - 1, Math.max(0, SIZES.indexOf(this.size) + step))] ?? 'half';
    } else {
      return;
    }
    event.preventDefault();
  };

  #swap(): void {
    this.size = this.size === 'full' ? 'half' : 'full';
  }
}
