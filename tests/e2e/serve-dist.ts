/** Serves what was built, as `npm run preview` does, on a free port of this machine alone. */
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { preview } from 'vite';

export const TOP_FOLDER = resolve(import.meta.dirname, '../..');
export const DIST = resolve(TOP_FOLDER, 'dist');

/** The environment variable by which the tests learn the address. */
export const ADDRESS_VARIABLE = 'ATLAS_ADDRESS';

const LOOPBACK = '127.0.0.1';

export function freePort(): Promise<number> {
  return new Promise((resolvePort, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, LOOPBACK, () => {
      const address = probe.address();
      probe.close(() => {
        if (typeof address === 'object' && address) resolvePort(address.port);
        else reject(new Error('the system named no port'));
      });
    });
  });
}

export interface Served {
  /** With a slash at its end. */
  address: string;
  close(): Promise<void>;
}

/** @throws if nothing was built yet */
export async function serveDist(): Promise<Served> {
  if (!existsSync(resolve(DIST, 'index.html'))) throw new Error('dist/ holds no page: run `npm run build` first');
  const port = await freePort();
  const server = await preview({
    root: TOP_FOLDER,
    logLevel: 'warn',
    preview: { host: LOOPBACK, port, strictPort: true, open: false },
  });
  return { address: `http://${LOOPBACK}:${String(port)}/`, close: () => server.close() };
}
