/** Briefings made on this page, kept in the browser as they are written, each change at once. */
import type { Briefing } from '../../contract/briefing';
import { keep, kept } from '../presenter/kept';
import { freeId } from './authoring';
import { beginning, redone, stepped, undone, type History } from './history';
import { readBriefing } from './read-briefing';

const NAME = 'atlas.own-briefings';
/** As they were when the page was opened: the way back from a visit that went wrong. */
const NAME_BEFORE = 'atlas.own-briefings.before';

function readAll(value: unknown): Briefing[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((each) => readBriefing(each).briefing ?? []);
}

export class OwnBriefings {
  #histories = $state.raw<ReadonlyMap<string, History<Briefing>>>(new Map());
  readonly #changedHere = new Set<string>();
  /** What can be brought back: as it was before this visit, where that differs. */
  #before: readonly Briefing[] = [];
  /** False where the browser keeps nothing: then only a file saves them. */
  isKept = $state(true);

  readonly all = $derived([...this.#histories.values()].map(({ present }) => present));

  constructor() {
    const now = readAll(kept('browser', NAME));
    // A page that was killed while it wrote leaves a text that cannot be read; the copy from before can.
    const before = readAll(kept('browser', NAME_BEFORE));
    const found = now.length > 0 || kept('browser', NAME) !== undefined ? now : before;
    this.#before = found;
    if (found.length > 0) keep('browser', NAME_BEFORE, found);
    this.#histories = new Map(found.map((each) => [each.id, beginning(each)]));
    window.addEventListener('storage', ({ key }) => {
      if (key === NAME) this.#takeFromOtherWindows();
    });
  }

  /** What another window has written since; what was changed here stays as it is here. */
  #takeFromOtherWindows(): void {
    const theirs = readAll(kept('browser', NAME)).filter(({ id }) => !this.#changedHere.has(id));
    const ours = [...this.#histories].filter(([id]) => this.#changedHere.has(id));
    this.#histories = new Map([
      ...theirs.map((each): [string, History<Briefing>] => {
        const history = this.#histories.get(each.id);
        const isSame = JSON.stringify(history?.present) === JSON.stringify(each);
        return [each.id, history && isSame ? history : beginning(each)];
      }),
      ...ours,
    ]);
  }

  find(id: string): Briefing | undefined {
    return this.#histories.get(id)?.present;
  }

  /** Whether the briefing can be put back as it was when the page was opened. */
  differsFromBefore(id: string): boolean {
    const before = this.#before.find((each) => each.id === id);
    return before !== undefined && JSON.stringify(before) !== JSON.stringify(this.find(id));
  }

  restore(id: string): void {
    const before = this.#before.find((each) => each.id === id);
    if (before) this.change(id, () => before);
  }

  /**
   * Adds a briefing beside those there are; one that is there is never written over.
   * @param taken ids of briefings elsewhere
   * @returns it, with the id it was given
   */
  add(briefing: Briefing, taken: readonly string[]): Briefing {
    const added = { ...briefing, id: freeId(briefing.id, [...taken, ...this.#histories.keys()]) };
    this.#put(added.id, beginning(added));
    return added;
  }

  remove(id: string): void {
    this.#changedHere.add(id);
    const rest = new Map(this.#histories);
    rest.delete(id);
    this.#set(rest);
  }

  /** @param step names what is changed, so that letters typed into one field are undone together */
  change(id: string, change: (briefing: Briefing) => Briefing, step?: string): void {
    const history = this.#histories.get(id);
    if (history) this.#put(id, stepped(history, change(history.present), step, Date.now()));
  }

  canUndo(id: string): boolean {
    return (this.#histories.get(id)?.past.length ?? 0) > 0;
  }

  canRedo(id: string): boolean {
    return (this.#histories.get(id)?.future.length ?? 0) > 0;
  }

  undo(id: string): void {
    const history = this.#histories.get(id);
    if (history) this.#put(id, undone(history));
  }

  redo(id: string): void {
    const history = this.#histories.get(id);
    if (history) this.#put(id, redone(history));
  }

  #put(id: string, history: History<Briefing>): void {
    this.#changedHere.add(id);
    this.#set(new Map(this.#histories).set(id, history));
  }

  #set(histories: ReadonlyMap<string, History<Briefing>>): void {
    this.#histories = histories;
    this.isKept = keep('browser', NAME, this.all);
  }
}
