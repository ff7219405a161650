/** How rules read the records of a kind: references lead on, and what is empty is undefined. */
import { Imports } from '../emit/imports';
import { commentText } from '../emit/literal';
import { mayBeEmpty, viewName } from '../expressions/scope';
import type { AppModel, EntityModel, FieldModel } from '../model/types';
import { kept, sayName } from '../rules/value';

/** `members`: those that rules read; the others have no getter. */
export function viewFile(entity: EntityModel, members: ReadonlySet<string>, { entities }: AppModel): string {
  const read = ({ name }: { readonly name: string }) => members.has(name);
  const imports = new Imports().type(`./${entity.name}`, entity.typeName).value('../kit/lib/recordView', 'RecordView');
  const fields = entity.fields.filter(read).map((field) => getter(field.name, ...fieldGetter(field, entity, imports)));
  const computed = entity.computed.filter(read).flatMap((field) => computedGetter(field, entity, imports));
  const referring = entities.flatMap((from) =>
    from.fields
      .filter((field) => field.target === entity && members.has(field.reverse))
      .map((field) => reverseGetter(from, field, entity, imports)),
  );
  return `/** ${commentText(entity.label)} as rules read it: what is empty is undefined. */
${imports}
export class ${viewName(entity)} extends RecordView<${entity.typeName}> {${[...fields, ...computed, ...referring].join('')}}
`;
}

function getter(name: string, type: string, value: string): string {
  return `
  get ${name}(): ${type} {
    return ${value};
  }
`;
}

/** Unless no rule says what it comes to. */
function computedGetter(field: FieldModel, entity: EntityModel, imports: Imports): string[] {
  const rule = entity.rules.find(({ use }) => use.kind === 'value' && use.field === field);
  if (!rule) return [];
  const say = sayName(rule.name);
  imports.value(`../rules/${rule.name}`, say);
  const { base } = kept(field);
  const value = `this.$world.computed('${entity.name}', this.$record, ${say})`;
  return [
    getter(
      field.name,
      base === 'boolean' ? base : `${base} | undefined`,
      base === 'boolean' ? `${value} === true` : value,
    ),
  ];
}

/** Type and value. */
function fieldGetter(field: FieldModel, entity: EntityModel, imports: Imports): [string, string] {
  const value = `this.$record.${field.name}`;
  const { type, target } = field;
  if (target) return referenceGetter(field, target, entity, imports);
  if (type.kind === 'boolean') return ['boolean', value];
  if (type.kind === 'choice' && type.multiple) return ['readonly string[]', value];
  const base = type.kind === 'number' || type.kind === 'money' ? 'number' : 'string';
  if (mayBeEmpty(field))
    return [`${base} | undefined`, base === 'number' ? `${value} ?? undefined` : `${value} || undefined`];
  imports.value('../kit/lib/recordView', 'there');
  return [base, `there(${value})`];
}

function referenceGetter(
  field: FieldModel,
  target: EntityModel,
  entity: EntityModel,
  imports: Imports,
): [string, string] {
  if (target !== entity) imports.type(`../${target.name}/${target.name}View`, viewName(target));
  const found = (method: string) => `this.$world.${method}('${target.name}', this.$record.${field.name})`;
  if (field.type.kind === 'references') return [`readonly ${viewName(target)}[]`, found('some')];
  return mayBeEmpty(field) ? [`${viewName(target)} | undefined`, found('perhaps')] : [viewName(target), found('one')];
}

function reverseGetter(from: EntityModel, field: FieldModel, entity: EntityModel, imports: Imports): string {
  if (from !== entity) imports.type(`../${from.name}/${from.name}View`, viewName(from));
  const value = `this.$world.pointing('${from.name}', '${field.name}', this.$record.id)`;
  return getter(field.reverse, `readonly ${viewName(from)}[]`, value);
}

/** `entities`: those that rules read. */
export function viewsFile(entities: readonly EntityModel[]): string {
  const imports = new Imports().type('./kit/lib/record', 'StoredRecord').type('./kit/lib/world', 'World');
  for (const entity of entities) imports.value(`./${entity.name}/${entity.name}View`, viewName(entity));
  const entries = entities.map((entity) => `  ${entity.name}: ${viewName(entity)},\n`).join('');
  return `/** Each kind of record as rules read it. */
${imports}
const views = {
${entries}};

export type ViewName = keyof typeof views;
export type View<Name extends ViewName> = InstanceType<(typeof views)[Name]>;

export function viewOf(name: ViewName, record: StoredRecord, world: World): unknown {
  // A record of this kind: the store keeps them apart by their names.
  return new views[name](record as never, world);
}
`;
}
