/** The presenter's window: follows the stage, drives it, and goes on alone while there is none. */
import type { Briefing } from '../../contract/briefing';
import type { StillPicture } from '../../contract/pieces';
import { loadMessages } from '../../i18n';
import type { AtlasState } from '../../state/atlas-state.svelte';
import type { StageAction } from '../keys';
import { neighbourOf, sceneAt } from '../scenes';
import { onReturn, openChannel, type StageChannel } from './channel';
import {
  ASK_EVERY_MILLISECONDS,
  followed,
  isLost,
  NOBODY,
  SILENT_AFTER_MILLISECONDS,
  type Following,
} from './following';
import type { WishedAction } from './protocol';
import { QuestionList } from './question-list.svelte';
import { elapsedMilliseconds, STANDING } from './timer';

export class PresenterControl {
  readonly atlas: AtlasState;
  readonly still: StillPicture | undefined;
  readonly briefing: Briefing;
  readonly questions = new QuestionList();
  readonly #channel: StageChannel;
  readonly #stop: () => void;
  #following = $state.raw<Following>(NOBODY);
  /** The time of day, often enough for a clock. */
  now = $state(Date.now());

  readonly report = $derived(this.#following.report);
  readonly isAlone = $derived(isLost(this.#following, this.now));
  readonly index = $derived.by(() => sceneAt(this.briefing, (this.atlas.view.stage?.scene ?? 1) - 1).index);
  readonly nextIndex = $derived.by(() => neighbourOf(this.briefing, this.index, 1));
  readonly timer = $derived(this.report?.timer ?? STANDING);
  readonly elapsed = $derived.by(() => elapsedMilliseconds(this.timer, this.now));

  constructor(atlas: AtlasState, still: StillPicture | undefined, briefing: Briefing) {
    this.atlas = atlas;
    this.still = still;
    this.briefing = briefing;
    this.#channel = openChannel((message) => {
      if (message.kind === 'questions') this.questions.merge(message.log);
      else this.#hear(followed(this.#following, message, briefing.id, Date.now()));
    });
    this.questions.onchange = (log) => this.#channel.send({ kind: 'questions', log });
    let askedAt = Date.now();
    const ask = () => {
      this.now = Date.now();
      // The window was asleep, and deaf to what was said.
      if (this.now - askedAt > SILENT_AFTER_MILLISECONDS) this.questions.catchUp();
      askedAt = this.now;
      this.#channel.send({ kind: 'ask', briefing: briefing.id });
    };
    const clock = setInterval(() => (this.now = Date.now()), 500);
    const asking = setInterval(ask, ASK_EVERY_MILLISECONDS);
    const stopListening = onReturn(() => {
      this.questions.catchUp();
      ask();
    });
    this.#stop = () => {
      clearInterval(clock);
      clearInterval(asking);
      stopListening();
      this.#channel.close();
    };
    ask();
  }

  /** What the stage reports is shown here; the address keeps it, so that a reload opens the same scene. */
  #hear(following: Following): void {
    this.now = Date.now();
    this.#following = following;
    const { report } = following;
    if (!report) return;
    this.#show(report.scene - 1);
    // The stage may have changed its language; its words must be there before they are shown.
    if (report.language !== this.atlas.view.language)
      loadMessages(report.language).then(
        () => this.#show(this.index, report.language),
        () => undefined,
      );
  }

  #show(index: number, language = this.atlas.view.language): void {
    const { stage, ...rest } = this.atlas.view;
    if (!stage || (stage.scene === index + 1 && rest.language === language)) return;
    this.atlas.go(() => ({ ...rest, language, stage: { ...stage, scene: index + 1 } }), 'same-step');
  }

  /** Asks it of the stage; without one, leafs through the notes here. */
  wish(action: WishedAction): void {
    const { report } = this;
    if (report && !this.isAlone) {
      this.#channel.send({ kind: 'wish', stage: report.stage, action, at: Date.now() });
      return;
    }
    const last = this.briefing.scenes.length - 1;
    if (action.kind === 'next') this.#show(this.nextIndex);
    else if (action.kind === 'previous') this.#show(neighbourOf(this.briefing, this.index, -1));
    else if (action.kind === 'first') this.#show(0);
    else if (action.kind === 'last') this.#show(last);
    else if (action.kind === 'jump') this.#show(Math.min(last, action.scene - 1));
  }

  /** Keys mean here what they mean on stage, so far as they are about the scenes. */
  follow(action: StageAction): boolean {
    switch (action.kind) {
      case 'next':
      case 'previous':
      case 'first':
      case 'last':
      case 'black':
      case 'play':
      case 'jump':
        this.wish(action);
        return true;
      default:
        return false;
    }
  }

  note(text: string): void {
    const { briefing, index, report } = this;
    const { language } = this.atlas.view;
    this.questions.note({
      text,
      briefing: briefing.id,
      briefingTitle: briefing.title[language],
      scene: index + 1,
      sceneTitle: sceneAt(briefing, index).scene.title[language],
      ...(report?.zone !== undefined && { zone: report.zone }),
      ...(report?.measure !== undefined && { measure: report.measure }),
    });
  }

  close(): void {
    this.#stop();
  }
}
