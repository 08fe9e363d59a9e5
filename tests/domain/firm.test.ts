/** Which measures are for which firm: by profiles worked out by hand, and by the rules one at a time. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeAtlas } from '../../geodata/build/compose';
import { Mistakes } from '../../geodata/build/mistakes';
import { readContent } from '../../geodata/build/read-content';
import { rulesOf } from '../../geodata/build/rules';
import type { Measure } from '../../src/contract/atlas';
import type { Rules } from '../../src/contract/rules';
import { ACTIVITIES, REGISTRATIONS, WANTS } from '../../src/contract/vocabulary';
import { measuresForFirm, type Band } from '../../src/domain/firm';
import { BLANK_PROFILE, type FirmProfile } from '../../src/domain/firm-profile';
import { OWN_CONTENT } from '../geodata/content';
import { aMeasure, says } from './build-records';
import { DAY_OF_THE_LAST_CHECK, WORKED_OUT, type WorkedOut } from './firm-profiles';

const NO_RULES: Rules = { wants: [], background: [], coverage: [], reach: [], conditions: [] };
const cites = [{ source: 'a-source' }];
const inForce = {
  status: [{ at: '2024-05', state: 'in-force', note: says('in force'), cites }],
} satisfies Partial<Measure>;

/** The one measure, as it stands to a profile. */
function judged(measure: Measure, profile: Partial<FirmProfile>, rules: Partial<Rules> = {}, today = '2026-11-25') {
  return measuresForFirm([measure], { ...NO_RULES, ...rules }, { ...BLANK_PROFILE, ...profile }, today)[0];
}

describe('profiles worked out by hand', () => {
  const content = readContent(OWN_CONTENT, new Mistakes());
  const { measures } = composeAtlas(content);
  const rules = rulesOf(content);

  test('there are at least thirty', () => {
    expect(WORKED_OUT.length).toBeGreaterThanOrEqual(30);
  });

  test.each(WORKED_OUT)('$who', (expected: WorkedOut) => {
    const found = measuresForFirm(
      measures,
      rules,
      { ...BLANK_PROFILE, ...expected.profile },
      expected.today ?? DAY_OF_THE_LAST_CHECK,
    );
    const idsIn = (band: Band) => found.filter((each) => each.band === band).map(({ measure }) => measure.id);
    const listed = { applies: expected.applies, 'applies-if': expected.appliesIf, information: expected.information };
    for (const [band, ids = []] of Object.entries(listed) as [Band, string[] | undefined][]) {
      if (expected.andNoOther?.includes(band)) expect([band, idsIn(band).toSorted()]).toEqual([band, ids.toSorted()]);
      else expect([band, ids.filter((id) => !idsIn(band).includes(id))]).toEqual([band, []]);
    }
    const shown = new Set(found.map(({ measure }) => measure.id));
    expect((expected.notShown ?? []).filter((id) => shown.has(id))).toEqual([]);
  });

  test('whoever tells nothing is shown every measure', () => {
    expect(measuresForFirm(measures, rules, BLANK_PROFILE, DAY_OF_THE_LAST_CHECK)).toHaveLength(measures.length);
  });

  test('every want finds something', () => {
    for (const { id } of rules.wants) {
      const found = measuresForFirm(measures, rules, { ...BLANK_PROFILE, wants: [id] }, DAY_OF_THE_LAST_CHECK);
      expect([id, found.length > 0]).toEqual([id, true]);
    }
  });

  test('naming zones only takes away, and never moves a measure to another band', () => {
    const some = <Item>(items: readonly Item[]) => fc.subarray([...items], { maxLength: 3 });
    const profiles = fc.record({
      does: some(ACTIVITIES),
      wants: some(WANTS),
      zones: some(['qianhai', 'hengqin', 'nansha', 'northern-metropolis']),
      registered: fc.constantFrom(...REGISTRATIONS),
    });
    const days = fc.constantFrom('2021-06-30', '2024-12-31', DAY_OF_THE_LAST_CHECK, '2028-01-01');
    fc.assert(
      fc.property(profiles, days, (profile, day) => {
        const everywhere = measuresForFirm(measures, rules, { ...profile, zones: [] }, day);
        const bands = new Map(everywhere.map(({ measure, band }) => [measure.id, band]));
        for (const { measure, band } of measuresForFirm(measures, rules, profile, day))
          expect([measure.id, band]).toEqual([measure.id, bands.get(measure.id)]);
      }),
    );
  });

  test('whatever stands under "applies if" says if what, and whatever is for information says why', () => {
    for (const { measure, band, conditions, because } of measuresForFirm(
      measures,
      rules,
      BLANK_PROFILE,
      DAY_OF_THE_LAST_CHECK,
    ))
      expect([measure.id, conditions.length > 0, because !== undefined]).toEqual([
        measure.id,
        band === 'applies-if',
        band === 'information',
      ]);
  });
});

describe('what the record says', () => {
  test('a measure in force for any firm applies to a factory', () => {
    expect(judged(aMeasure(inForce), { does: ['manufacturer'] })).toMatchObject({
      band: 'applies',
      audience: { kind: 'any-firm' },
      effect: { kind: 'in-effect', since: '2024-05' },
    });
  });

  test('a measure for any firm is not for a student', () => {
    expect(judged(aMeasure(inForce), { does: ['student'] })).toBeUndefined();
  });

  test('a measure that is only announced applies if it has taken effect', () => {
    expect(judged(aMeasure(), { does: ['manufacturer'] })).toMatchObject({
      band: 'applies-if',
      conditions: [{ kind: 'takes-effect', state: 'announced', at: '2023-12' }],
    });
  });

  test('a stage after the reader’s day is not known yet', () => {
    const measure = aMeasure({
      status: [
        { at: '2023-12', state: 'announced', note: says('announced'), cites },
        { at: '2025-02-14', state: 'in-force', note: says('in force'), cites },
      ],
    });
    expect(judged(measure, {}, {}, '2025-02-13')).toMatchObject({ band: 'applies-if' });
    expect(judged(measure, {}, {}, '2025-02-14')).toMatchObject({ band: 'applies' });
  });

  test('what lapsed yesterday is for information today, and applied the day before', () => {
    const measure = aMeasure({ ...inForce, valid: { from: '2022', to: '2026-12-31' } });
    expect(judged(measure, {}, {}, '2026-12-31')).toMatchObject({ band: 'applies', effect: { endsSoon: true } });
    expect(judged(measure, {}, {}, '2027-01-01')).toMatchObject({
      band: 'information',
      because: { kind: 'lapsed', to: '2026-12-31' },
    });
  });

  test('no later word does not end what is in force, and is told', () => {
    const status: Measure['status'] = [
      ...inForce.status,
      { at: '2026-11', state: 'no-later-word', note: says('nothing found'), cites },
    ];
    expect(judged(aMeasure({ status }), {})).toMatchObject({
      band: 'applies',
      effect: { kind: 'in-effect', noLaterWord: '2026-11' },
    });
  });

  test('a measure that has expired by a source is for information, whatever its dates', () => {
    const status: Measure['status'] = [...inForce.status, { at: '2025', state: 'expired', note: says('ended'), cites }];
    expect(judged(aMeasure({ status }), {})).toMatchObject({ because: { kind: 'expired', at: '2025' } });
  });

  test('a measure limited to parts applies if it is there', () => {
    expect(judged(aMeasure({ ...inForce, parts: ['a-part'] }), {})).toMatchObject({
      conditions: [{ kind: 'in-part', parts: ['a-part'] }],
    });
  });

  test('a measure for residents applies to a person who lives there', () => {
    expect(judged(aMeasure({ ...inForce, audiences: ['resident'] }), { does: ['retired'] })).toMatchObject({
      conditions: [{ kind: 'lives-there' }],
    });
  });

  test('a firm from elsewhere than the record’s counterpart is told to ask', () => {
    const measure = aMeasure({ ...inForce, counterparts: ['macao'] });
    expect(judged(measure, { registered: 'macao' })).toMatchObject({ band: 'applies' });
    expect(judged(measure, { registered: 'hong-kong' })).toMatchObject({
      conditions: [{ kind: 'tied-to', counterparts: ['macao'] }],
    });
    expect(judged(measure, {})).toMatchObject({ conditions: [{ kind: 'registered', in: ['macao'] }] });
  });

  test('a measure of the whole Bay Area is shown for each zone, unless a rule says where it holds', () => {
    const measure = aMeasure({ ...inForce, zones: ['gba'] });
    const coverage = [{ id: 'in-hengqin', measures: ['a-measure'], zones: ['hengqin'] }];
    expect(judged(measure, { zones: ['nansha'] })).toBeDefined();
    expect(judged(measure, { zones: ['nansha'] }, { coverage })).toBeUndefined();
    expect(judged(measure, { zones: ['hengqin'] }, { coverage })).toBeDefined();
  });
});

describe('what a rule adds', () => {
  const onlyMacao = [{ id: 'only-macao', measures: ['a-measure'], registered: ['macao' as const] }];

  test('a measure for Macao alone is for information in Hong Kong, and open to a firm yet to be founded', () => {
    const measure = aMeasure(inForce);
    expect(judged(measure, { registered: 'hong-kong' }, { coverage: onlyMacao })).toMatchObject({
      because: { kind: 'for-others', in: ['macao'] },
    });
    expect(judged(measure, { registered: 'elsewhere' }, { coverage: onlyMacao })).toMatchObject({
      conditions: [{ kind: 'registered', in: ['macao'] }],
    });
  });

  test('a condition is dropped once the answers show that it is met', () => {
    const conditions: Rules['conditions'] = [
      { id: 'a-condition', measures: ['a-measure'], if: says('it works there'), met: { wants: ['move-goods'] } },
    ];
    const wants: Rules['wants'] = [{ id: 'move-goods', themes: ['market'], carries: [], also: [], never: [] }];
    expect(judged(aMeasure(inForce), {}, { conditions, wants })).toMatchObject({
      conditions: [{ kind: 'rule', text: says('it works there') }],
    });
    expect(judged(aMeasure(inForce), { wants: ['move-goods'] }, { conditions, wants })).toMatchObject({
      band: 'applies',
    });
  });

  test('a want is served by theme, by what is carried and by name, and never by what is excepted', () => {
    const want = {
      id: 'move-goods',
      themes: ['goods'],
      carries: ['goods'],
      also: ['named'],
      never: ['excepted'],
    } as const;
    const rules = { wants: [want] } as unknown as Partial<Rules>;
    const asked = { wants: ['move-goods'] } satisfies Partial<FirmProfile>;
    expect(judged(aMeasure({ theme: 'goods' }), asked, rules)).toBeDefined();
    expect(judged(aMeasure({ carries: ['goods'] }), asked, rules)).toBeDefined();
    expect(judged(aMeasure({ id: 'named' }), asked, rules)).toBeDefined();
    expect(judged(aMeasure({ id: 'excepted', theme: 'goods' }), asked, rules)).toBeUndefined();
    expect(judged(aMeasure(), asked, rules)).toBeUndefined();
  });

  test('a measure for employees reaches a firm through its staff, wherever the firm is registered', () => {
    const rules: Partial<Rules> = {
      wants: [{ id: 'lower-tax', themes: ['tax'], carries: [], also: [], never: [] }],
      reach: [{ id: 'staff', does: ['manufacturer'], wants: ['lower-tax'], audiences: ['employee'], themes: ['tax'] }],
    };
    const measure = aMeasure({ ...inForce, theme: 'tax', audiences: ['employee'], counterparts: ['hong-kong'] });
    expect(judged(measure, { does: ['manufacturer'] }, rules)).toBeUndefined();
    expect(
      judged(measure, { does: ['manufacturer'], wants: ['lower-tax'], registered: 'mainland' }, rules),
    ).toMatchObject({
      audience: { kind: 'staff', as: ['employee'] },
      conditions: [{ kind: 'staff-from', in: ['hong-kong'] }],
    });
  });

  test('background is for information, with the reason in words', () => {
    const background = [{ id: 'direction', measures: ['a-measure'], reason: says('a direction') }];
    expect(judged(aMeasure(inForce), {}, { background })).toMatchObject({
      band: 'information',
      because: { kind: 'background', text: says('a direction') },
    });
  });
});

test('what holds now comes before what is to come, and what names the firm before what is for all', () => {
  const restricted = { parts: ['a-part'] };
  const found = measuresForFirm(
    [
      aMeasure({ id: 'announced-for-all' }),
      aMeasure({ id: 'announced-for-factories', audiences: ['manufacturer'] }),
      aMeasure({ id: 'now-for-all', ...inForce, ...restricted }),
      aMeasure({ id: 'now-for-factories', ...inForce, ...restricted, audiences: ['manufacturer'] }),
    ],
    NO_RULES,
    { ...BLANK_PROFILE, does: ['manufacturer'] },
    '2026-11-25',
  );
  expect(found.map(({ measure }) => measure.id)).toEqual([
    'now-for-factories',
    'now-for-all',
    'announced-for-factories',
    'announced-for-all',
  ]);
});
