/** Citations: each leads to a source, and those of the main document to a place in it and to one of its statements. */
import { cite as citeSchema, DOCUMENT_LOCATORS, MAIN_DOCUMENT } from '../../src/contract/values';
import type { Cite } from '../../src/contract/values';
import type { Mistakes, Step } from './mistakes';
import { expected } from './nearest';
import { idsOf } from './read-content';
import type { Content, Written } from './read-content';
import { show, valueAt } from './validate';

/**
 * Holds the terms of citations against the main document, for those who have it: it does not ship with the atlas.
 * Spaces and line breaks of the print do not matter.
 */
export function checkTerms(content: Content, document: string, mistakes: Mistakes): void {
  const plain = (text: string) => text.normalize('NFKC').replace(/\s+/gu, '');
  const whole = plain(document);
  for (const { cite, record, path } of citationsOf(content))
    if (cite.source === MAIN_DOCUMENT && cite.term !== undefined && !whole.includes(plain(cite.term)))
      mistakes.at(
        record.file,
        [...path, 'term'],
        `term: 「${cite.term}」 does not stand in the document; expected characters as they are printed there`,
      );
}

/** A search that found nothing is worth what it says of itself. */
function checkSearchNotes(content: Content, mistakes: Mistakes): void {
  for (const { value: source, file, path } of content.records.source)
    if (source.kind === 'search-note' && source.note === undefined)
      mistakes.at(
        file,
        path,
        `note: missing in ${show(source.id)}; expected, of a search-note, where was looked and with which words`,
      );
}

/** A citation with the record it stands in. */
export interface FoundCite {
  cite: Cite;
  record: Written;
  /** Path of the citation inside its file. */
  path: readonly Step[];
}

/** Every citation of every record, those with mistakes elsewhere too, in the order of the files. */
export function citationsOf(content: Content): FoundCite[] {
  const found: FoundCite[] = [];
  const walk = (value: unknown, record: Written, path: readonly Step[]): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value) as [string, unknown][]) {
      const step = Array.isArray(value) ? Number(key) : key;
      if (key !== 'cites' || !Array.isArray(inner)) walk(inner, record, [...path, step]);
      else
        for (const [index, written] of inner.entries()) {
          const read = citeSchema.safeParse(written);
          if (read.success) found.push({ cite: read.data, record, path: [...path, 'cites', index] });
        }
    }
  };
  for (const record of content.written) walk(valueAt(record.file.value, record.path), record, record.path);
  return found;
}

export function checkCitations(content: Content, mistakes: Mistakes): void {
  checkSearchNotes(content, mistakes);
  const sources = idsOf(content, 'source');
  const items = new Map<string, Map<number, FoundCite>>();
  for (const found of citationsOf(content)) {
    const { cite, record, path } = found;
    if (!sources.includes(cite.source))
      mistakes.at(
        record.file,
        [...path, 'source'],
        `source: ${show(cite.source)} is not in sources.yaml${expected(cite.source, sources)}`,
      );
    if (cite.source !== MAIN_DOCUMENT) continue;
    if (cite.at === undefined) {
      mistakes.at(
        record.file,
        path,
        `a citation of ${MAIN_DOCUMENT} needs "at"; expected one of ${DOCUMENT_LOCATORS.join(', ')}`,
      );
    } else if (!DOCUMENT_LOCATORS.includes(cite.at)) {
      mistakes.at(
        record.file,
        [...path, 'at'],
        `at: ${show(cite.at)} is not a place in ${MAIN_DOCUMENT}${expected(cite.at, DOCUMENT_LOCATORS)}`,
      );
    } else if (cite.item !== undefined) {
      const cited = items.get(cite.at) ?? new Map<number, FoundCite>();
      if (!cited.has(cite.item)) cited.set(cite.item, found);
      items.set(cite.at, cited);
    }
  }
  // The items of a file that could not be read are missing for that reason alone.
  if (content.unread.size > 0) return;
  for (const [locator, cited] of items) {
    for (const [item, { record, path }] of [...cited].sort(([a], [b]) => a - b)) {
      if (item > 1 && !cited.has(item - 1))
        mistakes.at(
          record.file,
          [...path, 'item'],
          `item: ${String(item)} of ${locator} is cited, but no record cites item ${String(item - 1)}; expected items to run 1, 2, 3 without a gap`,
        );
    }
  }
}
