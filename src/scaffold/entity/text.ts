/** Source text for a value as a person reads it, and as it is sorted. `record` is an expression for the record. */
import type { Imports } from '../emit/imports';
import { literal } from '../emit/literal';
import type { EntityModel, FieldModel } from '../model/types';
import { formatted } from './formatted';
import { titleNeedsDatabase } from './title';

/** A string for reading. Adds what it needs to `imports`, whose file stands in the folder of `owner`. */
export function textOf(field: FieldModel, record: string, owner: EntityModel, imports: Imports): string {
  if (field.type.kind === 'choice') imports.value(`./${owner.name}`, field.optionsName);
  if (!field.target) return formatted(field, record, imports);
  if (field.type.kind === 'references') {
    imports.value('../kit/lib/titles', 'titlesOf');
    return `titlesOf(database, ${literal(field.target.name)}, ${record}.${field.name}).join(', ')`;
  }
  imports.value('../kit/lib/titles', 'titleOf');
  return `titleOf(database, ${literal(field.target.name)}, ${record}.${field.name})`;
}

/** Text, number, boolean or null; undefined where the value is sorted as it is shown. */
export function sortValueOf(
  field: FieldModel,
  record: string,
  owner: EntityModel,
  imports: Imports,
): string | undefined {
  const { type } = field;
  if (type.kind === 'reference' || type.kind === 'references') return undefined;
  if (type.kind !== 'choice') return `${record}.${field.name}`;
  if (type.multiple) return undefined;
  imports.value('../kit/lib/format', 'orderOf').value(`./${owner.name}`, field.optionsName);
  return `orderOf(${field.optionsName}, ${record}.${field.name})`;
}

/** Whether reading the value takes the other records. */
export function needsDatabase(field: FieldModel): boolean {
  return field.target !== undefined;
}

/** A call of the function that titles a record. */
export function titleCall(entity: EntityModel, record: string): string {
  return `${entity.name}Title(${titleNeedsDatabase(entity) ? `${record}, database` : record})`;
}
