/** The plainest of hosts: files below a sub-path, no headers of its own, no rewriting. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, relative, sep } from 'node:path';
import { DIST, freePort, type Served } from './serve-dist';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.csv': 'text/csv',
  '.geojson': 'application/geo+json',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

const withSlashes = (path: string) => path.split(sep).join('/');

/**
 * @param subPath with a slash at both ends: '/members/atlas/'
 * @param served what is sent in place of a file's content; asked anew each time, as a host may change what it has
 */
export async function serveBelow(
  subPath: string,
  served: (file: string, content: Buffer) => string | Buffer = (_, content) => content,
): Promise<Served> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
    const file = join(DIST, normalize(path.slice(subPath.length)), path.endsWith('/') ? 'index.html' : '');
    const found = path.startsWith(subPath) ? readFile(file) : Promise.reject(new Error('outside'));
    found.then(
      (content) => {
        response.writeHead(200, { 'Content-Type': CONTENT_TYPES[extname(file)] ?? 'application/octet-stream' });
        response.end(served(withSlashes(relative(DIST, file)), content));
      },
      () => response.writeHead(404).end(),
    );
  });
  const port = await freePort();
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  return {
    address: `http://127.0.0.1:${String(port)}${subPath}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => {
          closed();
        });
        server.closeAllConnections();
      }),
  };
}
