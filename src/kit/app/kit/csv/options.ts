/** Finds the option that a text means. */
import { words } from '../../words';

export interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

/** By its label or its value, in capitals or not. */
export function findOption<Value extends string>(
  options: readonly Option<Value>[],
  text: string,
): Option<Value> | undefined {
  const lower = text.toLowerCase();
  return (
    options.find((option) => option.label === text) ??
    options.find((option) => option.label.toLowerCase() === lower) ??
    options.find((option) => option.value.toLowerCase() === lower)
  );
}

export function notAnOption(options: readonly Option<string>[], text: string): string {
  return words.notAnOption(text, options.map((option) => option.label).join(', '));
}
