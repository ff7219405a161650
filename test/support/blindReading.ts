/** Documents that were written without a look at the reader, and how much of what their writers marked it finds. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { z } from 'zod';
import { reportOfFile, reportOfFolder } from '../../src/core';
import type { ReadReport, ReportedStatement } from '../../src/reader/readReport';
import { repositoryRoot } from './paths';

const statementSchema = z.object({
  /** Null where the document gives none. */
  id: z.string().nullable(),
  file: z.string(),
  line: z.number(),
  endLine: z.number().optional(),
  parent: z.string().nullable(),
  scenario: z.boolean(),
  everyday: z.boolean(),
  status: z.string(),
});
type Expected = z.infer<typeof statementSchema>;

const documentSchema = z.object({
  kinds: z.array(
    z.object({
      label: z.string(),
      /** `derived`: calculated, or still asked for; right whether listed or not. */
      fields: z.array(z.object({ label: z.string(), derived: z.boolean().optional() })),
    }),
  ),
  statements: z.array(statementSchema),
});

/** Each a count of what is right among so many; `claims` counts those that the writer did not mark as understood. */
export const measures = [
  'ids',
  'scenarios',
  'kindPrecision',
  'kindRecall',
  'fieldPrecision',
  'fieldRecall',
  'everyday',
  'claims',
] as const;
export type Measure = (typeof measures)[number];
export type Counts = Readonly<Record<Measure, readonly [right: number, of: number]>>;

const root = join(repositoryRoot, 'test', 'fixtures', 'blind');
/** Where tools keep the specs of a project. */
const specFolders = ['specs', join('.kiro', 'specs'), 'openspec'];

export function blindDocuments(): readonly string[] {
  return readdirSync(root).filter((name) => existsSync(join(root, name, 'expected.json')));
}

export async function compareBlind(name: string): Promise<Counts> {
  const folder = join(root, name);
  const expected = documentSchema.parse(JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')));
  const subject = subjectOf(folder);
  const { statements, kinds } = await readingOf(subject);
  const find = finder(statements, (file) => relative(extname(subject) ? folder : subject, join(folder, file)));
  const withId = expected.statements.filter(({ id }) => id !== null);
  const scenarios = expected.statements.filter(({ scenario, parent }) => scenario && parent !== null);
  const everyday = expected.statements.filter((one) => one.everyday);
  const claims = statements.filter(({ status }) => status === 'understood');
  const wrong = expected.statements.filter(
    (one) => one.status !== 'understood' && claims.some((claim) => claim === find(one)),
  );
  return {
    ids: [withId.filter(({ id }) => statements.some((one) => one.id === id)).length, withId.length],
    scenarios: [scenarios.filter((one) => find(one)?.parent === one.parent).length, scenarios.length],
    everyday: [everyday.filter((one) => find(one)?.status === 'understood').length, everyday.length],
    claims: [wrong.length, claims.length],
    ...compareKinds(expected.kinds, kinds),
  };
}

export function sumOf(all: readonly Counts[], measure: Measure): readonly [number, number] {
  const sum = (at: 0 | 1) => all.reduce((total, counts) => total + counts[measure][at], 0);
  return [sum(0), sum(1)];
}

/** The folder with the document's specs, or its only file. */
function subjectOf(folder: string): string {
  const specs = specFolders.map((name) => join(folder, name)).find(existsSync);
  return specs ?? join(folder, readdirSync(folder).find((name) => name.endsWith('.md')) ?? '');
}

function readingOf(subject: string): Promise<ReadReport> | ReadReport {
  return extname(subject) ? reportOfFile(subject, readFileSync(subject, 'utf8')) : reportOfFolder(subject);
}

/** By its id where it has one, else by where it stands. */
function finder(statements: readonly ReportedStatement[], pathOf: (file: string) => string) {
  return ({ id, file, line, endLine = line }: Expected): ReportedStatement | undefined =>
    statements.find((one) => id !== null && one.id === id) ??
    statements.find((one) => one.line >= line && one.line <= endLine && one.file === pathOf(file));
}

type Kinds = readonly { label: string; fields: readonly { label: string; derived?: boolean | undefined }[] }[];

function compareKinds(expected: Kinds, found: Kinds) {
  const pairs = expected.map(({ label, fields }) => ({
    fields,
    found: found.find((one) => key(one.label) === key(label))?.fields,
  }));
  const has = (fields: Kinds[number]['fields'], label: string) => fields.some((one) => key(one.label) === key(label));
  const hits = pairs.filter((pair) => pair.found).length;
  const listed = pairs.flatMap((pair) => (pair.found ?? []).map(({ label }) => has(pair.fields, label)));
  const wanted = pairs.flatMap((pair) =>
    pair.fields.filter(({ derived }) => !derived).map(({ label }) => has(pair.found ?? [], label)),
  );
  return {
    kindPrecision: [hits, found.length],
    kindRecall: [hits, expected.length],
    fieldPrecision: [listed.filter(Boolean).length, listed.length],
    fieldRecall: [wanted.filter(Boolean).length, wanted.length],
  } satisfies Partial<Counts>;
}

/** Case, marks and a plural's end make no other name. */
function key(label: string): string {
  return label
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/s$/, '');
}
