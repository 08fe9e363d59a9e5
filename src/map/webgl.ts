/**
 * Whether this browser can draw the map at all. Locked-down desktops and remote sessions often cannot, and the library
 * would throw instead of saying so.
 */
export function hasWebGl(): boolean {
  try {
    const context = document.createElement('canvas').getContext('webgl2');
    // Browsers allow a few contexts at a time; this one is given back at once.
    context?.getExtension('WEBGL_lose_context')?.loseContext();
    return context !== null;
  } catch {
    return false;
  }
}
