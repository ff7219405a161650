/** Through a reference only such records may be chosen that have a certain value. */

import { Imports } from '../emit/imports';
import { literal, valueLiteral } from '../emit/literal';
import { differs, equals } from '../entity/values';
import type { RuleOf } from '../model/ruleTypes';
import { fill, type Words } from '../words/words';
import { guarded } from './guarded';
import { pick } from './pick';
import type { RuleSource } from './ruleFiles';
import { scalarLabel } from './scalarLabel';

/** The function in the same file that says which records a picker offers. */
export function allowsName(ruleName: string): string {
  return `${ruleName}Allows`;
}

export function targetMust(name: string, use: RuleOf<'targetMust'>, words: Words): RuleSource {
  const { entity, via, target, field } = use;
  const told = use.isNot ? words.made.targetMustNot : words.made.targetMust;
  const holds = use.isNot ? differs : equals;
  const message = fill(told, { field: field.label, value: scalarLabel(field, use.equals, words) });
  const allows = allowsName(name);
  return {
    imports: new Imports()
      .type(`../${entity.name}/${entity.name}`, entity.typeName, `${entity.typeName}Values`)
      .type(`../${target.name}/${target.name}`, `${target.typeName}Values`)
      .type('../database', 'Database'),
    code: `export function ${allows}(target: ${pick(target, [field])}): boolean {
  return ${holds(`target.${field.name}`, use.equals)};
}

/** What was chosen before stays valid, although the chosen record may have changed since. */
export function ${name}(
  values: ${pick(entity, [via])},
  database: Database,
  stored?: Pick<${entity.typeName}, ${literal(via.name)}>,
): string | undefined {
  const target = database.${target.name}.find((record) => record.id === values.${via.name});
  const changed = values.${via.name} !== stored?.${via.name};
${guarded(`changed && target && !${allows}(target)`, literal(message))}}
`,
    testImports: new Imports().value('../testing/samples', 'sampleDatabase').type('../database', 'Database'),
    test: testBody(name, use),
    wrongInForm: { values: `${via.name}: '${target.name}-1'`, database: wrongDatabase(use) },
  };
}

function testBody(name: string, use: RuleOf<'targetMust'>): string {
  const { via, target, field } = use;
  const { right, wrong } = testValues(use);
  const id = `{ ${via.name}: '${target.name}-1' }`;
  return `  const databaseWith = (target: Partial<Database['${target.name}'][number]>): Database => ({
    ...sampleDatabase,
    ${target.name}: sampleDatabase.${target.name}.map((record) => ({ ...record, ...target })),
  });
  expect(${name}(${id}, databaseWith({ ${field.name}: ${right} }))).toBeUndefined();
  expect(${name}(${id}, databaseWith({ ${field.name}: ${wrong} }))).toBeTypeOf('string');
  expect(${name}(${id}, databaseWith({ ${field.name}: ${wrong} }), ${id})).toBeUndefined();
`;
}

/** Without the records that the new one could clash with. */
function wrongDatabase(use: RuleOf<'targetMust'>): string {
  const database = `databaseWith({ ${use.field.name}: ${testValues(use).wrong} })`;
  return use.target === use.entity ? database : `{ ...${database}, ${use.entity.name}: [] }`;
}

function testValues({ equals: value, isNot }: RuleOf<'targetMust'>): { right: string; wrong: string } {
  const other = typeof value === 'boolean' ? String(!value) : typeof value === 'number' ? String(value + 1) : "''";
  const given = valueLiteral(value);
  return isNot ? { right: other, wrong: given } : { right: given, wrong: other };
}
