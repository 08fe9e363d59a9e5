/** YAML and GeoJSON files as values whose every part can be found again in the text. */
import { isAlias, isMap, isPair, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Document, Node } from 'yaml';
import type { LocatedFile, Mistakes, Position, Step } from './mistakes';

/** A file's text, read as YAML only when a position is asked for: JSON is YAML too, and most files hold no mistake. */
class TextFile implements LocatedFile {
  readonly name: string;
  readonly #text: string;
  #parsed: { document: Document; lines: LineCounter } | undefined;

  constructor(name: string, text: string) {
    this.name = name;
    this.#text = text;
  }

  get parsed(): { document: Document; lines: LineCounter } {
    if (this.#parsed === undefined) {
      const lines = new LineCounter();
      const document = parseDocument(this.#text, {
        lineCounter: lines,
        prettyErrors: false,
        logLevel: 'error',
      });
      this.#parsed = { document, lines };
    }
    return this.#parsed;
  }

  locate(path: readonly Step[], on: 'value' | 'key' = 'value'): Position {
    const { document } = this.parsed;
    let node: unknown = document.contents;
    let offset = startOf(node) ?? 0;
    for (const [depth, step] of path.entries()) {
      if (isAlias(node)) node = node.resolve(document);
      const wantsKey = on === 'key' && depth === path.length - 1;
      if (isMap(node)) {
        const pair = node.items.find((item) => isPair(item) && keyOf(item.key) === String(step));
        if (pair === undefined) break;
        offset = startOf(wantsKey ? pair.key : pair.value) ?? startOf(pair.key) ?? offset;
        node = pair.value;
      } else if (isSeq(node)) {
        const item = node.items[Number(step)];
        if (item === undefined) break;
        offset = startOf(item) ?? offset;
        node = item;
      } else break;
    }
    return this.positionOf(offset);
  }

  positionOf(offset: number): Position {
    const { line, col } = this.parsed.lines.linePos(Math.max(0, Math.min(offset, this.#text.length)));
    return { line: Math.max(1, line), column: Math.max(1, col) };
  }
}

/** A file that could be read, with its value. */
export interface ReadFile extends LocatedFile {
  readonly value: unknown;
}

/** Reads YAML. Whatever the text holds, it answers: with a value, or with mistakes and `undefined`. */
export function readYaml(name: string, text: string, mistakes: Mistakes): ReadFile | undefined {
  const file = new TextFile(name, text);
  const { document } = file.parsed;
  for (const problem of [...document.errors, ...document.warnings]) {
    mistakes.inFile(name, `this is not valid YAML: ${inPlainWords(problem.message)}`, file.positionOf(problem.pos[0]));
  }
  if (document.errors.length > 0) return undefined;
  try {
    return withValue(file, document.toJS() as unknown);
  } catch (error) {
    // Aliases that multiply without end, or that point at nothing.
    mistakes.inFile(name, `this YAML cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

/** Reads JSON, reporting a slip of the pen with its line and column. */
export function readJson(name: string, text: string, mistakes: Mistakes): ReadFile | undefined {
  const file = new TextFile(name, text);
  try {
    return withValue(file, JSON.parse(text) as unknown);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const offset = /position (\d+)/.exec(message)?.[1];
    mistakes.inFile(
      name,
      `this is not valid JSON: ${message.replace(/ in JSON at position.*| \(line .*/s, '')}`,
      positionInText(text, offset === undefined ? text.length : Number(offset)),
    );
    return undefined;
  }
}

function withValue(file: TextFile, value: unknown): ReadFile {
  return { name: file.name, value, locate: (path, on) => file.locate(path, on) };
}

function positionInText(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

function keyOf(key: unknown): string | undefined {
  return isScalar(key) ? String(key.value) : undefined;
}

function startOf(node: unknown): number | undefined {
  return typeof node === 'object' && node !== null && 'range' in node ? (node as Node).range?.[0] : undefined;
}

/** The YAML reader's own words where they help, ours where a colon or an indent is the usual cause. */
function inPlainWords(message: string): string {
  if (message.startsWith('Nested mappings are not allowed'))
    return 'a second colon on one line; put the text in quotation marks if the colon belongs to it';
  if (message.startsWith('All mapping items must start at the same column'))
    return 'this line is indented differently from the lines that belong with it';
  if (message.startsWith('Map keys must be unique')) return 'the same name stands twice in one record';
  if (message.startsWith('Implicit keys need to be on a single line') || message.startsWith('Implicit map keys need'))
    return 'a name without its colon, or a text that runs over a line without being indented further';
  return message;
}
