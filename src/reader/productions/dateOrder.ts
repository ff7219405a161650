/** Of two dates or times of a record, which comes first. */
import { isTemporal } from '../model/draft';
import { spanOf } from '../model/specModel';
import { fieldsIn, kindIn } from '../phrases/bindings';
import { changing, type Production, pickFields } from './production';

export const dateOrder: Production = (variant, bindings, context) => {
  if (variant === 'ends' || variant === 'endsNotBefore') {
    const kind = kindIn(bindings);
    const span = kind && spanOf(kind);
    if (!kind || !span) return undefined;
    const { start, end } = span;
    const allowEqual = variant === 'endsNotBefore';
    return changing({
      kind: 'addRule',
      meaning: { kind: 'dateOrder', entity: kind.id, start: start.id, end: end.id, allowEqual },
    });
  }
  const pair = pickFields([fieldsIn(bindings), fieldsIn(bindings, 'other')], kindIn(bindings), context);
  const [one, other] = pair ?? [];
  if (!one || !other || one.field === other.field) return undefined;
  if (!isTemporal(one.field) || one.field.type.kind !== other.field.type.kind) return undefined;
  const isEnd = variant === 'notBefore' || variant === 'after' || variant === 'onOrAfter';
  const [start, end] = isEnd ? [other, one] : [one, other];
  const meaning = {
    kind: 'dateOrder' as const,
    entity: start.entity.id,
    start: start.field.id,
    end: end.field.id,
    allowEqual: variant !== 'after' && variant !== 'before',
  };
  return changing({ kind: 'addRule', meaning });
};
