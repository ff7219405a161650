/** `build-from-spec read`: says how a spec is read, and builds nothing. */
import { readFile } from 'node:fs/promises';
import type { CliOptions } from './cliOptions';
import { UsageError } from './cliOutput';
import type { ReadReport } from './core';

/** @throws UsageError where there is no spec, and PipelineError where nothing can be read */
export async function read({ subject, json }: CliOptions): Promise<number> {
  const { reportOfFile, reportOfFolder, isFolder } = await import('./core');
  const report = (await isFolder(subject))
    ? await reportOfFolder(subject)
    : reportOfFile(subject, await textOf(subject));
  console.log(json ? JSON.stringify(report, null, 2) : summaryOf(report));
  return 0;
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new UsageError(`${path} can't be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const marks = {
  understood: '✓',
  partly: '~',
  notUnderstood: '✗',
  outOfScope: '–',
  background: ' ',
  question: '?',
} as const;

/** A line for each kind of record, statement and question. */
export function summaryOf({ title, kinds, statements, questions }: ReadReport): string {
  const fieldText = (field: ReadReport['kinds'][number]['fields'][number]) =>
    `${field.label} (${[field.type, ...(field.required ? ['required'] : []), ...(field.unique ? ['unique'] : [])].join(', ')})`;
  const lines = [
    title,
    ...kinds.map(({ label, fields }) => `  ${label}: ${fields.map(fieldText).join(', ')}`),
    '',
    ...statements.map(({ status, id, file, line, text, left }) => {
      const rest = left.length > 0 ? `  (left: ${left.join(', ')})` : '';
      return `${marks[status]} ${id}  ${file}:${line}  ${text}${rest}`;
    }),
    ...(questions.length > 0 ? [''] : []),
    ...questions.map(({ id, question }) => `? ${id}  ${question}`),
  ];
  return lines.join('\n');
}
