/** The two windows of a briefing and how one opens the other. Both are the same document with other parameters. */
import type { Language } from '../../contract/vocabulary';

/** One name, so that asking again brings the same window to the front and never opens a third. */
const NAME = 'bay-zones-presenter';

function addressOf(parameters: Record<string, string>): string {
  const address = new URL(location.href);
  address.search = new URLSearchParams(parameters).toString();
  address.hash = '';
  return address.href;
}

/** @param scene counted from 1 */
export function stageAddress(briefing: string, scene: number, language: Language): string {
  return addressOf({ lang: language, briefing, scene: String(scene) });
}

/**
 * Opens the presenter's window.
 * @param scene counted from 1
 * @returns false where the browser refuses to open one
 */
export function openPresenter(briefing: string, scene: number, language: Language): boolean {
  const address = addressOf({ lang: language, briefing, scene: String(scene), presenter: '1' });
  try {
    const opened = window.open(address, NAME, 'popup,width=1180,height=800');
    return opened !== null && !opened.closed;
  } catch {
    return false;
  }
}
