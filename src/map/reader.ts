/**
 * Whether the reader has done anything on this page yet. What opens by the reader's hand may take the focus; what a
 * link opens may not.
 */
let hasActed = false;

if (typeof window !== 'undefined') {
  for (const kind of ['pointerdown', 'keydown'] as const) {
    window.addEventListener(kind, () => (hasActed = true), { capture: true, once: true, passive: true });
  }
}

export const readerHasActed = () => hasActed;
