/** The values that a rule derives for each record, as the list, the page of a record and the CSV file show them. */
import type { Imports } from '../emit/imports';
import { literal } from '../emit/literal';
import type { AppModel, FieldModel, RuleModel, RuleOf } from '../model/types';
import { manner, needsRecords } from '../rules/computed';
import { inSentence } from '../words/labels';
import { fill, type Words } from '../words/words';
import { formatName } from './formatted';

export interface Derived {
  readonly label: string;
  readonly needsDatabase: boolean;
  /** Source text of the number, and of how a person reads it. */
  readonly value: string;
  readonly text: string;
}

/** Undefined for a rule that derives nothing. Adds what the source needs to `imports`. */
export function derivedOf(
  { name, use }: RuleModel,
  { words, language }: AppModel,
  imports: Imports,
): Derived | undefined {
  const call = (needsDatabase: boolean) => {
    imports.value(`../rules/${name}`, name);
    return `${name}(${needsDatabase ? 'record, database' : 'record'})`;
  };
  switch (use.kind) {
    case 'countOfRelated': {
      const value = call(true);
      return { label: use.of.plural, needsDatabase: true, value, text: `String(${value})` };
    }
    case 'priceTimesDays': {
      const value = call(true);
      return { label: words.made.price, needsDatabase: true, value, text: numberText(use.factor, value, imports) };
    }
    case 'computed': {
      const needsDatabase = needsRecords(use);
      const value = call(needsDatabase);
      const field = manner(use);
      const text = field ? numberText(field, value, imports) : `String(${value})`;
      return { label: use.label || totalLabel(use, words, language), needsDatabase, value, text };
    }
    default:
      return undefined;
  }
}

function totalLabel({ sumOf, factors }: RuleOf<'computed'>, words: Words, language: string): string {
  const [only, second] = factors;
  return sumOf && only && !second
    ? fill(words.made.totalOf, { field: inSentence(only.field.label, language) })
    : words.made.total;
}

/** A derived number is shown in the manner of the field that it comes from. */
export function numberText(field: FieldModel, value: string, imports: Imports): string {
  const name = formatName(field) ?? 'formatNumber';
  imports.value('../kit/lib/format', name);
  return field.type.kind === 'money' ? `${name}(${value}, ${literal(field.type.currency)})` : `formatNumber(${value})`;
}
