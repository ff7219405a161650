/** What becomes of values before they are saved, and what a form for a new record proposes while nobody has typed. */
import type { Imports } from '../emit/imports';
import { broken } from '../emit/layout';
import type { EntityModel } from '../model/types';
import { conditionCall, conditionOf } from '../rules/condition';
import { emptyValue } from './values';

export function hidesFields(entity: EntityModel): boolean {
  return entity.fields.some((field) => conditionOf(entity, 'shown', field));
}

export function proposes(entity: EntityModel): boolean {
  return entity.fields.some((field) => conditionOf(entity, 'default', field));
}

/** Empty where all fields are always there. */
export function settleFunction(entity: EntityModel, imports: Imports): string {
  if (!hidesFields(entity)) return '';
  const { typeName } = entity;
  imports.type('../database', 'Database');
  const entries = entity.fields.flatMap((field) => {
    const rule = conditionOf(entity, 'shown', field);
    if (!rule) return [];
    imports.value(`../rules/${rule.name}`, rule.name);
    return [`...(!${conditionCall(rule, true)} && { ${field.name}: ${emptyValue(field)} })`];
  });
  const object = broken(['...values', ...entries], { prefix: '{', suffix: '}', indent: 2 });
  return `/** What is saved: a field that is not there is empty. */
export function settle${typeName}(values: ${typeName}Values, database: Database, stored?: ${typeName}): ${typeName}Values {
  return ${object};
}
`;
}

/** Empty where a new record begins with the same values always. */
export function proposeFunction(entity: EntityModel, imports: Imports): string {
  if (!proposes(entity)) return '';
  const { typeName } = entity;
  imports.type('../database', 'Database');
  const entries = entity.fields.flatMap((field) => {
    const rule = conditionOf(entity, 'default', field);
    if (!rule) return [];
    imports.value(`../rules/${rule.name}`, rule.name);
    return [{ name: field.name, entry: `${field.name}: ${conditionCall(rule, false)}` }];
  });
  const names = entries.map(({ name }) => `'${name}'`).join(' | ');
  const object = broken(
    entries.map(({ entry }) => entry),
    { prefix: '{', suffix: '}', indent: 2 },
  );
  return `/** What a new record begins with by its other values. */
export function propose${typeName}(values: ${typeName}Values, database: Database): Pick<${typeName}Values, ${names}> {
  return ${object};
}
`;
}
