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

/** Names of renderers that draw with the processor: Chromium's, Mesa's, Windows'. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/**
 * Whether a graphics card draws. Where the processor does, several samples for each pixel take three times as long; a
 * browser that keeps its renderer's name to itself is taken to have a card.
 */
export function hasGraphicsCard(): boolean {
  const context = document.createElement('canvas').getContext('webgl2');
  const named = context?.getExtension('WEBGL_debug_renderer_info');
  const renderer: unknown = named && context?.getParameter(named.UNMASKED_RENDERER_WEBGL);
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return !(typeof renderer === 'string' && SOFTWARE.test(renderer));
}
