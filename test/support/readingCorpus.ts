/** Specs with what a person reads in them, and how much of it the built-in reader finds. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Field, FieldType } from '../../src/pipeline/schema/fields';
import type { StructuredSpec } from '../../src/pipeline/schema/spec';
import { readSpec } from '../../src/reader/readSpec';
import { repositoryRoot } from './paths';

/**
 * What of the StructuredSpec is expected. A field is written as its type with what the type holds, `required` and `unique`:
 * "text 0..80 required", "number -40..10 °C", "money EUR", "choice a|b", "choices a|b", "reference book".
 */
const expectedSchema = z.object({
  language: z.string(),
  entities: z.record(z.string(), z.record(z.string(), z.string())),
});
export type ExpectedReading = z.infer<typeof expectedSchema>;

export const aspects = ['language', 'entities', 'fields', 'types', 'flags', 'relations'] as const;
export type Aspect = (typeof aspects)[number];

/** What was expected and found, found only, and expected only. */
export interface Comparison {
  readonly hits: readonly string[];
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}
export type Comparisons = Readonly<Record<Aspect, Comparison>>;

const folder = join(repositoryRoot, 'test', 'fixtures', 'specs');
const ending = '.expected.json';

/** The names of the specs for which there is an expectation. */
export function corpus(): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort();
}

export function compareReading(name: string): Comparisons {
  const expected = expectedSchema.parse(JSON.parse(readFileSync(join(folder, `${name}${ending}`), 'utf8')));
  const { spec } = readSpec(readFileSync(join(folder, `${name}.md`), 'utf8'));
  const [wanted, found] = [factsOf(expected), factsOf(asExpected(spec))];
  return byAspect((aspect) => compare(wanted[aspect], found[aspect]));
}

/** Of all comparisons: what share of what was found is right, and what share of what is expected was found. */
export function precisionAndRecall(comparisons: readonly Comparisons[], aspect: Aspect) {
  const count = (which: keyof Comparison) => comparisons.reduce((sum, one) => sum + one[aspect][which].length, 0);
  const hits = count('hits');
  return { precision: hits / (hits + count('wrong')), recall: hits / (hits + count('missed')) };
}

export function asExpected({ language, entities }: StructuredSpec): ExpectedReading {
  return {
    language,
    entities: Object.fromEntries(
      entities.map(({ id, fields }) => [id, Object.fromEntries(fields.map((field) => [field.id, fieldText(field)]))]),
    ),
  };
}

function fieldText({ type, required, unique }: Field): string {
  return [typeText(type), ...(required ? ['required'] : []), ...(unique ? ['unique'] : [])].join(' ');
}

function typeText(type: FieldType): string {
  switch (type.kind) {
    case 'text':
      return ['text', ...range(type.minLength ?? (type.maxLength === undefined ? undefined : 0), type.maxLength)].join(
        ' ',
      );
    case 'number':
      return ['number', ...range(type.min, type.max), ...(type.unit ? [type.unit] : [])].join(' ');
    case 'money':
      return ['money', type.currency, ...range(type.min, type.max)].join(' ');
    case 'choice':
      return `${type.multiple ? 'choices' : 'choice'} ${type.options.map(({ value }) => value).join('|')}`;
    case 'reference':
      return `reference ${type.entity}`;
    default:
      return type.kind;
  }
}

function range(min: number | undefined, max: number | undefined): string[] {
  return min === undefined && max === undefined ? [] : [`${min ?? ''}..${max ?? ''}`];
}

function factsOf({ language, entities }: ExpectedReading): Record<Aspect, readonly string[]> {
  const fields = Object.entries(entities).flatMap(([entity, fieldsOf]) =>
    Object.entries(fieldsOf).map(([field, text]) => ({ at: `${entity}.${field}`, text })),
  );
  const flags = / (required|unique)\b/g;
  return {
    language: [language],
    entities: Object.keys(entities),
    fields: fields.map(({ at }) => at),
    types: fields.map(({ at, text }) => `${at}: ${text.replace(flags, '')}`),
    flags: fields.flatMap(({ at, text }) => [...text.matchAll(flags)].map(([flag]) => `${at}:${flag}`)),
    relations: fields.flatMap(({ at, text }) => {
      const target = /^reference (\S+)/.exec(text)?.[1];
      return target ? [`${at} -> ${target}`] : [];
    }),
  };
}

function compare(expected: readonly string[], found: readonly string[]): Comparison {
  return {
    hits: expected.filter((fact) => found.includes(fact)),
    wrong: found.filter((fact) => !expected.includes(fact)),
    missed: expected.filter((fact) => !found.includes(fact)),
  };
}

function byAspect(of: (aspect: Aspect) => Comparison): Comparisons {
  return Object.fromEntries(aspects.map((aspect) => [aspect, of(aspect)])) as Comparisons;
}
