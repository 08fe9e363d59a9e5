/** Figures, dates and states: what a schema cannot see because it concerns two values at once. */
import { certainlyAfter, exists } from './dates';
import type { Mistakes, Step } from './mistakes';
import type { Content, Kept } from './read-content';
import { show } from './validate';

export function checkFigures(content: Content, mistakes: Mistakes): void {
  const checkedOn = content.records.atlas[0]?.value.checkedOn;
  checkIndicators(content, checkedOn, mistakes);
  checkMeasures(content, checkedOn, mistakes);
  checkFlows(content, mistakes);
  checkDatesExist(content, mistakes);
}

function checkIndicators(content: Content, checkedOn: string | undefined, mistakes: Mistakes): void {
  for (const { value: indicator, file, path } of content.records.indicator) {
    const points = indicator.points;
    const has = (kind: string) => points.some((point) => point.kind === kind);
    if (points.length === 0)
      mistakes.at(
        file,
        [...path, 'points'],
        'points: the list is empty; an indicator has at least one figure, with its source',
      );
    if (has('target') && !has('baseline') && indicator.baseline === undefined)
      mistakes.at(
        file,
        [...path, 'points'],
        'points: there is a target but no baseline; add a point of kind baseline, or write "baseline: none" if none was published',
      );
    if (has('baseline') && indicator.baseline !== undefined)
      mistakes.at(
        file,
        [...path, 'baseline'],
        'baseline: "none" is declared, but a point of kind baseline stands below; keep one of the two',
      );
    if (!indicator.comparable && indicator.caveat === undefined)
      mistakes.at(
        file,
        [...path, 'comparable'],
        'comparable: false needs a caveat that tells the reader why the figures are not compared',
      );
    const lastOfKind = new Map<string, string>();
    for (const [index, point] of points.entries()) {
      const at = [...path, 'points', index];
      const before = lastOfKind.get(point.kind);
      if (before !== undefined && certainlyAfter(before, point.at))
        mistakes.at(
          file,
          [...at, 'at'],
          `at: ${show(point.at)} comes before ${show(before)} above it; expected the points of one kind in the order of their dates`,
        );
      lastOfKind.set(point.kind, point.at);
      if (point.kind !== 'target' && checkedOn !== undefined && certainlyAfter(point.at, checkedOn))
        mistakes.at(
          file,
          [...at, 'at'],
          `at: ${show(point.at)} lies after the day the content was checked (${checkedOn}); only a target may`,
        );
      if (Array.isArray(point.value) && point.value[0] >= point.value[1])
        mistakes.at(file, [...at, 'value'], `value: ${show(point.value)} runs backwards; expected [lower, higher]`);
    }
  }
}

function checkMeasures(content: Content, checkedOn: string | undefined, mistakes: Mistakes): void {
  for (const { value: measure, file, path } of content.records.measure) {
    for (const [index, change] of measure.status.entries()) {
      const at = [...path, 'status', index, 'at'];
      const before = measure.status[index - 1]?.at;
      if (before !== undefined && certainlyAfter(before, change.at))
        mistakes.at(
          file,
          at,
          `at: ${show(change.at)} comes before ${show(before)} above it; expected the oldest status first`,
        );
      if (checkedOn !== undefined && change.state !== 'not-yet-due' && certainlyAfter(change.at, checkedOn))
        mistakes.at(
          file,
          at,
          `at: ${show(change.at)} lies after the day the content was checked (${checkedOn}); a status tells what has happened`,
        );
      if (change.state === 'no-later-word')
        checkLookedUp(
          content,
          { value: change, file, path: [...path, 'status', index] },
          change.cites.map((cite) => cite.source),
          mistakes,
        );
    }
    const { from, to } = measure.valid ?? {};
    if (from !== undefined && to !== undefined && certainlyAfter(from, to))
      mistakes.at(file, [...path, 'valid', 'to'], `valid: it ends (${to}) before it begins (${from})`);
  }
}

function checkLookedUp(content: Content, record: Kept<unknown>, cited: string[], mistakes: Mistakes): void {
  const kinds = cited.map((id) => content.records.source.find((source) => source.value.id === id)?.value.kind);
  if (!kinds.some((kind) => kind === 'search-note' || kind === undefined))
    mistakes.at(
      record.file,
      [...record.path, 'cites'],
      'cites: the state no-later-word cites no source of kind search-note; expected one that says when and where was looked',
    );
}

function checkFlows(content: Content, mistakes: Mistakes): void {
  const usedBy = new Map<string, string>();
  for (const { value: flow, file, path } of content.records.flow) {
    if (flow.from === flow.to)
      mistakes.at(
        file,
        [...path, 'to'],
        `to: ${show(flow.to)} is also where the flow comes from; expected another place`,
      );
    const indicator = content.records.indicator.find((other) => other.value.id === flow.indicator)?.value;
    if (flow.grade !== 'described' && flow.indicator === undefined)
      mistakes.at(
        file,
        [...path, 'grade'],
        `grade: ${show(flow.grade)} needs "indicator", whose points are the flow's figures; without figures the grade is described`,
      );
    if (flow.grade === 'described' && flow.indicator !== undefined)
      mistakes.at(
        file,
        [...path, 'grade'],
        'grade: described means that there is no figure, but an indicator is named; expected counted or target',
      );
    if (
      flow.grade === 'counted' &&
      indicator !== undefined &&
      indicator.points.every((point) => point.kind === 'target')
    )
      mistakes.at(
        file,
        [...path, 'grade'],
        `grade: counted, but "${indicator.id}" holds only targets; expected target`,
      );
    if (flow.grade !== 'described' && flow.series === undefined)
      mistakes.at(file, path, 'series: missing; a flow with figures belongs to a series, which gives its unit');
    const series = content.records.series.find((other) => other.value.id === flow.series)?.value;
    if (series !== undefined && series.element !== flow.element)
      mistakes.at(
        file,
        [...path, 'element'],
        `element: ${show(flow.element)} differs from that of the series "${series.id}" (${series.element})`,
      );
    const ofIndicator = content.records.series.find((other) => other.value.id === indicator?.series)?.value;
    if (series !== undefined && ofIndicator !== undefined && ofIndicator.id !== series.id)
      mistakes.at(
        file,
        [...path, 'series'],
        `series: ${show(flow.series)} differs from that of the indicator "${flow.indicator ?? ''}" (${ofIndicator.id})`,
      );
    if (series !== undefined && indicator !== undefined && indicator.unit.en !== series.unit.en)
      mistakes.at(
        file,
        [...path, 'indicator'],
        `indicator: "${indicator.id}" counts in ${show(indicator.unit.en)}, the series "${series.id}" in ${show(series.unit.en)}; expected one unit, since they share a legend`,
      );
    if (flow.indicator !== undefined) {
      const other = usedBy.get(flow.indicator);
      if (other === undefined) usedBy.set(flow.indicator, flow.id);
      else
        mistakes.at(
          file,
          [...path, 'indicator'],
          `indicator: ${show(flow.indicator)} already gives the figures of the flow "${other}"; the same people, firms or money must not be counted twice`,
        );
    }
  }
}

/** The pattern of a date cannot know that June has thirty days. */
function checkDatesExist(content: Content, mistakes: Mistakes): void {
  const walk = (value: unknown, record: Kept<unknown>, path: readonly Step[]): void => {
    if (typeof value === 'string') {
      if (/^\d{4}-\d{2}-\d{2}$/.test(value) && !exists(value))
        mistakes.at(record.file, path, `${show(value)} is not a day of the calendar`);
    } else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value))
        walk(inner, record, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  for (const records of Object.values(content.records))
    for (const record of records) walk(record.value, record, record.path);
}
