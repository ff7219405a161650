/** A figure about records: how many there are for each option. */
import { Imports } from '../emit/imports';
import { literal } from '../emit/literal';
import type { RuleOf } from '../model/ruleTypes';
import type { RuleSource } from './ruleFiles';

export function countPerChoice(name: string, { entity, field }: RuleOf<'countPerChoice'>): RuleSource {
  const multiple = field.type.kind === 'choice' && field.type.multiple;
  const property = `record.${field.name}`;
  const matches = multiple ? `${property}.includes(option.value)` : `${property} === option.value`;
  const first = field.options[0];
  const value = multiple ? `[${literal(first?.value ?? '')}]` : literal(first?.value ?? '');
  return {
    imports: new Imports()
      .type(`../${entity.name}/${entity.name}`, entity.typeName)
      .value(`../${entity.name}/${entity.name}`, field.optionsName),
    code: `export function ${name}(records: readonly ${entity.typeName}[]): { label: string; count: number }[] {
  return ${field.optionsName}.map((option) => ({
    label: option.label,
    count: records.filter((record) => ${matches}).length,
  }));
}
`,
    testImports: new Imports().value('../testing/samples', 'sampleDatabase'),
    test: `  const records = sampleDatabase.${entity.name}.map((record) => ({ ...record, ${field.name}: ${value} }) as const);
  expect(${name}([])[0]).toEqual({ label: ${literal(first?.label ?? '')}, count: 0 });
  expect(${name}([...records, ...records])[0]).toEqual({ label: ${literal(first?.label ?? '')}, count: 2 });
`,
  };
}
