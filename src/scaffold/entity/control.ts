/** The control for a field in a form: which component, with which attributes. */
import type { Imports } from '../emit/imports';
import { attribute, literal } from '../emit/literal';
import type { AppModel, EntityModel, FieldModel } from '../model/types';
import { offersName } from '../rules/check';
import { scalarLabel } from '../rules/scalarLabel';
import { fill } from '../words/words';

export interface Control {
  readonly name: string;
  readonly attributes: readonly string[];
}

export function control(field: FieldModel, entity: EntityModel, app: AppModel, imports: Imports): Control {
  const { name, own } = typeControl(field, entity, imports);
  imports.value(`../kit/ui/${homes[name] ?? name}`, name);
  const hint = hintFor(field, entity, app);
  const required = field.required && field.type.kind !== 'boolean';
  const attributes = [
    `{...field('${field.name}')}`,
    `label=${attribute(field.label)}`,
    ...(hint ? [`hint=${attribute(hint)}`] : []),
    ...(required ? ['required'] : []),
    ...own,
  ];
  return { name, attributes };
}

/** In which file of the kit the controls are that have not one of their own. */
const homes: Readonly<Record<string, string>> = {
  InputField: 'fields',
  LongTextField: 'fields',
  NumberField: 'fields',
  CheckboxField: 'fields',
  ChoiceField: 'choiceFields',
  ChoicesField: 'choiceFields',
  ReferenceField: 'choiceFields',
  ReferencesField: 'choiceFields',
};

const inputTypes: Partial<Record<FieldModel['type']['kind'], string>> = {
  date: 'date',
  dateTime: 'datetime-local',
  time: 'time',
  email: 'email',
  phone: 'tel',
  url: 'url',
};

function typeControl(field: FieldModel, entity: EntityModel, imports: Imports): { name: string; own: string[] } {
  const { type } = field;
  switch (type.kind) {
    case 'longText':
      return { name: 'LongTextField', own: lengthAttribute(type.maxLength) };
    case 'number':
      return {
        name: 'NumberField',
        own: numberAttributes(type.min, type.max, type.integer ? '1' : undefined, type.unit),
      };
    case 'money':
      return { name: 'NumberField', own: numberAttributes(type.min, type.max, '0.01', type.currency) };
    case 'boolean':
      return { name: 'CheckboxField', own: [] };
    case 'choice':
      imports.value(`./${entity.name}`, field.optionsName);
      return {
        name: type.multiple ? 'ChoicesField' : 'ChoiceField',
        own: [`options={${offeredOf(field.optionsName, field, entity, imports)}}`],
      };
    case 'reference':
      return field.target ? referenceControl(field, field.target, entity, imports) : { name: 'InputField', own: [] };
    case 'references':
      return field.target ? referencesControl(field.target) : { name: 'InputField', own: [] };
    case 'color':
      return { name: 'ColorField', own: [] };
    case 'image':
      return { name: 'ImageField', own: [] };
    case 'text':
      return { name: 'InputField', own: lengthAttribute(type.maxLength) };
    default:
      return { name: 'InputField', own: [`type="${inputTypes[type.kind]}"`] };
  }
}

function lengthAttribute(maxLength: number | undefined): string[] {
  return maxLength === undefined ? [] : [`maxLength={${maxLength}}`];
}

/** Only what the rules about the field let pass. */
function offeredOf(all: string, field: FieldModel, entity: EntityModel, imports: Imports): string {
  const offers = entity.rules.filter(({ check }) => check?.offers === field);
  return offers.reduce((choices, { name }) => {
    imports.value(`../rules/${name}`, offersName(name));
    return `${offersName(name)}(${choices}, values, database, stored)`;
  }, all);
}

function numberAttributes(min?: number, max?: number, step?: string, unit?: string): string[] {
  return [
    ...(min === undefined ? [] : [`min={${min}}`]),
    ...(max === undefined ? [] : [`max={${max}}`]),
    ...(step === undefined ? [] : [`step={${step}}`]),
    ...(unit === undefined ? [] : [`unit=${attribute(unit)}`]),
  ];
}

function referenceControl(field: FieldModel, target: EntityModel, entity: EntityModel, imports: Imports) {
  const records = offeredOf(`database.${target.name}`, field, entity, imports);
  return { name: 'ReferenceField', own: [`to=${attributeOf(target.name)}`, `records={${records}}`] };
}

function referencesControl(target: EntityModel) {
  return { name: 'ReferencesField', own: [`to=${attributeOf(target.name)}`, `records={database.${target.name}}`] };
}

function attributeOf(name: string): string {
  return literal(name).replaceAll("'", '"');
}

function hintFor(field: FieldModel, entity: EntityModel, { words }: AppModel): string {
  const hints = entity.rules.flatMap(({ use }) => {
    if (use.kind !== 'onlyWhen' || use.field !== field) return [];
    return [fill(words.made.onlyWhenHint, { when: use.when.label, value: scalarLabel(use.when, use.equals, words) })];
  });
  return hints.join(' ');
}
