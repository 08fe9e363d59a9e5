/** Filters ⇄ the text of an address: `theme.tax_theme.finance_on.2025-02`. */
import type { ZoneId } from '../contract/atlas';
import { AUDIENCES, COUNTERPARTS, ELEMENTS, STATES, THEMES } from '../contract/vocabulary';
import { FACETS, choicesOf, type Choice, type Facet, type Filters } from '../domain/filters';

/** What filters may name: asked of the loaded data. */
export interface KnownInFilters {
  isZone(id: string): boolean;
  zoneOfPart(id: string): ZoneId | undefined;
  isPlan(id: string): boolean;
}

/** More choices than anybody makes: what is pasted by mistake must not hold up the page, nor fill it with notices. */
const MOST_CHOICES = 100;
const TIME = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

const isOneOf = (allowed: readonly string[]) => (value: string) => allowed.includes(value);

/** The choices of a text, and the pieces of it that are none, each once. */
export function readChoices(text: string, known: KnownInFilters): { read: Choice[]; refused: string[] } {
  const isKnown: Record<Facet, (value: string) => boolean> = {
    zone: (value) => known.isZone(value),
    part: (value) => known.zoneOfPart(value) !== undefined,
    plan: (value) => known.isPlan(value),
    theme: isOneOf(THEMES),
    audience: isOneOf(AUDIENCES),
    counterpart: isOneOf(COUNTERPARTS),
    carries: isOneOf(ELEMENTS),
    state: isOneOf(STATES),
  };
  const read: Choice[] = [];
  const refused = new Set<string>();
  for (const piece of text.split('_', MOST_CHOICES)) {
    if (piece === '') continue;
    const [name, value] = piece.split('.', 2) as [string, string?];
    const facet = FACETS.find((each) => each === name);
    if (name === 'on' && value !== undefined && TIME.test(value)) read.push({ facet: 'on', value });
    else if (facet && value !== undefined && isKnown[facet](value)) read.push({ facet, value });
    else refused.add(piece);
  }
  return { read, refused: [...refused] };
}

/** @returns undefined where nothing is chosen */
export function writeChoices(filters: Filters | undefined): string | undefined {
  const choices = choicesOf(filters);
  return choices.length === 0 ? undefined : choices.map(({ facet, value }) => `${facet}.${value}`).join('_');
}
