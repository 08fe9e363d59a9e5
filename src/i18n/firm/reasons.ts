/** Why a measure stands in its band, in the words of a language. */
import type { Audience, Language, Registration } from '../../contract/vocabulary';
import type { Because, Condition, FirmMeasure } from '../../domain/firm';
import { formatWhen } from '../figures';
import type { Messages } from '../messages';
import type { FirmMessages } from './messages';

/** The words that reasons are made of, in one language. */
export interface ReasonWords {
  language: Language;
  messages: Messages;
  words: FirmMessages;
  zoneName: (id: string) => string;
  partName: (id: string) => string;
}

/** One line from the record: for whom, where, with whom, since when and until when. */
export function reasonLine(found: FirmMeasure, given: ReasonWords): string {
  const { messages, words, zoneName } = given;
  const { measure } = found;
  const counterparts = measure.counterparts.map((each) => messages.counterparts[each]);
  return [
    audienceOf(found, given),
    words.reason.in(words.and(measure.zones.map(zoneName))),
    ...(counterparts.length === 0 ? [] : [words.reason.with(words.and(counterparts))]),
    ...datesOf(found, given),
  ].join(' · ');
}

function audienceOf({ audience, measure }: FirmMeasure, { messages, words }: ReasonWords): string {
  const named = (audiences: readonly Audience[]) => words.and(audiences.map((each) => messages.audiences[each]));
  switch (audience.kind) {
    case 'unasked':
      return words.reason.for(named(measure.audiences));
    case 'named':
      return words.reason.for(named(audience.as));
    case 'any-firm':
      return words.reason.for(named(['any-firm']));
    case 'staff':
      return words.reason.throughStaff(named(audience.as));
    case 'resident':
      return words.reason.residents;
  }
}

function datesOf({ effect, measure }: FirmMeasure, { language, messages, words }: ReasonWords): string[] {
  const date = (at: string) => formatWhen(at, language, messages);
  const { reason } = words;
  switch (effect.kind) {
    case 'in-effect': {
      const { from, to } = effect;
      return [
        from === undefined && to === undefined
          ? reason.inForceSince(date(effect.since))
          : reason.validFor(from && date(from), to && date(to)),
        ...(effect.endsSoon ? [reason.checkRenewal] : []),
        ...(effect.noLaterWord === undefined ? [] : [reason.noLaterWord(date(effect.noLaterWord))]),
      ];
    }
    case 'pending':
      return [reason[effect.state === 'announced' ? 'announced' : 'inPreparation'](date(effect.at))];
    case 'not-begun':
      return [reason.begins(date(effect.from))];
    case 'lapsed':
      return [reason.validFor(measure.valid?.from && date(measure.valid.from), date(effect.to))];
    case 'expired':
      return [reason.ended(date(effect.at))];
  }
}

/** The end of the sentence "applies if …". */
export function conditionLine(condition: Condition, given: ReasonWords): string {
  const { language, messages, words, partName } = given;
  const date = (at: string) => formatWhen(at, language, messages);
  switch (condition.kind) {
    case 'rule':
      return condition.text[language];
    case 'in-part':
      return words.conditions.inPart(words.or(condition.parts.map(partName)));
    case 'registered':
      return words.conditions.registered(words.or(places(condition.in, given)));
    case 'staff-from':
      return words.conditions.staffFrom(words.or(places(condition.in, given)));
    case 'tied-to':
      return words.conditions.tiedTo(words.and(places(condition.counterparts, given)));
    case 'lives-there':
      return words.conditions.livesThere;
    case 'takes-effect':
      return words.conditions.takesEffect;
    case 'begins':
      return words.conditions.begins(date(condition.from));
  }
}

/** Why a measure is only good to know. */
export function becauseLine(because: Because, given: ReasonWords): string {
  const { language, messages, words } = given;
  const date = (at: string) => formatWhen(at, language, messages);
  switch (because.kind) {
    case 'background':
      return because.text[language];
    case 'lapsed':
      return words.because.lapsed(date(because.to));
    case 'expired':
      return words.because.expired(date(because.at));
    case 'for-others':
      return words.because.forOthers(words.or(places(because.in, given)));
  }
}

function places(registrations: readonly Registration[], { messages, words }: ReasonWords): string[] {
  return registrations.map((each) => (each === 'elsewhere' ? words.registered.elsewhere : messages.counterparts[each]));
}
