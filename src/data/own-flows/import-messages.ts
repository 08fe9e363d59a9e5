/** What the page and the worker that reads the reader's files say to each other. */
import type { Encoding } from '../../domain/own-flows/encoding';
import type { FlowIndex } from '../../domain/own-flows/flow-index';
import type { Frame } from '../../domain/own-flows/read-places';
import type { KnownPlace, ReadTables } from './read-files';

/** A file that was dropped or chosen, or text that was pasted. */
export type OwnFile = { name: string } & ({ file: Blob; encoding?: Encoding | undefined } | { text: string });

export interface ImportRequest {
  files: readonly OwnFile[];
  known: readonly KnownPlace[];
  map: Frame;
}

/** What was read, and the good rows laid out for drawing. */
export interface OwnReading extends Omit<ReadTables, 'table'> {
  /** For each file how it was taken to be written down; undefined for text that was pasted. */
  encodings: readonly (Encoding | undefined)[];
  /** For each small file its text, so that a slip can be mended on the spot. */
  texts: readonly (string | undefined)[];
  index: FlowIndex | undefined;
}

export type ImportAnswer =
  | { kind: 'progress'; step: 'reading' | 'laying-out'; share: number }
  | { kind: 'done'; reading: OwnReading }
  /** The browser gave up, for want of memory for instance. */
  | { kind: 'failed'; reason: string };
