/** Holds a value against a schema and says what is wrong in words that a person who does not program understands. */
import { z } from 'zod';
import type { Mistakes, Step } from './mistakes';
import type { ReadFile } from './files';
import { didYouMean } from './nearest';

/** The checked value, or `undefined` with the mistakes reported. `path` leads to the value inside the file. */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  file: ReadFile,
  path: readonly Step[],
  mistakes: Mistakes,
): z.infer<Schema> | undefined {
  const value = valueAt(file.value, path);
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) report(issue, schema, value, file, path, mistakes);
  return undefined;
}

function report(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  root: unknown,
  file: ReadFile,
  path: readonly Step[],
  mistakes: Mistakes,
): void {
  const inside = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  const whole = [...path, ...inside];
  if (issue.code === 'unrecognized_keys') {
    const known = keysOf(schemaAt(schema, inside));
    for (const key of issue.keys) {
      const hint = didYouMean(key, known) || `; expected one of ${known.join(', ')}`;
      mistakes.at(file, [...whole, key], `"${key}" is not a name that belongs here${hint}`, 'key');
    }
    return;
  }
  const value = valueAt(root, inside);
  mistakes.at(file, whole, `${nameOf(inside)}: ${inWords(issue, value, schemaAt(schema, inside))}`);
}

function inWords(issue: z.core.$ZodIssue, value: unknown, schema: z.ZodType | undefined): string {
  if (value === undefined) return `missing; expected ${expectation(schema)}`;
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.map(String);
    const hint = typeof value === 'string' ? didYouMean(value, allowed) : '';
    return `${show(value)} is not one of the values allowed${hint} (expected ${allowed.join(', ')})`;
  }
  // A schema's own message says more than a general one.
  if (!/^(Invalid|Too (small|big)|Not multiple|Unrecognized)/.test(issue.message))
    return `${show(value)} is not right: ${issue.message}`;
  if (issue.code === 'too_small')
    return `${show(value)} is too small; expected ${issue.origin === 'array' ? 'a list of ' : ''}at least ${String(issue.minimum)}`;
  if (issue.code === 'too_big')
    return `${show(value)} is too large; expected ${issue.origin === 'array' ? 'a list of ' : ''}at most ${String(issue.maximum)}`;
  return `${show(value)} is ${nature(value)}; expected ${expectation(schema)}`;
}

/** The value as it stands, cut short: `"finnance"`, `12`, `[…]`. */
export function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 48 ? `${text.slice(0, 45)}…` : text;
}

function nature(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a record with names of its own';
  if (typeof value === 'string') return 'a text';
  if (typeof value === 'boolean') return 'a yes or no';
  return `a ${typeof value}`;
}

/** What a schema asks for, in words. */
function expectation(schema: z.ZodType | undefined): string {
  const inner = bare(schema);
  if (inner instanceof z.ZodObject) {
    const keys = keysOf(inner);
    if (keys.includes('zh-Hant')) return 'a text in two languages, { zh-Hant: …, en: … }';
    return `a record with ${keys.join(', ')}`;
  }
  if (inner instanceof z.ZodArray) return 'a list';
  if (inner instanceof z.ZodTuple) return inner.def.items.length === 2 ? 'two numbers, [a, b]' : 'a list';
  if (inner instanceof z.ZodEnum) return `one of ${inner.options.map(String).join(', ')}`;
  if (inner instanceof z.ZodLiteral) return [...inner.values].map((value) => show(value)).join(' or ');
  if (inner instanceof z.ZodUnion) return inner.options.map((option) => expectation(asType(option))).join(' or ');
  if (inner instanceof z.ZodNumber) return 'a number';
  if (inner instanceof z.ZodBoolean) return 'true or false';
  if (inner instanceof z.ZodString) return 'a text';
  return 'something else';
}

/** The schema without what says only that a value may be left out. */
function bare(schema: z.ZodType | undefined): z.ZodType | undefined {
  let inner = schema;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault) inner = asType(inner.def.innerType);
  return inner;
}

/** The schema that answers for the value at a path below `schema`. */
function schemaAt(schema: z.ZodType, path: readonly Step[]): z.ZodType | undefined {
  let inner = bare(schema);
  for (const step of path) {
    if (inner instanceof z.ZodUnion)
      inner = inner.options.map(asType).find((option) => option instanceof z.ZodTuple || option instanceof z.ZodArray);
    if (inner instanceof z.ZodObject) inner = bare(shapeOf(inner)[String(step)]);
    else if (inner instanceof z.ZodArray) inner = bare(asType(inner.def.element));
    else if (inner instanceof z.ZodTuple) inner = bare(asType(inner.def.items[Number(step)]));
    else return undefined;
  }
  return inner;
}

function keysOf(schema: z.ZodType | undefined): string[] {
  return schema instanceof z.ZodObject ? Object.keys(shapeOf(schema)) : [];
}

function shapeOf(schema: z.ZodObject): Record<string, z.ZodType | undefined> {
  return schema.shape;
}

// zod types what a schema is made of by its core, the classes tested above are of its surface; at run time they are one.
function asType(schema: unknown): z.ZodType {
  return schema as z.ZodType;
}

/** `points, item 2, value`: how a person finds the place in the record. */
function nameOf(path: readonly Step[]): string {
  if (path.length === 0) return 'this record';
  return path.map((step) => (typeof step === 'number' ? `item ${String(step + 1)}` : step)).join(', ');
}

/** The value a path leads to, or `undefined`. */
export function valueAt(root: unknown, path: readonly Step[]): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<Step, unknown>)[step];
  }
  return value;
}
