/** A small atlas whose words a reader can check by eye. */
import type { Text } from '../../src/contract/values';
import type { Kind, SearchRecord, Target } from '../../src/search/records';

export const inThree = (traditional: string, simplified: string, english: string): Text => ({
  'zh-Hant': traditional,
  'zh-Hans': simplified,
  en: english,
});

const HENGQIN = inThree('橫琴', '横琴', 'Hengqin');
const QIANHAI = inThree('前海', '前海', 'Qianhai');

function targetOf(kind: Kind, id: string, zones: readonly string[]): Target {
  switch (kind) {
    case 'measure':
      return { kind, zones, measure: id };
    case 'indicator':
      return { kind, zone: zones[0] ?? '', indicator: id };
    case 'zone':
      return { kind, zone: id };
    case 'part':
      return { kind, zone: zones[0] ?? '', part: id };
    case 'place':
      return { kind, lngLat: [113.5449, 22.1407] };
    case 'source':
      return { kind, source: id };
    case 'command':
      return { kind, command: id };
    case 'series':
      return { kind, family: 'people', series: id };
    case 'plan':
      return { kind, zones, plan: id };
    default:
      return { kind, zones };
  }
}

export function aRecord(kind: Kind, id: string, title: Text, more: Partial<SearchRecord> = {}): SearchRecord {
  const zones = more.zones ?? [];
  return {
    key: `${kind}/${id}`,
    title,
    about: [],
    context: [],
    terms: [],
    zones,
    target: targetOf(kind, id, zones),
    ...more,
  };
}

export const HENGQIN_TAX = aRecord(
  'measure',
  'hengqin-tax',
  inThree('鼓勵類產業減稅', '鼓励类产业减税', 'Lower tax for encouraged industries'),
  {
    about: [
      inThree(
        '合資格企業的所得稅減按15%徵收。',
        '合资格企业的所得税减按15%征收。',
        'Qualified firms pay income tax at 15%.',
      ),
    ],
    context: [HENGQIN],
    zones: ['hengqin'],
  },
);
export const QIANHAI_CORPORATE_TAX = aRecord(
  'measure',
  'qianhai-corporate-tax',
  inThree('企業所得稅優惠', '企业所得税优惠', 'Corporate income tax relief'),
  { context: [QIANHAI], zones: ['qianhai'] },
);
export const ARBITRATION = aRecord(
  'measure',
  'arbitration',
  inThree('可選香港為仲裁地', '可选香港为仲裁地', 'Hong Kong may be chosen as the seat of arbitration'),
  { context: [QIANHAI], zones: ['qianhai'] },
);
export const RECORDS: readonly SearchRecord[] = [
  aRecord('zone', 'qianhai', QIANHAI, { zones: ['qianhai'] }),
  aRecord('zone', 'hengqin', HENGQIN, { zones: ['hengqin'] }),
  HENGQIN_TAX,
  QIANHAI_CORPORATE_TAX,
  ARBITRATION,
  aRecord(
    'indicator',
    'residents',
    inThree('在橫琴居住的澳門居民', '在横琴居住的澳门居民', 'Macao residents living in Hengqin'),
    {
      about: [inThree('60,000 人', '60,000 人', '60,000 persons')],
      terms: ['6萬', '2029'],
      zones: ['hengqin'],
    },
  ),
  aRecord('place', 'hengqin-port', inThree('橫琴口岸', '横琴口岸', 'Hengqin Port')),
  aRecord('place', 'baoan', inThree('寶安機場', '宝安机场', "Bao'an Airport")),
  aRecord('event', 'closure', inThree('封關運作', '封关运作', 'Customs closure begins'), {
    about: [inThree('貨物單獨監管', '货物单独监管', 'Goods are supervised apart')],
    zones: ['hengqin'],
  }),
  aRecord('command', 'present', inThree('開始簡報', '开始简报', 'Present')),
];
