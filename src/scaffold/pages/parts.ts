/** What is added to the table of a record's parts: the way to a new one, the form that is open, and what can be done in a row. */
import type { Imports } from '../emit/imports';
import { element } from '../emit/layout';
import type { TableModel } from '../model/pageTypes';
import type { EntityModel } from '../model/types';
import { conditionOf } from '../rules/condition';

/** Below the table. The id of the record whose parts they are must be in scope. */
export function partEditor({ entity, parts }: TableModel, imports: Imports, indent: number): string[] {
  if (!parts) return [];
  const { name, typeName } = entity;
  imports
    .value('../kit/ui/Parts', 'PartEditor')
    .value(`../${name}/${typeName}Form`, `${typeName}Form`)
    .value(`../${name}/${name}`, `new${typeName}`);
  const attributes = [
    `name="${name}"`,
    `field="${parts.field.name}"`,
    'of={id}',
    `form={${typeName}Form}`,
    `blank={new${typeName}}`,
  ];
  return [element('PartEditor', attributes, indent)];
}

/** `record` and `database` must be in scope. */
export function partActions(entity: EntityModel, imports: Imports, indent: number): string {
  imports.value('../kit/ui/Parts', 'PartActions');
  const locked = conditionOf(entity, 'locked', undefined);
  if (locked) imports.value(`../rules/${locked.name}`, locked.name);
  const isLocked = locked ? [`isLocked={${locked.name}(record, database)}`] : [];
  return element('PartActions', [`name="${entity.name}"`, 'id={record.id}', ...isLocked], indent);
}
