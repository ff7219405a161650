/** The currency of all amounts, and the usual length of what takes place. */
import type { FieldDraft } from '../model/draft';
import { kindIn, numberIn, textIn } from '../phrases/bindings';
import { fieldMeaning, type Production } from './production';

/** "Prices in EUR": of all amounts of money whose currency the spec does not give. */
export const currency: Production = (_variant, bindings, { model }) => {
  const named = textIn(bindings, 'currency');
  const open = [...model.entities.values()].flatMap((entity) =>
    entity.fields
      .filter((field) => field.type.kind === 'money' && !field.currencyStated)
      .map((field) => ({ entity, field })),
  );
  if (!named || open.length === 0) return undefined;
  return {
    meanings: open.map(fieldMeaning),
    changes: open.map(({ field }) => ({ kind: 'setCurrency', field, currency: named })),
  };
};

const minutesOf: Readonly<Record<string, number>> = { minutes: 1, hours: 60, halfHour: 30, quarter: 15, hour: 60 };

/** "Appointments last half an hour": the default of the field that holds the length. */
export const usualLength: Production = (variant, bindings) => {
  const kind = kindIn(bindings);
  const field = kind?.fields.find((one) => /^(?:length|duration|minutes|dauer|laenge)/i.test(one.id));
  const minutes = (numberIn(bindings) ?? 1) * (minutesOf[variant] ?? 1);
  const value = field && valueOf(field, minutes);
  return kind && field && value !== undefined
    ? { meanings: [fieldMeaning({ entity: kind, field })], changes: [{ kind: 'setDefault', field, value }] }
    : undefined;
};

function valueOf({ type }: FieldDraft, minutes: number): string | number | undefined {
  if (type.kind === 'choice') return type.options.find(({ value }) => value === String(minutes))?.value;
  if (type.kind !== 'number') return undefined;
  return /^(?:h|hours?|stunden?)$/.test(type.unit ?? '') ? minutes / 60 : minutes;
}
