/** The control for a field in a form: which component, with which attributes. */
import type { Imports } from '../emit/imports';
import { bracketed } from '../emit/layout';
import { attribute, literal } from '../emit/literal';
import type { AppModel, EntityModel, FieldModel } from '../model/types';
import { scalarLabel } from '../rules/scalarLabel';
import { allowsName } from '../rules/targetMust';
import { fill } from '../words/words';

export interface Control {
  readonly name: string;
  readonly attributes: readonly string[];
}

export function control(field: FieldModel, entity: EntityModel, app: AppModel, imports: Imports): Control {
  const { name, own } = typeControl(field, entity, imports);
  imports.value(`../kit/ui/${name}`, name);
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
      return { name: type.multiple ? 'ChoicesField' : 'ChoiceField', own: [choiceOptions(field, entity, imports)] };
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

/** Only what the record may become, where a rule draws the steps. */
function choiceOptions(field: FieldModel, entity: EntityModel, imports: Imports): string {
  const allows = entity.rules.flatMap(({ name, use }) => {
    if (use.kind !== 'transitions' || use.field !== field) return [];
    imports.value(`../rules/${name}`, allowsName(name));
    return [`${allowsName(name)}(stored?.${field.name}, option.value)`];
  });
  if (allows.length === 0) return `options={${field.optionsName}}`;
  const condition = `(option) => ${allows.join(' && ')}`;
  return bracketed([condition], { prefix: `options={${field.optionsName}.filter(`, suffix: ')}', indent: 8 });
}

function numberAttributes(min?: number, max?: number, step?: string, unit?: string): string[] {
  return [
    ...(min === undefined ? [] : [`min={${min}}`]),
    ...(max === undefined ? [] : [`max={${max}}`]),
    ...(step === undefined ? [] : [`step={${step}}`]),
    ...(unit === undefined ? [] : [`unit=${attribute(unit)}`]),
  ];
}

/** A rule on the target limits what can be picked; what is picked already stays. */
function referenceControl(field: FieldModel, target: EntityModel, entity: EntityModel, imports: Imports) {
  const allows = entity.rules.flatMap(({ name, use }) => {
    if (use.kind !== 'targetMust' || use.via !== field) return [];
    imports.value(`../rules/${name}`, allowsName(name));
    return [`${allowsName(name)}(record)`];
  });
  const all = `database.${target.name}`;
  const condition = allows.length > 1 ? `(${allows.join(' && ')})` : allows.join('');
  const isAllowed = `(record) => ${condition} || record.id === stored?.${field.name}`;
  const filtered = bracketed([isAllowed], { prefix: `records={${all}.filter(`, suffix: ')}', indent: 8 });
  const records = condition ? filtered : `records={${all}}`;
  return { name: 'ReferenceField', own: [`to=${attributeOf(target.name)}`, records] };
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
