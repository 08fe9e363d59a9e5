/** The copy of the atlas that the browser keeps: whether there is one, and whether a newer one waits. */

/**
 * - `none`: nothing is known yet, or this browser keeps no copies (a private window, a page that is no secure origin)
 * - `storing`: the first copy is being fetched
 * - `stored`: everything works with the network off
 * - `refused`: there was no room, or storing is forbidden; the page goes on as it is
 * - `newer`: a newer version is complete and waits to be asked for
 * - `replaced`: another window asked for it, and this one still runs the version before
 */
export type CopyState = 'none' | 'storing' | 'stored' | 'refused' | 'newer' | 'replaced';

export class OfflineCopy {
  #state = $state<CopyState>('none');
  #waiting: ServiceWorker | undefined;
  #hasAsked = false;

  get state(): CopyState {
    return this.#state;
  }

  /**
   * Fetches and keeps the copy, or looks whether a newer one is there.
   * @param root the folder of the atlas, with a slash at its end
   */
  async keep(root: URL): Promise<void> {
    // A page opened from a file has nothing to keep: it is the copy.
    if (!('serviceWorker' in navigator) || !root.protocol.startsWith('http')) return;
    const { serviceWorker } = navigator;
    // The first worker takes charge of a page that had none: that replaces nothing.
    let hadWorker = serviceWorker.controller !== null;
    serviceWorker.addEventListener('controllerchange', () => {
      if (this.#hasAsked) location.reload();
      else if (hadWorker) this.#state = 'replaced';
      hadWorker = true;
    });
    try {
      const registration = await serviceWorker.register(new URL('sw.js', root), {
        scope: root.href,
        updateViaCache: 'none',
      });
      if (registration.active) this.#state = 'stored';
      if (registration.waiting) this.#offer(registration.waiting);
      if (registration.installing) this.#follow(registration.installing);
      registration.addEventListener('updatefound', () => {
        if (registration.installing) this.#follow(registration.installing);
      });
    } catch {
      // No network, and so nothing newer; or a browser that forbids it.
      if (this.#state === 'none') this.#state = serviceWorker.controller ? 'stored' : 'refused';
    }
  }

  /** Puts the newer version in place of this one, in every window. */
  takeOver(): void {
    this.#hasAsked = true;
    if (this.#state === 'replaced') location.reload();
    else this.#waiting?.postMessage('take-over');
  }

  #offer(worker: ServiceWorker): void {
    this.#waiting = worker;
    this.#state = 'newer';
  }

  #follow(worker: ServiceWorker): void {
    const isFirst = this.#state === 'none';
    if (isFirst) this.#state = 'storing';
    worker.addEventListener('statechange', () => {
      if (worker.state === 'installed' && !isFirst) this.#offer(worker);
      else if (worker.state === 'activated' && isFirst) this.#state = 'stored';
      // The browser throws away a worker that could not store everything. An older copy stays as it was.
      else if (worker.state === 'redundant' && this.#state === 'storing') this.#state = 'refused';
    });
  }
}
