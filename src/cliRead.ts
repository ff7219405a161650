/** `build-from-spec read`: says how a spec is read, with the built-in reader or a model, and builds nothing. */
import { readFile } from 'node:fs/promises';
import type { CliOptions } from './cliOptions';
import { UsageError } from './cliOutput';
import type { CoreModels, ReadReport } from './core';
import { builtInModel } from './pipeline/modelId';
import type { Logger } from './pipeline/ports';

/** @throws UsageError where there is no spec, and PipelineError where nothing can be read, or the model fails */
export async function read(options: CliOptions, models: CoreModels, logger: Logger): Promise<number> {
  const report = await reportOf(options, models, logger);
  console.log(options.json ? JSON.stringify(report, null, 2) : summaryOf(report));
  return 0;
}

async function reportOf(
  { subject, model, budget }: CliOptions,
  models: CoreModels,
  logger: Logger,
): Promise<ReadReport> {
  const { reportOfFile, reportOfFolder, reportWithModel, isFolder } = await import('./core');
  const isOfFolder = await isFolder(subject);
  const text = isOfFolder ? '' : await textOf(subject);
  if (model && model !== builtInModel) {
    const ended = new AbortController();
    process.once('SIGINT', () => ended.abort(new Error('Stopped.')));
    return reportWithModel(subject, models, { id: model, budget, logger, signal: ended.signal });
  }
  return isOfFolder ? reportOfFolder(subject) : reportOfFile(subject, text);
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
