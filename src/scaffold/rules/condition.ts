/** What a form asks while a record is written: whether a field is there, whether it may still be changed, what it begins with. */
import { transpileValue, transpileWhere } from '../../expressions/transpile';
import { Imports } from '../emit/imports';
import { arrow, bracketed } from '../emit/layout';
import { literal } from '../emit/literal';
import { sampleText } from '../entity/sampleText';
import { emptyValue } from '../entity/values';
import { kitHome } from '../expressions/kitHome';
import { codeOptions, parametersFor } from '../expressions/scope';
import type { RuleModel, RuleOf, ValueModel } from '../model/ruleTypes';
import type { EntityModel, FieldModel } from '../model/types';
import type { RuleSource } from './ruleFiles';
import { kept, shownTest } from './value';

export type ConditionUse = RuleOf<'shown' | 'locked' | 'default'>;

/** The rule of that sort for a field, or for the record as a whole. */
export function conditionOf(
  { rules }: EntityModel,
  kind: ConditionUse['kind'],
  field: FieldModel | undefined,
): RuleModel | undefined {
  return rules.find(({ use }) => use.kind === kind && use.field === field);
}

/** A call of its function. What is locked is asked of the record that is stored. */
export function conditionCall({ name, use }: RuleModel, isStored: boolean): string {
  return `${name}(${use.kind === 'locked' ? 'stored, database' : `values, database${isStored ? ', stored' : ''}`})`;
}

export function conditionSource(name: string, use: ConditionUse, value: ValueModel): RuleSource {
  const { entity, kinds, typed } = value;
  const isOfDraft = use.kind !== 'locked';
  const imports = new Imports()
    .type('../database', 'Database')
    .type(`../${entity.name}/${entity.name}`, entity.typeName, ...(isOfDraft ? [`${entity.typeName}Values`] : []))
    .value('../kit/lib/computed', isOfDraft ? 'drafted' : 'computed');
  const transpile = use.kind === 'default' ? transpileValue : transpileWhere;
  const { code, uses } = transpile(typed, codeOptions(kinds));
  for (const used of uses) imports.value(`../kit/expressions/${kitHome(used)}`, used);
  const parameters = isOfDraft
    ? [`values: ${entity.typeName}Values`, 'database: Database', `stored?: ${entity.typeName}`]
    : [`record: ${entity.typeName}`, 'database: Database'];
  const given = isOfDraft ? ['values', 'database', 'stored'] : ['record', 'database'];
  const say = arrow(`(${parametersFor(typed, kinds)})`, idOf(code, value), 4);
  const call = bracketed([`'${entity.name}'`, ...given, say], {
    prefix: isOfDraft ? 'drafted(' : 'computed(',
    suffix: ')',
    indent: 2,
  });
  const { base, empty } = kept(value.field);
  const isChoice = value.field.options.length > 0;
  // Rules read an option as a text.
  const chosen = `${entity.typeName}Values['${value.field.name}']`;
  const result = isChoice ? chosen : base === 'number' ? 'number | null' : base;
  const said = base === 'boolean' ? `${call} === true` : `${call} ?? ${empty}`;
  return {
    imports,
    code: `${bracketed(parameters, { prefix: `export function ${name}(`, suffix: `): ${result} {`, indent: 0 })}
  return ${isChoice ? `(${said}) as ${chosen}` : said};
}
`,
    ...conditionTest(name, use, value),
  };
}

/** A record is kept as its id. */
function idOf(code: string, { typed }: ValueModel): string {
  if (typed.type.kind === 'list') return `(${code}).map(({ id }) => id)`;
  if (typed.type.kind !== 'record') return code;
  const of = /^[\w.?]+$/.test(code) ? code : `(${code})`;
  return `${of}${typed.mayBeEmpty ? '?' : ''}.id`;
}

function conditionTest(name: string, use: ConditionUse, value: ValueModel): Pick<RuleSource, 'testImports' | 'test'> {
  const { testImports, test } = shownTest(value, (called, data, expected, said) => {
    const stored = use.kind === 'shown' ? `, ${called}` : '';
    const asked = `  expect(${name}(${called}, ${data}${stored})).toBe(${expected});\n`;
    return asked + settledTest(use, said, called, data);
  });
  const { entity } = value;
  for (const asked of new Set([wiredName(use), `check${entity.typeName}`]))
    if (test.includes(`${asked}(`)) testImports.value(`../${entity.name}/${entity.name}`, asked);
  return { testImports, test };
}

/** The function of the kind of record that goes by it. */
function wiredName({ kind, entity }: ConditionUse): string {
  if (kind === 'locked') return `check${entity.typeName}`;
  return kind === 'default' ? `propose${entity.typeName}` : `settle${entity.typeName}`;
}

/** What a form saves, proposes and refuses goes by it. */
function settledTest(use: ConditionUse, said: string | number | boolean, called: string, data: string): string {
  const { field, kind, entity } = use;
  const asked = field ?? entity.fields.find(({ type }) => type.kind === 'text') ?? entity.fields[0];
  if (!asked) return '';
  const { name } = asked;
  const wired = `expect(${wiredName(use)}`;
  if (kind === 'default') {
    return `  ${wired}(${called}, ${data}).${name}).toBe(${typeof said === 'string' ? literal(said) : said});\n`;
  }
  const other = asked.type.kind === 'boolean' ? `!${called}.${name}` : otherValue(asked);
  const changed = `{ ...${called}, ${name}: ${other} }`;
  if (kind === 'shown') {
    const expected = said ? other : emptyValue(asked);
    const settled = `  ${wired}(${changed}, ${data}, ${called}).${name}).toEqual(${expected});\n`;
    return said && asked.required && asked.type.kind !== 'boolean'
      ? settled + missedTest(use, asked, called, data)
      : settled;
  }
  return said ? `  ${wired}(${changed}, ${data}, ${called}).${name}).toBeTypeOf('string');\n` : '';
}

/** Where it is there, and has to be filled in. */
function missedTest({ entity }: ConditionUse, field: FieldModel, called: string, data: string): string {
  const missing = `{ ...${called}, ${field.name}: ${emptyValue(field)} }`;
  return `  expect(check${entity.typeName}(${missing}, ${data}).${field.name}).toBeTypeOf('string');\n`;
}

/** One that no sample has. */
function otherValue(field: FieldModel): string {
  if (field.type.kind === 'reference') return "'another'";
  if (field.type.kind === 'references') return "['another']";
  const last = field.options.at(-1);
  return last ? literal(last.value) : sampleText(field, 7);
}
