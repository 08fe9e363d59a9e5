/**
 * The page's content security policy: everything comes from the page's own origin, and no script or style stands
 * inside markup. It is served as a header where the server is ours, and written into each page for static hosts
 * that send no headers.
 */
import type { Plugin } from 'vite';

const DIRECTIVES = {
  'default-src': "'self'",
  'script-src': "'self'",
  'worker-src': "'self'",
  'style-src': "'self'",
  // MapLibre hands images over as blobs, and deck.gl draws icons from data addresses.
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'self'",
  'form-action': "'self'",
};

type Directives = Readonly<Record<string, string>>;

const written = (directives: Directives) =>
  Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');

/** The policy for a `<meta>` element, where browsers refuse `frame-ancestors`. */
export const POLICY_IN_PAGE = written(DIRECTIVES);

/** The policy as a response header. A host that wants the atlas embedded elsewhere widens `frame-ancestors`. */
export const POLICY_HEADER = written({ ...DIRECTIVES, 'frame-ancestors': "'self'" });

/**
 * The policy while developing: Vite puts styles into the page by script, marked with the nonce, and talks to the
 * page over a socket. Nothing else differs, so what breaks under the policy breaks here first.
 */
export function policyWhileDeveloping(nonce: string): string {
  return written({
    ...DIRECTIVES,
    'script-src': `'self' 'nonce-${nonce}'`,
    'style-src': `'self' 'nonce-${nonce}'`,
    'connect-src': "'self' ws:",
  });
}

/** Serves the policy with `vite` and `vite preview`, and writes it into the pages that are built. */
export function contentSecurityPolicy(): Plugin {
  const nonce = crypto.randomUUID();
  let isBuild = false;
  return {
    name: 'atlas:content-security-policy',
    config(_, { command, isPreview }) {
      isBuild = command === 'build';
      if (isBuild) return {};
      if (isPreview) return { preview: { headers: { 'Content-Security-Policy': POLICY_HEADER } } };
      return {
        html: { cspNonce: nonce },
        server: { headers: { 'Content-Security-Policy': policyWhileDeveloping(nonce) } },
      };
    },
    transformIndexHtml: () =>
      isBuild
        ? [
            {
              tag: 'meta',
              attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY_IN_PAGE },
              injectTo: 'head-prepend',
            },
          ]
        : [],
  };
}
