/** Saves the records of a list as CSV, with every field. */
import { Imports } from '../emit/imports';
import { broken } from '../emit/layout';
import { commentText, literal } from '../emit/literal';
import { slug } from '../model/names';
import type { AppModel, EntityModel, RuleModel } from '../model/types';
import { derivedOf } from './derived';
import { csvValueOf, needsDatabase } from './text';

export function csvFile(entity: EntityModel, app: AppModel): string {
  const imports = new Imports()
    .type('../database', 'Database')
    .value('../lib/csv', 'toCsv')
    .type('../lib/csv', 'CsvColumn')
    .value('../lib/download', 'download')
    .type(`./${entity.name}`, entity.typeName);
  const columns = [
    ...entity.fields.map((field) => {
      const parameters = needsDatabase(field) ? '(record, database)' : '(record)';
      return column(field.label, `${parameters} => ${csvValueOf(field, 'record', entity, imports)}`);
    }),
    ...entity.rules.flatMap((rule) => ruleColumn(rule, app, imports)),
  ];
  const prefix = `const columns: readonly CsvColumn<${entity.typeName}>[] = [`;
  const table = broken(columns, { prefix, suffix: '];', indent: 0 });
  const file = literal(`${slug(entity.plural) || entity.name}.csv`);
  return `/** ${commentText(entity.plural)} as a CSV file, with every field. */
${imports}
${table}

export function export${entity.typeName}Csv(records: readonly ${entity.typeName}[], database: Database): void {
  download(${file}, 'text/csv;charset=utf-8', toCsv(records, columns, database));
}
`;
}

function ruleColumn(rule: RuleModel, app: AppModel, imports: Imports): string[] {
  const derived = derivedOf(rule, app, imports);
  if (!derived) return [];
  return [column(derived.label, `${derived.needsDatabase ? '(record, database)' : '(record)'} => ${derived.value}`)];
}

function column(label: string, value: string): string {
  return `{ label: ${literal(label)}, value: ${value} }`;
}
