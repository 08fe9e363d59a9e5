/**
 * Puts the words of the page into its HTML, so that the zones can be read before any script runs: one page for each
 * language, made from `index.html` by `src/prerender.ts`. While developing, the page asked for is made when asked.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { createServer, isRunnableDevEnvironment, type Plugin, type ViteDevServer } from 'vite';
import type { FirstView, StillPicture } from '../../src/contract/pieces';
import type { Language } from '../../src/contract/vocabulary';

/** What `src/prerender.ts` exports. Addresses inside `body` are used as they are, on whichever page it stands. */
interface PrerenderModule {
  renderPage: (language: Language, overview: FirstView, still: StillPicture) => Promise<RenderedPage>;
}

interface RenderedPage {
  title: string;
  description: string;
  body: string;
}

interface PageOfLanguage {
  language: Language;
  /** As the `lang` attribute has it. */
  lang: string;
  /** Below the page's root: '' or 'en/'. */
  folder: string;
}

export const PAGES: readonly PageOfLanguage[] = [
  { language: 'zh-Hant', lang: 'zh-Hant-HK', folder: '' },
  { language: 'zh-Hans', lang: 'zh-Hans-CN', folder: 'zh-Hans/' },
  { language: 'en', lang: 'en', folder: 'en/' },
];

const BODY_MARK = /<!--app-->/;

/** From a page's own folder back to the folder that holds `data/` and `assets/`. */
const rootSeenFrom = (page: PageOfLanguage) => (page.folder === '' ? './' : '../');

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function replacedOnce(html: string, pattern: RegExp, replacement: string): string {
  if (html.search(pattern) === -1) throw new Error(`index.html has no ${pattern.source} for the words to go to`);
  // A function, so that a "$" in the words is a "$".
  return html.replace(pattern, () => replacement);
}

/** The page of one language, from the template and its words. */
export function composed(template: string, page: PageOfLanguage, rendered: RenderedPage): string {
  const root = rootSeenFrom(page);
  const alternates = PAGES.map(
    ({ lang, folder }) => `    <link rel="alternate" hreflang="${lang}" href="${root}${folder}" />\n`,
  ).join('');
  let html = template.replaceAll(/(\s(?:src|href)=")\.\//g, (_, attribute: string) => attribute + root);
  html = replacedOnce(html, /<html[^>]*>/, `<html lang="${page.lang}" data-root="${root}">`);
  html = replacedOnce(html, /<title>[^<]*<\/title>/, `<title>${escaped(rendered.title)}</title>`);
  html = replacedOnce(
    html,
    /\s*<\/head>/,
    `\n    <meta name="description" content="${escaped(rendered.description)}" />\n${alternates}  </head>`,
  );
  return replacedOnce(html, BODY_MARK, rendered.body);
}

/** The policy refuses styles and scripts inside markup; here they are refused before anyone sees a blank page. */
export function refuseInlineCode(html: string, where: string): void {
  const inline = /<style[\s>]|<script(?![^>]*\ssrc=)[^>]*>|<[a-z][^>]*\s(?:style|on[a-z]+)\s*=/i.exec(html);
  if (inline) throw new Error(`${where}: the content security policy refuses "${inline[0].slice(0, 120)}"`);
}

const pieceFile = (publicDir: string, name: string) => resolve(publicDir, 'data/page', name);

async function readPiece<Piece>(publicDir: string, name: string): Promise<Piece> {
  return JSON.parse(await readFile(pieceFile(publicDir, name), 'utf8')) as Piece;
}

async function renderedWith(server: ViteDevServer, language: Language): Promise<RenderedPage> {
  const environment = server.environments.ssr;
  if (!isRunnableDevEnvironment(environment)) throw new Error('the server cannot run src/prerender.ts');
  const { renderPage } = await environment.runner.import<PrerenderModule>('/src/prerender.ts');
  const { publicDir } = server.config;
  return renderPage(
    language,
    await readPiece<FirstView>(publicDir, 'overview.json'),
    await readPiece<StillPicture>(publicDir, 'still.json'),
  );
}

/** Runs `use` with a server that serves nobody and only runs modules of `src/`. */
async function withModuleRunner<Result>(
  root: string,
  publicDir: string,
  use: (server: ViteDevServer) => Promise<Result>,
): Promise<Result> {
  const server = await createServer({
    root,
    publicDir,
    configFile: false,
    envDir: false,
    mode: 'production',
    appType: 'custom',
    logLevel: 'warn',
    cacheDir: resolve(root, 'node_modules/.vite-prerender'),
    plugins: [svelte({ configFile: false })],
    optimizeDeps: { noDiscovery: true, include: [] },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  });
  try {
    return await use(server);
  } finally {
    await server.close();
  }
}

const pageAt = (address: string | undefined) => {
  const path = (address ?? '/').replace(/[?#].*$/, '');
  return PAGES.find(({ folder }) => path === `/${folder}` || path === `/${folder}index.html`);
};

/** `/en` is the folder `/en/`: static hosts send the reader there, and so do these servers. */
const folderMeant = (address: string | undefined) => {
  const [, path, rest] = /^\/([^/?#]+)(.*)$/.exec(address ?? '') ?? [];
  const page = PAGES.find(({ folder }) => folder === `${path ?? ''}/`);
  return page && !rest?.startsWith('/') ? `/${page.folder}${rest ?? ''}` : undefined;
};

type Middlewares = ViteDevServer['middlewares'];

function redirectToFolders(middlewares: Middlewares): void {
  middlewares.use((request, response, next) => {
    const folder = folderMeant(request.url);
    if (folder === undefined) {
      next();
      return;
    }
    response.writeHead(302, { Location: folder }).end();
  });
}

export function prerender(): Plugin {
  let root = '';
  let publicDir = '';
  return {
    name: 'atlas:prerender',
    enforce: 'post',
    configResolved(config) {
      ({ root, publicDir } = config);
    },
    configurePreviewServer({ middlewares }) {
      redirectToFolders(middlewares);
    },
    configureServer({ middlewares }) {
      redirectToFolders(middlewares);
      middlewares.use((request, _, next) => {
        // Every language starts from the one template; the address asked for is kept in `originalUrl`.
        const page = pageAt(request.url);
        if (page) request.url = (request.url ?? '').replace(`/${page.folder}`, '/');
        next();
      });
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html, { server, originalUrl }) {
        if (!server) return html;
        const page = pageAt(originalUrl) ?? PAGES[0];
        // While there never were good data, the page opens without words, beneath the overlay that says why.
        if (!page || !existsSync(pieceFile(publicDir, 'still.json'))) return html;
        return composed(html, page, await renderedWith(server, page.language));
      },
    },
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const template = bundle['index.html'];
        if (template?.type !== 'asset') return;
        const html = String(template.source);
        await withModuleRunner(root, publicDir, async (server) => {
          for (const page of PAGES) {
            const fileName = `${page.folder}index.html`;
            const source = composed(html, page, await renderedWith(server, page.language));
            refuseInlineCode(source, fileName);
            if (page.folder === '') template.source = source;
            else this.emitFile({ type: 'asset', fileName, source });
          }
        });
      },
    },
  };
}
