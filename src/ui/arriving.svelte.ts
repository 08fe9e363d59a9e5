/** What arrives only once it is wanted, so that nobody waits for it before. */

/** Asks for something the first time it is wanted, and never again. To be called while a component is made. */
export function onceWhen(isWanted: () => boolean, ask: () => Promise<unknown>): void {
  let asked = false;
  $effect(() => {
    if (asked || !isWanted()) return;
    asked = true;
    void ask();
  });
}

/** A module, or a part of one, that is there from some time after it is first wanted. */
export class Arriving<Piece> {
  /** Undefined until it is here. */
  piece = $state.raw<Piece | undefined>();

  /**
   * To be made while a component is made.
   *
   * @param onFailed told when it could not be had; by itself the page is as good without it
   */
  constructor(isWanted: () => boolean, load: () => Promise<Piece>, onFailed?: () => void) {
    onceWhen(isWanted, () => load().then((piece) => (this.piece = piece), onFailed ?? (() => undefined)));
  }
}
