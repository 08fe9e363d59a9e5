/** Briefings: what their scenes name must be there, and they are published in three languages. */
import type { Briefing } from '../../src/contract/briefing';
import type { AuthoredText, Text } from '../../src/contract/values';
import { ELEMENTS } from '../../src/contract/vocabulary';
import { PASSENGER_SERIES, passengerSelectionOf } from '../../src/domain/passenger-names';
import { readAddress } from '../../src/url/address';
import type { AddressNotice, KnownRecords } from '../../src/url/address';
import type { Mistakes, Step } from './mistakes';
import { expected } from './nearest';
import { idsOf, partIdsOf } from './read-content';
import type { Content } from './read-content';
import { inThreeLanguages, simplifier } from './simplified';
import { show, valueAt } from './validate';

/**
 * Reports every id of a scene, and everything in its view, that leads nowhere. On the page such a scene only shows a gap;
 * here is where a person can still put it right.
 */
export function checkBriefings(content: Content, mistakes: Mistakes): void {
  const known = knownRecords(content);
  const indicators = new Map(content.records.indicator.map(({ value }) => [value.id, value]));
  const measures = new Map(content.records.measure.map(({ value }) => [value.id, value]));

  for (const { value: briefing, file } of content.records.briefing) {
    const fileName = file.name.slice(file.name.lastIndexOf('/') + 1, -'.yaml'.length);
    if (fileName !== briefing.id)
      mistakes.at(file, ['id'], `id: ${show(briefing.id)} is not the name of this file; expected "${fileName}"`);
    for (const [index, scene] of briefing.scenes.entries()) {
      const at = (path: readonly Step[], message: string) => {
        mistakes.at(file, ['scenes', index, ...path], message);
      };
      const checkMeasure = (id: string, path: readonly Step[]) => {
        const ids = idsOf(content, 'measure');
        if (!content.unread.has('measure') && !ids.includes(id))
          at(path, `${show(id)} is not a known measure${expected(id, ids)}`);
      };

      const [search = '', hash = ''] = scene.view.split('#');
      for (const notice of readAddress(search, hash, known).notices)
        if (!isUnread(notice, content)) at(['view'], `view: ${inWords(notice)}`);

      for (const [place, figure] of scene.figures.entries()) {
        const path = ['figures', place];
        if ('measure' in figure) {
          checkMeasure(figure.measure, [...path, 'measure']);
          const measure = measures.get(figure.measure);
          if (measure !== undefined && measure.figure === undefined)
            at([...path, 'measure'], `the measure ${show(figure.measure)} has no figure to be shown`);
          continue;
        }
        const ids = idsOf(content, 'indicator');
        if (!content.unread.has('indicator') && !ids.includes(figure.indicator))
          at(
            [...path, 'indicator'],
            `${show(figure.indicator)} is not a known indicator${expected(figure.indicator, ids)}`,
          );
        const points = indicators.get(figure.indicator)?.points;
        if (points && !points.some((point) => point.at === figure.at && point.kind === figure.kind))
          at(
            [...path, 'at'],
            `the indicator ${show(figure.indicator)} has no ${figure.kind} at ${show(figure.at)}; expected one of ${points
              .map((point) => `${point.kind} ${point.at}`)
              .join(', ')}`,
          );
      }
      for (const [place, id] of scene.measures.entries()) checkMeasure(id, ['measures', place]);
    }
  }
}

/** What a view may name, from all that is written: a slip in a measure must not bring another in each scene about it. */
function knownRecords(content: Content): KnownRecords {
  const zones = idsOf(content, 'zone');
  const controlPoints = content.records['control point'].map(({ value }) => value.place);
  const fieldOf = (kind: 'measure' | 'indicator' | 'series' | 'flow', id: string, field: string): unknown => {
    const record = content.written.find((other) => other.kind === kind && other.id === id);
    return record && valueAt(record.file.value, [...record.path, field]);
  };
  return {
    isZone: (id) => zones.includes(id),
    zoneOfPart: (id) => zones.find((zone) => partIdsOf(content, [zone]).includes(id)),
    zoneOfIndicator: (id) => {
      const zone = fieldOf('indicator', id, 'zone');
      return typeof zone === 'string' ? zone : undefined;
    },
    zonesOfMeasure: (id) => {
      const holdsIn = fieldOf('measure', id, 'zones');
      return Array.isArray(holdsIn) ? holdsIn.filter((zone) => typeof zone === 'string') : [];
    },
    isPlan: (id) => idsOf(content, 'plan').includes(id),
    drawnWith: (id) => {
      const element = fieldOf('flow', id, 'element');
      const family = ELEMENTS.find((each) => each === element);
      const series = fieldOf('flow', id, 'series');
      if (family) return { family, ...(typeof series === 'string' && { series }) };
      const isCounted = passengerSelectionOf(id, (place) => controlPoints.includes(place)) !== undefined;
      return isCounted ? { family: 'people', series: PASSENGER_SERIES } : undefined;
    },
    controlPoints,
    familyOfSeries: (id) => {
      const element = fieldOf('series', id, 'element');
      return ELEMENTS.find((each) => each === element);
    },
    // Only what is named is checked; what is drawn where nothing is named does not matter here.
    firstSeriesOf: () => undefined,
  };
}

/** Whether the notice may only come from a file that could not be read. */
function isUnread({ parameter }: AddressNotice, { unread }: Content): boolean {
  if (parameter === 'part') return unread.has('zone');
  if (parameter === 'filter') return unread.has('zone') || unread.has('plan');
  return (
    (parameter === 'zone' ||
      parameter === 'measure' ||
      parameter === 'indicator' ||
      parameter === 'flow' ||
      parameter === 'series') &&
    unread.has(parameter)
  );
}

function inWords({ parameter, value, because }: AddressNotice): string {
  switch (because) {
    case 'unknown-parameter':
      return `"${parameter}" is not a parameter of an address`;
    case 'unknown-value':
      return `${show(value)} is not known for "${parameter}"`;
    case 'out-of-range':
      return `${show(value)} is out of range for "${parameter}"`;
    case 'not-of-this-zone':
      return `${show(value)} for "${parameter}" does not belong to the zone or measure named beside it`;
    case 'not-of-this-series':
      return `"${parameter}" belongs to the series "${PASSENGER_SERIES}", which is not the one shown`;
  }
}

/** The briefings in three languages, the longest first. */
export function briefingsOf(content: Content): Briefing[] {
  const simplify = simplifier(content.records['glossary term'].map((record) => record.value));
  const published = (text: AuthoredText): Text => inThreeLanguages(text, simplify);
  return content.records.briefing
    .map(({ value: briefing }) => ({
      ...briefing,
      title: published(briefing.title),
      scenes: briefing.scenes.map((scene) => ({
        ...scene,
        title: published(scene.title),
        lines: scene.lines.map(published),
        notes: published(scene.notes),
      })),
    }))
    .sort((a, b) => b.minutes - a.minutes || a.id.localeCompare(b.id));
}
