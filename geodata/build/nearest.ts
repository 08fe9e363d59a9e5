/** The candidate most like `word`, if one is like it enough to be what was meant: `finnance` gives `finance`. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const furthest = Math.max(2, Math.floor(word.length / 3));
  let best: { candidate: string; distance: number } | undefined;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > furthest) continue;
    const distance = editsBetween(word.toLowerCase(), candidate.toLowerCase());
    if (distance <= furthest && distance < word.length && (best === undefined || distance < best.distance))
      best = { candidate, distance };
  }
  return best?.candidate;
}

/** How many letters must be added, left out, replaced or swapped with their neighbour to make `a` into `b`. */
export function editsBetween(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      current.push(cost);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}

/** `; did you mean "finance"?`, or nothing where no candidate is near. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const candidate = nearest(word, candidates);
  return candidate === undefined ? '' : `; did you mean "${candidate}"?`;
}

/** The nearest id, or all of them where there are few. */
export function expected(id: string, known: readonly string[]): string {
  const hint = didYouMean(id, known);
  if (hint !== '') return hint;
  if (known.length === 0) return '; none is written yet';
  return known.length <= 30
    ? `; expected one of ${known.join(', ')}`
    : `; ${String(known.length)} are known, none is like it`;
}
