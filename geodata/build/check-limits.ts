/** Limits that remain for a flow or a series: only what a source names, at a place where it can be found again, and each once. */
import { MAIN_DOCUMENT } from '../../src/contract/vocabulary';
import type { Limit } from '../../src/contract/atlas';
import type { Mistakes } from './mistakes';
import type { Content } from './read-content';

type Written = Pick<Limit, 'cites'> & { text: { 'zh-Hant': string } };

export function checkLimits(content: Content, mistakes: Mistakes): void {
  const searched = new Set(
    content.records.source.filter(({ value }) => value.kind === 'search-note').map(({ value }) => value.id),
  );
  const ofSeries = new Map(
    content.records.series.map(({ value }) => [value.id, value.limits?.map(({ text }) => text['zh-Hant'])]),
  );
  for (const { value, file, path } of [...content.records.series, ...content.records.flow]) {
    const series = 'series' in value && value.series !== undefined ? ofSeries.get(value.series) : undefined;
    const seen = new Set<string>();
    for (const [index, { text, cites }] of ((value.limits ?? []) as readonly Written[]).entries()) {
      const at = [...path, 'limits', index];
      const words = text['zh-Hant'];
      if (seen.has(words)) mistakes.at(file, at, 'limits: this limit stands twice; expected it once');
      seen.add(words);
      if (series?.includes(words))
        mistakes.at(
          file,
          at,
          'limits: this limit already stands in the series of the flow; expected it in one of them',
        );
      for (const [which, cite] of cites.entries()) {
        if (cite.source === MAIN_DOCUMENT && cite.term === undefined)
          mistakes.at(
            file,
            [...at, 'cites', which],
            'a limit that cites the document needs "term"; expected up to 20 of the characters that name the limit there',
          );
        if (searched.has(cite.source))
          mistakes.at(
            file,
            [...at, 'cites', which, 'source'],
            `source: "${cite.source}" only tells what was looked for; expected a source that names the limit`,
          );
      }
    }
  }
}
