/** Files on their way in: chosen, read by the worker, reported on, and only then added. */
import { loadPassengers } from '../data/load';
import { importFiles, type OwnFile, type OwnReading, type RunningImport } from '../data/own-flows/import';
import type { Encoding } from '../domain/own-flows/encoding';
import { MAP_BOUNDS } from '../domain/geometry';
import type { AtlasState } from './atlas-state.svelte';

export type { OwnFile, OwnReading } from '../data/own-flows/import';

/** Files of one name that come together, as from two folders: the second is called `flows (2).csv`. */
function toldApart(files: readonly OwnFile[]): OwnFile[] {
  const taken = new Set<string>();
  return files.map((file) => {
    let { name } = file;
    for (let number = 2; taken.has(name); number += 1) name = file.name.replace(/(\.[^.]*)?$/, ` (${number})$1`);
    taken.add(name);
    return { ...file, name };
  });
}

export class OwnImport {
  readonly #atlas: AtlasState;
  files = $state.raw<readonly OwnFile[]>([]);
  /** While the worker is at it. */
  progress = $state.raw<{ step: 'reading' | 'laying-out'; share: number } | undefined>();
  /** What it found, for just these files. */
  reading = $state.raw<OwnReading | undefined>();
  /** What the browser said where it could not do it. */
  failure = $state.raw<string | undefined>();
  #running: RunningImport | undefined;

  constructor(atlas: AtlasState) {
    this.#atlas = atlas;
  }

  /** Takes files in beside those that are there; one of the same name takes the place of the other. */
  add(added: readonly OwnFile[]): void {
    const names = new Set(added.map(({ name }) => name));
    this.#set([...this.files.filter(({ name }) => !names.has(name)), ...toldApart(added)]);
  }

  takeOut(index: number): void {
    this.#set(this.files.filter((_, each) => each !== index));
  }

  /** Reads a file in another encoding than was guessed. */
  setEncoding(index: number, encoding: Encoding): void {
    this.#set(this.files.map((each, at) => (at === index && 'file' in each ? { ...each, encoding } : each)));
  }

  /** Puts a mended text in place of a file. The file itself is not touched. */
  setText(index: number, text: string): void {
    this.#set(this.files.map((each, at) => (at === index ? { name: each.name, text } : each)));
  }

  /** Stops reading and lets go of all files. */
  cancel(): void {
    this.#set([]);
  }

  #set(files: readonly OwnFile[]): void {
    this.#running?.cancel();
    this.#running = undefined;
    this.files = files;
    this.reading = undefined;
    this.failure = undefined;
    this.progress = undefined;
    if (files.length === 0) return;
    this.progress = { step: 'reading', share: 0 };
    const known = this.#atlas.overview.places.flatMap(({ id, name, lngLat }) =>
      lngLat ? [{ id, name: name[this.#atlas.view.language], names: Object.values(name), lngLat }] : [],
    );
    const running = importFiles({ files, known, map: MAP_BOUNDS }, (step, share) => (this.progress = { step, share }));
    this.#running = running;
    const settle = (change: () => void) => {
      if (this.#running !== running) return;
      this.#running = undefined;
      this.progress = undefined;
      change();
    };
    running.reading.then(
      (reading) => settle(() => (this.reading = reading)),
      (error: unknown) => settle(() => (this.failure = error instanceof Error ? error.message : String(error))),
    );
  }
}

/** What the example is made from. */
export const loadPassengerCounts = loadPassengers;
