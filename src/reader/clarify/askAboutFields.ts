/** The question what an entity holds that the spec only names. */
import type { Clarification } from '../../pipeline/schema/clarification';
import type { Field, FieldType } from '../../pipeline/schema/fields';
import { say } from '../messages';
import type { EntityDraft, FieldDraft } from '../model/draft';
import type { SpecModel } from '../model/specModel';
import { humanLabel } from '../text';
import { lower } from './askAboutDeletion';

/** What an entity holds that the spec only names. */
export function askAboutFields(model: SpecModel): readonly Clarification[] {
  const { language } = model;
  return [...model.entities.values()]
    .filter((entity) => entity.origin === 'assumed')
    .map((entity, index) => {
      const sets = fieldSets(entity, isPerson(entity, model), language);
      return {
        id: `${entity.id}.fields`,
        question: say(language, 'questionFields', {
          entity: language === 'de' ? `„${entity.label}“` : lower(entity.label),
        }),
        why: say(language, 'whyFields', {
          many: language === 'de' ? `„${entity.pluralLabel}“` : lower(entity.pluralLabel),
        }),
        options: sets.map((fields, at) => ({
          id: `fields${at + 1}`,
          label: humanLabel(fields.map((field) => (language === 'de' ? field.label : lower(field.label))).join(', ')),
          changes: [{ kind: 'setFields' as const, entity: entity.id, fields }],
        })),
        recommended: 'fields1',
        freeText: { kind: 'text' as const, maxLength: 300 },
        weight: 80 - index,
        range: entity.range,
      };
    });
}

/** The assumed fields first, then one more or one fewer. References always stay. */
function fieldSets(entity: EntityDraft, ofPerson: boolean, language: string): readonly Field[][] {
  const own = entity.fields.map(plainField);
  const { range } = entity;
  const make = (id: string, en: string, de: string, type: FieldType): Field => ({
    id,
    label: language === 'de' ? de : en,
    type,
    required: false,
    unique: false,
    range,
  });
  const extras = ofPerson
    ? [make('email', 'E-mail', 'E-Mail', { kind: 'email' }), make('phone', 'Phone', 'Telefon', { kind: 'phone' })]
    : [
        ...(own.some((field) => field.type.kind === 'longText')
          ? []
          : [make('notes', 'Notes', 'Notizen', { kind: 'longText' })]),
        make('date', 'Date', 'Datum', { kind: 'date' }),
      ];
  const free = extras.filter((extra) => own.every((field) => field.id !== extra.id));
  const more = free.map((_, index) => [...own, ...free.slice(0, index + 1)]);
  const plain = own.filter((field) => field.type.kind !== 'longText');
  const fewer = own.length > 1 && plain.length > 0 && plain.length < own.length ? [plain] : [];
  return [own, ...fewer, ...more].slice(0, 3);
}

/** Someone in a role, or whoever signs up. */
function isPerson(entity: EntityDraft, model: SpecModel): boolean {
  return (
    model.roles.has(entity.id) ||
    /^(?:signup|anmeldung|member|mitglied|customer|kunde|guest|gast|player|participant|teilnehmer|employee|organi[sz]er|vet|trainer|teacher|client|patient|tenant|student)$/i.test(
      entity.id,
    )
  );
}

export function plainField(field: FieldDraft): Field {
  const { id, label, type, required, unique, range } = field;
  return {
    id,
    label,
    type,
    required,
    unique,
    ...(field.default === undefined ? {} : { default: field.default }),
    range,
  };
}
