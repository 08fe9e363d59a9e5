/** The words of letters and digits that the records hold, in order, and which of them a typed word may mean. */

/** A word of the records, and how well it answers the typed one: 1 is the word itself. */
export interface Meant {
  /** Position in the vocabulary. */
  at: number;
  quality: number;
  /** Whether the word begins with the typed one. */
  begins: boolean;
}

/** The longest typed word that is compared letter by letter; no word of the records is nearly as long. */
const LONGEST_COMPARED = 32;

/** How many slips are forgiven in a word: none in a short one, where a slip makes another word. */
export function slipsForgiven(word: string): 0 | 1 | 2 {
  if (/\d/.test(word) || word.length > LONGEST_COMPARED) return 0;
  return word.length >= 9 ? 2 : word.length >= 5 ? 1 : 0;
}

/**
 * What people type, and how the records write it: "cross-border" for cross-boundary, "Macau" for Macao. Both are looked
 * for, because titles of sources keep their own spelling.
 */
const OTHER_SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['border', 'boundary'],
  ['macau', 'macao'],
  ['organization', 'organisation'],
  ['center', 'centre'],
]);

/** Position of the first word that is not before `word`. */
function lowerBound(words: readonly string[], word: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The other number of an English word: firms, firm; company, companies. Only the regular ones. */
function otherNumber(word: string): string | undefined {
  if (word.length < 4) return undefined;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:[sx]|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (/[^sui]s$/.test(word)) return word.slice(0, -1);
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return undefined;
}

/**
 * The words that a typed one may mean: itself, what begins with it, another spelling, and its other number; only where none of those
 * is there, words a slip or two away.
 *
 * @param words in the order of `<`, each once
 */
export function meantWords(words: readonly string[], typed: string): Meant[] {
  const found: Meant[] = [];
  for (let at = lowerBound(words, typed); at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (!word.startsWith(typed)) break;
    found.push({ at, quality: word === typed ? 1 : 0.55 + 0.35 * (typed.length / word.length), begins: true });
  }
  const spelled = OTHER_SPELLINGS.get(typed);
  if (spelled !== undefined) {
    const at = lowerBound(words, spelled);
    if (words[at] === spelled) found.push({ at, quality: 0.95, begins: false });
  }
  const other = otherNumber(typed);
  if (other !== undefined) {
    const at = lowerBound(words, other);
    if (words[at] === other) found.push({ at, quality: 0.92, begins: false });
  }
  const slips = slipsForgiven(typed);
  return found.length > 0 || slips === 0 ? found : nearWords(words, typed, slips);
}

/**
 * Words at most `slips` edits away: a letter left out, added, changed, or two neighbours swapped. Walks the sorted words like
 * a tree: rows of the distance table are kept for the letters that two neighbouring words share, and all words
 * that begin in a way that is already too far are stepped over at once.
 */
function nearWords(words: readonly string[], typed: string, slips: number): Meant[] {
  const found: Meant[] = [];
  const width = typed.length + 1;
  const rows: number[][] = [Array.from({ length: width }, (_, column) => column)];
  let previous = '';
  let at = 0;
  while (at < words.length) {
    const word = words[at] ?? '';
    let depth = 0;
    while (
      depth < previous.length &&
      depth < word.length &&
      previous[depth] === word[depth] &&
      depth + 1 < rows.length
    ) {
      depth += 1;
    }
    rows.length = depth + 1;
    let tooFarAfter: number | undefined;
    for (; depth < word.length && tooFarAfter === undefined; depth += 1) {
      const above = rows[depth] ?? [];
      const row = [depth + 1];
      let least = depth + 1;
      for (let column = 1; column < width; column += 1) {
        const same = word[depth] === typed[column - 1];
        let cost = Math.min(
          (above[column] ?? 0) + 1,
          (row[column - 1] ?? 0) + 1,
          (above[column - 1] ?? 0) + (same ? 0 : 1),
        );
        const swapped =
          depth > 0 && column > 1 && word[depth] === typed[column - 2] && word[depth - 1] === typed[column - 1];
        if (swapped) cost = Math.min(cost, (rows[depth - 1]?.[column - 2] ?? 0) + 1);
        row.push(cost);
        if (cost < least) least = cost;
      }
      rows.push(row);
      // No later row can come back below the least of this one, by a swap either.
      if (least > slips) tooFarAfter = depth + 1;
    }
    previous = word.slice(0, rows.length - 1);
    if (tooFarAfter === undefined) {
      const distance = rows[word.length]?.[typed.length] ?? Infinity;
      if (distance <= slips) found.push({ at, quality: distance === 1 ? 0.35 : 0.25, begins: false });
      at += 1;
    } else {
      at = lowerBound(words, word.slice(0, tooFarAfter) + '\uffff');
    }
  }
  return found;
}
