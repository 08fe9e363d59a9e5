/** The lines of the list that can be chosen, in the order the arrow keys go through them. */
import type { Found, Hit } from './match';
import type { Kind } from './records';

export type Option =
  | { key: string; kind: 'hit'; hit: Hit }
  /** Shows the finds of a kind that were held back. */
  | { key: string; kind: 'more'; of: Kind; total: number; hidden: number }
  /** Searches for other words where these find nothing. */
  | { key: string; kind: 'instead'; words: string };

export interface OptionGroup {
  kind: Kind | undefined;
  total: number;
  options: readonly Option[];
}

export function optionsOf(found: Found): OptionGroup[] {
  const groups = found.groups.map(({ kind, total, hits }): OptionGroup => {
    const options: Option[] = hits.map((hit) => ({ key: hit.record.key, kind: 'hit', hit }));
    const hidden = total - hits.length;
    if (hidden > 0) options.push({ key: `more/${kind}`, kind: 'more', of: kind, total, hidden });
    return { kind, total, options };
  });
  if (found.instead === undefined) return groups;
  const { instead } = found;
  return [...groups, { kind: undefined, total: 0, options: [{ key: 'instead', kind: 'instead', words: instead }] }];
}
