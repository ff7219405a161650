/** The pages for a new record and for changing one. */
import { Imports } from '../emit/imports';
import { bracketed, element } from '../emit/layout';
import { attribute, commentText } from '../emit/literal';
import type { AppModel, EntityModel } from '../model/types';
import { inSentence } from '../words/labels';
import { fill } from '../words/words';
import { checkFunction } from './checks';
import { titleCall } from './text';
import { titleNeedsDatabase } from './title';

export function createFile(entity: EntityModel, app: AppModel): string {
  const { name, typeName } = entity;
  const given = entity.fields.filter((field) => field.target || field === entity.calendar?.start);
  const names = given.map((field) => `'${field.name}'`);
  const imports = sharedImports(entity).value('../kit/lib/store', 'addRecord').value(`./${name}`, `new${typeName}`);
  if (names.length > 0) imports.value('../kit/lib/useForm', 'prefill').value('wouter', 'useSearchParams');
  const database = databaseLine(entity, imports);
  const title = fill(app.words.made.createRecord, { one: inSentence(entity.label, app.language) });
  const list = bracketed(names, { prefix: '[', suffix: ']', indent: 0 });
  const initial = names.length > 0 ? `prefill(new${typeName}(), search, ${list})` : `new${typeName}()`;
  return `/** ${commentText(entity.label)}: the page for a new record. */
${imports}
export function ${typeName}Create() {
  const [, navigate] = useLocation();
${names.length > 0 ? '  const [search] = useSearchParams();\n' : ''}${database}
  function save(values: ${typeName}Values) {
    const record = addRecord('${name}', values);
    showToast(words.saved(${titleCall(entity, 'record')}));
    navigate(\`${entity.basePath}/\${record.id}\`);
  }

  return (
    <>
      <PageHeading title=${attribute(title)} />
${element(`${typeName}Form`, [`initial={${initial}}`, 'onSave={save}', `cancelPath="${entity.listPath}"`], 6)}
    </>
  );
}
`;
}

export function editFile(entity: EntityModel, app: AppModel): string {
  const { name, typeName } = entity;
  const imports = new Imports()
    .value('../kit/lib/editing', 'useEditing')
    .value('../kit/ui/Form', 'ClashDialog')
    .value('../kit/ui/Shell', 'NotFound')
    .value('../kit/ui/Shell', 'PageHeading')
    .value(`./${typeName}Form`, `${typeName}Form`);
  if (entity.single) imports.value('../kit/lib/titles', 'onlyId').value('../kit/lib/store', 'useDatabase');
  const title = fill(app.words.made.editRecord, { one: inSentence(entity.label, app.language) });
  const stored = usesStored(entity) ? ['stored={record}'] : [];
  return `/** ${commentText(entity.label)}: the page for changing a record. */
${imports}
export function ${typeName}Edit(${entity.single ? '' : '{ id }: { readonly id: string }'}) {
${entity.single ? `  const id = onlyId(useDatabase(), '${name}');\n` : ''}  const { record, path, save, clash, stay } = useEditing('${name}', id);
  if (!record) return <NotFound />;
  return (
    <>
      <PageHeading title=${attribute(title)} />
${element(`${typeName}Form`, ['initial={record}', ...stored, 'onSave={save}', 'cancelPath={path}'], 6)}
      {clash && <ClashDialog clash={clash} onClose={stay} />}
    </>
  );
}
`;
}

function sharedImports({ name, typeName }: EntityModel): Imports {
  return new Imports()
    .value('wouter', 'useLocation')
    .value('../kit/ui/Shell', 'PageHeading')
    .value('../kit/ui/Toasts', 'showToast')
    .value('../words', 'words')
    .value(`./${typeName}Form`, `${typeName}Form`)
    .value(`./${name}`, `${name}Title`)
    .type(`./${name}`, `${typeName}Values`);
}

function databaseLine(entity: EntityModel, imports: Imports): string {
  if (!titleNeedsDatabase(entity)) return '';
  imports.value('../kit/lib/store', 'useDatabase');
  return '  const database = useDatabase();\n';
}

/** Whether the form wants the record that is being changed. */
function usesStored(entity: EntityModel): boolean {
  const { takesStored } = checkFunction(entity, new Imports());
  const isAsked = entity.rules.some(
    ({ use, check }) => check?.offers !== undefined || ['shown', 'locked', 'default'].includes(use.kind),
  );
  return takesStored || isAsked;
}
