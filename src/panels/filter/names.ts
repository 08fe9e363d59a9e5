/** How choices of a filter are called, and which values a facet can offer. */
import type { Measure } from '../../contract/atlas';
import { AUDIENCES, COUNTERPARTS, ELEMENTS, STATES, THEMES, type Language } from '../../contract/vocabulary';
import { valuesOf, type Choice, type Facet } from '../../domain/filters';
import { formatWhen, messagesFor } from '../../i18n';
import { filterMessages } from '../../i18n/filters';
import type { AtlasState } from '../../state/atlas-state.svelte';

type Named = Pick<AtlasState, 'index' | 'overview'>;

/** The name of a choice; its id where the atlas no longer holds what it names. */
export function nameOfChoice(atlas: Named, { facet, value }: Choice, language: Language): string {
  const messages = messagesFor(language);
  const word = (words: Readonly<Record<string, string>>) => words[value] ?? value;
  switch (facet) {
    case 'zone':
      return atlas.index.zones.get(value)?.name[language] ?? value;
    case 'part':
      return atlas.index.parts.get(value)?.part.name[language] ?? value;
    case 'plan':
      return atlas.index.plans.get(value)?.shortName[language] ?? value;
    case 'theme':
      return word(messages.themes);
    case 'audience':
      return word(messages.audiences);
    case 'counterpart':
      return word(messages.counterparts);
    case 'carries':
      return word(messages.elements);
    case 'state':
      return word(messages.states);
    case 'on':
      return filterMessages(language).inForceOn(formatWhen(value, language, messages));
  }
}

/** Values that any of the measures has, in the order in which the atlas lists them. */
export function valuesOffered(atlas: Named, measures: readonly Measure[], facet: Facet): string[] {
  const { zones, plans } = atlas.overview;
  const inOrder: Record<Facet, readonly string[]> = {
    zone: zones.map(({ id }) => id),
    part: zones.flatMap(({ parts }) => parts.map(({ id }) => id)),
    plan: plans.map(({ id }) => id),
    theme: THEMES,
    audience: AUDIENCES,
    counterpart: COUNTERPARTS,
    carries: ELEMENTS,
    state: STATES,
  };
  const present = new Set(measures.flatMap((measure) => valuesOf(measure, facet)));
  return inOrder[facet].filter((value) => present.has(value));
}
