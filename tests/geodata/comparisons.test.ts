/** What may be held side by side is checked: shared actions, like figures, and the part Hong Kong plays. */
import { describe, expect, test } from 'vitest';
import { smallContent, type ContentFolder } from './content';

const MEASURES = 'zones/harbour/measures.yaml';
const INDICATORS = 'zones/harbour/indicators.yaml';

async function theMistakeIn(content: ContentFolder): Promise<string> {
  const mistakes = await content.mistakes();
  expect(mistakes).toHaveLength(1);
  return mistakes[0] ?? '';
}

const sharing = (...measures: string[]) => `- id: lower-tax
  title: { zh-Hant: 減稅, en: Lower tax }
  likeness: same
  note: { zh-Hant: 兩地都有。, en: Both have it. }
  measures: [${measures.join(', ')}]
`;

describe('an action that several take up', () => {
  const inTheRegionToo = () => {
    const content = smallContent();
    const [first = ''] = content.read(MEASURES).split('\n- id:');
    const ofRegion = first
      .replace('harbour-tax', 'region-tax')
      .replace('zones: [harbour]', 'zones: [gba]')
      .replace(/ {2}parts: .*\n/, '')
      .replace(/, item: 1/, ', item: 2');
    return content.append('region/measures.yaml', `\n${ofRegion}\n`);
  };

  test('may name measures of two zones', async () => {
    const content = inTheRegionToo().write('region/shared-actions.yaml', sharing('harbour-tax', 'region-tax'));
    expect(await content.mistakes()).toEqual([]);
  });

  test('must name measures that exist', async () => {
    const content = inTheRegionToo().write('region/shared-actions.yaml', sharing('harbour-tax', 'region-tex'));
    expect(await theMistakeIn(content)).toBe(
      'region/shared-actions.yaml:5:27 measures: "region-tex" is not a known measure; did you mean "region-tax"?',
    );
  });

  test('is not shared by one measure named twice', async () => {
    const content = smallContent().write('region/shared-actions.yaml', sharing('harbour-tax', 'harbour-tax'));
    const mistakes = await content.mistakes();
    expect(mistakes[0]).toContain('all of them stand in one plan and zone');
    expect(mistakes[1]).toContain('measures: "harbour-tax" is named twice');
  });
});

describe('figures that share an axis', () => {
  const another = (change: (record: string) => string) => {
    const content = smallContent();
    const record = content
      .read(INDICATORS)
      .replace('harbour-firms', 'harbour-firms-again')
      .replace(/, item: \d/g, '');
    return content
      .append(INDICATORS, `\n${change(record)}\n`)
      .write(
        'region/like-figures.yaml',
        '- { id: firms, title: { zh-Hant: 企業, en: Firms }, indicators: [harbour-firms, harbour-firms-again] }\n',
      );
  };

  test('stand one for each zone', async () => {
    expect(await theMistakeIn(another((record) => record))).toContain('"harbour" has two figures here');
  });

  test('count in one unit', async () => {
    const mistakes = await another((record) => record.replace('en: firms }', 'en: people }')).mistakes();
    expect(mistakes[0]).toContain('"harbour-firms-again" counts in "people", "harbour-firms" in "firms"');
  });

  test('are not those that say they cannot be compared', async () => {
    const caveat = 'comparable: false\n  caveat: { zh-Hant: 計法不同。, en: Counted otherwise. }';
    const mistakes = await another((record) => record.replace('comparable: true', caveat)).mistakes();
    expect(mistakes[0]).toContain('"harbour-firms-again" says "comparable: false"');
  });
});

describe('what Hong Kong does in a measure', () => {
  test('is said for a measure of schedule 2 that names Hong Kong', async () => {
    const content = smallContent().change(MEASURES, 'counterparts: []', 'counterparts: [hong-kong]');
    expect(await theMistakeIn(content)).toContain(
      'hongKongRole: missing; a measure of schedule 2 that names hong-kong says what Hong Kong does in it',
    );
    content.change(MEASURES, 'counterparts: [hong-kong]', 'counterparts: [hong-kong]\n  hongKongRole: institutions');
    expect(await content.mistakes()).toEqual([]);
  });

  test('is not said where Hong Kong is not named', async () => {
    const content = smallContent().change(
      MEASURES,
      'counterparts: []',
      'counterparts: []\n  hongKongRole: institutions',
    );
    expect(await theMistakeIn(content)).toContain('counterparts does not name hong-kong');
  });
});
