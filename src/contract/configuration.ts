import type { Language } from './vocabulary';

/** What the association that runs the atlas says of itself: `config.json` beside the page, edited by hand. */
export interface Configuration {
  association: Record<Language, string>;
  contact: { telephone?: string; email?: string; website?: string };
  /** Where a reader reports a wrong figure: an e-mail address. */
  reportTo?: string;
  /** Approval number of the map, where one was issued. */
  mapApproval?: string;
  /**
   * An archive of vector tiles (PMTiles) with street detail, beside the page. `archive` is its address relative to the
   * page's folder and stays on the page's origin; `attribution` is the credit it asks for.
   */
  streetDetail?: { archive: string; attribution: Record<Language, string> };
}
