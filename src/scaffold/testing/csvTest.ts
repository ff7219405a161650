/** The test that imports what was exported, for every kind of record. */
import { Imports } from '../emit/imports';
import { bracketed } from '../emit/layout';
import { literal } from '../emit/literal';
import type { AppModel, EntityModel } from '../model/types';
import { isSeveral } from './addresses';
import { isPlayable } from './samples';

export function csvTestFile(app: AppModel): string {
  const names = app.entities
    .filter((entity) => isSeveral(entity) && hasValidSample(entity) && isPlayable(entity, app))
    .map(({ name }) => literal(name));
  const imports = new Imports()
    .value('vitest', 'expect', 'test')
    .value('./kit/lib/record', 'recordsOf', 'withRecords')
    .value('./testing/samples', 'sampleDatabase')
    .value('./kit/csv/files', 'toCsv')
    .value('./kit/csv/planImport', 'planImport');
  return `${imports}
${bracketed(names, { prefix: 'const names = [', suffix: '] as const;', indent: 0 })}

test.each(names)('%s: imports what was exported', async (name) => {
  const records = recordsOf(sampleDatabase, name);
  const database = withRecords(sampleDatabase, name, []);
  const { plan } = await planImport(name, toCsv(name, records, database), database);
  const added = { id: expect.any(String), createdAt: expect.any(String), updatedAt: expect.any(String) };
  expect(plan?.errors).toEqual([]);
  expect(plan?.records).toEqual(records.map((record) => ({ ...record, ...added })));
});

test.each(names)('%s: takes no file without its columns', async (name) => {
  expect((await planImport(name, '?\\n1', sampleDatabase)).problem).toBeTypeOf('string');
});
`;
}

export function hasCsvTest(app: AppModel): boolean {
  return app.entities.some((entity) => isSeveral(entity) && hasValidSample(entity) && isPlayable(entity, app));
}

/** The only sample of a kind cannot point at another one of it. */
export function hasValidSample(entity: EntityModel): boolean {
  return !entity.fields.some((field) => field.target === entity && field.required);
}
