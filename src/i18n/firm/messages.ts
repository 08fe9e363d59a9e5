/** Texts of the page that says which measures are for a firm. They arrive with it. */
import type { Activity, Registration, Want } from '../../contract/vocabulary';
import type { Band } from '../../domain/firm';

export interface FirmMessages {
  title: string;
  lead: string;
  questions: { does: string; person: string; wants: string; registered: string; zones: string };
  /** Under the question on zones: that none means all. */
  allZones: string;
  /** For those who listen: how the keys go through the answers. */
  keys: string;
  does: Record<Activity, string>;
  wants: Record<Want, string>;
  registered: Record<Registration, string>;
  reset: string;
  handout: string;
  toAnswer: string;
  bands: Record<Band, { title: string; about: string }>;
  /** Inside "applies if": what is in force, and what is only announced or prepared. */
  now: string;
  notYet: string;
  /** How many of each band, in one line. */
  summary: (applies: number, appliesIf: number, information: number) => string;
  nothing: string;
  nothingHint: string;
  /** Where very much is shown because little was told. */
  tellMore: string;
  showMore: (count: number) => string;
  loading: string;
  unavailable: string;
  appliesIf: string;
  map: (zone: string, applies: number, appliesIf: number) => string;
  mapName: string;
  mapLegend: string;
  reason: {
    for: (audiences: string) => string;
    throughStaff: (audiences: string) => string;
    residents: string;
    in: (zones: string) => string;
    with: (counterparts: string) => string;
    inForceSince: (date: string) => string;
    validFor: (from: string | undefined, to: string | undefined) => string;
    checkRenewal: string;
    noLaterWord: (date: string) => string;
    announced: (date: string) => string;
    inPreparation: (date: string) => string;
    begins: (date: string) => string;
    ended: (date: string) => string;
  };
  conditions: {
    inPart: (parts: string) => string;
    registered: (places: string) => string;
    staffFrom: (places: string) => string;
    tiedTo: (places: string) => string;
    livesThere: string;
    takesEffect: string;
    begins: (date: string) => string;
  };
  because: {
    lapsed: (date: string) => string;
    expired: (date: string) => string;
    forOthers: (places: string) => string;
  };
  /** A, B and C; and A, B or C. */
  and: (items: readonly string[]) => string;
  or: (items: readonly string[]) => string;
  paper: {
    asked: string;
    nothingAsked: string;
    madeOn: (date: string) => string;
    checkedOn: (date: string) => string;
    disclaimer: string;
    more: (count: number) => string;
    sources: string;
    online: string;
  };
}
