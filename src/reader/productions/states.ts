/** Values that a sentence denies. */
import type { StateValue } from '../model/specModel';

/** "Not returned" turns a yes-no field round, and a choice of two; undefined for a choice of more. */
export function opposite(state: StateValue): string | boolean | undefined {
  if (typeof state.equals === 'boolean') return !state.equals;
  const { type } = state.field;
  if (type.kind !== 'choice' || type.multiple || type.options.length !== 2) return undefined;
  return type.options.find((option) => option.value !== state.equals)?.value;
}
