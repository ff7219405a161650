/** What is kept of a StructuredSpec between builds, as `structured-spec.json` holds it. */
import { z } from 'zod';
import { type Constructs, fromConstructs, type Json, toConstructs } from './constructs';
import { readKeptFile, writeKeptFile } from './keptFile';
import { markFor, markOf, ofMade, ofStatements, withMark, withoutMark } from './made';

const statementSchema = z.object({
  /** SHA-256 of its text and the headings above it. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  text: z.string(),
  /** The headings above it, outermost first. */
  section: z.array(z.string()),
  /** The paths of the constructs that the build made of it: one that is gone was taken out by hand. */
  makes: z.array(z.string()).optional(),
});

const answersSchema = z.record(z.string(), z.string());

const versionsSchema = z.object({
  compiler: z.string(),
  kit: z.string(),
  /** Of the compiler's sources. */
  sources: z.string().optional(),
});

export type KeptStatement = z.infer<typeof statementSchema>;

export interface Kept {
  /** Of what compiled it. */
  readonly versions: z.infer<typeof versionsSchema>;
  /** By their ids. */
  readonly statements: ReadonlyMap<string, KeptStatement>;
  /** The description as it was written. */
  readonly model: Json;
  /** Its constructs as they stand in the file, without their marks. */
  readonly constructs: Constructs;
  /** Of each construct that a build made, by its path: its mark (`markFor`); undefined of one that is gone, or has lost its mark. */
  readonly made: ReadonlyMap<string, string | undefined>;
  /** What was answered to the questions of the spec, by their ids. */
  readonly answers?: Readonly<Record<string, string>> | undefined;
  /** A model wrote it: without one it is not written again. */
  readonly describedBy?: 'model' | undefined;
}

export type ReadKept = { readonly kept: Kept } | { readonly line: number; readonly problem: string };

export function writeKept(kept: Omit<Kept, 'constructs'>): string {
  const { versions, statements, model, made, answers, describedBy } = kept;
  const marked = [...toConstructs(model)].map(([path, value]) => {
    const mark = made.get(path);
    return [path, withMark(value, mark === undefined ? undefined : markFor(value, mark))] as const;
  });
  const ofSpec = [...statements].map(([id, statement]) => [`${ofStatements}${id}`, statement] as const);
  const given = answers && Object.keys(answers).length > 0 ? [['answers', answers] as const] : [];
  const named = new Set([...statements.values()].flatMap(({ makes = [] }) => makes));
  const others = [...made.keys()].filter((path) => !named.has(path)).map((path) => [`${ofMade}${path}`, true] as const);
  const by = describedBy ? [['describedBy', describedBy] as const] : [];
  const lines = [...given, ...by, ...marked, ...ofSpec, ...others, ['versions', versions] as const];
  return writeKeptFile(new Map<string, unknown>(lines));
}

/** `base`: what both branches of a merge began with, where that is known. Never throws. */
export function readKept(text: string, base?: Kept): ReadKept {
  try {
    return read(text, base);
  } catch (error) {
    if (error instanceof RangeError) return { line: 1, problem: 'It is nested too deeply.' };
    throw error;
  }
}

function read(text: string, base?: Kept): ReadKept {
  const file = readKeptFile(text, base && readConstructs(writeKept(base)));
  if (!('constructs' in file)) return file;
  const statements = new Map<string, KeptStatement>();
  const constructs = new Map<string, unknown>();
  const made = new Map<string, string | undefined>();
  let versions: unknown;
  let given: unknown;
  let by: unknown;
  for (const [path, value] of file.constructs) {
    if (path === 'versions') versions = value;
    else if (path === 'answers') given = value;
    else if (path === 'describedBy') by = value;
    else if (path.startsWith(ofMade)) made.set(path.slice(ofMade.length), made.get(path.slice(ofMade.length)));
    else if (!path.startsWith(ofStatements)) {
      constructs.set(path, withoutMark(value));
      const mark = markOf(value);
      if (mark !== undefined) made.set(path, mark);
    } else {
      const statement = statementSchema.safeParse(value);
      if (!statement.success) return { line: lineOf(text, path), problem: `"${path}" is no statement.` };
      statements.set(path.slice(ofStatements.length), statement.data);
    }
  }
  const answers = answersSchema.safeParse(given).data;
  for (const path of [...statements.values()].flatMap(({ makes = [] }) => makes)) made.set(path, made.get(path));
  const known = versionsSchema.safeParse(versions);
  if (!known.success) return { line: lineOf(text, 'versions'), problem: 'It does not say what compiled it.' };
  const isOdd = (path: string, value: unknown) => path.includes('.') && !path.startsWith('gap.') && !isObject(value);
  const odd = [...constructs].find(([path, value]) => isOdd(path, value) || path.split('.').includes('__proto__'));
  if (odd) return { line: lineOf(text, odd[0]), problem: `"${odd[0]}" is no construct.` };
  const model = fromConstructs(constructs);
  const describedBy = by === 'model' ? by : undefined;
  return { kept: { versions: known.data, statements, model, constructs, made, answers, describedBy } };
}

function readConstructs(text: string): Constructs | undefined {
  const file = readKeptFile(text);
  return 'constructs' in file ? file.constructs : undefined;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** From 1; 0 for no line. */
export function lineOf(text: string, path: string): number {
  return text.split('\n').findIndex((line) => line.startsWith(`,${JSON.stringify(path)}:`)) + 1;
}
