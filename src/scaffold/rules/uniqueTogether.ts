/** Fields that together are unique among the records of an entity. */

import { Imports } from '../emit/imports';
import { literal } from '../emit/literal';
import { sampleText } from '../entity/sampleText';
import { isFilled } from '../entity/values';
import type { RuleOf } from '../model/ruleTypes';
import type { FieldModel } from '../model/types';
import { fill, type Words } from '../words/words';
import { guarded } from './guarded';
import { pick } from './pick';
import type { RuleSource } from './ruleFiles';

export function uniqueTogether(name: string, use: RuleOf<'uniqueTogether'>, words: Words): RuleSource {
  const { entity, fields } = use;
  const message = fill(words.made.togetherTaken, { fields: fields.map((field) => field.label).join(', ') });
  const conditions = ['record.id !== stored?.id', ...fields.map(isSame)];
  const filled = fields.map((field) => isFilled(field, `values.${field.name}`)).join(' && ');
  return {
    imports: new Imports()
      .type(`../${entity.name}/${entity.name}`, entity.typeName, `${entity.typeName}Values`)
      .type('../database', 'Database'),
    code: `export function ${name}(
  values: ${pick(entity, fields)},
  database: Database,
  stored?: ${entity.typeName},
): string | undefined {
  const taken = database.${entity.name}.some(
    (record) =>
      ${conditions.join(' &&\n      ')},
  );
${guarded(`taken && ${filled}`, literal(message))}}
`,
    testImports: new Imports().value('../testing/samples', 'sampleDatabase').type('../database', 'Database'),
    test: `  const same = { ${fields.map((field) => `${field.name}: ${sampleText(field)}`).join(', ')} } as const;
  const database: Database = {
    ...sampleDatabase,
    ${entity.name}: sampleDatabase.${entity.name}.map((record) => ({ ...record, ...same })),
  };
  expect(${name}(same, database)).toBeTypeOf('string');
  expect(${name}(same, database, database.${entity.name}[0])).toBeUndefined();
  expect(${name}(same, { ...database, ${entity.name}: [] })).toBeUndefined();
`,
    wrongInForm: { values: '...same', database: 'database' },
  };
}

/** Texts that differ only in capitals count as the same. */
function isSame(field: FieldModel): string {
  const isText = ['text', 'longText', 'email', 'phone', 'url'].includes(field.type.kind);
  const lower = isText ? '.toLowerCase()' : '';
  return `record.${field.name}${lower} === values.${field.name}${lower}`;
}
