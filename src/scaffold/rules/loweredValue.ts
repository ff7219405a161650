/** Rules that derive a number for each record, as an expression over the record. */
import { mayBeEmpty, moneyDecimals, reverseOf } from '../expressions/scope';
import type { EntityModel, Factor, FieldModel, RuleUse } from '../model/types';

export interface LoweredValue {
  readonly entity: EntityModel;
  /** An expression of a number; empty where a part is missing. */
  readonly value: string;
}

/** Of these nothing is left beside the expression. */
const kinds = ['priceTimesDays', 'countOfRelated', 'computed'] as const;

export function isLoweredValue(use: RuleUse): use is Extract<RuleUse, { kind: (typeof kinds)[number] }> {
  return kinds.some((kind) => kind === use.kind);
}

export function loweredValue(use: RuleUse): LoweredValue | undefined {
  switch (use.kind) {
    case 'priceTimesDays': {
      const { entity, via, factor, start, end } = use;
      const days = `days(${dayOf(start)}, ${dayOf(end)}) + 1`;
      const decimals = factor.type.kind === 'money' ? moneyDecimals([use.target]) : 2;
      return { entity, value: `round(self.${via.name}.${factor.name} * (${days}), ${decimals})` };
    }
    case 'countOfRelated':
      return {
        entity: use.entity,
        value: pointing(use.of, use.references)
          .map((list) => `size(${list})`)
          .join(' + '),
      };
    case 'computed': {
      const { entity, factors, sumOf } = use;
      const isMoney = factors.some(({ field }) => field.type.kind === 'money');
      const holders = factors.map(({ via }) => via?.target ?? sumOf?.entity ?? entity);
      const decimals = isMoney ? moneyDecimals(holders) : 6;
      const product = (of: string) => factors.map((factor) => factorOf(factor, of)).join(' * ');
      const lists = sumOf && pointing(sumOf.entity, sumOf.references);
      const value = lists?.map((list) => `sum(${list}.map(one, ${product('one')}))`).join(' + ') ?? product('self');
      return { entity, value: `round(${value}, ${decimals})` };
    }
    default:
      return undefined;
  }
}

/** The records that refer to this one by any of the fields, each in one of the lists. */
function pointing(from: EntityModel, references: readonly FieldModel[]): readonly string[] {
  return references.map((field, index) => {
    const earlier = references.slice(0, index).map(isAnother);
    const list = `self.${reverseOf(from, field)}`;
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
