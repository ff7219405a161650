/** What a rule says to people: the same words always, or with values of the record as they read them. */
import { transpileValue } from '../../expressions/transpile';
import type { Typed } from '../../expressions/types';
import type { Imports } from '../emit/imports';
import { arrow } from '../emit/layout';
import { literal, templateText } from '../emit/literal';
import { formatCall } from '../entity/formatted';
import { kitHome } from '../expressions/kitHome';
import { codeOptions, parametersFor } from '../expressions/scope';
import { plainText, type Template } from '../expressions/template';
import type { CheckModel } from '../model/ruleTypes';
import type { EntityModel, FieldModel } from '../model/types';

/** The entry `message` of a check, indented by two. */
export function messageSource({ message, kinds }: Pick<CheckModel, 'message' | 'kinds'>, imports: Imports): string {
  const plain = plainText(message);
  if (plain !== undefined) return `message: ${literal(plain)}`;
  const text = templateCode(message, kinds, imports);
  const typed = [...message.parts, message.found].filter((part) => part !== undefined && typeof part !== 'string');
  const parameters = parametersOfAll(typed, kinds);
  if (!message.found) return arrow(`message: (${parameters})`, text, 2);
  const found = valueCode(message.found, kinds, imports);
  return `message: (${parameters}) => {\n    const [found] = ${found};\n    return ${text};\n  }`;
}

/** A template literal. The names of its expressions must be in scope. */
export function templateCode({ parts }: Template, kinds: readonly EntityModel[], imports: Imports): string {
  const source = parts.map((part, index) => {
    if (typeof part === 'string') return templateText(part);
    const next = parts[index + 1];
    return `\${${readable(part, kinds, imports, typeof next === 'string' ? next : '')}}`;
  });
  return `\`${source.join('')}\``;
}

function parametersOfAll(parts: readonly Typed[], kinds: readonly EntityModel[]): string {
  const [first] = parts;
  if (!first) return '';
  return parametersFor({ ...first, kind: 'list', items: parts }, kinds);
}

function valueCode(node: Typed, kinds: readonly EntityModel[], imports: Imports): string {
  const { code, uses } = transpileValue(node, codeOptions(kinds));
  for (const used of uses) imports.value(`../kit/expressions/${kitHome(used)}`, used);
  return code;
}

/** As a person reads it; nothing where it is empty. `next`: the words behind it, which may say the unit themselves. */
function readable(node: Typed, kinds: readonly EntityModel[], imports: Imports, next: string): string {
  const code = valueCode(node, kinds, imports);
  const isNumber = node.type.kind === 'number' || node.type.kind === 'money';
  const value = node.mayBeEmpty
    ? `${/ (?:\?|\|\||&&) /.test(code) ? `(${code})` : code} ?? ${isNumber ? 'null' : "''"}`
    : code;
  const field = fieldOf(node, kinds);
  const call = field && formatCall(saysUnit(field.field, next) ? withoutUnit(field.field) : field.field, value);
  if (field && call) {
    if (field.field.options.length > 0)
      imports.value(`../${field.entity.name}/${field.entity.name}`, field.field.optionsName);
    imports.value('../kit/lib/format', call.name);
    return `${call.name}(${call.args.join(', ')})`;
  }
  const name = formats[node.type.kind];
  if (name === undefined) return value;
  imports.value('../kit/lib/format', name);
  return name === 'formatMoney' ? `${name}(${value}, ${literal(currencyOf(kinds))})` : `${name}(${value})`;
}

function saysUnit({ type }: FieldModel, next: string): boolean {
  if (type.kind !== 'number' || type.unit === undefined) return false;
  const [word = ''] = next.trimStart().split(/[\s.,;:!?)]/);
  return word.toLowerCase() === type.unit.toLowerCase();
}

function withoutUnit(field: FieldModel): FieldModel {
  return field.type.kind === 'number' ? { ...field, type: { ...field.type, unit: undefined } } : field;
}

const formats: Readonly<Record<string, string>> = {
  number: 'formatNumber',
  money: 'formatMoney',
  date: 'formatDate',
  dateTime: 'formatDateTime',
  time: 'formatTime',
  boolean: 'formatYesNo',
};

function fieldOf(
  node: Typed,
  kinds: readonly EntityModel[],
): { readonly entity: EntityModel; readonly field: FieldModel } | undefined {
  if (node.kind !== 'member' || node.of.type.kind !== 'record') return undefined;
  const { entity: kind } = node.of.type;
  const entity = kinds.find(({ name }) => name === kind);
  const field = entity && [...entity.fields, ...entity.computed].find(({ name }) => name === node.name);
  return entity && field && { entity, field };
}

function currencyOf(kinds: readonly EntityModel[]): string {
  const amounts = kinds.flatMap(({ fields, computed }) => [...fields, ...computed]);
  return amounts.flatMap(({ type }) => (type.kind === 'money' ? [type.currency] : []))[0] ?? 'EUR';
}
