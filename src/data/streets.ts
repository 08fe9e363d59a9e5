/** Whether street detail is there before a scene needs it. Arrives with the check of a briefing. */

/** How a PMTiles archive begins. */
const BEGINNING = 'PMTiles';

/**
 * Asks for the first bytes of the archive alone: it is large, and a host that cannot send a part of a file is of no use.
 * @param address on the page's own origin
 */
export async function isArchiveReachable(address: string): Promise<boolean> {
  try {
    const answer = await fetch(address, { headers: { Range: `bytes=0-${BEGINNING.length - 1}` } });
    return answer.status === 206 && (await answer.text()) === BEGINNING;
  } catch {
    return false;
  }
}
