/** A date that must lie ahead when the record is made. */
import type { Change } from '../changes';
import { isTemporal } from '../model/draft';
import { spanOf } from '../model/specModel';
import { fieldsIn, kindIn } from '../phrases/bindings';
import { changing, type Production, pickField } from './production';

export const inFuture: Production = (variant, bindings, context) => {
  const fields = fieldsIn(bindings);
  const kind = kindIn(bindings);
  const named = fields.length > 0 ? pickField(fields, kind, context) : undefined;
  const temporal = kind?.fields.filter(isTemporal) ?? [];
  const own =
    fields.length > 0 || !kind ? undefined : (spanOf(kind)?.start ?? (temporal.length === 1 ? temporal[0] : undefined));
  const field = named?.field ?? own;
  const entity = named?.entity ?? kind;
  if (!field || !entity || (field.type.kind !== 'date' && field.type.kind !== 'dateTime')) return undefined;
  const rule: Change = { kind: 'addRule', meaning: { kind: 'inFuture', entity: entity.id, field: field.id } };
  // "A new rental needs a date in the future": one must be there.
  return variant === 'needed' ? changing(rule, { kind: 'require', field }) : changing(rule);
};
