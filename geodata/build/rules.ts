/** Rules that say which measure is for which firm: they must not contradict each other, and are published in three languages. */
import type { Rules } from '../../src/contract/rules';
import { WANTS } from '../../src/contract/vocabulary';
import { withTexts } from './compose';
import type { Mistakes } from './mistakes';
import { idsOf } from './read-content';
import type { Content, Kept } from './read-content';
import { simplifier } from './simplified';
import { show } from './validate';

/** Reports rules that can never show, and those of which only one can hold. That ids lead somewhere is checked with all others. */
export function checkRules(content: Content, mistakes: Mistakes): void {
  checkWants(content, mistakes);
  const background = checkOncePerMeasure(content.records.background, 'stands already under', mistakes);
  for (const aspect of ['registered', 'zones'] as const)
    checkOncePerMeasure(
      content.records.coverage.filter(({ value }) => value[aspect] !== undefined),
      `has its ${aspect} already from`,
      mistakes,
    );
  for (const { value, file, path } of content.records.condition)
    for (const [index, measure] of value.measures.entries()) {
      const reason = background.get(measure);
      if (reason !== undefined)
        mistakes.at(
          file,
          [...path, 'measures', index],
          `${show(measure)} is background (${show(reason)}), so this condition would never be shown; take it out of one of the two`,
        );
    }
}

function checkWants(content: Content, mistakes: Mistakes): void {
  const { want } = content.records;
  for (const { value, file, path } of want)
    for (const [index, measure] of value.never.entries())
      if (value.also.includes(measure))
        mistakes.at(
          file,
          [...path, 'never', index],
          `${show(measure)} stands under "also" and under "never" of ${show(value.id)}; expected it under one of them`,
        );
  const [first] = want;
  if (first === undefined) return;
  const written = idsOf(content, 'want');
  for (const missing of WANTS.filter((each) => !written.includes(each)))
    mistakes.at(
      first.file,
      [],
      `the want "${missing}" has no entry here; the form would offer it and find nothing (expected ${WANTS.join(', ')})`,
    );
}

/** For each measure the id of the entry that names it; a second entry is a mistake. */
function checkOncePerMeasure(
  entries: readonly Kept<{ id: string; measures: string[] }>[],
  whatIsWrong: string,
  mistakes: Mistakes,
): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const { value, file, path } of entries)
    for (const [index, measure] of value.measures.entries()) {
      const before = first.get(measure);
      if (before === undefined) first.set(measure, value.id);
      else
        mistakes.at(
          file,
          [...path, 'measures', index],
          `${show(measure)} ${whatIsWrong} ${show(before)}; expected it in one entry`,
        );
    }
  return first;
}

/** All rules, their texts in three languages. */
export function rulesOf({ records }: Content): Rules {
  const simplify = simplifier(records['glossary term'].map((record) => record.value));
  return withTexts(
    {
      wants: records.want.map(({ value }) => value),
      background: records.background.map(({ value }) => value),
      coverage: records.coverage.map(({ value }) => value),
      reach: records.reach.map(({ value }) => value),
      conditions: records.condition.map(({ value }) => value),
    },
    simplify,
  ) as Rules;
}
