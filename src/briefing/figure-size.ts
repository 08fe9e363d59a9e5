/** How large the figures of a scene may be, so that they stand in one row beside each other with their units. */
import type { Language } from '../contract/vocabulary';

/** Widths in units of the stage, a hundredth of its width: the row of figures, and what parts two of them. */
const ROW = 33;
const BETWEEN = 2.4;
/** Sizes of type in the same units. Figures are the loudest thing on the stage, Chinese wider than they are long. */
const LARGEST: Readonly<Record<Language, number>> = { 'zh-Hant': 4, 'zh-Hans': 4, en: 3.4 };
const LEAST = 2;
const UNIT_SIZE = 1.3;

const WIDE = /[\u2e80-\u9fff\uff00-\uffef]/;
/** Of the size of type, what a character takes: a Chinese one all of it, a figure or letter little more than half. */
const widthOf = (text: string) => [...text].reduce((sum, character) => sum + (WIDE.test(character) ? 1 : 0.57), 0);
const LONGEST_UNIT_BESIDE = 4;

/** Whether a unit stands beside its figure; one of more characters has a line of its own. */
export const isBesideFigure = (unit: string) => unit.length <= LONGEST_UNIT_BESIDE;

/** The size of type for all figures of a scene, in hundredths of the stage's width. */
export function figureSizeOf(figures: readonly { figure: string; unit: string }[], language: Language): number {
  const beside = figures.map(({ unit }) => (unit !== '' && isBesideFigure(unit) ? widthOf(unit) * UNIT_SIZE + 1 : 0));
  const room = ROW - BETWEEN * (figures.length - 1) - beside.reduce((sum, width) => sum + width, 0);
  const width = figures.reduce((sum, { figure }) => sum + widthOf(figure), 0);
  return Math.max(LEAST, Math.min(LARGEST[language], width === 0 ? Infinity : room / width));
}
