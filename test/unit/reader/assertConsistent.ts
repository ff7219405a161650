/** Reads a spec and checks what must be true of every result. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Clarification } from '../../../src/pipeline/schema/clarification';
import { clarificationSchema } from '../../../src/pipeline/schema/clarification';
import type { Entity, Requirement, StructuredSpec } from '../../../src/pipeline/schema/spec';
import { structuredSpecSchema } from '../../../src/pipeline/schema/spec';
import { readSpec } from '../../../src/reader/readSpec';
import { findInconsistencies } from '../../support/checkConsistency';

export interface Result {
  readonly spec: StructuredSpec;
  readonly clarifications: readonly Clarification[];
}

/** The fixture's text; the tests are bundled to out/, so the path starts from the project's folder. */
export function fixture(name: string): string {
  return readFileSync(`test/fixtures/specs/${name}.md`, 'utf8');
}

export function readChecked(text: string): Result {
  const result = readSpec(text);
  assertConsistent(result.spec, result.clarifications);
  assert.ok(result.clarifications.length <= 5, 'at most five questions');
  const weights = result.clarifications.map((one) => one.weight);
  assert.deepEqual(
    weights,
    [...weights].sort((a, b) => b - a),
    'the weightiest question comes first',
  );
  return result;
}

export function assertConsistent(spec: StructuredSpec, clarifications: readonly Clarification[] = []): void {
  structuredSpecSchema.parse(spec);
  for (const clarification of clarifications) clarificationSchema.parse(clarification);
  assert.deepEqual(findInconsistencies(spec, clarifications), []);
}

export function entity(spec: StructuredSpec, id: string): Entity {
  const found = spec.entities.find((one) => one.id === id);
  assert.ok(found, `there is an entity ${id} among ${spec.entities.map((one) => one.id).join(', ')}`);
  return found;
}

/** `title:text! author:reference>author` – the fields with their kinds, `!` for required. */
export function fieldsOf(spec: StructuredSpec, id: string): string {
  return entity(spec, id)
    .fields.map((field) => {
      const target = field.type.kind === 'reference' ? `>${field.type.entity}` : '';
      return `${field.id}:${field.type.kind}${target}${field.required ? '!' : ''}`;
    })
    .join(' ');
}

export function requirement(spec: StructuredSpec, text: string): Requirement {
  const found = spec.requirements.find((one) => one.text.includes(text));
  assert.ok(found, `there is a requirement with "${text}"`);
  return found;
}

export function ruleKinds(spec: StructuredSpec): readonly string[] {
  return spec.rules.map((rule) => rule.id).sort();
}

export function questionIds(result: Result): readonly string[] {
  return result.clarifications.map((one) => one.id);
}

/** The first line of everything that was not understood. */
export function notUnderstoodLines(spec: StructuredSpec): readonly number[] {
  return spec.notUnderstood.map((one) => one.range.startLine);
}
