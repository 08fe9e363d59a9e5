/** What may be held side by side: actions that several take up, figures that count alike, the part Hong Kong plays. */
import type { Mistakes } from './mistakes';
import type { Content } from './read-content';
import { show } from './validate';

export function checkComparisons(content: Content, mistakes: Mistakes): void {
  checkSharedActions(content, mistakes);
  checkLikeFigures(content, mistakes);
  checkHongKongRoles(content, mistakes);
}

function checkSharedActions(content: Content, mistakes: Mistakes): void {
  const measures = new Map(content.records.measure.map(({ value }) => [value.id, value]));
  for (const { value: action, file, path } of content.records['shared action']) {
    const named = action.measures.flatMap((id) => measures.get(id) ?? []);
    for (const [index, id] of action.measures.entries())
      if (action.measures.indexOf(id) < index)
        mistakes.at(file, [...path, 'measures', index], `measures: ${show(id)} is named twice; expected it once`);
    // Where a measure is not known, that mistake is told by itself.
    if (named.length < action.measures.length) continue;
    const takers = new Set(named.map(({ plan, zones }) => `${plan} ${zones.join(' ')}`));
    if (takers.size < 2)
      mistakes.at(
        file,
        [...path, 'measures'],
        'measures: all of them stand in one plan and zone; an action is shared by at least two plans or zones',
      );
  }
}

function checkLikeFigures(content: Content, mistakes: Mistakes): void {
  const indicators = new Map(content.records.indicator.map(({ value }) => [value.id, value]));
  const groupOf = new Map<string, string>();
  for (const { value: group, file, path } of content.records['like figures']) {
    const first = indicators.get(group.indicators[0] ?? '');
    const zones = new Set<string>();
    for (const [index, id] of group.indicators.entries()) {
      const at = [...path, 'indicators', index];
      const indicator = indicators.get(id);
      const before = groupOf.get(id);
      groupOf.set(id, group.id);
      if (before !== undefined)
        mistakes.at(
          file,
          at,
          `indicators: ${show(id)} already stands in "${before}"; a figure belongs to one group, once`,
        );
      if (!indicator || before !== undefined) continue;
      if (!indicator.comparable)
        mistakes.at(
          file,
          at,
          `indicators: ${show(id)} says "comparable: false", so it cannot be held beside others; take it out here`,
        );
      if (first && indicator.unit.en !== first.unit.en)
        mistakes.at(
          file,
          at,
          `indicators: ${show(id)} counts in ${show(indicator.unit.en)}, ${show(first.id)} in ${show(first.unit.en)}; expected one unit`,
        );
      if (zones.has(indicator.zone))
        mistakes.at(
          file,
          at,
          `indicators: "${indicator.zone}" has two figures here; expected one from each zone, so that zones are compared`,
        );
      zones.add(indicator.zone);
    }
  }
}

function checkHongKongRoles(content: Content, mistakes: Mistakes): void {
  for (const { value: measure, file, path } of content.records.measure) {
    const namesHongKong = measure.counterparts.includes('hong-kong');
    const ofSchedule2 = measure.cites.some(({ at }) => at?.startsWith('schedule-2/'));
    if (measure.hongKongRole !== undefined && !namesHongKong)
      mistakes.at(
        file,
        [...path, 'hongKongRole'],
        'hongKongRole: counterparts does not name hong-kong; add it there, or take the role out',
      );
    if (measure.hongKongRole === undefined && namesHongKong && ofSchedule2)
      mistakes.at(
        file,
        [...path, 'counterparts'],
        'hongKongRole: missing; a measure of schedule 2 that names hong-kong says what Hong Kong does in it',
      );
  }
}
