/** What a presenter does on stage, whichever way it is asked for: key, clicker, button, swipe or another window. */
import { zoneOf } from '../domain/view';
import type { BriefingDesk, Staged } from './desk.svelte';
import type { StageAction } from './keys';
import { newId } from './presenter/channel';
import { keep, kept } from './presenter/kept';
import { readTimer, type StageReport } from './presenter/protocol';
import type { QuestionList } from './presenter/question-list.svelte';
import { started, STANDING, type Timer } from './presenter/timer';
import { openPresenter } from './presenter/windows';
import { neighbourOf, sceneAt } from './scenes';

/** What goes with the mouse on stage: nothing, the dot of a laser pointer, or a light that leaves the rest dark. */
export type Pointer = 'off' | 'laser' | 'spotlight';
const POINTERS: readonly Pointer[] = ['off', 'laser', 'spotlight'];

export type StageDialog = 'overview' | 'help';

export class StageControl {
  readonly desk: BriefingDesk;
  isBlack = $state(false);
  notesOpen = $state(false);
  isPlaying = $state(false);
  dialog = $state<StageDialog | undefined>();
  pointer = $state<Pointer>('off');
  /** What was typed so far of a scene's number. */
  digits = $state('');

  readonly staged = $derived.by((): Staged => {
    if (!this.desk.staged) throw new Error('nothing is on stage');
    return this.desk.staged;
  });
  readonly briefing = $derived(this.staged.briefing);
  readonly index = $derived(this.staged.index);
  readonly total = $derived(this.staged.briefing.scenes.length);
  readonly scene = $derived(sceneAt(this.staged.briefing, this.staged.index).scene);
  readonly nextIndex = $derived(neighbourOf(this.staged.briefing, this.staged.index, 1));

  /** Tells this stage from another in the same browser; the same after a reload. */
  readonly id: string;
  /** The speaker's clock; it goes on through a reload. */
  timer = $state.raw<Timer>(STANDING);
  /** Whether a question from the room is being written down. */
  isNoting = $state(false);
  /** The browser refused a second window: the notes stand on this screen instead. */
  isPresenterRefused = $state(false);

  /** All that the presenter's window must know. */
  readonly report = $derived.by((): StageReport => {
    const { view } = this.desk.atlas;
    const zone = zoneOf(view);
    return {
      kind: 'report',
      stage: this.id,
      briefing: this.briefing.id,
      scene: this.index + 1,
      departure: this.desk.departure,
      isBlack: this.isBlack,
      isPlaying: this.isPlaying,
      language: view.language,
      timer: this.timer,
      ...(zone !== undefined && { zone }),
      ...(view.selection.kind === 'measure' && { measure: view.selection.measure }),
    };
  });

  constructor(desk: BriefingDesk) {
    this.desk = desk;
    const before = keptStage(kept('visit', KEPT_AS));
    this.id = before?.id ?? newId();
    if (before && before.briefing === desk.staged?.briefing.id) this.timer = before.timer;
    this.setTimer(this.timer);
  }

  get questions(): QuestionList {
    return this.desk.questions;
  }

  setTimer(timer: Timer): void {
    this.timer = timer;
    keep('visit', KEPT_AS, { id: this.id, briefing: this.desk.staged?.briefing.id, timer });
  }

  note(text: string): void {
    const { briefing, scene, report } = this;
    const { language } = this.desk.atlas.view;
    this.questions.note({
      text,
      briefing: briefing.id,
      briefingTitle: briefing.title[language],
      scene: this.index + 1,
      sceneTitle: scene.title[language],
      ...(report.zone !== undefined && { zone: report.zone }),
      ...(report.measure !== undefined && { measure: report.measure }),
    });
  }

  #openPresenter(): void {
    const { briefing, index, desk } = this;
    this.isPresenterRefused = !openPresenter(briefing.id, index + 1, desk.atlas.view.language);
    if (this.isPresenterRefused) this.notesOpen = true;
  }

  /** The clock begins when the speaker first goes on, not while the room sits down before the first scene. */
  #goOn(): void {
    const isUntouched = this.timer.since === undefined && this.timer.heldMilliseconds === 0;
    if (isUntouched && !this.isPlaying) this.setTimer(started(this.timer, Date.now()));
    this.go(this.nextIndex);
  }

  /** To a scene by its index; to the present one, to come back to it as it was made. */
  go(index: number): void {
    this.isBlack = false;
    this.digits = '';
    this.dialog = undefined;
    this.desk.goTo(this.briefing, index);
  }

  follow(action: StageAction): void {
    switch (action.kind) {
      case 'next':
        return this.#goOn();
      case 'previous':
        return this.go(neighbourOf(this.briefing, this.index, -1));
      case 'first':
        return this.go(0);
      case 'last':
        return this.go(this.total - 1);
      case 'jump':
        return this.go(action.scene - 1);
      case 'digits':
        this.digits = action.digits;
        return;
      case 'black':
        this.isBlack = !this.isBlack;
        return;
      case 'overview':
      case 'help':
        this.dialog = this.dialog === action.kind ? undefined : action.kind;
        return;
      case 'search':
        this.desk.isSearching = true;
        return;
      case 'presenter':
        return this.#openPresenter();
      case 'question':
        this.isNoting = true;
        return;
      case 'notes':
        this.notesOpen = !this.notesOpen;
        return;
      case 'pointer':
        this.pointer = POINTERS[(POINTERS.indexOf(this.pointer) + 1) % POINTERS.length] ?? 'off';
        return;
      case 'play':
        this.isPlaying = !this.isPlaying;
        return;
      case 'full-screen':
        return toggleFullScreen();
      case 'leave':
        return this.#leaveTopmost();
    }
  }

  /** When a scene has stood for its time, as the briefing runs by itself. */
  turnByItself(): void {
    if (this.nextIndex === this.index) this.isPlaying = false;
    else this.go(this.nextIndex);
  }

  leave(): void {
    this.setTimer(STANDING);
    this.desk.leave();
  }

  #leaveTopmost(): void {
    if (this.isBlack) this.isBlack = false;
    else if (this.digits !== '') this.digits = '';
    else if (this.isNoting) this.isNoting = false;
    else if (this.pointer !== 'off') this.pointer = 'off';
    else if (this.notesOpen) this.notesOpen = false;
    else if (this.desk.isSearching || this.desk.departure !== 'none') this.go(this.index);
    else this.leave();
  }
}

const KEPT_AS = 'atlas.stage';

function keptStage(value: unknown): { id: string; briefing: string; timer: Timer } | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { id, briefing, timer } = value as Record<string, unknown>;
  const read = readTimer(timer);
  return typeof id === 'string' && /^[a-z0-9-]{1,80}$/.test(id) && read
    ? { id, briefing: typeof briefing === 'string' ? briefing : '', timer: read }
    : undefined;
}

function toggleFullScreen(): void {
  // Refused inside another site's frame and on some phones; the stage fills the window all the same.
  const done = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
  done.catch(() => undefined);
}
