/** Has the reader's files read by a worker. */
import workerAddress from './import-worker.ts?worker&url';
import type { ImportAnswer, ImportRequest, OwnReading } from './import-messages';

export type { ImportRequest, OwnFile, OwnReading } from './import-messages';

export interface RunningImport {
  /** Rejects where the browser could not do it; never settles once it was cancelled. */
  reading: Promise<OwnReading>;
  /** Stops at once. Nothing was added, nothing is left. */
  cancel: () => void;
}

/** @param onProgress told what is being done, and how far it is, from 0 to 1 */
export function importFiles(
  request: ImportRequest,
  onProgress: (step: 'reading' | 'laying-out', share: number) => void,
): RunningImport {
  // The portable page carries it as a classic script: a page opened from a file may not start a module.
  const worker = new Worker(workerAddress, workerAddress.endsWith('.cjs') ? {} : { type: 'module' });
  const reading = new Promise<OwnReading>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<ImportAnswer>) => {
      if (data.kind === 'progress') {
        onProgress(data.step, data.share);
        return;
      }
      worker.terminate();
      if (data.kind === 'done') resolve(data.reading);
      else reject(new Error(data.reason));
    });
    worker.addEventListener('error', (event) => {
      worker.terminate();
      event.preventDefault();
      reject(new Error(event.message));
    });
  });
  worker.postMessage(request);
  return { reading, cancel: () => worker.terminate() };
}
