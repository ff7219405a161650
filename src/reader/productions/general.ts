/** The currency of all amounts, and the usual length of what takes place. */
import type { FieldDraft } from '../model/draft';
import { kindIn, numberIn, textIn } from '../phrases/bindings';
import { fieldMeaning, type Production } from './production';

/** "Prices in EUR": of all amounts of money, where the spec gives none another one. */
export const currency: Production = (_variant, bindings, { model }) => {
  const named = textIn(bindings, 'currency');
  const all = [...model.entities.values()].flatMap((entity) =>
    entity.fields.filter((field) => field.type.kind === 'money').map((field) => ({ entity, field })),
  );
  const open = all.filter(({ field }) => !field.currencyStated);
  const said = all.filter(({ field }) => field.currencyStated);
  if (!named || all.length === 0 || said.some(({ field }) => !isIn(field, named))) return undefined;
  return {
    meanings: all.map(fieldMeaning),
    changes: open.map(({ field }) => ({ kind: 'setCurrency', field, currency: named })),
  };
};

function isIn({ type }: FieldDraft, currency: string): boolean {
  return type.kind === 'money' && type.currency === currency;
}

const minutesOf: Readonly<Record<string, number>> = { minutes: 1, hours: 60, halfHour: 30, quarter: 15, hour: 60 };

/** "Appointments last half an hour": the default of the field that holds the length. */
export const usualLength: Production = (variant, bindings) => {
  const kind = kindIn(bindings);
  const field = kind?.fields.find((one) => /^(?:length|duration|minutes|dauer|laenge)/i.test(one.id));
  const minutes = (numberIn(bindings) ?? 1) * (minutesOf[variant] ?? 1);
  const value = field && lengthIn(field, minutes);
  return kind && field && value !== undefined
    ? { meanings: [fieldMeaning({ entity: kind, field })], changes: [{ kind: 'setDefault', field, value }] }
    : undefined;
};

function lengthIn({ type }: FieldDraft, minutes: number): string | number | undefined {
  if (type.kind === 'choice') return type.options.find(({ value }) => value === String(minutes))?.value;
  if (type.kind !== 'number') return undefined;
  return /^(?:h|hours?|stunden?)$/.test(type.unit ?? '') ? minutes / 60 : minutes;
}
