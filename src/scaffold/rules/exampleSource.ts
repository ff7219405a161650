/** The records of an example as constants of a test. */
import type { Typed } from '../../expressions/types';
import { bracketed } from '../emit/layout';
import { literal } from '../emit/literal';
import type { Example } from '../expressions/example';
import { allReadsOf, namesOf } from '../expressions/reads';
import type { EntityModel, FieldModel } from '../model/types';

interface Rule {
  readonly entity: EntityModel;
  readonly kinds: readonly EntityModel[];
  readonly typed: Typed;
}

/** `name`: what the record is called. `alone`: nothing else matters; `beside`: the data does not hold it, as before it is saved; `with`: it does. */
export function exampleSource(
  name: string,
  place: 'alone' | 'beside' | 'with',
  { self, world, old }: Example,
  { entity, kinds, typed }: Rule,
): string {
  const reads = allReadsOf(typed, kinds);
  const source = (kind: EntityModel, record: Readonly<Record<string, unknown>>) => {
    const isRead = (member: string) => reads.some((one) => one.entity === kind.name && one.member === member);
    const refers = (field: FieldModel) =>
      reads.some((one) => one.entity === field.target?.name && one.member === field.reverse);
    const own = kind.fields.filter((field) => isRead(field.name) || refers(field));
    const values = own.map((field) => `${field.name}: ${valueSource(record[field.name])}`);
    return `like(sampleDatabase.${kind.name}, { ${[`id: '${String(record.id)}'`, ...values].join(', ')} })`;
  };
  const acts = namesOf(typed).includes('user') ? `  actAs('${world.acting ?? ''}');\n` : '';
  const before = old ? `  const ${storedName(name)} = ${source(entity, old)};\n` : '';
  const own = `${acts}${before}  const ${name} = ${source(entity, self)};\n`;
  if (place === 'alone') return own;
  const data = kinds.map((kind) => {
    const others = (world.records.get(kind) ?? []).filter((record) => record !== self);
    const itself = place === 'with' && kind === entity ? [name] : [];
    const records = [...itself, ...others.map((record) => source(kind, record))];
    return `    ${bracketed(records, { prefix: `${kind.name}: [`, suffix: '],', indent: 4 })}\n`;
  });
  return `${own}  const ${place}${upperFirst(name)}: Database = {
    ...sampleDatabase,
${data.join('')}  };
`;
}

/** The data that the record is in. */
export function withName(name: string): string {
  return `with${upperFirst(name)}`;
}

/** What the record was before its change. */
export function storedName(name: string): string {
  return `stored${upperFirst(name)}`;
}

export function besideName(name: string): string {
  return `beside${upperFirst(name)}`;
}

function upperFirst(name: string): string {
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
}

function valueSource(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(valueSource).join(', ')}]`;
  return typeof value === 'string' ? literal(value) : JSON.stringify(value);
}
