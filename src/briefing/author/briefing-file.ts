/**
 * A briefing as a file: YAML as `geodata/briefings/` holds it, so that what was made on the page can be committed there.
 * The library that reads and writes YAML, comments, quotes and places included, arrives only with this.
 */
import { LineCounter, parseDocument, stringify } from 'yaml';
import type { Briefing } from '../../contract/briefing';
import type { Text } from '../../contract/values';
import type { Objection } from '../../contract/scene-rules';
import { readBriefing } from './read-briefing';

/** Something in a file, with the line it stands in, counted from 1. */
export interface FileProblem {
  line: number | undefined;
  path: readonly (string | number)[];
  because: Objection | 'not-yaml';
  /** What the reader of YAML says, in English. */
  detail?: string;
}

/** The YAML text of a briefing. Texts without Simplified words leave them out: the build makes them. */
export function writeBriefingFile(briefing: Briefing): string {
  const text = (words: Text) => ({
    'zh-Hant': words['zh-Hant'],
    ...(words['zh-Hans'] !== '' && { 'zh-Hans': words['zh-Hans'] }),
    en: words.en,
  });
  const file = {
    id: briefing.id,
    title: text(briefing.title),
    minutes: briefing.minutes,
    loop: briefing.loop,
    scenes: briefing.scenes.map((scene) => ({
      id: scene.id,
      view: scene.view,
      title: text(scene.title),
      ...(scene.lines.length > 0 && { lines: scene.lines.map(text) }),
      ...(scene.figures.length > 0 && { figures: scene.figures }),
      ...(scene.measures.length > 0 && { measures: scene.measures }),
      notes: text(scene.notes),
      dwellSeconds: scene.dwellSeconds,
      cites: scene.cites,
    })),
  };
  return `# yaml-language-server: $schema=../schemas/briefing.json\n${stringify(file, { lineWidth: 120 })}`;
}

/** Larger files are no briefings, and reading one would hold up the page. */
const MOST_CHARACTERS = 1_000_000;

/** Reads a file that someone chose. Nothing in it can do more than be refused. */
export function readBriefingFile(text: string): { briefing: Briefing | undefined; problems: FileProblem[] } {
  if (text.length > MOST_CHARACTERS)
    return { briefing: undefined, problems: [{ line: undefined, path: [], because: 'too-many' }] };
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    const problems = document.errors.map(({ pos, message }): FileProblem => ({
      line: lines.linePos(pos[0]).line,
      path: [],
      because: 'not-yaml',
      detail: message,
    }));
    return { briefing: undefined, problems };
  }
  let value: unknown;
  try {
    // Without a limit a small file of references to references would fill the memory.
    value = document.toJS({ maxAliasCount: 20 });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { briefing: undefined, problems: [{ line: undefined, path: [], because: 'not-yaml', detail }] };
  }
  const { briefing, problems } = readBriefing(value);
  return { briefing, problems: problems.map((problem) => ({ ...problem, line: lineOf(problem.path) })) };

  /** The line of the value, or of the nearest thing around it that stands in the file. */
  function lineOf(path: readonly (string | number)[]): number | undefined {
    for (let length = path.length; length >= 0; length--) {
      const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined;
      if (Array.isArray(range) && typeof range[0] === 'number') return lines.linePos(range[0]).line;
    }
    return undefined;
  }
}
