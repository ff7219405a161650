/** The function that names a record, as `bookTitle`. */
import type { Imports } from '../emit/imports';
import { literal } from '../emit/literal';
import type { EntityModel, FieldModel } from '../model/types';
import { formatted } from './formatted';

/** Whether the title of a record is that of another one. */
export function titleNeedsDatabase(entity: EntityModel): boolean {
  return entity.titleField?.type.kind === 'reference';
}

/** The source of the function. Other records' titles come straight from their files: `lib/titles` would import in a circle. */
export function titleFunction(entity: EntityModel, imports: Imports, untitled: string): string {
  const database = titleNeedsDatabase(entity) ? ', database: Database' : '';
  return `/** What names the record in lists and headings. */
export function ${entity.name}Title(record: ${entity.typeName}${database}): string {
${body(entity, imports, untitled)}}
`;
}

function body(entity: EntityModel, imports: Imports, untitled: string): string {
  const field = entity.titleField;
  if (!field) {
    imports.value('../lib/format', 'formatMoment');
    return '  return formatMoment(record.createdAt);\n';
  }
  if (field.target && field.type.kind === 'reference') return targetBody(field, field.target, imports, untitled);
  return `  return ${formatted(field, 'record', imports)} || ${literal(untitled)};\n`;
}

function targetBody(field: FieldModel, target: EntityModel, imports: Imports, untitled: string): string {
  const name = `${target.name}Title`;
  imports.value(`../${target.name}/${target.name}`, name).type('../database', 'Database');
  const call = titleNeedsDatabase(target) ? `${name}(target, database)` : `${name}(target)`;
  return `  const target = database.${target.name}.find((candidate) => candidate.id === record.${field.name});
  return target ? ${call} : ${literal(untitled)};
`;
}
