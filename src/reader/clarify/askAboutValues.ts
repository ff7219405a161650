/** Questions on the values of fields: unknown types, currency, defaults that contradict a choice, and whether a field may be empty. */
import type { Clarification, SpecChange } from '../../pipeline/schema/clarification';
import type { FieldType } from '../../pipeline/schema/fields';
import type { Assembled } from '../assemble';
import { say } from '../messages';
import type { EntityDraft, FieldDraft } from '../model/draft';
import type { SpecModel } from '../model/specModel';
import { lower, withArticle } from './askAboutDeletion';

/** A type that the spec names but the engine does not know. */
export function askAboutTypes(model: SpecModel): readonly Clarification[] {
  const { language } = model;
  const kinds: readonly (readonly [string, FieldType])[] = [
    [say(language, 'shortText'), { kind: 'text' }],
    [say(language, 'longText'), { kind: 'longText' }],
    [say(language, 'url'), { kind: 'url' }],
    [say(language, 'number'), { kind: 'number', integer: false }],
    [say(language, 'date'), { kind: 'date' }],
  ];
  return [...model.entities.values()].flatMap((entity) =>
    entity.fields
      .filter((field) => field.typeFrom === 'assumed')
      .map((field) => ({
        id: `${entity.id}.${field.id}.type`,
        question: say(language, 'questionType', {
          field: quoted(field.label, language),
          entity: quoted(entity.label, language),
        }),
        why: say(language, 'whyType', { said: field.unread.join(', ') }),
        options: kinds.map(([label, type]) => ({
          id: type.kind,
          label,
          changes: [{ kind: 'setFieldType' as const, entity: entity.id, field: field.id, type }],
        })),
        recommended: 'text',
        weight: field.required ? 60 : 45,
        range: field.range,
      })),
  );
}

/** One currency for all amounts that come without one. */
export function askAboutCurrency(model: SpecModel): readonly Clarification[] {
  const { language } = model;
  const open = [...model.entities.values()].flatMap((entity) =>
    entity.fields.filter((field) => field.type.kind === 'money' && !field.currencyStated),
  );
  const stated = [...model.entities.values()].some((entity) =>
    entity.fields.some((field) => field.type.kind === 'money' && field.currencyStated),
  );
  const [first] = open;
  if (!first || stated) return [];
  return [
    {
      id: 'app.currency',
      question: say(language, 'questionCurrency'),
      why: say(language, 'whyCurrency', {
        field: [...new Set(open.map((field) => (language === 'de' ? field.label : lower(field.label))))]
          .slice(0, 3)
          .join(', '),
      }),
      options: ['EUR', 'USD', 'GBP', 'CHF'].map((currency) => ({
        id: currency,
        label: currency,
        changes: [{ kind: 'setCurrency', currency }],
      })),
      recommended: 'EUR',
      weight: 55,
      range: first.range,
    },
  ];
}

/** "length (15, 30 or 60 minutes)" and "appointments last half an hour" do not agree. */
export function askAboutDefaults(assembled: Assembled, model: SpecModel): readonly Clarification[] {
  return [...model.entities.values()].flatMap((entity) =>
    entity.fields.flatMap((field) => {
      if (field.type.kind !== 'choice' || field.default === undefined) return [];
      const type = field.type;
      const option = type.options.find((one) => one.value === field.default);
      const said = assembled.spec.requirements.find(
        (requirement) =>
          /\b(?:last|dauer|takes?|long)/i.test(requirement.text) &&
          requirement.meanings.some(
            (meaning) => meaning.kind === 'field' && meaning.entity === entity.id && meaning.field === field.id,
          ) &&
          !requirement.meanings.some((meaning) => meaning.kind === 'entity'),
      );
      if (!option || !said) return [];
      return [
        defaultQuestion(
          entity,
          field,
          option,
          { kind: 'choice', options: [option], multiple: false },
          said.range,
          model.language,
        ),
      ];
    }),
  );
}

/** A choice with a default that may or may not be empty: the form has an empty option or has none. */
export function askAboutRequired(model: SpecModel): readonly Clarification[] {
  const { language } = model;
  const german = language === 'de';
  return [...model.entities.values()].flatMap((entity) =>
    entity.fields
      .filter(
        (field) =>
          field.type.kind === 'choice' && field.default !== undefined && !field.required && !field.requiredStated,
      )
      .slice(0, 1)
      .map((field) => {
        const set = (required: boolean) => [
          { kind: 'setRequired' as const, entity: entity.id, field: field.id, required },
        ];
        return {
          id: `${entity.id}.${field.id}.required`,
          question: say(language, 'questionRequired', {
            entity: german ? `„${entity.label}“` : withArticle(lower(entity.label)),
            field: german ? `„${field.label}“` : withArticle(lower(field.label)),
          }),
          why: say(language, 'whyRequired', { field: german ? `„${field.label}“` : `the ${lower(field.label)}` }),
          options: [
            { id: 'always', label: say(language, 'alwaysHas'), changes: set(true) },
            { id: 'mayLack', label: say(language, 'mayLack'), changes: set(false) },
          ],
          recommended: 'always',
          weight: 30,
          range: field.range,
        };
      }),
  );
}

function defaultQuestion(
  entity: EntityDraft,
  field: FieldDraft,
  option: { value: string; label: string },
  only: FieldType,
  range: Clarification['range'],
  language: string,
): Clarification {
  const change = { entity: entity.id, field: field.id };
  const usual: SpecChange = { kind: 'setDefault', ...change, value: option.value };
  const german = language === 'de';
  return {
    id: `${entity.id}.${field.id}.default`,
    question: say(language, 'questionDefault', {
      value: option.label,
      field: german ? `„${field.label}“` : lower(field.label),
      entity: german ? `„${entity.label}“` : withArticle(lower(entity.label)),
    }),
    why: say(language, 'whyDefault'),
    options: [
      { id: 'usual', label: say(language, 'usual', { value: option.label }), changes: [usual] },
      {
        id: 'only',
        label: say(language, 'onlyOne', { value: option.label }),
        changes: [{ kind: 'setFieldType', ...change, type: only }, usual],
      },
    ],
    recommended: 'usual',
    weight: 48,
    range,
  };
}

function quoted(label: string, language: string): string {
  return language === 'de' ? `„${label}“` : `"${label}"`;
}
