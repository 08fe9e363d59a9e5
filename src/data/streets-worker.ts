/**
 * Asks a host for the beginning of an archive. In a worker, because a browser reports a file that is not there as an error
 * of the page that asked, and whoever asks here wants to know just that.
 */

/** How a PMTiles archive begins. */
const BEGINNING = 'PMTiles';

/** The first bytes alone: an archive is large, and a host that cannot send a part of a file is of no use. */
async function isReachable(address: string): Promise<boolean> {
  try {
    const answer = await fetch(address, { headers: { Range: `bytes=0-${BEGINNING.length - 1}` } });
    return answer.status === 206 && (await answer.text()) === BEGINNING;
  } catch {
    return false;
  }
}

addEventListener('message', ({ data }: MessageEvent<string>) => {
  void isReachable(data).then((answer) => {
    postMessage(answer);
  });
});
