/** The address that opens on another screen what is on this one, as short as it can be. */
import type { View } from '../../domain/view';
import { writeAddress, type KnownSeries } from '../../url/address';

const ONLY_THIS_MACHINE = /^(?:localhost|127\.|\[::1\])/;

/** Whether another machine could open the atlas here at all: not where it was opened from a file. */
export const isHosted = (root: URL) => root.protocol === 'https:' || root.protocol === 'http:';

/** Whether the address leads nowhere from another machine, as while the atlas is tried out. */
export const isOnThisMachineOnly = (root: URL) => ONLY_THIS_MACHINE.test(root.hostname);

/**
 * On stage the briefing and the number of the scene say everything, and the language is left to whoever opens it; else
 * the whole view. A scene of a briefing that is only in this browser is told by what its map shows. Never a theme: that is
 * the room's.
 * @param root the atlas's own folder
 * @param isOnlyHere whether no other machine knows the briefing on stage
 */
export function addressToShare(view: View, known: KnownSeries, root: URL, isOnlyHere = false): string {
  const address = new URL(root);
  const { stage, ...shown } = view;
  if (stage && !isOnlyHere) {
    address.search = `?briefing=${stage.briefing}&scene=${stage.scene}`;
    return address.href;
  }
  const { search, hash } = writeAddress({ ...shown, theme: 'light', embedded: false }, known);
  const parameters = new URLSearchParams(search);
  if (stage) parameters.delete('lang');
  address.search = parameters.toString();
  address.hash = hash;
  return address.href;
}

const inAttribute = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** What another site puts into its page to show this view in a frame: HTML, as text to be copied. */
export function frameCode(view: View, known: KnownSeries, root: URL, title: string): string {
  const { stage: _stage, ...rest } = view;
  const { search, hash } = writeAddress({ ...rest, embedded: true }, known);
  const address = new URL(root);
  address.search = search;
  address.hash = hash;
  return `<iframe src="${inAttribute(address.href)}" title="${inAttribute(title)}" width="100%" height="560" loading="lazy" allow="fullscreen"></iframe>`;
}
