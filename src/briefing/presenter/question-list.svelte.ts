/** The questions from the room, the same in every window, kept in the browser until they are cleared. */
import { newId } from './channel';
import { keep, kept } from './kept';
import {
  asked,
  clearedLog,
  LONGEST_QUESTION,
  mergedLog,
  readLog,
  withoutQuestion,
  withQuestion,
  type Question,
  type QuestionLog,
} from './questions';

const NAME = 'atlas.questions';

export class QuestionList {
  #log = $state.raw<QuestionLog>(readLog(kept('browser', NAME)));
  /** False where the browser keeps nothing: the list is gone when the last window is closed. */
  isKept = $state(true);
  readonly asked = $derived(asked(this.#log));
  /** Told of every change made here, so that other windows hear of it. */
  onchange: (log: QuestionLog) => void = () => undefined;

  get log(): QuestionLog {
    return this.#log;
  }

  note(question: Omit<Question, 'id' | 'at'>): void {
    const text = question.text.trim().slice(0, LONGEST_QUESTION);
    if (text === '') return;
    this.#change((log) => withQuestion(log, { ...question, text, id: newId(), at: new Date().toISOString() }));
  }

  strikeOut(id: string): void {
    this.#change((log) => withoutQuestion(log, id));
  }

  clear(): void {
    this.#change((log) => clearedLog(log, new Date().toISOString()));
  }

  /** Another window's list. */
  merge(log: QuestionLog): void {
    this.#log = mergedLog(this.#log, log);
    this.#keep();
  }

  /** What other windows wrote down while this one could not hear them. */
  catchUp(): void {
    this.#log = mergedLog(readLog(kept('browser', NAME)), this.#log);
  }

  #change(change: (log: QuestionLog) => QuestionLog): void {
    // Another window may have written since.
    this.catchUp();
    this.#log = change(this.#log);
    this.#keep();
    this.onchange(this.#log);
  }

  #keep(): void {
    this.isKept = keep('browser', NAME, this.#log);
  }
}
