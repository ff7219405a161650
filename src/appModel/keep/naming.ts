/** Which statements a construct is about. */
import type { Constructs } from './constructs';

/** Those that it, or a part of it, names. */
export function named(part: unknown): readonly string[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) =>
    key === 'statements' && Array.isArray(value) ? value.map(String) : named(value),
  );
}

/** Of a field: those of its kind of record. */
export function kindsOf(path: string, constructs: Constructs): readonly string[] {
  return path.includes('.field.') ? named(constructs.get(path.split('.field.')[0] ?? '')) : [];
}
