/** One thing wrong in the content, told to the person who can put it right. */
export interface Mistake {
  /** Path below the content folder, with forward slashes: `zones/qianhai/measures.yaml`. */
  file: string;
  /** Counted from 1. */
  line: number;
  /** Counted from 1, in characters. */
  column: number;
  /** What is wrong, with the value, and what was expected. */
  message: string;
}

/** A step into a file's value: the name of a key, or the number of a list item counted from 0. */
export type Step = string | number;

/** Line and column, both counted from 1. */
export interface Position {
  line: number;
  column: number;
}

/** A file whose values can be pointed at. */
export interface LocatedFile {
  /** Path below the content folder. */
  readonly name: string;
  /**
   * Where the value at `path` stands, or its key with `on: 'key'`. A path that leads nowhere (a key that is
   * missing) gives the innermost value that is there.
   */
  locate(path: readonly Step[], on?: 'value' | 'key'): Position;
}

/** Gathers mistakes, so that a person sees all of them at once and not one after another. */
export class Mistakes {
  readonly #found: Mistake[] = [];

  at(file: LocatedFile, path: readonly Step[], message: string, on: 'value' | 'key' = 'value'): void {
    this.#found.push({ file: file.name, ...file.locate(path, on), message });
  }

  /** For a file that is missing, or one whose text cannot be read as what it should be. */
  inFile(file: string, message: string, position: Position = { line: 1, column: 1 }): void {
    this.#found.push({ file, ...position, message });
  }

  /** By file, line and column; the same mistake once. */
  sorted(): Mistake[] {
    const byPlace = [...this.#found].sort(
      (a, b) =>
        a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column || a.message.localeCompare(b.message),
    );
    return byPlace.filter((mistake, index) => {
      const before = byPlace[index - 1];
      return before === undefined || formatMistake(before) !== formatMistake(mistake);
    });
  }
}

/** `zones/qianhai/measures.yaml:12:5 what is wrong`. `folder` goes before the path, so that terminals can open it. */
export function formatMistake(mistake: Mistake, folder = ''): string {
  const path = folder === '' ? mistake.file : `${folder}/${mistake.file}`;
  return `${path}:${String(mistake.line)}:${String(mistake.column)} ${mistake.message}`;
}
