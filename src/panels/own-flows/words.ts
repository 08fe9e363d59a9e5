/** How places, flows and windows of the reader's own data are named. */
import type { Language } from '../../contract/vocabulary';
import type { FlowIndex } from '../../domain/own-flows/flow-index';
import type { PlaceLevel } from '../../domain/own-flows/clusters';
import { timeOfStep } from '../../domain/own-flows/values';
import type { StepWindow } from '../../domain/own-flows/window-sums';
import { formatWhen, messagesFor } from '../../i18n';
import type { OwnFlowsMessages } from '../../i18n/own-flows';

/** A cluster bears the name of its busiest place. */
export function clusterName(index: FlowIndex, level: PlaceLevel, cluster: number, words: OwnFlowsMessages): string {
  const leader = index.placeNames[level.leaders[cluster] ?? 0] ?? '';
  return words.map.cluster(leader, (level.sizes[cluster] ?? 1) - 1);
}

/** `3 Mar 2025 – 9 Mar 2025`; nothing where the data have no times. */
export function windowText(
  index: FlowIndex,
  { from, to }: StepWindow,
  language: Language,
  words: OwnFlowsMessages,
): string {
  const { exactness, firstStep } = index;
  if (exactness === undefined) return '';
  const at = (step: number) => formatWhen(timeOfStep(exactness, firstStep + step), language, messagesFor(language));
  return words.time.range(at(from), at(to - 1));
}
