import { ADDRESS_VARIABLE, serveDist } from './serve-dist';

/** Serves `dist/` for as long as the tests run. */
export default async function serveForAllTests(): Promise<() => Promise<void>> {
  const served = await serveDist();
  process.env[ADDRESS_VARIABLE] = served.address;
  return () => served.close();
}
