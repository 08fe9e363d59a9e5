/**
 * Tells whether a text repeats the main document word for word, without the document being here.
 *
 * The document is read, not copied: titles and summaries are in our own words, and twenty of its characters in a row may
 * stand only between quotation marks. To see that without shipping the document, `document-fingerprint.json` holds a
 * number for each run of twenty characters in it: the first 40 bits of the run's SHA-256. The runs cannot be read back
 * from the numbers. A text of ours is cut into runs in the same way; a run whose number is in the list stands in the
 * document. That a run of ours meets a number by chance happens once in some 130 million runs; the atlas holds about 50 000.
 *
 * Made by `tsx geodata/build/make-fingerprint.ts <the document as text>`.
 */
import { createHash } from 'node:crypto';

/** Length of a run, in characters without spaces and line breaks. */
export const RUN_LENGTH = 20;
const BYTES_PER_RUN = 5;

/** What `document-fingerprint.json` holds. */
export interface Fingerprint {
  about: string;
  runLength: number;
  /** The numbers in ascending order, five bytes each, in base64. */
  runs: string;
}

/** The fingerprint of a document. Line breaks of the print do not matter. */
export function fingerprintOf(document: string): Fingerprint {
  const numbers = new Set(runsOf(document).map(({ run }) => numberOf(run)));
  const bytes = Buffer.concat([...numbers].sort((a, b) => a - b).map(toBytes));
  return {
    about:
      'Hashes of every twenty characters in a row of the main document; geodata/build/fingerprint.ts explains them.',
    runLength: RUN_LENGTH,
    runs: bytes.toString('base64'),
  };
}

/** The numbers of a fingerprint, ready to be asked. */
export function runsIn(fingerprint: Fingerprint): ReadonlySet<number> {
  const bytes = Buffer.from(fingerprint.runs, 'base64');
  const numbers = new Set<number>();
  for (let at = 0; at < bytes.length; at += BYTES_PER_RUN) numbers.add(bytes.readUIntBE(at, BYTES_PER_RUN));
  return numbers;
}

/**
 * The longest stretch of `text` outside quotation marks that stands in the document, if it is twenty characters or more.
 * Spaces and line breaks do not count.
 */
export function copiedStretch(text: string, document: ReadonlySet<number>): string | undefined {
  let longest = '';
  for (const outside of text.split(/「[^」]*」|『[^』]*』|“[^”]*”|"[^"]*"/u)) {
    let stretch = '';
    let before: number | undefined;
    for (const { run, at } of runsOf(outside)) {
      if (!document.has(numberOf(run))) continue;
      stretch = before !== undefined && at === before + 1 ? stretch + run.slice(-lastLengthOf(run)) : run;
      before = at;
      if (stretch.length > longest.length) longest = stretch;
    }
  }
  return longest === '' ? undefined : longest;
}

function runsOf(text: string): { run: string; at: number }[] {
  // NFKC, because PDF readers give full-width brackets and rare look-alike characters where people type plain ones.
  const characters = [...text.normalize('NFKC').replace(/\s+/gu, '')];
  const runs: { run: string; at: number }[] = [];
  for (let at = 0; at + RUN_LENGTH <= characters.length; at++)
    runs.push({ run: characters.slice(at, at + RUN_LENGTH).join(''), at });
  return runs;
}

/** Length of the last character: rare ones take two units of a JavaScript string. */
function lastLengthOf(run: string): number {
  return ([...run].at(-1) ?? '').length;
}

function numberOf(run: string): number {
  return createHash('sha256').update(run, 'utf8').digest().readUIntBE(0, BYTES_PER_RUN);
}

function toBytes(number: number): Buffer {
  const bytes = Buffer.alloc(BYTES_PER_RUN);
  bytes.writeUIntBE(number, 0, BYTES_PER_RUN);
  return bytes;
}
