/** Writes `document-fingerprint.json` from the main document: `tsx geodata/build/make-fingerprint.ts <document.txt>`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fingerprintOf } from './fingerprint';

const input = process.argv[2];
if (input === undefined) {
  console.error('Name the text file of the document: tsx geodata/build/make-fingerprint.ts <document.txt>');
  process.exitCode = 1;
} else {
  const output = new URL('document-fingerprint.json', import.meta.url);
  writeFileSync(output, `${JSON.stringify(fingerprintOf(readFileSync(input, 'utf8')), undefined, 2)}\n`);
}
