/** What lists can do with which fields. */
import type { FieldModel } from './types';

export function isFilterable({ type, target }: FieldModel): boolean {
  return type.kind === 'choice' || type.kind === 'boolean' || target !== undefined;
}

export function isSearchable({ type, target }: FieldModel): boolean {
  if (type.kind === 'boolean' || type.kind === 'image' || type.kind === 'color') return false;
  return type.kind !== 'reference' || target !== undefined;
}
