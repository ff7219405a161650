/** The form of an entity, for new records and for changes. */
import { Imports } from '../emit/imports';
import { element, fits } from '../emit/layout';
import { commentText, withoutStrings } from '../emit/literal';
import type { AppModel, EntityModel, FieldModel } from '../model/types';
import { checkFunction } from './checks';
import { control } from './control';
import { equals, isFilled } from './values';

export function formFile(entity: EntityModel, app: AppModel): string {
  const imports = new Imports()
    .value('../kit/lib/useForm', 'useForm')
    .type('../kit/lib/useUnsavedGuard', 'SaveGuard')
    .value('../kit/ui/Form', 'Form')
    .value(`./${entity.name}`, `check${entity.typeName}`)
    .type(`./${entity.name}`, `${entity.typeName}Values`);
  const fields = entity.fields.map((field) => fieldSource(field, entity, app, imports)).join('');
  const names = withoutStrings(fields);
  const check = checkFunction(entity, new Imports());
  const usesStored = check.takesStored || /\bstored\?\./.test(names);
  const usesDatabase = check.takesDatabase || /\bdatabase\./.test(names);
  if (usesStored) imports.type(`./${entity.name}`, entity.typeName);
  if (usesDatabase) imports.value('../kit/lib/store', 'useDatabase');
  const props = ['initial', ...(usesStored ? ['stored'] : []), 'onSave', 'cancelPath'];
  return `/** ${commentText(entity.label)}: the form. */
${imports}
${propsSource(entity, usesStored)}
export function ${entity.typeName}Form({ ${props.join(', ')} }: ${entity.typeName}FormProps) {
${usesDatabase ? '  const database = useDatabase();\n' : ''}  const form = ${useFormCall(entity, check)};
  const { field${/\bvalues\./.test(names) ? ', values' : ''} } = form;
  return (
    <Form form={form} onSave={onSave} cancelPath={cancelPath}>
${fields}    </Form>
  );
}
`;
}

function propsSource({ typeName }: EntityModel, usesStored: boolean): string {
  const stored = usesStored ? `  /** The record that is being changed. */\n  readonly stored?: ${typeName};\n` : '';
  return `interface ${typeName}FormProps {
  readonly initial: ${typeName}Values;
${stored}  readonly onSave: (values: ${typeName}Values, guard: SaveGuard) => void;
  readonly cancelPath: string;
}
`;
}

function useFormCall({ typeName }: EntityModel, check: { takesDatabase: boolean; takesStored: boolean }): string {
  const args = ['values', ...(check.takesDatabase ? ['database'] : []), ...(check.takesStored ? ['stored'] : [])];
  return args.length === 1
    ? `useForm(initial, check${typeName})`
    : `useForm(initial, (values) => check${typeName}(${args.join(', ')}))`;
}

/** A field that may be filled only in a certain case is there only then, or while it still holds a value. */
function fieldSource(field: FieldModel, entity: EntityModel, app: AppModel, imports: Imports): string {
  const conditions = entity.rules.flatMap(({ use }) => (use.kind === 'onlyWhen' && use.field === field ? [use] : []));
  const { name, attributes } = control(field, entity, app, imports);
  if (conditions.length === 0) return `${element(name, attributes, 6)}\n`;
  const holds = conditions.map((use) => equals(`values.${use.when.name}`, use.equals)).join(' && ');
  const filled = isFilled(field, `values.${field.name}`);
  const condition = `(${conditions.length > 1 ? `(${holds})` : holds} || ${filled})`;
  const inline = element(name, attributes, 0);
  const line = `{${condition} && ${inline}}`;
  if (fits(line, 6)) return `      ${line}\n`;
  return `      {${condition} && (\n${element(name, attributes, 8)}\n      )}\n`;
}
