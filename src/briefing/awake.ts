/** The screen stays on while something is shown: no booth's laptop should dim because nobody touches it. */

/**
 * Asks the browser to leave the screen on, and again whenever the window comes back, for a covered window loses it. A
 * browser that has no such thing, or refuses it to save its battery, dims the screen as it always does.
 * @returns lets the screen go
 */
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | undefined;
  let isWanted = true;
  const ask = () => {
    if (!('wakeLock' in navigator) || document.hidden || lock?.released === false) return;
    navigator.wakeLock.request('screen').then(
      (given) => {
        lock = given;
        if (!isWanted) release();
      },
      () => undefined,
    );
  };
  const release = () => {
    lock?.release().catch(() => undefined);
  };
  document.addEventListener('visibilitychange', ask);
  ask();
  return () => {
    isWanted = false;
    document.removeEventListener('visibilitychange', ask);
    release();
  };
}
