/** Rules whose whole meaning is an expression over the record: what holds, what is said where it does not, and at which field. */
import { literal } from '../emit/literal';
import { mayBeEmpty } from '../expressions/scope';
import type { CheckModel, RuleUse, Scalar } from '../model/ruleTypes';
import type { EntityModel, FieldModel } from '../model/types';
import { fill, type Words } from '../words/words';
import { scalarLabel } from './scalarLabel';

export interface Lowered {
  readonly entity: EntityModel;
  /** Where a form says it. */
  readonly field: FieldModel;
  /** An expression of yes or no; what can't be said passes. */
  readonly must: string;
  readonly message: string;
  readonly on: CheckModel['on'];
}

export function lowered(use: RuleUse, words: Words): Lowered | undefined {
  const { made } = words;
  switch (use.kind) {
    case 'onlyWhen': {
      const { entity, field, when, equals } = use;
      const value = scalarLabel(when, equals, words);
      const message = fill(made.onlyWhen, { field: field.label, when: when.label, value });
      const holds = is(`self.${when.name}`, equals);
      const isThere = mayBeEmpty(when) ? `!isEmpty(self.${when.name}) && ` : '';
      return { entity, field, must: `${isEmpty(field)} || ${isThere}${holds}`, message, on: 'save' };
    }
    case 'dateOrder': {
      const { entity, start, end, allowEqual } = use;
      const phrase = allowEqual ? made.firstNotAfter : made.firstBefore;
      const message = fill(phrase, { start: start.label, end: end.label });
      const must = `self.${end.name} ${allowEqual ? '>=' : '>'} self.${start.name}`;
      return { entity, field: end, must, message, on: 'save' };
    }
    case 'inFuture': {
      const { entity, field } = use;
      const message = fill(made.mustBeFuture, { field: field.label });
      const from = field.type.kind === 'date' ? 'today' : 'now';
      return { entity, field, must: `self.${field.name} > ${from}`, message, on: 'create' };
    }
    default:
      return undefined;
  }
}

/** Of these nothing is left beside the expression. */
export type LoweredKind = 'onlyWhen' | 'dateOrder' | 'inFuture';

export function isLowered(use: RuleUse): use is Extract<RuleUse, { kind: LoweredKind }> {
  return ['onlyWhen', 'dateOrder', 'inFuture'].includes(use.kind);
}

/** Yes and no are never empty: there it means no. */
function isEmpty({ name, type }: FieldModel): string {
  return type.kind === 'boolean' ? `!self.${name}` : `isEmpty(self.${name})`;
}

function is(path: string, value: Scalar): string {
  if (typeof value === 'boolean') return value ? path : `!${path}`;
  return `${path} == ${typeof value === 'number' ? value : literal(value)}`;
}
