/**
 * Which measures are for a firm or a person, and why. Three bands: what applies as it is, what applies if something more is so,
 * and what is only good to know. Rules come from `geodata/rules/`; everything else from the records themselves.
 */
import type { Measure, ZoneId } from '../contract/atlas';
import type { Answers, CoverageRule, Rules } from '../contract/rules';
import type { Text } from '../contract/values';
import {
  FIRM_ACTIVITIES,
  PERSONS,
  REGISTRATIONS,
  WHOLE_BAY_AREA,
  type Activity,
  type Audience,
  type Registration,
  type Want,
} from '../contract/vocabulary';
import { effectOf, type Effect } from './effect';
import type { FirmProfile } from './firm-profile';

export const BANDS = ['applies', 'applies-if', 'information'] as const;
export type Band = (typeof BANDS)[number];

/** How the record's audiences meet what was told. */
export type AudienceFit =
  /** Nothing was told, so everything is shown. */
  | { kind: 'unasked' }
  /** The record names it. */
  | { kind: 'named'; as: readonly Activity[] }
  /** The record is for any firm. */
  | { kind: 'any-firm' }
  /** Made for these, who are the firm's own staff. */
  | { kind: 'staff'; as: readonly Audience[] }
  /** For whoever lives there. */
  | { kind: 'resident' };

/** What must be so for a measure to apply. */
export type Condition =
  /** Written in `geodata/rules/conditions.yaml`. */
  | { kind: 'rule'; text: Text }
  /** Only in these parts of the zone. */
  | { kind: 'in-part'; parts: readonly string[] }
  /** Registered, or living, in one of these. */
  | { kind: 'registered'; in: readonly Registration[] }
  /** The staff it is made for must come from there. */
  | { kind: 'staff-from'; in: readonly Registration[] }
  /** The record ties it to these and does not say that others may use it. */
  | { kind: 'tied-to'; counterparts: readonly Registration[] }
  | { kind: 'lives-there' }
  /** The record knows no later stage than this. */
  | { kind: 'takes-effect'; state: 'announced' | 'in-preparation'; at: string }
  | { kind: 'begins'; from: string };

/** Why a measure is only good to know. */
export type Because =
  | { kind: 'background'; text: Text }
  | { kind: 'lapsed'; to: string }
  | { kind: 'expired'; at: string }
  | { kind: 'for-others'; in: readonly Registration[] };

/** A measure with its band and what puts it there. */
export interface FirmMeasure {
  measure: Measure;
  band: Band;
  audience: AudienceFit;
  effect: Effect;
  /** In the order they are best read; empty unless it applies if something. */
  conditions: readonly Condition[];
  /** Given where it is for information. */
  because?: Because;
}

/** Rules, ready to be asked about one measure. */
interface Ruling {
  wants: ReadonlyMap<Want, (measure: Measure) => boolean>;
  background: ReadonlyMap<string, Text>;
  registered: ReadonlyMap<string, readonly Registration[]>;
  zones: ReadonlyMap<string, readonly ZoneId[]>;
  conditions: ReadonlyMap<string, readonly { text: Text; met?: Answers | undefined }[]>;
  reach: Rules['reach'];
}

/**
 * The measures that concern a profile, each band's best first.
 *
 * @param today the reader's date, `YYYY-MM-DD`: measures lapse and begin by it
 */
export function measuresForFirm(
  measures: readonly Measure[],
  rules: Rules,
  profile: FirmProfile,
  today: string,
): FirmMeasure[] {
  const ruling = rulingOf(rules);
  return measures
    .flatMap((measure) => judge(measure, ruling, profile, today) ?? [])
    .map((found, order) => ({ found, order }))
    .sort((a, b) => rankOf(a.found) - rankOf(b.found) || a.order - b.order)
    .map(({ found }) => found);
}

function judge(measure: Measure, ruling: Ruling, profile: FirmProfile, today: string): FirmMeasure | undefined {
  if (!holdsWhereAsked(measure, ruling, profile) || !servesWants(measure, ruling, profile)) return undefined;
  const audience = audienceFit(measure, ruling, profile);
  if (audience === undefined) return undefined;

  const effect = effectOf(measure, today);
  const forInformation = (because: Because): FirmMeasure => ({
    measure,
    band: 'information',
    audience,
    effect,
    conditions: [],
    because,
  });
  if (effect.kind === 'lapsed') return forInformation({ kind: 'lapsed', to: effect.to });
  if (effect.kind === 'expired') return forInformation({ kind: 'expired', at: effect.at });
  const reason = ruling.background.get(measure.id);
  if (reason) return forInformation({ kind: 'background', text: reason });

  const written = (ruling.conditions.get(measure.id) ?? []).filter(({ met }) => !met || !isMet(met, profile));
  const origin = originFit(measure, ruling, profile, audience, written.length > 0);
  if (origin?.kind === 'for-others') return forInformation(origin);

  const conditions: Condition[] = written.map(({ text }) => ({ kind: 'rule', text }));
  if (measure.parts) conditions.push({ kind: 'in-part', parts: measure.parts });
  if (origin) conditions.push(origin);
  if (audience.kind === 'resident') conditions.push({ kind: 'lives-there' });
  if (effect.kind === 'pending') conditions.push({ kind: 'takes-effect', state: effect.state, at: effect.at });
  if (effect.kind === 'not-begun') conditions.push({ kind: 'begins', from: effect.from });
  return { measure, band: conditions.length === 0 ? 'applies' : 'applies-if', audience, effect, conditions };
}

function holdsWhereAsked(measure: Measure, ruling: Ruling, { zones }: FirmProfile): boolean {
  if (zones.length === 0) return true;
  const holds = measure.zones.includes(WHOLE_BAY_AREA) ? ruling.zones.get(measure.id) : measure.zones;
  return holds === undefined || holds.some((zone) => zones.includes(zone));
}

function servesWants(measure: Measure, ruling: Ruling, { wants }: FirmProfile): boolean {
  return wants.length === 0 || wants.some((want) => ruling.wants.get(want)?.(measure) ?? false);
}

function audienceFit(measure: Measure, ruling: Ruling, { does, wants }: FirmProfile): AudienceFit | undefined {
  if (does.length === 0) return { kind: 'unasked' };
  const { audiences, theme } = measure;
  const as = does.filter((each) => audiences.includes(each));
  if (as.length > 0) return { kind: 'named', as };
  const reached = ruling.reach.flatMap((rule) =>
    rule.does.some((each) => does.includes(each)) &&
    rule.wants.some((each) => wants.includes(each)) &&
    rule.themes.includes(theme)
      ? audiences.filter((each) => rule.audiences.includes(each))
      : [],
  );
  if (reached.length > 0) return { kind: 'staff', as: reached };
  if (audiences.includes('any-firm') && does.some((each) => oneOf(FIRM_ACTIVITIES, each))) return { kind: 'any-firm' };
  if (audiences.includes('resident') && does.some((each) => oneOf(PERSONS, each))) return { kind: 'resident' };
  return undefined;
}

/** What the record and the rules ask of where the firm is registered or the person lives; nothing where it fits. */
function originFit(
  measure: Measure,
  ruling: Ruling,
  { registered }: FirmProfile,
  audience: AudienceFit,
  isSaidByRule: boolean,
):
  | Extract<Condition, { kind: 'registered' | 'staff-from' | 'tied-to' }>
  | Extract<Because, { kind: 'for-others' }>
  | undefined {
  const allowed = ruling.registered.get(measure.id);
  const tied = measure.counterparts.filter((each) => each !== 'mainland');
  // It is the staff who must come from there, wherever their firm is registered; a written condition says so better.
  if (audience.kind === 'staff') {
    const from = allowed ?? tied;
    return isSaidByRule || from.length === 0 || isEveryone(from) ? undefined : { kind: 'staff-from', in: from };
  }
  if (allowed) {
    if (isEveryone(allowed) || (registered && allowed.includes(registered))) return undefined;
    // Where Mainland firms may use it too, what matters is whose money is in them; a written condition says that.
    if (registered === undefined && isSaidByRule && allowed.includes('mainland')) return undefined;
    // A firm that is yet to be founded may still be registered there.
    const isOpen = registered === undefined || registered === 'elsewhere';
    return isOpen ? { kind: 'registered', in: allowed } : { kind: 'for-others', in: allowed };
  }
  if (tied.length === 0 || measure.counterparts.some((each) => each === registered)) return undefined;
  if (registered === undefined) return { kind: 'registered', in: measure.counterparts };
  return { kind: 'tied-to', counterparts: measure.counterparts };
}

function isEveryone(registrations: readonly Registration[]): boolean {
  return REGISTRATIONS.every((each) => registrations.includes(each));
}

function isMet(met: Answers, { does, wants, registered }: FirmProfile): boolean {
  return (
    (!met.does || met.does.some((each) => does.includes(each))) &&
    (!met.wants || met.wants.some((each) => wants.includes(each))) &&
    (!met.registered || (registered !== undefined && met.registered.includes(registered)))
  );
}

/** Bands in their order; within one, what holds now before what is to come, and what names the firm before what is for all. */
function rankOf({ band, audience, effect, because }: FirmMeasure): number {
  const inBand = because ? RANK_OF_BECAUSE[because.kind] : effect.kind === 'in-effect' ? 0 : 1;
  return BANDS.indexOf(band) * 100 + inBand * 10 + RANK_OF_AUDIENCE[audience.kind];
}

const RANK_OF_BECAUSE = { lapsed: 0, expired: 1, background: 2, 'for-others': 3 } as const;
const RANK_OF_AUDIENCE = { unasked: 0, named: 0, staff: 1, 'any-firm': 2, resident: 3 } as const;

function rulingOf(rules: Rules): Ruling {
  const conditions = new Map<string, { text: Text; met?: Answers | undefined }[]>();
  for (const { measures, if: text, met } of rules.conditions)
    for (const id of measures) conditions.set(id, [...(conditions.get(id) ?? []), { text, met }]);
  return {
    wants: new Map(
      rules.wants.map(({ id, themes, carries, also, never }) => [
        id,
        (measure: Measure) =>
          !never.includes(measure.id) &&
          (also.includes(measure.id) ||
            themes.includes(measure.theme) ||
            measure.carries.some((element) => carries.includes(element))),
      ]),
    ),
    background: new Map(
      rules.background.flatMap(({ measures, reason }) => measures.map((id) => [id, reason] as const)),
    ),
    registered: aspectOf(rules.coverage, 'registered'),
    zones: aspectOf(rules.coverage, 'zones'),
    conditions,
    reach: rules.reach,
  };
}

function aspectOf<Aspect extends 'registered' | 'zones'>(
  coverage: readonly CoverageRule[],
  aspect: Aspect,
): ReadonlyMap<string, NonNullable<CoverageRule[Aspect]>> {
  return new Map(
    coverage.flatMap((entry) => {
      const value = entry[aspect];
      return value ? entry.measures.map((id) => [id, value] as const) : [];
    }),
  );
}

function oneOf<Item extends string>(items: readonly Item[], word: string): word is Item {
  return (items as readonly string[]).includes(word);
}
