/** Whether street detail is there before a scene needs it. Arrives with the check of a briefing. */
import workerAddress from './streets-worker.ts?worker&url';

/** @param address whole, on the page's own origin */
export function isArchiveReachable(address: string): Promise<boolean> {
  // The portable page carries it as a classic script: a page opened from a file may not start a module.
  const worker = new Worker(workerAddress, workerAddress.endsWith('.cjs') ? {} : { type: 'module' });
  return new Promise<boolean>((resolve) => {
    worker.addEventListener('message', ({ data }) => {
      resolve(data === true);
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      resolve(false);
    });
    worker.postMessage(address);
  }).finally(() => {
    worker.terminate();
  });
}
