/** The kinds of records of the app that is there, from what is kept of its description. */
import { z } from 'zod';
import { resolve } from '../../appModel/resolve';
import type { Entity, Field } from '../../appModel/resolved';
import { appModelSchema } from '../../pipeline/schema/appModel/appModel';
import type { WrittenEntity } from '../../pipeline/schema/appModel/entities';
import type { KnownStatement } from '../../reader/keepIds';
import type { FormerField, FormerKind } from '../../reader/renames';
import { openKept, unreadable } from '../../scaffold/lowering/openKept';

/** @throws PipelineError `manifest_damaged` with the line that can't be read, `journal_newer` where a later version has built the app */
export function formerKinds(kept: string | undefined): readonly FormerKind[] {
  if (kept === undefined) return [];
  const found = kindsSchema.safeParse(openKept(kept).model);
  const [issue] = found.error?.issues ?? [];
  if (!found.success) throw unreadable(`${issue?.path.join('.')}: ${issue?.message}`);
  return resolvedKinds(found.data.entities).map(({ name, label, pluralLabel, fields, was }) => {
    const entered = fields.filter(({ computed }) => computed === undefined);
    return { id: name, label, pluralLabel, was, fields: entered.map(formerField) };
  });
}

/** The statements of the spec that the app was built from; undefined where none are kept. @throws as `formerKinds` */
export function keptStatements(kept: string | undefined): readonly KnownStatement[] | undefined {
  const statements = kept === undefined ? undefined : openKept(kept).statements;
  return statements && [...statements].map(([id, { text, section }]) => ({ id, text, section }));
}

/** Of kinds that were built nothing else need be as the checker wants it. */
const fieldSchema = z.union([z.string(), z.looseObject({ was: z.array(z.string()).default([]) })]);
const kindSchema = z.looseObject({
  name: z.string(),
  fields: z.record(z.string(), fieldSchema).default({}),
  was: z.array(z.string()).default([]),
});
const kindsSchema = z.looseObject({ entities: z.array(kindSchema).default([]) });

function resolvedKinds(entities: z.infer<typeof kindsSchema>['entities']): readonly Entity[] {
  const kinds = entities.map((entity) => ({ unique: [], single: false, statements: [], ...entity }) as WrittenEntity);
  const empty = appModelSchema.parse({ app: { title: 'App' } });
  const names = new Set(kinds.map(({ name }) => name));
  return [...resolve({ ...empty, entities: kinds }).resolved.entities.values()].filter(({ name }) => names.has(name));
}

function formerField({ name, label, type, several = false, to = '', was, options }: Field): FormerField {
  const kind = type === 'integer' || type === 'percent' ? 'number' : type;
  const stored = options.map((option) => ({ id: option.value, label: option.label, was: option.was }));
  return { id: name, label, was, type: `${kind} ${kind === 'choice' ? several : to}`.trim(), options: stored };
}
