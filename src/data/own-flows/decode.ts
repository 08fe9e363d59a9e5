/** Bytes of a reader's file → text. */
import { guessEncoding, type Encoding } from '../../domain/own-flows/encoding';

function isValid(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The likeliest encoding of a file. */
export const encodingOf = (bytes: Uint8Array): Encoding => guessEncoding(bytes, (encoding) => isValid(bytes, encoding));

/** The text; bytes that mean nothing in that encoding become U+FFFD, and are told when the text is read. */
export const decoded = (bytes: Uint8Array, encoding: Encoding): string => new TextDecoder(encoding).decode(bytes);
