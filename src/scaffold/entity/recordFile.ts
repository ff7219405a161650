/** The file of an entity that the others in its folder build on: type, new values, reading, title, checks. */
import { Imports } from '../emit/imports';
import { bracketed, broken } from '../emit/layout';
import { commentText, literal } from '../emit/literal';
import type { AppModel, EntityModel, FieldModel } from '../model/types';
import { inSentence } from '../words/labels';
import { fill } from '../words/words';
import { checkFunction } from './checks';
import { proposeFunction, proposes, settleFunction } from './settle';
import { titleFunction } from './title';
import { newValue, reader, valueType } from './values';

export function recordFile(entity: EntityModel, app: AppModel): string {
  const { words } = app;
  const imports = new Imports();
  const parts = [
    ...entity.fields.filter((field) => field.options.length > 0).map((field) => optionsSource(field, true)),
    ...entity.computed.filter((field) => field.options.length > 0).map((field) => optionsSource(field, false)),
    typeSource(entity, imports),
    newFunction(entity, imports),
    readFunction(entity, imports),
    titleFunction(entity, imports, words.app.untitled),
    settleFunction(entity, imports),
    proposeFunction(entity, imports),
    checkSource(entity, imports),
    kindSource(entity, imports, app),
  ];
  return `/** ${commentText(entity.label)}: its fields, and what must hold before a record is saved. */\n${imports}\n${parts.filter((part) => part !== '').join('\n')}`;
}

/** What is computed has no type of its own: it is a text. */
function optionsSource(field: FieldModel, isTyped: boolean): string {
  const entries = field.options.map(({ value, label, was }) => {
    const former = was.filter((one) => !field.options.some((option) => option.value === one));
    const kept = former.length > 0 ? `, was: [${former.map((one) => literal(one)).join(', ')}]` : '';
    return `{ value: ${literal(value)}, label: ${literal(label)}${kept} }`;
  });
  const table = broken(entries, {
    prefix: `export const ${field.optionsName} = [`,
    suffix: '] as const;\n',
    indent: 0,
  });
  return isTyped ? `${table}\ntype ${field.choiceType} = (typeof ${field.optionsName})[number]['value'];\n` : table;
}

function typeSource(entity: EntityModel, imports: Imports): string {
  imports.type('../kit/lib/record', 'StoredRecord');
  const fields = entity.fields.map((field) => `${fieldNote(field)}  readonly ${field.name}: ${valueType(field)};\n`);
  return `export interface ${entity.typeName} extends StoredRecord {
${fields.join('')}}

export type ${entity.typeName}Values = Omit<${entity.typeName}, keyof StoredRecord>;
`;
}

/** What the type alone does not say. */
function fieldNote({ type, target }: FieldModel): string {
  if (type.kind === 'date') return '  /** YYYY-MM-DD, or empty. */\n';
  if (type.kind === 'dateTime') return '  /** YYYY-MM-DDTHH:MM in local time, or empty. */\n';
  if (type.kind === 'time') return '  /** HH:MM, or empty. */\n';
  if (type.kind === 'money') return `  /** In ${commentText(type.currency)}. */\n`;
  if (type.kind === 'references' && target) return `  /** The ids of records of \`${target.name}\`. */\n`;
  return type.kind === 'reference' && target ? `  /** The id of a record of \`${target.name}\`, or empty. */\n` : '';
}

function newFunction(entity: EntityModel, imports: Imports): string {
  const values = entity.fields.map((field) => `${field.name}: ${newValue(field)}`);
  if (values.some((value) => value.includes('localNow()'))) imports.value('../kit/lib/format', 'localNow');
  const object = broken(values, { prefix: '{', suffix: '}', indent: 2 });
  return `/** What the form for a new record begins with. */
export function new${entity.typeName}(): ${entity.typeName}Values {
  return ${object};
}
`;
}

function readFunction(entity: EntityModel, imports: Imports): string {
  const values = entity.fields.map((field) => {
    const options = field.options.length > 0 ? `, ${field.optionsName}` : '';
    imports.value('../kit/lib/read', reader(field));
    return `${field.name}: ${reader(field)}(source, '${field.name}'${options})`;
  });
  imports.value('../kit/lib/read', 'readBase').type('../kit/lib/read', 'Source');
  return `function read${entity.typeName}(source: Source): ${entity.typeName} {
  return ${broken(['...readBase(source)', ...values], { prefix: '{', suffix: '}', indent: 2 })};
}
`;
}

function checkSource(entity: EntityModel, imports: Imports): string {
  const check = checkFunction(entity, imports);
  if (check.takesDatabase) imports.type('../database', 'Database');
  imports.type('../kit/lib/useForm', 'Errors');
  return check.source;
}

function kindSource(entity: EntityModel, imports: Imports, { words, language, entities }: AppModel): string {
  imports.type('../kit/lib/record', 'Kind');
  const [one, many] = [entity.label, entity.plural].map((label) => literal(inSentence(label, language)));
  const entries = [
    `label: ${literal(entity.label)}`,
    `plural: ${literal(entity.plural)}`,
    one === many ? `counted: () => ${one}` : `counted: (count) => (count === 1 ? ${one} : ${many})`,
    `title: ${entity.name}Title`,
    `read: read${entity.typeName}`,
    ...formerNames(entity, entities),
    `createLabel: ${literal(fill(words.made.createRecord, { one: inSentence(entity.label, language) }))}`,
    `listPath: '${entity.listPath}'`,
    `basePath: '${entity.basePath}'`,
    `createPath: '${entity.createPath}'`,
    ...guards(entity, imports),
    ...onlySource(entity),
  ];
  return `${broken(entries, { prefix: `export const ${entity.name}Kind: Kind<${entity.typeName}> = {`, suffix: '};', indent: 0 })}\n`;
}

/** Under which names earlier builds kept its records and their fields; not those that something else has by now. */
function formerNames(entity: EntityModel, entities: readonly EntityModel[]): string[] {
  const { fields } = entity;
  const formerly = unused(entity.was, entities);
  const names = fields
    .map(({ name, was }) => ({ name, was: unused(was, fields) }))
    .filter(({ was }) => was.length > 0)
    .map(({ name, was }) => `${name}: [${was.map((one) => literal(one)).join(', ')}]`);
  return [
    ...(formerly.length > 0 ? [`formerly: [${formerly.map((one) => literal(one)).join(', ')}]`] : []),
    ...(names.length > 0 ? [bracketed(names, { prefix: 'was: {', suffix: '}', indent: 2, spaced: true })] : []),
  ];
}

function unused(was: readonly string[], all: readonly { readonly name: string }[]): readonly string[] {
  return was.filter((one) => !all.some(({ name }) => name === one));
}

/** What the only record of the kind begins with. */
function onlySource(entity: EntityModel): string[] {
  const { single, typeName } = entity;
  if (!single) return [];
  const proposed = `{ ...new${typeName}(), ...propose${typeName}(new${typeName}(), database) }`;
  const begins = proposes(entity) ? `(database) => (${proposed})` : `new${typeName}`;
  return [`only: { begins: ${begins}, isKept: ${single !== 'session'} }`];
}

/** What rules say against deleting. */
function guards(entity: EntityModel, imports: Imports): string[] {
  const keeping = entity.rules.filter(({ check }) => check?.on === 'delete');
  const [only, another] = keeping;
  if (!only) return [];
  for (const { name } of keeping) imports.value(`../rules/${name}`, name);
  const calls = keeping.map(({ name }) => `${name}(record, database)`);
  return [another ? `keeps: (record, database) => ${calls.join(' ?? ')}` : `keeps: ${only.name}`];
}
