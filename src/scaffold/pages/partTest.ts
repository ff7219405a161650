/** What a test shows of a record's parts: they are added, changed and taken away on its page. */
import { transpileMust, transpileWhere } from '../../expressions/transpile';
import { broken } from '../emit/layout';
import { literal } from '../emit/literal';
import { now } from '../expressions/draw';
import { codeOptions } from '../expressions/scope';
import { runnerOf, said, type Values } from '../expressions/tryout';
import type { TableModel } from '../model/pageTypes';
import type { CheckModel, ValueModel } from '../model/ruleTypes';
import type { AppModel, EntityModel, FieldModel } from '../model/types';
import { conditionOf } from '../rules/condition';
import { sampleAddress } from '../testing/addresses';
import { isPlayable, samplesOf, sampleValues } from '../testing/samples';
import { inSentence } from '../words/labels';
import { fill } from '../words/words';

/** The lines of the test; nothing for other tables than that of the parts of the records of `own`. */
export function partLines({ entity, parts }: TableModel, own: EntityModel, app: AppModel): string {
  if (!parts || !isPlayable(entity, app)) return '';
  const { made, app: words } = app.words;
  const [path, list] = [sampleAddress(own), `expect(currentDatabase().${entity.name})`];
  const values = [...sampleValues(entity, app, 2)].filter(([{ name }]) => name !== parts.field.name);
  const typed = values.map(([field, value]) => `${field.name}: ${value}`);
  const there = [`${parts.field.name}: '${own.name}-1'`, ...typed];
  const changed = isLockedOrAsked(entity, app) ? undefined : changeOf(entity, app);
  return [
    `  open('${path}', { ...sampleDatabase, ${entity.name}: [] });\n`,
    pressing(fill(made.createRecord, { one: inSentence(entity.label, app.language) })),
    `  fillIn(${broken(typed, { prefix: '{', suffix: '}', indent: 2 })});\n`,
    pressing(words.save),
    `  ${list}.toMatchObject([${broken(there, { prefix: '{', suffix: '}', indent: 2 })}]);\n`,
    ...(changed
      ? [
          pressing(words.edit),
          `  fillIn(${changed});\n`,
          pressing(words.save),
          `  ${list}.toMatchObject([${changed}]);\n`,
        ]
      : []),
    ...(mayBeDeleted(entity, app) ? [pressing(words.delete), pressing(words.delete), `  ${list}.toEqual([]);\n`] : []),
    `  expect(window.location.pathname).toBe('${path}');\n`,
  ].join('');
}

function pressing(label: string): string {
  return `  press(${literal(label)});\n`;
}

/** A field that can be typed in whatever the others hold. */
function changeOf(entity: EntityModel, app: AppModel): string | undefined {
  const isTyped = ({ type, isHideable }: FieldModel) => ['text', 'longText'].includes(type.kind) && !isHideable;
  const changes = sampleValues(entity, app, 3);
  const field = entity.fields.find(
    (one) => isTyped(one) && !(one.type.kind === 'text' && one.type.format) && !conditionOf(entity, 'locked', one),
  );
  return field && `{ ${field.name}: ${changes.get(field) ?? "''"} }`;
}

function isLockedOrAsked(entity: EntityModel, app: AppModel): boolean {
  const locked = conditionOf(entity, 'locked', undefined)?.value;
  const isAsked = entity.rules.some(({ check }) => check?.on === 'change');
  return isAsked || (locked !== undefined && holds(locked, transpileWhere, entity, app) === true);
}

function mayBeDeleted(entity: EntityModel, app: AppModel): boolean {
  const checks = entity.rules.flatMap(({ check }) => (check?.on === 'delete' ? [check] : []));
  return checks.every((check) => holds(check, transpileMust, entity, app) !== false);
}

/** What is said of the part that the test adds. */
function holds(
  { typed, kinds }: Pick<CheckModel | ValueModel, 'typed' | 'kinds'>,
  transpile: typeof transpileMust,
  entity: EntityModel,
  app: AppModel,
): unknown {
  const samples = samplesOf(app);
  const self: Values = samples.get(entity)?.fresh ?? { id: '' };
  const records = new Map(
    kinds.map((kind) => [kind, kind === entity ? [self] : [samples.get(kind)?.stored ?? []].flat()]),
  );
  return said(runnerOf(transpile(typed, codeOptions(kinds))), entity, {
    self,
    world: { now, records, leftOut: undefined },
  });
}
