/** The values that a rule derives for each record, as the list, the page of a record and the CSV file show them. */
import type { Imports } from '../emit/imports';
import { literal } from '../emit/literal';
import type { AppModel, FieldModel, RuleModel, RuleOf } from '../model/types';
import { inSentence } from '../words/labels';
import { fill, type Words } from '../words/words';
import { formatName } from './formatted';

export interface Derived {
  readonly label: string;
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
  const call = () => {
    imports.value(`../rules/${name}`, name);
    return `${name}(record, database)`;
  };
  switch (use.kind) {
    case 'countOfRelated': {
      const value = call();
      return { label: use.of.plural, value, text: `String(${value})` };
    }
    case 'priceTimesDays': {
      const value = call();
      return { label: words.made.price, value, text: numberText(use.factor, value, imports) };
    }
    case 'computed': {
      const value = call();
      const field = manner(use);
      const text = field ? numberText(field, value, imports) : `String(${value})`;
      return { label: use.label || totalLabel(use, words, language), value, text };
    }
    default:
      return undefined;
  }
}

/** The field in whose manner the value is written: money, where any factor is. */
function manner({ factors }: RuleOf<'computed'>): FieldModel | undefined {
  return factors.find(({ field }) => field.type.kind === 'money')?.field ?? factors[0]?.field;
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
