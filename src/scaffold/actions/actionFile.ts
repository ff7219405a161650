/** The file of an action: when it is offered, what it asks for, its steps, and what it says. */
import { transpileValue, transpileWhere } from '../../expressions/transpile';
import type { Typed } from '../../expressions/types';
import { Imports } from '../emit/imports';
import { arrow, broken } from '../emit/layout';
import { commentText, literal } from '../emit/literal';
import { emptyValue, valueType } from '../entity/values';
import { kitHome } from '../expressions/kitHome';
import { namesOf } from '../expressions/reads';
import { codeName, codeOptions, mayBeEmpty, moneyDecimals, parametersFor } from '../expressions/scope';
import { plainText, type Template } from '../expressions/template';
import type { ActionModel, StepModel, StepValues } from '../model/actionTypes';
import type { AppModel, EntityModel, FieldModel } from '../model/types';
import { templateCode } from '../rules/message';
import { quote } from '../testing/quote';

export function actionPath({ name }: ActionModel): string {
  return `src/actions/${name}.ts`;
}

export function inputType({ name }: ActionModel): string {
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}Input`;
}

export function actionTitle({ text, label, requirementIds }: ActionModel): string {
  return quote(text || label, requirementIds);
}

export function actionFile(action: ActionModel, { entities }: AppModel): string {
  const { name, entity, hasRecord, when, confirm, message, inputs } = action;
  const imports = new Imports().type('../kit/lib/action', 'ActionOf');
  const of = hasRecord ? `'${entity.name}'` : 'undefined';
  const type = inputs.length > 0 ? `ActionOf<${of}, ${inputType(action)}>` : `ActionOf<${of}>`;
  const entries = [
    `of: ${of}`,
    `label: ${literal(action.label)}`,
    ...(when
      ? [arrow(`when: (${parametersFor(when.typed, entities)})`, code(when.typed, 'where', entities, imports), 2)]
      : []),
    ...(confirm ? [saidSource('confirm', confirm, entities, imports)] : []),
    doesSource(action, entities, imports),
    ...(message ? [saidSource('message', message, entities, imports)] : []),
  ];
  const object = broken(entries, { prefix: `export const ${name}: ${type} = {`, suffix: '};', indent: 0 });
  return `/** ${commentText(actionTitle(action))} */\n${imports}\n${inputSource(action)}${object}\n`;
}

function inputSource(action: ActionModel): string {
  if (action.inputs.length === 0) return '';
  const fields = action.inputs.map(({ field }) => `  readonly ${field.name}: ${inputValueType(field)};\n`);
  return `export interface ${inputType(action)} {\n${fields.join('')}}\n\n`;
}

/** An option stands as its text. */
export function inputValueType(field: FieldModel): string {
  return field.options.length > 0 ? 'string' : valueType(field);
}

function saidSource(key: string, template: Template, entities: readonly EntityModel[], imports: Imports): string {
  const plain = plainText(template);
  if (plain !== undefined) return `${key}: ${literal(plain)}`;
  const parts = template.parts.filter((part) => typeof part !== 'string');
  const [first] = parts;
  const parameters = first ? parametersFor({ ...first, kind: 'list', items: parts }, entities) : '';
  return arrow(`${key}: (${parameters})`, templateCode(template, entities, imports), 2);
}

function code(node: Typed, how: 'value' | 'where', entities: readonly EntityModel[], imports: Imports): string {
  const transpile = how === 'value' ? transpileValue : transpileWhere;
  const { code: text, uses } = transpile(node, codeOptions(entities));
  for (const used of uses) imports.value(`../kit/expressions/${kitHome(used)}`, used);
  return text;
}

/** Within a step all is as it is after the steps before. */
function stepCode(node: Typed, entities: readonly EntityModel[], imports: Imports): string {
  const nameOf = (one: string) => {
    const known = codeName(one, entities);
    if (one === 'self') return 'change.self';
    return known.startsWith('world.') ? `change.${known}` : known;
  };
  const { code: text, uses } = transpileValue(node, { ...codeOptions(entities), nameOf });
  for (const used of uses) imports.value(`../kit/expressions/${kitHome(used)}`, used);
  return text;
}

function doesSource(action: ActionModel, entities: readonly EntityModel[], imports: Imports): string {
  const { inputs, steps } = action;
  const lines = steps.map((step) => stepSource(step, steps, entities, imports));
  const isAsked = inputs.length > 0 && lines.some((line) => /\binput\./.test(line));
  const input = isAsked ? inputObject(action, imports) : '';
  const parameters = isAsked ? 'change, given' : 'change';
  return `does: (${parameters}) => {\n${input}${lines.map((line) => `    ${line}\n`).join('')}  }`;
}

/** What was typed, as rules read it. */
function inputObject({ inputs }: ActionModel, imports: Imports): string {
  const entries = inputs.map(({ field }) => `${field.name}: ${readInput(field, imports)}`);
  return `    const input = {\n${entries.map((entry) => `      ${entry},\n`).join('')}    };\n`;
}

function readInput(field: FieldModel, imports: Imports): string {
  const value = `given.${field.name}`;
  const { target, type } = field;
  if (target && type.kind === 'references') return `change.world.some('${target.name}', ${value})`;
  if (target) return `change.world.${mayBeEmpty(field) ? 'perhaps' : 'one'}('${target.name}', ${value})`;
  if (type.kind === 'boolean') return value;
  if (!mayBeEmpty(field)) {
    imports.value('../kit/lib/recordView', 'there');
    return `there(${value})`;
  }
  return type.kind === 'number' || type.kind === 'money' ? `${value} ?? undefined` : `${value} || undefined`;
}

function stepSource(
  step: StepModel,
  all: readonly StepModel[],
  entities: readonly EntityModel[],
  imports: Imports,
): string {
  const source = plainStep(step, all, entities, imports);
  if (step.kind === 'delete' || !step.each) return source;
  const list = stepCode(step.each.list, entities, imports);
  return `for (const ${step.each.called} of ${list}) {\n      ${source.replaceAll('\n', '\n  ')}\n    }`;
}

function plainStep(
  step: StepModel,
  all: readonly StepModel[],
  entities: readonly EntityModel[],
  imports: Imports,
): string {
  const { entity } = step;
  if (step.kind === 'delete') return `change.delete('${entity.name}', ${stepCode(step.target, entities, imports)});`;
  const values = valuesSource(step.values, entity, entities, imports);
  if (step.kind === 'create') {
    const isNamed = step.called !== undefined && all.some((other) => namesIn(other).includes(step.called ?? ''));
    return `${isNamed ? `const ${step.called} = ` : ''}change.create('${entity.name}', ${values});`;
  }
  const it = step.values.some(({ typed }) => namesOf(typed).includes('it')) ? 'it' : '';
  // A literal is one of the field's options, and no text like any other.
  const isChosen = step.values.some(({ field, typed }) => field.options.length > 0 && typed.kind === 'literal');
  const said = isChosen ? `(${values}) as const` : `(${values})`;
  return `change.set('${entity.name}', ${stepCode(step.target, entities, imports)}, (${it}) => ${said});`;
}

function namesIn(step: StepModel): readonly string[] {
  const trees = [
    ...(step.kind === 'create' ? [] : [step.target]),
    ...(step.kind === 'delete' ? [] : step.values.map(({ typed }) => typed)),
  ];
  return trees.flatMap(namesOf);
}

function valuesSource(
  values: StepValues,
  entity: EntityModel,
  entities: readonly EntityModel[],
  imports: Imports,
): string {
  const entries = values.map(
    ({ field, typed }) => `${field.name}: ${storedCode(field, typed, entity, entities, imports)}`,
  );
  const line = `{ ${entries.join(', ')} }`;
  return line.length <= 90 ? line : broken(entries, { prefix: '{', suffix: '}', indent: 4 });
}

/** A value as it is kept. */
function storedCode(
  field: FieldModel,
  node: Typed,
  entity: EntityModel,
  entities: readonly EntityModel[],
  imports: Imports,
): string {
  const isNothing = node.kind === 'literal' && (node.value === null || node.value === '');
  if (isNothing) return emptyValue(field);
  const text = stepCode(node, entities, imports);
  const tight = /^[\w.?'()]+$/.test(text) ? text : `(${text})`;
  switch (field.type.kind) {
    case 'reference':
      return node.mayBeEmpty ? `${tight}?.id ?? ''` : `${tight}.id`;
    case 'references':
      return `${tight}.map(({ id }) => id)`;
    case 'boolean':
      return node.mayBeEmpty ? `${tight} === true` : text;
    case 'number':
      return node.mayBeEmpty ? `${tight} ?? null` : text;
    case 'money':
      return moneyCode(node, text, entities, imports);
    case 'choice': {
      const value = node.mayBeEmpty ? `${tight} ?? ''` : text;
      // Rules read an option as a text.
      if (node.kind === 'literal') return value;
      return `${value === text ? tight : `(${value})`} as ${typeName(entity, imports)}['${field.name}']`;
    }
    default:
      return node.mayBeEmpty ? `${tight} ?? ''` : text;
  }
}

function typeName({ name, typeName: type }: EntityModel, imports: Imports): string {
  imports.type(`../${name}/${name}`, `${type}Values`);
  return `${type}Values`;
}

/** Money has as many decimals as its currency. */
function moneyCode(node: Typed, text: string, entities: readonly EntityModel[], imports: Imports): string {
  const isExact = node.kind === 'literal' || node.kind === 'member' || node.kind === 'name';
  if (!isExact) imports.value(`../kit/expressions/${kitHome('round')}`, 'round');
  const value = isExact ? text : `round(${text}, ${moneyDecimals(entities)})`;
  return node.mayBeEmpty ? `${value} ?? null` : value;
}
