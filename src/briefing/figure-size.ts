/** How large the figures of a scene may be, so that they stand in one row beside each other with their units. */
import type { Language } from '../contract/vocabulary';

/** Widths in units of the stage, a hundredth of its width: the row of figures, and what parts two of them. */
const ROW = 33;
const BETWEEN = 2.4;
/** Sizes of type in the same units. Figures are the loudest thing on the stage, Chinese wider than they are long. */
const LARGEST: Readonly<Record<Language, number>> = { 'zh-Hant': 4, 'zh-Hans': 4, en: 3.4 };
const LEAST = 2;
const UNIT_SIZE = 1.3;
const BEFORE_UNIT = 1;
/** A unit of a character or two is read as a part of its figure; a longer one may leave it, where it costs it its size. */
const LONGEST_PART = 2;
const LEAST_SHARE_OF_LARGEST = 0.8;

const WIDE = /[\u2e80-\u9fff\uff00-\uffef]/;
/** Of the size of type, what a character takes: a Chinese one all of it, a figure or letter little more than half. */
const widthOf = (text: string) => [...text].reduce((sum, character) => sum + (WIDE.test(character) ? 1 : 0.57), 0);

export interface FigureRow {
  /** The size of type for all figures of a scene, in hundredths of the stage's width. */
  size: number;
  /** Whether their units stand beside them; all or none, else the row would look as if one had been forgotten. */
  hasUnitsBeside: boolean;
}

/** How the figures of a scene are set, so that their row is as wide as the words. */
export function figureRowOf(figures: readonly { figure: string; unit: string }[], language: Language): FigureRow {
  const width = figures.reduce((sum, { figure }) => sum + widthOf(figure), 0);
  const ofUnits = figures.reduce(
    (sum, { unit }) => sum + (unit === '' ? 0 : widthOf(unit) * UNIT_SIZE + BEFORE_UNIT),
    0,
  );
  const room = ROW - BETWEEN * (figures.length - 1);
  const sizeIn = (wide: number) => Math.max(LEAST, Math.min(LARGEST[language], width === 0 ? Infinity : wide / width));

  const beside = sizeIn(room - ofUnits);
  const arePart = figures.every(({ unit }) => unit.length <= LONGEST_PART);
  return arePart || beside >= LEAST_SHARE_OF_LARGEST * LARGEST[language]
    ? { size: beside, hasUnitsBeside: true }
    : { size: sizeIn(room), hasUnitsBeside: false };
}
