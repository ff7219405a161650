/** The files that name all kinds of records: their types, what is known of each kind, and what points at what. */
import { Imports } from '../emit/imports';
import { bracketed, broken } from '../emit/layout';
import { literal } from '../emit/literal';
import type { AppModel, EntityModel } from '../model/types';

export function databaseFile({ title, storageKey, formerStorageKey, entities }: AppModel): string {
  const imports = new Imports();
  for (const entity of entities) imports.type(`./${entity.name}/${entity.name}`, entity.typeName);
  imports.type('./kit/lib/record', 'StoredRecord');
  const names = entities.map((entity) => `'${entity.name}'`);
  const former = formerStorageKey ? `'${formerStorageKey}'` : '';
  const empty = entities.map((entity) => `${entity.name}: []`);
  return `/** Everything that the app keeps, by kind of record. */
${imports}
export const appTitle = ${literal(title)};

/** Where the browser keeps the data of this app. */
export const storageKey = '${storageKey}';

/** Where earlier versions of the app kept it. */
export const formerStorageKeys: readonly string[] = [${former}];

interface Records {
${entities.map((entity) => `  readonly ${entity.name}: ${entity.typeName};\n`).join('')}}

export type EntityName = keyof Records;
export type RecordOf<Name extends EntityName> = Records[Name];
export type ValuesOf<Name extends EntityName> = Omit<Records[Name], keyof StoredRecord>;
export type Database = { readonly [Name in EntityName]: readonly Records[Name][] };

${bracketed(names, { prefix: 'export const entityNames: readonly EntityName[] = [', suffix: '];', indent: 0 })}

${bracketed(empty, { prefix: 'export const emptyDatabase: Database = {', suffix: '};', indent: 0, spaced: true })}
`;
}

export function kindsFile({ entities }: AppModel): string {
  const imports = new Imports().type('./database', 'EntityName', 'RecordOf').type('./kit/lib/record', 'Kind');
  for (const entity of entities) imports.value(`./${entity.name}/${entity.name}`, kindName(entity));
  const entries = entities.map((entity) => `${entity.name}: ${kindName(entity)}`);
  const prefix = 'export const kinds: { readonly [Name in EntityName]: Kind<RecordOf<Name>> } = {';
  return `/** What the shared parts of the app know about each kind of record. */
${imports}
${broken(entries, { prefix, suffix: '};', indent: 0 })}
`;
}

export function csvTablesFile({ entities }: AppModel): string {
  const imports = new Imports().type('./database', 'EntityName').type('./kit/csv/table', 'CsvTable');
  for (const { name } of entities) imports.value(`./${name}/${name}Csv`, `${name}Csv`);
  const entries = entities.map(({ name }) => `${name}: ${name}Csv`);
  const prefix = 'export const csvTables: { readonly [Name in EntityName]: CsvTable<Name> } = {';
  return `/** How each kind of record stands in a CSV file. */
${imports}
${broken(entries, { prefix, suffix: '};', indent: 0 })}
`;
}

export function referencesFile({ references, rules }: AppModel): string {
  const imports = new Imports().type('./kit/lib/record', 'Reference');
  const fromRules = rules.filter(({ use }) => use.kind === 'onDelete');
  for (const rule of fromRules) imports.value(`./rules/${rule.name}`, rule.name);
  const fromFields = references
    .filter((reference) => !reference.rule)
    .map(
      ({ from, field, to, onDelete }) =>
        `{ from: '${from.name}', field: '${field.name}', to: '${to.name}', onDelete: '${onDelete}' }`,
    );
  const entries = [...fromRules.map((rule) => `...${rule.name}`), ...fromFields];
  return `/** Which records point at which others. */
${imports}
${bracketed(entries, { prefix: 'export const references: readonly Reference[] = [', suffix: '];', indent: 0 })}
`;
}

function kindName(entity: EntityModel): string {
  return `${entity.name}Kind`;
}
