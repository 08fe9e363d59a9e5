/** The channel between the stage and the presenter's window, where the browser has one. */
import { CHANNEL, readMessage, sent, type StageMessage } from './protocol';

export interface StageChannel {
  send(message: StageMessage): void;
  close(): void;
}

/** @param onmessage told of every message that is understood */
export function openChannel(onmessage: (message: StageMessage) => void): StageChannel {
  if (!('BroadcastChannel' in globalThis)) return { send: () => undefined, close: () => undefined };
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }) => {
    const message = readMessage(data);
    if (message) onmessage(message);
  };
  return { send: (message) => channel.postMessage(sent(message)), close: () => channel.close() };
}

/**
 * Calls back whenever the window may have missed something: it was covered, asleep, frozen or kept for Back.
 * @returns stops it
 */
export function onReturn(callback: () => void): () => void {
  // A window that is closed is first left and then hidden: whoever spoke then would take back that it is gone.
  const whenSeen = () => {
    if (!document.hidden) callback();
  };
  const ofWindow = ['focus', 'pageshow'] as const;
  const ofDocument = ['visibilitychange', 'resume'];
  for (const name of ofWindow) window.addEventListener(name, whenSeen);
  for (const name of ofDocument) document.addEventListener(name, whenSeen);
  return () => {
    for (const name of ofWindow) window.removeEventListener(name, whenSeen);
    for (const name of ofDocument) document.removeEventListener(name, whenSeen);
  };
}

/** An id that no other window has. `crypto.randomUUID` is missing where a page is served without encryption. */
export function newId(): string {
  const random = crypto.getRandomValues(new Uint32Array(3));
  return [...random].map((each) => each.toString(36)).join('-');
}
