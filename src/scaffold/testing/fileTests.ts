/** The tests of what requirements ask of CSV files on a list. */
import type { Requirement } from '../../pipeline/schema/spec';
import type { Imports } from '../emit/imports';
import { literal } from '../emit/literal';
import type { AppModel, EntityModel } from '../model/types';
import { hasValidSample } from './csvTest';
import { quoteOf } from './quote';
import { isPlayable } from './samples';

/** Source text of tests. What they use beside the imports: `open`. */
export function fileTests(app: AppModel, imports: Imports): string[] {
  return app.requirements.flatMap((requirement) =>
    app.entities.flatMap((entity) => [
      ...(entity.listExports && asks(requirement, 'export', entity)
        ? [exportTest(requirement, entity, app, imports)]
        : []),
      ...(entity.listImports && hasValidSample(entity) && isPlayable(entity, app) && asks(requirement, 'import', entity)
        ? [importTest(requirement, entity, imports)]
        : []),
    ]),
  );
}

function asks({ meanings }: Requirement, operation: 'export' | 'import', { id }: EntityModel): boolean {
  return meanings.some((one) => one.kind === 'operation' && one.operation === operation && one.entity === id);
}

function exportTest(requirement: Requirement, { listPath }: EntityModel, app: AppModel, imports: Imports): string {
  imports.value('@testing-library/react', 'fireEvent');
  return `test(${literal(quoteOf(requirement))}, () => {
  const createObjectURL = vi.fn((_file: Blob) => 'blob:file');
  Object.assign(URL, { createObjectURL, revokeObjectURL: () => {} });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  open(${literal(listPath)});
  fireEvent.click(screen.queryByText(${literal(app.words.app.exportCsv)}, { selector: 'button' }) ?? document.body);
  expect(createObjectURL).toHaveBeenCalledOnce();
});
`;
}

function importTest(requirement: Requirement, { name, listPath }: EntityModel, imports: Imports): string {
  imports
    .value('@testing-library/react', 'fireEvent')
    .value('../kit/csv/files', 'toCsv')
    .value('../kit/lib/store', 'currentDatabase');
  return `test(${literal(quoteOf(requirement))}, async () => {
  const file = new File([toCsv('${name}', sampleDatabase.${name}, sampleDatabase)], 'records.csv');
  replaceDatabase({ ...sampleDatabase, ${name}: [] });
  open(${literal(listPath)});
  fireEvent.change(document.querySelector('input[type="file"]') ?? document.body, { target: { files: [file] } });
  const take = () => document.querySelector('dialog .primary');
  await vi.waitFor(() => expect(take()).not.toBeNull());
  fireEvent.click(take() ?? document.body);
  expect(currentDatabase().${name}).toHaveLength(1);
});
`;
}
