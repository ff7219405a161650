/** What deleting a record does to those that point at it, where a rule says so. */

import { fits } from '../emit/fits';
import { Imports } from '../emit/imports';
import { bracketed, broken } from '../emit/layout';
import type { RuleOf } from '../model/ruleTypes';
import type { RuleSource } from './ruleFiles';

export function onDelete(name: string, use: RuleOf<'onDelete'>): RuleSource {
  const { entity, by, references } = use;
  const entries = references.map(
    (field) => `{ from: '${by.name}', field: '${field.name}', to: '${entity.name}', onDelete: '${use.onDelete}' }`,
  );
  return {
    imports: new Imports().type('../kit/lib/record', 'Reference'),
    code: `${bracketed(entries, { prefix: `export const ${name}: readonly Reference[] = [`, suffix: '];', indent: 0 })}\n`,
    testImports: new Imports()
      .value('../kit/lib/deletion', 'planDeletion')
      .value('../testing/samples', 'sampleDatabase')
      .type('../database', 'Database'),
    test: testBody(name, use),
  };
}

function testBody(name: string, { entity, by, references, onDelete: policy }: RuleOf<'onDelete'>): string {
  const changes = ['...record', "id: 'pointing'", ...references.map((field) => `${field.name}: '${entity.name}-1'`)];
  const record = bracketed(changes, { prefix: '{', suffix: '}', indent: 2, spaced: true });
  const mapped = `const pointing = sampleDatabase.${by.name}.map((record) => (${record}));`;
  const pointing = fits(mapped, 2)
    ? mapped
    : mapped.replace(record, broken(changes, { prefix: '{', suffix: '}', indent: 2 }));
  const records = entity === by ? `: [...sampleDatabase.${by.name}, ...pointing]` : ': pointing';
  const result = policy === 'refuse' ? 'refusedBy' : 'along';
  return `  ${pointing}
  const database: Database = { ...sampleDatabase, ${by.name}${records} };
  const plan = planDeletion(database, '${entity.name}', '${entity.name}-1');
  expect(${name}).not.toHaveLength(0);
  expect(plan.${result}).toContainEqual({ name: '${by.name}', count: 1 });
`;
}
