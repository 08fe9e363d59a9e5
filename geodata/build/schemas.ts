/**
 * JSON schemas of the content's files, so that an editor offers the names and values that a file may hold. They are made
 * from `src/contract` and committed; a test keeps the two equal. Run `tsx geodata/build/schemas.ts` after a change there.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { BRIEFING_FILES, CHANGE_FILES, FIXED_FILES, SCHEMAS, ZONE_FILES } from './kinds';

/** Text of each schema file, by its name in `geodata/schemas/`. */
export function schemaFiles(): Map<string, string> {
  const files = new Map<string, string>();
  for (const { kind, holds, schema } of [
    ...Object.values({ ...FIXED_FILES, ...ZONE_FILES }),
    CHANGE_FILES,
    BRIEFING_FILES,
  ]) {
    const one: z.ZodType = SCHEMAS[kind];
    // Editors' YAML support reads draft 7. What a researcher writes is the input: defaults may be left out.
    const json = z.toJSONSchema(holds === 'list' ? z.array(one) : one, { target: 'draft-7', io: 'input' });
    files.set(`${schema}.json`, `${JSON.stringify({ title: `${schema} of the atlas`, ...json }, undefined, 2)}\n`);
  }
  return files;
}

if (process.argv[1] !== undefined && fileURLToPath(import.meta.url) === resolve(process.argv[1])) {
  const folder = fileURLToPath(new URL('../schemas', import.meta.url));
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of schemaFiles()) writeFileSync(join(folder, name), text);
}
