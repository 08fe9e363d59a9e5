/**
 * The worker that reads the reader's files: bytes → text → cells → columns → index, away from the page, so that a million
 * rows never hold up the map. It is a file of our own origin, as the policy wants, and it fetches nothing.
 */
import { isSpreadsheet, type Encoding } from '../../domain/own-flows/encoding';
import { buildFlowIndex, columnsOf } from '../../domain/own-flows/flow-index';
import { decoded, encodingOf } from './decode';
import type { ImportAnswer, ImportRequest, OwnFile } from './import-messages';
import { readFiles, type TextFile } from './read-files';

/** More does not fit into one string of any browser. */
const MOST_MEGABYTES = 300;
/** Characters up to which a text is handed back for mending. */
const MENDABLE = 200_000;

const answer = (message: ImportAnswer, transfer: Transferable[] = []) => postMessage(message, { transfer });

interface Opened extends TextFile {
  encoding?: Encoding;
}

async function open(each: OwnFile): Promise<Opened> {
  const { name } = each;
  if ('text' in each) return { name, text: each.text };
  if (each.file.size > MOST_MEGABYTES * 1e6) return { name, text: '', refused: ['too-large', String(MOST_MEGABYTES)] };
  const bytes = new Uint8Array(await each.file.arrayBuffer());
  if (isSpreadsheet(bytes)) return { name, text: '', refused: ['spreadsheet'] };
  const encoding = each.encoding ?? encodingOf(bytes);
  return { name, text: decoded(bytes, encoding), encoding };
}

async function read({ files, known, map }: ImportRequest): Promise<void> {
  const opened = await Promise.all(files.map(open));
  const onProgress = (share: number) => answer({ kind: 'progress', step: 'reading', share });
  const { table, ...told } = readFiles(opened, {
    known,
    map,
    onProgress,
  });
  const index = table && buildFlowIndex(table, (share) => answer({ kind: 'progress', step: 'laying-out', share }));
  const texts = opened.map(({ text }) => (text.length <= MENDABLE && text !== '' ? text : undefined));
  const encodings = opened.map(({ encoding }) => encoding);
  answer(
    { kind: 'done', reading: { ...told, encodings, texts, index } },
    index ? columnsOf(index).map(({ buffer }) => buffer) : [],
  );
}

addEventListener('message', ({ data }: MessageEvent<ImportRequest>) => {
  read(data).catch((error: unknown) => answer({ kind: 'failed', reason: String(error) }));
});
