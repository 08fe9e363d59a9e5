/**
 * Questions from the room, kept until they are cleared. Several windows write to one list, so lists are merged, never
 * replaced: whatever the order in which they meet, the same list comes out.
 */

export interface Question {
  id: string;
  /** When it was noted, ISO 8601 in UTC. */
  at: string;
  /** Empty once it was struck out. */
  text: string;
  briefing: string;
  /** Title of the briefing as it was then: an own one may be gone when the list is read. */
  briefingTitle: string;
  /** Which scene, counted from 1. */
  scene: number;
  sceneTitle: string;
  /** Id of the zone and the measure that were open. */
  zone?: string;
  measure?: string;
}

export interface QuestionLog {
  questions: readonly Question[];
  /** Questions noted before are gone. ISO 8601 in UTC. */
  clearedAt?: string;
}

export const NO_QUESTIONS: QuestionLog = { questions: [] };

/** A question longer than that is no question; what is stored or sent by others is cut there. */
export const LONGEST_QUESTION = 500;
const MOST_QUESTIONS = 500;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function textIn(record: Record<string, unknown>, key: string): string | undefined {
  const value = record[key];
  return typeof value === 'string' ? value.slice(0, LONGEST_QUESTION) : undefined;
}

function readQuestion(value: unknown): Question | undefined {
  if (!isRecord(value)) return undefined;
  const [id, at, text, briefing] = ['id', 'at', 'text', 'briefing'].map((key) => textIn(value, key));
  const { scene } = value;
  if (!id || !at || !INSTANT.test(at) || text === undefined || !briefing) return undefined;
  if (typeof scene !== 'number' || !Number.isInteger(scene) || scene < 1) return undefined;
  const [zone, measure] = [textIn(value, 'zone'), textIn(value, 'measure')];
  return {
    id,
    at,
    text,
    briefing,
    briefingTitle: textIn(value, 'briefingTitle') ?? briefing,
    scene,
    sceneTitle: textIn(value, 'sceneTitle') ?? '',
    ...(zone !== undefined && { zone }),
    ...(measure !== undefined && { measure }),
  };
}

/** A log from storage or from another window: what is no question is left out, the rest stays. */
export function readLog(value: unknown): QuestionLog {
  if (!isRecord(value)) return NO_QUESTIONS;
  const { questions, clearedAt } = value;
  const read = Array.isArray(questions) ? questions.slice(0, MOST_QUESTIONS).map(readQuestion) : [];
  return mergedLog(NO_QUESTIONS, {
    questions: read.filter((question) => question !== undefined),
    ...(typeof clearedAt === 'string' && INSTANT.test(clearedAt) && { clearedAt }),
  });
}

const inOrder = (a: Question, b: Question) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id);

/** Both lists together, oldest first. Of two words on one question the one that strikes it out holds, else the longer. */
export function mergedLog(a: QuestionLog, b: QuestionLog): QuestionLog {
  const clearedAt = [a.clearedAt, b.clearedAt]
    .filter((each) => each !== undefined)
    .sort()
    .at(-1);
  const byId = new Map<string, Question>();
  for (const question of [...a.questions, ...b.questions]) {
    const other = byId.get(question.id);
    if (!other || winsOver(question, other)) byId.set(question.id, question);
  }
  const questions = [...byId.values()]
    .filter(({ at }) => clearedAt === undefined || at > clearedAt)
    .sort(inOrder)
    .slice(-MOST_QUESTIONS);
  return { questions, ...(clearedAt !== undefined && { clearedAt }) };
}

function winsOver(question: Question, other: Question): boolean {
  if ((question.text === '') !== (other.text === '')) return question.text === '';
  const [mine, theirs] = [JSON.stringify(question), JSON.stringify(other)];
  return mine.length === theirs.length ? mine > theirs : mine.length > theirs.length;
}

export function withQuestion(log: QuestionLog, question: Question): QuestionLog {
  return mergedLog(log, { questions: [question] });
}

/** The same log with one question struck out. */
export function withoutQuestion(log: QuestionLog, id: string): QuestionLog {
  return { ...log, questions: log.questions.map((each) => (each.id === id ? { ...each, text: '' } : each)) };
}

/** @param now ISO 8601 in UTC */
export function clearedLog(log: QuestionLog, now: string): QuestionLog {
  return mergedLog(log, { questions: [], clearedAt: now });
}

/** Those to be read: what was struck out is kept only so that no other window brings it back. */
export function asked(log: QuestionLog): Question[] {
  return log.questions.filter(({ text }) => text !== '');
}

/** A spreadsheet takes a cell that begins so for a formula and runs it. */
const BEGINS_FORMULA = /^[=+\-@\t\r]/;

function cell(text: string): string {
  const safe = BEGINS_FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The mark by which Excel knows UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The questions as a CSV file for a spreadsheet.
 * @param header names of the columns: time, briefing, scene, title of the scene, zone, measure, question
 * @param nameOf the name of a zone or measure in the language of the file
 * @param timeOf a moment in the reader's own time
 */
export function questionsCsv(
  questions: readonly Question[],
  header: readonly string[],
  nameOf: (kind: 'zone' | 'measure', id: string) => string,
  timeOf: (at: string) => string,
): string {
  const rows = questions.map((each) => [
    timeOf(each.at),
    each.briefingTitle,
    String(each.scene),
    each.sceneTitle,
    each.zone === undefined ? '' : nameOf('zone', each.zone),
    each.measure === undefined ? '' : nameOf('measure', each.measure),
    each.text,
  ]);
  return BYTE_ORDER_MARK + [header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}
