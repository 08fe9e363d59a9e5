/** The stage's end of the channel: reports where it stands, does what the presenter's window wishes. */
import type { StageControl } from '../stage-control.svelte';
import { onReturn, openChannel } from './channel';
import { isStale } from './following';
import type { WishedAction } from './protocol';
import { paused, STANDING, started } from './timer';

export interface StageLink {
  /** Tells the presenter's window where the stage stands now. */
  report(): void;
  close(): void;
}

export function linkStage(control: StageControl): StageLink {
  const channel = openChannel((message) => {
    if (message.kind === 'ask' && message.briefing === control.briefing.id) report();
    else if (message.kind === 'wish' && message.stage === control.id) {
      if (!isStale(message.at, Date.now())) fulfil(control, message.action);
    } else if (message.kind === 'questions') control.questions.merge(message.log);
  });
  const report = () => channel.send(control.report);
  const gone = () => channel.send({ kind: 'gone', stage: control.id });
  const stopListening = onReturn(() => {
    control.questions.catchUp();
    report();
  });
  window.addEventListener('pagehide', gone);
  control.questions.onchange = (log) => channel.send({ kind: 'questions', log });
  return {
    report,
    close: () => {
      gone();
      stopListening();
      window.removeEventListener('pagehide', gone);
      channel.close();
    },
  };
}

function fulfil(control: StageControl, action: WishedAction): void {
  const now = Date.now();
  switch (action.kind) {
    case 'return':
      return control.go(control.index);
    case 'start-timer':
      return control.setTimer(started(control.timer, now));
    case 'pause-timer':
      return control.setTimer(paused(control.timer, now));
    case 'reset-timer':
      return control.setTimer(STANDING);
    case 'play':
      return control.follow(action);
    default:
      // Whoever leads by hand does not want the briefing to run by itself as well.
      control.isPlaying = false;
      return control.follow(action);
  }
}
