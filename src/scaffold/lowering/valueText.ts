/** Rules that derive a number for each record, as an expression over the record. */
import { mayBeEmpty, moneyDecimals } from '../expressions/scope';
import type { EntityModel, FieldModel, FieldType } from '../model/types';
import { inSentence } from '../words/labels';
import { fill, type Words } from '../words/words';
import type { Factor, SpecRule, SpecRuleOf } from './specRules';

export interface ValueText {
  readonly entity: EntityModel;
  /** What it is called, and in whose manner the number is shown. */
  readonly field: FieldModel;
  /** An expression of a number; empty where a part is missing. */
  readonly value: string;
}

/** Of these nothing is left beside the expression. */
const kinds = ['priceTimesDays', 'countOfRelated', 'computed'] as const;

type LoweredValueKind = (typeof kinds)[number];

export function isValue(use: SpecRule): use is SpecRuleOf<LoweredValueKind> {
  return kinds.some((kind) => kind === use.kind);
}

export function valueText(use: SpecRule, words: Words, language: string): ValueText | undefined {
  switch (use.kind) {
    case 'priceTimesDays': {
      const { entity, via, factor, start, end } = use;
      const days = `days(${dayOf(start)}, ${dayOf(end)}) + 1`;
      const decimals = factor.type.kind === 'money' ? moneyDecimals([use.target]) : 2;
      const value = `round(self.${via.name}.${factor.name} * (${days}), ${decimals})`;
      return { entity, field: shown(words.made.price, factor), value };
    }
    case 'countOfRelated':
      return {
        entity: use.entity,
        field: shown(use.of.plural, undefined),
        value: pointing(use.references)
          .map((list) => `size(${list})`)
          .join(' + '),
      };
    case 'computed': {
      const { entity, factors, sumOf } = use;
      const isMoney = factors.some(({ field }) => field.type.kind === 'money');
      const holders = factors.map(({ via }) => via?.target ?? sumOf?.entity ?? entity);
      const decimals = isMoney ? moneyDecimals(holders) : 6;
      const product = (of: string) => factors.map((factor) => factorOf(factor, of)).join(' * ');
      const lists = sumOf && pointing(sumOf.references);
      const value = lists?.map((list) => `sum(${list}.map(one, ${product('one')}))`).join(' + ') ?? product('self');
      const label = use.label || totalLabel(use, words, language);
      return { entity, field: shown(label, manner(use)), value: `round(${value}, ${decimals})` };
    }
    default:
      return undefined;
  }
}

/** A number in the manner of the field that it comes from. */
function shown(label: string, from: FieldModel | undefined): FieldModel {
  const type: FieldType = from?.type.kind === 'money' ? from.type : { kind: 'number', integer: false };
  const own = {
    id: '',
    name: '',
    label,
    type,
    required: false,
    isHideable: false,
    unique: false,
    default: undefined,
    options: [],
  };
  return { ...own, optionsName: '', choiceType: '', was: [], target: undefined, reverse: '' };
}

/** The field in whose manner the value is written: money, where any factor is. */
function manner({ factors }: SpecRuleOf<'computed'>): FieldModel | undefined {
  return factors.find(({ field }) => field.type.kind === 'money')?.field ?? factors[0]?.field;
}

function totalLabel({ sumOf, factors }: SpecRuleOf<'computed'>, words: Words, language: string): string {
  const [only, second] = factors;
  return sumOf && only && !second
    ? fill(words.made.totalOf, { field: inSentence(only.field.label, language) })
    : words.made.total;
}

/** The records that refer to this one by any of the fields, each in one of the lists. */
function pointing(references: readonly FieldModel[]): readonly string[] {
  return references.map((field, index) => {
    const earlier = references.slice(0, index).map(isAnother);
    const list = `self.${field.reverse}`;
    return earlier.length === 0 ? list : `${list}.filter(one, ${earlier.join(' && ')})`;
  });
}

function isAnother(field: FieldModel): string {
  const differs = `one.${field.name} != self`;
  return mayBeEmpty(field) ? `(isEmpty(one.${field.name}) || ${differs})` : differs;
}

function factorOf({ via, field }: Factor, of: string): string {
  return via ? `${of}.${via.field.name}.${field.name}` : `${of}.${field.name}`;
}

function dayOf({ name, type }: FieldModel): string {
  return type.kind === 'dateTime' ? `date(self.${name})` : `self.${name}`;
}
