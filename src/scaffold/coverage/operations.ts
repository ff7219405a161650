/** What each operation on an entity comes to in a data app. */
import type { Meaning } from '../../pipeline/schema/spec';
import type { AppModel, EntityModel } from '../model/types';
import type { Served } from '../plan';
import { fill } from '../words/words';
import { listPaths, typePaths } from './paths';

type Operation = Extract<Meaning, { kind: 'operation' }>['operation'];

export function operationServed(model: AppModel, entity: EntityModel, operation: Operation): Served {
  const { form, detail, csv } = typePaths(entity);
  const lists = listPaths(model, entity);
  switch (operation) {
    case 'create':
      return { paths: [form] };
    case 'edit':
      return { paths: [form] };
    case 'delete':
      return { paths: [detail, 'src/kit/ui/DetailPage.tsx', 'src/kit/lib/deletion.ts'] };
    case 'view':
      return { paths: [detail] };
    case 'list':
    case 'search':
    case 'sort':
      return { paths: lists };
    case 'filter':
      return filterServed(model, entity, lists);
    case 'export':
      return { paths: [csv, 'src/kit/csv/files.ts', ...lists] };
    case 'import':
      return { paths: [csv, 'src/kit/csv/planImport.ts', 'src/kit/ui/CsvImport.tsx', ...lists] };
  }
}

function filterServed(model: AppModel, entity: EntityModel, lists: readonly string[]): Served {
  if (model.lists.some((list) => list.entity === entity && list.filterBy.length > 0)) return { paths: lists };
  return { paths: [], reason: fill(model.words.reasons.filterUnknown, { field: entity.label }) };
}
