/** Differences and paces in words: in the indicator's unit, rounded to what such arithmetic can bear. */
import type { Language } from '../../contract/vocabulary';
import type { Text } from '../../contract/values';
import type { Amount } from '../../domain/pace';
import { formatNumber, formatPoint } from '../figures';
import type { Messages } from '../messages';
import { compareMessages } from './index';

/** A difference of percentages is one of percentage points. */
const IS_PERCENT = '%';

/** Whole numbers from 100 on, one decimal from 10 on, two below: more would claim more than the figures know. */
export function roundedForReading(value: number): number {
  const decimals = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return Number(value.toFixed(decimals));
}

/** "less than 17,700 firms", "約 156 項", "18.8 percentage points". The sign is left to the words around it. */
export function formatAmount(amount: Amount, unit: Text, language: Language, messages: Messages): string {
  const words = compareMessages(language);
  const value: Amount['value'] =
    typeof amount.value === 'number'
      ? roundedForReading(Math.abs(amount.value))
      : [roundedForReading(amount.value[0]), roundedForReading(amount.value[1])];
  let text: string;
  if (unit.en === IS_PERCENT) {
    const number = typeof value === 'number' ? value : value.join(messages.rangeDash);
    text = `${number} ${words.targets.percentagePoints}`;
  } else {
    const { figure, unit: word } = formatPoint({ value }, unit, language, messages);
    text = word === '' ? figure : `${figure} ${word}`;
  }
  return amount.qualifier ? words.targets.qualified[amount.qualifier](text) : text;
}

/** "12.8" or "less than 5.7": how many times. */
export function formatTimes({ value, qualifier }: Amount, language: Language): string {
  const words = compareMessages(language);
  const number = formatNumber(Number((typeof value === 'number' ? value : value[0]).toFixed(1)), language);
  return qualifier ? words.targets.qualified[qualifier](number) : number;
}
