/** What outlives a reload: in storage, where there is one. A private window or a full disk keeps nothing, and is told so. */

export type Place = 'visit' | 'browser';

/** Asking for a storage may itself be refused. */
function storageOf(place: Place): Storage | undefined {
  try {
    return place === 'visit' ? sessionStorage : localStorage;
  } catch {
    return undefined;
  }
}

/** The value kept under a name; undefined where there is none, or none that can be read. */
export function kept(place: Place, name: string): unknown {
  try {
    const text = storageOf(place)?.getItem(name);
    return typeof text === 'string' ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

/** @returns whether it was kept */
export function keep(place: Place, name: string, value: unknown): boolean {
  try {
    const storage = storageOf(place);
    if (value === undefined) storage?.removeItem(name);
    else storage?.setItem(name, JSON.stringify(value));
    return storage !== undefined;
  } catch {
    return false;
  }
}
