/** Guesses how a text file is written down. The guess is shown and can be changed: no rule is right for every file. */

/** Names as `TextDecoder` knows them. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'big5', 'gb18030'] as const;
export type Encoding = (typeof ENCODINGS)[number];

const SAMPLE_BYTES = 65_536;

/**
 * @param isValid whether all of the bytes can be read so
 * @returns the encoding named by the file's mark; or UTF-16 where every other byte is zero; or UTF-8 where that is
 *   possible, for other encodings hardly ever are valid UTF-8; or the likelier one of Big5 and GB18030
 */
export function guessEncoding(bytes: Uint8Array, isValid: (encoding: Encoding) => boolean): Encoding {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  // In a table every comma, digit and line end has a zero byte beside it.
  const isWide = Math.max(even, odd) > sample.length * 0.1 && Math.min(even, odd) < Math.max(even, odd) / 4;
  if (isWide) return odd > even ? 'utf-16le' : 'utf-16be';
  if (isValid('utf-8')) return 'utf-8';
  const isBig5 = isValid('big5');
  const isGb18030 = isValid('gb18030');
  if (isBig5 !== isGb18030) return isBig5 ? 'big5' : 'gb18030';
  return likelierChinese(sample);
}

/**
 * Nearly every pair of bytes is a character in both encodings, but the common characters stand in other ranges: those
 * of Big5 begin with A4–C6 and end anywhere, those of GB2312 begin with B0–D7 and end above A0.
 */
function likelierChinese(bytes: Uint8Array): 'big5' | 'gb18030' {
  let big5 = 0;
  let gb = 0;
  for (let index = 0; index < bytes.length - 1; index += 1) {
    const lead = bytes[index] ?? 0;
    if (lead < 0x81) continue;
    index += 1;
    const trail = bytes[index] ?? 0;
    if (lead >= 0xa4 && lead <= 0xc6 && trail >= 0x40) big5 += 1;
    if (lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1) gb += 1;
  }
  return gb > big5 ? 'gb18030' : 'big5';
}

/** Workbooks of spreadsheet programs are not text: they begin as archives (xlsx, ods) or as compound files (xls) do. */
export function isSpreadsheet(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes;
  return (a === 0x50 && b === 0x4b && c === 3 && d === 4) || (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0);
}
