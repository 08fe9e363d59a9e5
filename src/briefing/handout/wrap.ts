/** Where a line of text may break: between words, and in Chinese between any two characters but before punctuation. */

/** What stays with the character before it. */
const CLOSING = /^[、。，；：！？）」』》〉…·%)\],.;:!?]/u;
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/u;

/** Pieces that are not broken: a word with the space after it, or one wide character with the punctuation after it. */
export function pieces(text: string): string[] {
  const found: string[] = [];
  for (const part of text.match(
    /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+\s*|\s+/gu,
  ) ?? []) {
    const before = found.at(-1);
    if (before !== undefined && CLOSING.test(part) && !/\s$/u.test(before)) found[found.length - 1] = before + part;
    else found.push(part);
  }
  return found;
}

/**
 * The text in lines no wider than `width`. A word that is wider stands alone, too wide.
 * @param widthOf width of a text in the same unit
 */
export function wrapped(text: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    if (line !== '' && widthOf((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else {
      line += piece;
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

/** Roughly how many lines a text takes where letters cannot be measured: on a slide, drawn by another program. */
export function linesNeeded(text: string, widthInches: number, points: number): number {
  const em = (part: string) => [...part].reduce((sum, letter) => sum + (WIDE.test(letter) ? 1 : 0.52), 0);
  return Math.max(1, wrapped(text, (widthInches * 72) / points, em).length);
}

/**
 * A title in lines that end where its clauses do, as many clauses to a line as it holds. A title that this would make
 * more than a line longer stays in one piece, and whoever draws it breaks it.
 */
export function linesOfClauses(clauses: readonly string[], widthInches: number, points: number): string[] {
  const linesIn = (text: string) => linesNeeded(text, widthInches, points);
  const lines: string[] = [];
  for (const clause of clauses) {
    const together = (lines.at(-1) ?? '') + clause;
    if (lines.length > 0 && linesIn(together) === 1) lines[lines.length - 1] = together;
    else lines.push(clause);
  }
  const whole = clauses.join('');
  const needed = lines.reduce((sum, line) => sum + linesIn(line), 0);
  return needed <= linesIn(whole) + 1 ? lines : [whole];
}
