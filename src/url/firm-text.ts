/** What was told of a firm ⇄ the text of an address: `does.manufacturer_wants.lower-tax_registered.hong-kong_in.qianhai`. */
import { ACTIVITIES, REGISTRATIONS, WANTS } from '../contract/vocabulary';
import { BLANK_PROFILE, isBlank, type FirmProfile } from '../domain/firm-profile';

/** More answers than the form has: what is pasted by mistake must not hold up the page, nor fill it with notices. */
const MOST_ANSWERS = 100;

/** The answers of a text, and the pieces of it that are none, each once. Of several registrations the last one holds. */
export function readProfile(
  text: string,
  known: { isZone(id: string): boolean },
): { profile: FirmProfile; refused: string[] } {
  let profile = BLANK_PROFILE;
  const refused = new Set<string>();
  for (const piece of text.split('_', MOST_ANSWERS)) {
    if (piece === '') continue;
    const [question, answer] = piece.split('.', 2) as [string, string?];
    const activity = question === 'does' && ACTIVITIES.find((each) => each === answer);
    const want = question === 'wants' && WANTS.find((each) => each === answer);
    const registered = question === 'registered' && REGISTRATIONS.find((each) => each === answer);
    if (activity) profile = { ...profile, does: withItem(profile.does, activity) };
    else if (want) profile = { ...profile, wants: withItem(profile.wants, want) };
    else if (registered) profile = { ...profile, registered };
    else if (question === 'in' && answer !== undefined && known.isZone(answer))
      profile = { ...profile, zones: withItem(profile.zones, answer) };
    else refused.add(piece);
  }
  return { profile, refused: [...refused] };
}

/** @returns undefined where nothing is told */
export function writeProfile(profile: FirmProfile | undefined): string | undefined {
  if (!profile || isBlank(profile)) return undefined;
  const { does, wants, registered, zones } = profile;
  return [
    ...does.map((each) => `does.${each}`),
    ...wants.map((each) => `wants.${each}`),
    ...(registered === undefined ? [] : [`registered.${registered}`]),
    ...zones.map((each) => `in.${each}`),
  ].join('_');
}

function withItem<Item>(items: readonly Item[], item: Item): readonly Item[] {
  return items.includes(item) ? items : [...items, item];
}
