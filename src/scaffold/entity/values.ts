/** How the value of a field is typed, what an empty or new one is, and how it is read from stored data. */
import { literal, valueLiteral } from '../emit/literal';
import type { Scalar } from '../model/ruleTypes';
import type { FieldModel } from '../model/types';

/** The TypeScript type of the stored value. */
export function valueType(field: FieldModel): string {
  switch (field.type.kind) {
    case 'number':
    case 'money':
      return 'number | null';
    case 'boolean':
      return 'boolean';
    case 'choice':
      return field.type.multiple ? `readonly ${field.choiceType}[]` : `${field.choiceType} | ''`;
    case 'references':
      return 'readonly string[]';
    default:
      return 'string';
  }
}

export function emptyValue({ type }: FieldModel): string {
  switch (type.kind) {
    case 'number':
    case 'money':
      return 'null';
    case 'boolean':
      return 'false';
    case 'choice':
      return type.multiple ? '[]' : "''";
    case 'references':
      return '[]';
    default:
      return "''";
  }
}

/** The value in a new record: the default where it fits the field, otherwise an empty one. */
export function newValue(field: FieldModel): string {
  const given = field.default;
  return (given === undefined ? undefined : defaultValue(field, given)) ?? emptyValue(field);
}

function defaultValue({ type }: FieldModel, given: Scalar): string | undefined {
  switch (type.kind) {
    case 'number':
    case 'money':
      return typeof given === 'number' && Number.isFinite(given) ? String(given) : undefined;
    case 'boolean':
      return typeof given === 'boolean' ? String(given) : undefined;
    case 'choice':
      if (!type.options.some((option) => option.value === given)) return undefined;
      return type.multiple ? `[${valueLiteral(given)}]` : valueLiteral(given);
    case 'date':
    case 'dateTime':
    case 'time':
      return given === 'today' || given === 'now' ? nowValue(type.kind) : textDefault(given);
    case 'reference':
    case 'references':
      return undefined;
    default:
      return textDefault(given);
  }
}

function textDefault(given: Scalar): string | undefined {
  return typeof given === 'string' ? literal(given) : undefined;
}

function nowValue(kind: 'date' | 'dateTime' | 'time'): string {
  if (kind === 'date') return 'localNow().slice(0, 10)';
  return kind === 'time' ? 'localNow().slice(11)' : 'localNow()';
}

/** The name of the function that reads the value from stored data. */
export function reader({ type }: FieldModel): string {
  switch (type.kind) {
    case 'number':
    case 'money':
      return 'readNumber';
    case 'boolean':
      return 'readFlag';
    case 'choice':
      return type.multiple ? 'readChoices' : 'readChoice';
    case 'references':
      return 'readIds';
    default:
      return 'readText';
  }
}

/** Source text that is true where the value is filled. */
export function isFilled({ type }: FieldModel, value: string): string {
  switch (type.kind) {
    case 'number':
    case 'money':
      return `${value} !== null`;
    case 'boolean':
      return value;
    case 'choice':
      return type.multiple ? `${value}.length > 0` : `${value} !== ''`;
    case 'references':
      return `${value}.length > 0`;
    default:
      return `${value} !== ''`;
  }
}

/** The opposite of `isFilled`. */
export function isEmpty(field: FieldModel, value: string): string {
  return field.type.kind === 'boolean'
    ? `!${value}`
    : isFilled(field, value).replace('!==', '===').replace('> 0', '=== 0');
}

/** Source text that is true where the value is the one that a rule names. */
export function equals(value: string, wanted: Scalar): string {
  if (typeof wanted === 'boolean') return wanted ? value : `!${value}`;
  return `${value} === ${valueLiteral(wanted)}`;
}

/** The opposite of `equals`. */
export function differs(value: string, wanted: Scalar): string {
  if (typeof wanted === 'boolean') return wanted ? `!${value}` : value;
  return `${value} !== ${valueLiteral(wanted)}`;
}
