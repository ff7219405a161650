/** The dialog that asks for what an action needs to know. */
import { transpileValue } from '../../expressions/transpile';
import { Imports } from '../emit/imports';
import { broken, element } from '../emit/layout';
import { attribute, commentText, literal } from '../emit/literal';
import { typeChecks } from '../entity/checks';
import { control } from '../entity/control';
import { emptyValue, newValue } from '../entity/values';
import { kitHome } from '../expressions/kitHome';
import { codeOptions, parametersFor } from '../expressions/scope';
import type { ActionModel, InputModel } from '../model/actionTypes';
import type { AppModel, FieldModel } from '../model/types';
import { inputType } from './actionFile';

export function dialogName({ name }: ActionModel): string {
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}Dialog`;
}

export function dialogPath(action: ActionModel): string {
  return `src/actions/${dialogName(action)}.tsx`;
}

export function dialogFile(action: ActionModel, app: AppModel): string {
  const { inputs, label, name } = action;
  const imports = new Imports()
    .value('../kit/lib/useForm', 'useForm')
    .value('../kit/ui/ActionButton', 'ActionDialog')
    .type('../kit/ui/ActionButton', 'DialogProps')
    .type(`./${name}`, inputType(action));
  const controls = inputs.map(({ field }) => inputControl(field, action, app, imports));
  const options = inputs.flatMap(({ field }) => optionsSource(field));
  const initial = inputs.map((input) => `${input.field.name}: ${initialSource(input, action, app, imports)}`);
  const checks = inputs.flatMap(({ field }) => checkSource(field, imports));
  const begins = inputs.some((input) => input.begins);
  const usesId = begins && action.hasRecord;
  const body = [...initial, ...checks, ...controls].join('\n');
  const usesDatabase = begins || /\bdatabase\b/.test(body);
  if (usesDatabase) imports.value('../kit/lib/store', 'useDatabase');
  const isChecked = checks.length > 0;
  return `/** ${commentText(label)}: what it asks for. */
${imports}
${options.join('')}export function ${dialogName(action)}({ ${usesId ? 'id, ' : ''}${action.confirm ? 'question, ' : ''}onRun, onClose }: DialogProps<${inputType(action)}>) {
${usesDatabase ? '  const database = useDatabase();\n' : ''}  const form = useForm<${inputType(action)}>(
    ${broken(initial, { prefix: '{', suffix: '}', indent: 4 })},
    (${isChecked ? 'values' : ''}) => (${isChecked ? broken(checks, { prefix: '{', suffix: '}', indent: 4 }) : '{}'}),
  );
  const { field } = form;
  return (
    <ActionDialog title=${attribute(label)}${action.confirm ? ' question={question}' : ''} form={form} onRun={onRun} onClose={onClose}>
${controls.join('\n')}
    </ActionDialog>
  );
}
`;
}

function optionsSource(field: FieldModel): string[] {
  if (field.options.length === 0) return [];
  const entries = field.options.map(({ value, label }) => `{ value: ${literal(value)}, label: ${literal(label)} }`);
  return [`${broken(entries, { prefix: `const ${field.name}Options = [`, suffix: '] as const;', indent: 0 })}\n\n`];
}

function inputControl(field: FieldModel, { entity }: ActionModel, app: AppModel, imports: Imports): string {
  if (field.options.length > 0) {
    imports.value('../kit/ui/choiceFields', 'ChoiceField');
    const required = field.required ? ['required'] : [];
    const props = [`{...field('${field.name}')}`, `label=${attribute(field.label)}`, ...required];
    return element('ChoiceField<string>', [...props, `options={${field.name}Options}`], 6);
  }
  const { name, attributes } = control(field, { ...entity, rules: [] }, app, imports);
  return element(name, attributes, 6);
}

function initialSource(
  { field, begins }: InputModel,
  { entity, hasRecord }: ActionModel,
  { entities }: AppModel,
  imports: Imports,
): string {
  const start = newValue(field);
  if (start.includes('localNow()')) imports.value('../kit/lib/format', 'localNow');
  if (!begins) return start;
  imports.value('../kit/lib/computed', hasRecord ? 'worldOf' : 'figure');
  const { code, uses } = transpileValue(begins, codeOptions(entities));
  for (const used of uses) imports.value(`../kit/expressions/${kitHome(used)}`, used);
  const isRecord = begins.type.kind === 'record';
  const of = isRecord ? `(${code})${begins.mayBeEmpty ? '?' : ''}.id` : code;
  const world = parametersFor(begins, entities).includes('world') ? 'world' : '';
  if (!hasRecord) return `figure(database, (${world}) => ${of}) ?? ${emptyValue(field)}`;
  return `worldOf(database).said('${entity.name}', id, (${parametersFor(begins, entities)}) => ${of}) ?? ${emptyValue(field)}`;
}

function checkSource(field: FieldModel, imports: Imports): string[] {
  const value = `values.${field.name}`;
  const calls: [string, string[]][] = [
    ...(field.required && field.type.kind !== 'boolean' ? [['required', []] satisfies [string, string[]]] : []),
    ...typeChecks(field),
  ];
  const checks = calls.map(([name, rest]) => {
    imports.value('../kit/lib/checks', name);
    return `${name}(${[value, ...rest].join(', ')})`;
  });
  return checks.length > 0 ? [`${field.name}: ${checks.join(' ?? ')}`] : [];
}
