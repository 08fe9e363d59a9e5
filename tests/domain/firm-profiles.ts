/**
 * Firms and people worked out by hand from the records: who the record is for, whom it connects with, where and since when it
 * holds. Each names measures that must stand in a band, and measures that must not be shown at all. Where `andNoOther`
 * names a band, that band holds nothing beside what is listed.
 */
import type { Band } from '../../src/domain/firm';
import type { FirmProfile } from '../../src/domain/firm-profile';

export interface WorkedOut {
  who: string;
  /** How it follows from the records. */
  why: string;
  profile: Partial<FirmProfile>;
  /** Left out: the day of the last check. */
  today?: string;
  applies?: string[];
  appliesIf?: string[];
  information?: string[];
  notShown?: string[];
  andNoOther?: Band[];
}

export const DAY_OF_THE_LAST_CHECK = '2026-11-26';

export const WORKED_OUT: readonly WorkedOut[] = [
  {
    who: 'somebody who has told nothing',
    why: 'Of the measures in force only two ask for nothing that is not known yet: access to Hengqin, and an address there, for any firm.',
    profile: {},
    applies: ['hengqin-market-access-special-measures', 'hengqin-business-address-threshold'],
    appliesIf: ['gba-hong-kong-macao-arbitration-seat', 'qianhai-hong-kong-tax-for-hong-kong-residents'],
    information: ['gba-market-integration', 'qianhai-airport-logistics-hub'],
    andNoOther: ['applies'],
  },

  // Recognition
  {
    who: 'a Hong Kong manufacturer who wants products recognised',
    why: 'Testing is for manufacturers with Hong Kong, but only announced; certification asks for a project that covers the product; standards for green finance are a study.',
    profile: { does: ['manufacturer'], wants: ['be-recognised'], registered: 'hong-kong' },
    appliesIf: [
      'qianhai-testing-mutual-recognition',
      'qianhai-bay-area-certification',
      'hengqin-macao-registration-hengqin-production',
      'hengqin-macao-aligned-standards',
      'nansha-green-zone-with-hong-kong',
    ],
    information: ['qianhai-green-finance-standards'],
    notShown: ['qianhai-doctors-short-term-practice', 'qianhai-construction-professionals-practise'],
    andNoOther: ['applies', 'information'],
  },
  {
    who: 'a Hong Kong testing laboratory asking about Qianhai',
    why: 'The laboratory is named in both records on testing; certification is in force, for what a project covers.',
    profile: { does: ['research-and-testing'], wants: ['be-recognised'], registered: 'hong-kong', zones: ['qianhai'] },
    appliesIf: ['qianhai-testing-mutual-recognition', 'qianhai-bay-area-certification'],
    notShown: ['hengqin-macao-aligned-standards', 'nansha-green-zone-with-hong-kong'],
    andNoOther: ['applies', 'applies-if', 'information'],
  },
  {
    who: 'a Hong Kong professional who wants to practise in Qianhai',
    why: '26 classes may file since August 2025: in force, with the filing as condition. Construction and experience are only announced.',
    profile: { does: ['professional'], wants: ['be-recognised'], registered: 'hong-kong', zones: ['qianhai'] },
    appliesIf: [
      'qianhai-professionals-practise-after-filing',
      'qianhai-construction-professionals-practise',
      'qianhai-overseas-experience-recognised',
      'qianhai-doctors-short-term-practice',
      'qianhai-hong-kong-seafarers',
    ],
    notShown: ['qianhai-bay-area-certification', 'hengqin-professionals-practise-after-filing'],
    andNoOther: ['applies', 'information'],
  },
  {
    who: 'a Macao professional who wants to be recognised anywhere',
    why: 'Hengqin files Macao qualifications; the construction and seafarers’ records of Qianhai speak of Hong Kong alone.',
    profile: { does: ['professional'], wants: ['be-recognised'], registered: 'macao' },
    appliesIf: [
      'hengqin-professionals-practise-after-filing',
      'hengqin-outside-experience-counted',
      'qianhai-professionals-practise-after-filing',
      'nansha-recognised-qualifications',
    ],
    information: ['qianhai-construction-professionals-practise', 'qianhai-hong-kong-seafarers'],
  },

  // Tax
  {
    who: 'a Hong Kong manufacturer who wants to pay less tax',
    why: 'Every tax record has a condition of its own: residents who work there, listed industries, qualified firms. Staff count too.',
    profile: { does: ['manufacturer'], wants: ['lower-tax'], registered: 'hong-kong' },
    appliesIf: [
      'nansha-corporate-income-tax',
      'nansha-loss-carry-forward',
      'nansha-individual-income-tax-relief',
      'qianhai-hong-kong-tax-for-hong-kong-residents',
      'hengqin-macao-tax-for-macao-residents',
    ],
    notShown: ['qianhai-bay-area-certification'],
    andNoOther: ['applies', 'applies-if', 'information'],
  },
  {
    who: 'a Hong Kong manufacturer with engineers in Qianhai',
    why: 'The only tax record of Qianhai is for Hong Kong residents who work there: the engineers, not the firm.',
    profile: { does: ['manufacturer'], wants: ['lower-tax'], registered: 'hong-kong', zones: ['qianhai'] },
    appliesIf: ['qianhai-hong-kong-tax-for-hong-kong-residents'],
    notShown: ['nansha-individual-income-tax-relief', 'hengqin-macao-tax-for-macao-residents'],
    andNoOther: ['applies', 'applies-if', 'information'],
  },
  {
    who: 'a Mainland trading firm with Hong Kong staff in Qianhai',
    why: 'Where the firm is registered says nothing of its staff: the relief is for Hong Kong residents who work in Qianhai.',
    profile: { does: ['trade-and-logistics'], wants: ['lower-tax'], registered: 'mainland', zones: ['qianhai'] },
    appliesIf: ['qianhai-hong-kong-tax-for-hong-kong-residents'],
    andNoOther: ['applies', 'applies-if', 'information'],
  },
  {
    who: 'a Hong Kong employee working in Qianhai',
    why: 'Resident of Hong Kong, working there: all the record asks. In force since April 2024, to the end of 2027.',
    profile: { does: ['employee'], wants: ['lower-tax'], registered: 'hong-kong', zones: ['qianhai'] },
    applies: ['qianhai-hong-kong-tax-for-hong-kong-residents'],
    andNoOther: ['applies', 'applies-if', 'information'],
  },
  {
    who: 'a Macao employee',
    why: 'Macao tax in Hengqin and the waiver in Nansha are for Macao residents; the relief in Qianhai is for Hong Kong’s.',
    profile: { does: ['employee'], wants: ['lower-tax'], registered: 'macao' },
    applies: ['hengqin-macao-tax-for-macao-residents', 'nansha-individual-income-tax-relief'],
    information: ['qianhai-hong-kong-tax-for-hong-kong-residents'],
    notShown: ['nansha-corporate-income-tax'],
    andNoOther: ['applies', 'applies-if', 'information'],
  },
  {
    who: 'an employee from the Mainland',
    why: 'All three reliefs are for residents of Hong Kong or Macao.',
    profile: { does: ['employee'], wants: ['lower-tax'], registered: 'mainland' },
    information: [
      'hengqin-macao-tax-for-macao-residents',
      'nansha-individual-income-tax-relief',
      'qianhai-hong-kong-tax-for-hong-kong-residents',
    ],
    andNoOther: ['applies', 'applies-if', 'information'],
  },
  {
    who: 'an employee who does not say where home is',
    why: 'Whether resident of Hong Kong or Macao stays open, so it stands as a condition.',
    profile: { does: ['employee'], wants: ['lower-tax'] },
    appliesIf: [
      'hengqin-macao-tax-for-macao-residents',
      'nansha-individual-income-tax-relief',
      'qianhai-hong-kong-tax-for-hong-kong-residents',
    ],
    andNoOther: ['applies', 'applies-if', 'information'],
  },
  {
    who: 'a Hong Kong employee in Nansha, just after the relief ran out',
    why: 'Valid to 31 December 2026; on 2 January 2027 nothing is known of a renewal.',
    profile: { does: ['employee'], wants: ['lower-tax'], registered: 'hong-kong', zones: ['nansha'] },
    today: '2027-01-02',
    information: ['nansha-individual-income-tax-relief'],
    andNoOther: ['applies', 'applies-if', 'information'],
  },
  {
    who: 'the same employee on the last day of the relief',
    why: 'Valid to 31 December 2026, that day included.',
    profile: { does: ['employee'], wants: ['lower-tax'], registered: 'hong-kong', zones: ['nansha'] },
    today: '2026-12-31',
    applies: ['nansha-individual-income-tax-relief'],
    andNoOther: ['applies', 'applies-if', 'information'],
  },
  {
    who: 'a manufacturer in Nansha after the end of 2026',
    why: 'Rate, losses and the staff’s relief all ended on 31 December 2026.',
    profile: { does: ['manufacturer'], wants: ['lower-tax'], registered: 'hong-kong', zones: ['nansha'] },
    today: '2027-02-01',
    information: ['nansha-corporate-income-tax', 'nansha-loss-carry-forward', 'nansha-individual-income-tax-relief'],
    andNoOther: ['applies', 'applies-if', 'information'],
  },
  {
    who: 'a manufacturer in Nansha before any of it began',
    why: 'The rate counts from 1 January 2022: on the day before it is still to come.',
    profile: { does: ['manufacturer'], wants: ['lower-tax'], registered: 'hong-kong', zones: ['nansha'] },
    today: '2021-12-31',
    appliesIf: ['nansha-corporate-income-tax', 'nansha-loss-carry-forward'],
    andNoOther: ['applies', 'information'],
  },

  // Disputes
  {
    who: 'a Hong Kong law firm asking about disputes',
    why: 'Seat and law are in force for funded firms that agree on it; courts’ reforms are announced; the platform is between courts.',
    profile: { does: ['professional-services'], wants: ['settle-disputes'], registered: 'hong-kong' },
    appliesIf: [
      'gba-hong-kong-macao-arbitration-seat',
      'gba-hong-kong-law-shenzhen-zhuhai',
      'qianhai-choose-hong-kong-law',
      'qianhai-hong-kong-seat-of-arbitration',
      'qianhai-simpler-trials',
      'qianhai-faster-service-of-documents',
      'qianhai-civil-litigation-rules-link',
      'qianhai-mutual-bankruptcy-assistance',
      'hengqin-intellectual-property-centre',
    ],
    information: ['qianhai-judicial-mechanism-reform', 'qianhai-judicial-assistance-platform'],
    notShown: ['hengqin-joint-penalty-list', 'gba-credit-based-supervision', 'nansha-rule-alignment'],
    andNoOther: ['applies', 'information'],
  },
  {
    who: 'a Hong Kong manufacturer with a factory in Nansha and a dispute',
    why: 'Guangzhou is one of the nine cities for the seat of arbitration, and is neither Shenzhen nor Zhuhai for the law.',
    profile: { does: ['manufacturer'], wants: ['settle-disputes'], registered: 'hong-kong', zones: ['nansha'] },
    appliesIf: ['gba-hong-kong-macao-arbitration-seat'],
    notShown: ['gba-hong-kong-law-shenzhen-zhuhai', 'qianhai-choose-hong-kong-law'],
    andNoOther: ['applies', 'applies-if', 'information'],
  },
  {
    who: 'a manufacturer in the Northern Metropolis with a dispute',
    why: 'It is Hong Kong: no record of the Mainland’s courts holds there.',
    profile: {
      does: ['manufacturer'],
      wants: ['settle-disputes'],
      registered: 'hong-kong',
      zones: ['northern-metropolis'],
    },
    notShown: ['gba-hong-kong-macao-arbitration-seat', 'gba-hong-kong-law-shenzhen-zhuhai'],
    andNoOther: ['applies', 'applies-if', 'information'],
  },
  {
    who: 'a Macao manufacturer in Hengqin with a dispute',
    why: 'Macao may be the seat too; Hong Kong law is for Hong Kong-funded firms.',
    profile: { does: ['manufacturer'], wants: ['settle-disputes'], registered: 'macao', zones: ['hengqin'] },
    appliesIf: ['gba-hong-kong-macao-arbitration-seat', 'hengqin-intellectual-property-regulations'],
    information: ['gba-hong-kong-law-shenzhen-zhuhai'],
    andNoOther: ['applies', 'information'],
  },
  {
    who: 'a manufacturer on the Mainland with a dispute in Qianhai',
    why: 'It may itself be funded from Hong Kong: whether it is, stands as the condition.',
    profile: { does: ['manufacturer'], wants: ['settle-disputes'], registered: 'mainland', zones: ['qianhai'] },
    appliesIf: ['gba-hong-kong-macao-arbitration-seat', 'qianhai-choose-hong-kong-law'],
  },
  {
    who: 'a manufacturer asking about arbitration at the end of 2024',
    why: 'The court’s reply took effect on 14 February 2025; until then it is to come.',
    profile: { does: ['manufacturer'], wants: ['settle-disputes'], registered: 'hong-kong' },
    today: '2024-12-31',
    appliesIf: ['gba-hong-kong-macao-arbitration-seat', 'gba-hong-kong-law-shenzhen-zhuhai'],
    andNoOther: ['applies'],
  },

  // Setting up
  {
    who: 'a Macao shop that wants to open in Hengqin',
    why: 'Eased access and registration of an address are in force for any firm. Filing as a sole trader is for Macao’s, and only announced.',
    profile: { does: ['retail-and-brands'], wants: ['set-up'], registered: 'macao', zones: ['hengqin'] },
    applies: ['hengqin-market-access-special-measures', 'hengqin-business-address-threshold'],
    appliesIf: [
      'hengqin-macao-sole-trader-filing',
      'hengqin-one-matter-one-visit',
      'hengqin-macao-registration-hengqin-production',
    ],
    information: ['hengqin-macao-four-new-industries', 'hengqin-ai-government-services'],
    notShown: ['hengqin-goods-closed-customs', 'hengqin-cptpp-depa-pressure-test'],
    andNoOther: ['applies'],
  },
  {
    who: 'a Hong Kong shop that wants to open in Hengqin',
    why: 'Access is open to it as well; the sole traders’ filing is for Macao’s alone.',
    profile: { does: ['retail-and-brands'], wants: ['set-up'], registered: 'hong-kong', zones: ['hengqin'] },
    applies: ['hengqin-market-access-special-measures', 'hengqin-business-address-threshold'],
    information: ['hengqin-macao-sole-trader-filing'],
    andNoOther: ['applies'],
  },
  {
    who: 'a manufacturer from elsewhere, or yet to be founded, who looks at Hengqin',
    why: 'Access to Hengqin does not ask where a firm comes from; CEPA does, and the firm may still register there.',
    profile: { does: ['manufacturer'], wants: ['set-up'], registered: 'elsewhere', zones: ['hengqin'] },
    applies: ['hengqin-market-access-special-measures', 'hengqin-business-address-threshold'],
    appliesIf: ['gba-opening-measures-in-cepa'],
  },
  {
    who: 'a firm yet to be founded that looks at Qianhai',
    why: 'Registering from home is for investors from Hong Kong and Macao; registration by confirmation is for any firm.',
    profile: { does: ['start-up'], wants: ['set-up'], registered: 'elsewhere', zones: ['qianhai'] },
    appliesIf: [
      'qianhai-one-stop-registration-from-home',
      'qianhai-registration-by-confirmation',
      'qianhai-pledge-based-market-entry',
    ],
    information: ['qianhai-commercial-registration-standards'],
    notShown: ['qianhai-cptpp-depa-pressure-test', 'qianhai-mutual-bankruptcy-assistance'],
    andNoOther: ['applies'],
  },
  {
    who: 'a Mainland manufacturer who sets up in Qianhai',
    why: 'What is for Hong Kong and Macao investors is not for it; what is for any firm is.',
    profile: { does: ['manufacturer'], wants: ['set-up'], registered: 'mainland', zones: ['qianhai'] },
    appliesIf: ['qianhai-registration-by-confirmation'],
    information: ['qianhai-one-stop-registration-from-home', 'gba-equal-treatment-outside-negative-list'],
    andNoOther: ['applies'],
  },
  {
    who: 'a Hong Kong bank that sets up in Qianhai',
    why: 'Banks, securities and wealth management each have a record for institutions that qualify.',
    profile: { does: ['finance'], wants: ['set-up'], registered: 'hong-kong', zones: ['qianhai'] },
    appliesIf: [
      'qianhai-banks-and-insurers-set-up',
      'qianhai-securities-firms-set-up',
      'qianhai-financial-support-centres',
      'qianhai-joint-venture-wealth-management',
      'qianhai-one-stop-registration-from-home',
    ],
    notShown: ['qianhai-green-finance-market', 'qianhai-hong-kong-brand-consumption'],
    andNoOther: ['applies'],
  },
  {
    who: 'a Hong Kong designer who sets up in Qianhai',
    why: 'Registration is for any firm; brands are for shops and factories.',
    profile: { does: ['creative'], wants: ['set-up'], registered: 'hong-kong', zones: ['qianhai'] },
    appliesIf: ['qianhai-registration-by-confirmation', 'qianhai-one-stop-registration-from-home'],
    notShown: ['qianhai-hong-kong-brand-consumption', 'qianhai-design-centre'],
    andNoOther: ['applies'],
  },

  // Goods, money, data
  {
    who: 'a Hong Kong trader whose goods go through Hengqin',
    why: 'Closed-customs operation has been in force since 1 March 2024 and names traders; the customs regime began that day.',
    profile: { does: ['trade-and-logistics'], wants: ['move-goods'], registered: 'hong-kong', zones: ['hengqin'] },
    applies: ['hengqin-goods-closed-customs', 'hengqin-customs-supervision-regime'],
    appliesIf: ['hengqin-digital-trade-facilitation'],
    information: ['hengqin-cptpp-depa-pressure-test'],
    andNoOther: ['applies'],
  },
  {
    who: 'a Mainland logistics firm in Qianhai',
    why: 'The single window and testing serve whoever trades there; terminals and hubs are works with nothing to apply for.',
    profile: { does: ['trade-and-logistics'], wants: ['move-goods'], registered: 'mainland', zones: ['qianhai'] },
    appliesIf: ['qianhai-single-window-extension', 'qianhai-single-window-link', 'qianhai-testing-mutual-recognition'],
    information: [
      'qianhai-neutral-air-cargo-terminal',
      'qianhai-express-mail-hub',
      'qianhai-airport-logistics-hub',
      'qianhai-import-promotion-demonstration-zone',
    ],
    notShown: ['qianhai-digital-trade-settlement'],
    andNoOther: ['applies'],
  },
  {
    who: 'a Hong Kong firm moving money through Hengqin',
    why: 'Fence and convertibility are for any firm in the zone, and only announced.',
    profile: { does: ['manufacturer'], wants: ['move-money'], registered: 'hong-kong', zones: ['hengqin'] },
    appliesIf: ['hengqin-electronic-fence-for-funds', 'hengqin-capital-account-convertibility'],
    notShown: ['hengqin-investment-approval-simplified'],
    andNoOther: ['applies', 'applies-if', 'information'],
  },
  {
    who: 'a Hong Kong manufacturer who sends data across',
    why: 'The standard contract is in force since December 2023 between Hong Kong and the nine cities, for any firm.',
    profile: { does: ['manufacturer'], wants: ['move-data'], registered: 'hong-kong' },
    applies: ['gba-personal-information-standard-contract'],
    appliesIf: [
      'qianhai-cross-boundary-electronic-certificates',
      'qianhai-financial-data-crossing',
      'qianhai-credit-information-link',
      'hengqin-data-rules',
      'nm-dedicated-law',
    ],
    information: ['qianhai-cptpp-depa-pressure-test', 'hengqin-cptpp-depa-pressure-test'],
    notShown: ['hengqin-research-data-network', 'nansha-bank-data-pilot'],
    andNoOther: ['applies', 'information'],
  },
  {
    who: 'a Macao firm that sends data across',
    why: 'The standard contract runs between Hong Kong and the nine cities: it is not Macao’s.',
    profile: { does: ['manufacturer'], wants: ['move-data'], registered: 'macao', zones: ['hengqin'] },
    appliesIf: ['hengqin-data-rules'],
    information: ['gba-personal-information-standard-contract', 'hengqin-cptpp-depa-pressure-test'],
    andNoOther: ['applies', 'applies-if', 'information'],
  },
  {
    who: 'a Hong Kong bank that sends data through Nansha',
    why: 'The contract holds everywhere in the nine cities; the banks’ pilot and shared records are in preparation.',
    profile: { does: ['finance'], wants: ['move-data'], registered: 'hong-kong', zones: ['nansha'] },
    applies: ['gba-personal-information-standard-contract'],
    appliesIf: ['nansha-bank-data-pilot', 'nansha-credit-records-shared'],
    andNoOther: ['applies', 'applies-if', 'information'],
  },
  {
    who: 'a Hong Kong laboratory that shares data with Hengqin',
    why: 'The research network is between Hengqin and Macao: whether others may join must be asked.',
    profile: { does: ['research-and-testing'], wants: ['move-data'], registered: 'hong-kong', zones: ['hengqin'] },
    applies: ['gba-personal-information-standard-contract'],
    appliesIf: ['hengqin-research-data-network', 'hengqin-data-rules'],
    notShown: ['hengqin-digital-trade-facilitation'],
  },

  // Premises, people, money to begin with
  {
    who: 'a Hong Kong laboratory that looks for premises in the Northern Metropolis',
    why: 'The park in the Loop is open since December 2025, San Tin and the industry park are being made; the zone itself is a plan.',
    profile: {
      does: ['research-and-testing'],
      wants: ['find-premises'],
      registered: 'hong-kong',
      zones: ['northern-metropolis'],
    },
    appliesIf: ['nm-loop-park', 'nm-san-tin-technopole-land', 'nm-industry-park-company'],
    information: ['nm-innovation-technology-zone', 'nm-land-and-homes-pace'],
    notShown: ['nm-boundary-commerce-zone', 'nm-professional-services-logistics-hub'],
    andNoOther: ['applies', 'applies-if', 'information'],
  },
  {
    who: 'a Hong Kong manufacturer that looks for land in Hengqin',
    why: 'Between 30 % and 45 % of new land serves four industries: the project must be in one of them. Any firm may register its address under the eased rules.',
    profile: { does: ['manufacturer'], wants: ['find-premises'], registered: 'hong-kong', zones: ['hengqin'] },
    applies: ['hengqin-business-address-threshold'],
    appliesIf: ['hengqin-land-for-four-new-industries'],
    andNoOther: ['applies', 'applies-if', 'information'],
  },
  {
    who: 'a Hong Kong manufacturer that moves people to Qianhai or the Northern Metropolis',
    why: 'Through its staff: tax, practice, experience, support for talent. Railways are works; cards and schools are the residents’ own.',
    profile: {
      does: ['manufacturer'],
      wants: ['move-people'],
      registered: 'hong-kong',
      zones: ['qianhai', 'northern-metropolis'],
    },
    appliesIf: [
      'qianhai-hong-kong-tax-for-hong-kong-residents',
      'qianhai-professionals-practise-after-filing',
      'qianhai-overseas-experience-recognised',
      'gba-special-support-for-talent',
    ],
    information: ['nm-western-rail-link', 'nm-northern-link'],
    notShown: [
      'qianhai-home-return-permit-one-card',
      'qianhai-doctors-short-term-practice',
      'qianhai-international-trade-fairs',
    ],
    andNoOther: ['applies'],
  },
  {
    who: 'a Hong Kong start-up that looks for money',
    why: 'Hong Kong funds for companies in Qianhai; thirty measures in Nansha, each with terms; grants for the young; the platform is a task.',
    profile: { does: ['start-up'], wants: ['get-funding'], registered: 'hong-kong' },
    appliesIf: [
      'qianhai-funding-through-hong-kong-funds',
      'nansha-finance-opinions',
      'nansha-youth-support-rules',
      'qianhai-cyberport-branch-and-incubation',
      'qianhai-youth-jobs-and-start-ups',
      'qianhai-credit-economy-pilot-zone',
    ],
    information: ['nansha-youth-platform'],
    notShown: ['qianhai-green-finance-market', 'nansha-credit-records-shared'],
    andNoOther: ['applies'],
  },
  {
    who: 'a young person from Hong Kong who looks for support',
    why: 'Nansha’s grants and Qianhai’s support are in force for the young of Hong Kong and Macao; company funds are for companies.',
    profile: { does: ['youth'], wants: ['get-funding'], registered: 'hong-kong' },
    applies: ['nansha-youth-support-rules', 'qianhai-youth-jobs-and-start-ups'],
    appliesIf: ['qianhai-cyberport-branch-and-incubation'],
    information: ['nansha-youth-platform'],
    notShown: ['qianhai-funding-through-hong-kong-funds', 'nansha-finance-opinions'],
    andNoOther: ['applies', 'information'],
  },
  {
    who: 'a young person from the Mainland who looks at Nansha',
    why: 'The grants are for the young of Hong Kong and Macao.',
    profile: { does: ['youth'], wants: ['get-funding'], registered: 'mainland', zones: ['nansha'] },
    information: ['nansha-youth-support-rules', 'nansha-youth-platform'],
    notShown: ['nansha-finance-opinions'],
    andNoOther: ['applies', 'applies-if'],
  },
  {
    who: 'a Hong Kong student who wants to go there',
    why: 'Grants for training in Nansha and support in Qianhai name students and are in force; the link with the employment scheme is announced; university land is works.',
    profile: { does: ['student'], wants: ['move-people'], registered: 'hong-kong' },
    applies: ['nansha-youth-support-rules', 'qianhai-youth-jobs-and-start-ups'],
    appliesIf: ['qianhai-youth-employment-scheme-link'],
    information: ['nm-university-town', 'hengqin-macao-children-schools'],
    notShown: ['qianhai-professionals-practise-after-filing'],
    andNoOther: ['applies'],
  },

  // Whoever lives there, and trades of their own
  {
    who: 'a retired person from Hong Kong who thinks of Qianhai',
    why: 'One card and cross-boundary insurance name the retired; wider use of documents is for those who live there.',
    profile: { does: ['retired'], registered: 'hong-kong', zones: ['qianhai'] },
    appliesIf: [
      'qianhai-home-return-permit-one-card',
      'qianhai-cross-boundary-insurance',
      'qianhai-wider-use-of-identity-documents',
    ],
    information: ['qianhai-convergent-living-and-working'],
    notShown: ['qianhai-registration-by-confirmation', 'qianhai-youth-jobs-and-start-ups'],
    andNoOther: ['applies'],
  },
  {
    who: 'a retired person from Macao who thinks of Hengqin',
    why: 'Macao’s services are for its residents and reach Hengqin; a referral is for the hospitals to arrange; neighbourhoods are works, records a study, the home a direction.',
    profile: { does: ['retired'], registered: 'macao', zones: ['hengqin'] },
    applies: ['hengqin-macao-public-services-extended'],
    appliesIf: ['hengqin-two-way-patient-referral'],
    information: [
      'hengqin-home-for-macao-residents',
      'hengqin-macao-style-neighbourhoods',
      'hengqin-health-records-recognised',
    ],
    andNoOther: ['applies'],
  },
  {
    who: 'a retired person from Hong Kong who thinks of Hengqin',
    why: 'Macao’s public services go with Macao’s residents.',
    profile: { does: ['retired'], registered: 'hong-kong', zones: ['hengqin'] },
    information: ['hengqin-macao-public-services-extended', 'hengqin-two-way-patient-referral'],
    andNoOther: ['applies'],
  },
  {
    who: 'a Hong Kong shipping firm in Qianhai',
    why: 'Seafarers may serve if qualified, and shipping insurance can be used once in effect; centre, committee and laboratories are directions.',
    profile: { does: ['marine'], registered: 'hong-kong', zones: ['qianhai'] },
    appliesIf: ['qianhai-hong-kong-seafarers', 'qianhai-cross-boundary-insurance'],
    information: [
      'qianhai-shipping-services-centre',
      'qianhai-shipping-advisory-committee',
      'qianhai-marine-national-laboratories',
    ],
    notShown: ['qianhai-bay-area-certification', 'qianhai-film-and-television-base'],
    andNoOther: ['applies'],
  },
  {
    who: 'a Hong Kong exhibition firm in Qianhai',
    why: 'Fairs name it and are announced; the centre is works, forums and events a direction.',
    profile: { does: ['exhibition'], registered: 'hong-kong', zones: ['qianhai'] },
    appliesIf: ['qianhai-international-trade-fairs', 'qianhai-one-fair-two-venues'],
    information: [
      'qianhai-exhibition-centre-phase-two',
      'qianhai-joint-economic-and-financial-forums',
      'qianhai-major-diplomatic-events',
    ],
    notShown: ['qianhai-bay-area-certification'],
    andNoOther: ['applies'],
  },
  {
    who: 'a Hong Kong film maker in Qianhai',
    why: 'The base is a venue to be built, fashion a direction, the design centre a service that is announced.',
    profile: { does: ['creative'], registered: 'hong-kong', zones: ['qianhai'] },
    appliesIf: ['qianhai-design-centre', 'qianhai-industrial-design-platform'],
    information: ['qianhai-film-and-television-base', 'qianhai-modern-fashion-industry'],
    andNoOther: ['applies'],
  },
];
