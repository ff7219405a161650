/** A field that may be filled only when another one has a certain value. */

import { Imports } from '../emit/imports';
import { literal, valueLiteral } from '../emit/literal';
import { sampleText } from '../entity/sampleText';
import { differs, isFilled } from '../entity/values';
import type { FieldModel, RuleOf, Scalar } from '../model/types';
import { fill, type Words } from '../words/words';
import { guarded } from './guarded';
import { pick, testCall } from './pick';
import type { RuleSource } from './ruleFiles';
import { scalarLabel } from './scalarLabel';

export function onlyWhen(name: string, use: RuleOf<'onlyWhen'>, words: Words): RuleSource {
  const { entity, field, when, equals } = use;
  const message = fill(words.made.onlyWhen, {
    field: field.label,
    when: when.label,
    value: scalarLabel(when, equals, words),
  });
  const condition = `${isFilled(field, `values.${field.name}`)} && ${differs(`values.${when.name}`, equals)}`;
  const filled = `${field.name}: ${sampleText(field)}`;
  const wrong = `${filled}, ${when.name}: ${otherValue(when, equals)}`;
  return {
    imports: new Imports().type(`../${entity.name}/${entity.name}`, `${entity.typeName}Values`),
    code: `export function ${name}(values: ${pick(entity, [field, when])}): string | undefined {
${guarded(condition, literal(message))}}
`,
    testImports: new Imports(),
    test:
      testCall(name, [`${filled}, ${when.name}: ${valueLiteral(equals)}`], 'toBeUndefined()') +
      testCall(name, [wrong], 'toBeTypeOf("string")'),
    wrongInForm: { values: wrong },
  };
}

/** A value of the field that is not the given one. */
function otherValue({ type }: FieldModel, value: Scalar): string {
  if (typeof value === 'boolean') return String(!value);
  if (typeof value === 'number') return String(value + 1);
  return type.kind === 'choice' || value !== '' ? "''" : "'x'";
}
