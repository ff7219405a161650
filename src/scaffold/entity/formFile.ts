/** The form of an entity, for new records and for changes. */

import { fits } from '../emit/fits';
import { Imports } from '../emit/imports';
import { broken, element } from '../emit/layout';
import { commentText, withoutStrings } from '../emit/literal';
import type { AppModel, EntityModel, FieldModel } from '../model/types';
import { conditionCall, conditionOf } from '../rules/condition';
import { checkFunction } from './checks';
import { control } from './control';
import { hidesFields, proposes } from './settle';
import { equals, isFilled } from './values';

export function formFile(entity: EntityModel, app: AppModel): string {
  const imports = new Imports()
    .value('../kit/lib/useForm', 'useForm')
    .type('../kit/lib/useForm', 'SaveGuard')
    .value('../kit/ui/Form', 'Form')
    .value(`./${entity.name}`, `check${entity.typeName}`)
    .type(`./${entity.name}`, `${entity.typeName}Values`);
  const fields = lockedWhole(
    entity,
    entity.fields.map((field) => fieldSource(field, entity, app, imports)).join(''),
    imports,
  );
  const names = withoutStrings(fields);
  const check = checkFunction(entity, new Imports());
  const usesStored = check.takesStored || /\bstored\b/.test(names) || hidesFields(entity) || proposes(entity);
  const usesDatabase = check.takesDatabase || /\bdatabase\b/.test(names) || hidesFields(entity) || proposes(entity);
  if (usesStored) imports.type(`./${entity.name}`, entity.typeName);
  if (usesDatabase) imports.value('../kit/lib/store', 'useDatabase');
  const call = useFormCall(entity, check, imports);
  const props = [
    'initial',
    ...(usesStored ? ['stored'] : []),
    'onSave',
    'cancelPath',
    ...(entity.part ? ['isPart = false'] : []),
  ];
  return `/** ${commentText(entity.label)}: the form. */
${imports}
${propsSource(entity, usesStored)}
export function ${entity.typeName}Form({ ${props.join(', ')} }: ${entity.typeName}FormProps) {
${usesDatabase ? '  const database = useDatabase();\n' : ''}  const form = ${call};
  const { field${/\bvalues\b/.test(names) ? ', values' : ''} } = form;
  return (
    <Form form={form} onSave={onSave} cancelPath={cancelPath}>
${fields}    </Form>
  );
}
`;
}

function propsSource({ typeName, part }: EntityModel, usesStored: boolean): string {
  const stored = usesStored ? `  /** The record that is being changed. */\n  readonly stored?: ${typeName};\n` : '';
  return `interface ${typeName}FormProps {
  readonly initial: ${typeName}Values;
${stored}  readonly onSave: (values: ${typeName}Values, guard: SaveGuard) => void;
  readonly cancelPath: string;
${part ? `  /** It stands on the page of what it is part of. */\n  readonly isPart?: boolean;\n` : ''}}
`;
}

function useFormCall(
  entity: EntityModel,
  check: { takesDatabase: boolean; takesStored: boolean },
  imports: Imports,
): string {
  const { typeName, name } = entity;
  const args = ['values', ...(check.takesDatabase ? ['database'] : []), ...(check.takesStored ? ['stored'] : [])];
  const says = args.length === 1 ? `check${typeName}` : `(values) => check${typeName}(${args.join(', ')})`;
  if (hidesFields(entity)) imports.value(`./${name}`, `settle${typeName}`);
  if (proposes(entity)) imports.value(`./${name}`, `propose${typeName}`);
  const options = [
    ...(hidesFields(entity) ? [`settle: (values) => settle${typeName}(values, database, stored)`] : []),
    ...(proposes(entity) ? [`propose: stored ? undefined : (values) => propose${typeName}(values, database)`] : []),
  ];
  if (options.length === 0) return `useForm(initial, ${says})`;
  return `useForm(initial, ${says}, ${broken(options, { prefix: '{', suffix: '}', indent: 2 })})`;
}

/** The controls of a record that can't be changed any more take nothing. */
function lockedWhole(entity: EntityModel, fields: string, imports: Imports): string {
  const rule = conditionOf(entity, 'locked', undefined);
  if (!rule) return fields;
  imports.value(`../rules/${rule.name}`, rule.name);
  return `      <fieldset className="locked" disabled={stored && ${conditionCall(rule, true)}}>\n${indented(fields)}      </fieldset>\n`;
}

function indented(lines: string): string {
  return lines.replace(/^(?=.)/gm, '  ');
}

/** A field that may be filled only in a certain case is there only then, or while it still holds a value. */
function fieldSource(field: FieldModel, entity: EntityModel, app: AppModel, imports: Imports): string {
  const [shown, locked] = [conditionOf(entity, 'shown', field), conditionOf(entity, 'locked', field)];
  if (!shown && !locked) return plainField(field, entity, app, imports);
  for (const rule of [shown, locked]) if (rule) imports.value(`../rules/${rule.name}`, rule.name);
  const own = plainField(field, entity, app, imports);
  const kept = locked
    ? `      <fieldset className="locked" disabled={stored && ${conditionCall(locked, true)}}>\n${indented(own)}      </fieldset>\n`
    : own;
  return shown ? `      {${conditionCall(shown, true)} && (\n${indented(kept)}      )}\n` : kept;
}

function plainField(field: FieldModel, entity: EntityModel, app: AppModel, imports: Imports): string {
  if (field === entity.part) return partField(field, entity, app, imports);
  const conditions = entity.rules.flatMap(({ use }) => (use.kind === 'onlyWhen' && use.field === field ? [use] : []));
  const { name, attributes } = control(field, entity, app, imports);
  if (conditions.length === 0) return `${element(name, attributes, 6)}\n`;
  const holds = conditions.map((use) => equals(`values.${use.when.name}`, use.equals)).join(' && ');
  const filled = isFilled(field, `values.${field.name}`);
  const condition = `(${conditions.length > 1 ? `(${holds})` : holds} || ${filled})`;
  const inline = element(name, attributes, 0);
  const line = `{${condition} && ${inline}}`;
  if (fits(line, 6)) return `      ${line}\n`;
  return `      {${condition} && (\n${element(name, attributes, 8)}\n      )}\n`;
}

/** What a part belongs to goes without saying on the page of that, unless a message stands at it. */
function partField(field: FieldModel, entity: EntityModel, app: AppModel, imports: Imports): string {
  const { name, attributes } = control(field, entity, app, imports);
  return `      {(!isPart || field('${field.name}').error) && (\n${element(name, attributes, 8)}\n      )}\n`;
}
