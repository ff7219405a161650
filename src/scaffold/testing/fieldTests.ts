/** The tests of what requirements ask of single fields: each test says in the spec's words what it shows. */
import type { Requirement } from '../../pipeline/schema/spec';
import type { Imports } from '../emit/imports';
import { literal } from '../emit/literal';
import { isComparable } from '../entity/checks';
import { emptyValue, newValue } from '../entity/values';
import type { AppModel, EntityModel, FieldModel } from '../model/types';
import { quoteOf } from './quote';
import { sampleValues } from './samples';
import { wrongValues } from './wrongValues';

/** How the test of an entity asks whether values hold, as source text: `checkBook({ ...good, ... }, sampleDatabase)`. */
export type CheckCall = (changes: string, database?: string) => string;

interface Asked {
  readonly requirement: Requirement;
  readonly fields: readonly FieldModel[];
}

/** A requirement that names fields is about these; of those that tell of the entity as a whole the one that speaks of most of them is about all others. */
export function askedOfFields(entity: EntityModel, { requirements }: AppModel): Asked[] {
  const named = requirements.flatMap((requirement) => {
    const ids = requirement.meanings.flatMap((one) =>
      one.kind === 'field' && one.entity === entity.id ? [one.field] : [],
    );
    const fields = entity.fields.filter(({ id }) => ids.includes(id));
    return fields.length > 0 ? [{ requirement, fields }] : [];
  });
  const rest = entity.fields.filter((field) => !named.some(({ fields }) => fields.includes(field)));
  const spoken = ({ text }: Requirement) => {
    const words = text.toLowerCase();
    return rest.filter(({ label }) => words.includes(label.toLowerCase())).length;
  };
  const [whole] = requirements
    .filter(({ meanings }) => meanings.some((one) => one.kind === 'entity' && one.entity === entity.id))
    .sort((one, other) => spoken(other) - spoken(one));
  return [...(whole && rest.length > 0 ? [{ requirement: whole, fields: rest }] : []), ...named];
}

/** Source text; empty where nothing can be seen of what is asked, as of a text that may be anything. */
export function fieldTest(
  { requirement, fields }: Asked,
  entity: EntityModel,
  app: AppModel,
  call: CheckCall,
  imports: Imports,
): string {
  const lines = fields.flatMap((field) => [
    ...refused(field, entity, app, call, imports),
    ...begun(field, entity, imports),
    ...deleted(field, entity, app, imports),
  ]);
  if (lines.length === 0) return '';
  return `\ntest(${literal(quoteOf(requirement))}, () => {\n${lines.map((line) => `  ${line}\n`).join('')}});\n`;
}

/** Wrong values, and the value of another record where each must have its own. */
function refused(field: FieldModel, entity: EntityModel, app: AppModel, call: CheckCall, imports: Imports): string[] {
  const expects = (value: string, database?: string) =>
    `expect(${call(`${field.name}: ${value}`, database)}.${field.name}).toBeTypeOf('string');`;
  const wrong = wrongValues(field).map(([, value]) => expects(value));
  const taken = sampleValues(entity, app, 1).get(field) ?? emptyValue(field);
  if (!field.unique || !isComparable(field) || taken === emptyValue(field)) return wrong;
  imports.value('../testing/samples', 'sampleDatabase');
  return [...wrong, expects(taken, 'sampleDatabase')];
}

/** What a new record begins with. */
function begun(field: FieldModel, { typeName, name }: EntityModel, imports: Imports): string[] {
  const value = newValue(field);
  if (value === emptyValue(field)) return [];
  imports.value(`./${name}`, `new${typeName}`);
  const first = `expect(new${typeName}().${field.name})`;
  return [value.startsWith('localNow') ? `${first}.not.toBe('');` : `${first}.toEqual(${value});`];
}

/** What becomes of a reference when its target is deleted: it is cleared, goes along, or is against it. */
function deleted(field: FieldModel, entity: EntityModel, { references }: AppModel, imports: Imports): string[] {
  const reference = references.find((one) => one.from === entity && one.field === field);
  if (!reference || (reference.rule && reference.onDelete !== 'clear')) return [];
  imports.value('../kit/lib/deletion', 'planDeletion').value('../testing/samples', 'sampleDatabase');
  const { name } = entity;
  const target = reference.to.name;
  const others = references.filter((one) => one.from === entity && one.field !== field && one.to === reference.to);
  const pointing = field.type.kind === 'references' ? `['${target}-1']` : `'${target}-1'`;
  const changes = [...others.map((one) => `${one.field.name}: ${emptyValue(one.field)}`), `${field.name}: ${pointing}`];
  // Several references may stand in one test.
  const records = `pointingBy${field.name.slice(0, 1).toUpperCase()}${field.name.slice(1)}`;
  const all = entity === reference.to ? `[...sampleDatabase.${name}, ...${records}]` : records;
  const plan = `planDeletion({ ...sampleDatabase, ${name}: ${all} }, '${target}', '${target}-1')`;
  const pointer = `({ ...record, id: 'pointing', ${changes.join(', ')} })`;
  return [
    `const ${records} = sampleDatabase.${name}.map((record) => ${pointer});`,
    reference.onDelete === 'clear'
      ? `expect(${plan}.after.${name}.map((record) => record.${field.name})).toEqual([${emptyValue(field)}]);`
      : `expect(${plan}.${{ refuse: 'refusedBy', deleteAlong: 'along' }[reference.onDelete]}).toContainEqual({ name: '${name}', count: 1 });`,
  ];
}
