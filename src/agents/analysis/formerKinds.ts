/** The kinds of records of the app that is there, from what is kept of its description. */
import { readKept } from '../../appModel/keep/kept';
import { readAppModel } from '../../appModel/readAppModel';
import { resolve } from '../../appModel/resolve';
import type { Field } from '../../appModel/resolved';
import { PipelineError } from '../../pipeline/errors';
import type { FormerField, FormerKind } from '../../reader/renames';
import { compilerVersion } from '../../scaffold/lowering/compilerVersion';

/** @throws PipelineError `manifest_damaged` with the line that can't be read, `journal_newer` where a later version has built the app */
export function formerKinds(kept: string | undefined): readonly FormerKind[] {
  if (kept === undefined) return [];
  const read = readKept(kept);
  if (!('kept' in read)) throw unreadable(`line ${read.line}: ${read.problem}`);
  if (!(Number(read.kept.versions.compiler) <= compilerVersion)) throw newer();
  const model = readAppModel(read.kept.model);
  if ('complaints' in model) throw unreadable(`${model.complaints[0]?.path}: ${model.complaints[0]?.message}`);
  const { entities } = resolve(model.model).resolved;
  const written = new Set(model.model.entities.map(({ name }) => name));
  const kinds = [...entities.values()].filter(({ name }) => written.has(name));
  return kinds.map(({ name, label, pluralLabel, fields, was }) => {
    const entered = fields.filter(({ computed }) => computed === undefined);
    return { id: name, label, pluralLabel, was, fields: entered.map(formerField) };
  });
}

function formerField({ name, label, type, several = false, to = '', was }: Field): FormerField {
  const kind = type === 'integer' || type === 'percent' ? 'number' : type;
  return { id: name, label, was, type: `${kind} ${kind === 'choice' ? several : to}`.trim() };
}

function newer(): PipelineError {
  return new PipelineError({
    reason: 'journal_newer',
    userMessage: 'This app was built by a newer version of Build from Spec. Update the extension, then build again.',
  });
}

function unreadable(what: string): PipelineError {
  return new PipelineError({
    reason: 'manifest_damaged',
    userMessage: `.build-from-spec/structured-spec.json can't be read (${what}). It knows which names the data of the app had before. Restore it from version control, or delete it to go on without it.`,
  });
}
