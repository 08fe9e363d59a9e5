/**
 * The closed lists of words that records, addresses and the page share. No validator is imported here, so the page may.
 */

export const LANGUAGES = ['zh-Hant', 'zh-Hans', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The places in the main document that a citation may name. */
export const DOCUMENT_LOCATORS = [
  'intro',
  'momentum',
  'feature-1',
  'feature-2',
  'feature-3',
  'lessons',
  ...['market', 'government-services', 'rule-of-law', 'openness'].flatMap((row) =>
    ['action-plan', 'qianhai', 'hengqin'].map((column) => `schedule-1/${row}/${column}`),
  ),
  ...['finance', 'convention-trade-logistics', 'tech-services', 'professional-services', 'new-trade', 'marine'].map(
    (row) => `schedule-2/${row}`,
  ),
] as readonly string[];

/** The source id of the paper that the atlas grew from. */
export const MAIN_DOCUMENT = 'cma-2024';

export const ELEMENTS = ['people', 'enterprises', 'capital', 'goods', 'data', 'services'] as const;
/** What a flow carries across a boundary, and so the family it belongs to. */
export type Element = (typeof ELEMENTS)[number];

export const THEMES = [
  'market',
  'government-services',
  'rule-of-law',
  'openness',
  'market-integration',
  'finance',
  'convention-trade-logistics',
  'tech-services',
  'professional-services',
  'new-trade',
  'marine',
  'livelihood',
  'tax',
  'people',
  'goods',
  'capital',
  'data',
  'land',
  'transport',
  'governance',
] as const;
export type Theme = (typeof THEMES)[number];

export const AUDIENCES = [
  'any-firm',
  'manufacturer',
  'research-and-testing',
  'trade-and-logistics',
  'professional-services',
  'finance',
  'retail-and-brands',
  'exhibition',
  'creative',
  'marine',
  'start-up',
  'employee',
  'professional',
  'youth',
  'student',
  'retired',
  'resident',
  'government',
] as const;
export type Audience = (typeof AUDIENCES)[number];

export const HONG_KONG_ROLES = [
  'joint-builder',
  'institutions',
  'market-and-platform',
  'rules-partner',
  'professionals',
] as const;
/**
 * What Hong Kong does in a measure: builds and organises together; moves firms and institutions in; offers its markets
 * and ports; aligns rules and systems; supplies professionals and crews.
 */
export type HongKongRole = (typeof HONG_KONG_ROLES)[number];

export const COUNTERPARTS = ['hong-kong', 'macao', 'mainland'] as const;
/** With whom a measure connects a zone. */
export type Counterpart = (typeof COUNTERPARTS)[number];

/** What a firm may do, as the page asks it: audiences of measures. */
export const FIRM_ACTIVITIES = [
  'manufacturer',
  'research-and-testing',
  'trade-and-logistics',
  'professional-services',
  'finance',
  'retail-and-brands',
  'exhibition',
  'creative',
  'marine',
  'start-up',
] as const satisfies readonly Audience[];

/** What a person who asks for themselves may be: audiences of measures too. */
export const PERSONS = [
  'employee',
  'professional',
  'youth',
  'retired',
  'student',
] as const satisfies readonly Audience[];

export const ACTIVITIES = [...FIRM_ACTIVITIES, ...PERSONS] as const;
export type Activity = (typeof ACTIVITIES)[number];

/** What a firm or person wants of the zones. Which measures serve it: `geodata/rules/wants.yaml`. */
export const WANTS = [
  'set-up',
  'move-people',
  'move-goods',
  'move-money',
  'move-data',
  'be-recognised',
  'lower-tax',
  'settle-disputes',
  'find-premises',
  'get-funding',
] as const;
export type Want = (typeof WANTS)[number];

/** Where a firm is registered or a person lives. `elsewhere` is also a firm that is yet to be founded. */
export const REGISTRATIONS = ['hong-kong', 'macao', 'mainland', 'elsewhere'] as const;
export type Registration = (typeof REGISTRATIONS)[number];

/** In the order a measure passes through them; the last two are not stages but what is known. */
export const STATES = [
  'announced',
  'in-preparation',
  'in-force',
  'extended',
  'amended',
  'expired',
  'not-yet-due',
  'no-later-word',
] as const;
export type State = (typeof STATES)[number];

/** Inks of the palette that a zone may be drawn in, each with a hatch of its own. */
export const INKS = ['vermilion', 'green', 'ochre', 'indigo', 'plum', 'slate'] as const;
export type Ink = (typeof INKS)[number];

/** The place that stands for the whole Greater Bay Area. */
export const WHOLE_BAY_AREA = 'gba';
